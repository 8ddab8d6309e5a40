import { rulesFor, tableKinds } from "../acl-tables.js";
import type { Acl, AclRule, Item } from "../model/index.js";
import { aclTables, answer } from "../verify/acl-tables-of.js";
import { compare } from "../order.js";

/** A rule of an effective table. */
export interface TableLine {
  /** Whether the rule is in both tables, in the one before the change only, or in the one after it. */
  readonly mark: "same" | "removed" | "added";
  readonly direction: string;
  readonly type: string;
  readonly priority: string;
  readonly policy: string;
  readonly packets: string;
  readonly name: string;
  /** Whether rules of smaller priority take all its packets. */
  readonly neverMatches: boolean;
}

const UNKNOWN_TEXT = "not known yet";

/** The rules of an ACL before and after a change, in the order in which they are tried. */
export function tableLines(before: Acl | undefined, after: Acl | undefined): TableLine[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const counts = new Map<string, number>();
  for (const line of now) counts.set(textOf(line), (counts.get(textOf(line)) ?? 0) + 1);
  const removed = old.flatMap((line) => {
    const left = counts.get(textOf(line)) ?? 0;
    if (left > 0) counts.set(textOf(line), left - 1);
    return left > 0 ? [] : [{ ...line, mark: "removed" as const }];
  });
  // The counts that are left are those of rules that were not there before.
  const added = now.toReversed().map((line) => {
    const left = counts.get(textOf(line)) ?? 0;
    if (left > 0) counts.set(textOf(line), left - 1);
    return { ...line, mark: left > 0 ? ("added" as const) : ("same" as const) };
  });
  const rank = ({ direction, type, priority, mark }: TableLine): string =>
    `${direction} ${type} ${priority.padStart(4, "0")} ${mark === "removed" ? 0 : 1}`;
  return [...removed, ...added].sort(
    (one, other) => compare(rank(one), rank(other)) || compare(textOf(one), textOf(other)),
  );
}

/** What a rule does. Its name does not matter to traffic. */
const textOf = ({ direction, type, priority, policy, packets }: TableLine): string =>
  [direction, type, priority, policy, packets].join(" ");

function linesOf(acl: Acl | undefined): TableLine[] {
  if (!acl) return [];
  const dead = new Set<AclRule>();
  for (const table of aclTables(acl)) {
    for (const [index, rule] of table.rules.entries()) {
      if (table.isKnown(index) && answer(() => table.shadowing(index))) dead.add(rule);
    }
  }
  // A rule whose direction or type is not known stands once for each table that it may be in.
  return tableKinds.flatMap((kind) =>
    rulesFor(kind, acl.rules).map((rule) => ({
      mark: "same" as const,
      ...kind,
      priority: String(rule.priority ?? UNKNOWN_TEXT),
      policy: rule.policy ?? UNKNOWN_TEXT,
      packets: packetsText(rule.item),
      name: rule.name,
      neverMatches: dead.has(rule),
    })),
  );
}

/** Such as `TCP 10.0.0.0/8 > 10.1.0.0/24:443`. */
export function packetsText(item: Item): string {
  const end = (block: string, ports: string): string => {
    const range = item.text(ports);
    const [first, last] = (range ?? "").split("/");
    const cidr = item.text(block) ?? UNKNOWN_TEXT;
    const where = cidr === "0.0.0.0/0" ? "any" : cidr;
    if (range === undefined) return item.isUnknown(ports) ? `${where}:${UNKNOWN_TEXT}` : where;
    return range === "-1/-1" ? where : `${where}:${first === last ? first : `${first}-${last}`}`;
  };
  const applications = [
    ...idsText(item, "dpiSignatureIds", "application"),
    ...idsText(item, "dpiGroupIds", "applications of group"),
  ];
  const which = applications.length > 0 ? `, ${applications.join(" or ")}` : "";
  const protocol = item.text("ipProtocol") ?? UNKNOWN_TEXT;
  return `${protocol} ${end("sourceCidr", "sourcePortRange")} > ${end("destCidr", "destPortRange")}${which}`;
}

function idsText(item: Item, property: string, words: string): string[] {
  if (item.isUnknown(property)) return [`${words} ${UNKNOWN_TEXT}`];
  const ids = item.texts(property) ?? [];
  return ids.length === 0 ? [] : [`${words} ${[...ids].sort(compare).join(", ")}`];
}
