import { ExpressConnectInterface, LanPort, PortRole, WanPort } from "../../../provider/index.js";
import { deviceGround, deviceLost, deviceOnline, gatewayByHand, row, type Change, type Told } from "../row.js";

const ofPort = ({ serialNumber = "", portName = "" }: Told) => ({ id: `${serialNumber}:${portName}` });

const portRole = row(PortRole, {
  kind: "port",
  where: ofPort,
  // One device a gateway: all devices of one have the same roles.
  ground: ["minimal", "full", "adopt1", "adopt2"].flatMap((one) => [
    ...gatewayByHand(`sag-role-${one}`).slice(0, 1),
    ...deviceOnline(`sag-role-${one}`, `role-${one}`),
  ]),
  minimal: {
    args: { smartAGId: "sag-role-minimal", serialNumber: "role-minimal", portName: "3", role: "WAN" },
    holds: { role: "WAN" },
    makes: ["ModifySagPortRole"],
  },
  full: {
    args: { smartAGId: "sag-role-full", serialNumber: "role-full", portName: "1", role: "ECC" },
    holds: { role: "ECC" },
    makes: ["ModifySagPortRole"],
  },
  update: {
    of: "full",
    set: { role: "WAN" },
    holds: { role: "WAN" },
    calls: () => [
      ["ModifySagPortRole", { SmartAGId: "sag-role-full", SmartAGSn: "role-full", PortName: "1", Role: "WAN" }],
    ],
  },
  replace: {
    of: "full",
    set: { portName: "4" },
    property: "portName",
    calls: () => [
      ["ModifySagPortRole", { SmartAGId: "sag-role-full", SmartAGSn: "role-full", PortName: "4", Role: "WAN" }],
      ["ModifySagPortRole", { SmartAGId: "sag-role-full", SmartAGSn: "role-full", PortName: "1", Role: "LAN" }],
    ],
  },
  drift: {
    of: "minimal",
    hand: () => [{ kind: "port", id: "role-minimal:3", set: { role: "LAN" } }],
    says: [/role *: "LAN" => "WAN"|role *: "WAN" => "LAN"/],
    calls: () => [
      ["ModifySagPortRole", { SmartAGId: "sag-role-minimal", SmartAGSn: "role-minimal", PortName: "3", Role: "WAN" }],
    ],
  },
  vanish: ({ deviceId }) => deviceLost(String(deviceId)),
  returns: deviceOnline("sag-role-minimal", "role-minimal"),
  adopt: {
    of: (one) => ({
      id: `sag-role-adopt${one}:role-adopt${one}:0`,
      hand: [{ kind: "port", create: { id: `role-adopt${one}:0`, deviceId: `role-adopt${one}`, role: "WAN" } }],
      args: {
        smartAGId: `sag-role-adopt${one}`,
        serialNumber: `role-adopt${one}`,
        portName: "0",
        role: "WAN" as const,
      },
    }),
    other: { set: { role: "ECC" }, says: [`role is "WAN", the program has "ECC"`] },
    overwrites: () => [
      ["ModifySagPortRole", { SmartAGId: "sag-role-adopt2", SmartAGSn: "role-adopt2", PortName: "0", Role: "ECC" }],
    ],
  },
  bad: [
    { set: { role: "VPN" }, says: [`role: "VPN" is not allowed; give one of NONE, WAN, LAN, ECC, MGT`] },
    { set: { portName: "" }, says: ['portName: "" is not allowed'] },
  ],
  fails: { operation: "ModifySagPortRole", keeps: true },
});

/** What a WAN port is set back to. */
const dhcp = (serialNumber: string) => ({
  SmartAGId: "sag-wan",
  SmartAGSn: serialNumber,
  PortName: "5",
  IPType: "DHCP",
  Priority: "1",
  Weight: "100",
});

/** What setting the full one sends. */
const fixed = {
  ...dhcp("wan-full"),
  IPType: "STATIC",
  IP: "203.0.113.10",
  Mask: "255.255.255.0",
  Gateway: "203.0.113.1",
  Priority: "1",
  Weight: "50",
  ISP: "CT",
  Bandwidth: "200",
};

const wanPort = row(WanPort, {
  kind: "wan",
  where: ofPort,
  ground: deviceGround("sag-wan", "wan-minimal", "wan-full", "wan-dial", "wan-other", "wan-adopt1", "wan-adopt2"),
  minimal: {
    args: { smartAGId: "sag-wan", serialNumber: "wan-minimal", portName: "5", ipType: "DHCP", priority: 20 },
    holds: { ipType: "DHCP", priority: 20 },
    makes: ["ModifySagWan"],
  },
  full: {
    args: {
      smartAGId: "sag-wan",
      serialNumber: "wan-full",
      portName: "5",
      ipType: "STATIC",
      ip: "203.0.113.10",
      mask: "255.255.255.0",
      gateway: "203.0.113.1",
      priority: 1,
      weight: 50,
      isp: "CT",
      bandwidth: 200,
    },
    holds: { ipType: "STATIC", ip: "203.0.113.10", gateway: "203.0.113.1", isp: "CT", bandwidth: 200 },
    makes: ["ModifySagWan"],
  },
  more: {
    dial: {
      args: {
        smartAGId: "sag-wan",
        serialNumber: "wan-dial",
        portName: "5",
        ipType: "PPPOE",
        username: "office1",
        password: "secret123",
      },
      holds: { ipType: "PPPOE", username: "office1", password: "secret123" },
      makes: ["ModifySagWan"],
    },
  },
  update: {
    of: "full",
    set: { ip: "203.0.113.11", bandwidth: 100, priority: -1 },
    holds: { ip: "203.0.113.11", bandwidth: 100, priority: -1 },
    calls: () => [["ModifySagWan", { ...fixed, IP: "203.0.113.11", Bandwidth: "100", Priority: "-1" }]],
  },
  replace: {
    of: "full",
    set: { serialNumber: "wan-other" },
    property: "serialNumber",
    calls: () => [
      ["ModifySagWan", { ...fixed, SmartAGSn: "wan-other", IP: "203.0.113.11", Bandwidth: "100", Priority: "-1" }],
      ["ModifySagWan", dhcp("wan-full")],
    ],
  },
  drift: {
    of: "minimal",
    hand: () => [
      {
        kind: "wan",
        id: "wan-minimal:5",
        set: { ipType: "STATIC", ip: "10.0.0.2", mask: "255.255.255.252", gateway: "10.0.0.1", weight: 7 },
      },
    ],
    says: [/ipType *: "\w+" => "\w+"/],
    calls: () => [["ModifySagWan", { ...dhcp("wan-minimal"), Priority: "20", Weight: "7" }]],
  },
  vanish: ({ deviceId }) => deviceLost(String(deviceId)),
  returns: deviceOnline("sag-wan", "wan-minimal"),
  adopt: {
    of: (one) => ({
      id: `sag-wan:wan-adopt${one}:5`,
      hand: [
        {
          kind: "wan",
          create: {
            id: `wan-adopt${one}:5`,
            deviceId: `wan-adopt${one}`,
            ipType: "PPPOE",
            username: "byhand1",
            password: "secret999",
            priority: 1,
            weight: 100,
          },
        },
      ],
      args: {
        smartAGId: "sag-wan",
        serialNumber: `wan-adopt${one}`,
        portName: "5",
        ipType: "PPPOE" as const,
        username: "byhand1",
      },
    }),
    other: { set: { username: "another1" }, says: [`username is "byhand1", the program has "another1"`] },
    overwrites: () => [["ModifySagWan", { ...dhcp("wan-adopt2"), IPType: "PPPOE", Username: "another1" }]],
  },
  bad: [
    { set: { mask: undefined }, says: [`mask: missing; ipType "STATIC" requires it`] },
    { set: { ipType: "DHCP" }, says: [`ip: no use with ipType "DHCP"`, `gateway: no use with ipType "DHCP"`] },
    { set: { username: "office1" }, says: [`username: no use with ipType "STATIC"; leave it out`] },
    { set: { mask: "255.0.255.0" }, says: [`mask: "255.0.255.0" is not allowed; give a netmask`] },
    { set: { priority: 0 }, says: ["priority: 0 is not allowed; give -1 or a whole number from 1 to 50"] },
    { set: { weight: 101 }, says: ["weight: 101 is not allowed; give a whole number from 1 to 100"] },
    { set: { isp: "XX" }, says: [`isp: "XX" is not allowed; give one of CT, CM, CU, Other`] },
    { set: { bandwidth: -1 }, says: ["bandwidth: -1 is not allowed"] },
    {
      of: "minimal",
      set: { ipType: "PPPOE" },
      says: [`username: missing; ipType "PPPOE" requires it`, `password: missing; ipType "PPPOE" requires it`],
    },
    {
      of: "minimal",
      set: { ipType: "PPPOE", username: "office01", password: "a b c d" },
      says: ["password: the secret value is not allowed; give 6 to 30 letters and digits"],
    },
  ],
  fails: { operation: "ModifySagWan", keeps: true },
});

/** What a LAN port is set back to. */
const pool = (serialNumber: string, port = "0") => ({
  SmartAGId: "sag-lan",
  SmartAGSn: serialNumber,
  PortName: port,
  IPType: "DHCP",
  IP: `192.168.${port}.1`,
  Mask: "255.255.255.0",
  StartIp: `192.168.${port}.2`,
  EndIp: `192.168.${port}.254`,
  Lease: "1440",
});

/** What setting the full one sends. */
const office = {
  ...pool("lan-full"),
  IP: "10.1.0.1",
  Mask: "255.255.0.0",
  StartIp: "10.1.1.1",
  EndIp: "10.1.1.250",
  Lease: "60",
};

const byHand = { ipType: "STATIC", ip: "10.2.0.1", mask: "255.255.255.0" } as const;

const lanPort = row(LanPort, {
  kind: "lan",
  where: ofPort,
  ground: deviceGround("sag-lan", "lan-minimal", "lan-full", "lan-adopt1", "lan-adopt2"),
  minimal: {
    args: {
      smartAGId: "sag-lan",
      serialNumber: "lan-minimal",
      portName: "0",
      ipType: "STATIC",
      ip: "10.0.0.1",
      mask: "255.255.255.0",
    },
    holds: { ipType: "STATIC", ip: "10.0.0.1", startIp: undefined, lease: undefined },
    makes: ["ModifySagLan"],
  },
  full: {
    args: {
      smartAGId: "sag-lan",
      serialNumber: "lan-full",
      portName: "0",
      ipType: "DHCP",
      ip: "10.1.0.1",
      mask: "255.255.0.0",
      startIp: "10.1.1.1",
      endIp: "10.1.1.250",
      lease: 60,
    },
    holds: { ipType: "DHCP", ip: "10.1.0.1", startIp: "10.1.1.1", endIp: "10.1.1.250", lease: "60" },
    makes: ["ModifySagLan"],
  },
  update: {
    of: "full",
    set: { endIp: "10.1.2.250", lease: undefined },
    holds: { endIp: "10.1.2.250", lease: "60" },
    calls: () => [["ModifySagLan", { ...office, EndIp: "10.1.2.250" }]],
  },
  replace: {
    of: "full",
    set: { portName: "1", lease: 60 },
    property: "portName",
    calls: () => [
      ["ModifySagLan", { ...office, PortName: "1", EndIp: "10.1.2.250" }],
      ["ModifySagLan", pool("lan-full")],
    ],
  },
  drift: {
    of: "minimal",
    hand: () => [{ kind: "lan", id: "lan-minimal:0", set: { ip: "10.0.0.2" } }],
    says: [/ip *: "10.0.0.\d" => "10.0.0.\d"/],
    calls: () => [
      [
        "ModifySagLan",
        {
          SmartAGId: "sag-lan",
          SmartAGSn: "lan-minimal",
          PortName: "0",
          IPType: "STATIC",
          IP: "10.0.0.1",
          Mask: "255.255.255.0",
        },
      ],
    ],
  },
  vanish: ({ deviceId }) => deviceLost(String(deviceId)),
  returns: deviceOnline("sag-lan", "lan-minimal"),
  adopt: {
    of: (one) => ({
      id: `sag-lan:lan-adopt${one}:4`,
      hand: [{ kind: "lan", create: { ...byHand, id: `lan-adopt${one}:4`, deviceId: `lan-adopt${one}` } }],
      args: { ...byHand, smartAGId: "sag-lan", serialNumber: `lan-adopt${one}`, portName: "4" },
    }),
    other: { set: { ip: "10.2.0.9" }, says: [`ip is "10.2.0.1", the program has "10.2.0.9"`] },
    overwrites: () => [
      [
        "ModifySagLan",
        {
          SmartAGId: "sag-lan",
          SmartAGSn: "lan-adopt2",
          PortName: "4",
          IPType: "STATIC",
          IP: "10.2.0.9",
          Mask: "255.255.255.0",
        },
      ],
    ],
  },
  bad: [
    { set: { startIp: undefined }, says: [`startIp: missing; ipType "DHCP" requires it`] },
    { set: { ipType: "STATIC" }, says: [`startIp: no use with ipType "STATIC"`, `lease: no use with ipType "STATIC"`] },
    { set: { endIp: "10.1.0.9" }, says: [`endIp: "10.1.0.9" is before startIp, which is "10.1.1.1"`] },
    { set: { lease: 43201 }, says: ["lease: 43201 is not allowed; give a whole number from 1 to 43200"] },
    { set: { ipType: "PPPOE" }, says: [`ipType: "PPPOE" is not allowed; give one of DHCP, STATIC`] },
  ],
  fails: { operation: "ModifySagLan", keeps: true },
});

/** A port that a leased line is on. */
const leasedLine = (deviceId: string): Change => ({
  kind: "port",
  create: { id: `${deviceId}:3`, deviceId, role: "ECC" },
});
const lines = ["line-minimal", "line-full", "line-adopt1", "line-adopt2"];
const line = (serialNumber: string, vlan: string, ip: string) => ({
  SmartAGId: "sag-line",
  SmartAGSn: serialNumber,
  PortName: "3",
  Vlan: vlan,
  IP: ip,
  Mask: "255.255.255.252",
});

const expressConnectInterface = row(ExpressConnectInterface, {
  kind: "expressConnectInterface",
  where: ({ serialNumber = "", portName = "", vlan = "" }) => ({ id: `${serialNumber}:${portName}:${vlan}` }),
  ground: [...deviceGround("sag-line", ...lines), ...lines.map(leasedLine)],
  minimal: {
    args: {
      smartAGId: "sag-line",
      serialNumber: "line-minimal",
      portName: "3",
      vlan: 0,
      ip: "10.0.0.1",
      mask: "255.255.255.252",
    },
    holds: { vlan: "0", ip: "10.0.0.1", mask: "255.255.255.252" },
    makes: ["CreateSagExpressConnectInterface"],
  },
  full: {
    args: {
      smartAGId: "sag-line",
      serialNumber: "line-full",
      portName: "3",
      vlan: 10,
      ip: "10.0.1.1",
      mask: "255.255.255.252",
    },
    holds: { vlan: "10", ip: "10.0.1.1" },
    makes: ["CreateSagExpressConnectInterface"],
  },
  update: {
    of: "full",
    set: { ip: "10.0.1.2" },
    holds: { ip: "10.0.1.2" },
    calls: () => [["ModifySagExpressConnectInterface", line("line-full", "10", "10.0.1.2")]],
  },
  // The address can be on one interface only: the old one goes first.
  replace: {
    of: "full",
    set: { vlan: 20 },
    property: "vlan",
    holds: { vlan: "20" },
    calls: () => [
      [
        "DeleteSagExpressConnectInterface",
        { SmartAGId: "sag-line", SmartAGSn: "line-full", PortName: "3", Vlan: "10" },
      ],
      ["CreateSagExpressConnectInterface", line("line-full", "20", "10.0.1.2")],
    ],
  },
  drift: {
    of: "minimal",
    hand: () => [{ kind: "expressConnectInterface", id: "line-minimal:3:0", set: { ip: "10.0.0.2" } }],
    says: [/ip *: "10.0.0.\d" => "10.0.0.\d"/],
    calls: () => [["ModifySagExpressConnectInterface", line("line-minimal", "0", "10.0.0.1")]],
  },
  adopt: {
    of: (one) => {
      const address = { ip: "10.0.2.1", mask: "255.255.255.252" };
      const [deviceId, portName] = [`line-adopt${one}`, "3"];
      const create = { ...address, id: `${deviceId}:3:7`, deviceId, portName, vlan: "7" };
      return {
        id: `sag-line:${deviceId}:3:7`,
        hand: [{ kind: "expressConnectInterface", create }],
        args: { ...address, smartAGId: "sag-line", serialNumber: deviceId, portName, vlan: 7 },
      };
    },
    other: { set: { ip: "10.0.2.2" }, says: [`ip is "10.0.2.1", the program has "10.0.2.2"`] },
    overwrites: () => [["ModifySagExpressConnectInterface", line("line-adopt2", "7", "10.0.2.2")]],
  },
  bad: [
    { set: { vlan: 4095 }, says: ["vlan: 4095 is not allowed; give a whole number from 0 to 4094"] },
    { set: { mask: "30" }, says: [`mask: "30" is not allowed; give a netmask such as 255.255.255.0`] },
    { set: { ip: undefined }, says: ["ip: missing; give an IPv4 address"] },
  ],
  fails: { operation: "CreateSagExpressConnectInterface", keeps: false },
});

export const portRows = [portRole, wanPort, lanPort, expressConnectInterface];
