import { type CatalogueEntry, declare, type Declared, ref } from "./declared.js";
import { acl, ccn, device, gateway, joined, lan, line, rule, web } from "./parts.js";

const bgp = (values: object, name = "speaker"): Declared =>
  declare("BgpRouting", name, {
    ...device,
    routerId: "10.1.0.1",
    localAs: 65_001,
    holdTime: 180,
    keepAlive: 60,
    ...values,
  });

const neighbour = (values: object): Declared =>
  declare("PortRouteProtocol", "neighbour", { ...device, routeProtocol: "BGP", ...values });

const app = (cidrBlocks: readonly string[], userCount: number): Declared =>
  declare("SoftwareGateway", "remote", { adopt: "sag-remote", cidrBlocks, userCount });

const pool = (startIp: string): object => ({ ipType: "DHCP", startIp, endIp: "10.1.0.199" });

export const routingEntries: readonly CatalogueEntry[] = [
  {
    rule: "bgp-neighbour",
    fails: [lan("10.1.0.1"), neighbour({ portName: "4", remoteIp: "10.1.1.254", remoteAs: 65_002 })],
    passes: [lan("10.1.0.1"), neighbour({ portName: "4", remoteIp: "10.1.0.254", remoteAs: 65_002 })],
    finding: { severity: "error", resource: "neighbour", property: "remoteIp", example: "10.1.1.254" },
  },
  {
    rule: "bgp-as",
    fails: [line(), neighbour({ portName: "3", vlan: 10, remoteIp: "10.255.1.1", remoteAs: 65_002 }), bgp({})],
    passes: [line(), neighbour({ portName: "3", vlan: 10, remoteIp: "10.255.1.1", remoteAs: 45_104 }), bgp({})],
    finding: { severity: "error", resource: "neighbour", property: "remoteAs", example: "65002" },
  },
  {
    rule: "bgp-router-id",
    fails: [bgp({}), bgp({ serialNumber: "sag1000sn0002" }, "standby")],
    passes: [bgp({}), bgp({ serialNumber: "sag1000sn0002", routerId: "10.1.0.2" }, "standby")],
    finding: { severity: "warning", resource: "standby", property: "routerId", example: "10.1.0.1" },
  },
  {
    rule: "client-pool-too-small",
    fails: [app(["10.8.0.0/28"], 15)],
    passes: [app(["10.8.0.0/27"], 15)],
    finding: { severity: "error", resource: "remote", property: "cidrBlocks", example: "user 15" },
  },
  {
    rule: "dhcp-pool",
    fails: [lan("10.1.0.100", "4", pool("10.1.0.100"))],
    passes: [lan("10.1.0.100", "4", pool("10.1.0.101"))],
    finding: { severity: "error", resource: "lan4", property: "startIp", example: "10.1.0.100" },
  },
  {
    rule: "binding-order",
    fails: [
      ccn(),
      gateway("hub", ["10.1.0.0/24"]),
      joined("hub"),
      declare("VbrBinding", "backup", { smartAGId: ref("hub"), vbrId: "vbr-line", vbrRegionId: "cn-hangzhou" }),
    ],
    passes: [
      ccn(),
      gateway("hub", ["10.1.0.0/24"]),
      joined("hub"),
      declare("VbrBinding", "backup", { smartAGId: ref("hub"), vbrId: "vbr-line", vbrRegionId: "cn-hangzhou" }, [
        "hubJoined",
      ]),
    ],
    finding: { severity: "error", resource: "backup" },
  },
  {
    rule: "quota",
    fails: [
      acl({ web, guests: rule({ policy: "drop", priority: 20 }) }),
      declare("AclAssociation", "first", { aclId: ref("office"), smartAGId: "sag-hub" }),
      declare("AclAssociation", "second", { aclId: "acl-other", smartAGId: "sag-hub" }),
    ],
    passes: [
      acl({ web, guests: rule({ policy: "drop", priority: 20 }) }),
      declare("AclAssociation", "first", { aclId: ref("office"), smartAGId: "sag-hub" }),
      declare("AclAssociation", "second", { aclId: "acl-other", smartAGId: "sag-branch" }),
    ],
    finding: { severity: "error", resource: "second", example: "ACLs on a gateway 2 of 2" },
  },
];
