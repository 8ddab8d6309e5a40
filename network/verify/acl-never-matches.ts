import type { AclTable } from "../acl-tables.js";
import type { AclRule } from "../model/index.js";
import { exampleOf, packetText } from "../packets.js";
import { allTables, answer, kindText } from "./acl-tables-of.js";
import { listed, type Observation, type VerifyRule } from "./rule.js";

export const aclNeverMatches: VerifyRule = {
  id: "acl-never-matches",
  severity: "error",
  also: "warning",
  title: "A rule of an ACL never matches",
  text: `Rules of smaller priority, one alone or several together, take every packet that the rule
matches. It is an error if one of them has the other policy, because then the rule says what does
not happen, and otherwise a warning.`,
  *find(network) {
    for (const { table } of allTables(network)) {
      for (const index of table.rules.keys()) {
        const shadowing = answer(() => table.shadowing(index));
        if (shadowing) yield shadowed(table, index, shadowing);
      }
    }
  },
};

function shadowed(table: AclTable, index: number, shadowing: readonly number[]): Observation {
  const rule = table.rules[index] as AclRule;
  const others = shadowing.map((at) => table.rules[at] as AclRule);
  const isContradicted = others.some(({ policy }) => policy !== rule.policy);
  const lines = others.map(({ name, policy, priority }) => `${name} (${priority ?? "?"}, ${policy ?? "?"})`);
  const decide = others.length === 1 ? "decides" : "decide together";
  return {
    on: rule.item,
    property: rule.item.path,
    severity: isContradicted ? "error" : "warning",
    why: `${listed(lines)} ${decide} on every packet that this rule matches (${kindText(table)}), so that its policy, ${rule.policy ?? "not known yet"}, never applies`,
    example: packetText(exampleOf(table.boxesAt(index)[0] ?? [])),
    advice: isContradicted
      ? "Give it a smaller priority than the rules that hide it, or make those match less, or remove it."
      : "Remove it.",
  };
}
