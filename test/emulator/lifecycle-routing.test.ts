import { checkByHand } from "../support/row.js";
import { type Managed, type Program, Service } from "../support/lifecycle.js";

let service: Service;
let program: Program;
let told: jest.SpyInstance;
const gateway = "sag-emulator1hq";
const serial = "sag1000sn0001";
const device = { smartAGId: gateway, serialNumber: serial };

beforeAll(async () => {
  service = await Service.start({ goneOperations: [] });
});
beforeEach(async () => {
  service.reset();
  await service.set("device", serial, { gatewayId: gateway, online: true });
  program = service.program();
  service.calls();
  told = jest.spyOn(process.stderr, "write").mockReturnValue(true);
});
afterEach(() => {
  told.mockRestore();
});
afterAll(() => service.close());

const said = (): string => told.mock.calls.map(([text]) => String(text)).join("");

/** What deleting writes. */
async function endOf(managed: Managed): Promise<readonly [operation: string, parameters: object][]> {
  service.calls();
  await managed.delete();
  return service
    .calls()
    .filter(({ operation }) => !operation.startsWith("Describe"))
    .map(({ operation, parameters }) => [operation, parameters]);
}

describe("what was before is not put back", () => {
  const bgp = { ...device, routerId: "10.0.0.1", localAs: 65010, holdTime: 9, keepAlive: 3 };
  const ospf = { ...device, areaId: 86, routerId: "10.0.0.1", helloTime: 3, deadTime: 10 };

  test("where nothing was, and no call can say so", async () => {
    const made = await program.create("BgpRouting", bgp);
    expect(made.state["previous"]).toEqual({});
    expect(await endOf(made)).toEqual([]);
    expect(said()).toContain(
      `BgpRouting ${gateway}:${serial}: left as it is; it cannot be put back without routerId, localAs, holdTime, keepAlive`,
    );
    expect(await service.rows("bgpRouting")).toMatchObject([{ localAs: 65010 }]);
  });

  test("where a secret that it needs is not known", async () => {
    const before = { areaId: 1, routerId: "10.9.9.9", helloTime: 10, deadTime: 40 };
    const secret = { authenticationType: "CLEARTEXT", password: "theirs" };
    await service.make("ospfRouting", { id: serial, deviceId: serial, ...before, ...secret });
    const made = await program.create("OspfRouting", {
      ...ospf,
      authenticationType: "MD5",
      md5KeyId: 7,
      md5Key: "ours-1234",
    });
    expect(made.state["previous"]).toEqual({ ...before, authenticationType: "CLEARTEXT" });
    expect(await endOf(made)).toEqual([]);
    expect(said()).toContain("left as it is; it cannot be put back without password");
    expect(said()).not.toMatch(/ours-1234|theirs/);
  });

  test("where a leased line would have to stop speaking BGP", async () => {
    await service.make("port", { id: `${serial}:3`, deviceId: serial, role: "ECC" });
    const address = { ip: "10.8.0.1", mask: "255.255.255.0" };
    await service.make("expressConnectInterface", {
      id: `${serial}:3:0`,
      deviceId: serial,
      portName: "3",
      vlan: "0",
      ...address,
    });
    await service.make("globalRoute", { id: serial, deviceId: serial, routeProtocol: "BGP" });
    const peer = { remoteIp: "10.1.1.1", remoteAs: 65010 };
    const made = await program.create("PortRouteProtocol", {
      ...device,
      portName: "3",
      vlan: 0,
      routeProtocol: "BGP",
      ...peer,
    });
    expect(made.id).toBe(`${gateway}:${serial}:3:0`);
    expect(await endOf(made)).toMatchObject([["ModifySagPortRouteProtocol", { RouteProtocol: "STATIC", Vlan: "0" }]]);
    expect(said()).toContain(
      "left as it is; it cannot be put back. ModifySagPortRouteProtocol failed: Sag.EccRouteTypeError",
    );
    expect(await service.rows("portRoute")).toMatchObject([{ routeProtocol: "BGP", remoteAs: "65010" }]);
  });
});

test("a secret has no part in putting back what did without", async () => {
  const before = { areaId: 1, routerId: "10.9.9.9", helloTime: 10, deadTime: 40, authenticationType: "NONE" };
  await service.make("ospfRouting", { id: serial, deviceId: serial, ...before });
  const made = await program.create("OspfRouting", {
    ...device,
    ...before,
    authenticationType: "MD5",
    md5KeyId: 7,
    md5Key: "ours-1234",
  });
  const [[, parameters] = []] = await endOf(made);
  expect(parameters).toEqual({
    RegionId: "cn-shanghai",
    SmartAGId: gateway,
    SmartAGSn: serial,
    AreaId: "1",
    RouterId: "10.9.9.9",
    HelloTime: "10",
    DeadTime: "40",
    AuthenticationType: "NONE",
  });
});

describe("a port", () => {
  test("goes back to static routes while its device still speaks BGP", async () => {
    const global = await program.create("GlobalRouteProtocol", { ...device, routeProtocol: "BGP" });
    const port = { ...device, portName: "4", routeProtocol: "BGP", remoteIp: "10.1.1.1", remoteAs: 65010 };
    const made = await program.create("PortRouteProtocol", port);
    expect(made.id).toBe(`${gateway}:${serial}:4`);
    expect(made.state["previous"]).toEqual({ routeProtocol: "STATIC" });
    expect(await endOf(made)).toMatchObject([["ModifySagPortRouteProtocol", { RouteProtocol: "STATIC" }]]);
    expect(await endOf(global)).toMatchObject([["ModifySagGlobalRouteProtocol", { RouteProtocol: "STATIC" }]]);
    expect([await service.rows("portRoute"), await service.rows("globalRoute")]).toEqual([[], []]);
  });

  test("has to be one that routes", async () => {
    const port = { ...device, portName: "4", vlan: 20, routeProtocol: "STATIC" };
    await expect(program.create("PortRouteProtocol", port)).rejects.toThrow(
      `there is no smartAGId "${gateway}", serialNumber "${serial}", portName "4", vlan "20" in cn-shanghai`,
    );
  });
});

describe("a strategy", () => {
  const strategy = {
    smartAGId: gateway,
    sourceType: "local",
    routeSource: "static",
    destCidrBlock: "192.168.10.0/24",
    routeDistribution: "no_publish",
  };
  const id = `${gateway}:local:STATIC:192.168.10.0/24`;

  test("is deleted where the route had none, and made again where it went", async () => {
    await service.set("gateway", gateway, { cidrBlock: "192.168.10.0/24" });
    const made = await program.create("RouteDistributionStrategy", strategy);
    expect(made.id).toBe(id);
    expect(made.state).not.toHaveProperty("previous");
    await service.drop("routeStrategy", id);
    expect(await made.refresh()).toBeUndefined();
    const again = await program.create("RouteDistributionStrategy", strategy);
    expect(await endOf(again)).toMatchObject([["DeleteRouteDistributionStrategy", { RouteSource: "STATIC" }]]);
    expect(await service.rows("routeStrategy")).toEqual([]);
  });

  test("gives way to the one that was before, if its health check is still there", async () => {
    await service.make("healthCheck", checkByHand("hc-1", gateway));
    const route = { gatewayId: gateway, sourceType: "local", routeSource: "STATIC", destCidrBlock: "192.168.10.0/24" };
    await service.make("routeStrategy", {
      id,
      ...route,
      routeDistribution: "publish_and_revoke_on_health_fail",
      hcInstanceId: "hc-1",
    });
    const made = await program.create("RouteDistributionStrategy", strategy);
    expect(made.state["previous"]).toEqual({
      routeDistribution: "publish_and_revoke_on_health_fail",
      hcInstanceId: "hc-1",
    });
    await made.delete();
    expect(await service.rows("routeStrategy")).toMatchObject([
      { routeDistribution: "publish_and_revoke_on_health_fail", hcInstanceId: "hc-1" },
    ]);

    const again = await program.create("RouteDistributionStrategy", strategy);
    await service.drop("healthCheck", "hc-1");
    await again.delete();
    expect(said()).toContain(`RouteDistributionStrategy ${id}: left as it is; it cannot be put back.`);
    expect(await service.rows("routeStrategy")).toMatchObject([{ routeDistribution: "no_publish" }]);
  });
});

describe("a static route", () => {
  const route = { ...device, destinationCidr: "10.20.0.0/16", portName: "0", nextHop: "10.9.0.1" };

  test("counts as made and as changed once the device shows it", async () => {
    await service.settings({ delays: { configure: 60 } });
    const made = await program.create("StaticRoute", route);
    expect(made.id).toBe(`${gateway}:${serial}:10.20.0.0/16:0:0`);
    expect(await service.rows("staticRoute")).toMatchObject([{ nextHop: "10.9.0.1" }]);
    await made.update({ ...route, nextHop: "10.9.0.2" });
    expect(await service.rows("staticRoute")).toMatchObject([{ nextHop: "10.9.0.2" }]);
  });

  test("that is there already is managed only once the program adopts it", async () => {
    const there = { deviceId: serial, destinationCidr: "10.20.0.0/16", portName: "0", vlan: "0", nextHop: "10.9.0.1" };
    await service.make("staticRoute", { id: `${serial}:0:0:10.20.0.0/16`, ...there });
    const id = `${gateway}:${serial}:10.20.0.0/16:0:0`;
    await expect(program.create("StaticRoute", route)).rejects.toThrow(
      `${id} exists already, and nothing shows that this program created it. To manage it add adopt: "${id}".`,
    );
    const adopted = await program.create("StaticRoute", { ...route, adopt: id });
    expect(adopted.state).toMatchObject({ nextHop: "10.9.0.1", vlan: 0 });
    await expect(service.program().create("StaticRoute", { ...route, nextHop: "10.9.0.2" })).rejects.toThrow(
      "Sag.StaticRouteExist",
    );
  });

  test("is gone with its device", async () => {
    const made = await program.create("StaticRoute", route);
    await service.drop("device", serial);
    expect(await (await service.program().known("StaticRoute", made)).refresh()).toBeUndefined();
    expect(await endOf(made)).toMatchObject([["DeleteSagStaticRoute", {}]]);
  });
});
