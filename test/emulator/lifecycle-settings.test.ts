import { eventually } from "./emulator-client.js";
import { failure, type Managed, type Program, Service } from "../support/lifecycle.js";

// The one model that has Wi-Fi.
const smartAGId = "sag-emulator1branch";
const serialNumber = "sag100wmsn0001";
const device = { smartAGId, serialNumber };
const office = { ...device, isEnable: true, ssid: "office" };
const delivered = { isEnable: false, ssid: "SmartAG", isBroadcast: true, channel: 0 };
/** What the program says nothing of goes with every call as it is. */
const untouched = {
  Bandwidth: "自动",
  IsAuth: "False",
  AuthenticationType: "NONE",
  EncryptAlgorithm: "AUTO",
};

let service: Service;
let program: Program;
let told: string;
beforeAll(async () => {
  service = await Service.start();
});
beforeEach(async () => {
  service.reset();
  program = service.program();
  await service.set("device", serialNumber, { gatewayId: smartAGId, online: true });
  await service.set("gateway", smartAGId, { status: "Active" });
  told = "";
  jest.spyOn(process.stderr, "write").mockImplementation((text) => (told += String(text)) !== "");
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => service.close());

/** Waits for the first call. */
const asked = () =>
  eventually(() => Promise.resolve(service.emulator.requests().some(({ outcome }) => outcome !== "ok") || undefined));
const offline = () => service.set("device", serialNumber, { online: false });
/** A program that waits for little, as tests do. */
const hasty = (more: Record<string, string> = {}) =>
  service.program({
    "smartag:retryBudgetMs": "1200",
    "smartag:waits": JSON.stringify({ deviceMs: 100, updateMs: 100 }),
    ...more,
  });
/** The same resource, as a later run of the program knows it. */
const later = (managed: Managed, type: string, run = service.program()) => run.known(type, managed);

describe("creating", () => {
  it("reads what is there, sets what differs, and reads it back", async () => {
    const wifi = await program.create("Wifi", office);
    expect(wifi.id).toBe(`${smartAGId}:${serialNumber}`);
    expect(wifi.state["previous"]).toMatchObject(delivered);
    const calls = service.calls();
    expect(calls.map(({ operation }) => operation)).toEqual(["DescribeSagWifi", "ModifySagWifi", "DescribeSagWifi"]);
    expect(calls[1]?.parameters).toEqual({
      RegionId: "cn-shanghai",
      SmartAGId: smartAGId,
      SmartAGSn: serialNumber,
      IsEnable: "True",
      SSID: "office",
      IsBroadcast: "True",
      Channel: "0",
      ...untouched,
    });
  });

  it("sends nothing where nothing differs", async () => {
    await program.create("Wifi", { ...device, isEnable: false, ssid: "SmartAG" });
    expect(service.operations()).toEqual(["DescribeSagWifi"]);
  });

  it("waits for a device that was bound just now", async () => {
    await offline();
    const created = program.create("Wifi", office);
    await asked();
    await service.set("device", serialNumber, { online: true });
    await created;
    expect(service.operations()).toEqual(["DescribeSagWifi", "DescribeSagWifi", "ModifySagWifi", "DescribeSagWifi"]);
    expect(await service.rows("wifi")).toMatchObject([{ ssid: "office" }]);
  });

  it("says so where the device stays offline, and keeps nothing", async () => {
    await offline();
    const error = await failure(hasty().create("UserDns", { ...device, masterDns: "10.0.0.1" }));
    expect(error.message).toContain("DescribeSagUserDns failed: SmartAccessGatewayOffline");
    expect(error.message).toContain("The device has to be online");
    expect(service.writes()).toEqual([]);
  });

  it.each([
    ["device", { serialNumber: "nothere" }],
    ["gateway", { smartAGId: "sag-nothere" }],
  ])("says so where there is no such %s", async (_, wrong) => {
    const error = await failure(program.create("Wifi", { ...office, ...wrong }));
    expect(error.message).toMatch(/^Wifi: there is no smartAGId "sag-\w+", serialNumber "\w+" in cn-shanghai; check/);
    expect(service.writes()).toEqual([]);
  });

  it("keeps what it was where setting it fails, and the next update sets it", async () => {
    await service.faults({ operation: "ModifySagWifi", kind: "error", code: "Forbidden" });
    const { managed } = await program.partly("Wifi", office);
    expect(managed.state).toMatchObject({ ssid: "SmartAG", previous: delivered });
    service.operations();
    await managed.update(office);
    expect(service.writes()).toEqual(["ModifySagWifi"]);
    await managed.delete();
    expect(await service.rows("wifi")).toEqual([]);
  });
});

describe("updating", () => {
  it("sends the whole setting once, and reads it back", async () => {
    const wifi = await program.create("Wifi", office);
    service.operations();
    await wifi.update({ ...office, channel: 6 });
    const [write, read, ...others] = service.calls();
    expect([write?.operation, read?.operation, others]).toEqual(["ModifySagWifi", "DescribeSagWifi", []]);
    expect(write?.parameters).toMatchObject({ SSID: "office", Channel: "6", ...untouched });
    expect(wifi.state["previous"]).toMatchObject(delivered);
  });

  it("sends nothing where nothing differs", async () => {
    const wifi = await program.create("Wifi", office);
    service.operations();
    expect(await wifi.diff(office)).toMatchObject({ changes: false });
    await wifi.update(office);
    expect(service.operations()).toEqual([]);
  });

  it("clears what the program no longer gives", async () => {
    const both = { ...device, masterDns: "10.0.0.1", slaveDns: "10.0.0.2" };
    const dns = await program.create("UserDns", both);
    service.calls();
    await dns.update({ ...device, masterDns: "10.0.0.1" });
    const [write] = service.calls();
    expect(write?.parameters).toEqual({
      RegionId: "cn-shanghai",
      SmartAGId: smartAGId,
      SmartAGSn: serialNumber,
      MasterDns: "10.0.0.1",
    });
    await dns.update(device);
    expect(await service.rows("userDns")).toEqual([]);
  });

  it("frees a port that high availability uses before it gives it another address", async () => {
    await service.set("device", "sag100wmsn0002", { gatewayId: smartAGId, online: true });
    const fixed = { ...device, mode: "STATIC", portName: "2", virtualIp: "192.168.1.254" };
    const ha = await program.create("HaSettings", fixed);
    service.calls();
    await ha.update({ ...fixed, virtualIp: "192.168.1.1" });
    const calls = service.calls();
    expect(calls.map(({ operation, outcome }) => `${operation} ${outcome}`)).toEqual([
      "ModifySagHa Sag.HaPortExist",
      "ModifySagHa ok",
      "ModifySagHa ok",
      "DescribeSagHa ok",
    ]);
    expect(calls[1]?.parameters).toEqual({
      RegionId: "cn-shanghai",
      SmartAGId: smartAGId,
      SmartAGSn: serialNumber,
      Mode: "NONE",
    });
    expect(await service.rows("ha")).toMatchObject([{ portName: "2", virtualIp: "192.168.1.1" }]);
    // Any other refusal is told as it is.
    expect((await failure(ha.update({ ...fixed, portName: "1" }))).message).toContain("Sag.HaPortRoleError");
    expect(ha.state).toMatchObject({ portName: "2", virtualIp: "192.168.1.1" });
  });

  it("is tried again while the device is offline, and then a clear error", async () => {
    const inputs = { ...device, masterDns: "10.0.0.1" };
    const dns = await program.create("UserDns", inputs);
    await offline();
    service.operations();
    const impatient = await later(dns, "UserDns", hasty());
    const error = await failure(impatient.update({ ...inputs, slaveDns: "10.0.0.2" }));
    expect(error.message).toContain("ModifySagUserDns failed: SmartAccessGatewayOffline");
    expect(error.message).toContain("check its power and uplink, then run again");
    expect(impatient.state["slaveDns"]).toBeUndefined();
    expect(service.writes().length).toBeGreaterThan(1);
    const patient = (await later(impatient, "UserDns")).update({ ...inputs, slaveDns: "10.0.0.2" });
    await service.set("device", serialNumber, { online: true });
    await patient;
    expect(await service.rows("userDns")).toMatchObject([{ slaveDns: "10.0.0.2" }]);
  });

  it("waits for a device that goes offline over it", async () => {
    const snat = await program.create("WanSnat", { ...device, snat: "ENABLE" });
    // The service takes this setting also for a device that is offline.
    await offline();
    const impatient = await later(snat, "WanSnat", hasty());
    const error = await failure(impatient.update({ ...device, snat: "DISABLE" }));
    expect(error.message).toContain("DescribeSagWanSnat failed: SmartAccessGatewayOffline");
    expect(error.message).toContain("To go on without the device, take this resource or this change out");
    const patient = (await later(snat, "WanSnat")).update({ ...device, snat: "DISABLE" });
    await service.set("device", serialNumber, { online: true });
    expect((await patient).state["snat"]).toBe("DISABLE");
  });
});

describe("deleting", () => {
  it("puts back what was there before, and says so", async () => {
    await service.make("wifi", {
      id: serialNumber,
      deviceId: serialNumber,
      isEnable: "True",
      ssid: "before",
      isBroadcast: "False",
      channel: "3",
      bandwidth: "20MHz",
      isAuth: "False",
      authenticationType: "NONE",
      encryptAlgorithm: "AES",
    });
    const before = await service.rows("wifi");
    const wifi = await program.create("Wifi", { ...office, channel: 6 });
    service.calls();
    await wifi.delete();
    const [write, read, ...others] = service.calls();
    expect([write?.operation, read?.operation, others]).toEqual(["ModifySagWifi", "DescribeSagWifi", []]);
    expect(write?.parameters).toMatchObject({ SSID: "before", Channel: "3", IsBroadcast: "False" });
    expect(await service.rows("wifi")).toEqual(before);
    expect(told).toContain(`smartag: Wifi ${wifi.id}: putting back ssid, channel\n`);
  });

  it("puts back one setting of a device also while another one of it is taken over", async () => {
    const dns = await program.create("UserDns", { ...device, masterDns: "10.0.0.1" });
    await dns.next.create("Wifi", office);
    await dns.delete();
    expect(await service.rows("userDns")).toEqual([]);
    expect(await service.rows("wifi")).toMatchObject([{ ssid: "office" }]);
  });

  it("sends nothing where nothing differs, and says so", async () => {
    const wifi = await program.create("Wifi", { ...device, isEnable: false, ssid: "SmartAG" });
    service.operations();
    await wifi.delete();
    expect(service.operations()).toEqual([]);
    expect(told).toContain(`smartag: Wifi ${wifi.id}: left as it is\n`);
  });

  it("takes away an address that was not there", async () => {
    const login = await program.create("RemoteAccess", { ...device, remoteAccessIp: "172.31.0.1" });
    expect(login.state["previous"]).toEqual({});
    service.calls();
    await login.delete();
    expect(service.calls()[0]?.parameters).toEqual({
      SmartAGId: smartAGId,
      SerialNumber: serialNumber,
      RemoteAccessIp: "",
    });
    expect(await service.rows("remoteAccess")).toEqual([]);
  });

  it("says how to let go of it where the device stays offline", async () => {
    const dns = await program.create("UserDns", { ...device, masterDns: "10.0.0.1" });
    await offline();
    const error = await failure((await later(dns, "UserDns", hasty())).delete());
    expect(error.message).toContain("ModifySagUserDns failed: SmartAccessGatewayOffline");
    expect(error.message).toContain("let go of the resource: pulumi state delete URN");
  });

  it("of a password leaves it, and says so", async () => {
    const password = await program.create("AdminPassword", { ...device, password: "secret_1" });
    service.operations();
    await password.delete();
    expect(service.operations()).toEqual([]);
    expect(await service.rows("adminPassword")).toMatchObject([{ password: "secret_1" }]);
    expect(told).toContain(`smartag: AdminPassword ${password.id}: left as it is\n`);
  });
});

describe("refreshing", () => {
  it("tells what was changed by hand, and puts it right", async () => {
    const wifi = await program.create("Wifi", office);
    await service.set("wifi", serialNumber, { ssid: "elsewhere", channel: "9" });
    const next = await later(wifi, "Wifi");
    // What the program says nothing of is no difference.
    expect(await next.refresh()).toEqual({ ...office, ssid: "elsewhere" });
    expect(await next.diff(office)).toMatchObject({ changes: true, replaces: [] });
    await next.update(office);
    expect(await service.rows("wifi")).toMatchObject([{ ssid: "office", channel: "9" }]);
    expect(await next.refresh()).toEqual(office);
  });

  it.each([
    ["Wifi", office],
    ["UserDns", { ...device, masterDns: "10.0.0.1" }],
  ] as const)("of a %s keeps state while the device is offline, with a warning", async (type, inputs) => {
    const setting = await program.create(type, inputs);
    await offline();
    const next = await later(setting, type);
    expect(await next.refresh()).toEqual(inputs);
    expect(next.state).toEqual(setting.state);
    expect(told).toContain(
      `smartag: warning: ${type} ${setting.id}: the device is offline, so state is kept as it is.`,
    );
  });

  it.each([
    ["Wifi", office],
    ["AdminPassword", { ...device, password: "secret_1" }],
    ["RemoteAccess", { ...device, remoteAccessIp: "172.31.0.1" }],
  ] as const)("drops a %s whose device is gone, and deleting it is done", async (type, inputs) => {
    const setting = await program.create(type, inputs);
    await service.set("device", serialNumber, { gatewayId: null, online: false });
    const next = await later(setting, type, hasty());
    expect(await next.refresh()).toBeUndefined();
    await next.delete();
    await service.drop("gateway", smartAGId);
    const last = await later(setting, type, hasty());
    expect(await last.refresh()).toBeUndefined();
    await last.delete();
  });

  it("of a password finds the device and asks nothing of it", async () => {
    const inputs = { ...device, password: "secret_1" };
    const password = await program.create("AdminPassword", inputs);
    await offline();
    service.operations();
    const next = await later(password, "AdminPassword");
    expect(await next.refresh()).toEqual(inputs);
    expect(await next.diff(inputs)).toMatchObject({ changes: false });
    expect(await next.diff({ ...inputs, password: "secret_2" })).toMatchObject({ changes: true, replaces: [] });
    expect(service.operations()).toEqual(["DescribeSmartAccessGateways"]);
  });
});

describe("a device that takes its time", () => {
  it("is asked until its task has run", async () => {
    await service.settings({ delays: { task: 600 } });
    const wifi = await program.create("Wifi", { ...device, isEnable: false, ssid: "SmartAG" });
    expect(service.operations().length).toBeGreaterThan(1);
    expect(wifi.state["previous"]).toMatchObject(delivered);
  });

  it("is given up on when the time for it is over", async () => {
    await service.settings({ delays: { task: 60_000 } });
    const error = await failure(hasty().create("Wifi", office));
    expect(error.message).toMatch(
      /^Gave up waiting for DescribeSagWifi on the device after 0 s; last seen: Initialized\.$/,
    );
  });

  it("is set when a read shows it", async () => {
    await service.settings({ delays: { configure: 700 } });
    const wifi = await program.create("Wifi", office);
    expect(await service.rows("wifi")).toMatchObject([{ ssid: "office" }]);
    const reads = service.operations().slice(2);
    expect(reads.length).toBeGreaterThan(1);
    expect(new Set(reads)).toEqual(new Set(["DescribeSagWifi"]));
    await wifi.delete();
    expect(await service.rows("wifi")).toMatchObject([{ ssid: "SmartAG", isEnable: "False" }]);
  });

  it.each([
    ["Offline", "the service sends the task once it is back. Bring the device online"],
    ["OfflineNotConfiged", "the task is not sent once it is back. Bring the device online"],
    ["VersionNotSupport", "the software of the device does not know it. Update the software"],
    ["BuildRequestError", "the controller does not know it"],
    ["HardwareError", "the device failed"],
    ["TaskNotExist", "there is no such task"],
  ])("that answers %s is told of", async (taskState, words) => {
    await service.set("device", serialNumber, { taskState });
    const error = await failure(hasty().create("Wifi", office));
    expect(error.message).toContain(`DescribeSagWifi failed: DeviceTask.${taskState}`);
    expect(error.message).toContain(words);
  });
});

describe("adopting", () => {
  const adopt = `${smartAGId}:${serialNumber}`;

  it("takes over without a write and lets go of it as it is", async () => {
    await service.make("userDns", { id: serialNumber, deviceId: serialNumber, masterDns: "10.0.0.1" });
    const dns = await program.create("UserDns", { ...device, masterDns: "10.0.0.1", adopt });
    expect(service.operations()).toEqual(["DescribeSagUserDns"]);
    expect(dns.state).not.toHaveProperty("previous");
    await dns.update({ ...device, masterDns: "10.0.0.2", adopt });
    await dns.delete();
    expect(service.writes()).toEqual(["ModifySagUserDns"]);
    expect(await service.rows("userDns")).toMatchObject([{ masterDns: "10.0.0.2" }]);
  });

  it("lists what differs, or overwrites it", async () => {
    const inputs = { ...device, masterDns: "10.0.0.1", slaveDns: "10.0.0.2" };
    const error = await failure(program.create("UserDns", { ...inputs, adopt }));
    expect(error.message).toContain(
      `masterDns is none, the program has "10.0.0.1"; slaveDns is none, the program has "10.0.0.2"`,
    );
    expect(service.writes()).toEqual([]);
    await program.create("UserDns", { ...inputs, adopt: { id: adopt, overwrite: true } });
    expect(service.writes()).toEqual(["ModifySagUserDns"]);
  });

  it("takes a secret from the program, and sets it only where it may overwrite", async () => {
    const inputs = { ...device, password: "secret_1" };
    await program.create("AdminPassword", { ...inputs, adopt });
    expect(service.writes()).toEqual([]);
    await program.create("AdminPassword", { ...inputs, adopt: { id: adopt, overwrite: true } });
    expect(service.writes()).toEqual(["ModifySAGAdminPassword"]);
  });
});

it("a secret that could not be set is set by the next update", async () => {
  const inputs = { ...device, password: "secret_1" };
  await service.faults({ operation: "ModifySAGAdminPassword", kind: "error", code: "Forbidden" });
  const { managed } = await program.partly("AdminPassword", inputs);
  expect(managed.state).not.toHaveProperty("password");
  await managed.update(inputs);
  expect(await service.rows("adminPassword")).toMatchObject([{ password: "secret_1" }]);
  await service.faults({ operation: "ModifySAGAdminPassword", kind: "error", code: "Forbidden" });
  await failure(managed.update({ ...inputs, password: "secret_2" }));
  expect(managed.state).toMatchObject({ password: "secret_1" });
  await managed.update({ ...inputs, password: "secret_2" });
  expect(await service.rows("adminPassword")).toMatchObject([{ password: "secret_2" }]);
});

it("the secret of a Wi-Fi is in no error, no log and no difference", async () => {
  const logging = process.env["SMARTAG_LOG"];
  process.env["SMARTAG_LOG"] = "debug";
  try {
    const secure = { ...office, isAuth: true, authenticationType: "WPA2-PSK", password: "hush0000hush" };
    const run = service.program();
    const wifi = await run.create("Wifi", secure);
    expect(await wifi.diff(secure)).toMatchObject({ changes: false });
    await wifi.refresh();
    expect(await wifi.diff(secure)).toMatchObject({ changes: false });
    expect(wifi.state["previous"]).not.toHaveProperty("password");
    const malformed = await failure(run.create("Wifi", { ...secure, password: "hush hush" }));
    await service.faults({ operation: "ModifySagWifi", kind: "error", code: "InvalidParameter" });
    const refused = await failure(wifi.update({ ...secure, password: "hush1111hush" }));
    const other = { ...secure, ssid: "x1", password: "hush2222hush" };
    const different = await failure(run.create("Wifi", { ...other, adopt: wifi.id }));
    await wifi.delete();
    const seen = [malformed, refused, different].map(({ message, stack }) => `${message} ${String(stack)}`).join();
    expect(seen).toContain("ssid is");
    expect(seen).not.toMatch(/hush/);
    expect(told).toContain("ModifySagWifi");
    expect(told).toContain(`"Password":"***"`);
    expect(told).not.toMatch(/hush/);
    expect(JSON.stringify(service.emulator.requests())).not.toMatch(/hush/);
  } finally {
    if (logging === undefined) Reflect.deleteProperty(process.env, "SMARTAG_LOG");
    else process.env["SMARTAG_LOG"] = logging;
  }
});

describe("a setting of a gateway", () => {
  it("is read, set and put back like one of a device, by the gateway's id alone", async () => {
    const dpi = await program.create("DpiSettings", { smartAGId, dpiEnabled: true });
    expect(dpi.id).toBe(smartAGId);
    expect(dpi.state["previous"]).toEqual({ dpiEnabled: false });
    expect(service.operations()).toEqual([
      "GetSmartAGDpiAttribute",
      "UpdateSmartAGDpiAttribute",
      "GetSmartAGDpiAttribute",
    ]);
    await dpi.delete();
    expect(service.writes()).toEqual(["UpdateSmartAGDpiAttribute"]);
    expect(await dpi.refresh()).toMatchObject({ dpiEnabled: false });
  });

  it("comes before what needs it", async () => {
    const log = { smartAGId, slsProjectName: "network", slsLogStore: "apps" };
    const early = await failure(program.create("DpiMonitor", log));
    expect(early.message).toContain("EnableSmartAGDpiMonitor failed: IncorrectStatus");
    expect(early.message).toContain("Application inspection (DPI) has to be on before it can be monitored");
    await program.create("DpiSettings", { smartAGId, dpiEnabled: true });
    const monitor = await program.create("DpiMonitor", log);
    expect(monitor.state).toMatchObject({ slsRegion: "cn-shanghai" });
    expect(await monitor.refresh()).toEqual(log);
    await monitor.delete();
    await monitor.delete();
    expect(await monitor.refresh()).toBeUndefined();
  });
});
