import { acl, gateway, rest, rule, web } from "./parts.js";
import { type CatalogueEntry, declare, ref } from "./declared.js";

const half = (ports: string, priority: number): Readonly<Record<string, unknown>> =>
  rule({ policy: "drop", priority, destCidr: "10.0.0.0/8", destPortRange: ports });
const printing = rule({ policy: "accept", priority: 30, destPortRange: "9100/9103" });
const anyone = { direction: "in", type: "WAN", ipProtocol: "TCP", sourcePortRange: "-1/-1", destCidr: "10.1.0.0/24" };

export const aclEntries: readonly CatalogueEntry[] = [
  {
    // Neither of the two rules before it hides it alone.
    rule: "acl-never-matches",
    fails: [acl({ low: half("1/9101", 10), high: half("9102/65535", 20), printing, rest })],
    passes: [acl({ low: half("1/9101", 10), high: half("9103/65535", 20), printing, rest })],
    finding: {
      severity: "error",
      resource: "office",
      property: "rules.printing",
      example: "TCP 10.0.0.1:40000 > 10.1.0.1:9100",
    },
  },
  {
    rule: "acl-redundant-rule",
    fails: [acl({ web, blocked: rule({ policy: "drop", priority: 50, destPortRange: "23/23" }), rest })],
    passes: [
      acl({
        web,
        blocked: rule({ policy: "drop", priority: 50, destPortRange: "23/23" }),
        admins: rule({ policy: "accept", priority: 60, sourceCidr: "10.9.0.0/24" }),
        rest,
      }),
    ],
    finding: { severity: "warning", resource: "office", property: "rules.blocked" },
  },
  {
    rule: "acl-tie",
    fails: [acl({ web, guests: rule({ policy: "drop", priority: 10, sourceCidr: "10.8.0.0/16" }), rest })],
    passes: [acl({ web, guests: rule({ policy: "drop", priority: 5, sourceCidr: "10.8.0.0/16" }), rest })],
    finding: {
      severity: "error",
      resource: "office",
      property: "rules.web.priority",
      example: "TCP 10.8.0.1:40000 > 10.1.0.1:443",
    },
  },
  {
    rule: "acl-accepts-everything",
    fails: [
      acl({
        blocked: rule({ policy: "drop", priority: 10, destPortRange: "23/23" }),
        all: rule({
          policy: "accept",
          priority: 20,
          ipProtocol: "ALL",
          sourceCidr: "0.0.0.0/0",
          destCidr: "0.0.0.0/0",
        }),
        guests: rule({
          policy: "drop",
          priority: 30,
          direction: "out",
          sourceCidr: "10.1.0.0/24",
          destCidr: "10.0.0.0/8",
        }),
      }),
    ],
    passes: [
      acl({
        blocked: rule({ policy: "drop", priority: 10, destPortRange: "23/23" }),
        all: rule({ policy: "accept", priority: 20, ipProtocol: "ALL", destCidr: "0.0.0.0/0" }),
        guests: rule({
          policy: "drop",
          priority: 30,
          direction: "out",
          sourceCidr: "10.1.0.0/24",
          destCidr: "10.0.0.0/8",
        }),
      }),
    ],
    finding: { severity: "warning", resource: "office", property: "rules.all" },
  },
  {
    rule: "acl-filters-nothing",
    fails: [acl({ web })],
    passes: [acl({ web, rest })],
    finding: { severity: "warning", resource: "office", property: "rules" },
  },
  {
    rule: "acl-management-open",
    fails: [
      acl({
        shop: { ...anyone, policy: "accept", priority: 10, sourceCidr: "0.0.0.0/0", destPortRange: "1/1024" },
        rest: { ...anyone, policy: "drop", priority: 100, sourceCidr: "0.0.0.0/0", destPortRange: "-1/-1" },
      }),
    ],
    passes: [
      acl({
        shop: { ...anyone, policy: "accept", priority: 10, sourceCidr: "0.0.0.0/0", destPortRange: "443/443" },
        rest: { ...anyone, policy: "drop", priority: 100, sourceCidr: "0.0.0.0/0", destPortRange: "-1/-1" },
      }),
    ],
    finding: {
      severity: "error",
      resource: "office",
      property: "rules.shop",
      example: "TCP 198.51.100.1:40000 > 10.1.0.1:22",
    },
  },
  {
    rule: "gateway-without-acl",
    fails: [acl({ web, rest }), gateway("hub", ["10.1.0.0/24"])],
    passes: [
      acl({ web, rest }),
      gateway("hub", ["10.1.0.0/24"]),
      declare("AclAssociation", "filter", { aclId: ref("office"), smartAGId: ref("hub") }),
    ],
    finding: { severity: "warning", resource: "hub" },
  },
];
