import type { RunningEmulator } from "../../emulator/index.js";
import { type Row, startTestEmulator, type TestClient } from "./emulator-client.js";

let emulator: RunningEmulator;
let client: TestClient;

const SmartAGId = "sag-emulator1hq";
const serial = "sag1000sn0001";

beforeAll(async () => {
  ({ emulator, client } = await startTestEmulator());
});
beforeEach(async () => {
  emulator.reset();
  await set("device", serial, { gatewayId: SmartAGId, online: true });
  await set("gateway", SmartAGId, { status: "Active" });
});
afterAll(() => emulator.close());

const change = (body: unknown) => client.control("POST", "change", body);
const set = (kind: string, id: string, fields: Row) => change({ kind, id, set: fields });
const turn = (DpiEnabled: boolean) => client.call("UpdateSmartAGDpiAttribute", { SmartAGId, DpiEnabled });
const status = () => client.call("GetSmartAGDpiAttribute", { SmartAGId });
const log = { SmartAGId, SlsProjectName: "network", SlsLogStore: "apps" };

describe("application inspection", () => {
  it("is on or off, also in the list of gateways", async () => {
    const listed = () =>
      client.row(
        "DescribeSmartAccessGateways",
        { "SmartAGIds.1": SmartAGId },
        "SmartAccessGateways.SmartAccessGateway",
      );
    expect(await status()).toMatchObject({
      DpiStatus: "Off",
      DpiMonitorStatus: "Inactive",
      SlsRegion: "cn-shanghai",
    });
    expect(await listed()).toMatchObject({ DpiStatus: "Off", DpiMonitorStatus: "Inactive" });
    await turn(true);
    expect(await status()).toMatchObject({ DpiStatus: "On" });
    await client.call("EnableSmartAGDpiMonitor", log);
    expect(await status()).toMatchObject({
      DpiStatus: "On",
      DpiMonitorStatus: "Active",
      ProjectName: "network",
      LogstoreName: "apps",
    });
    expect(await listed()).toMatchObject({ DpiStatus: "On", DpiMonitorStatus: "Active" });
    await client.call("DisableSmartAGDpiMonitor", { SmartAGId });
    expect(await status()).not.toHaveProperty("LogstoreName");
    expect(await listed()).toMatchObject({ DpiStatus: "On", DpiMonitorStatus: "Inactive" });
  });

  it("comes before its monitoring, and ends it", async () => {
    expect(await client.code("EnableSmartAGDpiMonitor", log)).toBe("IncorrectStatus");
    await turn(true);
    await client.call("EnableSmartAGDpiMonitor", log);
    expect(await client.code("EnableSmartAGDpiMonitor", log)).toBe("IncorrectStatus");
    await turn(false);
    expect(await status()).toMatchObject({ DpiStatus: "Off", DpiMonitorStatus: "Inactive" });
    expect(await client.code("DisableSmartAGDpiMonitor", { SmartAGId })).toBe("IncorrectStatus");
  });

  it("needs a device whose software knows it", async () => {
    const calls = {
      UpdateSmartAGDpiAttribute: { SmartAGId, DpiEnabled: true },
      EnableSmartAGDpiMonitor: log,
      DisableSmartAGDpiMonitor: { SmartAGId },
    };
    await set("device", serial, { unsupported: Object.keys(calls) });
    for (const [action, parameters] of Object.entries(calls)) {
      expect(await client.code(action, { ...parameters, SmartAGId: "sag-none" })).toBe("InvalidSmartAGId.NotFound");
      expect(await client.code(action, parameters)).toBe("FeatureNotSupport");
    }
    await change({ kind: "device", create: { id: "second", model: "sag-1000", gatewayId: SmartAGId, online: true } });
    for (const [action, parameters] of Object.entries(calls)) {
      expect(await client.code(action, parameters)).toBe("FeatureNotSupportForActiveSmartAG");
    }
    await set("device", serial, { unsupported: null });
    await set("device", "second", { unsupported: Object.keys(calls) });
    for (const [action, parameters] of Object.entries(calls)) {
      expect(await client.code(action, parameters)).toBe("FeatureNotSupportForStandBySmartAG");
    }
    expect(await client.code("GetSmartAGDpiAttribute", { SmartAGId: "sag-none" })).toBe("SAG.InstanceNoFound");
  });

  it("is only checked by a dry run, which uses up no client token", async () => {
    const on = { SmartAGId, DpiEnabled: true, ClientToken: "token-1" };
    const dry = { DryRun: true };
    expect(await client.code("EnableSmartAGDpiMonitor", { ...log, ...dry })).toBe("IncorrectStatus");
    await client.call("UpdateSmartAGDpiAttribute", { ...on, ...dry });
    expect(await status()).toMatchObject({ DpiStatus: "Off" });
    await client.call("UpdateSmartAGDpiAttribute", on);
    await client.call("EnableSmartAGDpiMonitor", { ...log, ...dry });
    expect(await status()).toMatchObject({ DpiStatus: "On", DpiMonitorStatus: "Inactive" });
    await client.call("EnableSmartAGDpiMonitor", log);
    await client.call("DisableSmartAGDpiMonitor", { SmartAGId, ...dry });
    expect(await status()).toMatchObject({ DpiMonitorStatus: "Active" });
  });

  it("happens once for a client token", async () => {
    await turn(true);
    const once = { ...log, ClientToken: "token-2" };
    await client.call("EnableSmartAGDpiMonitor", once);
    await client.call("EnableSmartAGDpiMonitor", once);
    expect(await client.code("EnableSmartAGDpiMonitor", { ...once, SlsLogStore: "other" })).toBe(
      "IdempotentParameterMismatch",
    );
    expect(await client.code("EnableSmartAGDpiMonitor", { ...once, ClientToken: "x".repeat(65) })).toBe(
      "InvalidParameter",
    );
    const off = { SmartAGId, ClientToken: "token-3" };
    await client.call("DisableSmartAGDpiMonitor", off);
    await client.call("DisableSmartAGDpiMonitor", off);
  });
});

describe("the catalogue", () => {
  /** All rows of a list that is read on by tokens. */
  async function all(action: "ListDpiGroups" | "ListDpiSignatures", size: number): Promise<Row[]> {
    const rows: Row[] = [];
    let next: { NextToken?: string } = {};
    for (;;) {
      const page = await client.call(action, { MaxResults: size, ...next });
      const found = page[action === "ListDpiGroups" ? "DpiGroup" : "DpiSignature"] as Row[];
      expect(found.length).toBeLessThanOrEqual(size);
      rows.push(...found);
      if (page["NextToken"] === undefined) return rows;
      next = { NextToken: page["NextToken"] as string };
    }
  }

  it("has groups and their applications, page by page", async () => {
    const groups = await all("ListDpiGroups", 10);
    const signatures = await all("ListDpiSignatures", 100);
    expect(groups[0]).toEqual({
      DpiGroupId: "1",
      DpiGroupName: "P2P",
      MinEngineVersion: "0-0.0.1",
      MinSignatureDbVersion: "20201117_1_0-0.0.1",
    });
    expect(signatures[0]).toEqual({
      DpiSignatureId: "1",
      DpiSignatureName: "Baidu",
      DpiGroupId: "20",
      MinEngineVersion: "0-0.0.1",
      MinSignatureDbVersion: "20201117_1_0-0.0.1",
    });
    expect(groups).toHaveLength(22);
    for (const [rows, key] of [
      [groups, "DpiGroupId"],
      [signatures, "DpiSignatureId"],
    ] as const) {
      expect(new Set(rows.map((row) => row[key])).size).toBe(rows.length);
    }
    expect(signatures.length).toBeGreaterThan(100);
    expect(new Set(signatures.map(({ DpiGroupId }) => DpiGroupId))).toEqual(
      new Set(groups.map(({ DpiGroupId }) => DpiGroupId)),
    );
  });

  it("is searched by ids, names and group", async () => {
    const groups = (filter: Record<string, string>) => client.rows("ListDpiGroups", filter, "DpiGroup");
    expect(await groups({ "DpiGroupIds.1": "2", "DpiGroupIds.2": "99" })).toMatchObject([{ DpiGroupName: "VoIP" }]);
    expect(await groups({ "DpiGroupNames.1": "Web" })).toMatchObject([{ DpiGroupId: "20" }]);
    const ids = Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`DpiGroupIds.${n + 1}`, String(n)]));
    expect(await client.code("ListDpiGroups", ids)).toBe("InvalidParameter");
    const signatures = (filter: Record<string, string>) => client.rows("ListDpiSignatures", filter, "DpiSignature");
    expect(await signatures({ "DpiSignatureNames.1": "Baidu" })).toMatchObject([{ DpiSignatureId: "1" }]);
    expect(await signatures({ "DpiSignatureIds.1": "1", DpiGroupId: "2" })).toEqual([]);
    expect((await signatures({ DpiGroupId: "10" })).map(({ DpiSignatureName }) => DpiSignatureName)).toContain("SSH");
  });

  it("counts a page of applications, but all groups", async () => {
    expect(await client.call("ListDpiGroups", { MaxResults: 2 })).toMatchObject({ TotalCount: 22 });
    expect(await client.call("ListDpiSignatures", { MaxResults: 2 })).toMatchObject({ TotalCount: 2 });
    expect(await client.call("ListDpiSignatures")).toMatchObject({ TotalCount: 20 });
    for (const action of ["ListDpiGroups", "ListDpiSignatures"]) {
      expect(await client.code(action, { MaxResults: 101 })).toBe("InvalidParameter");
      expect(await client.code(action, { NextToken: "nonsense" })).toBe("InvalidParameter");
    }
  });
});

describe("rules for applications", () => {
  const flow = {
    SourceCidr: "10.0.0.0/8",
    SourcePortRange: "-1/-1",
    DestCidr: "0.0.0.0/0",
    DestPortRange: "-1/-1",
    IpProtocol: "TCP",
  };
  /** The newest library of signatures, which devices are not delivered with; groups of the first, and of the newest. */
  const newest = "20230801_1_0-0.0.2";
  const [old, recent] = ["1", "5"];

  /** An ACL on the gateway with a rule for applications and one for others. */
  async function acl(): Promise<{ AclId: string; AcrId: string }> {
    const AclId = await client.made("CreateACL", { Name: "office" }, "AclId");
    const rule = { AclId, Direction: "in", Policy: "drop", ...flow };
    await client.call("AddACLRule", { ...rule, Priority: 1 });
    const apps = { "DpiGroupIds.1": old, "DpiGroupIds.2": recent, "DpiSignatureIds.1": "1" };
    const AcrId = await client.made("AddACLRule", { ...rule, ...apps }, "AcrId");
    await client.call("AssociateACL", { AclId, SmartAGId });
    return { AclId, AcrId };
  }

  async function qos(): Promise<{ QosId: string; QosPolicyId: string }> {
    const QosId = await client.made("CreateQos", { QosName: "office" }, "QosId");
    await client.call("CreateQosCar", {
      QosId,
      Priority: 1,
      LimitType: "Percent",
      MinBandwidthPercent: 1,
      MaxBandwidthPercent: 2,
      PercentSourceType: "CcnBandwidth",
    });
    const apps = { "DpiGroupIds.1": old };
    const QosPolicyId = await client.made("CreateQosPolicy", { QosId, Priority: 1, ...flow, ...apps }, "QosPolicyId");
    await client.call("AssociateQos", { QosId, SmartAGId });
    return { QosId, QosPolicyId };
  }

  const errors = (DpiConfigType: "acl" | "qos", more = {}) =>
    client.rows("ListDpiConfigError", { DpiConfigType, SmartAGId, ...more }, "DpiConfigError");

  it("fail while inspection is off", async () => {
    const { AclId, AcrId } = await acl();
    const { QosId, QosPolicyId } = await qos();
    const rule = { RuleId: AcrId, DpiSignatureIds: ["1"], DpiGroupIds: [old, recent] };
    const error = { SmartAGId, SN: serial, ErrorType: "NotEnable", RuleConfigErrorList: [rule] };
    expect(await errors("acl")).toEqual([error]);
    expect(await errors("qos")).toMatchObject([
      {
        ErrorType: "NotEnable",
        RuleConfigErrorList: [{ RuleId: QosPolicyId, DpiSignatureIds: [], DpiGroupIds: [old] }],
      },
    ]);
    expect(await errors("acl", { RuleInstanceId: AclId })).toHaveLength(1);
    expect(await errors("acl", { RuleInstanceId: "acl-other" })).toEqual([]);
    expect(await errors("qos", { RuleInstanceId: QosId })).toHaveLength(1);
    expect(await client.call("GetAclAttribute", { AclId })).toMatchObject({ ErrorConfigSmartAGCount: 1 });
    expect(await client.call("GetQosAttribute", { QosId })).toMatchObject({ ErrorConfigSmartAGCount: 1 });
    await turn(true);
    await set("device", serial, { dpiVersion: newest });
    expect([...(await errors("acl")), ...(await errors("qos"))]).toEqual([]);
    expect(await client.call("GetAclAttribute", { AclId })).toMatchObject({ ErrorConfigSmartAGCount: 0 });
    expect(await client.call("GetQosAttribute", { QosId })).toMatchObject({ ErrorConfigSmartAGCount: 0 });
  });

  it("keep inspection on while they are on the gateway", async () => {
    const { AclId } = await acl();
    const { QosId } = await qos();
    await turn(true);
    const off = (more = {}) => client.code("UpdateSmartAGDpiAttribute", { SmartAGId, DpiEnabled: false, ...more });
    expect([await off(), await off({ DryRun: true })]).toEqual(["IncorrectStatus", "IncorrectStatus"]);
    await client.call("DisassociateACL", { AclId, SmartAGId });
    expect(await off()).toBe("IncorrectStatus");
    expect(await status()).toMatchObject({ DpiStatus: "On" });
    await client.call("DisassociateQos", { QosId, SmartAGId });
    await turn(false);
    expect(await status()).toMatchObject({ DpiStatus: "Off" });
  });

  it("fail on a device that inspects nothing", async () => {
    const { AcrId } = await acl();
    await turn(true);
    await set("device", serial, { unsupported: ["UpdateSmartAGDpiAttribute"] });
    expect(await errors("acl")).toMatchObject([
      { SN: serial, ErrorType: "DeviceNotSupported", RuleConfigErrorList: [{ RuleId: AcrId }] },
    ]);
  });

  it("fail where a device has an older library of signatures, for those that are not in it", async () => {
    const { AcrId } = await acl();
    await qos();
    await turn(true);
    const rule = { RuleId: AcrId, DpiSignatureIds: [], DpiGroupIds: [recent] };
    expect(await errors("acl")).toMatchObject([{ ErrorType: "VersionNotSupported", RuleConfigErrorList: [rule] }]);
    expect(await errors("qos")).toEqual([]);
    const { Devices } = await client.call("DescribeSmartAccessGatewayAttribute", { SmartAGId });
    expect(Devices).toMatchObject({ Device: [{ DpiSignatureDbVersion: "20201117_1_0-0.0.1" }] });
    await set("device", serial, { dpiVersion: "20190101_1_0-0.0.1" });
    expect(await errors("qos")).toMatchObject([{ ErrorType: "VersionNotSupported" }]);
  });

  it("are listed a device each, page by page", async () => {
    await acl();
    await change({ kind: "device", create: { id: "second", model: "sag-1000", gatewayId: SmartAGId, online: true } });
    const page = { DpiConfigType: "acl", SmartAGId, MaxResults: 1 };
    const first = await client.call("ListDpiConfigError", page);
    expect(first).toMatchObject({ Total: 2, MaxResults: 1, DpiConfigError: [{ SN: serial }] });
    const next = await client.call("ListDpiConfigError", { ...page, NextToken: String(first["NextToken"]) });
    expect(next).toMatchObject({ Total: 2, DpiConfigError: [{ SN: "second" }] });
    expect(next).not.toHaveProperty("NextToken");
    expect(await client.code("ListDpiConfigError", { ...page, SmartAGId: "sag-none" })).toBe("SAG.InstanceNoFound");
    expect(await client.code("ListDpiConfigError", { ...page, DpiConfigType: "nat" })).toBe("InvalidParameter");
    expect(await client.code("ListDpiConfigError", { ...page, NextToken: "nonsense" })).toBe("InvalidParameter");
  });
});
