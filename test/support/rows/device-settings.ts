import { AdminPassword, HaSettings, ManagementPort, RemoteAccess, UserDns, WanSnat } from "../../../provider/index.js";
import { deviceGround, deviceLost, deviceOnline, row } from "../row.js";

/** The parameters that name a device. */
const of = (SmartAGId: string, SmartAGSn: string) => ({ SmartAGId, SmartAGSn });

const ha = { smartAGId: "sag-ha", mode: "STATIC", portName: "0", virtualIp: "192.168.1.254" } as const;
const haCall = { Mode: "STATIC", PortName: "0", VirtualIp: "192.168.1.254" };

const haSettings = row(HaSettings, {
  kind: "ha",
  where: ({ serialNumber }) => ({ deviceId: serialNumber }),
  ground: deviceGround("sag-ha", "ha-minimal", "ha-full", "ha-other", "ha-adopt1", "ha-adopt2"),
  minimal: {
    args: { smartAGId: "sag-ha", serialNumber: "ha-minimal", mode: "DYNAMIC" },
    holds: { mode: "DYNAMIC", portName: undefined },
    makes: ["ModifySagHa"],
  },
  full: {
    args: { ...ha, serialNumber: "ha-full" },
    holds: { mode: "STATIC", portName: "0", virtualIp: "192.168.1.254" },
    makes: ["ModifySagHa"],
  },
  // A port that holds an address takes no other before it is free.
  update: {
    of: "full",
    set: { virtualIp: "192.168.1.253" },
    holds: { virtualIp: "192.168.1.253" },
    calls: () => [
      ["ModifySagHa", { ...of("sag-ha", "ha-full"), ...haCall, VirtualIp: "192.168.1.253" }],
      ["ModifySagHa", { ...of("sag-ha", "ha-full"), Mode: "NONE" }],
      ["ModifySagHa", { ...of("sag-ha", "ha-full"), ...haCall, VirtualIp: "192.168.1.253" }],
    ],
  },
  replace: {
    of: "full",
    set: { serialNumber: "ha-other" },
    property: "serialNumber",
    calls: () => [
      ["ModifySagHa", { ...of("sag-ha", "ha-other"), ...haCall, VirtualIp: "192.168.1.253" }],
      ["ModifySagHa", { ...of("sag-ha", "ha-full"), Mode: "NONE" }],
    ],
  },
  drift: {
    of: "minimal",
    hand: () => [{ kind: "ha", id: "ha-minimal", set: { mode: "STATIC", portName: "1", virtualIp: "10.0.0.1" } }],
    says: [/mode *: "DYNAMIC" => "STATIC"/, /portName *: "1"/, /virtualIp *: "10.0.0.1"/],
    calls: () => [["ModifySagHa", { ...of("sag-ha", "ha-minimal"), Mode: "DYNAMIC" }]],
  },
  vanish: ({ deviceId }) => deviceLost(String(deviceId)),
  returns: deviceOnline("sag-ha", "ha-minimal"),
  adopt: {
    of: (one) => ({
      id: `sag-ha:ha-adopt${one}`,
      hand: [
        {
          kind: "ha",
          create: {
            id: `ha-adopt${one}`,
            deviceId: `ha-adopt${one}`,
            mode: "STATIC",
            portName: "1",
            virtualIp: "10.1.1.1",
          },
        },
      ],
      args: { ...ha, serialNumber: `ha-adopt${one}`, portName: "1", virtualIp: "10.1.1.1" },
    }),
    other: { set: { portName: "0" }, says: [`portName is "1", the program has "0"`] },
    overwrites: () => [["ModifySagHa", { ...of("sag-ha", "ha-adopt2"), ...haCall, VirtualIp: "10.1.1.1" }]],
  },
  bad: [
    { set: { mode: "on" }, says: [`mode: "on" is not allowed; give one of NONE, STATIC, DYNAMIC`] },
    { set: { portName: undefined }, says: [`portName: missing; mode "STATIC" requires it`] },
    { set: { virtualIp: "192.168.1" }, says: [`virtualIp: "192.168.1" is not allowed; give an IPv4 address`] },
    { set: { mode: "NONE" }, says: [`portName: no use with mode "NONE"`, `virtualIp: no use with mode "NONE"`] },
  ],
  fails: { operation: "ModifySagHa", keeps: true },
});

const userDns = row(UserDns, {
  kind: "userDns",
  where: ({ serialNumber }) => ({ deviceId: serialNumber }),
  ground: deviceGround("sag-dns", "dns-minimal", "dns-full", "dns-other", "dns-adopt1", "dns-adopt2"),
  minimal: {
    args: { smartAGId: "sag-dns", serialNumber: "dns-minimal", masterDns: "10.0.0.1" },
    holds: { masterDns: "10.0.0.1", slaveDns: undefined },
    makes: ["ModifySagUserDns"],
  },
  full: {
    args: { smartAGId: "sag-dns", serialNumber: "dns-full", masterDns: "10.0.0.1", slaveDns: "10.0.0.2" },
    holds: { masterDns: "10.0.0.1", slaveDns: "10.0.0.2" },
    makes: ["ModifySagUserDns"],
  },
  update: {
    of: "full",
    set: { slaveDns: undefined },
    holds: { slaveDns: undefined },
    calls: () => [["ModifySagUserDns", { ...of("sag-dns", "dns-full"), MasterDns: "10.0.0.1" }]],
  },
  replace: {
    of: "full",
    set: { serialNumber: "dns-other" },
    property: "serialNumber",
    calls: () => [
      ["ModifySagUserDns", { ...of("sag-dns", "dns-other"), MasterDns: "10.0.0.1" }],
      ["ModifySagUserDns", of("sag-dns", "dns-full")],
    ],
  },
  drift: {
    of: "minimal",
    hand: () => [{ kind: "userDns", id: "dns-minimal", set: { masterDns: "10.9.9.9", slaveDns: "10.9.9.8" } }],
    says: [/masterDns *: "10.0.0.1" => "10.9.9.9"/, /slaveDns *: "10.9.9.8"/],
    calls: () => [["ModifySagUserDns", { ...of("sag-dns", "dns-minimal"), MasterDns: "10.0.0.1" }]],
  },
  vanish: ({ deviceId }) => deviceLost(String(deviceId)),
  returns: deviceOnline("sag-dns", "dns-minimal"),
  adopt: {
    of: (one) => ({
      id: `sag-dns:dns-adopt${one}`,
      hand: [
        { kind: "userDns", create: { id: `dns-adopt${one}`, deviceId: `dns-adopt${one}`, masterDns: "10.5.5.5" } },
      ],
      args: { smartAGId: "sag-dns", serialNumber: `dns-adopt${one}`, masterDns: "10.5.5.5" },
    }),
    other: { set: { masterDns: "10.6.6.6" }, says: [`masterDns is "10.5.5.5", the program has "10.6.6.6"`] },
    overwrites: () => [["ModifySagUserDns", { ...of("sag-dns", "dns-adopt2"), MasterDns: "10.6.6.6" }]],
  },
  bad: [
    { set: { masterDns: "dns.example" }, says: [`masterDns: "dns.example" is not allowed; give an IPv4 address`] },
    { set: { slaveDns: "" }, says: [`slaveDns: "" is not allowed; give an IPv4 address`] },
    { set: { masterDns: undefined }, says: ["slaveDns: no use without masterDns"] },
  ],
  fails: { operation: "ModifySagUserDns", keeps: true },
});

const at = (SerialNumber: string, RemoteAccessIp: string) => ({ SmartAGId: "sag-login", SerialNumber, RemoteAccessIp });

const remoteAccess = row(RemoteAccess, {
  kind: "remoteAccess",
  where: ({ serialNumber }) => ({ deviceId: serialNumber }),
  ground: deviceGround("sag-login", "login-minimal", "login-full", "login-other", "login-adopt1", "login-adopt2"),
  minimal: {
    args: { smartAGId: "sag-login", serialNumber: "login-minimal", remoteAccessIp: "172.31.0.1" },
    holds: { ip: "172.31.0.1" },
    makes: ["ModifySagRemoteAccess"],
  },
  full: {
    args: { smartAGId: "sag-login", serialNumber: "login-full", remoteAccessIp: "172.31.0.2" },
    holds: { ip: "172.31.0.2" },
    makes: ["ModifySagRemoteAccess"],
  },
  update: {
    of: "full",
    set: { remoteAccessIp: "172.31.0.3" },
    holds: { ip: "172.31.0.3" },
    calls: () => [["ModifySagRemoteAccess", at("login-full", "172.31.0.3")]],
  },
  replace: {
    of: "full",
    set: { serialNumber: "login-other", remoteAccessIp: "172.31.0.4" },
    property: "serialNumber",
    holds: { ip: "172.31.0.4" },
    calls: () => [
      ["ModifySagRemoteAccess", at("login-other", "172.31.0.4")],
      ["ModifySagRemoteAccess", at("login-full", "")],
    ],
  },
  drift: {
    of: "minimal",
    hand: () => [{ kind: "remoteAccess", id: "login-minimal", set: { ip: "172.31.0.9" } }],
    says: [/remoteAccessIp *: "172.31.0.1" => "172.31.0.9"/],
    calls: () => [["ModifySagRemoteAccess", at("login-minimal", "172.31.0.1")]],
  },
  vanish: ({ deviceId }) => deviceLost(String(deviceId)),
  returns: deviceOnline("sag-login", "login-minimal"),
  adopt: {
    of: (one) => ({
      id: `sag-login:login-adopt${one}`,
      hand: [
        {
          kind: "remoteAccess",
          create: { id: `login-adopt${one}`, deviceId: `login-adopt${one}`, ip: `172.31.1.${one}` },
        },
      ],
      args: { smartAGId: "sag-login", serialNumber: `login-adopt${one}`, remoteAccessIp: `172.31.1.${one}` },
    }),
    other: {
      set: { remoteAccessIp: "172.31.1.9" },
      says: [`remoteAccessIp is "172.31.1.1", the program has "172.31.1.9"`],
    },
    overwrites: () => [["ModifySagRemoteAccess", at("login-adopt2", "172.31.1.9")]],
  },
  bad: [
    {
      set: { remoteAccessIp: "172.31.0.0/24" },
      says: [`remoteAccessIp: "172.31.0.0/24" is not allowed; give an IPv4 address`],
    },
  ],
  fails: { operation: "ModifySagRemoteAccess", keeps: true },
});

const admins = ["admin-minimal", "admin-full", "admin-other", "admin-adopt1", "admin-adopt2"];

const adminPassword = row(AdminPassword, {
  kind: "adminPassword",
  where: ({ serialNumber }) => ({ deviceId: serialNumber }),
  ground: deviceGround("sag-admin", ...admins),
  stays: admins,
  minimal: {
    args: { smartAGId: "sag-admin", serialNumber: "admin-minimal", password: "secret_1" },
    holds: { password: "secret_1" },
    makes: ["ModifySAGAdminPassword"],
  },
  full: {
    args: { smartAGId: "sag-admin", serialNumber: "admin-full", password: "secret_2" },
    holds: { password: "secret_2" },
    makes: ["ModifySAGAdminPassword"],
  },
  update: {
    of: "full",
    set: { password: "secret_3" },
    holds: { password: "secret_3" },
    calls: () => [["ModifySAGAdminPassword", { ...of("sag-admin", "admin-full"), Password: "***" }]],
  },
  replace: {
    of: "full",
    set: { serialNumber: "admin-other" },
    property: "serialNumber",
    calls: () => [["ModifySAGAdminPassword", { ...of("sag-admin", "admin-other"), Password: "***" }]],
  },
  vanish: ({ deviceId }) => deviceLost(String(deviceId)),
  returns: deviceOnline("sag-admin", "admin-minimal"),
  adopt: {
    of: (one) => ({
      id: `sag-admin:admin-adopt${one}`,
      hand: [
        {
          kind: "adminPassword",
          create: { id: `admin-adopt${one}`, deviceId: `admin-adopt${one}`, password: "byhand_1" },
        },
      ],
      args: { smartAGId: "sag-admin", serialNumber: `admin-adopt${one}`, password: "byhand_1" },
    }),
    other: {
      set: { serialNumber: "admin-nothere" },
      says: [`"sag-admin:admin-adopt1" has serialNumber "admin-adopt1", but the program gives "admin-nothere"`],
    },
  },
  bad: [
    {
      set: { password: "short" },
      says: ["password: the secret value is not allowed; give 8 to 30 letters, digits and underscores"],
    },
    { set: { password: undefined }, says: ["password: missing; give 8 to 30 letters, digits and underscores"] },
  ],
  fails: { operation: "ModifySAGAdminPassword", keeps: true },
});

const snat = (SmartAGSn: string, Snat: string) => ({ ...of("sag-wan-snat", SmartAGSn), Snat });

const wanSnat = row(WanSnat, {
  kind: "wanSnat",
  where: ({ serialNumber }) => ({ deviceId: serialNumber }),
  delivered: { snat: "DISABLE" },
  ground: deviceGround("sag-wan-snat", "snat-minimal", "snat-full", "snat-other", "snat-adopt1", "snat-adopt2"),
  minimal: {
    args: { smartAGId: "sag-wan-snat", serialNumber: "snat-minimal", snat: "ENABLE" },
    holds: { snat: "ENABLE" },
    makes: ["ModifySagWanSnat"],
  },
  full: {
    args: { smartAGId: "sag-wan-snat", serialNumber: "snat-full", snat: "ENABLE" },
    holds: { snat: "ENABLE" },
    makes: ["ModifySagWanSnat"],
  },
  update: {
    of: "full",
    set: { snat: "DISABLE" },
    holds: { snat: "DISABLE" },
    calls: () => [["ModifySagWanSnat", snat("snat-full", "DISABLE")]],
  },
  replace: {
    of: "minimal",
    set: { serialNumber: "snat-other" },
    property: "serialNumber",
    calls: () => [
      ["ModifySagWanSnat", snat("snat-other", "ENABLE")],
      ["ModifySagWanSnat", snat("snat-minimal", "DISABLE")],
    ],
  },
  drift: {
    of: "minimal",
    hand: () => [{ kind: "wanSnat", id: "snat-other", set: { snat: "DISABLE" } }],
    says: [/snat *: "ENABLE" => "DISABLE"/],
    calls: () => [["ModifySagWanSnat", snat("snat-other", "ENABLE")]],
  },
  vanish: ({ deviceId }) => deviceLost(String(deviceId)),
  returns: ["snat-minimal", "snat-other"].flatMap((id) => deviceOnline("sag-wan-snat", id)),
  adopt: {
    of: (one) => ({
      id: `sag-wan-snat:snat-adopt${one}`,
      hand: [{ kind: "wanSnat", create: { id: `snat-adopt${one}`, deviceId: `snat-adopt${one}`, snat: "ENABLE" } }],
      args: { smartAGId: "sag-wan-snat", serialNumber: `snat-adopt${one}`, snat: "ENABLE" as const },
    }),
    other: { set: { snat: "DISABLE" }, says: [`snat is "ENABLE", the program has "DISABLE"`] },
    overwrites: () => [["ModifySagWanSnat", snat("snat-adopt2", "DISABLE")]],
  },
  bad: [{ set: { snat: "on" }, says: [`snat: "on" is not allowed; give one of ENABLE, DISABLE`] }],
  fails: { operation: "ModifySagWanSnat", keeps: true },
});

const management = {
  smartAGId: "sag-management",
  ip: "10.7.0.10",
  mask: "255.255.255.0",
  gateway: "10.7.0.1",
};
const managementCall = (SmartAGSn: string, more: Record<string, string> = {}) => ({
  ...of("sag-management", SmartAGSn),
  IP: "10.7.0.10",
  Mask: "255.255.255.0",
  Gateway: "10.7.0.1",
  ...more,
});

const managementPort = row(ManagementPort, {
  kind: "managementPort",
  where: ({ serialNumber }) => ({ deviceId: serialNumber }),
  ground: deviceGround("sag-management", "mgt-minimal", "mgt-full", "mgt-other", "mgt-adopt1", "mgt-adopt2"),
  minimal: {
    args: { ...management, serialNumber: "mgt-minimal" },
    holds: { ip: "10.7.0.10", mask: "255.255.255.0", gateway: "10.7.0.1" },
    makes: ["ModifySagManagementPort"],
  },
  full: {
    args: { ...management, serialNumber: "mgt-full" },
    holds: { ip: "10.7.0.10", mask: "255.255.255.0", gateway: "10.7.0.1" },
    makes: ["ModifySagManagementPort"],
  },
  update: {
    of: "full",
    set: { gateway: "10.7.0.2" },
    holds: { gateway: "10.7.0.2" },
    calls: () => [["ModifySagManagementPort", managementCall("mgt-full", { Gateway: "10.7.0.2" })]],
  },
  replace: {
    of: "full",
    set: { serialNumber: "mgt-other" },
    property: "serialNumber",
    calls: () => [
      ["ModifySagManagementPort", managementCall("mgt-other", { Gateway: "10.7.0.2" })],
      [
        "ModifySagManagementPort",
        { ...of("sag-management", "mgt-full"), IP: "192.168.0.1", Mask: "255.255.255.0", Gateway: "192.168.0.254" },
      ],
    ],
  },
  drift: {
    of: "minimal",
    hand: () => [{ kind: "managementPort", id: "mgt-minimal", set: { ip: "10.7.0.99" } }],
    says: [/\bip *: "10.7.0.10" => "10.7.0.99"/],
    calls: () => [["ModifySagManagementPort", managementCall("mgt-minimal")]],
  },
  vanish: ({ deviceId }) => deviceLost(String(deviceId)),
  returns: deviceOnline("sag-management", "mgt-minimal"),
  adopt: {
    of: (one) => ({
      id: `sag-management:mgt-adopt${one}`,
      hand: [
        {
          kind: "managementPort",
          create: {
            id: `mgt-adopt${one}`,
            deviceId: `mgt-adopt${one}`,
            ip: "10.8.0.10",
            mask: "255.255.0.0",
            gateway: "10.8.0.1",
          },
        },
      ],
      args: {
        smartAGId: "sag-management",
        serialNumber: `mgt-adopt${one}`,
        ip: "10.8.0.10",
        mask: "255.255.0.0",
        gateway: "10.8.0.1",
      },
    }),
    other: {
      set: { mask: "255.255.255.0" },
      says: [`mask is "255.255.0.0", the program has "255.255.255.0"`],
    },
    overwrites: () => [
      ["ModifySagManagementPort", managementCall("mgt-adopt2", { IP: "10.8.0.10", Gateway: "10.8.0.1" })],
    ],
  },
  bad: [
    { set: { ip: "10.7.0" }, says: [`ip: "10.7.0" is not allowed; give an IPv4 address`] },
    { set: { mask: "255.0.255.0" }, says: [`mask: "255.0.255.0" is not allowed; give a netmask`] },
    { set: { gateway: "10.9.0" }, says: [`gateway: "10.9.0" is not allowed; give an IPv4 address`] },
  ],
  fails: { operation: "ModifySagManagementPort", keeps: true },
});

export const deviceSettingRows = [haSettings, userDns, remoteAccess, adminPassword, wanSnat, managementPort];
