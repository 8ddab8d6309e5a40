import { type Managed, type Program, Service } from "../support/lifecycle.js";

const smartAGId = "sag-emulator1branch";
const serialNumber = "sag100wmsn0001";
const device = { smartAGId, serialNumber };
const factory = { masterDns: "10.9.9.1", slaveDns: "10.9.9.2" };
const first = { ...device, masterDns: "10.0.0.1" };
const second = { ...device, masterDns: "10.0.0.2" };

let service: Service;
let printed: string;
beforeAll(async () => {
  service = await Service.start();
});
beforeEach(async () => {
  service.reset();
  await service.set("device", serialNumber, { gatewayId: smartAGId, online: true });
  await service.set("gateway", smartAGId, { status: "Active" });
  // What the device had before any program.
  await service.program().create("UserDns", { ...device, ...factory });
  printed = "";
  jest.spyOn(process.stderr, "write").mockImplementation((text) => (printed += String(text)) !== "");
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => service.close());

const dns = async () => (await service.rows("userDns")).map(({ masterDns, slaveDns }) => ({ masterDns, slaveDns }));
const inRun = (run: Program, one: Managed) => run.known("UserDns", one);
/** What an engine does at the end of a run with a resource that left the program. */
const removed = async (run: Program, { id, state }: Managed): Promise<void> =>
  (await run.provider("UserDns")).delete?.(id, state);

it("--replace keeps what the device had before the program", async () => {
  const old = await service.program().create("UserDns", first);
  const run = service.program();
  await (await inRun(run, old)).diff(first);
  const anew = await run.create("UserDns", first);
  await removed(run, old);
  expect(anew.state["previous"]).toEqual(factory);
  expect(printed).toContain(`UserDns ${old.id} is kept`);
  expect(printed).not.toContain("before this program");
  await anew.delete();
  expect(await dns()).toEqual([factory]);
});

it("--replace that deletes first keeps it, too", async () => {
  const old = await service.program().create("UserDns", first);
  const run = service.program();
  await removed(run, old);
  const anew = await run.create("UserDns", second);
  expect(anew.state["previous"]).toEqual(factory);
});

it("a rename without an alias keeps it where the run refreshes first", async () => {
  const old = await service.program().create("UserDns", first);
  const run = service.program();
  await (await inRun(run, old)).refresh();
  const anew = await run.create("UserDns", second);
  await removed(run, old);
  expect(anew.state["previous"]).toEqual(factory);
  expect(printed).not.toContain("before this program");
  await anew.delete();
  expect(await dns()).toEqual([factory]);
});

it("a rename without an alias is told what cannot be kept, and what to write", async () => {
  const old = await service.program().create("UserDns", first);
  const run = service.program();
  const anew = await run.create("UserDns", second);
  expect(anew.state["previous"]).toEqual({ masterDns: "10.0.0.1" });
  await removed(run, old);
  const line = `masterDns: "10.9.9.1", slaveDns: "10.9.9.2"`;
  expect(printed).toContain(
    `UserDns ${old.id}: before this program it was { ${line} }. The resource that manages it now was created under another name or parent without aliases, or as a replacement, so its state does not know that, and removing it would not put that back. To put it back, write that as its inputs (${line}) and update before you remove the resource.`,
  );
  expect(await dns()).toEqual([{ masterDns: "10.0.0.2", slaveDns: undefined }]);
});

it("a rename without an alias says that nothing was there", async () => {
  await service.drop("userDns", `${smartAGId}:${serialNumber}`).catch(() => undefined);
  for (const { id } of await service.rows("userDns")) await service.drop("userDns", String(id));
  const old = await service.program().create("UserDns", first);
  const run = service.program();
  await run.create("UserDns", second);
  await removed(run, old);
  expect(printed).toContain(`UserDns ${old.id}: before this program it was not set.`);
});

describe("a run that was killed in the midst of a rename leaves both", () => {
  let old: Managed;
  let anew: Managed;
  beforeEach(async () => {
    old = await service.program().create("UserDns", first);
    anew = await service.program().create("UserDns", second);
    expect(anew.state["previous"]).toEqual({ masterDns: "10.0.0.1" });
  });

  it("and the next update notes what was before, where it refreshes first", async () => {
    const run = service.program();
    const [one, other] = [await inRun(run, anew), await inRun(run, old)];
    await one.refresh();
    await other.refresh();
    expect(await one.diff(second)).toMatchObject({ changes: true, replaces: [] });
    service.operations();
    await one.update(second);
    expect(service.writes()).toEqual([]);
    await removed(run, other);
    expect(printed).not.toContain("before this program it");
    expect(await one.diff(second)).toMatchObject({ changes: false });
    await one.delete();
    expect(await dns()).toEqual([factory]);
  });

  it("and without a refresh it is told", async () => {
    const run = service.program();
    expect(await (await inRun(run, anew)).diff(second)).toMatchObject({ changes: false });
    await removed(run, old);
    expect(printed).toContain(`UserDns ${old.id}: before this program it was { masterDns: "10.9.9.1"`);
  });

  it("and a program that has the old name again keeps what it knew", async () => {
    const run = service.program();
    const [one, other] = [await inRun(run, old), await inRun(run, anew)];
    await other.refresh();
    await one.refresh();
    expect(await one.diff(second)).toMatchObject({ changes: false });
    await removed(run, other);
    expect(printed).not.toContain("before this program it");
    expect(one.state["previous"]).toEqual(factory);
  });

  it.each([
    ["old", "new"],
    ["new", "old"],
  ])("and destroying both, the %s one first, puts back what was before", async (...order) => {
    const run = service.program();
    for (const one of order) await removed(run, one === "old" ? old : anew);
    expect(await dns()).toEqual([factory]);
  });
});
