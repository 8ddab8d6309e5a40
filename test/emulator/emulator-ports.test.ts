import type { RunningEmulator } from "../../emulator/index.js";
import { eventually, like, type Row, startTestEmulator, type TestClient } from "./emulator-client.js";

let emulator: RunningEmulator;
let client: TestClient;

beforeAll(async () => {
  ({ emulator, client } = await startTestEmulator({ quotas: { portsPerRole: 4 } }));
});
beforeEach(async () => {
  emulator.reset();
  await client.call("BindSerialNumber", { SmartAGId: hq, SerialNumber: serial });
});
afterAll(() => emulator.close());

const hq = "sag-emulator1hq";
const serial = "sag1000sn0001";
const device = { SmartAGId: hq, SmartAGSn: serial };
const change = (kind: string, id: string, set: Row) => client.control("POST", "change", { kind, id, set });
const ports = () => client.rows("DescribeSagPortList", device, "Ports");
const wans = () => client.rows("DescribeSagWanList", device, "Wans");
const lans = () => client.rows("DescribeSagLanList", device, "Lans");
const role = (PortName: string, Role: string) => client.code("ModifySagPortRole", { ...device, PortName, Role });
const rolesNow = async () =>
  Object.fromEntries((await ports()).map(({ PortName, Role }) => [String(PortName), String(Role)]));

describe("the roles of ports", () => {
  it("are those of the model until they are changed", async () => {
    const [first, ...others] = await ports();
    expect(first).toEqual({
      PortName: "0",
      Role: "LAN",
      Status: "Up",
      Mac: like(/^02(:[0-9a-f]{2}){5}$/),
    });
    expect(new Set([first, ...others].map((port) => port?.["Mac"])).size).toBe(6);
    expect(await rolesNow()).toEqual({ 0: "LAN", 1: "LAN", 2: "MGT", 3: "NONE", 4: "LAN", 5: "WAN" });
    expect(await role("3", "WAN")).toBeUndefined();
    expect(await role("4", "ECC")).toBeUndefined();
    expect(await rolesNow()).toMatchObject({ 3: "WAN", 4: "ECC" });
    expect(await role("3", "NONE")).toBeUndefined();
    expect(await role("4", "LAN")).toBeUndefined();
    expect((await client.control<Row>("GET", "state"))["port"]).toEqual([]);
  });

  it("are limited, but for that of the management port, which it keeps", async () => {
    expect(await role("9", "LAN")).toBe("Sag.PortNotExist");
    expect(await role("2", "LAN")).toBe("Sag.PortMgtError");
    expect(await role("2", "MGT")).toBeUndefined();
    expect(await role("3", "LAN")).toBeUndefined();
    expect(await role("5", "LAN")).toBe("Sag.PortRoleLimit");
    expect(await role("5", "NONE")).toBeUndefined();
    expect(await role("5", "MANAGEMENT")).toBe("InvalidParameter");
    expect(await client.code("ModifySagPortRole", { ...device, SmartAGSn: "none", PortName: "0", Role: "WAN" })).toBe(
      "InstanceNotExit",
    );
  });

  it("stay while high availability uses the port", async () => {
    await client.control("POST", "change", {
      kind: "device",
      create: { id: "second", model: "sag-1000", gatewayId: hq, online: true },
    });
    const ha = { ...device, Mode: "STATIC", PortName: "4", VirtualIp: "192.168.4.9" };
    await client.call("ModifySagHa", ha);
    expect(await role("4", "ECC")).toBe("Sag.HaPortExist");
    expect(await role("3", "ECC")).toBeUndefined();
    await client.call("ModifySagHa", { ...device, Mode: "NONE" });
    expect(await role("4", "ECC")).toBeUndefined();
  });

  it("take with them what a port was set to", async () => {
    const lan = { ...device, PortName: "4", IPType: "STATIC", IP: "10.0.0.1", Mask: "255.255.255.0" };
    await client.call("ModifySagLan", lan);
    const wan = { ...device, PortName: "5", IPType: "DHCP", Priority: 3 };
    await client.call("ModifySagWan", wan);
    await role("4", "LAN");
    expect(await lans()).toContainEqual({ PortName: "4", IPType: "STATIC", IP: "10.0.0.1", Mask: "255.255.255.0" });
    await role("4", "ECC");
    const line = { ...device, PortName: "4", Vlan: "0", IP: "10.0.0.1", Mask: "255.255.255.0" };
    await client.call("CreateSagExpressConnectInterface", line);
    await role("4", "LAN");
    expect(await lans()).toContainEqual({
      PortName: "4",
      IPType: "DHCP",
      IP: "192.168.4.1",
      Mask: "255.255.255.0",
      StartIp: "192.168.4.2",
      EndIp: "192.168.4.254",
      Lease: "1440",
    });
    await role("4", "ECC");
    expect(
      await client.rows("DescribeSagExpressConnectInterfaceList", { ...device, PortName: "4" }, "Interfaces"),
    ).toEqual([]);
    // The other port keeps what it has.
    expect(await wans()).toMatchObject([{ PortName: "5", Priority: 3 }]);
  });

  it("are those of both devices of a pair, which restart and are offline meanwhile", async () => {
    await client.control("POST", "settings", { delays: { device: 400 } });
    const second = { SmartAGId: hq, SmartAGSn: "second" };
    await client.control("POST", "change", {
      kind: "device",
      create: { id: "second", model: "sag-1000", gatewayId: hq, online: true },
    });
    const status = async () => (await client.call("DescribeSmartAccessGatewayAttribute", { SmartAGId: hq }))["Status"];
    expect(await role("3", "WAN")).toBeUndefined();
    expect(await status()).toBe("Offline");
    for (const one of [device, second]) {
      expect(await client.code("DescribeSagPortList", one)).toBe("SmartAccessGatewayOffline");
    }
    await eventually(async () => ((await status()) === "Active" ? true : undefined));
    expect(await client.rows("DescribeSagPortList", second, "Ports")).toEqual(
      (await ports()).map((port) => ({ ...port, Mac: like(/^02:/) })),
    );
    // The role that a port has restarts nothing.
    expect(await role("3", "WAN")).toBeUndefined();
    expect(await status()).toBe("Active");
  });

  it("change when the device has got to it", async () => {
    await client.control("POST", "settings", { delays: { configure: 500 } });
    await role("3", "WAN");
    expect(await rolesNow()).toMatchObject({ 3: "NONE" });
    await eventually(async () => ((await rolesNow())["3"] === "WAN" ? true : undefined));
  });
});

describe("a WAN port", () => {
  const set = (more: Row) => client.code("ModifySagWan", { ...device, PortName: "5", ...more });
  const fixed = { IPType: "STATIC", IP: "203.0.113.9", Mask: "255.255.255.248", Gateway: "203.0.113.10" };
  const dial = { IPType: "PPPOE", Username: "office1", Password: "secret1" };

  it("asks the network for an address when it is delivered", async () => {
    expect(await wans()).toEqual([
      {
        PortName: "5",
        IPType: "DHCP",
        IP: "172.16.5.43",
        Mask: "255.255.255.0",
        Gateway: "172.16.5.254",
        Username: "",
        Priority: 1,
        Weight: 100,
        TrafficState: "active",
      },
    ]);
  });

  it("is set as a whole: what is left out is as it was delivered", async () => {
    expect(await set({ ...fixed, Priority: 2, Weight: 7, ISP: "CM", Bandwidth: 50 })).toBeUndefined();
    expect(await wans()).toEqual([
      {
        PortName: "5",
        ...fixed,
        Username: "",
        Priority: 2,
        Weight: 7,
        TrafficState: "active",
        ISP: "CM",
        BandWidth: 50,
      },
    ]);
    expect(await set({ IPType: "DHCP" })).toBeUndefined();
    expect((await client.control<Row>("GET", "state"))["wan"]).toEqual([]);
  });

  it("dials in with the password that it has, where none is given", async () => {
    expect(await set({ IPType: "PPPOE", Username: "office1" })).toBe("MissingParameter");
    expect(await set(dial)).toBeUndefined();
    expect(await set({ IPType: "PPPOE", Username: "office2" })).toBeUndefined();
    expect(await wans()).toMatchObject([{ IPType: "PPPOE", Username: "office2" }]);
    expect(JSON.stringify(await wans())).not.toContain("secret1");
    await set({ IPType: "DHCP" });
    expect(await set({ IPType: "PPPOE", Username: "office2" })).toBe("MissingParameter");
  });

  it("takes what belongs to its type, and nothing else", async () => {
    expect(await set({ IPType: "STATIC", IP: "203.0.113.9", Mask: "255.255.255.248" })).toBe("MissingParameter");
    expect(await set({ ...fixed, Mask: "255.0.255.0" })).toBe("InvalidParameter");
    expect(await set({ ...fixed, Username: "office1" })).toBe("InvalidParameter");
    expect(await set({ ...fixed, IPType: "DHCP" })).toBe("InvalidParameter");
    expect(await set({ ...dial, Username: "office@1" })).toBe("InvalidParameter");
    expect(await set({ ...dial, Password: "short" })).toBe("InvalidParameter");
    expect(await set({ IPType: "DHCP", Priority: 0 })).toBe("InvalidParameter");
    expect(await set({ IPType: "DHCP", Priority: 51 })).toBe("InvalidParameter");
    expect(await set({ IPType: "DHCP", Bandwidth: -1 })).toBe("InvalidParameter");
    expect(await set({ IPType: "DHCP", ISP: "XX" })).toBe("InvalidParameter");
    expect(await set({ IPType: "DHCP", PortName: "9" })).toBe("Sag.PortNotExist");
    expect(await set({ IPType: "DHCP", PortName: "4" })).toBe("Sag.PortRoleInvalid");
  });

  it("stands by beside one that goes first, or forwards nothing", async () => {
    await role("3", "WAN");
    await set({ IPType: "DHCP", PortName: "5", Priority: 2 });
    const states = async () => (await wans()).map(({ PortName, TrafficState }) => [PortName, TrafficState]);
    expect(await states()).toEqual([
      ["3", "active"],
      ["5", "standby"],
    ]);
    await set({ IPType: "DHCP", PortName: "3", Priority: -1 });
    expect(await states()).toEqual([
      ["3", "standby"],
      ["5", "active"],
    ]);
  });
});

describe("the 4G card", () => {
  const card = () => client.call("DescribeSagWan4G", device);

  it("is in devices of one model, and changes by hand", async () => {
    expect(await card()).toMatchObject({ Status: "Unavailable", Strength: "Unavailable" });
    expect(await card()).not.toHaveProperty("Ip");
    await change("device", serial, { card4G: "Normal", signal4G: "Low" });
    expect(await card()).toMatchObject({ Status: "Normal", Strength: "Low", Ip: "10.64.0.2" });
    const branch = { SmartAGId: "sag-emulator1branch", SmartAGSn: "sag100wmsn0001" };
    await client.call("BindSerialNumber", { SmartAGId: branch.SmartAGId, SerialNumber: branch.SmartAGSn });
    expect(await client.call("DescribeSagWan4G", branch)).toMatchObject({ Status: "Normal", Strength: "High" });
  });
});

describe("a LAN port", () => {
  const set = (more: Row) => client.code("ModifySagLan", { ...device, PortName: "0", ...more });
  const own = { IPType: "DHCP", IP: "10.1.0.1", Mask: "255.255.255.0" };

  it("hands out addresses of its network, or none", async () => {
    expect(await lans()).toHaveLength(3);
    expect(await set({ ...own, StartIp: "10.1.0.10", EndIp: "10.1.0.20", Lease: "60" })).toBeUndefined();
    expect(await lans()).toContainEqual({
      PortName: "0",
      ...own,
      StartIp: "10.1.0.10",
      EndIp: "10.1.0.20",
      Lease: "60",
    });
    expect(await set({ ...own, IPType: "STATIC" })).toBeUndefined();
    expect(await lans()).toContainEqual({ PortName: "0", ...own, IPType: "STATIC" });
    expect(await set(own)).toBeUndefined();
    expect(await lans()).toContainEqual({ PortName: "0", ...own });
  });

  it("takes what fits, on a port of that role", async () => {
    expect(await set({ ...own, StartIp: "10.2.0.10", EndIp: "10.1.0.20" })).toBe("InvalidParameter");
    expect(await set({ ...own, StartIp: "10.1.0.30", EndIp: "10.1.0.20" })).toBe("InvalidParameter");
    expect(await set({ ...own, Lease: "43201" })).toBe("InvalidParameter");
    expect(await set({ ...own, IPType: "STATIC", Lease: "60" })).toBe("InvalidParameter");
    expect(await set({ ...own, IPType: "PPPOE" })).toBe("InvalidParameter");
    expect(await set({ ...own, Mask: "24" })).toBe("InvalidParameter");
    expect(await set({ IPType: "STATIC", IP: "10.1.0.1" })).toBe("MissingParameter");
    expect(await set({ ...own, PortName: "9" })).toBe("Sag.PortNotExist");
    expect(await set({ ...own, PortName: "5" })).toBe("Sag.PortRoleInvalid");
  });
});

describe("an interface on a leased line", () => {
  const on = (PortName: string, Vlan: string, more: Row = {}) =>
    ({ ...device, PortName, Vlan, IP: "10.0.0.1", Mask: "255.255.255.252", ...more }) as Record<string, string>;
  const create = (...args: Parameters<typeof on>) => client.code("CreateSagExpressConnectInterface", on(...args));
  const list = (PortName: string) =>
    client.rows("DescribeSagExpressConnectInterfaceList", { ...device, PortName }, "Interfaces");

  beforeEach(async () => {
    await role("3", "ECC");
    await role("4", "ECC");
  });

  it("is made, changed, listed by its port, and deleted", async () => {
    expect(await create("3", "010")).toBeUndefined();
    expect(await create("4", "0")).toBeUndefined();
    expect(await list("3")).toEqual([{ Vlan: "10", IP: "10.0.0.1", Mask: "255.255.255.252" }]);
    await client.call("ModifySagExpressConnectInterface", on("3", "10", { IP: "10.0.0.2" }));
    expect(await list("3")).toMatchObject([{ IP: "10.0.0.2" }]);
    expect(await list("4")).toMatchObject([{ Vlan: "0", IP: "10.0.0.1" }]);
    const named = { ...device, PortName: "3", Vlan: "10" };
    await client.call("DeleteSagExpressConnectInterface", named);
    await client.call("DeleteSagExpressConnectInterface", named);
    expect(await list("3")).toEqual([]);
    expect(await client.code("ModifySagExpressConnectInterface", on("3", "10"))).toBe("Sag.EccVlanNotExist");
  });

  it("has a VLAN of its own, of which a device takes five", async () => {
    expect(await create("3", "1")).toBeUndefined();
    expect(await create("3", "1")).toBe("Sag.EccVlanExist");
    expect(await create("3", "0")).toBe("Sag.EccVlanDefault");
    expect(await create("4", "0")).toBeUndefined();
    expect(await create("4", "2")).toBe("Sag.EccVlanDefault");
    for (const vlan of ["2", "3", "4"]) expect(await create("3", vlan)).toBeUndefined();
    expect(await create("3", "5")).toBe("Sag.EccVlanOverLimit");
    expect(await create("3", "4095")).toBe("InvalidParameter");
    expect(await create("5", "1")).toBe("InvalidParameter");
    expect(await create("9", "1")).toBe("InvalidParameter");
  });
});

describe("a device that cannot be asked", () => {
  const reads = ["DescribeSagPortList", "DescribeSagWanList", "DescribeSagLanList", "DescribeSagWan4G"];
  const lineRead = { ...device, PortName: "3" };
  const codes = async () => [
    ...(await Promise.all(reads.map((operation) => client.code(operation, device)))),
    await client.code("DescribeSagExpressConnectInterfaceList", lineRead),
    await client.code("DeleteSagExpressConnectInterface", { ...lineRead, Vlan: "1" }),
  ];
  const all = (code: string) => Array.from({ length: reads.length + 2 }, () => code);

  it("says why", async () => {
    await change("device", serial, { online: false });
    expect(new Set(await codes())).toEqual(new Set(["SmartAccessGatewayOffline"]));
    await change("device", serial, { online: true, syncState: "Unsynchronized" });
    expect(await codes()).toEqual(all("ConfigUnsynchronized"));
    await change("device", serial, {
      syncState: null,
      unsupported: [...reads, "DescribeSagExpressConnectInterfaceList", "DeleteSagExpressConnectInterface"],
    });
    expect(await codes()).toEqual(all("FeatureNotSupport"));
    await change("gateway", hq, { status: "Arrearage" });
    expect(await codes()).toEqual(all("SmartAccessGatewayInArrears"));
    await change("gateway", hq, { status: "Received", activated: false });
    expect(await codes()).toEqual(all("SmartAccessGatewayNotActivated"));
  });
});
