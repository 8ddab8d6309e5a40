import type { RunningEmulator } from "../../emulator/index.js";
import { type Row, startTestEmulator, type TestClient } from "./emulator-client.js";

let emulator: RunningEmulator;
let client: TestClient;

beforeAll(async () => {
  ({ emulator, client } = await startTestEmulator({ quotas: { flowLogs: 2, natEntries: 2 } }));
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const hq = "sag-emulator1hq";
const branch = "sag-emulator1branch";
const set = (id: string, fields: Row) => client.control("POST", "change", { kind: "gateway", id, set: fields });

const without = <T extends object>(parameters: T, name: keyof T & string) =>
  Object.fromEntries(Object.entries(parameters).filter(([each]) => each !== name)) as Record<string, string>;

describe("flow logs", () => {
  const sls = { OutputType: "sls", SlsRegionId: "cn-beijing", ProjectName: "project", LogstoreName: "store" };
  const netflow = { NetflowServerIp: "192.0.2.1", NetflowServerPort: 2055, NetflowVersion: "V10" };
  const newLog = (more = {}) => client.made("CreateFlowLog", { ...sls, Name: "flows", ...more }, "FlowLogId");
  const logs = (filter = {}) => client.rows("DescribeFlowLogs", filter, "FlowLogs.FlowLogSetType");

  it("starts active, with the defaults of targets that are not in use", async () => {
    const FlowLogId = await newLog();
    expect(await logs()).toEqual([
      {
        ...sls,
        FlowLogId,
        Name: "flows",
        Status: "Active",
        ActiveAging: 300,
        InactiveAging: 15,
        NetflowServerPort: "9995",
        NetflowVersion: "V9",
        TotalSagNum: 0,
        ResourceGroupId: "rg-emulator1default",
      },
    ]);
    await client.call("ActiveFlowLog", { FlowLogId });
    await client.call("ActiveFlowLog", { FlowLogId });
    expect(await logs({ Status: "Active", FlowLogName: "flows" })).toHaveLength(1);
    await client.call("DeactiveFlowLog", { FlowLogId });
    expect(await logs({ Status: "Active" })).toEqual([]);
    await client.call("DeactiveFlowLog", { FlowLogId });
    expect(await logs({ OutputType: "sls", FlowLogId })).toHaveLength(1);
    expect(await logs({ ResourceGroupId: "rg-none" })).toEqual([]);
  });

  it("needs what its target needs", async () => {
    const create = (more: Record<string, string | number>) => client.code("CreateFlowLog", more);
    expect(await create({ OutputType: "sls" })).toBe("MissingParam.SlsRegionId");
    expect(await create({ ...sls, ProjectName: "" })).toBe("MissingParam.ProjectName");
    expect(await create({ ...sls, SlsRegionId: "Beijing" })).toBe("IllegalParam.SlsRegionId");
    expect(await create({ ...sls, OutputType: "all" })).toBe("MissingParam.NetflowServerIp");
    expect(await create({ OutputType: "netflow", NetflowServerIp: "192.0.2.1" })).toBe(
      "MissingParam.NetflowServerPort",
    );
    expect(await create({ ...netflow, OutputType: "netflow", NetflowServerPort: 70000 })).toBe(
      "IllegalParam.NetflowServerPort",
    );
    expect(await create({ ...netflow, OutputType: "netflow", NetflowVersion: "V6" })).toBe(
      "IllegalParam.NetflowVersion",
    );
    expect(await create({ ...netflow, OutputType: "netflow" })).toBeUndefined();
    expect(await create({ ...netflow, ...sls, OutputType: "all" })).toBeUndefined();
    expect(await create(sls)).toBe("QuotaExceeded.Flowlog");
  });

  it("is edited: agings go back to their defaults, other targets need theirs", async () => {
    const FlowLogId = await newLog({ ActiveAging: 600, InactiveAging: 60 });
    await client.call("ModifyFlowLogAttribute", { FlowLogId, Description: "All flows" });
    expect(await logs({ Description: "All flows" })).toMatchObject([
      { ...sls, Name: "flows", ActiveAging: 300, InactiveAging: 15 },
    ]);
    const change = { FlowLogId, OutputType: "netflow" };
    expect(await client.code("ModifyFlowLogAttribute", change)).toBe("MissingParam.NetflowServerIp");
    await client.call("ModifyFlowLogAttribute", { ...change, ...netflow });
    expect(await logs()).toMatchObject([{ OutputType: "netflow", NetflowServerPort: "2055", NetflowVersion: "V10" }]);
    expect(await client.code("ModifyFlowLogAttribute", { FlowLogId: "fl-none" })).toBe("InvalidFlowLogId.NotFound");
  });

  it("records gateways, each in one flow log, and stays while it does", async () => {
    const [FlowLogId, second] = [await newLog(), await newLog()];
    const free = () => client.rows("DescribeUnbindFlowLogSags", {}, "Sags.Sag");
    expect(await free()).toHaveLength(2);
    await client.call("AssociateFlowLog", { FlowLogId, SmartAGId: hq });
    expect(await client.code("AssociateFlowLog", { FlowLogId: second, SmartAGId: hq })).toBe(
      "OperationFailed.AssociateFlowLog",
    );
    expect(await client.code("AssociateFlowLog", { FlowLogId, SmartAGId: "sag-none" })).toBe(
      "InvalidSmartAGId.NotFound",
    );
    expect(await free()).toEqual([{ SmartAGId: branch }]);
    expect(await client.rows("DescribeFlowLogSags", { FlowLogId }, "Sags.Sag")).toEqual([{ SmartAGId: hq }]);
    expect(await logs({ FlowLogId })).toMatchObject([{ TotalSagNum: 1 }]);
    expect((await client.call("DescribeSmartAccessGatewayAttribute", { SmartAGId: hq }))["FlowLogIds"]).toEqual({
      FlowLogId: [FlowLogId],
    });
    expect(await client.code("DeleteFlowLog", { FlowLogId })).toBe("DependencyViolation.FlowLog");
    await client.call("DisassociateFlowLog", { FlowLogId, SmartAGId: hq });
    await client.call("DisassociateFlowLog", { FlowLogId, SmartAGId: hq });
    await client.call("DeleteFlowLog", { FlowLogId });
  });
});

describe("SNAT", () => {
  const entry = { SmartAGId: hq, CidrBlock: "10.0.0.0/16", SnatIp: "192.0.2.10" };
  const entries = () => client.rows("DescribeSnatEntries", { SmartAGId: hq }, "SnatEntries.SnatEntry");

  it("is added, listed and deleted", async () => {
    const InstanceId = await client.made("AddSnatEntry", entry, "InstanceId");
    expect(await entries()).toMatchObject([{ InstanceId, CidrBlock: "10.0.0.0/16", SnatIp: "192.0.2.10" }]);
    expect(await client.code("AddSnatEntry", entry)).toBe("SNAT.CidrConfigExist");
    await client.call("AddSnatEntry", { ...entry, CidrBlock: "10.1.0.0/16" });
    expect(await client.code("AddSnatEntry", { ...entry, CidrBlock: "10.2.0.0/16" })).toBe("SNAT.AmountLimit");
    expect(await client.code("DeleteSnatEntry", { SmartAGId: branch, InstanceId })).toBe("InstanceNotExit");
    await client.call("DeleteSnatEntry", { SmartAGId: hq, InstanceId });
    expect(await client.code("DeleteSnatEntry", { SmartAGId: hq, InstanceId })).toBe("InstanceNotExit");
  });

  it("needs an active gateway and an address that DNAT does not use", async () => {
    await client.call("AddDnatEntry", {
      SagId: hq,
      Type: "Intranet",
      IpProtocol: "TCP",
      ExternalIp: "192.0.2.10",
      ExternalPort: 80,
      InternalIp: "10.0.0.1",
      InternalPort: 8080,
    });
    expect(await client.code("AddSnatEntry", entry)).toBe("SNAT.SnatDnatIpConflict");
    await set(hq, { activated: false });
    expect(await client.code("AddSnatEntry", entry)).toBe("SmartAccessGatewayNotActivated");
    await set(hq, { status: "Arrearage" });
    expect(await client.code("AddSnatEntry", entry)).toBe("SmartAccessGatewayInArrears");
  });
});

describe("DNAT", () => {
  const entry = {
    SagId: hq,
    IpProtocol: "TCP",
    ExternalIp: "192.0.2.1",
    ExternalPort: 443,
    InternalIp: "10.0.0.1",
    InternalPort: 8443,
  };
  const entries = (more = {}) => client.rows("DescribeDnatEntries", { SagId: hq, ...more }, "DnatEntries.DnatEntry");

  it("is added, listed by type and deleted", async () => {
    const DnatEntryId = await client.made("AddDnatEntry", entry, "DnatEntryId");
    expect(DnatEntryId).toMatch(/^fwd-/);
    const any = { IpProtocol: "Any", ExternalPort: "any", InternalPort: "ANY" };
    const internet = { ...entry, ...any, Type: "Internet", ExternalIp: "" };
    expect(await client.code("AddDnatEntry", { ...internet, ExternalIp: "192.0.2.2" })).toBe("InvalidParameter");
    await client.call("AddDnatEntry", without(internet, "ExternalIp"));
    expect(await entries({ Type: "Intranet" })).toEqual([
      {
        DnatEntryId,
        SagId: hq,
        Type: "Intranet",
        IpProtocol: "tcp",
        ExternalIp: "192.0.2.1",
        ExternalPort: "443",
        InternalIp: "10.0.0.1",
        InternalPort: "8443",
      },
    ]);
    const all = { IpProtocol: "any", ExternalIp: "203.0.113.1", ExternalPort: "any", InternalPort: "any" };
    expect(await entries({ Type: "Internet" })).toMatchObject([all]);
    expect(await entries()).toMatchObject([{ Type: "Intranet" }, { Type: "Internet" }]);
    await client.control("POST", "settings", { readings: { dnatWithoutType: "Intranet" } });
    expect(await entries()).toMatchObject([{ Type: "Intranet" }]);
    expect(await client.code("AddDnatEntry", entry)).toBe("DuplicatedDnatEntry");
    expect(await client.code("AddDnatEntry", { ...entry, ExternalPort: 444 })).toBe("InvalidParameter");
    await client.call("DeleteDnatEntry", { SagId: hq, DnatEntryId });
    expect(await client.code("DeleteDnatEntry", { SagId: hq, DnatEntryId })).toBe("InstanceNotExit");
  });

  it.each([
    ["port 0", { ExternalPort: 0 }, "InvalidParameter"],
    ["a port that is no number", { InternalPort: "http" }, "InvalidParameter"],
    ["any for one of the ports", { ExternalPort: "any" }, "InvalidParameter"],
    ["any with a port", { IpProtocol: "any" }, "InvalidParameter"],
    ["another protocol", { IpProtocol: "ICMP" }, "InvalidParameter"],
    ["no external address", { ExternalIp: "" }, "InvalidParameter"],
    ["no inner address", { InternalIp: "" }, "MissingParameter"],
    ["another protocol", { IpProtocol: "ICMP" }, "InvalidParameter"],
    ["another gateway", { SagId: "sag-emulator2branch" }, "InvalidId.SMARTAG"],
  ])("is refused with %s", async (_, wrong, code) => {
    expect(await client.code("AddDnatEntry", { ...entry, ...wrong })).toBe(code);
  });

  it("needs an external address inside, and hardware", async () => {
    expect(await client.code("AddDnatEntry", without(entry, "ExternalIp"))).toBe("MissingParameter");
    await set(hq, { hardware: "sag-vcpe" });
    expect(await client.code("AddDnatEntry", entry)).toBe("FeatureNotSupport");
  });
});

describe("application bandwidth packages", () => {
  const associate = "AssociateSmartAGWithApplicationBandwidthPackage";
  const dissociate = "DissociateSmartAGFromApplicationBandwidthPackage";
  const ApplicationBandwidthPackageId = "abwp-emulator1";
  const config = (SmartAGId: string, Bandwidth: number | string = 10, number = 1) => ({
    ApplicationBandwidthPackageId,
    [`AssociateConfigs.${number}.SmartAGId`]: SmartAGId,
    [`AssociateConfigs.${number}.Bandwidth`]: Bandwidth,
  });
  const packageOf = async (SmartAGId = hq) =>
    (await client.call("DescribeSmartAccessGatewayAttribute", { SmartAGId }))["ApplicationBandwidthPackageId"];

  const inCcn = (gatewayId: string) =>
    client.control("POST", "change", [
      { kind: "ccnBinding", create: { ccnId: "ccn-1", gatewayId } },
      { kind: "gateway", id: gatewayId, set: { status: "Active" } },
    ]);

  it("take in gateways that are in a CCN, all of a call or none", async () => {
    expect(await client.code(associate, config(hq))).toBe("OperationDenied.NoBindCcn");
    await inCcn(hq);
    expect(await client.code(associate, { ...config(hq), ...config("sag-none", 1, 2) })).toBe(
      "ResourceNotFound.SmartAccessGateway",
    );
    expect(await client.code(associate, { ...config(hq), ...config(hq, 1, 2) })).toBe(
      "ResourceAlreadyAssociated.SmartAccessGateway",
    );
    for (const wrong of [101, 0, "much"])
      expect(await client.code(associate, config(hq, wrong))).toBe("InvalidParameter");
    const foreign = { ...config(hq), ApplicationBandwidthPackageId: "abwp-emulator2" };
    expect(await client.code(associate, foreign)).toBe("ResourceNotFound.ApplicationBandwidthPackage");
    expect(await packageOf()).toBeUndefined();
    await client.call(associate, config(hq, 100));
    expect(await client.call("DescribeSmartAccessGatewayAttribute", { SmartAGId: hq })).toMatchObject({
      ApplicationBandwidthPackageId,
      ApplicationBandwidthPackageBussinessStatus: "Normal",
      AccelerateBandwidth: 100,
    });
    expect(await client.code(associate, config(hq))).toBe("ResourceAlreadyAssociated.SmartAccessGateway");
    await client.call(dissociate, { ApplicationBandwidthPackageId, SmartAGId: hq });
    expect(await packageOf()).toBeUndefined();
  });

  it("need a gateway and a package in order", async () => {
    await inCcn(hq);
    await set(hq, { status: "Offline" });
    expect(await client.code(associate, config(hq))).toBe("UnsupportedFeature.ApplicationAccelerate");
    await set(hq, { status: "Arrearage" });
    expect(await client.code(associate, config(hq))).toBe("OperationDenied.Arrearage");
    await client.control("POST", "change", {
      kind: "bandwidthPackage",
      id: ApplicationBandwidthPackageId,
      set: { status: "Abnormal" },
    });
    expect(await client.code(associate, config(hq))).toBe("IncorrectBusinessStatus.ApplicationBandwidthPackage");
  });

  it("can be tried without effect", async () => {
    await inCcn(hq);
    expect(await client.code(associate, { ...config(hq), DryRun: true })).toBe("DryRunOperation");
    expect(await packageOf()).toBeUndefined();
    await client.call(associate, config(hq, ""));
    expect(await client.code(dissociate, { ApplicationBandwidthPackageId, SmartAGId: hq, DryRun: true })).toBe(
      "DryRunOperation",
    );
    expect(await packageOf()).toBe(ApplicationBandwidthPackageId);
  });

  it("do a call with a client token once", async () => {
    await inCcn(hq);
    const call = { ...config(hq), ClientToken: "token-1" };
    await client.call(associate, call);
    await client.call(associate, call);
    expect(await client.code(associate, { ...config(branch), ClientToken: "token-1" })).toBe(
      "IdempotentParameterMismatch",
    );
    const undo = { ApplicationBandwidthPackageId, "SmartAGIdList.1": hq, ClientToken: "token-2" };
    await client.call(dissociate, undo);
    await client.call(dissociate, undo);
    expect(await packageOf()).toBeUndefined();
    expect(await client.code(associate, { ...config(hq), ClientToken: "令牌" })).toBe("InvalidParameter");
  });

  it("dissociate what is named, and nothing unknown", async () => {
    expect(await client.code(dissociate, { ApplicationBandwidthPackageId })).toBe("MissingParameter");
    expect(await client.code(dissociate, { ApplicationBandwidthPackageId, SmartAGId: "sag-none" })).toBe(
      "ResourceNotFound.SmartAccessGateway",
    );
    expect(await client.code(dissociate, { ApplicationBandwidthPackageId, SmartAGId: hq })).toBeUndefined();
  });
});
