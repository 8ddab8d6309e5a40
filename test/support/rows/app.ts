import {
  ClientUser,
  ClientUserDns,
  EnterpriseCode,
  EnterpriseCodeAssignment,
  SoftwareGateway,
} from "../../../provider/index.js";
import { appByHand, row, type Change, type Fields, type Told } from "../row.js";

/** What takes an app instance away: the end of its paid time. */
const ended = ({ smartAGId = "" }: Told): Change[] => [{ kind: "gateway", id: smartAGId, remove: true }];

const order = { AutoPay: "true", ChargeType: "PREPAY", Period: "1", UserCount: "5", DataPlan: "5" };

const softwareGateway = row(SoftwareGateway, {
  kind: "gateway",
  ground: ["1", "2"].flatMap((n) => appByHand(`sag-app-adopt${n}`, { name: `app${n}` })),
  minimal: {
    args: { userCount: 5, period: 1 },
    makes: ["CreateSmartAccessGatewaySoftware", "ModifySmartAccessGateway"],
    holds: {
      name: expect.stringMatching(/^SoftwareGateway-minimal-[0-9a-f]{7}$/),
      hardware: "sag-software",
      userCount: 5,
      dataPlan: 5 * 1024 ** 3,
    },
  },
  full: {
    args: {
      name: "battery-app",
      description: "every input",
      cidrBlocks: ["10.20.0.0/24", "10.21.0.0/24"],
      resourceGroupId: "rg-emulator1network",
      userCount: 10,
      dataPlan: 5,
      period: 12,
      orderAnother: true,
      chargeType: "PREPAY",
    },
    makes: ["CreateSmartAccessGatewaySoftware", "ModifySmartAccessGateway", "MoveResourceGroup"],
    holds: {
      name: "battery-app",
      description: "every input",
      cidrBlock: "10.20.0.0/24,10.21.0.0/24",
      resourceGroupId: "rg-emulator1network",
      userCount: 10,
    },
  },
  update: {
    of: "full",
    set: { description: undefined, cidrBlocks: ["10.22.0.0/24"], userCount: 20 },
    holds: { description: undefined, cidrBlock: "10.22.0.0/24", userCount: 20 },
    calls: ({ smartAGId = "" }) => [
      ["ModifySmartAccessGateway", { SmartAGId: smartAGId, Description: "", CidrBlock: "10.22.0.0/24" }],
      ["UpgradeSmartAccessGatewaySoftware", { SmartAGId: smartAGId, UserCount: "20", DataPlan: "5", AutoPay: "1" }],
    ],
  },
  // Every input can be changed, but not the account.
  replace: {
    of: "minimal",
    set: { connection: "other" },
    property: "connection",
    prepare: ended,
    holds: { account: "emulator2" },
    calls: ({ smartAGId = "", name = "" }) => [
      ["CreateSmartAccessGatewaySoftware", order],
      ["ModifySmartAccessGateway", { SmartAGId: smartAGId, Name: name }],
    ],
  },
  drift: {
    of: "full",
    hand: ({ smartAGId = "" }) => [
      { kind: "gateway", id: smartAGId, set: { name: "by-hand", description: "By hand" } },
    ],
    says: [/name *: "(battery-app|by-hand)" => "(battery-app|by-hand)"/, /description *: "By hand"/],
    calls: ({ smartAGId = "" }) => [
      ["ModifySmartAccessGateway", { SmartAGId: smartAGId, Name: "battery-app", Description: "" }],
    ],
  },
  adopt: {
    of: (one) => ({ id: `sag-app-adopt${one}`, hand: [], args: { name: `app${one}`, userCount: 10 } }),
    other: {
      set: { name: "another", cidrBlocks: ["10.30.0.0/24"] },
      says: [`name is "app1", the program has "another"`, `cidrBlocks is ["10.8.0.0/16"], the program has`],
    },
    overwrites: () => [
      ["ModifySmartAccessGateway", { SmartAGId: "sag-app-adopt2", Name: "another", CidrBlock: "10.30.0.0/24" }],
    ],
  },
  bad: [
    { set: { userCount: 0 }, says: ["userCount: 0 is not allowed; give a whole number of at least 1"] },
    { set: { dataPlan: 10 }, says: ["dataPlan: 10 is not sold; give 5, or leave it out"] },
    { set: { orderAnother: false }, says: ["orderAnother: false is not allowed; give true, or leave it out"] },
    { set: { period: 10 }, says: ["period: 10 is not allowed; give one of 1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 24, 36"] },
    { set: { period: undefined, userCount: undefined }, says: ["period: missing", "userCount: missing"] },
    { set: { chargeType: "POSTPAY" }, says: [`chargeType: "POSTPAY" is not allowed; give one of PREPAY`] },
    { set: { cidrBlocks: [] }, says: ["cidrBlocks: an empty list is not allowed; give at least 1, or leave it out"] },
    { set: { cidrBlocks: ["10.20.0.1/24"] }, says: [`"10.20.0.1/24" has host bits set; write 10.20.0.0/24`] },
    { set: { name: "x" }, says: [`name: "x" is not allowed; give 2 to 128 characters`] },
    { set: { description: "http://x" }, says: [`description: "http://x" is not allowed; give 2 to 256 characters`] },
  ],
  fails: { operation: "ModifySmartAccessGateway", keeps: true },
  beforeDelete: ended,
});

const smartAGId = "sag-users";

/** A user as the emulator holds one. */
const userByHand = (name: string, fields: Fields = {}): Change => ({
  kind: "clientUser",
  create: {
    id: `${smartAGId}:${name}`,
    gatewayId: smartAGId,
    name,
    mail: `${name}@example.com`,
    bandwidth: 100,
    disabled: false,
    ...fields,
  },
});

const full = {
  SmartAGId: smartAGId,
  UserName: "full.name",
  UserMail: "full@example.com",
  Bandwidth: "3000",
  ClientIp: "10.8.0.10",
  Password: "***",
};

const clientUser = row(ClientUser, {
  kind: "clientUser",
  where: ({ smartAGId: gatewayId, userName }) => ({ gatewayId, name: userName }),
  ground: appByHand(smartAGId),
  minimal: {
    args: { smartAGId, userMail: "minimal@example.com", bandwidth: 20 },
    makes: ["CreateSmartAccessGatewayClientUser"],
    holds: { name: "minimal@example.com", mail: "minimal@example.com", bandwidth: 20, disabled: false },
  },
  full: {
    args: {
      smartAGId,
      userName: "full.name",
      userMail: "full@example.com",
      bandwidth: 3000,
      clientIp: "10.8.0.10",
      password: "secret-1@",
      enabled: false,
    },
    makes: ["CreateSmartAccessGatewayClientUser", "DisableSmartAccessGatewayUser"],
    holds: {
      mail: "full@example.com",
      bandwidth: 3000,
      clientIp: "10.8.0.10",
      password: "secret-1@",
      disabled: true,
    },
  },
  update: {
    of: "full",
    set: { userMail: "full@example.org", password: "secret-2", enabled: true },
    holds: { mail: "full@example.org", bandwidth: 3000, password: "secret-2", disabled: false },
    calls: () => [
      [
        "ModifySmartAccessGatewayClientUser",
        { SmartAGId: smartAGId, UserName: "full.name", Bandwidth: "3000", Email: "full@example.org" },
      ],
      ["ResetSmartAccessGatewayClientUserPassword", { SmartAGId: smartAGId, UserName: "full.name", Password: "***" }],
      ["EnableSmartAccessGatewayUser", { SmartAGId: smartAGId, UserName: "full.name" }],
    ],
  },
  // The new one has the name of the old one.
  replace: {
    of: "full",
    set: { clientIp: "10.8.0.11", bandwidth: 1000 },
    property: "clientIp",
    holds: { clientIp: "10.8.0.11", bandwidth: 1000, password: "secret-2", disabled: false },
    calls: () => [
      ["DeleteSmartAccessGatewayClientUser", { SmartAGId: smartAGId, UserName: "full.name" }],
      [
        "CreateSmartAccessGatewayClientUser",
        { ...full, UserMail: "full@example.org", Bandwidth: "1000", ClientIp: "10.8.0.11" },
      ],
    ],
  },
  drift: {
    of: "full",
    hand: () => [{ kind: "clientUser", id: `${smartAGId}:full.name`, set: { bandwidth: 7, disabled: true } }],
    says: [/bandwidth *: (7 => 1000|1000 => 7)/, /enabled *: (true => false|false => true)/],
    calls: () => [
      [
        "ModifySmartAccessGatewayClientUser",
        { SmartAGId: smartAGId, UserName: "full.name", Bandwidth: "1000", Email: "full@example.org" },
      ],
      ["EnableSmartAccessGatewayUser", { SmartAGId: smartAGId, UserName: "full.name" }],
    ],
  },
  adopt: {
    of: (one) => ({
      id: `${smartAGId}:adopt${one}`,
      hand: [userByHand(`adopt${one}`)],
      args: { smartAGId, userMail: `adopt${one}@example.com`, bandwidth: 100 },
    }),
    other: {
      set: { bandwidth: 200, enabled: false },
      says: ["bandwidth is 100, the program has 200", "enabled is true, the program has false"],
    },
    overwrites: () => [
      [
        "ModifySmartAccessGatewayClientUser",
        { SmartAGId: smartAGId, UserName: "adopt2", Bandwidth: "200", Email: "adopt2@example.com" },
      ],
      ["DisableSmartAccessGatewayUser", { SmartAGId: smartAGId, UserName: "adopt2" }],
    ],
  },
  bad: [
    { set: { smartAGId: "ccn-1" }, says: [`smartAGId: "ccn-1" is not allowed; give an id that starts with sag-`] },
    { set: { userName: "a b" }, says: [`userName: "a b" is not allowed; give a text without spaces and colons`] },
    { set: { userName: "short1" }, says: [`userName: "short1" is not allowed for a new user; give 7 to 33 letters`] },
    { set: { userName: "_seven_" }, says: [`userName: "_seven_" is not allowed for a new user`] },
    {
      set: { userName: undefined, password: undefined, userMail: "a:b@example.com" },
      says: [`userMail: "a:b@example.com" would be the name of the user, which must not hold a colon; give a userName`],
    },
    { set: { userMail: "nobody" }, says: [`userMail: "nobody" is not allowed; give a mail address`] },
    {
      set: { userMail: `${"a".repeat(63)}@b` },
      says: ["is not allowed; give a mail address of at most 64 characters"],
    },
    { set: { bandwidth: 20001 }, says: ["bandwidth: 20001 is not allowed; give a whole number from 1 to 20000"] },
    { set: { clientIp: "10.8.0.0/24" }, says: [`clientIp: "10.8.0.0/24" is not allowed; give an IPv4 address`] },
    { set: { password: "short" }, says: ["password: the secret value is not allowed; give 8 to 32 letters"] },
    { set: { password: "-secret-1" }, says: ["password: the secret value is not allowed"] },
    { set: { password: undefined }, says: ["password: missing; a userName needs it"] },
    { set: { userName: undefined }, says: ["userName: missing; a password needs it"] },
    { set: { enabled: "on" }, says: [`enabled: "on" is not allowed; give true or false`] },
  ],
  fails: { operation: "DisableSmartAccessGatewayUser", keeps: true },
});

const dnsOf = (one: string): Change[] => appByHand(`sag-dns-${one}`);

const clientUserDns = row(ClientUserDns, {
  kind: "gateway",
  ground: ["minimal", "full", "other", "adopt1", "adopt2"].flatMap(dnsOf),
  minimal: {
    args: { smartAGId: "sag-dns-minimal", appDNS: ["10.0.0.53"] },
    makes: ["ModifyClientUserDNS"],
    holds: { appDns: ["10.0.0.53"] },
  },
  full: {
    args: { smartAGId: "sag-dns-full", appDNS: ["10.0.0.53", "10.0.1.53"], recoveredDNS: ["192.0.2.53"] },
    makes: ["ModifyClientUserDNS"],
    holds: { appDns: ["10.0.0.53", "10.0.1.53"] },
  },
  update: {
    of: "full",
    set: { appDNS: ["10.0.2.53"] },
    holds: { appDns: ["10.0.2.53"] },
    calls: () => [
      ["ModifyClientUserDNS", { SmartAGId: "sag-dns-full", "AppDNS.1": "10.0.2.53", "RecoveredDNS.1": "192.0.2.53" }],
    ],
  },
  replace: {
    of: "full",
    set: { smartAGId: "sag-dns-other" },
    property: "smartAGId",
    calls: () => [
      ["ModifyClientUserDNS", { SmartAGId: "sag-dns-other", "AppDNS.1": "10.0.2.53", "RecoveredDNS.1": "192.0.2.53" }],
      ["ModifyClientUserDNS", { SmartAGId: "sag-dns-full", "RecoveredDNS.1": "192.0.2.53" }],
    ],
  },
  drift: {
    of: "minimal",
    hand: () => [{ kind: "gateway", id: "sag-dns-minimal", set: { appDns: ["10.0.9.53"] } }],
    says: [/"10\.0\.[09]\.53" => "10\.0\.[09]\.53"/],
    calls: () => [["ModifyClientUserDNS", { SmartAGId: "sag-dns-minimal", "AppDNS.1": "10.0.0.53" }]],
  },
  returns: dnsOf("minimal"),
  adopt: {
    of: (one) => ({
      id: `sag-dns-adopt${one}`,
      hand: [{ kind: "gateway", id: `sag-dns-adopt${one}`, set: { appDns: ["10.0.3.53"] } }],
      args: { smartAGId: `sag-dns-adopt${one}`, appDNS: ["10.0.3.53"] },
    }),
    other: { set: { appDNS: ["10.0.4.53"] }, says: [`appDNS is ["10.0.3.53"], the program has ["10.0.4.53"]`] },
    overwrites: () => [["ModifyClientUserDNS", { SmartAGId: "sag-dns-adopt2", "AppDNS.1": "10.0.4.53" }]],
  },
  bad: [
    { set: { appDNS: ["dns"] }, says: [`appDNS: "dns" is not allowed; give an IPv4 address`] },
    { set: { appDNS: [] }, says: ["appDNS: an empty list is not allowed"] },
    { set: { appDNS: ["10.0.0.1", "10.0.0.2", "10.0.0.3"] }, says: ["is too long; give at most 2"] },
    { set: { recoveredDNS: ["::1"] }, says: [`recoveredDNS: "::1" is not allowed; give an IPv4 address`] },
    { set: { smartAGId: "x" }, says: [`smartAGId: "x" is not allowed; give an id that starts with sag-`] },
  ],
  fails: { operation: "ModifyClientUserDNS", keeps: true },
});

const codeByHand = (id: string, fields: Fields = {}): Change => ({
  kind: "enterpriseCode",
  create: { id, isDefault: false, ...fields },
});

const enterpriseCode = row(EnterpriseCode, {
  kind: "enterpriseCode",
  // App instances that are bought meanwhile get the default code of the other account, which would then be in use.
  ground: [{ kind: "enterpriseCode", id: "emu02", set: { isDefault: false } }],
  minimal: {
    args: { enterpriseCode: "min01" },
    makes: ["CreateEnterpriseCode"],
    holds: { id: "min01", account: "emulator", isDefault: false },
  },
  full: {
    args: { enterpriseCode: "Full1", isDefault: true, connection: "other" },
    makes: ["CreateEnterpriseCode", "UpdateEnterpriseCode"],
    holds: { id: "Full1", account: "emulator2", isDefault: true },
  },
  update: {
    of: "full",
    set: { isDefault: false },
    holds: { isDefault: false },
    calls: () => [["UpdateEnterpriseCode", { EnterpriseCode: "Full1", IsDefault: "false" }]],
  },
  replace: {
    of: "full",
    set: { enterpriseCode: "Full2" },
    property: "enterpriseCode",
    holds: { id: "Full2" },
    calls: () => [
      ["CreateEnterpriseCode", { EnterpriseCode: "Full2" }],
      ["DeleteEnterpriseCode", { EnterpriseCode: "Full1" }],
    ],
  },
  drift: {
    of: "full",
    hand: () => [{ kind: "enterpriseCode", id: "Full2", set: { isDefault: true } }],
    says: [/isDefault *: (true => false|false => true)/],
    calls: () => [["UpdateEnterpriseCode", { EnterpriseCode: "Full2", IsDefault: "false" }]],
  },
  adopt: {
    of: (one) => ({
      id: `adop${one}`,
      hand: [codeByHand(`adop${one}`, { account: "emulator2" })],
      args: { enterpriseCode: `adop${one}`, isDefault: false, connection: "other" },
    }),
    other: { set: { isDefault: true }, says: ["isDefault is false, the program has true"] },
    overwrites: () => [["UpdateEnterpriseCode", { EnterpriseCode: "adop2", IsDefault: "true" }]],
  },
  bad: [
    { set: { enterpriseCode: "abcde" }, says: [`enterpriseCode: "abcde" is not allowed; give 5 letters and digits`] },
    { set: { enterpriseCode: "abcd12" }, says: [`enterpriseCode: "abcd12" is not allowed`] },
    { set: { enterpriseCode: "ab-12" }, says: [`enterpriseCode: "ab-12" is not allowed`] },
    { set: { isDefault: "no" }, says: [`isDefault: "no" is not allowed; give true or false`] },
  ],
  fails: { operation: "UpdateEnterpriseCode", keeps: true },
});

const codedApp = (one: string): Change[] => appByHand(`sag-code-${one}`, { enterpriseCode: "code1" });

const enterpriseCodeAssignment = row(EnterpriseCodeAssignment, {
  kind: "gateway",
  ground: [
    ...["code1", "code2", "code3"].map((id) => codeByHand(id)),
    ...["minimal", "full", "other", "adopt1", "adopt2"].flatMap(codedApp),
  ],
  minimal: {
    args: { smartAGId: "sag-code-minimal", enterpriseCode: "code2" },
    makes: ["UpdateSmartAGEnterpriseCode"],
    holds: { enterpriseCode: "code2" },
  },
  full: {
    args: { smartAGId: "sag-code-full", enterpriseCode: "code2" },
    makes: ["UpdateSmartAGEnterpriseCode"],
    holds: { enterpriseCode: "code2" },
  },
  update: {
    of: "full",
    set: { enterpriseCode: "code3" },
    holds: { enterpriseCode: "code3" },
    calls: () => [["UpdateSmartAGEnterpriseCode", { SmartAGId: "sag-code-full", EnterpriseCode: "code3" }]],
  },
  replace: {
    of: "full",
    set: { smartAGId: "sag-code-other" },
    property: "smartAGId",
    calls: () => [
      ["UpdateSmartAGEnterpriseCode", { SmartAGId: "sag-code-other", EnterpriseCode: "code3" }],
      ["UpdateSmartAGEnterpriseCode", { SmartAGId: "sag-code-full", EnterpriseCode: "code1" }],
    ],
  },
  drift: {
    of: "minimal",
    hand: () => [{ kind: "gateway", id: "sag-code-minimal", set: { enterpriseCode: "code3" } }],
    says: [/enterpriseCode *: "code[23]" => "code[23]"/],
    calls: () => [["UpdateSmartAGEnterpriseCode", { SmartAGId: "sag-code-minimal", EnterpriseCode: "code2" }]],
  },
  returns: codedApp("minimal"),
  adopt: {
    of: (one) => ({
      id: `sag-code-adopt${one}`,
      hand: [],
      args: { smartAGId: `sag-code-adopt${one}`, enterpriseCode: "code1" },
    }),
    other: { set: { enterpriseCode: "code2" }, says: [`enterpriseCode is "code1", the program has "code2"`] },
    overwrites: () => [["UpdateSmartAGEnterpriseCode", { SmartAGId: "sag-code-adopt2", EnterpriseCode: "code2" }]],
  },
  bad: [
    { set: { enterpriseCode: "12345" }, says: [`enterpriseCode: "12345" is not allowed; give 5 letters and digits`] },
    { set: { smartAGId: "x" }, says: [`smartAGId: "x" is not allowed; give an id that starts with sag-`] },
  ],
  fails: { operation: "UpdateSmartAGEnterpriseCode", keeps: true },
});

export const appRows = [softwareGateway, clientUser, clientUserDns, enterpriseCode, enterpriseCodeAssignment];
