import { failure, type Program, Service } from "../support/lifecycle.js";

const smartAGId = "sag-emulator1branch";
const [one, two] = ["sag100wmsn0001", "sag100wmsn0002"] as const;
const BUDGET = 1_500;
/** The first pause of a wait is half a second at most, and the machine may be busy. */
const SLACK = 1_200;

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
beforeEach(async () => {
  service.reset();
  for (const serialNumber of [one, two]) {
    await service.set("device", serialNumber, { gatewayId: smartAGId, online: true });
  }
  await service.set("gateway", smartAGId, { status: "Active" });
});
afterAll(() => service.close());

const offline = async (...devices: string[]): Promise<void> => {
  for (const serialNumber of devices) await service.set("device", serialNumber, { online: false });
};
const hasty = () =>
  service.program({
    "smartag:retryBudgetMs": String(BUDGET),
    "smartag:waits": JSON.stringify({ deviceMs: BUDGET, updateMs: BUDGET, listedMs: 0 }),
  });
const settingsOf = (serialNumber: string): [string, Record<string, unknown>][] => [
  ["UserDns", { smartAGId, serialNumber, masterDns: "10.0.0.1" }],
  ["Wifi", { smartAGId, serialNumber, isEnable: true, ssid: "office" }],
  ["ManagementPort", { smartAGId, serialNumber, ip: "192.168.9.1", mask: "255.255.255.0", gateway: "192.168.9.254" }],
  ["WanSnat", { smartAGId, serialNumber, snat: "ENABLE" }],
];

/** Runs work, and tells how long it took. */
async function timed<T>(work: () => Promise<T>): Promise<{ result: T; elapsed: number }> {
  const started = performance.now();
  const result = await work();
  return { result, elapsed: performance.now() - started };
}

const GO_ON = "To go on without the device, take this resource or this change out of the program until it is back.";
const created = (run: Program, settings: [string, Record<string, unknown>][]): Promise<Error[]> =>
  Promise.all(settings.map(([type, inputs]) => failure(run.create(type, inputs))));

it("all settings of offline devices wait side by side within one budget, and say what to do", async () => {
  await offline(one, two);
  const { result, elapsed } = await timed(() => created(hasty(), [...settingsOf(one), ...settingsOf(two)]));
  for (const { message } of result) {
    expect(message).toContain("SmartAccessGatewayOffline");
    expect(message).toContain(`The device has to be online and in step with the cloud`);
    expect(message.endsWith(GO_ON)).toBe(true);
  }
  expect(elapsed).toBeLessThan(BUDGET + SLACK);
  expect(elapsed).toBeGreaterThan(BUDGET - 100);
  expect(service.writes()).toEqual([]);
});

it("a setting that comes later asks once", async () => {
  await offline(one);
  const run = hasty();
  await created(run, settingsOf(one).slice(0, 1));
  service.operations();
  const { elapsed } = await timed(() => created(run, settingsOf(one).slice(1, 2)));
  expect(elapsed).toBeLessThan(500);
  expect(service.operations()).toEqual(["DescribeSagWifi"]);
});

it("one device does not take from the other's budget", async () => {
  await offline(one, two);
  const run = hasty();
  await created(run, settingsOf(one).slice(0, 1));
  const { elapsed } = await timed(() => created(run, settingsOf(two).slice(0, 1)));
  expect(elapsed).toBeGreaterThan(BUDGET - 100);
});

it("a device that is back has its whole budget again, and its settings are made", async () => {
  await offline(one);
  const run = hasty();
  await created(run, settingsOf(one).slice(0, 1));
  await service.set("device", one, { online: true });
  for (const [type, inputs] of settingsOf(one).slice(0, 2)) await run.create(type, inputs);
  await offline(one);
  const { elapsed } = await timed(() => created(run, settingsOf(one).slice(2, 3)));
  expect(elapsed).toBeGreaterThan(BUDGET - 100);
});

it("changing and removing the settings of an offline device wait within one budget, too", async () => {
  const made = [];
  const before = service.program();
  for (const [type, inputs] of settingsOf(one).slice(0, 2)) made.push(await before.create(type, inputs));
  const [dns, wifi] = made;
  if (!dns || !wifi) throw new Error("The settings were not made.");
  await offline(one);
  const run = hasty();
  const [knownDns, knownWifi] = [await run.known("UserDns", dns), await run.known("Wifi", wifi)];
  const updates = await timed(() =>
    Promise.all([
      failure(knownDns.update({ smartAGId, serialNumber: one, masterDns: "10.0.0.2" })),
      failure(knownWifi.update({ smartAGId, serialNumber: one, isEnable: true, ssid: "guests" })),
    ]),
  );
  expect(updates.elapsed).toBeLessThan(BUDGET + SLACK);
  for (const { message } of updates.result) expect(message).toContain(GO_ON);
  const end = hasty();
  const removals = await timed(async () =>
    Promise.all([
      failure((await end.provider("UserDns")).delete?.(dns.id, dns.state) ?? Promise.resolve()),
      failure((await end.provider("Wifi")).delete?.(wifi.id, wifi.state) ?? Promise.resolve()),
    ]),
  );
  expect(removals.elapsed).toBeLessThan(BUDGET + SLACK);
  for (const { message } of removals.result) expect(message).toContain("pulumi state delete URN");
});
