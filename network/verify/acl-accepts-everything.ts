import { boxIncludes } from "../boxes.js";
import { allTables, kindText } from "./acl-tables-of.js";
import type { VerifyRule } from "./rule.js";

/** LAN rules are for private addresses, WAN rules for public ones. */
const examples = { LAN: "10.9.9.9:40000 > 10.0.0.1:22", WAN: "198.51.100.1:40000 > 10.0.0.1:22" };

export const aclAcceptsEverything: VerifyRule = {
  id: "acl-accepts-everything",
  severity: "warning",
  title: "A rule accepts every packet",
  text: `It accepts any protocol from any address to any address. What no rule matches passes anyway, so
that such a rule does one thing only: it takes the effect from every rule after it.`,
  *find(network) {
    for (const { table } of allTables(network)) {
      for (const [index, rule] of table.rules.entries()) {
        const isEverything = table.boxesAt(index).some((box) => boxIncludes(box, table.space.whole));
        if (rule.policy !== "accept" || !isEverything || !table.isKnown(index)) continue;
        yield {
          on: rule.item,
          property: rule.item.path,
          why: `it accepts every packet (${kindText(table)})`,
          example: `TCP ${examples[table.kind.type]}`,
          advice: "Narrow its blocks, protocol or ports to what the site needs, and drop the rest with a last rule.",
        };
      }
    }
  },
};

export const aclFiltersNothing: VerifyRule = {
  id: "acl-filters-nothing",
  severity: "warning",
  title: "An ACL drops nothing",
  text: `All of its rules accept, and what no rule matches passes, too. Nothing is said of ACLs to which other
programs add rules, nor of those without any rule.`,
  *find({ acls }) {
    for (const acl of acls) {
      if (acl.isOpen || acl.rules.length === 0 || acl.rules.some(({ policy }) => policy !== "accept")) continue;
      yield {
        on: acl,
        property: "rules",
        why: "all of its rules accept, and what no rule matches passes, too",
        advice: 'Add a last rule that drops the rest: ipProtocol "ALL", priority 100.',
      };
    }
  },
};
