import type { RunningEmulator } from "../../emulator/index.js";
import { type OperationName, operation } from "../../schema/index.js";
import { type Row, startTestEmulator, type TestClient } from "./emulator-client.js";

let emulator: RunningEmulator;
let client: TestClient;

const SmartAGId = "sag-emulator1hq";
const SmartAGSn = "sag1000sn0001";
const device = { SmartAGId, SmartAGSn };
const login = { SmartAGId, SerialNumber: SmartAGSn };

beforeAll(async () => {
  ({ emulator, client } = await startTestEmulator());
});
beforeEach(async () => {
  emulator.reset();
  await set("device", SmartAGSn, { gatewayId: SmartAGId, online: true });
  await set("gateway", SmartAGId, { status: "Active" });
});
afterAll(() => emulator.close());

const change = (body: unknown) => client.control("POST", "change", body);
const set = (kind: string, id: string, fields: Row) => change({ kind, id, set: fields });
const state = async (kind: string) => (await client.control<Record<string, Row[]>>("GET", "state"))[kind];

/** Answers of a device's task, without the task. */
async function asked(action: OperationName, parameters = device): Promise<Row> {
  const { RequestId, TaskStates, ...answer } = await client.call(action, parameters);
  expect(RequestId).toMatch(/-/);
  if ("TaskStates" in operation(action).response) expect(TaskStates).toMatchObject([{ State: "Succeed" }]);
  return answer;
}

/** Another device, of another model, on a gateway of its own. */
async function another(model: "sag-100wm" | "sag-vcpe"): Promise<typeof device> {
  const [gateway, serial] = ["sag-emulator1branch", `${model}-1`];
  await change([
    { kind: "device", create: { id: serial, model, gatewayId: gateway, online: true } },
    { kind: "gateway", id: gateway, set: { status: "Active", hardware: model } },
  ]);
  return { SmartAGId: gateway, SmartAGSn: serial };
}

describe("whatever is asked of a device", () => {
  const password = { Password: "secret_1" };
  const wordy: readonly (readonly [OperationName, Record<string, string>])[] = [
    ["DescribeSagHa", {}],
    ["DescribeSagUserDns", {}],
    ["ModifySagUserDns", {}],
    ["DescribeSagCurrentDns", {}],
    ["DescribeSagWanSnat", {}],
    ["DescribeSagManagementPort", {}],
    ["ModifySAGAdminPassword", password],
  ];

  it.each(wordy)("%s says what is in the way", async (action, more) => {
    const code = (parameters: Row = {}) =>
      client.code(action, { ...device, ...more, ...(parameters as Record<string, string>) });
    expect(await code()).toBeUndefined();
    expect(await code({ SmartAGId: "sag-none" })).toBe("SAG.InstanceNoFound");
    expect(await code({ SmartAGSn: "none" })).toBe("InstanceNotExit");
    expect(await code({ SmartAGSn: "sag1000sn0002" })).toBe("InstanceNotExit");
    await set("device", SmartAGSn, { syncState: "Unsynchronized" });
    expect(await code()).toBe("ConfigUnsynchronized");
    await set("device", SmartAGSn, { online: false });
    expect(await code()).toBe("SmartAccessGatewayOffline");
    await set("gateway", SmartAGId, { status: "Received" });
    expect(await code()).toBe("SmartAccessGatewayNotOnline");
    await set("gateway", SmartAGId, { status: "Active", activated: false });
    expect(await code()).toBe("SmartAccessGatewayNotActivated");
    await set("gateway", SmartAGId, { status: "Arrearage" });
    expect(await code()).toBe("SmartAccessGatewayInArrears");
    await set("gateway", SmartAGId, { hardware: "sag-software" });
    expect(await code()).toBe("SAG.SoftwareNotSupport");
  });

  it.each(wordy)("%s says which device does not know it", async (action, more) => {
    const parameters = { ...device, ...more };
    await set("device", SmartAGSn, { unsupported: [action] });
    expect(await client.code(action, parameters)).toBe("FeatureNotSupport");
    await change({ kind: "device", create: { id: "second", model: "sag-1000", gatewayId: SmartAGId, online: true } });
    expect(await client.code(action, parameters)).toBe("FeatureNotSupportForActiveSmartAG");
    await set("device", "second", { unsupported: [action] });
    expect(await client.code(action, { ...parameters, SmartAGSn: "second" })).toBe(
      "FeatureNotSupportForStandBySmartAG",
    );
  });

  it("is forgotten when the device goes to another gateway", async () => {
    await client.call("ModifySagWanSnat", { ...device, Snat: "ENABLE" });
    await client.call("ModifySagUserDns", { ...device, MasterDns: "10.0.0.1" });
    await client.call("UnbindSerialNumber", login);
    expect([await state("wanSnat"), await state("userDns")]).toEqual([[], []]);
  });
});

describe("high availability", () => {
  const fixed = { ...device, Mode: "STATIC", PortName: "0", VirtualIp: "192.168.1.254" };
  const peer = (gatewayId: string, model: string, more: Row = {}) =>
    change({ kind: "device", create: { id: `${gatewayId}-2`, model, gatewayId, online: true, ...more } });

  beforeEach(async () => {
    await peer(SmartAGId, "sag-1000");
  });

  it("is off, on a port with an address, or dynamic", async () => {
    expect(await asked("DescribeSagHa")).toEqual({ Mode: "NONE" });
    await client.call("ModifySagHa", fixed);
    expect(await asked("DescribeSagHa")).toEqual({
      Mode: "STATIC",
      Ports: [{ PortName: "0", VirtualIp: "192.168.1.254" }],
    });
    await client.call("ModifySagHa", { ...device, Mode: "DYNAMIC" });
    expect(await asked("DescribeSagHa")).toEqual({ Mode: "DYNAMIC" });
    await client.call("ModifySagHa", { ...device, Mode: "NONE", PortName: "5" });
    expect(await state("ha")).toEqual([]);
  });

  it("takes a LAN port that it does not use yet", async () => {
    expect(await client.code("ModifySagHa", { ...fixed, PortName: "5" })).toBe("Sag.HaPortRoleError");
    expect(await client.code("ModifySagHa", { ...fixed, PortName: "9" })).toBe("InvalidParameter");
    await client.call("ModifySagHa", fixed);
    expect(await client.code("ModifySagHa", { ...fixed, VirtualIp: "192.168.1.1" })).toBe("Sag.HaPortExist");
    await client.call("ModifySagHa", { ...fixed, PortName: "1" });
    await client.call("ModifySagHa", { ...fixed, VirtualIp: "192.168.1.1" });
    expect(await state("ha")).toMatchObject([{ portName: "0", virtualIp: "192.168.1.1" }]);
  });

  it("needs a port and an address where it is fixed, and a mode", async () => {
    const code = (parameters: Record<string, string>) => client.code("ModifySagHa", { ...device, ...parameters });
    expect(await code({ Mode: "STATIC", VirtualIp: "10.0.0.1" })).toBe("MissingParameter");
    expect(await code({ Mode: "STATIC", PortName: "0" })).toBe("MissingParameter");
    expect(await code({ Mode: "STATIC", PortName: "0", VirtualIp: "10.0.0" })).toBe("InvalidParameter");
    expect(await code({ Mode: "ON" })).toBe("InvalidParameter");
    expect(await code({})).toBe("MissingParameter");
    expect(await client.code("ModifySagHa", { ...fixed, SmartAGId: "sag-none" })).toBe("SAG.InstanceNoFound");
  });

  it("is what the model offers", async () => {
    const small = await another("sag-100wm");
    await peer(small.SmartAGId, "sag-100wm");
    expect(await client.code("ModifySagHa", { ...small, Mode: "DYNAMIC" })).toBe("Sag.HaTypeNotAllow");
    expect(await client.code("ModifySagHa", { ...fixed, ...small, PortName: "2" })).toBeUndefined();
    const virtual = await another("sag-vcpe");
    expect(await client.code("ModifySagHa", { ...fixed, ...virtual })).toBe("Sag.HaTypeNotAllow");
    expect(await client.code("ModifySagHa", { ...virtual, Mode: "NONE" })).toBeUndefined();
  });
});

describe("high availability needs", () => {
  const fixed = { ...device, Mode: "STATIC", PortName: "0", VirtualIp: "192.168.0.254" };
  const code = () => client.code("ModifySagHa", fixed);
  const second = (fields: Row = {}) =>
    change({
      kind: "device",
      create: { id: "second", model: "sag-1000", gatewayId: SmartAGId, online: true, ...fields },
    });

  it("two devices", async () => {
    expect(await code()).toBe("Sag.HaTypeNotAllow");
    expect(await client.code("ModifySagHa", { ...device, Mode: "NONE" })).toBeUndefined();
    await second();
    expect(await code()).toBeUndefined();
  });

  it("two of one model", async () => {
    await second({ model: "sag-100wm" });
    expect(await code()).toBe("Sag.HaTypeNotAllow");
  });

  it("software that has it on both", async () => {
    await second({ softwareVersion: "1.7.9" });
    expect(await code()).toBe("FeatureNotSupport");
    await set("device", "second", { softwareVersion: "1.8.0" });
    expect(await code()).toBeUndefined();
  });

  it("ports of the same roles, and peers in one network", async () => {
    await second();
    await change({ kind: "port", create: { id: "second:1", deviceId: "second", role: "WAN" } });
    expect(await code()).toBe("Sag.HaTypeNotAllow");
    await change({ kind: "port", id: "second:1", remove: true });
    const lan = { PortName: "0", IPType: "STATIC", IP: "10.9.0.2", Mask: "255.255.255.0" };
    await client.call("ModifySagLan", { ...device, SmartAGSn: "second", ...lan });
    expect(await code()).toBe("Sag.HaPortRoleError");
    await client.call("ModifySagLan", { ...device, ...lan, IP: "10.9.0.1" });
    expect(await code()).toBeUndefined();
  });
});

describe("DNS servers", () => {
  const learnt = { MasterDns: "114.114.114.114", SlaveDns: "223.5.5.5" };

  it("are those of the uplink until they are set, and again when they are cleared", async () => {
    expect(await asked("DescribeSagUserDns")).toEqual({});
    expect(await asked("DescribeSagCurrentDns")).toEqual(learnt);
    const both = { MasterDns: "10.0.0.1", SlaveDns: "10.0.0.2" };
    await client.call("ModifySagUserDns", { ...device, ...both });
    expect(await asked("DescribeSagUserDns")).toEqual(both);
    expect(await asked("DescribeSagCurrentDns")).toEqual(both);
    await client.call("ModifySagUserDns", { ...device, MasterDns: "10.0.0.1" });
    expect(await asked("DescribeSagUserDns")).toEqual({ MasterDns: "10.0.0.1" });
    await client.call("ModifySagUserDns", { ...device, MasterDns: "", SlaveDns: "10.0.0.2" });
    expect(await asked("DescribeSagUserDns")).toEqual({});
    expect(await asked("DescribeSagCurrentDns")).toEqual(learnt);
    expect(await state("userDns")).toEqual([]);
  });

  it("are addresses", async () => {
    expect(await client.code("ModifySagUserDns", { ...device, MasterDns: "dns.example" })).toBe("InvalidParameter");
  });
});

describe("remote access", () => {
  const at = (RemoteAccessIp: string, more = {}) => ({ ...login, RemoteAccessIp, ...more });
  const address = async () =>
    (await client.row("DescribeSagRemoteAccess", login, "RemoteAccesses.RemoteAccess"))["RemoteAccessIp"];

  it("has an address, or none", async () => {
    expect(await client.call("DescribeSagRemoteAccess", login)).toMatchObject({
      SmartAGId,
      Code: "200",
      Success: true,
      RemoteAccesses: { RemoteAccess: [{ SerialNumber: SmartAGSn, RemoteAccessIp: "" }] },
    });
    expect(await client.call("ModifySagRemoteAccess", at("10.10.10.2"))).toMatchObject({
      SerialNumber: SmartAGSn,
      RemoteAccessIp: "10.10.10.2",
    });
    expect(await client.call("ModifySagRemoteAccess", login)).toMatchObject({ RemoteAccessIp: "10.10.10.2" });
    expect(await address()).toBe("10.10.10.2");
    await client.call("ModifySagRemoteAccess", at(""));
    expect(await address()).toBe("");
    expect(await state("remoteAccess")).toEqual([]);
  });

  it("takes an address that nobody else has and that no route leads to", async () => {
    const { SmartAGId: gateway, SmartAGSn: serial } = await another("sag-100wm");
    await client.call("ModifySagRemoteAccess", at("10.10.10.2"));
    await client.call("ModifySagRemoteAccess", at("10.10.10.2"));
    const elsewhere = { SmartAGId: gateway, SerialNumber: serial };
    expect(await client.code("ModifySagRemoteAccess", at("10.10.10.2", elsewhere))).toBe("IllegalRemoteIp.Conflict");
    await set("gateway", gateway, { cidrBlock: "192.168.0.0/24,10.20.0.0/16" });
    expect(await client.code("ModifySagRemoteAccess", at("10.20.3.4"))).toBe("IllegalRemoteIp.RouteTableEntryConflict");
    expect(await client.code("ModifySagRemoteAccess", at("10.20.3"))).toBe("InvalidParameter");
  });

  it("is told where the gateway, the device or its software is not up to it", async () => {
    expect(await client.code("DescribeSagRemoteAccess", { ...login, SmartAGId: "sag-none" })).toBe("InstanceNotExit");
    expect(await client.code("DescribeSagRemoteAccess", { ...login, SerialNumber: "none" })).toBe("InvalidId.SN");
    const code = (more = {}) => client.code("ModifySagRemoteAccess", at("10.10.10.2", more));
    expect(await code({ SmartAGId: "sag-none" })).toBe("InvalidId.SMARTAG");
    await set("device", SmartAGSn, { unsupported: ["ModifySagRemoteAccess"] });
    expect(await code()).toBe("FeatureNotSupport");
    await change({ kind: "device", create: { id: "second", model: "sag-1000", gatewayId: SmartAGId, online: true } });
    expect(await code()).toBe("FeatureNotSupportForActiveSmartAG");
    await set("device", "second", { unsupported: ["ModifySagRemoteAccess"] });
    expect(await code({ SerialNumber: "second" })).toBe("FeatureNotSupportForStandBySmartAG");
    await set("device", SmartAGSn, { unsupported: null, online: false });
    expect(await code()).toBe("SmartAccessGatewayNotOnline");
  });

  it("finds gateways of every region, because it names none", async () => {
    const [far, serial] = ["sag-far", "far-1"];
    const { SmartAGId: gateway } = await another("sag-100wm");
    const [known] = (await state("gateway"))?.filter(({ id }) => id === gateway) ?? [];
    await change([
      { kind: "gateway", create: { ...known, id: far, region: "cn-beijing" } },
      { kind: "device", create: { id: serial, model: "sag-100wm", gatewayId: far, online: true } },
    ]);
    await client.call("ModifySagRemoteAccess", { SmartAGId: far, SerialNumber: serial });
    expect(await client.code("DescribeSagRemoteAccess", { SmartAGId: far, SerialNumber: serial })).toBe(
      "InstanceNotExit",
    );
  });
});

describe("the password for logging in to a device", () => {
  const write = (Password?: string) =>
    client.reply("ModifySAGAdminPassword", { ...device, ...(Password === undefined ? {} : { Password }) });

  it("is kept, and shown nowhere", async () => {
    const { code, text } = await write("secret_1");
    expect(code).toBeUndefined();
    expect(text).not.toContain("secret_1");
    expect(await state("adminPassword")).toMatchObject([{ id: SmartAGSn, password: "secret_1" }]);
    expect(JSON.stringify(emulator.requests())).not.toContain("secret_1");
  });

  it("has 8 to 30 letters, digits and underscores", async () => {
    for (const bad of ["short_1", "a".repeat(31), "with space 1", "********"]) {
      expect((await write(bad)).code).toBe("IllegalParam.Password");
    }
    expect((await write()).code).toBe("MissingParam.Password");
    expect((await write("")).code).toBe("MissingParam.Password");
  });
});

describe("source NAT on WAN ports", () => {
  it("is on or off", async () => {
    expect(await asked("DescribeSagWanSnat")).toEqual({ Snat: "DISABLE" });
    await client.call("ModifySagWanSnat", { ...device, Snat: "ENABLE" });
    expect(await asked("DescribeSagWanSnat")).toEqual({ Snat: "ENABLE" });
    await client.call("ModifySagWanSnat", { ...device, Snat: "DISABLE" });
    expect(await state("wanSnat")).toEqual([]);
    expect(await client.code("ModifySagWanSnat", { ...device, Snat: "ON" })).toBe("InvalidParameter");
    expect(await client.code("ModifySagWanSnat", { ...device, SmartAGId: "sag-none", Snat: "ENABLE" })).toBe(
      "SAG.InstanceNoFound",
    );
  });
});

describe("the management port", () => {
  const port = { IP: "10.7.0.10", Mask: "255.255.255.0", Gateway: "10.7.0.1" };
  const delivered = { IP: "192.168.0.1", Mask: "255.255.255.0", Gateway: "192.168.0.254" };

  it("has an address, its netmask and a gateway", async () => {
    expect(await asked("DescribeSagManagementPort")).toEqual(delivered);
    await client.call("ModifySagManagementPort", { ...device, ...port });
    expect(await asked("DescribeSagManagementPort")).toEqual(port);
    await client.call("ModifySagManagementPort", { ...device, ...delivered });
    expect(await state("managementPort")).toEqual([]);
  });

  it("takes all three", async () => {
    const code = (parameters: Record<string, string>) =>
      client.code("ModifySagManagementPort", { ...device, ...parameters });
    expect(await code({ IP: port.IP, Mask: port.Mask })).toBe("MissingParameter");
    expect(await code({ ...port, Mask: "255.0.255.0" })).toBe("InvalidParameter");
    expect(await code({ ...port, Gateway: "10.7.0" })).toBe("InvalidParameter");
    expect(await code({ ...port, SmartAGId: "sag-none" })).toBe("SAG.InstanceNoFound");
  });

  it.each(["sag-100wm", "sag-vcpe"] as const)("is missing on a %s", async (model) => {
    const without = await another(model);
    expect(await client.code("DescribeSagManagementPort", without)).toBe("FeatureNotSupport");
    expect(await client.code("ModifySagManagementPort", { ...without, ...port })).toBe("Sag.PortMgtError");
  });
});
