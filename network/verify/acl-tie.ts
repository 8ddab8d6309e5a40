import type { AclTable } from "../acl-tables.js";
import { type Box, boxesOverlap, commonBox } from "../boxes.js";
import { uncovered } from "../coverings.js";
import type { AclRule } from "../model/index.js";
import { exampleOf, packetText } from "../packets.js";
import type { Line } from "../tables.js";
import { allTables, answer, kindText } from "./acl-tables-of.js";
import type { Observation, VerifyRule } from "./rule.js";

export const aclTie: VerifyRule = {
  id: "acl-tie",
  severity: "error",
  also: "warning",
  title: "Rules of one priority accept and drop the same packets",
  text: `Sources conflict on which of them decides: the API reference says the older one, the user guide of
2023 says the drop. It is a warning if it depends on what an opaque protocol such as SSH(22) stands
for, or on which applications a group has. Packets on which a rule of smaller priority decides do
not count.`,
  *find(network) {
    for (const { table } of allTables(network)) yield* ties(table);
  },
};

function* ties(table: AclTable): Iterable<Observation> {
  const reported = new Set<string>();
  for (const [one, other] of opposed(table.lines)) {
    const pair = `${Math.min(one.rule, other.rule)} ${Math.max(one.rule, other.rule)}`;
    const box = reported.has(pair) ? undefined : commonBox(one.box, other.box);
    const open = box && answer(() => openPart(table, one, box));
    if (!open) continue;
    reported.add(pair);
    yield tie(table, [one, other], open);
  }
}

/** Lines of one priority that overlap, of which one accepts and the other drops. */
function* opposed(lines: readonly Line[]): Iterable<[Line, Line]> {
  for (const [at, one] of lines.entries()) {
    const opposite = { accept: "drop", drop: "accept", unsure: undefined }[one.verdict];
    for (let next = at + 1; lines[next]?.priority === one.priority; next += 1) {
      const other = lines[next] as Line;
      if (other.verdict === opposite && boxesOverlap(one.box, other.box)) yield [one, other];
    }
  }
}

/** The part of a box that no rule of smaller priority takes. */
function openPart(table: AclTable, { priority }: Line, box: Box): Box | undefined {
  const earlier = table.lines.filter((line) => line.priority < priority).map((line) => line.box);
  return uncovered(box, earlier, table.effort);
}

function tie(table: AclTable, lines: readonly Line[], box: Box): Observation {
  const [rule, other] = lines.map((line) => table.rules[line.rule] as AclRule) as [AclRule, AclRule];
  const isCertain = table.space.isCertain(box);
  return {
    on: rule.item,
    property: rule.item.at("priority"),
    severity: isCertain ? "error" : "warning",
    why: `it has priority ${rule.priority ?? "?"} and policy ${rule.policy ?? "?"}, ${other.name} has the same priority and policy ${other.policy ?? "?"}, and both ${isCertain ? "match" : "may match"} one packet (${kindText(table)}); which of them decides is not certain, because sources conflict`,
    example: packetText(exampleOf(box)),
    advice: "Give each a priority of its own; the smaller one decides.",
  };
}
