import type { RunningEmulator } from "../../emulator/index.js";
import { eventually, type Row, startTestEmulator, type TestClient } from "./emulator-client.js";

let emulator: RunningEmulator;
let client: TestClient;

beforeAll(async () => {
  ({ emulator, client } = await startTestEmulator());
});
beforeEach(async () => {
  emulator.reset();
  await client.call("BindSerialNumber", { SmartAGId: hq, SerialNumber: sn });
});
afterAll(() => emulator.close());

const hq = "sag-emulator1hq";
const sn = "sag1000sn0001";
const device = { SmartAGId: hq, SmartAGSn: sn };

const info = () => client.call("DescribeSAGDeviceInfo", device);
const attribute = () => client.call("DescribeSmartAccessGatewayAttribute", { SmartAGId: hq });
const set = (kind: string, id: string, fields: Row) => client.control("POST", "change", { kind, id, set: fields });
const create = (kind: string, fields: Row) => client.control("POST", "change", { kind, create: fields });
const slow = (device: number) => client.control("POST", "settings", { delays: { device } });

describe("a restart", () => {
  it("takes the device and its gateway offline until it has started anew", async () => {
    const before = await info();
    await slow(500);
    await client.call("RebootSmartAccessGateway", { SmartAGId: hq });
    expect(await client.code("DescribeSAGDeviceInfo", device)).toBe("SmartAccessGatewayOffline");
    expect(await attribute()).toMatchObject({ Status: "Offline" });
    const after = await eventually(async () =>
      (await client.code("DescribeSAGDeviceInfo", device)) === undefined ? info() : undefined,
    );
    expect(String(after["StartupTime"]) > String(before["StartupTime"])).toBe(true);
    expect(await attribute()).toMatchObject({ Status: "Active" });
  });

  it("shows another start each time, however soon the next one comes", async () => {
    const starts = new Set<unknown>();
    for (let round = 0; round < 3; round += 1) {
      await client.call("RebootSmartAccessGateway", { SmartAGId: hq, SerialNumber: sn });
      starts.add((await info())["StartupTime"]);
    }
    expect(starts.size).toBe(3);
  });

  it("of one of two devices leaves the other, and the gateway, as they are", async () => {
    await create("device", { id: "standby", model: "sag-1000", gatewayId: hq, online: true });
    await slow(60_000);
    await client.call("RebootSmartAccessGateway", { SmartAGId: hq, SerialNumber: "standby" });
    expect(await client.code("DescribeSAGDeviceInfo", { ...device, SmartAGSn: "standby" })).toBe(
      "SmartAccessGatewayOffline",
    );
    expect(await info()).toMatchObject({ ControllerState: "Normal" });
    expect(await attribute()).toMatchObject({ Status: "Active" });
  });

  it("does not reach a device that is offline", async () => {
    await set("device", sn, { online: false });
    await client.call("RebootSmartAccessGateway", { SmartAGId: hq });
    expect(await client.code("DescribeSAGDeviceInfo", device)).toBe("SmartAccessGatewayOffline");
  });

  it("needs a gateway and a device of it", async () => {
    expect(await client.code("RebootSmartAccessGateway", {})).toBe("MissingParameter");
    expect(await client.code("RebootSmartAccessGateway", { SmartAGId: "sag-none" })).toBe("SAG.InstanceNoFound");
    const elsewhere = { SmartAGId: hq, SerialNumber: "sag1000sn0002" };
    expect(await client.code("RebootSmartAccessGateway", elsewhere)).toBe("InstanceNotExit");
  });
});

describe("the key of a vCPE", () => {
  const vcpe = { SagId: hq, SnNumber: "vcpe" };

  it("is another one after each reset", async () => {
    await create("device", { id: "vcpe", model: "sag-vcpe", gatewayId: hq, online: true });
    const keys = async (): Promise<Map<unknown, unknown>> => {
      const { Devices } = (await attribute()) as { Devices: { Device: Row[] } };
      return new Map(Devices.Device.map(({ SerialNumber, SecretKey }) => [SerialNumber, SecretKey]));
    };
    const before = await keys();
    await client.call("ClearSagCipher", vcpe);
    const once = await keys();
    await client.call("ClearSagCipher", vcpe);
    const twice = await keys();
    expect(new Set([before.get("vcpe"), once.get("vcpe"), twice.get("vcpe")]).size).toBe(3);
    expect(twice.get(sn)).toBe(before.get(sn));
  });

  it("is there on no other device", async () => {
    expect(await client.code("ClearSagCipher", { SagId: hq, SnNumber: sn })).toBe("InvalidParameter");
    expect(await client.code("ClearSagCipher", vcpe)).toBe("InstanceNotExit");
    expect(await client.code("ClearSagCipher", { ...vcpe, SagId: "sag-none" })).toBe("SAG.InstanceNoFound");
    expect(await client.code("ClearSagCipher", { SagId: hq })).toBe("MissingParameter");
  });
});

it("keeps the CIDR block of a routable address until that is cleared", async () => {
  const blocks = (CidrBlock: string) => client.code("ModifySmartAccessGateway", { SmartAGId: hq, CidrBlock });
  expect(await blocks("10.1.0.0/24,10.2.0.0/24")).toBeUndefined();
  await set("gateway", hq, { routableAddress: "10.1.0.9" });
  expect(await blocks("10.1.0.0/24,10.3.0.0/24")).toBeUndefined();
  expect(await blocks("10.3.0.0/24")).toBe("SAG.CidrUsedByRoutableAddress");
  await client.call("ClearSagRouteableAddress", { SagId: hq });
  expect(await blocks("10.3.0.0/24")).toBeUndefined();
  expect(await client.code("ClearSagRouteableAddress", { SagId: "sag-none" })).toBe("SAG.InstanceNoFound");
});

describe("the synchronization of what was set on the device", () => {
  it("ends with both the same, after a while", async () => {
    await set("device", sn, { syncState: "Unsynchronized" });
    await slow(500);
    await client.call("SynchronizeSmartAGWebConfig", device);
    expect(await info()).toMatchObject({ SynStatus: "Synchronizing" });
    // A second one changes nothing of the first.
    await client.call("SynchronizeSmartAGWebConfig", device);
    await eventually(async () => ((await info())["SynStatus"] === "Synchronized" ? true : undefined));
    await client.call("SynchronizeSmartAGWebConfig", device);
    expect(await info()).toMatchObject({ SynStatus: "Synchronized" });
  });

  it.each([
    ["SmartAccessGatewayOffline", "device", sn, { online: false }],
    ["SmartAccessGatewayInArrears", "gateway", hq, { status: "Arrearage" }],
    ["SmartAccessGatewayNotActivated", "gateway", hq, { activated: false }],
  ])("is refused with %s", async (code, kind, id, fields) => {
    await set(kind, id, fields);
    expect(await client.code("SynchronizeSmartAGWebConfig", device)).toBe(code);
  });

  it("needs a gateway and a device of it", async () => {
    const call = (parameters: Record<string, string>) =>
      client.code("SynchronizeSmartAGWebConfig", { ...device, ...parameters });
    expect(await call({ SmartAGId: "sag-none" })).toBe("SAG.InstanceNoFound");
    expect(await call({ SmartAGSn: "none" })).toBe("InstanceNotExit");
    await set("gateway", hq, { hardware: "sag-software" });
    expect(await call({})).toBe("SAG.SoftwareNotSupport");
  });
});

describe("a diagnosis", () => {
  interface Item {
    ItemName: string;
    Level: string;
    EN: Row;
    CN: Row;
  }
  interface Report extends Row {
    State: string;
    DiagnoseId: string;
    Percent: number;
    Details: { Type: string; Items: Item[]; Statistics: Row }[];
  }
  const report = async (): Promise<Report | undefined> =>
    (await client.call("DiscribeSmartAccessGatewayDiagnosisReport", device))["DiagnoseResult"] as Report | undefined;
  const diagnose = () => client.call("DiagnoseSmartAccessGateway", device);
  const levels = (of: Report | undefined) =>
    Object.fromEntries(of?.Details.flatMap(({ Items }) => Items.map((item) => [item.ItemName, item.Level])) ?? []);

  it("has no report before the first one", async () => {
    expect(await report()).toBeUndefined();
  });

  it("runs for a while, one item after the other", async () => {
    await slow(500);
    await diagnose();
    expect(await report()).toMatchObject({ State: "processing", TotalNumber: 5, InstanceId: hq, SN: sn });
    const seen = new Set<number>();
    await eventually(async () => {
      const now = await report();
      seen.add(Number(now?.["FinishedNumber"]));
      return now?.State === "finished" ? true : undefined;
    });
    expect(seen.size).toBeGreaterThan(1);
    expect(await report()).toMatchObject({ Percent: 100, FinishedNumber: 5, ReportSLSSuccess: 1 });
  });

  it("finds that a gateway on a CCN is as it should be", async () => {
    await create("ccnBinding", { ccnId: "ccn-1", gatewayId: hq });
    await diagnose();
    const found = await report();
    expect(levels(found)).toEqual({
      eccConfigCheck: "info",
      haConfigCheck: "info",
      ctrlConnState: "info",
      agwTunnelQuality: "info",
      dnsResolve: "info",
    });
    expect(found).toMatchObject({
      Level: { Total: "info", Configuration: "info", Biz: "info" },
      Statistics: { Total: 5, Error: 0, Warning: 0, Info: 5 },
    });
  });

  it("finds leased-line ports without an address, a peer that is away, and no tunnel", async () => {
    await set("gateway", hq, { haType: "warm_backup" });
    await create("device", { id: "standby", model: "sag-1000", gatewayId: hq, online: false });
    await create("port", { id: `${sn}:3`, deviceId: sn, role: "ECC" });
    await diagnose();
    const found = await report();
    expect(levels(found)).toMatchObject({
      eccConfigCheck: "error",
      haConfigCheck: "warning",
      agwTunnelQuality: "warning",
    });
    expect(found).toMatchObject({
      Level: { Total: "error", Configuration: "error", Biz: "warning" },
      Statistics: { Total: 5, Error: 1, Warning: 2, Info: 2 },
    });
    expect(found?.Details[0]).toMatchObject({
      Type: "config",
      Statistics: { Total: 2, Error: 1, Warning: 1, Info: 0 },
      Items: [
        {
          EN: { ItemLevel: "ERROR", ItemType: "Config", ItemName: "Express Connect Port Configuration" },
          CN: { ItemLevel: "严重", ItemType: "配置", ItemName: "专线口配置检查" },
        },
        { EN: { ItemLevel: "WARNING" } },
      ],
    });
    expect(found?.Details[0]?.Items[0]?.EN["Details"]).toContain("Port3");
    await set("device", "standby", { online: true });
    const address = { portName: "3", vlan: "0", ip: "10.0.0.1", mask: "255.255.255.0" };
    await create("expressConnectInterface", { id: `${sn}:3:0`, deviceId: sn, ...address });
    await diagnose();
    expect(levels(await report())).toMatchObject({ eccConfigCheck: "info", haConfigCheck: "info" });
  });

  it("is replaced by the next one, and forgotten with the device", async () => {
    await diagnose();
    const first = await report();
    await diagnose();
    expect((await report())?.DiagnoseId).not.toBe(first?.DiagnoseId);
    await client.call("UnbindSerialNumber", { SmartAGId: hq, SerialNumber: sn });
    await client.call("BindSerialNumber", { SmartAGId: hq, SerialNumber: sn });
    expect(await report()).toBeUndefined();
  });

  it("of a device that is offline fails, and ends as it is set by hand", async () => {
    await set("device", sn, { online: false });
    await diagnose();
    const failed = await report();
    expect(failed).toMatchObject({ State: "failed", TotalNumber: 0, ReportSLSSuccess: 0 });
    await set("diagnosis", String(failed?.DiagnoseId), { state: "upload_to_sls_fail" });
    expect(await report()).toMatchObject({ State: "upload_to_sls_fail", ReportSLSSuccess: 0 });
  });

  it.each(["DiagnoseSmartAccessGateway", "DiscribeSmartAccessGatewayDiagnosisReport"])(
    "%s needs a gateway and a device of it",
    async (operation) => {
      expect(await client.code(operation, { SmartAGId: hq })).toBe("MissingSmartAGSn");
      expect(await client.code(operation, { ...device, SmartAGId: "sag-none" })).toBe("SAG.InstanceNoFound");
      expect(await client.code(operation, { ...device, SmartAGSn: "none" })).toBe("InstanceNotExit");
    },
  );
});
