import { AclTable, rulesFor, type TableKind } from "../acl-tables.js";
import { type Box, boxHas, boxIncludes } from "../boxes.js";
import { type Header, headerFields } from "../header-sets.js";
import type { Acl, Gateway } from "../model/index.js";
import { regions } from "../tables.js";
import type { Step } from "./flow.js";

/** What the ACL of a gateway does with a packet. */
export function aclStep(gateway: Gateway, kind: TableKind, header: Header): Step {
  const where = `gateway ${gateway.name}`;
  const [link, ...others] = gateway.acls;
  const what = `ACL, ${kind.direction}, ${kind.type}`;
  if (!link) return { where, outcome: "passes", what: `${what}: the gateway has no ACL, so that everything passes` };
  if (others.length > 0) {
    return {
      where,
      outcome: "unsure",
      what: `${what}: the gateway has ${others.length + 1} ACLs, and the service takes one`,
    };
  }
  return { where, ...decision(link.to, kind, header, what) };
}

function decision(acl: Acl, kind: TableKind, header: Header, what: string): Omit<Step, "where"> {
  const table = new AclTable(kind, rulesFor(kind, acl.rules));
  const point = headerFields.map((field) => header[field]);
  const box: Box = [
    ...point.map((value) => ({ first: value, last: value })),
    ...table.space.whole.slice(headerFields.length),
  ];
  const verdicts = new Set([...regions(table.lines, box, table.effort)].map(({ verdict }) => verdict));
  const [only] = verdicts;
  const line = table.lines.find((one) => boxIncludes(one.box, box));
  const rule = line && table.rules[line.rule];
  const by = rule
    ? `${rule.item.type} ${rule.item.object.name ?? rule.item.object.id ?? ""}${rule.item.path === "" ? "" : `, ${rule.item.path}`}`
    : `Acl ${acl.name}`;
  if (verdicts.size > 1 || only === "unsure" || only === undefined) {
    const near = table.lines.filter((one) => boxHas(one.box.slice(0, headerFields.length), point));
    const names = [...new Set(near.map((one) => table.rules[one.rule]?.name ?? ""))];
    return {
      by: `Acl ${acl.name}`,
      outcome: "unsure",
      what: `${what}: it is not certain which of ${names.join(", ")} decides`,
    };
  }
  if (acl.isOpen && !rule) {
    return { by, outcome: "unsure", what: `${what}: no rule matches that is known here; other programs may add some` };
  }
  return {
    by,
    outcome: only === "accept" ? "passes" : "dropped",
    what: rule ? `${what}: ${only} (priority ${rule.priority ?? "?"})` : `${what}: no rule matches, which passes`,
  };
}
