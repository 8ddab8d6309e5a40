import type { RunningEmulator } from "../../emulator/index.js";
import { like, type Row, startTestEmulator, type TestClient } from "./emulator-client.js";

let emulator: RunningEmulator;
let client: TestClient;

beforeAll(async () => {
  ({ emulator, client } = await startTestEmulator());
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const hq = "sag-emulator1hq";
const change = (...changes: Row[]) => client.control("POST", "change", changes);
const set = (kind: string, id: string, fields: Row) => change({ kind, id, set: fields });
const onCcn = () =>
  change(
    { kind: "ccnBinding", create: { ccnId: "ccn-1", gatewayId: hq } },
    { kind: "device", id: "sag1000sn0001", set: { gatewayId: hq, online: true } },
    { kind: "gateway", id: hq, set: { status: "Active", name: "hq", description: "Head office" } },
  );
const at = async () => (await client.call("DescribeSmartAccessGatewayAttribute", { SmartAGId: hq }))["AccessPointId"];
const points = (parameters = {}) => client.rows("ListAccessPoints", parameters, "AccessPoints");
const gatewaysAt = (AccessPointId: number, more = {}) =>
  client.rows("ListSmartAGByAccessPoint", { AccessPointId, ...more }, "SmartAccessGateways");
const qualities = () =>
  client.rows("ListAccessPointNetworkQualities", { SmartAGId: hq }, "AccessPointNetworkQualities");

describe("access points", () => {
  const choose = { SmartAGId: hq, AccessPointId: 239 };

  it("are some in every region, with the gateways at them", async () => {
    expect(await points()).toMatchObject([
      { AccessPointId: 238, ActiveSmartAGCount: 0, InactiveSmartAGCount: 0, Latitude: "31.23", Longitude: "121.47" },
      { AccessPointId: 239 },
      { AccessPointId: 240 },
    ]);
    expect(await points({ SmartAGId: hq, PageSize: 1, PageNumber: 2 })).toMatchObject([{ AccessPointId: 239 }]);
    expect(await client.call("ListAccessPoints", { RegionId: "cn-hangzhou", PageSize: 1 })).toMatchObject({
      TotalCount: 2,
    });
    expect(await client.code("ListAccessPoints", { SmartAGId: "sag-none" })).toBe("SAG.InstanceNoFound");
    await onCcn();
    expect((await points())[0]).toMatchObject({ ActiveSmartAGCount: 1, InactiveSmartAGCount: 0 });
    await set("gateway", hq, { status: "Offline" });
    expect((await points())[0]).toMatchObject({ ActiveSmartAGCount: 0, InactiveSmartAGCount: 1 });
  });

  it("take a gateway on a CCN: the nearest first, then the one that was chosen", async () => {
    expect(await at()).toBeUndefined();
    await onCcn();
    expect(await at()).toBe("238");
    await client.call("UpdateSmartAGAccessPoint", choose);
    expect(await at()).toBe("239");
    expect(
      await client.rows("DescribeSmartAccessGateways", {}, "SmartAccessGateways.SmartAccessGateway"),
    ).toMatchObject([{ SmartAGId: hq, AccessPointId: "239" }, {}]);
    expect(await gatewaysAt(238)).toEqual([]);
    expect(await gatewaysAt(239, { SmartAGStatus: "Active" })).toEqual([
      {
        SmartAGId: hq,
        SmartAGName: "hq",
        SmartAGDescription: "Head office",
        SmartAGStatus: "Active",
        HardwareVersion: "sag-1000",
        RoutingStrategy: "static",
        AssociatedCcnId: "ccn-1",
      },
    ]);
    expect(await gatewaysAt(239, { SmartAGStatus: "Offline" })).toEqual([]);
    expect(await client.code("ListSmartAGByAccessPoint", { AccessPointId: 1 })).toBe("InvalidParameter");
    // Another CCN, another choice.
    await change({
      kind: "ccn",
      create: { id: "ccn-1", status: "Active", interworking: "enable", resourceGroupId: "r" },
    });
    await client.call("UnbindSmartAccessGateway", { CcnId: "ccn-1", SmartAGId: hq });
    await onCcn();
    expect(await at()).toBe("238");
  });

  it("are changed a little later where devices take their time", async () => {
    await onCcn();
    await client.control("POST", "settings", { delays: { configure: 60_000 } });
    await client.call("UpdateSmartAGAccessPoint", choose);
    expect(await at()).toBe("238");
    await client.control("POST", "clock", { advance: 60_000 });
    expect(await at()).toBe("239");
  });

  it("are for gateways that are activated, online, on a CCN, and not being upgraded", async () => {
    const code = () => client.code("UpdateSmartAGAccessPoint", choose);
    expect(await client.code("UpdateSmartAGAccessPoint", { ...choose, SmartAGId: "sag-none" })).toBe(
      "SAG.InstanceNoFound",
    );
    await set("gateway", hq, { status: "Delivered", activated: false });
    expect(await code()).toBe("SAG.NoActive");
    await set("gateway", hq, { status: "Received", activated: true });
    expect(await code()).toBe("SmartAccessGatewayNotOnline");
    await set("gateway", hq, { status: "Active" });
    expect(await code()).toBe("NotBoundCCN");
    await onCcn();
    await set("device", "sag1000sn0001", { unsupported: ["UpdateSmartAGAccessPoint"] });
    expect(await code()).toBe("FeatureNotSupport");
    await set("device", "sag1000sn0001", { unsupported: null, nextSoftwareVersion: "2.4.2" });
    expect(await code()).toBe("Upgrading");
    await set("device", "sag1000sn0001", { nextSoftwareVersion: null });
    expect(await client.code("UpdateSmartAGAccessPoint", { ...choose, AccessPointId: 401 })).toBe("InvalidParameter");
    expect(await code()).toBeUndefined();
  });
});

describe("network quality", () => {
  const probe = (...ids: number[]) =>
    client.code("ProbeAccessPointNetworkQuality", {
      SmartAGId: hq,
      ...Object.fromEntries(ids.map((id, index) => [`AccessPointIds.${index + 1}`, id])),
    });

  it("is known to where a gateway is connected, and to where it was probed", async () => {
    expect(await qualities()).toEqual([]);
    await onCcn();
    expect(await qualities()).toEqual([{ Id: 238, Rtt: like(/^\d+\.\d\d$/), Loss: "0.00%" }]);
    expect(await probe(239, 240)).toBeUndefined();
    expect((await qualities()).map(({ Id }) => Id)).toEqual([238, 239, 240]);
    await set("networkQuality", `${hq}:240`, { rtt: "300.00", loss: "12.50%" });
    expect((await qualities())[2]).toEqual({ Id: 240, Rtt: "300.00", Loss: "12.50%" });
  });

  it("shows once it is measured; meanwhile no other probe starts", async () => {
    await onCcn();
    await client.control("POST", "settings", { delays: { task: 60_000 } });
    expect(await probe(239)).toBeUndefined();
    expect((await qualities()).map(({ Id }) => Id)).toEqual([238]);
    expect(await probe(240)).toBe("ProbeFrequencyTooHigh");
    await client.control("POST", "clock", { advance: 60_000 });
    expect(await qualities()).toHaveLength(2);
    expect(await probe(239)).toBeUndefined();
    expect(await qualities()).toHaveLength(2);
  });

  it("is all loss while the gateway is offline", async () => {
    expect(await probe(239)).toBeUndefined();
    expect(await qualities()).toEqual([{ Id: 239, Loss: "100.00%" }]);
  });

  it("is asked for of one to five access points that there are", async () => {
    expect(await probe(238, 239, 240, 238, 239, 240)).toBe("InvalidParameter");
    expect(await probe(401)).toBe("InvalidParameter");
    expect(await probe()).toBe("MissingParameter");
    const none = { SmartAGId: "sag-none", "AccessPointIds.1": 238 };
    expect(await client.code("ProbeAccessPointNetworkQuality", none)).toBe("SAG.InstanceNoFound");
    expect(await client.code("ListAccessPointNetworkQualities", { SmartAGId: "sag-none" })).toBe("SAG.InstanceNoFound");
  });
});
