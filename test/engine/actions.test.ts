import { readFileSync } from "node:fs";
import { actions } from "../../provider/definitions.js";
import { type ActionRow, actionRows } from "../support/actions.js";
import { Bench, type Run } from "../support/engine.js";
import { type Call, without } from "../support/row.js";

jest.setTimeout(300_000);

/** The actions in one stack, each run once more where its trigger says so. */
const program =
  (round: number, changed: (row: ActionRow) => Record<string, unknown> = () => ({})) =>
  (): Promise<void> => {
    for (const row of actionRows) new row.resource(row.type, { ...row.args, triggers: [round], ...changed(row) });
    return Promise.resolve();
  };

const callsOf = ({ calls }: Run): Call[] =>
  calls.map(({ operation, parameters }) => [operation as Call[0], without(parameters, "RegionId")]);
const writesOf = (run: Run): string[] =>
  run.calls
    .map(({ operation }) => operation)
    .filter((operation) => !/^(Describe|Discribe|List)/.test(operation))
    .sort();
const everyWrite = actionRows.map(({ action }) => action.operation).sort();
const count = actionRows.length;

describe("all actions as resources of one stack", () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await Bench.open({ delays: { device: 0, task: 0 } });
    await bench.control(
      "change",
      actionRows.flatMap(({ ground }) => ground),
    );
  });
  afterAll(() => bench.close());

  const ranAt = async (type: string): Promise<unknown> => (await bench.resource(type)).outputs["ranAt"];

  test("has a row of every action", () => {
    expect(actionRows.map(({ type }) => type)).toEqual([...actions.keys()]);
  });

  test("a preview runs nothing", async () => {
    const preview = await bench.preview(program(1));
    expect(preview).toMatchObject({ ok: true, calls: [], changes: { create: count + 1 } });
  });

  test("the first update runs each once, and state holds what it told", async () => {
    const run = await bench.up(program(1));
    expect(run).toMatchObject({ ok: true, changes: { create: count + 1 } });
    expect(writesOf(run)).toEqual(everyWrite);
    for (const { calls, type, tells, args } of actionRows) {
      expect(callsOf(run)).toEqual(expect.arrayContaining([...calls]));
      const { outputs } = await bench.resource(type);
      const secret = Object.keys(args).filter((name) => name === "password");
      expect(outputs).toMatchObject({ ...without(args as Record<string, string>, ...secret), ...tells, triggers: [1] });
    }
  });

  test("state and what the engine prints hold no secret in clear", async () => {
    // The Automation API exports what is encrypted in the file in this form.
    const { outputs, inputs } = await bench.resource("ResetClientUserPassword");
    for (const where of [outputs, inputs]) expect(where["password"]).toHaveProperty("plaintext");
    expect(readFileSync(bench.stateFile, "utf8")).not.toContain("secret-word1");
    const preview = await bench.preview(program(2));
    expect(preview.output).not.toContain("secret-word1");
  });

  test("the second update makes no call", async () => {
    expect(await bench.up(program(1))).toMatchObject({ ok: true, calls: [], changes: { same: count + 1 } });
  });

  test("a refresh makes no call and finds no difference", async () => {
    expect(await bench.refresh()).toMatchObject({ ok: true, calls: [], changes: { same: count + 1 } });
    expect(await bench.up(program(1))).toMatchObject({ ok: true, calls: [], changes: { same: count + 1 } });
  });

  test("another trigger is shown by the preview as a replacement, and runs each again", async () => {
    // A user roams once: at the target it is known by then.
    await bench.control("change", { kind: "clientUser", id: "sag-roam-to:ann", remove: true });
    const preview = await bench.preview(program(2));
    expect(preview).toMatchObject({ ok: true, calls: [], changes: { replace: count, same: 1 } });
    expect(preview.output).toMatch(/~ triggers *: \[/);
    const before = await ranAt("Unlock");
    const run = await bench.up(program(2));
    expect(run).toMatchObject({ ok: true, changes: { replace: count, same: 1 } });
    expect(writesOf(run)).toEqual(everyWrite);
    expect(await ranAt("Unlock")).not.toBe(before);
    expect(await bench.up(program(2))).toMatchObject({ ok: true, calls: [] });
  });

  test("another input runs that action again, and no other", async () => {
    const toStandby = (row: ActionRow): Record<string, unknown> =>
      row.type === "Reboot" ? { serialNumber: "sn-sag-reboot" } : {};
    const run = await bench.up(program(2, toStandby));
    expect(run).toMatchObject({ ok: true, changes: { replace: 1, same: count } });
    expect(writesOf(run)).toEqual(["RebootSmartAccessGateway"]);
    expect(run.output).toContain("[diff: +serialNumber]");
  });

  test("a wait that fails is gone on with by the next update, which does not run the action again", async () => {
    const again = (row: ActionRow): Record<string, unknown> =>
      row.type === "SynchronizeWebConfig"
        ? { triggers: [3] }
        : { ...(row.type === "Reboot" ? { serialNumber: "sn-sag-reboot" } : {}) };
    await bench.control("settings", { delays: { device: 600_000 } });
    await bench.control("change", { kind: "device", id: "sn-sag-sync", set: { syncState: "Unsynchronized" } });
    await bench.stack.setConfig("smartag:waits", { value: JSON.stringify({ updateMs: 500 }) });
    const failed = await bench.up(program(2, again));
    expect(failed.ok).toBe(false);
    expect(failed.output).toMatch(/last seen: Synchronizing\. The call was made; the next update waits for its end/);
    expect(writesOf(failed)).toEqual(["SynchronizeSmartAGWebConfig"]);
    await bench.control("change", { kind: "device", id: "sn-sag-sync", set: { syncState: "Synchronized" } });
    const run = await bench.up(program(2, again));
    expect(run).toMatchObject({ ok: true });
    expect(writesOf(run)).toEqual([]);
    expect((await bench.resource("SynchronizeWebConfig")).outputs).toMatchObject({ synStatus: "Synchronized" });
    expect(await bench.up(program(2, again))).toMatchObject({ ok: true, calls: [], changes: { same: count + 1 } });
  });

  test("a value that is known only after an update lets an action run at its end", async () => {
    const one = (): Promise<void> => {
      const [unlock, reboot] = ["Unlock", "Reboot"].map((type) => actionRows.find((row) => row.type === type));
      if (!unlock || !reboot) throw new Error("There is no such row.");
      const first = new unlock.resource("first", { ...unlock.args, triggers: [1] }) as unknown as { ranAt: unknown };
      new reboot.resource("after", { ...reboot.args, triggers: [first.ranAt] });
      return Promise.resolve();
    };
    const alone = await Bench.open({ delays: { device: 0 } });
    try {
      await alone.control(
        "change",
        actionRows.filter(({ type }) => ["Unlock", "Reboot"].includes(type)).flatMap(({ ground }) => ground),
      );
      const run = await alone.up(one);
      expect(run.ok).toBe(true);
      expect(
        run.calls.filter(({ operation }) => !/^Describe/.test(operation)).map(({ operation }) => operation),
      ).toEqual(["UnlockSmartAccessGateway", "RebootSmartAccessGateway"]);
      expect(await alone.up(one)).toMatchObject({ ok: true, calls: [] });
    } finally {
      await alone.close();
    }
  });

  test("destroying them makes no call", async () => {
    expect(await bench.destroy()).toMatchObject({ ok: true, calls: [], changes: { delete: count + 1 } });
  });
});
