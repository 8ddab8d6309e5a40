import type { RunningEmulator } from "../../emulator/index.js";
import { eventually, like, type Row, startTestEmulator, TestClient } from "./emulator-client.js";

let emulator: RunningEmulator;
let client: TestClient;
let other: TestClient;

beforeAll(async () => {
  ({ emulator, client } = await startTestEmulator({ goneOperations: [] }));
  other = new TestClient(emulator.endpoint, { key: "emulator2" });
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const order = { Period: 1, AutoPay: true, ChargeType: "PREPAY", UserCount: 5, DataPlan: 5 };
const hq = "sag-emulator1hq";

const change = (body: unknown) => client.control("POST", "change", body);
const set = (kind: string, id: string, fields: Row) => change({ kind, id, set: fields });
const attribute = (SmartAGId: string, more = {}) =>
  client.call("DescribeSmartAccessGatewayAttribute", { SmartAGId, ...more });

/** An app instance that is active and gives its users addresses. */
async function app(CidrBlock = "10.8.0.0/16", more = {}): Promise<string> {
  const SmartAGId = await client.made("CreateSmartAccessGatewaySoftware", { ...order, ...more }, "SmartAGId");
  await eventually(async () => ((await attribute(SmartAGId, more))["Status"] === "Active" ? true : undefined));
  if (CidrBlock !== "") await client.call("ModifySmartAccessGateway", { SmartAGId, CidrBlock, ...more });
  return SmartAGId;
}

describe("app instances", () => {
  const resize = { AutoPay: 1, DataPlan: 5 };

  it("become active by themselves, with the account's default enterprise code", async () => {
    await client.control("POST", "settings", { delays: { order: 500 } });
    const bought = await client.call("CreateSmartAccessGatewaySoftware", order);
    expect(bought).toMatchObject({
      OrderId: like(/^\d{15}$/),
      SmartAGId: like(/^sag-/),
      ResourceGroupId: "rg-emulator1default",
    });
    const SmartAGId = String(bought["SmartAGId"]);
    expect(await attribute(SmartAGId)).toMatchObject({ Status: "Ordered", InstanceType: "sag-software", UserCount: 5 });
    await eventually(async () => ((await attribute(SmartAGId))["Status"] === "Active" ? true : undefined));
    const rows = (filter: Row) =>
      client.rows(
        "DescribeSmartAccessGateways",
        filter as Record<string, string>,
        "SmartAccessGateways.SmartAccessGateway",
      );
    const [row, ...more] = await rows({ InstanceType: "software" });
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      SmartAGId,
      HardwareVersion: "sag-software",
      DataPlan: 5 * 1024 ** 3,
      UserCount: 5,
      EnterpriseCode: "emu01",
    });
    expect(row).not.toHaveProperty("MaxBandwidth");
    expect((await rows({ InstanceType: "hardware" })).map((one) => one["SmartAGId"])).not.toContain(SmartAGId);
  });

  it("do not come of an order that is not paid", async () => {
    const unpaid = await client.call("CreateSmartAccessGatewaySoftware", { ...order, AutoPay: false });
    expect(Object.keys(unpaid).sort()).toEqual(["OrderId", "RequestId"]);
    const rows = await client.rows(
      "DescribeSmartAccessGateways",
      { InstanceType: "software" },
      "SmartAccessGateways.SmartAccessGateway",
    );
    expect(rows).toEqual([]);
  });

  it.each([
    ["7 users", { UserCount: 7 }],
    ["no user", { UserCount: 0 }],
    ["another data plan", { DataPlan: 10 }],
    ["ten months", { Period: 10 }],
  ])("are not sold with %s", async (_, wrong) => {
    expect(await client.code("CreateSmartAccessGatewaySoftware", { ...order, ...wrong })).toBe("InvalidParameter");
  });

  it("are sold with any number of users up to 2,000 where that is set", async () => {
    const buy = (UserCount: number) => client.code("CreateSmartAccessGatewaySoftware", { ...order, UserCount });
    expect([await buy(1000), await buy(1005), await buy(7)]).toEqual([
      undefined,
      "InvalidParameter",
      "InvalidParameter",
    ]);
    await client.control("POST", "settings", { readings: { appUserCounts: "1 to 2000" } });
    expect([await buy(2000), await buy(2001), await buy(7)]).toEqual([undefined, "InvalidParameter", undefined]);
  });

  it("are limited together with gateways", async () => {
    await client.control("POST", "settings", { quotas: { gateways: 2 } });
    expect(await client.code("CreateSmartAccessGatewaySoftware", order)).toBe("InvalidParameter");
    expect(await client.call("GetSmartAccessGatewayUseLimit")).toMatchObject({ TotalAmount: 2, UsedAmount: 2 });
  });

  it("take more users or fewer by orders that know their direction", async () => {
    const SmartAGId = await app();
    const count = async () => (await attribute(SmartAGId))["UserCount"];
    const up = { ...resize, SmartAGId };
    expect(await client.code("UpgradeSmartAccessGatewaySoftware", { ...up, UserCount: 5 })).toBe(
      "SAG.InvalidUserCount",
    );
    expect(await client.code("UpgradeSmartAccessGatewaySoftware", { ...up, UserCount: 12 })).toBe(
      "SAG.InvalidUserCount",
    );
    const plan = { ...up, UserCount: 10, DataPlan: 10 };
    expect(await client.code("UpgradeSmartAccessGatewaySoftware", plan)).toBe("SAG.InvalidDataPlan");
    await client.call("UpgradeSmartAccessGatewaySoftware", { ...up, UserCount: 10, AutoPay: 0 });
    expect(await count()).toBe(5);
    expect(await client.call("UpgradeSmartAccessGatewaySoftware", { ...up, UserCount: 10 })).toMatchObject({
      OrderId: like(/^\d{15}$/),
    });
    await eventually(async () => ((await count()) === 10 ? true : undefined));
    const down = { SmartAGId, AutoPay: true, DataPlan: 5 };
    for (const one of [1, 2, 3, 4, 5, 6]) {
      const user = { SmartAGId, UserMail: `u${one}@example.com`, Bandwidth: 20 };
      await client.call("CreateSmartAccessGatewayClientUser", user);
    }
    const code = (UserCount: number, more = {}) =>
      client.code("DowngradeSmartAccessGatewaySoftware", { ...down, UserCount, ...more });
    expect(await code(15)).toBe("SAG.InvalidUserCount");
    expect(await code(5)).toBe("SAG.InvalidUserCount");
    expect(await code(5, { DataPlan: 1 })).toBe("SAG.InvalidDataPlan");
    await client.call("DeleteSmartAccessGatewayClientUser", { SmartAGId, UserName: "u6@example.com" });
    expect(await code(5, { AutoPay: false })).toBeUndefined();
    expect(await count()).toBe(10);
    expect(await code(5)).toBeUndefined();
    await eventually(async () => ((await count()) === 5 ? true : undefined));
    expect(await client.code("UpgradeSmartAccessGatewaySoftware", { ...up, SmartAGId: hq, UserCount: 10 })).toBe(
      "SAG.InstanceNoFound",
    );
  });

  it("are no hardware: what documents that it refuses them does, and the rest says so", async () => {
    const SmartAGId = await app();
    const AclId = await client.made("CreateACL", { Name: "office" }, "AclId");
    expect(await client.code("AssociateACL", { AclId, SmartAGId })).toBe("SAG.SoftwareNotSupport");
    const QosId = await client.made("CreateQos", { QosName: "office" }, "QosId");
    expect(await client.code("AssociateQos", { QosId, SmartAGId })).toBe("SAG.SoftwareNotSupport");
    const vbr = { SmartAGId, VbrId: "vbr-emulator1a", VbrRegionId: "cn-shanghai" };
    expect(await client.code("BindVbr", vbr)).toBe("SAG.SoftwareNoSupportVbr");
    expect(await client.code("DescribeSagWifi", { SmartAGId, SmartAGSn: "sag1000sn0001" })).toBe(
      "SAG.SoftwareNotSupport",
    );
    expect(await client.code("BindSerialNumber", { SmartAGId, SerialNumber: "sag1000sn0001" })).toBe(
      "InvalidParameter",
    );
    const bandwidth = { SmartAGId, AutoPay: true, BandWidthSpec: 10 };
    expect(await client.code("UpgradeSmartAccessGateway", bandwidth)).toBe("InvalidParameter");
    const dnat = { SagId: SmartAGId, Type: "Intranet", IpProtocol: "tcp", ExternalIp: "10.9.9.9", ExternalPort: "80" };
    const internal = { InternalIp: "10.8.0.2", InternalPort: "80" };
    expect(await client.code("AddDnatEntry", { ...dnat, ...internal })).toBe("FeatureNotSupport");
    await set("gateway", SmartAGId, { status: "Arrearage" });
    expect(await client.reply("DeleteSmartAccessGateway", { InstanceId: SmartAGId })).toMatchObject({
      code: "Forbidden",
      message: like("app instance"),
    });
  });

  it("of another account that are granted are refused by a VBR too", async () => {
    const SmartAGId = await app();
    const uid = { SmartAGUid: "1000000000000001", VbrId: "vbr-theirs", VbrRegionId: "cn-shanghai" };
    await change([
      { kind: "vbr", create: { id: "vbr-theirs", account: "emulator2", name: "theirs", cenId: "cen-emulator2" } },
      {
        kind: "vbrGrant",
        create: { gatewayId: SmartAGId, vbrId: "vbr-theirs", vbrRegion: "cn-shanghai", vbrUid: "1000000000000002" },
      },
    ]);
    expect(await other.code("BindVbr", { ...uid, SmartAGId })).toBe("SAG.SoftwareNoSupportVbr");
  });

  it("need no device and no bandwidth in a CCN", async () => {
    const SmartAGId = await app();
    const ccn = { name: "wan", status: "Active", interworking: "enable" };
    await change({ kind: "ccn", create: { id: "ccn-1", resourceGroupId: "rg-emulator1default", ...ccn } });
    const bindable = await client.rows(
      "DescribeBindableSmartAccessGateways",
      {},
      "SmartAccessGateways.SmartAccessGateway",
    );
    expect(bindable.map((one) => one["SmartAGId"])).toEqual([SmartAGId]);
    await client.call("BindSmartAccessGateway", { CcnId: "ccn-1", SmartAGId });
    expect(await attribute(SmartAGId)).toMatchObject({ AssociatedCcnId: "ccn-1", VpnStatus: "up" });
  });

  it("move to another resource group under their own type", async () => {
    const SmartAGId = await app();
    const move = { ResourceId: SmartAGId, NewResourceGroupId: "rg-emulator1network" };
    expect(await client.code("MoveResourceGroup", { ...move, ResourceType: "smartag" })).toBe("InvalidParameter");
    const gateway = { ...move, ResourceId: hq };
    expect(await client.code("MoveResourceGroup", { ...gateway, ResourceType: "smartag_s" })).toBe("InvalidParameter");
    await client.call("MoveResourceGroup", { ...move, ResourceType: "smartag_s" });
    expect(await attribute(SmartAGId)).toMatchObject({ ResourceGroupId: "rg-emulator1network" });
  });

  it("give their users DNS servers", async () => {
    const SmartAGId = await app();
    const dns = () => client.call("DescribeClientUserDNS", { SmartAGId });
    expect(await dns()).toMatchObject({ AppDNS: [] });
    const both = { "AppDNS.1": "10.0.0.53", "AppDNS.2": "10.0.1.53" };
    expect(await client.code("ModifyClientUserDNS", { SmartAGId, "AppDNS.1": "dns" })).toBe("InvalidParam.Ip");
    expect(await client.code("ModifyClientUserDNS", { SmartAGId, "RecoveredDNS.1": "1.2.3" })).toBe("InvalidParam.Ip");
    await client.call("ModifyClientUserDNS", { SmartAGId, ...both, "RecoveredDNS.1": "192.0.2.53" });
    const now = await dns();
    expect(now).toMatchObject({ AppDNS: ["10.0.0.53", "10.0.1.53"] });
    expect(now).not.toHaveProperty("RecoveredDNS");
    await client.call("ModifyClientUserDNS", { SmartAGId });
    expect(await dns()).toMatchObject({ AppDNS: [] });
    expect(await client.code("DescribeClientUserDNS", { SmartAGId: hq })).toBe("SAG.InstanceNoFound");
  });
});

describe("client users", () => {
  const create = "CreateSmartAccessGatewayClientUser";
  const users = (SmartAGId: string, filter = {}) =>
    client.rows("DescribeSmartAccessGatewayClientUsers", { SmartAGId, ...filter }, "Users.User");
  let SmartAGId: string;
  beforeEach(async () => {
    SmartAGId = await app();
  });
  const one = (more = {}) => ({ SmartAGId, UserMail: "li@example.com", Bandwidth: 20, ...more });
  const named = (more = {}) => one({ UserName: "li.ming", Password: "secret-1", ...more });

  it("are made ten at once, each waiting for the one before it: no source has them refused meanwhile", async () => {
    await set("gateway", SmartAGId, { userCount: 10 });
    await client.control("POST", "settings", { latency: 100, delays: { write: 20 } });
    const numbers = Array.from({ length: 10 }, (_, number) => number);
    const started = performance.now();
    const codes = await Promise.all(
      numbers.map((number) => client.code(create, named({ UserName: `employee${number}` }))),
    );
    expect(codes).toEqual(numbers.map(() => undefined));
    // The way of the calls is not waited for in turn, the writes are.
    expect(performance.now() - started).toBeGreaterThan(290);
    expect((await users(SmartAGId, { PageSize: 50 })).map(({ UserName }) => UserName).sort()).toEqual(
      numbers.map((number) => `employee${number}`),
    );
  });

  it("are called as their mail address where they have no name of their own", async () => {
    expect(await client.call(create, one())).toMatchObject({
      UserName: "li@example.com",
      UserMail: "li@example.com",
      Bandwidth: 20,
    });
    await client.call(create, named({ ClientIp: "10.8.0.9" }));
    expect(await users(SmartAGId)).toEqual([
      { UserName: "li@example.com", UserMail: "li@example.com", Bandwidth: 20, IsStaticIp: 0, State: 0 },
      { UserName: "li.ming", UserMail: "li@example.com", Bandwidth: 20, ClientIp: "10.8.0.9", IsStaticIp: 1, State: 0 },
    ]);
    expect(await users(SmartAGId, { UserName: "li.ming" })).toHaveLength(1);
    expect(await users(SmartAGId, { UserMail: "li@example.com" })).toHaveLength(2);
    expect(await users(SmartAGId, { UserMail: "wang@example.com" })).toEqual([]);
  });

  it.each([
    ["too much bandwidth", { Bandwidth: 20_001 }, "ClientUser.BandwidthInvalid"],
    ["a short name", { UserName: "short1", Password: "secret-1" }, "ClientUser.NameInvalid"],
    ["a long name", { UserName: "n".repeat(34), Password: "secret-1" }, "ClientUser.NameInvalid"],
    ["a name that starts with a period", { UserName: ".li.ming", Password: "secret-1" }, "ClientUser.NameInvalid"],
    ["a long mail address", { UserMail: `${"a".repeat(60)}@a.cn` }, "ClientUser.EmailInvalid"],
    ["no bandwidth", { Bandwidth: 0 }, "ClientUser.BandwidthInvalid"],
    ["an empty mail address", { UserMail: "" }, "ClientUser.EmailEmpty"],
    ["no mail address", { UserMail: "li.ming" }, "ClientUser.EmailInvalid"],
    ["an empty address", { ClientIp: "" }, "ClientUser.IpEmpty"],
    ["no address", { ClientIp: "10.8.0" }, "ClientUser.IpInvalid"],
    ["an address of another range", { ClientIp: "10.9.0.1" }, "ClientUser.InvalidClientIp"],
    ["a password without a name", { Password: "secret-1" }, "ClientUser.NameEmpty"],
    ["a name without a password", { UserName: "li.ming" }, "ClientUser.PasswordInvalid"],
    ["a name with a space", { UserName: "l i", Password: "secret-1" }, "ClientUser.NameInvalid"],
    ["a short password", { UserName: "li.ming", Password: "short" }, "ClientUser.PasswordInvalid"],
    ["a password with a space", { UserName: "li.ming", Password: "secret 123" }, "ClientUser.PasswordInvalid"],
    ["an instance that is none", { SmartAGId: hq }, "SAG.InstanceNoFound"],
  ])("are not made with %s", async (_, wrong, code) => {
    expect(await client.code(create, one(wrong))).toBe(code);
  });

  it("go by the limits of 2019 where that is set", async () => {
    await client.control("POST", "settings", { readings: { appUsers: "2019" } });
    expect(await client.code(create, named({ UserName: "li", Bandwidth: 2001 }))).toBe("ClientUser.BandwidthInvalid");
    expect(await client.code(create, named({ UserName: "li", Bandwidth: 2000 }))).toBeUndefined();
    const change = (Bandwidth: number) =>
      client.code("ModifySmartAccessGatewayClientUser", { SmartAGId, UserName: "li", Bandwidth });
    expect([await change(5001), await change(5000)]).toEqual(["ClientUser.BandwidthInvalid", undefined]);
  });

  it("are distinct, and no more than were bought, with addresses to give", async () => {
    await client.call(create, named({ ClientIp: "10.8.0.9" }));
    expect(await client.code(create, named())).toBe("ClientUser.UserExist");
    expect(await client.code(create, one({ ClientIp: "10.8.0.9" }))).toBe("ClientUser.InvalidClientIp");
    for (const name of ["a", "b", "c", "d"]) await client.call(create, one({ UserMail: `${name}@example.com` }));
    expect(await client.code(create, one())).toBe("ClientUser.UserOverLimit");
    const empty = await app("");
    expect(await client.code(create, { ...one(), SmartAGId: empty })).toBe("SAG.CidrEmpty");
  });

  it("change bandwidth and mail, and take a new password", async () => {
    await client.call(create, named());
    const key = { SmartAGId, UserName: "li.ming" };
    expect(await client.call("ModifySmartAccessGatewayClientUser", { ...key, Bandwidth: 5000 })).toMatchObject({
      UserName: "li.ming",
      UserMail: "li@example.com",
      Bandwidth: 5000,
    });
    const change = { ...key, Bandwidth: 10, Email: "li@example.org" };
    await client.call("ModifySmartAccessGatewayClientUser", change);
    expect(await users(SmartAGId)).toMatchObject([{ UserMail: "li@example.org", Bandwidth: 10 }]);
    const code = (more: Record<string, string | number>) =>
      client.code("ModifySmartAccessGatewayClientUser", { ...change, ...more });
    expect(await code({ Bandwidth: 20_001 })).toBe("ClientUser.BandwidthInvalid");
    expect(await code({ UserName: "" })).toBe("ClientUser.NameEmpty");
    expect(await code({ UserName: "l i" })).toBe("ClientUser.NameInvalid");
    expect(await code({ UserName: "wang" })).toBe("ResourceNotFound.User");
    expect(await code({ SmartAGId: "" })).toBe("SAG.InstanceIdEmpty");
    expect(await code({ SmartAGId: "sag-none" })).toBe("SAG.InstanceNoFound");

    const reset = "ResetSmartAccessGatewayClientUserPassword";
    await client.call(reset, { ...key, Password: "secret-2" });
    const state = await client.control<Record<string, readonly Row[]>>("GET", "state");
    expect(state["clientUser"]).toMatchObject([{ id: `${SmartAGId}:li.ming`, password: "secret-2" }]);
    const log = await client.control<readonly { parameters: Row }[]>("GET", "requests");
    expect(JSON.stringify(log)).not.toContain("secret-2");
    expect(await client.code(reset, { ...key, Password: "-secret1" })).toBe("InvalidParameter");
    expect(await client.code(reset, { ...key, UserName: "wang" })).toBe("ClientUser.NameInvalid");
    expect(await client.code(reset, { ...key, UserName: "" })).toBe("ClientUser.NameEmpty");
    expect(await client.code(reset, { ...key, SmartAGId: "sag-none" })).toBe("SAG.InstanceNoFound");
    expect(await client.code(reset, { ...key, SmartAGId: "" })).toBe("SAG.InstanceIdEmpty");
  });

  it("are disabled and enabled, as often as one likes", async () => {
    await client.call(create, named());
    const key = { SmartAGId, UserName: "li.ming" };
    for (const [operation, State] of [
      ["DisableSmartAccessGatewayUser", 1],
      ["DisableSmartAccessGatewayUser", 1],
      ["EnableSmartAccessGatewayUser", 0],
    ] as const) {
      await client.call(operation, key);
      expect(await users(SmartAGId)).toMatchObject([{ State }]);
      expect(await client.code(operation, { ...key, UserName: "wang" })).toBe("Forbidden");
    }
  });

  it("are deleted, unless they were used in this month", async () => {
    const key = { SmartAGId, UserName: "li.ming" };
    const code = (more = {}) => client.code("DeleteSmartAccessGatewayClientUser", { ...key, ...more });
    await client.call(create, named());
    await set("clientUser", `${SmartAGId}:li.ming`, { traffic: { "202001": 7 } });
    expect(await code()).toBeUndefined();
    expect(await code()).toBe("ClientUser.NameInvalid");
    expect(await code({ UserName: "" })).toBe("ClientUser.NameEmpty");
    expect(await code({ SmartAGId: "" })).toBe("SAG.InstanceIdEmpty");
    expect(await code({ SmartAGId: "sag-none" })).toBe("SAG.InstanceNoFound");
    await client.call(create, named());
    await change({
      kind: "onlineClient",
      create: { userId: `${SmartAGId}:li.ming`, clientIp: "10.8.0.2", createTime: Date.now() - 1000 },
    });
    expect(await code()).toBe("ClientUser.UserInUsing");
    // The traffic of this month stays with the user.
    await client.call("KickOutClients", { SmartAGId, Username: "li.ming" });
    expect(await code()).toBe("ClientUser.UserInUsing");
  });
});

describe("online clients", () => {
  const key = (more = {}) => ({ SmartAGId, UserName: "li.ming", ...more });
  let SmartAGId: string;
  let since: number;
  beforeEach(async () => {
    SmartAGId = await app();
    const user = { SmartAGId, UserName: "li.ming", Password: "secret-1", UserMail: "li@example.com", Bandwidth: 800 };
    await client.call("CreateSmartAccessGatewayClientUser", user);
    since = Date.now() - 10_000;
    const online = (clientIp: string) => ({ userId: `${SmartAGId}:li.ming`, clientIp, createTime: since });
    await change([
      { kind: "onlineClient", create: { ...online("10.8.0.2"), id: "one" } },
      { kind: "onlineClient", create: { ...online("10.8.0.3"), id: "two" } },
    ]);
  });
  const clients = () => client.rows("DescribeUserOnlineClients", key(), "Users.User");
  const online = async (operation: string, path: string, parameters = {}) =>
    (await client.rows(operation, parameters, path)).map(({ OnlineCount }) => OnlineCount);
  const bytes = async (more = {}) => {
    const parameters = { SmartAGId, "UserNames.1": "li.ming", "UserNames.2": "wang", ...more };
    const rows = await client.rows("DescribeUserFlowStatistics", parameters, "SagStatistics.Statistics");
    expect(rows).toHaveLength(1);
    return Number(rows[0]?.["TotalBytes"]);
  };

  it("are listed, counted and kicked out", async () => {
    const OnlineTime = String(Math.floor(since / 1000));
    expect(await clients()).toEqual([
      { ClientIp: "10.8.0.2", OnlineTime },
      { ClientIp: "10.8.0.3", OnlineTime },
    ]);
    const users = "DescribeSmartAccessGatewayClientUsers";
    expect(await client.row(users, { SmartAGId }, "Users.User")).toMatchObject({ ClientIp: "10.8.0.2", IsStaticIp: 0 });
    const names = { "UserNames.1": "li.ming", "UserNames.2": "wang" };
    const ofUsers = ["DescribeUserOnlineClientStatistics", "UserStatistics.Statistics"] as const;
    expect(await online(...ofUsers, { ...names, SmartAGId })).toEqual(["2", "0"]);
    expect(await online(...ofUsers, names)).toEqual(["2", "0"]);
    const empty = await app("10.9.0.0/16");
    expect(await online(...ofUsers, { ...names, SmartAGId: empty })).toEqual(["0", "0"]);
    const ofApps = ["DescribeSagOnlineClientStatistics", "SagStatistics.Statistics"] as const;
    expect(await online(...ofApps)).toEqual(["2", "0"]);
    expect(await online(...ofApps, { "SmartAGIds.1": empty })).toEqual(["0"]);
    await client.call("KickOutClients", { SmartAGId, Username: "wang" });
    await client.call("KickOutClients", { SmartAGId, Username: "li.ming" });
    expect(await clients()).toEqual([]);
    expect(await online(...ofApps)).toEqual(["0", "0"]);
  });

  it("transfer a part of what their bandwidth allows, month by month", async () => {
    // In the first seconds of a month some of it belongs to the one before.
    const months = [since, Date.now()].map((time) => new Date(time).toISOString().slice(0, 7).replace("-", ""));
    const all = async () => {
      const each = [...new Set(months)].map((StatisticsDate) => bytes({ StatisticsDate }));
      return (await Promise.all(each)).reduce((sum, part) => sum + part, 0);
    };
    // Two clients at a quarter of 100,000 bytes a second.
    const before = await all();
    expect(before).toBeGreaterThanOrEqual(500_000);
    expect(before).toBeLessThan(1_000_000);
    await client.call("KickOutClients", { SmartAGId, Username: "li.ming" });
    const after = await all();
    expect(after).toBeGreaterThanOrEqual(before);
    expect(await all()).toBe(after);
    expect(await bytes()).toBeLessThanOrEqual(after);
    expect(await bytes({ StatisticsDate: "202001" })).toBe(0);
    await set("clientUser", `${SmartAGId}:li.ming`, { traffic: { "202001": 7 } });
    expect(await bytes({ StatisticsDate: "202001" })).toBe(7);
    const flow = { SmartAGId, "UserNames.1": "li.ming", StatisticsDate: "202013" };
    expect(await client.code("DescribeUserFlowStatistics", flow)).toBe("InvalidParameter");
  });

  it("go with their user", async () => {
    await change({ kind: "clientUser", id: `${SmartAGId}:li.ming`, remove: true });
    expect(await clients()).toEqual([]);
    const state = await client.control<Record<string, readonly Row[]>>("GET", "state");
    expect(state["onlineClient"]).toEqual([]);
  });

  it("are counted for 50 users at once", async () => {
    const names = (length: number) =>
      Object.fromEntries(Array.from({ length }, (_, index) => [`UserNames.${index + 1}`, `u${index}`]));
    expect(await client.code("DescribeUserOnlineClientStatistics", names(50))).toBeUndefined();
    expect(await client.code("DescribeUserOnlineClientStatistics", names(51))).toBe("ClientUser.NameInvalid");
  });

  it.each([
    ["DescribeUserOnlineClients", { SmartAGId: "" }, "SAG.InstanceIdEmpty"],
    ["DescribeUserOnlineClients", { SmartAGId: "sag-none" }, "SAG.InstanceNoFound"],
    ["DescribeUserOnlineClients", { UserName: "" }, "ClientUser.NameEmpty"],
    ["DescribeUserOnlineClients", { UserName: "l i" }, "ClientUser.NameInvalid"],
    ["DescribeUserOnlineClientStatistics", {}, "ClientUser.NameEmpty"],
    ["DescribeUserOnlineClientStatistics", { "UserNames.1": "li.ming", SmartAGId: "sag-none" }, "SAG.InstanceNoFound"],
    ["DescribeUserFlowStatistics", { "UserNames.1": "li.ming", SmartAGId: "" }, "SAG.InstanceIdEmpty"],
    ["DescribeUserFlowStatistics", { "UserNames.1": "li.ming", SmartAGId: "sag-none" }, "SAG.InstanceNoFound"],
    ["KickOutClients", { Username: "" }, "ClientUser.NameEmpty"],
    ["KickOutClients", { SmartAGId: "sag-none", Username: "li.ming" }, "SAG.InstanceNoFound"],
  ])("%s with %j is %s", async (operation, wrong, code) => {
    const given = operation === "DescribeUserOnlineClients" ? key(wrong) : { SmartAGId, ...wrong };
    expect(await client.code(operation, given)).toBe(code);
  });
});

describe("roaming", () => {
  const elsewhere = { RegionId: "cn-hangzhou" };
  let origin: string;
  let target: string;
  beforeEach(async () => {
    origin = await app();
    target = await app("10.9.0.0/16", elsewhere);
    const user = { SmartAGId: origin, UserName: "li.ming", Password: "secret-1", UserMail: "li@example.com" };
    await client.call("CreateSmartAccessGatewayClientUser", { ...user, Bandwidth: 20 });
  });
  const roam = (more = {}) =>
    client.code("RoamClientUser", {
      OriginRegionId: "cn-shanghai",
      OriginSmartAGId: origin,
      TargetSmartAGId: target,
      UserName: "li.ming",
      ...elsewhere,
      ...more,
    });

  it("makes the user in the other region too", async () => {
    expect(await roam()).toBeUndefined();
    const there = await client.row(
      "DescribeSmartAccessGatewayClientUsers",
      { SmartAGId: target, ...elsewhere },
      "Users.User",
    );
    expect(there).toMatchObject({ UserName: "li.ming", UserMail: "li@example.com", Bandwidth: 20, IsStaticIp: 0 });
    expect(await roam()).toBe("ClientUser.UserExist");
  });

  it("needs two instances and a user of the first", async () => {
    expect(await roam({ OriginSmartAGId: "sag-none" })).toBe("SAG.InstanceNoFound");
    expect(await roam({ OriginRegionId: "cn-beijing" })).toBe("SAG.InstanceNoFound");
    expect(await roam({ OriginSmartAGId: hq })).toBe("SAG.InstanceNoFound");
    expect(await roam({ TargetSmartAGId: "sag-none" })).toBe("SAG.InstanceNoFound");
    expect(await roam({ TargetSmartAGId: hq, RegionId: "cn-shanghai" })).toBe("ClientUser.NotSupportAction");
    expect(await roam({ UserName: "wang" })).toBe("ClientUser.NameInvalid");
    expect(await roam({ UserName: "l i" })).toBe("ClientUser.NameInvalid");
  });

  it("is refused where the other instance could not make such a user", async () => {
    await set("gateway", target, { cidrBlock: "10.8.128.0/24" });
    expect(await roam()).toBe("SAG.CidrOverlap");
    await set("gateway", target, { cidrBlock: "" });
    expect(await roam()).toBe("SAG.CidrEmpty");
    await set("gateway", target, { cidrBlock: "10.9.0.0/16", userCount: 0 });
    expect(await roam()).toBe("ClientUser.UserOverLimit");
    await set("gateway", target, { userCount: 5 });
    await set("clientUser", `${origin}:li.ming`, { clientIp: "10.8.0.2" });
    expect(await roam()).toBe("ClientUser.InvalidClientIp");
    await set("clientUser", `${origin}:li.ming`, { clientIp: null, bandwidth: 3000 });
    await client.control("POST", "settings", { readings: { appUsers: "2019" } });
    expect(await roam()).toBe("ClientUser.BandwidthInvalid");
  });
});

describe("enterprise codes", () => {
  const codes = (filter = {}) => client.rows("ListEnterpriseCode", filter, "EnterpriseCodes");
  const add = (EnterpriseCode: string, more = {}) => client.code("CreateEnterpriseCode", { EnterpriseCode, ...more });

  it("are unique in the world, and one of an account is the default", async () => {
    expect(await codes()).toEqual([{ EnterpriseCode: "emu01", IsDefault: true }]);
    expect(await add("Ab123")).toBeUndefined();
    expect(await add("Ab123")).toBe("EnterpriseCode.BeenOccupied");
    expect(await add("emu02")).toBe("EnterpriseCode.BeenOccupied");
    for (const wrong of ["abcde", "12345", "ab-12", "ab1", "ab1234"]) expect(await add(wrong)).toBe("InvalidParameter");
    const update = (EnterpriseCode: string, IsDefault: boolean) =>
      client.code("UpdateEnterpriseCode", { EnterpriseCode, IsDefault });
    expect(await update("emu02", true)).toBe("EnterpriseCode.NotExist");
    expect(await update("Ab123", true)).toBeUndefined();
    expect(await codes()).toEqual([
      { EnterpriseCode: "emu01", IsDefault: false },
      { EnterpriseCode: "Ab123", IsDefault: true },
    ]);
    expect(await codes({ IsDefault: true })).toEqual([{ EnterpriseCode: "Ab123", IsDefault: true }]);
    expect(await codes({ EnterpriseCode: "emu01" })).toHaveLength(1);
    const remove = (EnterpriseCode: string) => client.code("DeleteEnterpriseCode", { EnterpriseCode });
    expect(await remove("Ab123")).toBe("EnterpriseCode.DeleteLimit");
    expect(await update("Ab123", false)).toBeUndefined();
    expect(await remove("Ab123")).toBeUndefined();
    expect(await remove("Ab123")).toBe("EnterpriseCode.NotExist");
    expect(await codes({ RegionId: "cn-hangzhou" })).toHaveLength(1);
  });

  it("are listed in batches", async () => {
    for (const code of ["aaaa1", "aaaa2"]) await add(code);
    const first = await client.call("ListEnterpriseCode", { MaxResults: 2 });
    expect(first).toMatchObject({ TotalCount: 3, MaxResults: 2 });
    const NextToken = String(first["NextToken"]);
    const second = await client.call("ListEnterpriseCode", { MaxResults: 2, NextToken });
    expect(second["EnterpriseCodes"]).toEqual([{ EnterpriseCode: "aaaa2", IsDefault: false }]);
    expect(second).not.toHaveProperty("NextToken");
    expect(await client.code("ListEnterpriseCode", { NextToken: "caeba0bb" })).toBe("InvalidParameter");
    expect(await client.code("ListEnterpriseCode", { MaxResults: 101 })).toBe("InvalidParameter");
  });

  it("take a client token once", async () => {
    expect(await add("aaaa1", { ClientToken: "t" })).toBeUndefined();
    expect(await add("aaaa1", { ClientToken: "t" })).toBeUndefined();
    expect(await add("aaaa2", { ClientToken: "t" })).toBe("IdempotentParameterMismatch");
    expect(await add("aaaa2", { ClientToken: "ü" })).toBe("InvalidParameter");
  });

  it("are of an app instance, whose users no other one of the code has", async () => {
    const [one, two] = [await app(), await app("10.9.0.0/16")];
    await add("aaaa1");
    const give = (SmartAGId: string, EnterpriseCode: string) =>
      client.code("UpdateSmartAGEnterpriseCode", { SmartAGId, EnterpriseCode });
    expect(await give(one, "aaaa1")).toBeUndefined();
    expect(await client.reply("DeleteEnterpriseCode", { EnterpriseCode: "aaaa1" })).toMatchObject({
      code: "EnterpriseCode.BeingUsed",
      message: like(one),
    });
    for (const SmartAGId of [one, two]) {
      const user = { SmartAGId, UserMail: "li@example.com", Bandwidth: 20 };
      await client.call("CreateSmartAccessGatewayClientUser", user);
    }
    expect(await give(two, "aaaa1")).toBe("EnterpriseCode.UserNameConflict");
    expect(await give(one, "none1")).toBe("EnterpriseCode.NotExist");
    expect(await give(one, "")).toBe("MissingParameter");
    expect(await give(hq, "aaaa1")).toBe("SAG.InstanceNoFound");
    await client.call("DeleteSmartAccessGatewayClientUser", { SmartAGId: two, UserName: "li@example.com" });
    expect(await give(two, "aaaa1")).toBeUndefined();
    for (const SmartAGId of [one, two]) expect(await give(SmartAGId, "emu01")).toBeUndefined();
    expect(await client.code("DeleteEnterpriseCode", { EnterpriseCode: "aaaa1" })).toBeUndefined();
  });
});
