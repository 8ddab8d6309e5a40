import type { Properties } from "../../provider/lifecycle/definition.js";
import { eventually } from "./emulator-client.js";
import { failure, type Managed, Service } from "../support/lifecycle.js";

const smartAGId = "sag-emulator1hq";
const serialNumber = "sn-ports";
const on = (portName: string, more: Properties = {}) => ({ smartAGId, serialNumber, portName, ...more });
const fixed = { ipType: "STATIC", ip: "203.0.113.9", mask: "255.255.255.0", gateway: "203.0.113.1" };
const pool = { ipType: "DHCP", ip: "10.0.0.1", mask: "255.255.255.0", startIp: "10.0.0.2", endIp: "10.0.0.9" };

let service: Service;
beforeAll(async () => {
  service = await Service.start({ goneOperations: [] });
  jest.spyOn(process.stderr, "write").mockReturnValue(true);
});
beforeEach(async () => {
  service.reset();
  await service.set("gateway", smartAGId, { status: "Active" });
  await service.make("device", { id: serialNumber, model: "sag-1000", gatewayId: smartAGId, online: true });
});
afterAll(async () => {
  jest.restoreAllMocks();
  await service.close();
});

const create = (type: string, inputs: Properties): Promise<Managed> => service.program().create(type, inputs);
/** The same in another run, which has read nothing yet. */
const later = (type: string, managed: Managed): Promise<Managed> => service.program().known(type, managed);
const settings = async () => [
  ...(await service.rows("port")),
  ...(await service.rows("wan")),
  ...(await service.rows("lan")),
];

describe("a port that changes its role", () => {
  it("takes its settings with it: they are made after the role, and gone when the engine deletes them", async () => {
    const role = await create("PortRole", on("3", { role: "WAN" }));
    const wan = await create("WanPort", on("3", fixed));
    expect(role.state).toMatchObject({ mac: expect.stringMatching(/^02:/) as string, previous: { role: "NONE" } });
    // The order of the engine: what changes, what is new, and at last what the program has no more.
    await role.update(on("3", { role: "LAN" }));
    const lan = await create("LanPort", on("3", pool));
    await wan.delete();
    expect(await service.rows("wan")).toEqual([]);
    expect(await lan.diff(on("3", pool))).toMatchObject({ changes: false });
    await lan.delete();
    await role.delete();
    expect(await settings()).toEqual([]);
  });

  it("by hand lets go of the settings, which come back after the role", async () => {
    const role = await create("PortRole", on("3", { role: "WAN" }));
    const wan = await create("WanPort", on("3", fixed));
    await service.set("port", `${serialNumber}:3`, { role: "LAN" });
    const changed = await later("PortRole", role);
    expect(await changed.refresh()).toMatchObject({ role: "LAN" });
    expect(await (await later("WanPort", wan)).refresh()).toBeUndefined();
    expect((await failure(create("WanPort", on("3", fixed)))).message).toContain(
      "a port is a WAN port while its role is WAN: declare its PortRole",
    );
    await changed.update(on("3", { role: "WAN" }));
    await create("WanPort", on("3", fixed));
    expect(await service.rows("wan")).toMatchObject([{ ip: "203.0.113.9" }]);
  });

  it("keeps the role of the management port, and says what to do where it cannot be put back", async () => {
    expect((await failure(create("PortRole", on("2", { role: "LAN" })))).message).toMatch(
      /Sag\.PortMgtError.*use another port/,
    );
    const role = await create("PortRole", on("3", { role: "MGT" }));
    expect((await failure(role.delete())).message).toMatch(/Sag\.PortMgtError.*retainOnDelete/);
  });
});

describe("a WAN port", () => {
  it("is put back also where the service told nothing before", async () => {
    const wan = await create("WanPort", on("5", { ...fixed, isp: "CT", bandwidth: 100, weight: 5 }));
    service.calls();
    await wan.delete();
    expect(service.calls().find(({ operation }) => operation === "ModifySagWan")?.parameters).toMatchObject({
      IPType: "DHCP",
      Priority: "1",
      Weight: "100",
    });
    expect(await settings()).toEqual([]);
  });

  it("sends of its address and its account only what its type has", async () => {
    const dial = { ipType: "PPPOE", username: "office1", password: "secret123" };
    const wan = await create("WanPort", on("5", dial));
    service.calls();
    await wan.update(on("5", fixed));
    await wan.update(on("5", { ipType: "DHCP" }));
    const sent = service.calls().filter(({ operation }) => operation === "ModifySagWan");
    expect(sent.map(({ parameters }) => [parameters["IP"], parameters["Username"], parameters["Password"]])).toEqual([
      ["203.0.113.9", undefined, undefined],
      [undefined, undefined, undefined],
    ]);
    expect(wan.state).not.toHaveProperty("ip");
    expect(wan.state).not.toHaveProperty("password");
    // What the network gave it is none of its settings.
    expect(await (await later("WanPort", wan)).refresh()).not.toHaveProperty("ip");
  });

  it("says so where it dialled in before with a password that nobody tells", async () => {
    const dial = { username: "byhand1", password: "secret123", priority: 10, weight: 100 };
    await service.make("wan", { id: `${serialNumber}:5`, deviceId: serialNumber, ipType: "PPPOE", ...dial });
    const wan = await create("WanPort", on("5", fixed));
    const error = await failure(wan.delete());
    expect(error.message).toMatch(/Password is required.*given its password by hand/);
    expect(JSON.stringify(wan.state)).not.toContain("secret123");
  });
});

describe("a LAN port", () => {
  it("that hands out no more addresses forgets how, also what the service had filled in", async () => {
    const lan = await create("LanPort", on("0", pool));
    expect(lan.state).toMatchObject({ lease: 1440 });
    await lan.update(on("0", { ipType: "STATIC", ip: pool.ip, mask: pool.mask }));
    for (const name of ["startIp", "endIp", "lease"]) expect(lan.state).not.toHaveProperty(name);
    expect(await service.rows("lan")).toMatchObject([{ ipType: "STATIC", ip: "10.0.0.1" }]);
    await lan.delete();
    expect(await settings()).toEqual([]);
  });
});

describe("an interface on a leased line", () => {
  const line = (vlan: number) => on("3", { vlan, ip: `10.0.${vlan}.1`, mask: "255.255.255.252" });

  it("is not taken over from somebody else, and not one too many", async () => {
    await create("PortRole", on("3", { role: "ECC" }));
    for (const vlan of [1, 2, 3, 4, 5]) await create("ExpressConnectInterface", line(vlan));
    expect((await failure(create("ExpressConnectInterface", line(1)))).message).toMatch(
      /Sag\.EccVlanExist.*add adopt: "sag-emulator1hq:/,
    );
    expect((await failure(create("ExpressConnectInterface", line(6)))).message).toContain("Sag.EccVlanOverLimit");
    expect((await failure(create("ExpressConnectInterface", line(0)))).message).toContain("Sag.EccVlanDefault");
    expect(await service.rows("expressConnectInterface")).toHaveLength(5);
  });
});

describe("a health check", () => {
  it("tells how the last check ended, which is never a difference", async () => {
    const inputs = { smartAGId, name: "line", srcIpAddr: "10.0.0.1", dstIpAddr: "10.0.0.2" };
    const made = await create("HealthCheck", inputs);
    expect(made.state).toMatchObject({ status: "success" });
    await service.set("healthCheck", made.id.replace(`${smartAGId}:`, ""), { status: "failed" });
    const check = await later("HealthCheck", made);
    expect(await check.refresh()).not.toHaveProperty("status");
    expect(check.state).toMatchObject({ status: "failed" });
    expect(await check.diff(inputs)).toMatchObject({ changes: false });
  });

  it("is read with all of its gateway in one list", async () => {
    const [first, second] = [service.program(), service.program()];
    const inputs = { smartAGId, srcIpAddr: "10.0.0.1", dstIpAddr: "10.0.0.2" };
    const checks = await Promise.all(
      ["a1", "b1", "c1"].map((name) => first.create("HealthCheck", { ...inputs, name })),
    );
    const known = await Promise.all(checks.map((check) => second.known("HealthCheck", check)));
    service.operations();
    await Promise.all(known.map((check) => check.refresh()));
    expect(service.operations()).toEqual(["DescribeHealthChecks"]);
  });
});

describe("a role that restarts the devices", () => {
  const pair = async (): Promise<void> => {
    await service.make("device", { id: "sn-second", model: "sag-1000", gatewayId: smartAGId, online: true });
  };

  it("is shown by both once they are back, and the settings beside it wait", async () => {
    await pair();
    await service.settings({ delays: { device: 2_000 } });
    const program = service.program();
    const role = program.create("PortRole", on("3", { role: "WAN" }));
    await eventually(async () => {
      const devices = await service.rows("device");
      return devices.some(({ id, online }) => id === "sn-second" && online === false) || undefined;
    });
    const dns = await program.create("UserDns", { smartAGId, serialNumber: "sn-second", masterDns: "10.0.0.1" });
    await role;
    expect(await dns.refresh()).toMatchObject({ masterDns: "10.0.0.1" });
    expect(await service.rows("port")).toMatchObject([
      { id: "sn-ports:3", role: "WAN" },
      { id: "sn-second:3", role: "WAN" },
    ]);
  }, 20_000);
});

it("what was set on the device itself is adopted, with a warning", async () => {
  const provider = await service.program().provider("WanPort");
  const dial = on("5", { ipType: "PPPOE", username: "office@isp.example", adopt: `${smartAGId}:${serialNumber}:5` });
  const checked = await provider.check?.({}, dial);
  expect(checked?.failures ?? []).toEqual([]);
  await service.make("wan", {
    id: `${serialNumber}:5`,
    deviceId: serialNumber,
    ipType: "PPPOE",
    username: "office@isp.example",
    priority: 1,
    weight: 100,
  });
  service.operations();
  await create("WanPort", dial);
  expect(service.writes()).toEqual([]);
});
