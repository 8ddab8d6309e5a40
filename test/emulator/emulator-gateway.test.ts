import type { RunningEmulator } from "../../emulator/index.js";
import { eventually, like, order, type Row, startTestEmulator, type TestClient } from "./emulator-client.js";

let emulator: RunningEmulator;
let client: TestClient;

beforeAll(async () => {
  ({ emulator, client } = await startTestEmulator({ quotas: { gatewayCidrBlocks: 3, gateways: 4 } }));
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const DAY = 24 * 3_600_000;
const hq = "sag-emulator1hq";
const branch = "sag-emulator1branch";

const attribute = (SmartAGId: string) => client.call("DescribeSmartAccessGatewayAttribute", { SmartAGId });
const list = (filter = {}) =>
  client.rows("DescribeSmartAccessGateways", filter, "SmartAccessGateways.SmartAccessGateway");
const ids = async (filter = {}) => (await list(filter)).map(({ SmartAGId }) => SmartAGId);
const set = (id: string, fields: Row) => client.control("POST", "change", { kind: "gateway", id, set: fields });

describe("buying", () => {
  it("ships hardware, which a person activates and a device brings online", async () => {
    await client.control("POST", "settings", { delays: { order: 300 } });
    const bought = await client.call("CreateSmartAccessGateway", { ...order, Name: "shop", Description: "Shop 1" });
    expect(bought).toMatchObject({ OrderId: like(/^\d{15}$/), Name: "shop", Description: "Shop 1" });
    const SmartAGId = String(bought["SmartAGId"]);
    expect(await attribute(SmartAGId)).toMatchObject({
      Status: "Ordered",
      MaxBandwidth: "20M",
      InstanceType: "sag-100wm",
    });
    expect(await client.code("ActivateSmartAccessGateway", { SmartAGId })).toBe("SmartAccessGatewayActivateFailed");
    await eventually(async () => ((await attribute(SmartAGId))["Status"] === "Delivered" ? true : undefined));
    await client.call("BindSerialNumber", { SmartAGId, SerialNumber: "sag100wmsn0001" });
    expect(await attribute(SmartAGId)).toMatchObject({ Status: "Delivered", SerialNumber: "sag100wmsn0001" });
    await client.call("ActivateSmartAccessGateway", { SmartAGId });
    await eventually(async () => ((await attribute(SmartAGId))["Status"] === "Active" ? true : undefined));
    await client.call("ActivateSmartAccessGateway", { SmartAGId });
    expect(await attribute(SmartAGId)).toMatchObject({ Status: "Active" });
  });

  it("yields a vCPE with a serial number and a key, offline until somebody installs it", async () => {
    const vcpe = { ...order, HardWareSpec: "sag-vcpe", HaType: "warm_backup", CPEVersion: "basic", MaxBandWidth: 1000 };
    const SmartAGId = await client.made("CreateSmartAccessGateway", vcpe, "SmartAGId");
    const gateway = await attribute(SmartAGId);
    expect(gateway).toMatchObject({
      Status: "Offline",
      SerialNumber: like(/^sage/),
      InstanceType: "sag-vcpe",
      Devices: { Device: [{ SerialNumber: gateway["SerialNumber"], SecretKey: like(/./), HcState: "offline" }] },
    });
    expect(Number(gateway["EndTime"])).toBeGreaterThan(Date.now());
    expect(await client.code("ModifySmartAccessGateway", { SmartAGId, CidrBlock: "10.2.0.0/24" })).toBeUndefined();
    const dns = { SmartAGId, SmartAGSn: String(gateway["SerialNumber"]), MasterDns: "10.0.0.53" };
    expect(await client.code("ModifySagUserDns", dns)).toBe("SmartAccessGatewayOffline");
    const install = { kind: "device", id: gateway["SerialNumber"], set: { online: true } };
    await client.control("POST", "change", install);
    expect(await attribute(SmartAGId)).toMatchObject({ Status: "Active" });
    expect(await client.code("ModifySagUserDns", dns)).toBeUndefined();
    expect(await client.code("BindSerialNumber", { SmartAGId, SerialNumber: "sag100wmsn0001" })).toBe(
      "InvalidParameter",
    );
  });

  it("makes no instance of an order that is not paid", async () => {
    const unpaid = await client.call("CreateSmartAccessGateway", { ...order, AutoPay: false });
    expect(Object.keys(unpaid).sort()).toEqual(["OrderId", "RequestId"]);
    expect(await ids()).toEqual([hq, branch]);
  });

  it.each([
    ["too much for a 100WM", { MaxBandWidth: 51 }],
    ["too little for an SAG-1000", { HardWareSpec: "sag-1000", MaxBandWidth: 9 }],
    ["a vCPE without warm backup", { HardWareSpec: "sag-vcpe", HaType: "no_backup" }],
    ["a vCPE edition on hardware", { CPEVersion: "basic" }],
    ["ten months", { Period: 10 }],
  ])("refuses %s", async (_, wrong) => {
    expect(await client.code("CreateSmartAccessGateway", { ...order, ...wrong })).toBe("InvalidParameter");
  });

  it("has a limit", async () => {
    for (let number = 0; number < 2; number += 1) await client.call("CreateSmartAccessGateway", order);
    expect(await client.call("GetSmartAccessGatewayUseLimit")).toMatchObject({ TotalAmount: 4, UsedAmount: 4 });
    expect(await client.code("CreateSmartAccessGateway", order)).toBe("InvalidParameter");
  });

  it("changes bandwidth by orders that take their time and know their direction", async () => {
    await client.control("POST", "settings", { delays: { order: 60_000 } });
    const aMinuteLater = () => client.control("POST", "clock", { advance: 60_000 });
    const up = { SmartAGId: hq, AutoPay: true, BandWidthSpec: 200 };
    expect(await client.code("DowngradeSmartAccessGateway", up)).toBe("InvalidParameter");
    expect(await client.code("UpgradeSmartAccessGateway", { ...up, BandWidthSpec: 100 })).toBe("InvalidParameter");
    expect(await client.code("UpgradeSmartAccessGateway", { ...up, SmartAGId: branch })).toBe("InvalidParameter");
    expect(await client.code("UpgradeSmartAccessGateway", { ...up, UserCount: 5 })).toBe("SAG.InvalidUserCount");
    expect(await client.code("UpgradeSmartAccessGateway", { ...up, BandWidthSpec: 205 })).toBe("InvalidParameter");
    await client.control("POST", "settings", { readings: { bandwidthSteps: false } });
    expect(
      await client.code("UpgradeSmartAccessGateway", { ...up, BandWidthSpec: 205, AutoPay: false }),
    ).toBeUndefined();
    expect(await client.call("UpgradeSmartAccessGateway", { ...up, AutoPay: false })).toHaveProperty("OrderId");
    await client.call("UpgradeSmartAccessGateway", up);
    expect(await attribute(hq)).toMatchObject({ MaxBandwidth: "100M" });
    await aMinuteLater();
    expect(await attribute(hq)).toMatchObject({ MaxBandwidth: "200M" });
    await client.call("DowngradeSmartAccessGateway", { ...up, BandWidthSpec: 50 });
    await aMinuteLater();
    expect(await attribute(hq)).toMatchObject({ MaxBandwidth: "50M" });
  });

  it("gives up a gateway only in arrears and bound to nothing", async () => {
    await client.call("BindSerialNumber", { SmartAGId: hq, SerialNumber: "sag1000sn0001" });
    expect(await client.reply("DeleteSmartAccessGateway", { InstanceId: hq })).toMatchObject({
      code: "Forbidden",
      message: like("Arrearage"),
    });
    await set(hq, { status: "Arrearage" });
    expect((await client.reply("DeleteSmartAccessGateway", { InstanceId: hq })).message).toContain("7 days");
    await set(hq, { endTime: Date.now() - 8 * DAY });
    const binding = { ccnId: "ccn-1", gatewayId: hq };
    await client.control("POST", "change", { kind: "ccnBinding", create: binding });
    expect((await client.reply("DeleteSmartAccessGateway", { InstanceId: hq })).message).toContain("ccn-1");
    await client.control("POST", "change", [
      { kind: "ccnBinding", id: `ccn-1:${hq}`, remove: true },
      { kind: "vbrBinding", create: { id: "b", vbrId: "vbr-emulator1a", gatewayId: hq } },
    ]);
    expect((await client.reply("DeleteSmartAccessGateway", { InstanceId: hq })).message).toContain("vbr-emulator1a");
    await client.control("POST", "change", { kind: "vbrBinding", id: "b", remove: true });
    await client.call("DeleteSmartAccessGateway", { InstanceId: hq });
    expect(await client.code("DescribeSmartAccessGatewayAttribute", { SmartAGId: hq })).toBe("SAG.InstanceNoFound");
    const state = await client.control<Record<string, readonly Row[]>>("GET", "state");
    expect(state["device"]?.find(({ id }) => id === "sag1000sn0001")).not.toHaveProperty("gatewayId");
  });

  it("takes a vCPE's own device with it", async () => {
    const vcpe = { ...order, HardWareSpec: "sag-vcpe", HaType: "warm_backup" };
    const InstanceId = await client.made("CreateSmartAccessGateway", vcpe, "SmartAGId");
    await set(InstanceId, { endTime: Date.now() - 8 * DAY });
    await client.call("DeleteSmartAccessGateway", { InstanceId });
    const state = await client.control<Record<string, readonly Row[]>>("GET", "state");
    expect(state["device"]?.filter(({ model }) => model === "sag-vcpe")).toEqual([]);
  });
});

describe("the end of the paid time", () => {
  const row = async (id: string) => (await list({ SmartAGId: id }))[0];
  const status = async (id: string) => (await row(id))?.["Status"];
  let end: number;

  /** Buys something for a month. */
  async function buy(operation: string, parameters: Record<string, string | number | boolean>): Promise<string> {
    const id = await client.made(operation, parameters, "SmartAGId");
    end = Number((await row(id))?.["EndTime"]);
    return id;
  }

  /** Moves the clock to so many days after the end of the paid time. */
  async function daysAfter(days: number): Promise<void> {
    const { now } = await client.control<{ now: string }>("GET", "clock");
    await client.control("POST", "clock", { advance: end + days * DAY - Date.parse(now) });
  }

  it("suspends hardware, which is deleted by a person more than 7 days later", async () => {
    const InstanceId = await buy("CreateSmartAccessGateway", order);
    const remove = () => client.code("DeleteSmartAccessGateway", { InstanceId });
    await daysAfter(-1);
    expect(await status(InstanceId)).toBe("Delivered");
    await daysAfter(1);
    expect(await status(InstanceId)).toBe("Arrearage");
    await daysAfter(6);
    expect(await remove()).toBe("Forbidden");
    await daysAfter(300);
    expect(await status(InstanceId)).toBe("Arrearage");
    expect(await remove()).toBeUndefined();
  });

  it("suspends a vCPE for 15 days, then releases it with its device", async () => {
    const id = await buy("CreateSmartAccessGateway", { ...order, HardWareSpec: "sag-vcpe", HaType: "warm_backup" });
    await daysAfter(14);
    expect(await status(id)).toBe("Arrearage");
    await daysAfter(16);
    expect(await status(id)).toBeUndefined();
    const state = await client.control<Record<string, readonly Row[]>>("GET", "state");
    expect(state["device"]?.filter(({ model }) => model === "sag-vcpe")).toEqual([]);
  });

  it("stops an app instance at once and releases it 7 days later", async () => {
    const app = { Period: 1, AutoPay: true, ChargeType: "PREPAY", UserCount: 5, DataPlan: 5 };
    const id = await buy("CreateSmartAccessGatewaySoftware", app);
    await daysAfter(6);
    expect(await status(id)).toBe("Arrearage");
    await daysAfter(8);
    expect(await status(id)).toBeUndefined();
  });
});

describe("serial numbers", () => {
  it("come online, are limited, and go back to stock", async () => {
    const one = { SmartAGId: branch, SerialNumber: "sag100wmsn0001" };
    expect(await client.code("BindSerialNumber", { ...one, SerialNumber: "unknown" })).toBe("InvalidParameter");
    expect(await client.code("BindSerialNumber", { ...one, SerialNumber: "sag1000sn0001" })).toBe("InvalidParameter");
    expect(await client.code("BindSerialNumber", { ...one, SerialNumber: "sag100wmsn2001" })).toBe("SAG.SnConflict");
    expect(await client.code("UnbindSerialNumber", one)).toBe("InvalidParameter");
    await client.call("BindSerialNumber", one);
    expect(await client.code("BindSerialNumber", { ...one, SerialNumber: "sag100wmsn0002" })).toBe("SAG.SnOverLimit");
    const now = await attribute(branch);
    expect(now).toMatchObject({ Status: "Active", SerialNumber: "sag100wmsn0001", TrafficMasterSn: "sag100wmsn0001" });
    expect(now["Devices"]).toMatchObject({
      Device: [{ HaState: "Active", HcState: "online", SecretKey: like(/./) }],
    });
    expect(
      await client.call("DescribeSAGDeviceInfo", { SmartAGId: branch, SmartAGSn: "sag100wmsn0001" }),
    ).toMatchObject({
      SmartAGType: "sag-100wm",
      SynStatus: "Synchronized",
      VpnState: "Abnormal",
    });
    await client.call("UnbindSerialNumber", one);
    expect(await attribute(branch)).toMatchObject({ Status: "Received" });
    expect(await client.code("DescribeSAGDeviceInfo", { SmartAGId: branch, SmartAGSn: "sag100wmsn0001" })).toBe(
      "InstanceNotExit",
    );
  });

  it("are two where the gateway has a backup", async () => {
    await set(branch, { haType: "warm_backup" });
    for (const number of [1, 2]) {
      await client.call("BindSerialNumber", { SmartAGId: branch, SerialNumber: `sag100wmsn000${number}` });
    }
    const [row] = await list({ SmartAGId: branch });
    expect(row).toMatchObject({ SerialNumber: "sag100wmsn0001,sag100wmsn0002", BackupStatus: "Active" });
    await client.call("UnbindSerialNumber", { SmartAGId: branch, SerialNumber: "sag100wmsn0001" });
    expect(await attribute(branch)).toMatchObject({ Status: "Active", SerialNumber: "sag100wmsn0002" });
  });

  it("are refused in arrears, and tell that the device is offline", async () => {
    await client.call("BindSerialNumber", { SmartAGId: hq, SerialNumber: "sag1000sn0001" });
    const device = { SmartAGId: hq, SmartAGSn: "sag1000sn0001" };
    await set(hq, { status: "Offline" });
    expect(await client.code("DescribeSAGDeviceInfo", device)).toBe("SmartAccessGatewayOffline");
    await set(hq, { status: "Arrearage" });
    expect(await client.code("DescribeSAGDeviceInfo", device)).toBe("SmartAccessGatewayInArrears");
    expect(await client.code("BindSerialNumber", { SmartAGId: hq, SerialNumber: "sag1000sn0002" })).toBe(
      "SmartAccessGatewayInArrears",
    );
  });
});

describe("settings", () => {
  const modify = (parameters: Record<string, string | number>) =>
    client.code("ModifySmartAccessGateway", { SmartAGId: hq, ...parameters });

  it("are set and read back, and what is left out stays", async () => {
    const wanted = {
      Name: "hq",
      Description: "Head quarters",
      CidrBlock: "10.0.0.0/16,10.2.0.0/16",
      SecurityLockThreshold: 3600,
    };
    expect(await modify(wanted)).toBeUndefined();
    expect(await modify({ Position: "roof" })).toBeUndefined();
    expect(await attribute(hq)).toMatchObject({ ...wanted, RoutingStrategy: "static", Position: "roof" });
    expect(await modify({ CidrBlock: "10.3.0.0/16", Description: "" })).toBeUndefined();
    const now = await attribute(hq);
    expect(now).toMatchObject({ CidrBlock: "10.3.0.0/16", Name: "hq" });
    expect(now).not.toHaveProperty("Description");
  });

  it("refuse blocks that do not fit", async () => {
    expect(await modify({ CidrBlock: "10.0.0.0/8,10.1.0.0/16" })).toBe("SAG.CidrOverlap");
    expect(await modify({ CidrBlock: "8.0.0.0/7" })).toBe("SAG.InvalidCidr");
    expect(await modify({ CidrBlock: "10.0.0.0/24,10.0.1.0/24,10.0.2.0/24,10.0.3.0/24" })).toBe("SAG.CidrAmountLimit");
    expect(await modify({ CidrBlock: "10.0.0.0/24", RoutingStrategy: "dynamic" })).toBe("SAG.NotAllowConfigCidr");
    expect(await modify({ RoutingStrategy: "dynamic" })).toBeUndefined();
    expect(await modify({ CidrBlock: "10.0.0.0/24" })).toBe("SAG.NotAllowConfigCidr");
    expect(await modify({ CidrBlock: "10.0.0.0/24", RoutingStrategy: "static" })).toBeUndefined();
    expect(await modify({ CidrBlock: "" })).toBe("SAG.InvalidCidrFormat");
    expect(await modify({ CidrBlock: "," })).toBe("SAG.InvalidCidrFormat");
  });

  it("need an active subscription", async () => {
    await set(hq, { activated: false });
    expect(await modify({ Name: "hq" })).toBe("SmartAccessGatewayNotActivated");
    await set(hq, { status: "Arrearage" });
    expect(await modify({ Name: "hq" })).toBe("SmartAccessGatewayInArrears");
    expect(await client.code("ActivateSmartAccessGateway", { SmartAGId: hq })).toBe("SmartAccessGatewayActivateFailed");
  });

  it("unlock", async () => {
    await set(hq, { locked: true });
    await client.call("UnlockSmartAccessGateway", { SmartAGId: hq });
    const state = await client.control<Record<string, readonly Row[]>>("GET", "state");
    expect(state["gateway"]?.[0]).toMatchObject({ id: hq, locked: false });
  });

  it("move between resource groups", async () => {
    const move = { ResourceId: hq, ResourceType: "smartag", NewResourceGroupId: "rg-emulator1network" };
    await client.call("MoveResourceGroup", move);
    expect(await ids({ ResourceGroupId: "rg-emulator1network" })).toEqual([hq]);
    const acl = await client.made("CreateACL", { Name: "acl" }, "AclId");
    await client.call("MoveResourceGroup", { ...move, ResourceId: acl, ResourceType: "acl" });
    expect(await client.row("DescribeACLs", {}, "Acls.Acl")).toMatchObject({ ResourceGroupId: "rg-emulator1network" });
    expect(await client.code("MoveResourceGroup", { ...move, ResourceId: acl })).toBe("InvalidParameter");
    expect(await client.code("MoveResourceGroup", { ...move, ResourceType: "smartag_s" })).toBe("InvalidParameter");
    expect(await client.code("MoveResourceGroup", { ...move, NewResourceGroupId: "rg-emulator2default" })).toBe(
      "InvalidParameter",
    );
  });
});

it("finds gateways by every filter", async () => {
  await client.call("BindSerialNumber", { SmartAGId: branch, SerialNumber: "sag100wmsn0001" });
  await client.call("ModifySmartAccessGateway", { SmartAGId: hq, Name: "headquarters" });
  const acl = await client.made("CreateACL", { Name: "acl" }, "AclId");
  await client.call("AssociateACL", { AclId: acl, SmartAGId: hq });
  expect(await ids({ PageSize: 1, PageNumber: 2 })).toEqual([branch]);
  const cases: [Record<string, string>, string[]][] = [
    [{ SmartAGId: hq }, [hq]],
    [{ "SmartAGIds.1": branch, "SmartAGIds.2": "sag-none" }, [branch]],
    [{ Name: "headquarters" }, [hq]],
    [{ Status: "Active" }, [branch]],
    [{ SerialNumber: "sag100wmsn0001" }, [branch]],
    [{ UnboundAclIds: acl }, [branch]],
    [{ InstanceType: "hardware" }, [hq, branch]],
    [{ InstanceType: "software" }, []],
    [{ HardwareType: "sag-1000" }, [hq]],
    [{ BusinessState: "Normal" }, [hq, branch]],
    [{ BusinessState: "Arrearage" }, []],
    [{ SoftwareVersion: "2.4.1" }, [branch]],
    [{ SoftwareVersion: "2.10.0", VersionComparator: "less" }, [branch]],
    [{ SoftwareVersion: "2.3.9", VersionComparator: "greater" }, [branch]],
    [{ AssociatedCcnId: "ccn-none" }, []],
    [{ AssociatedCcnName: "none" }, []],
    [{ RegionId: "cn-hangzhou" }, []],
  ];
  for (const [filter, expected] of cases) expect([filter, await ids(filter)]).toEqual([filter, expected]);
});

it("lists the regions in the language asked for", async () => {
  const names = async (more = {}) =>
    (await client.rows("DescribeRegions", more, "Regions.Region")).map(({ LocalName }) => LocalName);
  expect((await names())[0]).toBe("华东2（上海）");
  expect(await names({ AcceptLanguage: "en-US" })).toContain("Germany (Frankfurt)");
  expect((await names()).filter((name) => String(name).includes("已关停"))).toHaveLength(1);
  const ids = (await client.rows("DescribeRegions", {}, "Regions.Region")).map(({ RegionId }) => RegionId);
  expect(ids).toEqual(expect.arrayContaining(["eu-west-1", "us-east-1", "cn-zhangjiakou-spe"]));
  expect(ids).not.toContain("cn-hangzhou");
  expect(await client.code("CreateSmartAccessGateway", { ...order, RegionId: "ap-southeast-2" })).toBe(
    "InvalidRegionId",
  );
});

describe("uplinks", () => {
  const set4G = { SmartAGId: hq, UpBandwidth4G: 3 };

  it("are limited each by itself, and not told before", async () => {
    expect(await attribute(hq)).not.toHaveProperty("UpBandwidth4G");
    await client.call("ModifySmartAccessGatewayUpBandwidth", set4G);
    expect(await attribute(hq)).toMatchObject({ UpBandwidth4G: 3 });
    await client.call("ModifySmartAccessGatewayUpBandwidth", { SmartAGId: hq, UpBandwidthWan: 20 });
    expect((await list({ SmartAGId: hq }))[0]).toMatchObject({ UpBandwidth4G: 3, UpBandwidthWan: 20 });
  });

  it("take a number that is not negative", async () => {
    const code = (more: Record<string, string | number>) => client.code("ModifySmartAccessGatewayUpBandwidth", more);
    expect(await code({ ...set4G, UpBandwidth4G: -1 })).toBe("InvalidParameter");
    expect(await code({ ...set4G, UpBandwidth4G: "fast" })).toBe("InvalidParameter");
    expect(await code({ SmartAGId: hq })).toBe("MissingParameter");
    expect(await code({ ...set4G, SmartAGId: "sag-none" })).toBe("InvalidId.SMARTAG");
  });
});

describe("what takes over", () => {
  const ha = () => client.call("DescribeSmartAccessGatewayHa", { SmartAGId: hq });

  it("is nothing at first, then a second device", async () => {
    expect(await ha()).toEqual({
      RequestId: expect.any(String) as string,
      SmartAGId: hq,
      DeviceLevelBackupState: "off",
      LinkBackupInfoList: { LinkBackupInfoList: [] },
    });
    await set(hq, { haType: "warm_backup" });
    for (const SerialNumber of ["sag1000sn0001", "sag1000sn0002"]) {
      await client.call("BindSerialNumber", { SmartAGId: hq, SerialNumber });
    }
    expect(await ha()).toMatchObject({
      DeviceLevelBackupState: "on",
      DeviceLevelBackupType: "warm_backup",
      MainDeviceId: "sag1000sn0001",
      BackupDeviceId: "sag1000sn0002",
    });
    expect(await client.code("DescribeSmartAccessGatewayHa", { SmartAGId: "sag-none" })).toBe("SAG.InstanceNoFound");
  });

  it("is a leased line, or a second WAN port", async () => {
    await client.control("POST", "change", [
      { kind: "device", id: "sag1000sn0001", set: { gatewayId: hq, online: true } },
      { kind: "gateway", id: hq, set: { status: "Active" } },
      { kind: "ccnBinding", create: { ccnId: "ccn-1", gatewayId: hq } },
      { kind: "vbrBinding", create: { vbrId: "vbr-emulator1a", gatewayId: hq } },
      { kind: "port", create: { id: "sag1000sn0001:4", deviceId: "sag1000sn0001", role: "WAN" } },
    ]);
    expect((await ha())["LinkBackupInfoList"]).toEqual({
      LinkBackupInfoList: [
        {
          LinkLevelBackupType: "DedicatedLineBackupMode",
          LinkLevelBackupState: "ON",
          MainLinkId: "vbr-emulator1a",
          MainLinkState: "up",
          BackupLinkId: "ccn-1",
          BackupLinkState: "up",
        },
        {
          LinkLevelBackupType: "StandbyMode",
          LinkLevelBackupState: "ON",
          MainLinkId: "4",
          MainLinkState: "up",
          BackupLinkId: "5",
          BackupLinkState: "up",
        },
      ],
    });
  });
});
