import { type NetworkObject, UNKNOWN } from "../../network/model/index.js";
import { type Review, reviewOf } from "../../network/review/review.js";
import { back, lastDrop, webRule } from "../support/two-sites.js";
import { resource, updateFrom } from "../support/updates.js";

const rule = { ...webRule, ...back };
const rest = { ...lastDrop, destCidr: back.destCidr };
const site = { smartAGId: "hub" };
const device = { ...site, serialNumber: "sn1" };

/** Two sites on a CCN with everything that a review compares. */
const network: readonly NetworkObject[] = [
  resource("CloudConnectNetwork", "offices", { interworkingStatus: "enable" }),
  resource("Gateway", "hub", { cidrBlocks: ["10.1.0.0/24"], routingStrategy: "static", maxBandwidth: 20 }),
  resource("Gateway", "branch", { cidrBlocks: ["10.2.0.0/24"], routingStrategy: "static", maxBandwidth: 20 }),
  resource("CcnBinding", "hubJoined", { ccnId: "offices", ...site }),
  resource("CcnBinding", "branchJoined", { ccnId: "offices", smartAGId: "branch" }),
  resource("CcnCenAttachment", "attached", { ccnId: "offices", cenId: "cen-1" }),
  resource("Acl", "office", { rules: { web: rule, rest } }),
  resource("Acl", "open", { rules: {} }),
  resource("AclAssociation", "filter", { aclId: "office", ...site }),
  resource("AclAssociation", "branchFilter", { aclId: "office", smartAGId: "branch" }),
  resource("Qos", "shares", {
    cars: {
      voice: {
        priority: 1,
        limitType: "Percent",
        minBandwidthPercent: 20,
        maxBandwidthPercent: 60,
        percentSourceType: "CcnBandwidth",
      },
    },
    policies: {
      calls: { ...rule, direction: undefined, type: undefined, policy: undefined, priority: 1, ipProtocol: "UDP" },
    },
  }),
  resource("QosAssociation", "limited", { qosId: "shares", ...site }),
  resource("SnatEntry", "snat", { ...site, cidrBlock: "10.1.0.128/25", snatIp: "172.30.0.1" }),
  resource("DnatEntry", "dnat", {
    ...site,
    type: "Intranet",
    ipProtocol: "TCP",
    externalIp: "172.30.0.8",
    externalPort: 8443,
    internalIp: "10.1.0.8",
    internalPort: 443,
  }),
  resource("WanSnat", "surf", { ...device, snat: "ENABLE" }),
  resource("StaticRoute", "plant", {
    ...device,
    destinationCidr: "172.16.1.0/24",
    portName: "4",
    nextHop: "10.1.0.254",
  }),
  resource("LanPort", "lan", { ...device, portName: "4", ip: "10.1.0.1", mask: "255.255.255.0" }),
];

/** The network with other values of one resource; without the resource if there are none. */
const changed = (name: string, values?: object): NetworkObject[] =>
  network.flatMap((one) =>
    one.name !== name ? [one] : values ? [{ ...one, properties: { ...one.properties, ...values } }] : [],
  );

const reviewed = (after: readonly NetworkObject[], replaced: readonly string[] = []): Review =>
  reviewOf(updateFrom(network, after, replaced));

/** Everything that a review claims, but for the findings of verify, in short. */
function claims({ acls, qos, ways, gaps, orders, sites, unknown, noEffect }: Review): string[] {
  return [
    ...acls.flatMap(({ rows, sites: at, unknown: why }) => [
      ...(why === undefined ? [] : [`acl ${at.join("+")}: ${why}`]),
      ...rows.map((row) => `acl ${at.join("+")}: ${row.change} ${row.example}`),
    ]),
    ...qos.flatMap(({ shares, policies, sites: at }) => [
      ...shares.map((row) => `share ${at.join("+")}: ${row.priority} ${row.before ?? "none"} > ${row.after ?? "none"}`),
      ...policies.map((row) => `policy ${at.join("+")}: ${row.change} ${row.priority} ${row.example ?? ""}`),
    ]),
    ...ways.map((row) => `${row.area} ${row.place}: ${row.change} ${row.what}`),
    ...gaps.map(
      ({ resource: { name }, meanwhile, example }) => `gap ${name}: ${meanwhile.slice(0, 30)} ${example ?? ""}`,
    ),
    ...orders.map(({ resource: { name }, direction, what }) => `order ${name}: ${direction} ${what}`),
    ...sites.map(({ name, change }) => `site ${name}: ${change}`),
    ...unknown.map(({ name, why, paths }) => `unknown ${name}: ${why} ${paths.join()}`),
    ...noEffect.map(({ name }) => `no effect ${name}`),
  ];
}

const acl = (rules: object): NetworkObject[] => changed("office", { rules });

test.each<[string, readonly NetworkObject[], readonly string[], readonly string[]]>([
  ["nothing changes", network, [], []],
  ["a rule gets another name", acl({ http: rule, rest }), [], ["no effect office"]],
  [
    "rules get other priorities in the same order",
    acl({ web: { ...rule, priority: 3 }, rest }),
    [],
    ["no effect office"],
  ],
  ["an ACL gets a description", changed("office", { description: "all sites" }), [], ["no effect office"]],
  [
    "a rule changes that no packet reaches",
    acl({ web: rule, rest, dead: { ...rule, priority: 101 } }),
    [],
    ["no effect office"],
  ],
  [
    "a rule is narrowed",
    acl({ web: { ...rule, sourceCidr: "10.2.0.0/25" }, rest }),
    [],
    ["acl branch+hub: now dropped TCP 10.2.0.129:40000 > 10.1.0.1:443"],
  ],
  [
    "a port is opened",
    acl({ web: rule, ssh: { ...rule, destPortRange: "22/22", priority: 11 }, rest }),
    [],
    ["acl branch+hub: now passes TCP 10.2.0.1:40000 > 10.1.0.1:22"],
  ],
  [
    "two rules trade their order",
    acl({ web: rule, rest: { ...rest, priority: 5 } }),
    [],
    ["acl branch+hub: now dropped TCP 10.2.0.1:40000 > 10.1.0.1:443"],
  ],
  [
    "rules tie",
    acl({ web: { ...rule, priority: 100 }, rest }),
    [],
    ["acl branch+hub: unsure TCP 10.2.0.1:40000 > 10.1.0.1:443"],
  ],
  [
    "one site leaves the ACL",
    changed("branchFilter"),
    [],
    ["acl branch: now passes TCP 192.168.0.1:40000 > 10.1.0.1:443"],
  ],
  [
    "one site gets another ACL, and is open meanwhile",
    changed("branchFilter", { aclId: "open" }),
    ["branchFilter"],
    [
      "acl branch: now passes TCP 192.168.0.1:40000 > 10.1.0.1:443",
      "gap branchFilter: the gateway has no ACL, so tha TCP 192.168.0.1:40000 > 10.1.0.1:443",
    ],
  ],
  [
    "a share grows",
    changed("shares", {
      cars: {
        voice: {
          priority: 1,
          limitType: "Percent",
          minBandwidthPercent: 30,
          maxBandwidthPercent: 60,
          percentSourceType: "CcnBandwidth",
        },
      },
    }),
    [],
    ["share hub: 1 20 to 60 % of CcnBandwidth > 30 to 60 % of CcnBandwidth"],
  ],
  [
    "a policy leaves its car",
    changed("shares", { policies: {} }),
    [],
    ["policy hub: removed 1 UDP 10.2.0.1:40000 > 10.1.0.1:443"],
  ],
  [
    "a QoS is bound no more",
    changed("limited"),
    [],
    ["share hub: 1 20 to 60 % of CcnBandwidth > none", "policy hub: removed 1 UDP 10.2.0.1:40000 > 10.1.0.1:443"],
  ],
  ["private SNAT ends", changed("snat"), [], ["nat hub: removed private SNAT 10.1.0.128/25 > 172.30.0.1"]],
  [
    "private DNAT leads to another host",
    changed("dnat", { internalIp: "10.1.0.9" }),
    ["dnat"],
    [
      "nat hub: removed private DNAT TCP 172.30.0.8:8443 > 10.1.0.8:443",
      "nat hub: added private DNAT TCP 172.30.0.8:8443 > 10.1.0.9:443",
      "gap dnat: connections to its external ad ",
    ],
  ],
  [
    "public SNAT is switched off",
    changed("surf", { snat: "DISABLE" }),
    [],
    ["nat hub: changed public SNAT of device sn1 on > public SNAT of device sn1 off"],
  ],
  ["public SNAT leaves the program", changed("surf"), [], ["unknown surf: not computed serialNumber,smartAGId,snat"]],
  [
    "a block is published no more",
    changed("hub", { cidrBlocks: [] }),
    [],
    ["routes hub: removed publishes 10.1.0.0/24"],
  ],
  [
    "the device learns its blocks",
    changed("hub", { routingStrategy: "dynamic" }),
    [],
    ["unknown hub: not computed routingStrategy"],
  ],
  [
    "a static route leads elsewhere",
    changed("plant", { nextHop: "10.1.0.253" }),
    [],
    [
      "routes hub: removed static route 172.16.1.0/24 to 10.1.0.254, port 4",
      "routes hub: added static route 172.16.1.0/24 to 10.1.0.253, port 4",
    ],
  ],
  ["a site leaves its CCN", changed("hubJoined"), [], ["routes hub: removed on CCN offices"]],
  [
    "the sites of a CCN are separated",
    changed("offices", { interworkingStatus: "disable" }),
    [],
    ["routes offices: changed interworking of sites enable > interworking of sites disable"],
  ],
  ["a CCN leaves its CEN", changed("attached"), [], ["routes offices: removed attached to CEN cen-1"]],
  ["a gateway is upgraded", changed("hub", { maxBandwidth: 50 }), [], ["order hub: upgrade maxBandwidth 20 > 50 Mbps"]],
  [
    "a gateway is downgraded",
    changed("hub", { maxBandwidth: 10 }),
    [],
    ["order hub: downgrade maxBandwidth 20 > 10 Mbps"],
  ],
  [
    "a gateway is bought",
    [...network, resource("Gateway", "third", { maxBandwidth: 30 })],
    [],
    ["order third: purchase a gateway, 30 Mbps, paid at once", "site third: new"],
  ],
  [
    "a gateway is adopted",
    [...network, resource("Gateway", "third", { adopt: "sag-3", maxBandwidth: 30 })],
    [],
    [
      "order third: unknown maxBandwidth 30 Mbps: if the adopted object has another value, the change of it is ordered",
      "site third: adopted",
      "unknown third: adopted ",
    ],
  ],
  ["a port gets another address", changed("lan", { ip: "10.1.0.2" }), [], ["unknown lan: not computed ip"]],
  [
    "an entry has a value that is not known yet",
    changed("plant", { nextHop: UNKNOWN }),
    [],
    ["unknown plant: not known before the update nextHop"],
  ],
  [
    "a rule has a block that is not known yet",
    acl({ web: { ...rule, sourceCidr: UNKNOWN }, rest }),
    [],
    [
      "acl branch+hub: unsure TCP 192.168.0.1:40000 > 10.1.0.1:443",
      "acl branch+hub: unsure TCP 10.0.0.1:40000 > 10.1.0.1:443",
      "acl branch+hub: unsure TCP 10.2.0.1:40000 > 10.1.0.1:443",
    ],
  ],
])("%s: that is claimed, and nothing else", (_, after, replaced, expected) => {
  expect(claims(reviewed(after, replaced))).toEqual(expected);
});

test("the rules that decide are named, before and after", () => {
  const [found] = reviewed(acl({ web: { ...rule, sourceCidr: "10.2.0.0/25" }, rest })).acls;
  expect(found?.rows[0]).toMatchObject({
    decidedBy: "rules.web",
    decides: "rules.rest",
    before: "accept",
    after: "drop",
  });
  expect(found?.table.map(({ mark, name, priority }) => [mark, name, priority])).toEqual([
    ["removed", "rules.web", "10"],
    ["added", "rules.web", "10"],
    ["same", "rules.rest", "100"],
  ]);
});

test("a rule that can never match is marked in the table", () => {
  const [found] = reviewed(acl({ web: rule, rest, dead: { ...rule, priority: 101 } })).acls;
  expect(found?.table.find(({ name }) => name === "rules.dead")).toMatchObject({ mark: "added", neverMatches: true });
});

test("what depends on an opaque protocol or an application says so", () => {
  const ssh = { ...rule, ipProtocol: "SSH(22)", destPortRange: "-1/-1", priority: 11 };
  const video = { ...rest, priority: 5, dpiGroupIds: ["20"] };
  const rows = [
    { web: rule, ssh, rest },
    { web: rule, video, rest },
  ].map((rules) => reviewed(acl(rules)).acls[0]?.rows.map(({ change, conditions }) => [change, ...conditions]));
  expect(rows).toEqual([
    [["now passes", "it counts as SSH(22)"]],
    [["now dropped", "the group of its application is 20"]],
  ]);
});

test("findings are new or gone, and others are not repeated", () => {
  const worse = reviewed(acl({ web: rule, rest: { ...rest, priority: 5 } }));
  expect(worse.findings.added.map(({ rule: id, resource: { name } }) => `${id} ${name}`)).toContain(
    "acl-never-matches office",
  );
  const back = reviewOf(updateFrom(acl({ web: rule, rest: { ...rest, priority: 5 } }), network));
  expect(back.findings.gone.map(({ rule: id }) => id)).toContain("acl-never-matches");
  expect(back.findings.added.map(({ rule: id }) => id)).not.toContain("acl-never-matches");
});

test("an ACL that no gateway has is compared, and says that it reaches none", () => {
  const less = network.filter(({ type }) => type !== "AclAssociation");
  const after = less.map((one) => (one.name === "office" ? { ...one, properties: { rules: { rest } } } : one));
  const [found] = reviewOf(updateFrom(less, after)).acls;
  expect([found?.sites, found?.rows.map(({ change }) => change)]).toEqual([[], ["now dropped"]]);
});

test("the order of resources and of rules does not matter to the review", () => {
  const after = acl({ web: { ...rule, sourceCidr: "10.2.0.0/25" }, rest });
  const { changes, ...update } = updateFrom(network, after);
  const shuffled = { ...update, changes: changes.toReversed() };
  expect(reviewOf(shuffled)).toEqual(reviewOf({ ...update, changes }));
});
