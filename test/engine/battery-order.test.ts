import {
  Acl,
  AclAssociation,
  AclRule,
  ApplicationBandwidthPackageAssociation,
  BgpRouting,
  CcnBinding,
  CcnCenAttachment,
  CloudConnectNetwork,
  ExpressConnectInterface,
  FlowLog,
  FlowLogAssociation,
  GlobalRouteProtocol,
  LanPort,
  PortRole,
  PortRouteProtocol,
  Qos,
  QosAssociation,
  QosCar,
  QosPolicy,
  SerialNumberBinding,
  SnatEntry,
  StaticRoute,
  WanPort,
} from "../../provider/index.js";
import { Battery, diffOf, inOrder, operationsOf, type Moment } from "../support/battery.js";
import { Bench, type Run } from "../support/engine.js";
import { deviceGround } from "../support/row.js";

jest.setTimeout(300_000);

const gateway = "sag-emulator1hq";
const traffic = {
  ipProtocol: "TCP",
  sourceCidr: "10.0.0.0/8",
  sourcePortRange: "-1/-1",
  destCidr: "10.0.0.0/8",
  destPortRange: "-1/-1",
};

/** Everything that hangs on something else, by outputs alone. */
const network = (snatCidrBlock: string) => (): Promise<void> => {
  const device = new SerialNumberBinding("device", { smartAGId: gateway, serialNumber: "sag1000sn0001" });
  const smartAGId = device.smartAGId;
  const ccn = new CloudConnectNetwork("ccn", { snatCidrBlock });
  const attachment = new CcnCenAttachment("attachment", { ccnId: ccn.id, cenId: "cen-emulator1a" });
  const binding = new CcnBinding("binding", { ccnId: attachment.ccnId, smartAGId });
  const share = { applicationBandwidthPackageId: "abwp-emulator1", bandwidth: 5 };
  new ApplicationBandwidthPackageAssociation("share", { ...share, smartAGId: binding.smartAGId });
  const acl = new Acl("acl", {});
  new AclRule("rule", { aclId: acl.id, direction: "in", policy: "drop", ...traffic });
  new AclAssociation("acl-on-gateway", { aclId: acl.id, smartAGId });
  const qos = new Qos("qos", {});
  const limit = { limitType: "Percent", minBandwidthPercent: 1, maxBandwidthPercent: 2 } as const;
  const car = new QosCar("car", { qosId: qos.id, priority: 1, ...limit });
  new QosPolicy("policy", { qosId: car.qosId, priority: car.priority, ...traffic });
  new QosAssociation("qos-on-gateway", { qosId: qos.id, smartAGId });
  const log = new FlowLog("log", { outputType: "netflow", netflowServerIp: "10.0.0.1" });
  new FlowLogAssociation("log-on-gateway", { flowLogId: log.id, smartAGId });
  const place = { smartAGId, serialNumber: device.serialNumber };
  const protocol = new GlobalRouteProtocol("protocol", { ...place, routeProtocol: "BGP" });
  const bgp = new BgpRouting("bgp", { ...place, routerId: "10.9.9.9", localAs: 65001, holdTime: 9, keepAlive: 3 });
  const peer = { remoteIp: "10.9.0.2", remoteAs: 65002 };
  const port = new PortRouteProtocol(
    "port",
    { ...place, portName: "4", routeProtocol: protocol.routeProtocol, ...peer },
    { dependsOn: bgp },
  );
  const next = { destinationCidr: "10.20.0.0/16", portName: port.portName, nextHop: "10.9.0.2" };
  new StaticRoute("route", { ...place, ...next });
  new SnatEntry("snat", { smartAGId, cidrBlock: "192.168.0.0/24", snatIp: "10.9.9.9" });
  return Promise.resolve();
};
const RESOURCES = 20;

/** These writes, in this order, whatever stands between them. */
function expectOrder(run: Run, ...operations: string[]): void {
  expect(operationsOf(run).filter((operation) => operations.includes(operation))).toEqual(operations);
}

describe("what hangs on something else", () => {
  let bench: Bench;
  let battery: Battery;
  let fresh: Moment;
  beforeAll(async () => {
    battery = await Battery.open([]);
    bench = battery.bench;
    fresh = await battery.look();
  });
  afterAll(() => battery.close());

  test("is previewed without a call while ids are unknown", async () => {
    const run = await bench.preview(network("172.16.0.0/24"));
    expect(run).toMatchObject({ ok: true, changes: { create: RESOURCES }, calls: [] });
  });

  test("is made in the order that the service accepts", async () => {
    const run = await bench.up(network("172.16.0.0/24"));
    expect(run).toMatchObject({ ok: true, changes: { create: RESOURCES } });
    expect(run.calls.filter(({ outcome }) => outcome !== "ok")).toEqual([]);
    expectOrder(run, "CreateCloudConnectNetwork", "AttachCenChildInstance", "BindSmartAccessGateway");
    expectOrder(run, "ModifySagGlobalRouteProtocol", "ModifySagPortRouteProtocol", "CreateSagStaticRoute");
    expectOrder(run, "ModifySagRouteProtocolBgp", "ModifySagPortRouteProtocol");
  });

  test("is replaced together, each taken off before what it hangs on goes", async () => {
    const preview = await bench.preview(network("172.16.1.0/24"));
    expect(preview).toMatchObject({ ok: true, calls: [{ operation: "GetCallerIdentity" }] });
    for (const name of ["ccn", "attachment", "binding"]) expect(diffOf(preview, name)).toMatch(/\(replace\)/);
    expect(diffOf(preview, "acl-on-gateway")).toBe("");

    const run = await bench.up(network("172.16.1.0/24"));
    expect(run.ok).toBe(true);
    expect(run.calls.filter(({ outcome }) => outcome !== "ok")).toEqual([]);
    expectOrder(run, "UnbindSmartAccessGateway", "DetachCenChildInstance", "DeleteCloudConnectNetwork");
    expect(await bench.up(network("172.16.1.0/24"))).toMatchObject({ changes: { same: RESOURCES }, calls: [] });
  });

  test("is destroyed from the leaves, leaving nothing", async () => {
    const run = await bench.destroy();
    expect(run.ok).toBe(true);
    expect(run.calls.filter(({ outcome }) => outcome !== "ok")).toEqual([]);
    expectOrder(run, "DeleteSagStaticRoute", "ModifySagPortRouteProtocol", "ModifySagGlobalRouteProtocol");
    // The device had none before, which no call can say; they went with the device's place on the gateway.
    expect(operationsOf(run)).not.toContain("ModifySagRouteProtocolBgp");
    expect(inOrder(await battery.look())).toEqual(inOrder(fresh));
  });
});

describe("a port that changes its role", () => {
  const device = { smartAGId: "sag-order", serialNumber: "sn-order" };
  const address = { ip: "10.0.0.1", mask: "255.255.255.0" };
  const program = (role: "WAN" | "LAN" | "ECC") => (): Promise<void> => {
    const { portName } = new PortRole("role", { ...device, portName: "3", role });
    if (role === "WAN") new WanPort("wan", { ...device, portName, ipType: "STATIC", gateway: "10.0.0.2", ...address });
    if (role === "LAN") new LanPort("lan", { ...device, portName, ipType: "STATIC", ...address });
    if (role === "ECC") new ExpressConnectInterface("line", { ...device, portName, vlan: 10, ...address });
    return Promise.resolve();
  };
  let battery: Battery;
  let fresh: Moment;
  beforeAll(async () => {
    battery = await Battery.open([]);
    await battery.byHand(deviceGround("sag-order", "sn-order"));
    fresh = await battery.look();
  });
  afterAll(() => battery.close());

  test("gets its settings after the role; what it was set to before goes with the former one", async () => {
    const { bench } = battery;
    expect(await bench.up(program("WAN"))).toMatchObject({ ok: true, changes: { create: 3 } });
    const lan = await bench.up(program("LAN"));
    expect(lan).toMatchObject({ ok: true, changes: { create: 1, update: 1, delete: 1, same: 1 } });
    // The port was nothing to the WAN any more when its settings were put back.
    expectOrder(lan, "ModifySagPortRole", "ModifySagLan", "ModifySagWan");
    const line = await bench.up(program("ECC"));
    expect(line).toMatchObject({ ok: true, changes: { create: 1, update: 1, delete: 1, same: 1 } });
    expectOrder(line, "ModifySagPortRole", "CreateSagExpressConnectInterface", "ModifySagLan");
    const { objects } = await battery.look();
    expect(objects).toMatchObject({
      // Both devices of the gateway have the role.
      port: [{ role: "ECC" }, { role: "ECC" }],
      wan: [],
      lan: [],
      expressConnectInterface: [{ vlan: "10" }],
    });
    expect(await bench.up(program("ECC"))).toMatchObject({ changes: { same: 3 }, calls: [] });
  });

  test("has its role put back last", async () => {
    const run = await battery.bench.destroy();
    expect(run.ok).toBe(true);
    expect(operationsOf(run)).toEqual(["DeleteSagExpressConnectInterface", "ModifySagPortRole"]);
    expect(inOrder(await battery.look())).toEqual(inOrder(fresh));
  });
});
