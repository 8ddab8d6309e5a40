import type { RunningEmulator } from "../../emulator/index.js";
import { type Row, startTestEmulator, type TestClient } from "./emulator-client.js";

let emulator: RunningEmulator;
let client: TestClient;

beforeAll(async () => {
  ({ emulator, client } = await startTestEmulator());
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const hq = "sag-emulator1hq";
const sn = "sag1000sn0001";
const change = (...changes: Row[]) => client.control("POST", "change", changes);
const set = (kind: string, id: string, fields: Row) => change({ kind, id, set: fields });
const online = (...devices: string[]) =>
  change(
    ...devices.map((id) => ({ kind: "device", id, set: { gatewayId: hq, online: true } })),
    { kind: "gateway", id: hq, set: { status: "Active" } },
    { kind: "ccnBinding", create: { ccnId: "ccn-1", gatewayId: hq } },
  );
const devices = async () => {
  const { Devices } = await client.call("DescribeSmartAccessGatewayAttribute", { SmartAGId: hq });
  return (Devices as { Device: Row[] }).Device.map(({ SoftwareVersion, DpiSignatureDbVersion }) => [
    SoftwareVersion,
    DpiSignatureDbVersion,
  ]);
};
const dpi = "20201117_1_0-0.0.1";

describe("versions", () => {
  const versions = async (more = {}) =>
    (
      await client.rows(
        "DescribeSmartAccessGatewayVersions",
        { SmartAGId: hq, ...more },
        "SmartAGVersions.SmartAGVersion",
      )
    ).map(({ VersionCode }) => VersionCode);
  const update = (more: Record<string, string> = {}) =>
    client.code("UpdateSmartAccessGatewayVersion", { SmartAGId: hq, VersionCode: "2.4.2", ...more });

  it("are listed by type, for one device those that it could be upgraded to", async () => {
    expect(await versions()).toEqual(["2.3.0", "2.4.1", "2.4.2", "2.5.0"]);
    expect(await versions({ VersionType: "Dpi" })).toEqual([dpi, "20230801_1_0-0.0.2"]);
    await online(sn);
    expect(await versions({ SmartAGSn: sn })).toEqual(["2.4.1", "2.4.2", "2.5.0"]);
    expect(await client.code("DescribeSmartAccessGatewayVersions", { SmartAGId: hq, SmartAGSn: "none" })).toBe(
      "InstanceNotExit",
    );
    expect(await client.code("DescribeSmartAccessGatewayVersions", { SmartAGId: "sag-none" })).toBe(
      "SAG.InstanceNoFound",
    );
  });

  it("are installed on all devices or one, which takes its time", async () => {
    await online(sn, "sag1000sn0002");
    await client.control("POST", "settings", { delays: { device: 60_000 } });
    expect(await update()).toBeUndefined();
    expect(await devices()).toEqual([
      ["2.4.1", dpi],
      ["2.4.1", dpi],
    ]);
    // The last one that is asked for counts.
    expect(await update({ VersionCode: "2.5.0", SerialNumber: sn })).toBeUndefined();
    await client.control("POST", "clock", { advance: 60_000 });
    expect(await devices()).toEqual([
      ["2.5.0", dpi],
      ["2.4.2", dpi],
    ]);
    expect(
      await client.rows("DescribeSmartAccessGateways", { SmartAGId: hq }, "SmartAccessGateways.SmartAccessGateway"),
    ).toMatchObject([{ SoftwareVersion: "2.5.0", BackupSoftwareVersion: "2.4.2" }]);
    await client.control("POST", "settings", { delays: { device: 0 } });
    expect(await update({ VersionCode: "20230801_1_0-0.0.2", VersionType: "Dpi" })).toBeUndefined();
    expect((await devices())[0]).toEqual(["2.5.0", "20230801_1_0-0.0.2"]);
  });

  it("are for devices that are activated, paid, on a CCN and online, and never older", async () => {
    expect(await update({ SmartAGId: "sag-none" })).toBe("InvalidId.SMARTAG");
    await set("gateway", hq, { status: "Arrearage" });
    expect(await update()).toBe("SmartAccessGatewayInArrears");
    await set("gateway", hq, { status: "Delivered", activated: false });
    expect(await update()).toBe("SmartAccessGatewayNotActivated");
    await set("gateway", hq, { status: "Received", activated: true });
    expect(await update()).toBe("NotBoundCCN");
    await online(sn);
    await set("device", sn, { online: false });
    expect(await update()).toBe("SmartAccessGatewayNotOnline");
    await set("device", sn, { online: true });
    expect(await update({ SerialNumber: "sag1000sn0002" })).toBe("InvalidParameter");
    expect(await update({ VersionCode: "2.3.0" })).toBe("VersionTooOld");
    expect(await update({ VersionCode: "9.9.9" })).toBe("InvalidParameter");
    expect(await update({ VersionType: "Bios" })).toBe("InvalidParameter");
    expect(await update()).toBeUndefined();
  });
});

describe("the policy of automatic upgrades", () => {
  const own = { SmartAGId: hq, SerialNumber: sn };
  const nightly = { UpgradeType: "scheduled", CronExpression: "0 30 3 * * ?", Duration: 90, TimeZone: "Asia/Tokyo" };
  const policy = async (more = {}) => {
    const { RequestId, ...rest } = await client.call("DescribeDeviceAutoUpgradePolicy", { ...own, ...more });
    expect(RequestId).toBeDefined();
    return rest;
  };
  const modify = (more = {}) => client.code("ModifyDeviceAutoUpgradePolicy", { ...own, ...nightly, ...more });

  it("is one for each type of software, and as delivered at first", async () => {
    await online(sn);
    const delivered = {
      UpgradeType: "manual",
      CronExpression: "0 0 4 1/1 * ?",
      Duration: 60,
      TimeZone: "Asia/Shanghai",
    };
    expect(await policy()).toEqual({ ...own, ...delivered });
    expect(await modify({ VersionType: "Dpi" })).toBeUndefined();
    expect(await policy()).toEqual({ ...own, ...delivered });
    expect(await policy({ VersionType: "Dpi" })).toEqual({ ...own, ...nightly });
    const state = () => client.control<Record<string, readonly Row[]>>("GET", "state");
    expect((await state())["upgradePolicy"]).toMatchObject([{ id: `${sn}:Dpi` }]);
    expect(await modify({ VersionType: "Dpi", ...delivered })).toBeUndefined();
    expect((await state())["upgradePolicy"]).toEqual([]);
  });

  it("needs all of it, for a device of the gateway", async () => {
    await online(sn);
    expect(await modify({ SmartAGId: "" })).toBe("SAG.InstanceIdEmpty");
    expect(await modify({ SmartAGId: "sag-none" })).toBe("SAG.InstanceNoFound");
    expect(await modify({ SerialNumber: "sag1000sn0002" })).toBe("SAG.InvalidSerialNumber");
    expect(await client.code("DescribeDeviceAutoUpgradePolicy", { ...own, SerialNumber: "none" })).toBe(
      "InstanceNotExit",
    );
    expect(await modify({ Duration: 20 })).toBe("InvalidParameter");
    expect(await modify({ UpgradeType: "never" })).toBe("InvalidParameter");
    expect(await modify({ CronExpression: "4 a.m." })).toBe("InvalidParameter");
    expect(await modify({ TimeZone: "" })).toBe("MissingParameter");
  });
});
