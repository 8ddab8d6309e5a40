import { Acl, AclAssociation, AclRule, type AclRuleEntry } from "../../../provider/index.js";
import { gatewayByHand, row, without, type Change, type Entry, type Fields } from "../row.js";

/** A rule with what the service demands, and how the emulator holds it. */
const plain: Entry<AclRuleEntry> = {
  args: {
    direction: "in",
    policy: "accept",
    ipProtocol: "tcp",
    sourceCidr: "10.1.0.0/16",
    sourcePortRange: "-1/-1",
    destCidr: "192.168.1.0/24",
    destPortRange: "443/443",
  },
  holds: {
    direction: "in",
    policy: "accept",
    ipProtocol: "TCP",
    sourceCidr: "10.1.0.0/16",
    sourcePortRange: "-1/-1",
    destCidr: "192.168.1.0/24",
    destPortRange: "443/443",
    priority: 1,
    type: "LAN",
    dpiSignatureIds: [],
    dpiGroupIds: [],
  },
  wire: {
    Direction: "in",
    Policy: "accept",
    IpProtocol: "tcp",
    SourceCidr: "10.1.0.0/16",
    SourcePortRange: "-1/-1",
    DestCidr: "192.168.1.0/24",
    DestPortRange: "443/443",
    Priority: "1",
    Type: "LAN",
  },
};

/** A rule with every input. */
const whole: Entry<AclRuleEntry> = {
  args: {
    direction: "out",
    policy: "drop",
    ipProtocol: "UDP",
    sourceCidr: "10.2.0.0/16",
    sourcePortRange: "1/200",
    destCidr: "0.0.0.0/0",
    destPortRange: "53/53",
    priority: 5,
    type: "WAN",
    name: "whole",
    description: "every input",
    dpiSignatureIds: ["2", "1"],
    dpiGroupIds: ["7"],
  },
  holds: {
    direction: "out",
    policy: "drop",
    ipProtocol: "UDP",
    sourceCidr: "10.2.0.0/16",
    sourcePortRange: "1/200",
    destCidr: "0.0.0.0/0",
    destPortRange: "53/53",
    priority: 5,
    type: "WAN",
    name: "whole",
    description: "every input",
    dpiSignatureIds: ["1", "2"],
    dpiGroupIds: ["7"],
  },
  wire: {
    Direction: "out",
    Policy: "drop",
    IpProtocol: "UDP",
    SourceCidr: "10.2.0.0/16",
    SourcePortRange: "1/200",
    DestCidr: "0.0.0.0/0",
    DestPortRange: "53/53",
    Priority: "5",
    Type: "WAN",
    Name: "whole",
    Description: "every input",
    "DpiSignatureIds.1": "1",
    "DpiSignatureIds.2": "2",
    "DpiGroupIds.1": "7",
  },
};

const aclByHand = (id: string, fields: Fields = {}): Change => ({
  kind: "acl",
  create: { id, name: id, resourceGroupId: "rg-emulator1default", ...fields },
});

const ports =
  "a port range written first/last with ports from 1 to 65535, such as 80/90, 80/80 for one port or -1/-1 for any";
const badRule = [
  { set: { direction: "inward" }, says: [`direction: "inward" is not allowed; give one of in, out`] },
  { set: { policy: "deny" }, says: [`policy: "deny" is not allowed; give one of accept, drop`] },
  { set: { ipProtocol: "6" }, says: [`ipProtocol: "6" is not allowed; give a protocol`] },
  { set: { sourceCidr: "10.1.2.3/16" }, says: [`sourceCidr: "10.1.2.3/16" has host bits set; write 10.1.0.0/16`] },
  { set: { destCidr: "192.168.1.7" }, says: [`destCidr: "192.168.1.7" is an address, not a block`] },
  { set: { sourcePortRange: "80-90" }, says: [`sourcePortRange: "80-90" is not allowed; give ${ports}`] },
  { set: { destPortRange: "90/80" }, says: [`destPortRange: "90/80" is not allowed`] },
  { set: { priority: 101 }, says: ["priority: 101 is not allowed; give a whole number from 1 to 100"] },
  { set: { priority: 0 }, says: ["priority: 0 is not allowed"] },
  { set: { type: "DMZ" }, says: [`type: "DMZ" is not allowed; give one of LAN, WAN`] },
  { set: { name: "x" }, says: [`name: "x" is not allowed; give 2 to 128 characters`] },
  { set: { description: "" }, says: ["description: ", "1 to 512 characters"] },
  {
    set: { dpiSignatureIds: Array.from({ length: 101 }, (_, n) => String(n)) },
    says: ["dpiSignatureIds: ", "at most 100"],
  },
  { set: { dpiGroupIds: ["7", "7"] }, says: ["dpiGroupIds: ", "names a value twice"] },
];

const acl = row(Acl, {
  kind: "acl",
  minimal: { args: {}, makes: ["CreateACL"], holds: { name: expect.stringMatching(/^Acl-minimal-[0-9a-f]{7}$/) } },
  full: {
    args: {
      name: "battery-acl",
      rules: { web: plain.args, whole: whole.args },
      unmanaged: "remove",
      resourceGroupId: "rg-emulator1network",
    },
    makes: ["CreateACL", "MoveResourceGroup", "AddACLRule", "AddACLRule"],
    holds: { name: "battery-acl", resourceGroupId: "rg-emulator1network" },
    entries: { aclRule: { web: plain.holds, whole: whole.holds } },
  },
  update: {
    of: "full",
    set: {
      name: "battery-acl-2",
      resourceGroupId: "rg-emulator1default",
      rules: { web: { ...plain.args, policy: "drop" }, mail: { ...plain.args, destPortRange: "25/25" } },
    },
    holds: { name: "battery-acl-2", resourceGroupId: "rg-emulator1default" },
    entries: { aclRule: { web: { ...plain.holds, policy: "drop" }, mail: { ...plain.holds, destPortRange: "25/25" } } },
    calls: ({ aclId = "", "ruleIds.web": web = "" }, { "ruleIds.whole": whole = "" }) => [
      ["ModifyACL", { AclId: aclId, Name: "battery-acl-2" }],
      ["MoveResourceGroup", { ResourceType: "acl", ResourceId: aclId, NewResourceGroupId: "rg-emulator1default" }],
      ["ModifyACLRule", { ...plain.wire, AclId: aclId, AcrId: web, Policy: "drop" }],
      ["AddACLRule", { ...plain.wire, AclId: aclId, DestPortRange: "25/25" }],
      ["DeleteACLRule", { AclId: aclId, AcrId: whole }],
    ],
  },
  replace: {
    of: "minimal",
    set: { connection: "other" },
    property: "connection",
    holds: { account: "emulator2" },
    calls: ({ name = "" }, { aclId = "" }) => [
      ["CreateACL", { Name: name }],
      ["DeleteACL", { AclId: aclId }],
    ],
  },
  drift: {
    of: "full",
    hand: ({ aclId = "", "ruleIds.web": web = "", "ruleIds.mail": mail = "" }) => [
      { kind: "acl", id: aclId, set: { name: "by-hand" } },
      { kind: "aclRule", id: web, set: { policy: "accept" } },
      { kind: "aclRule", id: mail, remove: true },
      { kind: "aclRule", create: { ...plain.holds, id: "acr-byhand", aclId, destPortRange: "110/110" } },
    ],
    says: [/name *: "(battery-acl-2|by-hand)" => "(battery-acl-2|by-hand)"/, /policy *: "/, /mail/, /acr-byhand/],
    calls: ({ aclId = "", "ruleIds.web": web = "" }) => [
      ["ModifyACL", { AclId: aclId, Name: "battery-acl-2" }],
      ["ModifyACLRule", { ...plain.wire, AclId: aclId, AcrId: "acr-byhand", DestPortRange: "25/25" }],
      ["ModifyACLRule", { ...plain.wire, AclId: aclId, AcrId: web, Policy: "drop" }],
    ],
  },
  adopt: {
    of: (one) => ({
      id: `acl-adopt${one}`,
      hand: [
        aclByHand(`acl-adopt${one}`),
        { kind: "aclRule", create: { ...plain.holds, id: `acr-adopt${one}`, aclId: `acl-adopt${one}` } },
      ],
      args: { name: `acl-adopt${one}`, rules: { web: plain.args } },
    }),
    other: {
      set: { name: "another", rules: { web: { ...plain.args, policy: "drop" } } },
      says: [`name is "acl-adopt1", the program has "another"`, "rules.web"],
    },
    overwrites: () => [
      ["ModifyACL", { AclId: "acl-adopt2", Name: "another" }],
      ["ModifyACLRule", { ...plain.wire, AclId: "acl-adopt2", AcrId: "acr-adopt2", Policy: "drop" }],
    ],
  },
  bad: [
    { set: { name: "1st" }, says: [`name: "1st" is not allowed; give 2 to 128 characters`] },
    { set: { unmanaged: "ignore" }, says: [`unmanaged: "ignore" is not allowed; give one of remove, keep`] },
    { set: { rules: { web: {} } }, says: ["rules.web.direction: missing", "rules.web.destPortRange: missing"] },
    ...badRule.map(({ set, says: [first = "", ...rest] }) => ({
      set: { rules: { web: { ...plain.args, ...set } } },
      says: [`rules.web.${first}`, ...rest],
    })),
  ],
  fails: { operation: "AddACLRule", keeps: true },
});

const aclRule = row(AclRule, {
  kind: "aclRule",
  ground: [aclByHand("acl-ground1"), aclByHand("acl-ground2")],
  minimal: {
    args: { aclId: "acl-ground1", ...plain.args },
    makes: ["AddACLRule"],
    holds: { aclId: "acl-ground1", ...plain.holds },
  },
  full: {
    args: { aclId: "acl-ground1", ...whole.args },
    makes: ["AddACLRule"],
    holds: { aclId: "acl-ground1", ...whole.holds },
  },
  update: {
    of: "full",
    set: { priority: 6, dpiSignatureIds: ["3"] },
    holds: { priority: 6, dpiSignatureIds: ["3"] },
    calls: ({ acrId = "" }) => [
      [
        "ModifyACLRule",
        {
          ...without(whole.wire, "DpiSignatureIds.1", "DpiSignatureIds.2"),
          AclId: "acl-ground1",
          AcrId: acrId,
          Priority: "6",
          "DpiSignatureIds.1": "3",
        },
      ],
    ],
  },
  // No call takes the last application away.
  replace: {
    of: "full",
    set: { dpiSignatureIds: undefined },
    property: "dpiSignatureIds",
    holds: { dpiSignatureIds: [] },
    calls: (_, { acrId = "" }) => [
      [
        "AddACLRule",
        { ...without(whole.wire, "DpiSignatureIds.1", "DpiSignatureIds.2"), AclId: "acl-ground1", Priority: "6" },
      ],
      ["DeleteACLRule", { AclId: "acl-ground1", AcrId: acrId }],
    ],
  },
  drift: {
    of: "minimal",
    hand: ({ acrId = "" }) => [{ kind: "aclRule", id: acrId, set: { destCidr: "192.168.2.0/24" } }],
    says: [/destCidr *: "192.168.\d.0\/24" => "192.168.\d.0\/24"/],
    calls: ({ acrId = "" }) => [["ModifyACLRule", { ...plain.wire, AclId: "acl-ground1", AcrId: acrId }]],
  },
  adopt: {
    of: (one) => ({
      id: `acl-ground2:acr-rule${one}`,
      hand: [{ kind: "aclRule", create: { ...plain.holds, id: `acr-rule${one}`, aclId: "acl-ground2", name: "old" } }],
      args: { aclId: "acl-ground2", ...plain.args },
    }),
    other: { set: { name: "new", priority: 9 }, says: [`name is "old", the program has "new"`, "priority is 1"] },
    overwrites: () => [
      ["ModifyACLRule", { ...plain.wire, AclId: "acl-ground2", AcrId: "acr-rule2", Name: "new", Priority: "9" }],
    ],
  },
  bad: [
    { set: { aclId: "sag-1" }, says: [`aclId: "sag-1" is not allowed; give an id that starts with acl-`] },
    { set: { aclId: undefined, policy: undefined }, says: ["aclId: missing", "policy: missing"] },
    ...badRule,
  ],
  fails: { operation: "AddACLRule", keeps: false },
});

const aclAssociation = row(AclAssociation, {
  kind: "aclAssociation",
  where: ({ aclId, smartAGId }) => ({ aclId, gatewayId: smartAGId }),
  ground: [
    aclByHand("acl-bound1"),
    aclByHand("acl-bound2"),
    ...["1", "2", "3", "4"].flatMap((n) => gatewayByHand(`sag-acl${n}`)),
  ],
  minimal: {
    args: { aclId: "acl-bound1", smartAGId: "sag-acl1" },
    makes: ["AssociateACL"],
    holds: { aclId: "acl-bound1", gatewayId: "sag-acl1" },
  },
  full: {
    args: { aclId: "acl-bound1", smartAGId: "sag-acl2" },
    makes: ["AssociateACL"],
    holds: { aclId: "acl-bound1", gatewayId: "sag-acl2" },
  },
  // A gateway takes one ACL, so the old one goes first.
  replace: {
    of: "full",
    set: { aclId: "acl-bound2" },
    property: "aclId",
    holds: { aclId: "acl-bound2" },
    calls: () => [
      ["DisassociateACL", { AclId: "acl-bound1", SmartAGId: "sag-acl2" }],
      ["AssociateACL", { AclId: "acl-bound2", SmartAGId: "sag-acl2" }],
    ],
  },
  adopt: {
    of: (one) => ({
      id: `acl-bound1:sag-acl${one === "1" ? 3 : 4}`,
      hand: [{ kind: "aclAssociation", create: { aclId: "acl-bound1", gatewayId: `sag-acl${one === "1" ? 3 : 4}` } }],
      args: { aclId: "acl-bound1", smartAGId: `sag-acl${one === "1" ? 3 : 4}` },
    }),
    other: {
      set: { aclId: "acl-bound2" },
      says: [`"acl-bound1:sag-acl3" has aclId "acl-bound1", but the program gives "acl-bound2"`],
    },
  },
  bad: [
    { set: { aclId: "qos-1" }, says: [`aclId: "qos-1" is not allowed; give an id that starts with acl-`] },
    { set: { smartAGId: undefined }, says: ["smartAGId: missing; give an id that starts with sag-"] },
  ],
  fails: { operation: "AssociateACL", keeps: false },
});

export const aclRows = [acl, aclRule, aclAssociation];
