import type { RunningEmulator } from "../../emulator/index.js";
import { operation as modelOf, type OperationName } from "../../schema/index.js";
import { deviceByHand, gatewayByHand } from "../support/row.js";
import { order, type Row, startTestEmulator, type TestClient } from "./emulator-client.js";

let emulator: RunningEmulator;
let client: TestClient;
beforeAll(async () => {
  ({ emulator, client } = await startTestEmulator());
});
afterAll(() => emulator.close());

const SmartAGId = "sag-model";
const named = { SmartAGId, SmartAGSn: "sn-sag-model" };

/** A gateway of a model, with its device online. */
async function site(model: string, softwareVersion = "2.4.1"): Promise<void> {
  emulator.reset();
  await client.control("POST", "change", [
    ...gatewayByHand(SmartAGId),
    { kind: "gateway", id: SmartAGId, set: { hardware: model } },
    { kind: "device", id: named.SmartAGSn, set: { model, softwareVersion } },
  ]);
}

const bgp = { RouterId: "10.0.0.1", LocalAs: 65001, HoldTime: 180, KeepAlive: 60 };
const ospf = { AreaId: 1, RouterId: "10.0.0.1", HelloTime: 10, DeadTime: 40, AuthenticationType: "NONE" };
const lan = { PortName: "4", IPType: "DHCP", IP: "10.0.0.1", Mask: "255.255.255.0" };
const wan = { PortName: "5", IPType: "PPPOE", Username: "office1", Password: "secret1" };
const line = { PortName: "3", Vlan: "0", IP: "10.0.0.1", Mask: "255.255.255.252" };
const dnat = { SagId: SmartAGId, Type: "Internet", IpProtocol: "any", ExternalPort: "any", InternalPort: "any" };
const check = { Name: "core", Type: "ICMP_ECHO", SrcIpAddr: "10.0.0.1", DstIpAddr: "10.0.0.2" };

describe("what a model or its software lacks is refused", () => {
  const refused: readonly (readonly [string, string | undefined, OperationName, Row])[] = [
    ["sag-100wm", undefined, "ModifySagRouteProtocolBgp", bgp],
    ["sag-100wm", undefined, "ModifySagRouteProtocolOspf", ospf],
    ["sag-100wm", undefined, "ModifySagGlobalRouteProtocol", { RouteProtocol: "BGP" }],
    ["sag-100wm", undefined, "ModifySagPortRole", { PortName: "2", Role: "WAN" }],
    ["sag-100wm", undefined, "CreateSagExpressConnectInterface", line],
    ["sag-1000", undefined, "ModifySagWifi", { IsEnable: "True", SSID: "office" }],
    ["sag-1000", undefined, "DescribeSagWifi", {}],
    ["sag-vcpe", undefined, "ModifySagWifi", { IsEnable: "True", SSID: "office" }],
    ["sag-vcpe", undefined, "UpdateSmartAGDpiAttribute", { DpiEnabled: true }],
    ["sag-vcpe", undefined, "AddDnatEntry", { ...dnat, InternalIp: "10.0.0.9" }],
    ["sag-1000", "1.9.9", "ModifySagPortRole", { PortName: "3", Role: "WAN" }],
    ["sag-1000", "1.9.9", "ModifySagWan", wan],
    ["sag-1000", "1.9.9", "ModifySagLan", lan],
    ["sag-1000", "1.9.9", "ModifySagWanSnat", { Snat: "ENABLE" }],
    ["sag-1000", "1.9.9", "CreateHealthCheck", check],
  ];

  it.each(refused)("%s %s: %s", async (model, version, operation, parameters) => {
    await site(model, version);
    const taken = new Set(modelOf(operation).params.map(({ name }) => name));
    const own = Object.fromEntries(Object.entries(named).filter(([name]) => taken.has(name)));
    expect(await client.code(operation, { ...own, ...parameters } as Record<string, string>)).toBe("FeatureNotSupport");
  });

  it("of flow logs with the page's own code, on every model but one and on old software", async () => {
    const associate = async (model: string, version?: string): Promise<string | undefined> => {
      await site(model, version);
      const log = { OutputType: "netflow", NetflowServerIp: "10.0.0.9", NetflowServerPort: 9995, NetflowVersion: "V9" };
      const FlowLogId = await client.made("CreateFlowLog", log, "FlowLogId");
      return client.code("AssociateFlowLog", { FlowLogId, SmartAGId });
    };
    expect(await associate("sag-vcpe")).toBe("OperationUnsupported.AssociateFlowLog");
    expect(await associate("sag-100wm")).toBe("OperationUnsupported.AssociateFlowLog");
    expect(await associate("sag-1000", "1.6.0")).toBe("OperationUnsupported.AssociateFlowLog");
    expect(await associate("sag-1000", "1.7.0")).toBeUndefined();
  });

  it("also where only the second device of a gateway lacks it", async () => {
    await site("sag-1000");
    await client.control("POST", "change", [
      deviceByHand("second", { gatewayId: SmartAGId, online: true, softwareVersion: "1.0.0" }),
    ]);
    expect(await client.code("CreateHealthCheck", { SmartAGId, ...check })).toBe("FeatureNotSupport");
  });
});

it("what no source speaks of works", async () => {
  await site("sag-vcpe");
  expect(await client.code("ModifySagRouteProtocolBgp", { ...named, ...bgp })).toBeUndefined();
  expect(await client.code("ModifySagWanSnat", { ...named, Snat: "ENABLE" })).toBeUndefined();
  // Off, and without a protocol, every device is.
  await site("sag-100wm");
  expect(await client.code("ModifySagHa", { ...named, Mode: "NONE" })).toBeUndefined();
  expect(await client.code("ModifySagGlobalRouteProtocol", { ...named, RouteProtocol: "STATIC" })).toBeUndefined();
});

it("a sag-1000 is not sold with cold backup", async () => {
  emulator.reset();
  const hardware = { ...order, HardWareSpec: "sag-1000", MaxBandWidth: 50 };
  expect(await client.code("CreateSmartAccessGateway", { ...hardware, HaType: "cold_backup" })).toBe(
    "InvalidParameter",
  );
  expect(await client.code("CreateSmartAccessGateway", { ...hardware, HaType: "warm_backup" })).toBeUndefined();
});
