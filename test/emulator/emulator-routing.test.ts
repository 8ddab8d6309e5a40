import { checkByHand } from "../support/row.js";
import type { RunningEmulator } from "../../emulator/index.js";
import { type Row, startTestEmulator, type TestClient } from "./emulator-client.js";

let emulator: RunningEmulator;
let client: TestClient;

const gateway = "sag-emulator1hq";
const serial = "sag1000sn0001";
const device = { SmartAGId: gateway, SmartAGSn: serial };

const change = (...changes: Row[]) => client.control("POST", "change", changes);
const set = (kind: string, id: string, fields: Row) => change({ kind, id, set: fields });
const ok = [
  { State: "Succeed", CreateTime: expect.any(Number) as number, ErrorCode: "200", ErrorMessage: "Successful" },
];

beforeAll(async () => {
  ({ emulator, client } = await startTestEmulator({ goneOperations: [] }));
});
beforeEach(async () => {
  emulator.reset();
  await client.call("BindSerialNumber", { SmartAGId: gateway, SerialNumber: serial });
});
afterAll(() => emulator.close());

const bgp = { RouterId: "10.0.0.1", LocalAs: 4294967295, HoldTime: 9, KeepAlive: 3 };
const ospf = { AreaId: 300, RouterId: "10.0.0.1", HelloTime: 3, DeadTime: 10 };
const leasedPort = async (...vlans: string[]) => {
  await change({ kind: "port", create: { id: `${serial}:3`, deviceId: serial, role: "ECC" } });
  for (const Vlan of vlans) {
    const address = { IP: `10.8.${Vlan}.1`, Mask: "255.255.255.0" };
    await client.call("CreateSagExpressConnectInterface", { ...device, PortName: "3", Vlan, ...address });
  }
};
const global = (RouteProtocol: string) => client.call("ModifySagGlobalRouteProtocol", { ...device, RouteProtocol });
const told = (operation: string) => client.call(operation, device);

describe("the protocols of a device", () => {
  it("are static until they are set", async () => {
    expect(await told("DescribeSagGlobalRouteProtocol")).toMatchObject({ RouteProtocol: "STATIC", TaskStates: ok });
    expect(Object.keys(await told("DescribeSagRouteProtocolBgp")).sort()).toEqual(["RequestId", "TaskStates"]);
    expect(await told("DescribeSagRouteProtocolOspf")).toMatchObject({ AuthenticationType: "NONE", AreaType: "" });
    await global("OSPF");
    expect(await told("DescribeSagGlobalRouteProtocol")).toMatchObject({ RouteProtocol: "OSPF" });
    expect(await client.code("ModifySagGlobalRouteProtocol", { ...device, RouteProtocol: "RIP" })).toBe(
      "InvalidParameter",
    );
    await global("STATIC");
    expect(await client.control("GET", "state")).toMatchObject({ globalRoute: [] });
  });

  it("keep all of BGP", async () => {
    await client.call("ModifySagRouteProtocolBgp", { ...device, ...bgp });
    expect(await told("DescribeSagRouteProtocolBgp")).toMatchObject({ ...bgp, TaskStates: ok });
    const modify = (more: Record<string, string | number>) =>
      client.code("ModifySagRouteProtocolBgp", { ...device, ...bgp, ...more });
    expect(await modify({ LocalAs: 4294967296 })).toBe("InvalidParameter");
    expect(await modify({ HoldTime: 2 })).toBe("InvalidParameter");
    expect(await modify({ RouterId: "" })).toBe("MissingParameter");
  });

  it("keep OSPF, and tell no secret", async () => {
    const modify = (more: Record<string, string | number>) =>
      client.code("ModifySagRouteProtocolOspf", { ...device, ...ospf, ...more });
    expect(await modify({ AuthenticationType: "MD5", Md5KeyId: 7 })).toBe("MissingParameter");
    expect(await modify({ AuthenticationType: "MD5", Md5Key: "0123456789" })).toBe("MissingParameter");
    expect(await modify({ AuthenticationType: "CLEARTEXT" })).toBe("MissingParameter");
    expect(await modify({ AuthenticationType: "CLEARTEXT", Password: "a b" })).toBe("InvalidParameter");
    expect(await modify({ AuthenticationType: "MD5", Md5KeyId: 7, Md5Key: "0123456789" })).toBeUndefined();
    expect(await told("DescribeSagRouteProtocolOspf")).toMatchObject({
      ...ospf,
      AuthenticationType: "MD5",
      Md5KeyId: 7,
      Md5Key: "****",
    });
    // As in the documented sample.
    expect(await modify({ AuthenticationType: "NONE", Md5KeyId: 8 })).toBeUndefined();
    const none = await told("DescribeSagRouteProtocolOspf");
    expect(none).toMatchObject({ AuthenticationType: "NONE", Md5KeyId: 8 });
    expect(none).not.toHaveProperty("Md5Key");
    expect(await modify({ AuthenticationType: "CLEARTEXT", Password: "a_b-1" })).toBeUndefined();
    expect(await client.control("GET", "state")).toMatchObject({ ospfRouting: [{ id: serial, password: "a_b-1" }] });
  });

  it("show on the device after a while", async () => {
    await client.control("POST", "settings", { delays: { configure: 60_000 } });
    await global("BGP");
    expect(await told("DescribeSagGlobalRouteProtocol")).toMatchObject({ RouteProtocol: "STATIC" });
    await client.control("POST", "clock", { advance: 60_000 });
    expect(await told("DescribeSagGlobalRouteProtocol")).toMatchObject({ RouteProtocol: "BGP" });
  });
});

describe("what a device cannot be asked", () => {
  const reads = [
    "DescribeSagGlobalRouteProtocol",
    "DescribeSagRouteProtocolBgp",
    "DescribeSagRouteProtocolOspf",
    "DescribeSagPortRouteProtocolList",
    "DescribeSagStaticRouteList",
    "DescribeSagRouteList",
  ];
  const calls: [string, Record<string, string | number>][] = [
    ...reads.map((operation): [string, Record<string, string>] => [operation, {}]),
    ["ModifySagGlobalRouteProtocol", { RouteProtocol: "OSPF" }],
    ["ModifySagRouteProtocolBgp", bgp],
    ["ModifySagRouteProtocolOspf", { ...ospf, AuthenticationType: "NONE" }],
  ];

  it.each(calls)("%s says why", async (operation, parameters) => {
    const code = (more: Record<string, string> = {}) => client.code(operation, { ...device, ...parameters, ...more });
    expect(await code({ SmartAGId: "sag-none" })).toBe("SAG.InstanceNoFound");
    expect(await code({ SmartAGSn: "none" })).toBe("InstanceNotExit");
    await set("device", serial, { online: false });
    expect(await code()).toMatch(/^SmartAccessGateway(NotOnline|Offline)$/);
    await set("device", serial, { online: true, syncState: "Unsynchronized" });
    expect(await code()).toBe("ConfigUnsynchronized");
    await set("device", serial, { syncState: null, unsupported: [operation] });
    expect(await code()).toBe("FeatureNotSupport");
    await set("device", serial, { unsupported: null });
    await set("gateway", gateway, { status: "Arrearage" });
    expect(await code()).toBe("SmartAccessGatewayInArrears");
    await set("gateway", gateway, { status: "Active", activated: false });
    expect(await code()).toBe("SmartAccessGatewayNotActivated");
    await set("gateway", gateway, { hardware: "sag-software" });
    expect(await code()).toBe("SAG.SoftwareNotSupport");
  });

  it("names the device of two that lacks the feature", async () => {
    await set("gateway", gateway, { haType: "warm_backup" });
    await client.call("BindSerialNumber", { SmartAGId: gateway, SerialNumber: "sag1000sn0002" });
    const operation = "DescribeSagRouteProtocolBgp";
    for (const id of [serial, "sag1000sn0002"]) await set("device", id, { unsupported: [operation] });
    expect(await client.code(operation, device)).toBe("FeatureNotSupportForActiveSmartAG");
    expect(await client.code(operation, { ...device, SmartAGSn: "sag1000sn0002" })).toBe(
      "FeatureNotSupportForStandBySmartAG",
    );
  });
});

describe("the protocols of ports", () => {
  const port = (PortName: string, RouteProtocol: string, more = {}) =>
    client.code("ModifySagPortRouteProtocol", { ...device, PortName, RouteProtocol, ...more });
  const ports = () => client.rows("DescribeSagPortRouteProtocolList", device, "Ports");
  const peer = { RemoteIp: "10.1.1.1", RemoteAs: "65010" };

  it("belong to the ports that route", async () => {
    await leasedPort("0");
    expect(await ports()).toEqual([
      ...["0", "1"].map((PortName) => ({ PortName, RouteProtocol: "STATIC", Status: "UP" })),
      { PortName: "3", Vlan: "0", RouteProtocol: "STATIC", Status: "UP", RemoteIp: "", RemoteAs: "" },
      ...["4", "5"].map((PortName) => ({ PortName, RouteProtocol: "STATIC", Status: "UP" })),
    ]);
    for (const name of ["2", "7"]) expect(await port(name, "STATIC")).toBe("Sag.RouteProtocolPortNotExist");
    expect(await port("4", "STATIC", { Vlan: "20" })).toBe("Sag.RouteProtocolPortNotExist");
  });

  it("are static or the device's own", async () => {
    expect(await port("4", "OSPF")).toBe("Sag.RouteTypeNotMatch");
    expect(await port("4", "STATIC")).toBeUndefined();
    await global("OSPF");
    expect(await port("4", "OSPF")).toBeUndefined();
    expect(await port("4", "BGP", peer)).toBe("Sag.RouteTypeNotMatch");
    expect((await ports()).map(({ RouteProtocol }) => RouteProtocol)).toEqual(["STATIC", "STATIC", "OSPF", "STATIC"]);
    expect(await port("4", "STATIC")).toBeUndefined();
    expect(await client.control("GET", "state")).toMatchObject({ portRoute: [] });
  });

  it("need a peer for BGP, and leased lines need BGP", async () => {
    await leasedPort("20", "30");
    await global("BGP");
    for (const vlan of [{}, { Vlan: "0" }]) {
      expect(await port("3", "BGP", { ...peer, ...vlan })).toBe("Sag.RouteProtocolPortNotExist");
    }
    expect(await port("3", "BGP", { ...peer, Vlan: "20", RemoteIp: "" })).toBe("InvalidParameter");
    expect(await port("3", "BGP", { Vlan: "20", RemoteAs: "65010" })).toBe("MissingParameter");
    expect(await port("3", "BGP", { Vlan: "20", RemoteIp: "10.1.1.1" })).toBe("MissingParameter");
    expect(await port("3", "BGP", { ...peer, Vlan: "20", RemoteAs: "4294967296" })).toBe("InvalidParameter");
    for (const other of ["STATIC", "OSPF"])
      expect(await port("3", other, { Vlan: "20" })).toBe("Sag.EccRouteTypeError");
    expect(await port("3", "BGP", { ...peer, Vlan: "20" })).toBeUndefined();
    expect(await ports()).toContainEqual({ PortName: "3", Vlan: "20", RouteProtocol: "BGP", Status: "UP", ...peer });
    await client.call("DeleteSagExpressConnectInterface", { ...device, PortName: "3", Vlan: "20" });
    expect((await ports()).filter(({ PortName }) => PortName === "3")).toMatchObject([{ Vlan: "30" }]);
    expect(await client.control("GET", "state")).toMatchObject({ portRoute: [] });
  });
});

describe("static routes", () => {
  const route = { ...device, DestinationCidr: "10.0.0.0/24", PortName: "0", Vlan: "0" };
  const named = { ...device, DestinationCidr: "10.0.0.0/24", PortName: "0" };
  const routes = () => client.rows("DescribeSagStaticRouteList", device, "StaticRoutes");

  it("are made, led elsewhere and deleted", async () => {
    const shown = { DestinationCidr: "10.0.0.0/24", PortName: "0", Vlan: "0" };
    await client.call("CreateSagStaticRoute", { ...route, NextHop: "10.9.0.1" });
    expect(await client.code("CreateSagStaticRoute", { ...route, NextHop: "10.9.0.1" })).toBe("Sag.StaticRouteExist");
    await client.call("CreateSagStaticRoute", { ...route, Vlan: "20", NextHop: "10.9.0.3" });
    await client.call("ModifySagStaticRoute", { ...named, NextHop: "10.9.0.2" });
    expect(await routes()).toEqual([
      { ...shown, NextHop: "10.9.0.2" },
      { ...shown, Vlan: "20", NextHop: "10.9.0.3" },
    ]);
    await client.call("DeleteSagStaticRoute", named);
    expect(await routes()).toEqual([{ ...shown, Vlan: "20", NextHop: "10.9.0.3" }]);
    expect(await client.code("DeleteSagStaticRoute", named)).toBe("Sag.StaticRouteNotExist");
    expect(await client.code("ModifySagStaticRoute", { ...named, NextHop: "10.9.0.2" })).toBe(
      "Sag.StaticRouteNotExist",
    );
  });

  it("leave by ports that can route", async () => {
    const create = (more: Record<string, string>) =>
      client.code("CreateSagStaticRoute", { ...route, NextHop: "10.9.0.1", ...more });
    expect(await create({ PortName: "9" })).toBe("Sag.PortNotExist");
    for (const PortName of ["2", "3"]) expect(await create({ PortName })).toBe("Sag.PortRoleInvalid");
    expect(await create({ Vlan: "4095" })).toBe("InvalidParameter");
    expect(await create({ DestinationCidr: "10.0.0.1/24" })).toBe("InvalidParameter");
    await client.call("CreateSagStaticRoute", { ...route, PortName: "5", NextHop: "10.9.0.1" });
    await change({ kind: "port", create: { id: `${serial}:5`, deviceId: serial, role: "NONE" } });
    const modify = { ...named, PortName: "5", NextHop: "10.9.0.2" };
    expect(await client.code("ModifySagStaticRoute", modify)).toBe("Sag.PortRoleInvalid");
    expect(await client.code("ModifySagStaticRoute", { ...modify, PortName: "9" })).toBe("Sag.PortNotExist");
    expect(await client.code("DeleteSagStaticRoute", { ...named, PortName: "9" })).toBe("Sag.PortNotExist");
    expect(await client.code("DeleteSagStaticRoute", { ...named, PortName: "5" })).toBeUndefined();
  });

  it("leave by leased lines that are there", async () => {
    await leasedPort("20");
    const over = (Vlan: string) => ({ ...route, PortName: "3", Vlan, NextHop: "10.8.20.2" });
    expect(await client.code("CreateSagStaticRoute", over("0"))).toBe("Sag.EccVlanNotExist");
    await client.call("CreateSagStaticRoute", over("20"));
    await client.call("DeleteSagExpressConnectInterface", { ...device, PortName: "3", Vlan: "20" });
    expect(await client.code("ModifySagStaticRoute", over("20"))).toBe("Sag.EccVlanNotExist");
    await client.call("DeleteSagStaticRoute", { ...named, PortName: "3", Vlan: "20" });
    expect(await routes()).toEqual([]);
  });

  it("go with the role of their port", async () => {
    await client.call("CreateSagStaticRoute", { ...route, NextHop: "10.9.0.1" });
    await client.call("ModifySagPortRole", { ...device, PortName: "0", Role: "NONE" });
    expect(await client.control("GET", "state")).toMatchObject({ staticRoute: [] });
  });

  it("go with their device", async () => {
    await client.call("CreateSagStaticRoute", { ...route, NextHop: "10.9.0.1" });
    await client.call("UnbindSerialNumber", { SmartAGId: gateway, SerialNumber: serial });
    expect(await client.control("GET", "state")).toMatchObject({ staticRoute: [] });
  });
});

describe("the routes of a device", () => {
  const destinations = async () =>
    (await client.rows("DescribeSagRouteList", device, "Routes")).map(
      ({ DestinationCidr, PortName, RouteProtocol, Cost, NextHop }) => [
        DestinationCidr,
        PortName,
        RouteProtocol,
        Cost,
        NextHop,
      ],
    );

  const clients = ["0", "1", "4"].map((port) => [`192.168.${port}.0/24`, port, "STATIC", "[0/0]", ""]);
  const uplink = ["0.0.0.0/0", "5", "STATIC", "[1/0]", "172.16.5.254"];

  it("are those to its clients, those that are set and those that neighbours tell", async () => {
    expect(await destinations()).toEqual([...clients, uplink]);
    const route = { ...device, DestinationCidr: "10.0.0.0/24", PortName: "0", Vlan: "0", NextHop: "10.9.0.1" };
    await client.call("CreateSagStaticRoute", route);
    await client.call("ModifySagRouteProtocolOspf", { ...device, ...ospf, AuthenticationType: "NONE" });
    await client.call("ModifySagRouteProtocolBgp", { ...device, ...bgp });
    const still = ["10.0.0.0/24", "0", "STATIC", "[1/0]", "10.9.0.1"];
    await global("OSPF");
    await client.call("ModifySagPortRouteProtocol", { ...device, PortName: "4", RouteProtocol: "OSPF" });
    expect(await destinations()).toEqual([...clients, still, ["10.1.44.0/24", "4", "OSPF", "[110/11]", ""], uplink]);
    await global("BGP");
    expect(await destinations()).toEqual([...clients, still, uplink]);
    const peer = { RemoteIp: "10.1.1.1", RemoteAs: "65010" };
    await client.call("ModifySagPortRouteProtocol", { ...device, PortName: "4", RouteProtocol: "BGP", ...peer });
    expect(await destinations()).toEqual([
      ...clients,
      still,
      ["10.253.242.0/24", "4", "BGP", "[20/0]", "10.1.1.1"],
      uplink,
    ]);
  });

  it("conflict with those to other gateways", async () => {
    const ccnId = "ccn-routes";
    const resourceGroupId = "rg-emulator1default";
    await change(
      { kind: "ccn", create: { id: ccnId, status: "Active", interworking: "enable", resourceGroupId } },
      ...[gateway, "sag-emulator1branch"].map((gatewayId) => ({ kind: "ccnBinding", create: { ccnId, gatewayId } })),
      { kind: "gateway", id: "sag-emulator1branch", set: { cidrBlock: "10.0.0.0/16" } },
    );
    const route = { ...device, DestinationCidr: "10.0.1.0/24", PortName: "0", Vlan: "0", NextHop: "10.9.0.1" };
    await client.call("CreateSagStaticRoute", route);
    expect((await client.rows("DescribeSagRouteList", device, "Routes")).slice(clients.length)).toMatchObject([
      { DestinationCidr: "10.0.1.0/24", PortName: "0", ConflictCidrs: ["10.0.0.0/16"] },
      { DestinationCidr: "10.0.0.0/16", PortName: "-1", ConflictCidrs: ["10.0.1.0/24"] },
      { DestinationCidr: "0.0.0.0/0", PortName: "5", ConflictCidrs: [] },
    ]);
    const listed = await client.rows(
      "DescribeRouteDistributionStrategies",
      { SmartAGId: gateway, SourceType: "cloud" },
      "Strategies.Strategy",
    );
    expect(listed).toEqual([
      {
        SmartAGId: gateway,
        SourceType: "cloud",
        RouteSource: "sag-emulator1branch",
        DestCidrBlock: "10.0.0.0/16",
        Status: "normal",
        IsConflict: false,
      },
    ]);
  });
});

describe("route distribution strategies", () => {
  const route = { SmartAGId: gateway, SourceType: "local", RouteSource: "STATIC", DestCidrBlock: "192.168.10.0/24" };
  const strategies = (SourceType = "local") =>
    client.rows("DescribeRouteDistributionStrategies", { SmartAGId: gateway, SourceType }, "Strategies.Strategy");
  const listed = { ...route, Status: "normal", IsConflict: false };
  const check = (id: string, gatewayId: string) => change({ kind: "healthCheck", create: checkByHand(id, gatewayId) });

  it("hang on the routes of the gateway", async () => {
    await set("gateway", gateway, { cidrBlock: "192.168.10.0/24" });
    expect(await strategies()).toEqual([listed]);
    const publish = { ...route, RouteSource: "static", RouteDistribution: "publish_and_revoke_on_health_fail" };
    await check("hc-1", gateway);
    await client.call("ModifyRouteDistributionStrategy", { ...publish, HcInstanceId: "hc-1" });
    const told = { HcInstanceId: "hc-1", StrategyPublishStatus: "publish", CreateTime: expect.any(Number) as number };
    expect(await strategies()).toEqual([
      { ...listed, ...told, RouteDistribution: "publish_and_revoke_on_health_fail" },
    ]);
    await client.call("ModifyRouteDistributionStrategy", { ...route, RouteDistribution: "no_publish" });
    expect(await strategies()).toMatchObject([
      { RouteDistribution: "no_publish", StrategyPublishStatus: "not_publish" },
    ]);
    expect(await strategies()).not.toMatchObject([{ HcInstanceId: "hc-1" }]);
    await client.call("DeleteRouteDistributionStrategy", { ...route, RouteSource: "static" });
    expect(await strategies()).toEqual([listed]);
    await client.call("DeleteRouteDistributionStrategy", route);
  });

  it("are published as the health check says", async () => {
    await check("hc-1", gateway);
    const published = async (RouteDistribution: string, status: string): Promise<unknown[]> => {
      await set("healthCheck", "hc-1", { status });
      await client.call("ModifyRouteDistributionStrategy", { ...route, RouteDistribution, HcInstanceId: "hc-1" });
      const [one] = await strategies();
      return [one?.["StrategyPublishStatus"], one?.["Status"]];
    };
    const [not, yes, revoked] = [
      ["not_publish", "normal"],
      ["publish", "normal"],
      ["not_publish", "revoked"],
    ];
    expect(await published("no_publish_and_publish_on_health_success", "failed")).toEqual(not);
    expect(await published("no_publish_and_publish_on_health_success", "success")).toEqual(yes);
    expect(await published("no_publish_and_publish_on_health_fail", "success")).toEqual(not);
    expect(await published("no_publish_and_publish_on_health_fail", "failed")).toEqual(yes);
    expect(await published("publish_and_revoke_on_health_success", "failed")).toEqual(yes);
    expect(await published("publish_and_revoke_on_health_success", "success")).toEqual(revoked);
    expect(await published("publish_and_revoke_on_health_fail", "unknown")).toEqual(yes);
    expect(await published("publish_and_revoke_on_health_fail", "failed")).toEqual(revoked);

    const related = { SmartAGId: gateway, HcInstanceId: "hc-1" };
    expect(await client.rows("DescribeHealthChecks", related, "HealthChecks.HealthCheck")).toMatchObject([
      { RelationCount: 1 },
    ]);
    expect(await client.code("DeleteHealthCheck", { HcInstanceId: "hc-1" })).toBe("HC.RelatedRoute");
    await client.call("DeleteRouteDistributionStrategy", route);
    expect(await client.code("DeleteHealthCheck", { HcInstanceId: "hc-1" })).toBeUndefined();
  });

  it("conflict where a block has two sources", async () => {
    for (const RouteSource of ["OSPF", "BGP"]) {
      await client.call("ModifyRouteDistributionStrategy", { ...route, RouteSource, RouteDistribution: "publish" });
    }
    const ConflictInfo = '"192.168.10.0/24":"OSPF,BGP"';
    expect(await strategies()).toMatchObject([
      { IsConflict: true, ConflictInfo },
      { IsConflict: true, ConflictInfo },
    ]);
  });

  it("say which parameter is wrong", async () => {
    const modify = (more: Record<string, string>) =>
      client.code("ModifyRouteDistributionStrategy", { ...route, RouteDistribution: "publish", ...more });
    expect(await modify({ SmartAGId: "" })).toBe("SAG.InstanceIdEmpty");
    expect(await modify({ SmartAGId: "sag-none" })).toBe("SAG.InstanceNoFound");
    expect(await modify({ DestCidrBlock: "192.168.10.1/24" })).toBe("RD.InvalidDestCidrBlock");
    expect(await modify({ HcInstanceId: "check" })).toBe("RD.InvalidHcInstanceId");
    expect(await modify({ RouteDistribution: "publish_and_revoke_on_health_fail" })).toBe("RD.InvalidHcInstanceId");
    expect(await modify({ HcInstanceId: "hc-none" })).toBe("HC.InstanceNoFound");
    await check("hc-2", "sag-emulator1branch");
    expect(await modify({ HcInstanceId: "hc-2" })).toBe("HC.InstanceNoFound");
    expect(await modify({ RouteDistribution: "never" })).toBe("RD.InvalidRouteDistribution");
    expect(await modify({ RouteSource: "vpc-1" })).toBe("RD.InvalidRouteSource");
    expect(await modify({ SourceType: "cloud" })).toBe("RD.InvalidRouteSource");
    expect(await modify({ SourceType: "both" })).toBe("RD.InvalidSourceType");
    await set("gateway", gateway, { status: "Arrearage" });
    expect(await modify({})).toBe("SAG.Arrearage");
    await set("gateway", gateway, { status: "Active", activated: false });
    expect(await modify({})).toBe("SAG.NoActive");
    await set("gateway", gateway, { hardware: "sag-software" });
    expect(await modify({})).toBe("SAG.SoftwareNotSupportFeature");
    await set("gateway", gateway, { hardware: "sag-1000" });

    const remove = (more: Record<string, string>) =>
      client.code("DeleteRouteDistributionStrategy", { ...route, ...more });
    expect(await remove({ SmartAGId: "" })).toBe("SAG.InstanceIdEmpty");
    expect(await remove({ SmartAGId: "sag-none" })).toBe("SAG.InstanceNoFound");
    expect(await remove({ DestCidrBlock: "all" })).toBe("RD.InvalidDestCidrBlock");
    expect(await remove({ RouteSource: "RIP" })).toBe("RD.InvalidRouteSource");
    expect(await remove({ SourceType: "both" })).toBe("RD.InvalidSourceType");

    const list = (more: Record<string, string>) =>
      client.code("DescribeRouteDistributionStrategies", { SmartAGId: gateway, SourceType: "local", ...more });
    expect(await list({ SmartAGId: "" })).toBe("SAG.InstanceIdEmpty");
    expect(await list({ SmartAGId: "sag-none" })).toBe("SAG.InstanceNoFound");
    expect(await list({ SourceType: "both" })).toBe("RD.InvalidSourceType");
  });
});
