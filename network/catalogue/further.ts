import { type CatalogueEntry, declare, type Declared, ref } from "./declared.js";
import { acl, ccn, device, gateway, joined, lan, line, rest, rule, web } from "./parts.js";

const hub = gateway("hub", ["10.1.0.0/24"]);
const bound = declare("AclAssociation", "filter", { aclId: ref("office"), smartAGId: ref("hub") });
const fromInternet = { direction: "in", type: "WAN", sourceCidr: "0.0.0.0/0", ipProtocol: "TCP" };

const dnat = (values: object): Declared =>
  declare("DnatEntry", "admin", {
    smartAGId: ref("hub"),
    type: "Internet",
    ipProtocol: "TCP",
    externalPort: 2222,
    internalIp: "10.1.0.8",
    internalPort: 22,
    ...values,
  });

const route = (more: object): Declared =>
  declare("StaticRoute", "behind", {
    ...device,
    destinationCidr: "10.20.0.0/24",
    portName: "3",
    nextHop: "10.255.1.1",
    ...more,
  });

const bgp = (values: object): Declared =>
  declare("BgpRouting", "speaker", {
    ...device,
    routerId: "10.1.0.1",
    localAs: 65_001,
    holdTime: 180,
    keepAlive: 60,
    ...values,
  });

const speaking = (values: object): Declared =>
  declare("PortRouteProtocol", "neighbour", {
    ...device,
    portName: "4",
    routeProtocol: "BGP",
    remoteIp: "10.1.0.254",
    remoteAs: 65_002,
    ...values,
  });

const protocol = (routeProtocol: string): Declared =>
  declare("GlobalRouteProtocol", "global", { ...device, routeProtocol });

const role = (value: string): Declared => declare("PortRole", "role", { ...device, portName: "3", role: value });

const flowLog = declare("FlowLog", "flows", { outputType: "netflow", netflowServerIp: "10.0.0.99", status: "Active" });
const recorded = (hardWareSpec: string): readonly Declared[] => [
  flowLog,
  declare("Gateway", "site", { adopt: "sag-site", hardWareSpec }),
  declare("FlowLogAssociation", "recorded", { flowLogId: ref("flows"), smartAGId: ref("site") }),
];

const app = gateway("remote", ["10.8.0.0/24"], { userCount: 5 });
const remote: Declared = { ...app, type: "SoftwareGateway" };
const user = (name: string, clientIp: string): Declared =>
  declare("ClientUser", name, { smartAGId: ref("remote"), userName: name, userMail: "li@example.com", clientIp });

const pool = (portName: string, ip: string, startIp: string): Declared =>
  lan(ip, portName, { ipType: "DHCP", mask: "255.255.0.0", startIp, endIp: "10.1.9.200" });

const many = (count: number): Record<string, unknown> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `port${index}`,
      rule({ policy: "accept", priority: index + 1, destPortRange: `${index + 1}/${index + 1}` }),
    ]),
  );

const error = { severity: "error" } as const;
const warning = { severity: "warning" } as const;

/** More faults that the same rules find, beside those that the documentation shows. */
export const furtherEntries: readonly CatalogueEntry[] = [
  {
    // The rule says the same as the one that hides it.
    rule: "acl-never-matches",
    fails: [acl({ web, again: rule({ ...web, priority: 20 }), rest })],
    passes: [acl({ web, again: rule({ ...web, priority: 20, destPortRange: "443/444" }), rest })],
    finding: { ...warning, resource: "office", property: "rules.again" },
  },
  {
    // Whether SSH(22) is TCP to port 443 is not known.
    rule: "acl-tie",
    fails: [acl({ web, ssh: rule({ policy: "drop", priority: 10, ipProtocol: "SSH(22)" }), rest })],
    passes: [acl({ web, ssh: rule({ policy: "drop", priority: 11, ipProtocol: "SSH(22)" }), rest })],
    finding: { ...warning, resource: "office", property: "rules.web.priority" },
  },
  {
    // A rule of smaller priority decides on every packet that both match.
    rule: "acl-tie",
    fails: [
      acl({
        first: rule({ ...web, priority: 1, destPortRange: "443/443", sourceCidr: "10.8.0.0/17" }),
        web,
        guests: rule({ policy: "drop", priority: 10, sourceCidr: "10.8.0.0/16" }),
        rest,
      }),
    ],
    passes: [
      acl({
        first: rule({ ...web, priority: 1, destPortRange: "443/443", sourceCidr: "10.8.0.0/16" }),
        web,
        guests: rule({ policy: "drop", priority: 10, sourceCidr: "10.8.0.0/16" }),
        rest,
      }),
    ],
    finding: {
      ...error,
      resource: "office",
      property: "rules.web.priority",
      example: "TCP 10.8.128.1:40000 > 10.1.0.1:443",
    },
  },
  {
    rule: "acl-management-open",
    fails: [hub, acl({ web, rest }), bound, dnat({})],
    passes: [
      hub,
      acl({ web, rest, internet: rule({ ...fromInternet, policy: "drop", priority: 90, destCidr: "0.0.0.0/0" }) }),
      bound,
      dnat({}),
    ],
    finding: {
      ...error,
      resource: "admin",
      property: "internalPort",
      example: "TCP 198.51.100.1:40000 > WAN port 2222 > 10.1.0.8:22",
    },
  },
  {
    // The rule drops the packet only if the ACL sees the address after DNAT.
    rule: "acl-management-open",
    fails: [
      hub,
      acl({ web, rest, internet: rule({ ...fromInternet, policy: "drop", priority: 90 }) }),
      bound,
      dnat({}),
    ],
    passes: [
      hub,
      acl({ web, rest, internet: rule({ ...fromInternet, policy: "drop", priority: 90 }) }),
      bound,
      dnat({ internalPort: 443 }),
    ],
    finding: { ...warning, resource: "admin", property: "internalPort" },
  },
  {
    rule: "blocks-of-sites-overlap",
    fails: [gateway("hub", ["10.1.0.0/16", "10.1.2.0/24"])],
    passes: [gateway("hub", ["10.1.0.0/16", "10.2.2.0/24"])],
    finding: { ...error, resource: "hub", property: "cidrBlocks", example: "10.1.2.1" },
  },
  {
    rule: "blocks-overlap-line",
    fails: [hub, line(), route({ vlan: 10, destinationCidr: "10.1.0.128/25" })],
    // The site's own block is the more specific one.
    passes: [hub, line(), route({ vlan: 10, destinationCidr: "10.1.0.0/16" })],
    finding: { ...error, resource: "behind", property: "destinationCidr", example: "10.1.0.129" },
  },
  {
    rule: "dnat-overlap",
    fails: [hub, dnat({ internalPort: 8080 }), { ...dnat({ internalPort: 8081 }), name: "other" }],
    passes: [hub, dnat({ internalPort: 8080 }), { ...dnat({ internalPort: 8081, ipProtocol: "UDP" }), name: "other" }],
    finding: { ...error, resource: "other", property: "externalPort", example: "TCP to the WAN address port 2222" },
  },
  {
    rule: "route-shadowed",
    fails: [route({ portName: "4" }), { ...route({ portName: "5" }), name: "other" }],
    passes: [route({ portName: "4" }), { ...route({ portName: "5", destinationCidr: "10.20.0.0/25" }), name: "other" }],
    finding: { ...warning, resource: "other", property: "destinationCidr", example: "10.20.0.1" },
  },
  {
    rule: "route-to-nowhere",
    fails: [role("NONE"), route({})],
    passes: [role("LAN"), route({})],
    finding: { ...error, resource: "behind", property: "portName" },
  },
  {
    rule: "route-to-nowhere",
    fails: [line(10), route({ vlan: 20 })],
    passes: [line(10), route({ vlan: 10 })],
    finding: { ...error, resource: "behind", property: "vlan" },
  },
  {
    rule: "route-to-nowhere",
    fails: [line(10), route({ vlan: 10, nextHop: "10.255.1.2" })],
    passes: [line(10), route({ vlan: 10, nextHop: "10.255.1.1" })],
    finding: { ...error, resource: "behind", property: "nextHop" },
  },
  {
    rule: "bgp-neighbour",
    fails: [protocol("OSPF"), lan("10.1.0.1"), speaking({})],
    passes: [protocol("BGP"), lan("10.1.0.1"), speaking({})],
    finding: { ...error, resource: "neighbour", property: "routeProtocol" },
  },
  {
    rule: "bgp-neighbour",
    fails: [lan("10.1.0.254"), speaking({})],
    passes: [lan("10.1.0.253"), speaking({})],
    finding: { ...error, resource: "neighbour", property: "remoteIp", example: "10.1.0.254" },
  },
  {
    rule: "bgp-as",
    fails: [bgp({ keepAlive: 180 })],
    passes: [bgp({ keepAlive: 179 })],
    finding: { ...error, resource: "speaker", property: "keepAlive", example: "180 s" },
  },
  {
    rule: "bgp-as",
    fails: [bgp({ localAs: 65_535 })],
    passes: [bgp({ localAs: 65_534 })],
    finding: { ...error, resource: "speaker", property: "localAs", example: "65535" },
  },
  {
    rule: "bgp-as",
    fails: [
      line(),
      speaking({ portName: "3", vlan: 10, remoteIp: "10.255.1.1", remoteAs: 45_104 }),
      bgp({ localAs: 45_104 }),
    ],
    passes: [line(), speaking({ remoteAs: 65_002 }), bgp({ localAs: 45_104 })],
    finding: { ...error, resource: "speaker", property: "localAs", example: "45104" },
  },
  {
    rule: "flow-log-without-records",
    fails: [flowLog],
    passes: recorded("sag-1000"),
    finding: { ...warning, resource: "flows" },
  },
  {
    rule: "flow-log-without-records",
    fails: recorded("sag-vcpe"),
    passes: recorded("sag-1000"),
    finding: { ...error, resource: "recorded", property: "smartAGId", example: "sag-vcpe" },
  },
  {
    rule: "client-pool-too-small",
    fails: [remote, user("liming1", "10.9.0.7")],
    passes: [remote, user("liming1", "10.8.0.7")],
    finding: { ...error, resource: "liming1", property: "clientIp", example: "10.9.0.7" },
  },
  {
    rule: "client-pool-too-small",
    fails: [remote, user("liming1", "10.8.0.7"), user("wangwei", "10.8.0.7")],
    passes: [remote, user("liming1", "10.8.0.7"), user("wangwei", "10.8.0.8")],
    finding: { ...error, resource: "wangwei", property: "clientIp", example: "10.8.0.7" },
  },
  {
    rule: "dhcp-pool",
    fails: [pool("4", "10.1.0.1", "10.1.9.1"), pool("5", "10.1.0.2", "10.1.9.200")],
    passes: [pool("4", "10.1.0.1", "10.1.9.1"), lan("10.1.0.2", "5")],
    finding: { ...error, resource: "lan5", property: "startIp", example: "10.1.9.200" },
  },
  {
    rule: "binding-order",
    fails: [role("LAN"), lan("10.1.0.1", "3")],
    passes: [role("LAN"), lan("10.1.0.1", "3", { portName: ref("role", "portName") })],
    finding: { ...error, resource: "lan3" },
  },
  {
    rule: "binding-order",
    fails: [line(), route({ vlan: 10 })],
    passes: [line(), { ...route({ vlan: 10 }), dependsOn: ["line"] }],
    finding: { ...error, resource: "behind" },
  },
  {
    rule: "binding-order",
    fails: [ccn(), hub, joined("hub"), declare("AccessPoint", "near", { smartAGId: ref("hub"), accessPointId: 5 })],
    passes: [
      ccn(),
      hub,
      joined("hub"),
      declare("AccessPoint", "near", { smartAGId: ref("hub"), accessPointId: 5 }, ["hubJoined"]),
    ],
    finding: { ...error, resource: "near" },
  },
  {
    rule: "quota",
    fails: [acl({ ...many(51) })],
    passes: [acl({ ...many(50) })],
    finding: { ...warning, resource: "office", property: "rules", example: "rules 51 of 51" },
  },
  {
    rule: "quota",
    fails: [ccn({ cidrBlocks: ["10.0.0.0/25"] })],
    passes: [ccn({ cidrBlocks: ["10.0.0.0/24"] })],
    finding: { ...warning, resource: "offices", property: "cidrBlocks", example: "10.0.0.0/25" },
  },
];
