import {
  BgpRouting,
  GlobalRouteProtocol,
  OspfRouting,
  PortRouteProtocol,
  RouteDistributionStrategy,
  StaticRoute,
} from "../../../provider/index.js";
import {
  checkByHand,
  deviceGround,
  deviceLost,
  deviceOnline,
  gatewayByHand,
  row,
  type Change,
  type Fields,
} from "../row.js";
import type { Kind } from "../../../emulator/store/kinds.js";

/** What devices were set to by hand. */
function setByHand(kind: Kind, fields: Fields, ...devices: readonly string[]): Change[] {
  // Always as old, so that what comes back is the same.
  const createTime = Date.UTC(2024, 0, 3);
  return devices.map((id) => ({ kind, create: { id, deviceId: id, createTime, ...fields } }));
}

const onDevice = ({ serialNumber }: Fields): Fields => ({ deviceId: serialNumber });
const lost = ({ deviceId }: Fields): Change[] => deviceLost(String(deviceId));

const global = (device: string, RouteProtocol: string) =>
  ["ModifySagGlobalRouteProtocol", { SmartAGId: "sag-global", SmartAGSn: device, RouteProtocol }] as const;

const globalRouteProtocol = row(GlobalRouteProtocol, {
  kind: "globalRoute",
  where: onDevice,
  ground: deviceGround("sag-global", "global-minimal", "global-full", "global-other", "global-adopt1", "global-adopt2"),
  minimal: {
    args: { smartAGId: "sag-global", serialNumber: "global-minimal", routeProtocol: "OSPF" },
    holds: { routeProtocol: "OSPF" },
    makes: ["ModifySagGlobalRouteProtocol"],
  },
  full: {
    args: { smartAGId: "sag-global", serialNumber: "global-full", routeProtocol: "BGP" },
    holds: { routeProtocol: "BGP" },
    makes: ["ModifySagGlobalRouteProtocol"],
  },
  update: {
    of: "full",
    set: { routeProtocol: "OSPF" },
    holds: { routeProtocol: "OSPF" },
    calls: () => [global("global-full", "OSPF")],
  },
  replace: {
    of: "full",
    set: { serialNumber: "global-other" },
    property: "serialNumber",
    calls: () => [global("global-other", "OSPF"), global("global-full", "STATIC")],
  },
  drift: {
    of: "minimal",
    hand: () => [{ kind: "globalRoute", id: "global-minimal", set: { routeProtocol: "BGP" } }],
    says: [/routeProtocol *: "OSPF" => "BGP"/],
    calls: () => [global("global-minimal", "OSPF")],
  },
  vanish: lost,
  returns: deviceOnline("sag-global", "global-minimal"),
  adopt: {
    of: (one) => ({
      id: `sag-global:global-adopt${one}`,
      hand: setByHand("globalRoute", { routeProtocol: "OSPF" }, `global-adopt${one}`),
      args: { smartAGId: "sag-global", serialNumber: `global-adopt${one}`, routeProtocol: "OSPF" as const },
    }),
    other: { set: { routeProtocol: "BGP" }, says: [`routeProtocol is "OSPF", the program has "BGP"`] },
    overwrites: () => [global("global-adopt2", "BGP")],
  },
  bad: [
    { set: { routeProtocol: "RIP" }, says: [`routeProtocol: "RIP" is not allowed; give one of STATIC, OSPF, BGP`] },
  ],
  fails: { operation: "ModifySagGlobalRouteProtocol", keeps: true },
});

const bgpBefore = { routerId: "10.9.9.9", localAs: 64512, holdTime: 180, keepAlive: 60 };
const bgp = (device: string, routerId: string, [localAs, holdTime, keepAlive]: readonly [number, number, number]) =>
  [
    "ModifySagRouteProtocolBgp",
    {
      SmartAGId: "sag-bgp",
      SmartAGSn: device,
      RouterId: routerId,
      LocalAs: String(localAs),
      HoldTime: String(holdTime),
      KeepAlive: String(keepAlive),
    },
  ] as const;

const bgpRouting = row(BgpRouting, {
  kind: "bgpRouting",
  where: onDevice,
  ground: [
    ...deviceGround("sag-bgp", "bgp-minimal", "bgp-full", "bgp-other", "bgp-adopt1", "bgp-adopt2"),
    // No call takes settings away, so that only what was there can be there again.
    ...setByHand("bgpRouting", bgpBefore, "bgp-minimal", "bgp-full", "bgp-other"),
  ],
  minimal: {
    args: {
      smartAGId: "sag-bgp",
      serialNumber: "bgp-minimal",
      routerId: "10.0.0.1",
      localAs: 1,
      holdTime: 3,
      keepAlive: 0,
    },
    holds: { routerId: "10.0.0.1", localAs: 1, holdTime: 3, keepAlive: 0 },
    makes: ["ModifySagRouteProtocolBgp"],
  },
  full: {
    args: {
      smartAGId: "sag-bgp",
      serialNumber: "bgp-full",
      routerId: "10.0.0.2",
      localAs: 4_294_967_295,
      holdTime: 65_535,
      keepAlive: 65_535,
    },
    holds: { routerId: "10.0.0.2", localAs: 4_294_967_295, holdTime: 65_535, keepAlive: 65_535 },
    makes: ["ModifySagRouteProtocolBgp"],
  },
  update: {
    of: "full",
    set: { holdTime: 9, keepAlive: 3 },
    holds: { holdTime: 9, keepAlive: 3 },
    calls: () => [bgp("bgp-full", "10.0.0.2", [4_294_967_295, 9, 3])],
  },
  replace: {
    of: "full",
    set: { serialNumber: "bgp-other" },
    property: "serialNumber",
    calls: () => [bgp("bgp-other", "10.0.0.2", [4_294_967_295, 9, 3]), bgp("bgp-full", "10.9.9.9", [64512, 180, 60])],
  },
  drift: {
    of: "minimal",
    hand: () => [{ kind: "bgpRouting", id: "bgp-minimal", set: { localAs: 2 } }],
    says: [/localAs *: 1 => 2/],
    calls: () => [bgp("bgp-minimal", "10.0.0.1", [1, 3, 0])],
  },
  vanish: lost,
  returns: [...deviceOnline("sag-bgp", "bgp-minimal"), ...setByHand("bgpRouting", bgpBefore, "bgp-minimal")],
  adopt: {
    of: (one) => ({
      id: `sag-bgp:bgp-adopt${one}`,
      hand: setByHand("bgpRouting", bgpBefore, `bgp-adopt${one}`),
      args: { smartAGId: "sag-bgp", serialNumber: `bgp-adopt${one}`, ...bgpBefore },
    }),
    other: { set: { keepAlive: 30 }, says: ["keepAlive is 60, the program has 30"] },
    overwrites: () => [bgp("bgp-adopt2", "10.9.9.9", [64512, 180, 30])],
  },
  bad: [
    { set: { routerId: "router" }, says: [`routerId: "router" is not allowed; give an IPv4 address`] },
    { set: { localAs: 4_294_967_296 }, says: ["localAs: 4294967296 is not allowed"] },
    { set: { holdTime: 2 }, says: ["holdTime: 2 is not allowed; give a whole number from 3 to 65535"] },
    { set: { keepAlive: 65_536 }, says: ["keepAlive: 65536 is not allowed"] },
    { set: { localAs: undefined }, says: ["localAs: missing"] },
  ],
  fails: { operation: "ModifySagRouteProtocolBgp", keeps: true },
});

const ospfBefore = {
  areaId: 1,
  routerId: "10.9.9.9",
  helloTime: 10,
  deadTime: 40,
  authenticationType: "NONE",
} as const;
const ospfBeforeSent = {
  SmartAGId: "sag-ospf",
  AreaId: "1",
  RouterId: "10.9.9.9",
  HelloTime: "10",
  DeadTime: "40",
  AuthenticationType: "NONE",
};
const ospf = {
  smartAGId: "sag-ospf",
  areaId: 86,
  routerId: "10.0.0.1",
  helloTime: 3,
  deadTime: 10,
} as const;
const ospfSent = {
  SmartAGId: "sag-ospf",
  AreaId: "86",
  RouterId: "10.0.0.1",
  HelloTime: "3",
  DeadTime: "10",
};
const md5Sent = { ...ospfSent, AuthenticationType: "MD5", Md5KeyId: "7", Md5Key: "***" };

const ospfRouting = row(OspfRouting, {
  kind: "ospfRouting",
  where: onDevice,
  ground: [
    ...deviceGround("sag-ospf", "ospf-minimal", "ospf-full", "ospf-clear", "ospf-other", "ospf-adopt1", "ospf-adopt2"),
    ...setByHand("ospfRouting", ospfBefore, "ospf-minimal", "ospf-full", "ospf-clear", "ospf-other"),
  ],
  minimal: {
    args: { ...ospf, serialNumber: "ospf-minimal", authenticationType: "NONE" },
    holds: { areaId: 86, routerId: "10.0.0.1", helloTime: 3, deadTime: 10, authenticationType: "NONE" },
    makes: ["ModifySagRouteProtocolOspf"],
  },
  full: {
    args: { ...ospf, serialNumber: "ospf-full", authenticationType: "MD5", md5KeyId: 7, md5Key: "ospf-key-1" },
    holds: { areaId: 86, authenticationType: "MD5", md5KeyId: 7, md5Key: "ospf-key-1" },
    makes: ["ModifySagRouteProtocolOspf"],
  },
  more: {
    clear: {
      args: { ...ospf, serialNumber: "ospf-clear", authenticationType: "CLEARTEXT", password: "clear-1" },
      holds: { authenticationType: "CLEARTEXT", password: "clear-1" },
      makes: ["ModifySagRouteProtocolOspf"],
    },
  },
  update: {
    of: "full",
    set: { helloTime: 5, md5Key: "ospf-key-2" },
    holds: { helloTime: 5, md5Key: "ospf-key-2" },
    calls: () => [["ModifySagRouteProtocolOspf", { ...md5Sent, SmartAGSn: "ospf-full", HelloTime: "5" }]],
  },
  replace: {
    of: "full",
    set: { serialNumber: "ospf-other" },
    property: "serialNumber",
    calls: () => [
      ["ModifySagRouteProtocolOspf", { ...md5Sent, SmartAGSn: "ospf-other", HelloTime: "5" }],
      ["ModifySagRouteProtocolOspf", { ...ospfBeforeSent, SmartAGSn: "ospf-full" }],
    ],
  },
  drift: {
    of: "minimal",
    hand: () => [{ kind: "ospfRouting", id: "ospf-minimal", set: { deadTime: 99, md5KeyId: 3 } }],
    says: [/deadTime *: 10 => 99/],
    calls: () => [
      ["ModifySagRouteProtocolOspf", { ...ospfSent, SmartAGSn: "ospf-minimal", AuthenticationType: "NONE" }],
    ],
  },
  vanish: lost,
  returns: [...deviceOnline("sag-ospf", "ospf-minimal"), ...setByHand("ospfRouting", ospfBefore, "ospf-minimal")],
  adopt: {
    of: (one) => ({
      id: `sag-ospf:ospf-adopt${one}`,
      hand: setByHand("ospfRouting", ospfBefore, `ospf-adopt${one}`),
      args: { smartAGId: "sag-ospf", serialNumber: `ospf-adopt${one}`, ...ospfBefore },
    }),
    other: { set: { areaId: 2 }, says: ["areaId is 1, the program has 2"] },
    overwrites: () => [["ModifySagRouteProtocolOspf", { ...ospfBeforeSent, SmartAGSn: "ospf-adopt2", AreaId: "2" }]],
  },
  bad: [
    { set: { areaId: 0 }, says: ["areaId: 0 is not allowed; give a whole number from 1 to 2147483647"] },
    { set: { helloTime: 0 }, says: ["helloTime: 0 is not allowed"] },
    { set: { deadTime: 65_536 }, says: ["deadTime: 65536 is not allowed"] },
    { set: { routerId: "10.0.0" }, says: [`routerId: "10.0.0" is not allowed`] },
    { set: { authenticationType: "SHA" }, says: [`authenticationType: "SHA" is not allowed; give one of NONE`] },
    {
      set: { md5KeyId: undefined, md5Key: undefined },
      says: [`md5KeyId: missing; authenticationType "MD5" requires it`, "md5Key: missing"],
    },
    { set: { password: "clear-1" }, says: [`password: no use with authenticationType "MD5"`] },
    {
      set: { authenticationType: "CLEARTEXT" },
      says: ["password: missing", `md5KeyId: no use with authenticationType "CLEARTEXT"`, "md5Key: no use"],
    },
    { of: "minimal", set: { authenticationType: "CLEARTEXT", password: "a b" }, says: ["password: the secret value"] },
    { set: { md5Key: "k".repeat(48) }, says: ["md5Key: the secret value is not allowed"] },
  ],
  fails: { operation: "ModifySagRouteProtocolOspf", keeps: true },
});

const port = (device: string, more: Record<string, string>) =>
  ["ModifySagPortRouteProtocol", { SmartAGId: "sag-portroute", SmartAGSn: device, ...more }] as const;
const bgpSent = { RouteProtocol: "BGP", RemoteIp: "10.1.1.1", RemoteAs: "65010" };
const portDevices = ["port-minimal", "port-full", "port-static", "port-other", "port-adopt1", "port-adopt2"] as const;

/** A leased-line port that speaks BGP with another peer already, because it cannot go back to static routes. */
const leasedLine = (device: string): Change[] => [
  { kind: "port", create: { id: `${device}:3`, deviceId: device, role: "ECC" } },
  {
    kind: "expressConnectInterface",
    create: {
      id: `${device}:3:20`,
      deviceId: device,
      portName: "3",
      vlan: "20",
      ip: "10.8.8.1",
      mask: "255.255.255.0",
    },
  },
  {
    kind: "portRoute",
    create: {
      id: `${device}:3:20`,
      deviceId: device,
      portName: "3",
      vlan: "20",
      routeProtocol: "BGP",
      remoteIp: "10.8.8.8",
      remoteAs: "65008",
    },
  },
];

const portRouteProtocol = row(PortRouteProtocol, {
  kind: "portRoute",
  where: ({ serialNumber, portName }) => ({ deviceId: serialNumber, portName }),
  ground: [
    ...deviceGround("sag-portroute", ...portDevices),
    ...setByHand("globalRoute", { routeProtocol: "BGP" }, ...portDevices),
    ...["port-full", "port-other"].flatMap(leasedLine),
  ],
  minimal: {
    args: {
      smartAGId: "sag-portroute",
      serialNumber: "port-minimal",
      portName: "4",
      routeProtocol: "BGP",
      remoteIp: "10.1.1.1",
      remoteAs: 65010,
    },
    holds: { routeProtocol: "BGP", remoteIp: "10.1.1.1", remoteAs: "65010" },
    makes: ["ModifySagPortRouteProtocol"],
  },
  full: {
    args: {
      smartAGId: "sag-portroute",
      serialNumber: "port-full",
      portName: "3",
      vlan: 20,
      routeProtocol: "BGP",
      remoteIp: "10.1.1.1",
      remoteAs: 65010,
    },
    holds: { vlan: "20", routeProtocol: "BGP", remoteIp: "10.1.1.1", remoteAs: "65010" },
    makes: ["ModifySagPortRouteProtocol"],
  },
  update: {
    of: "full",
    set: { remoteAs: 65011 },
    holds: { remoteAs: "65011" },
    calls: () => [port("port-full", { ...bgpSent, PortName: "3", Vlan: "20", RemoteAs: "65011" })],
  },
  replace: {
    of: "full",
    set: { serialNumber: "port-other" },
    property: "serialNumber",
    calls: () => [
      port("port-other", { ...bgpSent, PortName: "3", Vlan: "20", RemoteAs: "65011" }),
      port("port-full", { ...bgpSent, PortName: "3", Vlan: "20", RemoteIp: "10.8.8.8", RemoteAs: "65008" }),
    ],
  },
  drift: {
    of: "minimal",
    hand: () => [{ kind: "portRoute", id: "port-minimal:4", set: { routeProtocol: "STATIC", remoteAs: "1" } }],
    says: [/routeProtocol *: "BGP" => "STATIC"/],
    calls: () => [port("port-minimal", { ...bgpSent, PortName: "4" })],
  },
  vanish: lost,
  returns: [
    ...deviceOnline("sag-portroute", "port-minimal"),
    ...setByHand("globalRoute", { routeProtocol: "BGP" }, "port-minimal"),
  ],
  adopt: {
    of: (one) => ({
      id: `sag-portroute:port-adopt${one}:5`,
      hand: [
        {
          kind: "portRoute",
          create: {
            id: `port-adopt${one}:5`,
            deviceId: `port-adopt${one}`,
            portName: "5",
            routeProtocol: "BGP",
            remoteIp: "10.1.1.1",
            remoteAs: "65010",
          },
        },
      ],
      args: {
        smartAGId: "sag-portroute",
        serialNumber: `port-adopt${one}`,
        portName: "5",
        routeProtocol: "BGP" as const,
        remoteIp: "10.1.1.1",
        remoteAs: 65010,
      },
    }),
    other: { set: { remoteIp: "10.2.2.2" }, says: [`remoteIp is "10.1.1.1", the program has "10.2.2.2"`] },
    overwrites: () => [port("port-adopt2", { ...bgpSent, PortName: "5", RemoteIp: "10.2.2.2" })],
  },
  bad: [
    { set: { vlan: 4095 }, says: ["vlan: 4095 is not allowed; give a whole number from 0 to 4094"] },
    { set: { routeProtocol: "RIP" }, says: [`routeProtocol: "RIP" is not allowed`] },
    {
      set: { remoteIp: undefined, remoteAs: undefined },
      says: [`remoteIp: missing; routeProtocol "BGP" requires it`, "remoteAs: missing"],
    },
    { set: { routeProtocol: "STATIC" }, says: [`remoteIp: no use with routeProtocol "STATIC"`, "remoteAs: no use"] },
    { set: { remoteIp: "peer" }, says: [`remoteIp: "peer" is not allowed`] },
    { set: { remoteAs: 0 }, says: ["remoteAs: 0 is not allowed"] },
  ],
  fails: { operation: "ModifySagPortRouteProtocol", keeps: true },
});

const route = {
  SmartAGId: "sag-static",
  SmartAGSn: "static-device",
  DestinationCidr: "10.20.0.0/16",
  PortName: "0",
  Vlan: "0",
};

const staticRoute = row(StaticRoute, {
  kind: "staticRoute",
  where: ({ serialNumber, destinationCidr, portName, vlan }) => ({
    deviceId: serialNumber,
    destinationCidr,
    portName,
    vlan,
  }),
  ground: deviceGround("sag-static", "static-device"),
  minimal: {
    args: {
      smartAGId: "sag-static",
      serialNumber: "static-device",
      destinationCidr: "10.20.0.0/16",
      portName: "0",
      nextHop: "10.9.0.1",
    },
    holds: { destinationCidr: "10.20.0.0/16", portName: "0", vlan: "0", nextHop: "10.9.0.1" },
    makes: ["CreateSagStaticRoute"],
  },
  full: {
    args: {
      smartAGId: "sag-static",
      serialNumber: "static-device",
      destinationCidr: "10.30.0.0/24",
      portName: "5",
      vlan: 20,
      nextHop: "10.9.0.2",
    },
    holds: { destinationCidr: "10.30.0.0/24", portName: "5", vlan: "20", nextHop: "10.9.0.2" },
    makes: ["CreateSagStaticRoute"],
  },
  update: {
    of: "full",
    set: { nextHop: "10.9.0.3" },
    holds: { nextHop: "10.9.0.3" },
    calls: () => [
      [
        "ModifySagStaticRoute",
        { ...route, DestinationCidr: "10.30.0.0/24", PortName: "5", Vlan: "20", NextHop: "10.9.0.3" },
      ],
    ],
  },
  replace: {
    of: "full",
    set: { destinationCidr: "10.40.0.0/24" },
    holds: { destinationCidr: "10.40.0.0/24" },
    property: "destinationCidr",
    calls: () => [
      [
        "CreateSagStaticRoute",
        { ...route, DestinationCidr: "10.40.0.0/24", PortName: "5", Vlan: "20", NextHop: "10.9.0.3" },
      ],
      ["DeleteSagStaticRoute", { ...route, DestinationCidr: "10.30.0.0/24", PortName: "5", Vlan: "20" }],
    ],
  },
  drift: {
    of: "minimal",
    hand: () => [{ kind: "staticRoute", id: "static-device:0:0:10.20.0.0/16", set: { nextHop: "10.9.9.9" } }],
    says: [/nextHop *: "10.9.0.1" => "10.9.9.9"/],
    calls: () => [["ModifySagStaticRoute", { ...route, NextHop: "10.9.0.1" }]],
  },
  adopt: {
    of: (one) => ({
      id: `sag-static:static-device:10.5${one}.0.0/16:1:0`,
      hand: [
        {
          kind: "staticRoute",
          create: {
            id: `static-device:1:0:10.5${one}.0.0/16`,
            deviceId: "static-device",
            destinationCidr: `10.5${one}.0.0/16`,
            portName: "1",
            vlan: "0",
            nextHop: "10.9.0.1",
          },
        },
      ],
      args: {
        smartAGId: "sag-static",
        serialNumber: "static-device",
        destinationCidr: `10.5${one}.0.0/16`,
        portName: "1",
        nextHop: "10.9.0.1",
      },
    }),
    other: { set: { nextHop: "10.9.0.9" }, says: [`nextHop is "10.9.0.1", the program has "10.9.0.9"`] },
    overwrites: () => [
      ["ModifySagStaticRoute", { ...route, DestinationCidr: "10.52.0.0/16", PortName: "1", NextHop: "10.9.0.9" }],
    ],
  },
  bad: [
    { set: { destinationCidr: "10.20.0.1/16" }, says: [`destinationCidr: "10.20.0.1/16" has host bits set`] },
    { set: { vlan: 4095 }, says: ["vlan: 4095 is not allowed; give a whole number from 0 to 4094"] },
    { set: { nextHop: "10.9.0" }, says: [`nextHop: "10.9.0" is not allowed; give an IPv4 address`] },
    { set: { portName: "" }, says: [`portName: "" is not allowed`] },
  ],
  fails: { operation: "CreateSagStaticRoute", keeps: false },
});

const strategy = { SmartAGId: "sag-strategy", SourceType: "local", RouteSource: "STATIC" };
const cloud = { SmartAGId: "sag-strategy", SourceType: "cloud", RouteSource: "vbr-strategy" };
const strategyByHand = (fields: Fields): Change => ({
  kind: "routeStrategy",
  create: {
    id: Object.values(fields).slice(0, 4).join(":"),
    ...fields,
  },
});

const routeDistributionStrategy = row(RouteDistributionStrategy, {
  kind: "routeStrategy",
  where: ({ smartAGId, sourceType, routeSource, destCidrBlock }) => ({
    gatewayId: smartAGId,
    sourceType,
    routeSource,
    destCidrBlock,
  }),
  ground: [
    ...gatewayByHand("sag-strategy"),
    { kind: "gateway", id: "sag-strategy", set: { cidrBlock: "192.168.10.0/24" } },
    { kind: "healthCheck", create: checkByHand("hc-strategy1", "sag-strategy") },
    // One that somebody else set, which is put back.
    strategyByHand({
      gatewayId: "sag-strategy",
      sourceType: "cloud",
      routeSource: "vbr-strategy",
      destCidrBlock: "172.16.0.0/16",
      routeDistribution: "no_publish",
    }),
  ],
  minimal: {
    args: {
      smartAGId: "sag-strategy",
      sourceType: "local",
      routeSource: "STATIC",
      destCidrBlock: "192.168.10.0/24",
      routeDistribution: "publish",
    },
    holds: { routeSource: "STATIC", routeDistribution: "publish", hcInstanceId: undefined },
    makes: ["ModifyRouteDistributionStrategy"],
  },
  full: {
    args: {
      smartAGId: "sag-strategy",
      sourceType: "cloud",
      routeSource: "vbr-strategy",
      destCidrBlock: "172.16.0.0/16",
      routeDistribution: "publish_and_revoke_on_health_fail",
      hcInstanceId: "hc-strategy1",
    },
    holds: { routeDistribution: "publish_and_revoke_on_health_fail", hcInstanceId: "hc-strategy1" },
    makes: ["ModifyRouteDistributionStrategy"],
  },
  update: {
    of: "full",
    set: { routeDistribution: "publish", hcInstanceId: undefined },
    holds: { routeDistribution: "publish", hcInstanceId: undefined },
    calls: () => [
      ["ModifyRouteDistributionStrategy", { ...cloud, DestCidrBlock: "172.16.0.0/16", RouteDistribution: "publish" }],
    ],
  },
  replace: {
    of: "full",
    set: { destCidrBlock: "172.17.0.0/16" },
    holds: { destCidrBlock: "172.17.0.0/16" },
    property: "destCidrBlock",
    calls: () => [
      ["ModifyRouteDistributionStrategy", { ...cloud, DestCidrBlock: "172.17.0.0/16", RouteDistribution: "publish" }],
      [
        "ModifyRouteDistributionStrategy",
        { ...cloud, DestCidrBlock: "172.16.0.0/16", RouteDistribution: "no_publish" },
      ],
    ],
  },
  drift: {
    of: "minimal",
    hand: () => [
      {
        kind: "routeStrategy",
        id: "sag-strategy:local:STATIC:192.168.10.0/24",
        set: { routeDistribution: "no_publish" },
      },
    ],
    says: [/routeDistribution *: "publish" => "no_publish"/],
    calls: () => [
      [
        "ModifyRouteDistributionStrategy",
        { ...strategy, DestCidrBlock: "192.168.10.0/24", RouteDistribution: "publish" },
      ],
    ],
  },
  adopt: {
    of: (one) => ({
      id: `sag-strategy:local:OSPF:10.${one}.0.0/16`,
      hand: [
        strategyByHand({
          gatewayId: "sag-strategy",
          sourceType: "local",
          routeSource: "OSPF",
          destCidrBlock: `10.${one}.0.0/16`,
          routeDistribution: "publish",
        }),
      ],
      args: {
        smartAGId: "sag-strategy",
        sourceType: "local" as const,
        routeSource: "OSPF",
        destCidrBlock: `10.${one}.0.0/16`,
        routeDistribution: "publish" as const,
      },
    }),
    other: {
      set: { routeDistribution: "no_publish" },
      says: [`routeDistribution is "publish", the program has "no_publish"`],
    },
    overwrites: () => [
      [
        "ModifyRouteDistributionStrategy",
        { ...strategy, RouteSource: "OSPF", DestCidrBlock: "10.2.0.0/16", RouteDistribution: "no_publish" },
      ],
    ],
  },
  bad: [
    { set: { sourceType: "both" }, says: [`sourceType: "both" is not allowed; give one of cloud, local`] },
    { set: { sourceType: "local" }, says: [`routeSource: "vbr-strategy" is no source of local routes`] },
    { set: { routeSource: "STATIC" }, says: [`routeSource: "STATIC" is no source of cloud routes; give the id`] },
    { set: { routeSource: "a b" }, says: [`routeSource: "a b" is not allowed; give the id of an object`] },
    { set: { destCidrBlock: "172.16.0.1/16" }, says: [`destCidrBlock: "172.16.0.1/16" has host bits set`] },
    { set: { routeDistribution: "never" }, says: [`routeDistribution: "never" is not allowed`] },
    {
      of: "minimal",
      set: { routeDistribution: "publish_and_revoke_on_health_fail" },
      says: [`hcInstanceId: missing; routeDistribution "publish_and_revoke_on_health_fail" requires it`],
    },
    { set: { hcInstanceId: "check" }, says: [`hcInstanceId: "check" is not allowed; give an id that starts with hc-`] },
  ],
  fails: { operation: "ModifyRouteDistributionStrategy", keeps: true },
});

export const routingRows = [
  bgpRouting,
  globalRouteProtocol,
  ospfRouting,
  portRouteProtocol,
  routeDistributionStrategy,
  staticRoute,
];
