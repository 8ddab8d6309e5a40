import type { RunningEmulator } from "../../emulator/index.js";
import { eventually, like, type Row, startTestEmulator, TestClient } from "./emulator-client.js";

let emulator: RunningEmulator;
let client: TestClient;
let other: TestClient;

beforeAll(async () => {
  ({ emulator, client } = await startTestEmulator({ quotas: { ccns: 2, ccnCidrBlocks: 2 } }));
  other = new TestClient(emulator.endpoint, { key: "emulator2" });
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const hq = "sag-emulator1hq";
const foreign = "sag-emulator2branch";
const [uid, otherUid] = ["1000000000000001", "1000000000000002"];

const ccns = (filter = {}, who = client) =>
  who.rows("DescribeCloudConnectNetworks", filter, "CloudConnectNetworks.CloudConnectNetwork");
const newCcn = (Name = "ccn-test", who = client) => who.made("CreateCloudConnectNetwork", { Name }, "CcnId");
const child = (ChildInstanceId: string, CenId = "cen-emulator1a") => ({
  CenId,
  ChildInstanceId,
  ChildInstanceType: "CCN",
  ChildInstanceRegionId: "cn-shanghai",
});
const children = (CenId = "cen-emulator1a", filter = {}, who = client) =>
  who.rows("DescribeCenAttachedChildInstances", { CenId, ...filter }, "ChildInstances.ChildInstance");
const ccnInCen = async () => {
  const CcnId = await newCcn();
  await client.call("AttachCenChildInstance", child(CcnId));
  return CcnId;
};
const online = () => client.call("BindSerialNumber", { SmartAGId: hq, SerialNumber: "sag1000sn0001" });
const set = (kind: string, id: string, fields: Row) => client.control("POST", "change", { kind, id, set: fields });

describe("CCNs", () => {
  it("is pending at first, and listed nevertheless", async () => {
    await client.control("POST", "settings", { delays: { ccn: 1_000 } });
    const made = await client.call("CreateCloudConnectNetwork", {
      Name: "office",
      CidrBlock: "10.0.0.0/8,172.16.0.0/12",
      SnatCidrBlock: "192.168.0.0/16",
    });
    expect(made).toMatchObject({ Status: "Pending", CcnId: like(/^ccn-/) });
    const status = async () =>
      (await client.control<Record<string, Row[]>>("GET", "state"))["ccn"]?.map((ccn) => ccn["status"]);
    expect(await status()).toEqual(["Pending"]);
    await client.control("POST", "clock", { advance: 1_000 });
    expect(await status()).toEqual(["Active"]);
    const [row] = await ccns();
    expect(row).toMatchObject({
      Name: "office",
      CidrBlock: "10.0.0.0/8,172.16.0.0/12",
      SnatCidrBlock: "192.168.0.0/16",
      InterworkingStatus: "enable",
      AssociatedCloudBoxCount: "0",
    });
    expect(await client.call("GetCloudConnectNetworkUseLimit")).toMatchObject({ TotalAmount: 2, UsedAmount: 1 });
  });

  it("is changed, found and deleted", async () => {
    const CcnId = await newCcn();
    await client.call("ModifyCloudConnectNetwork", { CcnId, InterworkingStatus: "disable", Description: "Offices" });
    expect(await ccns({ Name: "ccn-test", CcnId })).toMatchObject([
      { InterworkingStatus: "disable", Description: "Offices" },
    ]);
    expect(await ccns({ "Tag.1.Key": "a", "Tag.1.Value": "b" })).toEqual([]);
    expect(await ccns({ Tag: '[{"Key":"a"}]' })).toEqual([]);
    expect(
      await client.code("ModifyCloudConnectNetwork", { CcnId, CidrBlock: "10.0.0.0/8,11.0.0.0/8,12.0.0.0/8" }),
    ).toBe("CCN.CidrAmountLimit");
    expect(await client.code("ModifyCloudConnectNetwork", { CcnId, CidrBlock: "10.0.0.0/25" })).toBe("CCN.InvalidCidr");
    await client.call("DeleteCloudConnectNetwork", { CcnId });
    expect(await client.code("DeleteCloudConnectNetwork", { CcnId })).toBe("InvalidId.CCN");
  });

  it("tells whether it was made as the default one", async () => {
    await client.call("CreateCloudConnectNetwork", { Name: "first", IsDefault: true });
    await newCcn("second");
    expect(await ccns()).toMatchObject([
      { Name: "first", IsDefault: true },
      { Name: "second", IsDefault: false },
    ]);
  });

  it("has a quota", async () => {
    for (const name of ["one", "two"]) await newCcn(name);
    expect(await client.code("CreateCloudConnectNetwork", { Name: "three" })).toBe("CcnAmountLimit");
  });
});

describe("grants to a CEN of another account", () => {
  it("permit only: the CEN's owner attaches the CCN", async () => {
    const CcnId = await newCcn();
    const grant = { CcnInstanceId: CcnId, CenInstanceId: "cen-emulator2", CenUid: otherUid };
    expect(await client.code("GrantInstanceToCbn", { ...grant, CenUid: uid })).toBe("InvalidParameter");
    expect(await client.code("GrantInstanceToCbn", { ...grant, CcnInstanceId: "ccn-none" })).toBe("CCN.InvalidId");
    const theirs = { ...child(CcnId, "cen-emulator2"), ChildInstanceOwnerId: uid };
    expect(await other.code("AttachCenChildInstance", theirs)).toBe("Forbbiden.AttachChildInstanceAcrossUid");
    await client.call("GrantInstanceToCbn", grant);
    expect((await ccns())[0]).not.toHaveProperty("AssociatedCenId");
    expect(await client.row("DescribeGrantRules", { AssociatedCcnId: CcnId }, "GrantRules.GrantRule")).toMatchObject({
      CcnInstanceId: CcnId,
      CcnUid: Number(uid),
      CenInstanceId: "cen-emulator2",
      CenUid: Number(otherUid),
      GrantTrafficService: false,
      RegionId: "cn-shanghai",
    });
    expect(await other.code("AttachCenChildInstance", child(CcnId, "cen-emulator2"))).toBe("ParameterInstanceId");
    await other.call("AttachCenChildInstance", theirs);
    expect(await ccns()).toMatchObject([
      { AssociatedCenId: "cen-emulator2", AssociatedCenOwnerId: otherUid, AssociatedCenStatus: "Attached" },
    ]);
    expect(await children("cen-emulator2", {}, other)).toMatchObject([{ ChildInstanceOwnerId: Number(uid) }]);
    const revoke = { CcnInstanceId: CcnId, CenInstanceId: "cen-emulator2" };
    await client.call("RevokeInstanceFromCbn", revoke);
    expect(await client.code("RevokeInstanceFromCbn", revoke)).toBe("InvalidInstanceId.NotFound");
    expect((await ccns())[0]).toHaveProperty("AssociatedCenId");
    expect(await client.code("DetachCenChildInstance", child(CcnId, "cen-emulator2"))).toBe("ParameterInstanceId");
    await client.call("DetachCenChildInstance", { ...child(CcnId, "cen-emulator2"), CenOwnerId: otherUid });
    await client.call("DeleteCloudConnectNetwork", { CcnId });
  });

  it("may be repeated, and stay one", async () => {
    const CcnId = await newCcn();
    const grant = { CcnInstanceId: CcnId, CenInstanceId: "cen-emulator2", CenUid: otherUid };
    for (const GrantTrafficService of [false, true]) {
      await client.call("GrantInstanceToCbn", { ...grant, GrantTrafficService });
    }
    const rules = await client.rows("DescribeGrantRules", {}, "GrantRules.GrantRule");
    expect(rules).toMatchObject([{ GrantTrafficService: true }]);
    expect(Number(rules[0]?.["GmtModified"])).toBeGreaterThan(Number(rules[0]?.["GmtCreate"]));
  });

  it("are refused for a CEN of the same account, unless the setting says otherwise", async () => {
    const CcnId = await newCcn();
    const grant = { CcnInstanceId: CcnId, CenInstanceId: "cen-emulator1a", CenUid: uid };
    const { code, message } = await client.reply("GrantInstanceToCbn", grant);
    expect([code, message]).toEqual(["InvalidParameter", like(/owns the CCN, too\. Attach the CCN/)]);
    await client.control("POST", "settings", { readings: { ownCenGrant: "accepted" } });
    await client.call("GrantInstanceToCbn", grant);
    expect((await ccns())[0]).not.toHaveProperty("AssociatedCenId");
  });
});

describe("attaching a CCN to a CEN", () => {
  const attached = async (CcnId: string, status: string | undefined) =>
    eventually(async () => {
      const found = (await children()).find(({ ChildInstanceId }) => ChildInstanceId === CcnId);
      return found?.["Status"] === status ? { found } : undefined;
    });

  it("takes time, and so does detaching", async () => {
    const CcnId = await newCcn();
    await client.control("POST", "settings", { delays: { cen: 400 } });
    await client.call("AttachCenChildInstance", child(CcnId));
    expect(await children("cen-emulator1a", { ChildInstanceType: "CCN" })).toEqual([
      {
        CenId: "cen-emulator1a",
        ChildInstanceId: CcnId,
        ChildInstanceType: "CCN",
        ChildInstanceRegionId: "ccn-cn-shanghai",
        ChildInstanceOwnerId: Number(uid),
        ChildInstanceAttachTime: like(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/),
        Status: "Attaching",
      },
    ]);
    expect((await ccns())[0]).toMatchObject({ ProcessingCenId: "cen-emulator1a" });
    expect((await ccns())[0]).not.toHaveProperty("AssociatedCenId");
    expect(await client.code("DetachCenChildInstance", child(CcnId))).toBe("InstanceStatus.NotSupport");
    expect(await client.code("DeleteCloudConnectNetwork", { CcnId })).toBe("AlreadyBound.CEN");
    await attached(CcnId, "Attached");
    expect(await ccns()).toMatchObject([
      { AssociatedCenId: "cen-emulator1a", AssociatedCenOwnerId: uid, AssociatedCenStatus: "Attached" },
    ]);
    expect(await client.code("DeleteCloudConnectNetwork", { CcnId })).toBe("AlreadyBound.CEN");
    await client.call("DetachCenChildInstance", { ...child(CcnId), ChildInstanceRegionId: "ccn-cn-shanghai" });
    expect(await children("cen-emulator1a", { ChildInstanceType: "CCN" })).toMatchObject([{ Status: "Detaching" }]);
    expect(await client.code("AttachCenChildInstance", child(CcnId))).toBe("InvalidOperation.ChildInstanceStatus");
    await attached(CcnId, undefined);
    expect((await ccns())[0]).not.toHaveProperty("AssociatedCenId");
    expect(await client.code("DetachCenChildInstance", child(CcnId))).toBe("ParameterInstanceId");
    await client.call("DeleteCloudConnectNetwork", { CcnId });
  });

  it("is refused where it does not fit", async () => {
    await client.control("POST", "settings", { delays: { ccn: 60_000 } });
    const CcnId = await newCcn();
    const attach = (more = {}) => client.code("AttachCenChildInstance", { ...child(CcnId), ...more });
    expect(await attach()).toBe("InvalidOperation.ChildInstanceStatus");
    await set("ccn", CcnId, { status: "Active" });
    expect(await attach({ CenId: "cen-none" })).toBe("ParameterCenInstanceId");
    expect(await attach({ CenId: "cen-emulator2" })).toBe("ParameterCenInstanceId");
    expect(await attach({ ChildInstanceId: "ccn-none" })).toBe("ParameterInstanceId");
    expect(await attach({ ChildInstanceRegionId: "cn-hongkong" })).toBe("ParameterInstanceId");
    expect(await attach({ ChildInstanceOwnerId: 7 })).toBe("Bid.NotFound");
    expect(await attach({ ChildInstanceType: "VPC" })).toBe("InvalidParameter");
    expect(await attach()).toBeUndefined();
    expect(await attach({ CenId: "cen-emulator1b" })).toBe("InvalidOperation.ChildInstanceAlreadyAttached");
    expect(await client.code("DescribeCenAttachedChildInstances", { CenId: "cen-emulator2" })).toBe(
      "ParameterCenInstanceId",
    );
  });

  it("shows VBRs, too, and tells kinds and regions apart", async () => {
    const CcnId = await ccnInCen();
    const ids = async (filter = {}) => (await children("cen-emulator1a", filter)).map((one) => one["ChildInstanceId"]);
    expect(await ids()).toEqual([CcnId, "vbr-emulator1a"]);
    expect(await ids({ ChildInstanceType: "VBR" })).toEqual(["vbr-emulator1a"]);
    expect(await ids({ ChildInstanceRegionId: "ccn-cn-shanghai", ChildInstanceType: "CCN" })).toEqual([CcnId]);
    expect(await ids({ ChildInstanceRegionId: "cn-hongkong" })).toEqual([]);
  });

  it("is an operation of another product: each has its own version, and only Smart Access Gateway knows its regions", async () => {
    const CcnId = await newCcn();
    const version = async (action: string, given: string) => (await client.reply(action, {}, { version: given })).code;
    expect(await version("DescribeCloudConnectNetworks", "2017-09-12")).toBe("InvalidAction.NotFound");
    expect(await version("AttachCenChildInstance", "2018-03-13")).toBe("InvalidAction.NotFound");
    expect(await version("AttachCenChildInstance", "2019-01-01")).toBe("InvalidVersion");
    expect(await client.code("AttachCenChildInstance", { ...child(CcnId), RegionId: "cn-beijing" })).toBeUndefined();
    expect(await client.code("DescribeCloudConnectNetworks", { RegionId: "cn-beijing" })).toBe("InvalidRegionId");
  });
});

describe("binding gateways", () => {
  it("checks everything in turn", async () => {
    const CcnId = await newCcn();
    const pair = { CcnId, SmartAGId: hq };
    const bind = (more = {}) => client.code("BindSmartAccessGateway", { ...pair, ...more });
    expect(await bind({ CcnId: "ccn-none" })).toBe("InvalidId.CCN");
    expect(await bind({ SmartAGId: foreign })).toBe("InvalidId.SMARTAG");
    expect(await bind({ SmartAGId: hq, SmartAGUid: otherUid })).toBe("InvalidId.SMARTAG");
    expect(await bind({ SmartAGId: foreign, SmartAGUid: otherUid })).toBe("Forbidden");
    await set("gateway", hq, { status: "Arrearage" });
    expect(await bind()).toBe("SmartAccessGatewayInArrears");
    await set("gateway", hq, { status: "Delivered", activated: false });
    expect(await bind()).toBe("SmartAccessGatewayNotActivated");
    await set("gateway", hq, { status: "Received", activated: true });
    expect(await bind()).toBe("SAG.NoBindSN");
    await online();
    await set("gateway", hq, { bandwidth: 0 });
    expect(await bind()).toBe("SAG.NoBandwidth");
    await set("gateway", hq, { bandwidth: 10 });
    await client.control("POST", "settings", { readings: { bindNeedsCen: true } });
    expect(await bind()).toBe("NotBoundCEN");
    await client.control("POST", "settings", { readings: { bindNeedsCen: false } });
    expect(await bind()).toBeUndefined();
    expect(await bind()).toBe("SmartAccessGatewayAlreadyBound");
    expect(await bind({ CcnId: await newCcn("second") })).toBe("AlreadyBound.CCN");
  });

  it("shows on both sides, and is undone", async () => {
    const CcnId = await ccnInCen();
    await online();
    const bindable = async (more = {}) =>
      client.rows("DescribeBindableSmartAccessGateways", more, "SmartAccessGateways.SmartAccessGateway");
    expect(await bindable({ CcnId })).toEqual([{ SmartAGId: hq, SmartAGUid: Number(uid) }]);
    expect(await client.code("DescribeBindableSmartAccessGateways", { CcnId: "ccn-none" })).toBe("CCN.InvalidId");
    const pair = { CcnId, SmartAGId: hq };
    expect(await client.code("UnbindSmartAccessGateway", pair)).toBe("NotBoundCCN");
    await client.call("BindSmartAccessGateway", pair);
    expect(await bindable()).toEqual([]);
    expect(await ccns()).toMatchObject([{ AssociatedCloudBoxCount: "1", AvailableCloudBoxCount: "1" }]);
    const gateway = await client.call("DescribeSmartAccessGatewayAttribute", { SmartAGId: hq });
    expect(gateway).toMatchObject({
      AssociatedCcnId: CcnId,
      AssociatedCcnName: "ccn-test",
      VpnStatus: "up",
      Links: { Link: [{ Type: "ccn", RelateInstanceId: CcnId, Bandwidth: "100M" }] },
    });
    expect(await client.code("DeleteCloudConnectNetwork", { CcnId })).toBe("AlreadyBound.SMARTAG");
    expect(await client.code("UnbindSmartAccessGateway", { ...pair, CcnId: "ccn-none" })).toBe(
      "SmartAccessGatewayNotBind",
    );
    expect(await client.code("UnbindSmartAccessGateway", { ...pair, SmartAGId: foreign })).toBe("InvalidId.SMARTAG");
    await client.call("UnbindSmartAccessGateway", pair);
    expect(await ccns()).toMatchObject([{ AssociatedCloudBoxCount: "0" }]);
  });

  it("keeps networks of one CCN apart", async () => {
    const CcnId = await ccnInCen();
    await set("ccn", CcnId, { snatCidrBlock: "192.168.0.0/16" });
    await online();
    await client.call("BindSerialNumber", { SmartAGId: "sag-emulator1branch", SerialNumber: "sag100wmsn0001" });
    const cidr = (SmartAGId: string, CidrBlock: string) =>
      client.code("ModifySmartAccessGateway", { SmartAGId, CidrBlock });
    await cidr(hq, "10.0.0.0/16");
    await cidr("sag-emulator1branch", "10.0.1.0/24");
    await client.call("BindSmartAccessGateway", { CcnId, SmartAGId: hq });
    const second = { CcnId, SmartAGId: "sag-emulator1branch" };
    expect(await client.code("BindSmartAccessGateway", second)).toBe("CidrConflict");
    expect(await cidr("sag-emulator1branch", "10.1.0.0/24")).toBeUndefined();
    await client.call("BindSmartAccessGateway", second);
    expect(await cidr("sag-emulator1branch", "10.0.2.0/24")).toBe("SAG.CidrOverlap");
    expect(await cidr("sag-emulator1branch", "192.168.1.0/24")).toBe("SAG.ConflictCidr.CcnSnatCidr");
    expect(await cidr("sag-emulator1branch", "10.2.0.0/24")).toBeUndefined();
  });

  it("reaches across accounts by a grant", async () => {
    const CcnId = await ccnInCen();
    const grant = { SmartAGId: foreign, CcnInstanceId: CcnId, CcnUid: uid };
    expect(await other.code("GrantSagInstanceToCcn", { ...grant, CcnUid: otherUid })).toBe("CCN.InvalidUid");
    expect(await other.code("GrantSagInstanceToCcn", { ...grant, CcnUid: "7" })).toBe("CCN.InvalidUid");
    expect(await other.code("GrantSagInstanceToCcn", { ...grant, CcnInstanceId: "ccn-none" })).toBe("CCN.InvalidId");
    expect(await client.code("GrantSagInstanceToCcn", grant)).toBe("SAG.InstanceNoFound");
    const InstanceId = await other.made("GrantSagInstanceToCcn", grant, "InstanceId");
    expect(InstanceId).toMatch(/^sgc-/);
    expect(await other.code("GrantSagInstanceToCcn", grant)).toBe("SAG.GrantDuplicated");
    expect(await other.row("DescribeGrantSagRules", { SmartAGId: foreign }, "GrantRules.GrantRule")).toMatchObject({
      CcnInstanceId: CcnId,
      CcnUid: Number(uid),
      InstanceId: otherUid,
    });
    const bindable = await client.rows(
      "DescribeBindableSmartAccessGateways",
      { CcnId, CrossAccount: true },
      "SmartAccessGateways.SmartAccessGateway",
    );
    expect(bindable).toEqual([{ SmartAGId: foreign, SmartAGUid: Number(otherUid) }]);
    const pair = { CcnId, SmartAGId: foreign, SmartAGUid: otherUid };
    await client.call("BindSmartAccessGateway", pair);
    expect(await other.call("DescribeSmartAccessGatewayAttribute", { SmartAGId: foreign })).toMatchObject({
      AssociatedCcnId: CcnId,
    });
    await client.call("UnbindSmartAccessGateway", pair);
    await client.call("BindSmartAccessGateway", pair);
    await other.call("UnbindSmartAccessGateway", { CcnId, SmartAGId: foreign });
    const revoke = { SmartAGId: foreign, CcnInstanceId: CcnId };
    await other.call("RevokeSagInstanceFromCcn", revoke);
    expect(await other.code("RevokeSagInstanceFromCcn", revoke)).toBe("CCN.InvalidId");
    expect(await client.code("BindSmartAccessGateway", pair)).toBe("Forbidden");
  });
});

describe("leased-line backup", () => {
  const grantKey = { SmartAGId: foreign, VbrInstanceId: "vbr-emulator1a" };
  const pair = { SmartAGId: hq, VbrId: "vbr-emulator1a", VbrRegionId: "cn-shanghai" };

  it("needs a gateway in a CCN and a VBR in a CEN, one to one", async () => {
    expect(await client.code("BindVbr", pair)).toBe("NotBoundCCN");
    expect(await client.code("BindVbr", { ...pair, VbrRegionId: "cn-hangzhou" })).toBe("InvalidId.VBR");
    const CcnId = await ccnInCen();
    await online();
    await client.call("BindSmartAccessGateway", { CcnId, SmartAGId: hq });
    await set("vbr", "vbr-emulator1a", { cenId: null });
    expect(await client.code("BindVbr", pair)).toBe("SAG.VbrNotBondCen");
    await set("vbr", "vbr-emulator1a", { cenId: "cen-emulator1a" });
    await client.call("BindVbr", pair);
    expect(await client.code("BindVbr", { ...pair, VbrId: "vbr-emulator1b" })).toBe("SAG.VbrBound");
    const asked = {
      "VbrInstanceIds.1": "vbr-emulator1a",
      "VbrInstanceIds.2": "vbr-emulator1b",
      VbrRegionId: "cn-shanghai",
    };
    expect(await client.rows("DescribeSagVbrRelations", asked, "SagVbrRelations")).toEqual([
      { SagInstanceId: hq, SagUid: uid, VbrInstanceId: "vbr-emulator1a" },
    ]);
    expect(await client.call("DescribeSmartAccessGatewayAttribute", { SmartAGId: hq })).toMatchObject({
      Links: { Link: [{ Type: "ccn" }, { Type: "vbr", RelateInstanceId: "vbr-emulator1a" }] },
    });
    expect(await client.code("UnbindSmartAccessGateway", { CcnId, SmartAGId: hq })).toBe("SAG.DedicatedLineExist");
    const attachment = `cen-emulator1a:${CcnId}`;
    await set("cenAttachment", attachment, { status: "Detaching" });
    expect(await client.code("UnbindVbr", pair)).toBe("NotBoundCEN");
    await set("cenAttachment", attachment, { status: "Attached" });
    await client.call("UnbindVbr", pair);
    expect(await client.code("UnbindVbr", pair)).toBe("InvalidParameter");
    await client.call("UnbindSmartAccessGateway", { CcnId, SmartAGId: hq });
    expect(await client.code("UnbindVbr", pair)).toBe("NotBoundCCN");
  });

  it("is possible without a CCN by the other reading", async () => {
    await client.control("POST", "settings", { readings: { vbrNeedsCcn: false } });
    await online();
    await client.call("BindVbr", pair);
    await client.call("UnbindVbr", pair);
  });

  it("keeps a VBR to one gateway, and a backed-up gateway out of another CCN", async () => {
    await client.control("POST", "change", [
      { kind: "vbrBinding", create: { vbrId: "vbr-emulator1a", gatewayId: "sag-emulator1branch" } },
      { kind: "ccnBinding", create: { ccnId: "ccn-1", gatewayId: hq } },
    ]);
    expect(await client.code("BindVbr", pair)).toBe("SAG.VbrBoundToSAG");
    const CcnId = await ccnInCen();
    const branch = { SmartAGId: "sag-emulator1branch" };
    await client.call("BindSerialNumber", { ...branch, SerialNumber: "sag100wmsn0001" });
    expect(await client.code("BindSmartAccessGateway", { CcnId, ...branch })).toBe("LinkLevelBackupExists");
  });

  it("keeps the subnets of the two apart, and needs software that knows it", async () => {
    await client.control("POST", "change", [
      {
        kind: "ccn",
        create: { id: "ccn-1", status: "Active", interworking: "enable", resourceGroupId: "r" },
      },
      { kind: "cenAttachment", create: { ccnId: "ccn-1", cenId: "cen-emulator1a" } },
      { kind: "ccnBinding", create: { ccnId: "ccn-1", gatewayId: hq } },
      { kind: "device", id: "sag1000sn0001", set: { gatewayId: hq, unsupported: ["BindVbr"] } },
      { kind: "gateway", id: hq, set: { cidrBlock: "192.168.1.0/24" } },
    ]);
    expect(await client.code("BindVbr", pair)).toBe("FeatureNotSupport");
    await set("device", "sag1000sn0001", { unsupported: null });
    await set("vbr", "vbr-emulator1a", { cidrBlock: "192.168.0.0/16" });
    expect(await client.code("BindVbr", pair)).toBe("VbrConflict.CreateBackup");
    await set("vbr", "vbr-emulator1a", { cidrBlock: "10.0.0.0/8" });
    await client.call("BindVbr", pair);
    await set("vbr", "vbr-emulator1a", { cidrBlock: "192.168.0.0/16" });
    expect(await client.code("UnbindVbr", pair)).toBe("VbrConflict.ChangeSubnet");
    await set("vbr", "vbr-emulator1a", { cidrBlock: null });
    await client.call("UnbindVbr", pair);
  });

  it("reaches across accounts by a grant", async () => {
    await set("gateway", foreign, { hardware: "sag-1000" });
    await set("device", "sag100wmsn2001", { model: "sag-1000" });
    const grant = { SmartAGId: foreign, VbrInstanceId: "vbr-emulator1a", VbrRegionId: "cn-shanghai", VbrUid: uid };
    expect(await other.code("GrantSagInstanceToVbr", { ...grant, VbrUid: otherUid })).toBe("InvalidParameter");
    const InstanceId = await other.made("GrantSagInstanceToVbr", grant, "InstanceId");
    expect(await other.code("GrantSagInstanceToVbr", grant)).toBe("InvalidParameter");
    const rules = () => other.rows("DescribeGrantSagVbrRules", { SmartAGId: foreign }, "GrantRules.GrantRule");
    expect(await rules()).toMatchObject([
      { InstanceId, VbrUid: Number(uid), SmartAGUid: Number(otherUid), Bound: false },
    ]);
    const binding = { ...pair, SmartAGId: foreign, SmartAGUid: otherUid };
    expect(await client.code("BindVbr", binding)).toBe("NotBoundCCN");
    expect(await client.code("BindVbr", { ...binding, SmartAGUid: 7 })).toBe("InvalidId.SMARTAG");
    expect(await client.code("UnbindVbr", { ...binding, SmartAGUid: 7 })).toBe("Forbidden");
    await client.control("POST", "change", { kind: "ccnBinding", create: { ccnId: "ccn-1", gatewayId: foreign } });
    await client.call("BindVbr", binding);
    expect(await rules()).toMatchObject([{ Bound: true }]);
    await other.call("RevokeInstanceFromVbr", grantKey);
    expect(await other.code("RevokeInstanceFromVbr", grantKey)).toBe("InvalidParameter");
    expect(await client.code("BindVbr", binding)).toBe("Forbidden");
  });
});
