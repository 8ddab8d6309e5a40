import type { AclRule } from "../model/index.js";
import { allTables, kindText } from "./acl-tables-of.js";
import type { VerifyRule } from "./rule.js";

export const aclRedundant: VerifyRule = {
  id: "acl-redundant-rule",
  severity: "warning",
  title: "A rule of an ACL changes nothing",
  text: `Without the rule every packet is treated the same: the rules after it, or the default, which is
to accept, do what it does. Nothing is said of ACLs to which other programs add rules, because the
rule may be there for the sake of those, and of ACLs that drop nothing at all. All rules that are found
can be removed together, and those that never match as well.`,
  *find(network) {
    for (const { acl, table } of allTables(network)) {
      if (acl.isOpen || !acl.rules.some(({ policy }) => policy === "drop")) continue;
      for (const index of [...table.redundant].sort((one, other) => one - other)) {
        const rule = table.rules[index] as AclRule;
        const policy = rule.policy === "accept" ? "accepted" : "dropped";
        yield {
          on: rule.item,
          property: rule.item.path,
          why: `what it matches (${kindText(table)}) is ${policy} without it, too, by rules after it or because no other rule matches`,
          advice: "Remove it, or give the rules that it should overrule the other policy.",
        };
      }
    }
  },
};
