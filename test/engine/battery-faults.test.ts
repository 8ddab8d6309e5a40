import type { OperationName } from "../../schema/index.js";
import {
  Battery,
  expectHeld,
  expectOutputs,
  inOrder,
  nameOf,
  putsBack,
  resourceOf,
  told,
  type Moment,
  type Step,
} from "../support/battery.js";
import type { Row } from "../support/row.js";
import { rows } from "../support/rows/index.js";

jest.setTimeout(600_000);

/** The operations that entries share with resources of their own meet their faults in different runs. */
const waves = [
  rows.filter(({ definition }) => !definition.collections),
  rows.filter(({ definition }) => definition.collections),
];
const named = (those: readonly Row[]) => those.map((row) => [row.type, row] as const);

type Fault = { operation: string; kind: "closeBefore" | "closeAfter" | "error"; code?: string; skip?: number };

let battery: Battery;
let ground: Moment;
const fault = (faults: readonly Fault[]): Promise<unknown> => battery.bench.control("faults", faults);
beforeAll(async () => {
  battery = await Battery.open(rows);
  ground = await battery.look();
});
afterAll(() => battery.close());

/** Orders that cost money: one that is lost before it arrives is not placed again in the same run. */
const ordered = new Set<string>(rows.flatMap(({ definition: { create } }) => (create.paid ? [create.operation] : [])));

const created = (those: readonly Row[]): string[] => [
  ...new Set(those.map(({ definition }) => definition.create.operation)),
];
/** Whether a row makes an object; a second one that joins the same two would have been seen with the first. */
const makes = ({ where, definition }: Row): boolean => !where && !definition.standard;

/** Objects of a row's kind that are too many or too few, after one was made for each row. */
function strays(before: Moment, after: Moment, row: Row, those: readonly Row[]): number {
  const count = ({ objects }: Moment): number => objects[row.kind]?.length ?? 0;
  const makers = those.filter((one) => one.kind === row.kind && makes(one)).length;
  return makes(row) ? count(after) - count(before) - makers : 0;
}

/** Every fault was met: one that was not would have proved nothing. */
async function expectMet(): Promise<void> {
  const response = await fetch(`${battery.bench.emulator.endpoint}/_emulator/faults`);
  expect(await response.json()).toEqual([]);
}

describe.each(
  ["resources without entries", "resources with entries"]
    .map((what, wave) => [what, waves[wave] ?? []] as const)
    .filter(([, those]) => those.length > 0),
)("%s", (_, those) => {
  describe("when the call that makes them is lost before it arrives, and then its answer", () => {
    let step: Step;
    beforeAll(async () => {
      for (const row of those) battery.place(row, nameOf(row, "minimal"), row.minimal);
      await fault(
        created(those).flatMap((operation): Fault[] => [
          ...(ordered.has(operation) ? [] : [{ operation, kind: "closeBefore" } as const]),
          { operation, kind: "closeAfter" },
        ]),
      );
      step = await battery.up();
      await expectMet();
    });

    test.each(named(those))("%s is made once, and state knows it", (_name, row) => {
      expect(step.output).not.toContain("error:");
      expectHeld(step.after, battery.get(nameOf(row, "minimal")));
      expectOutputs(step.after, battery.get(nameOf(row, "minimal")));
      expect(strays(step.before, step.after, row, those)).toBe(0);
    });
  });

  describe("when making them fails on the way", () => {
    let failed: Step;
    let step: Step;
    beforeAll(async () => {
      for (const row of those) battery.place(row, nameOf(row, "full"), row.full);
      await fault(
        those.map(({ fails: { operation, skip } }) => ({
          operation,
          kind: "error",
          code: "Forbidden",
          ...(skip && { skip }),
        })),
      );
      failed = await battery.up();
      await expectMet();
      step = await battery.up();
    });

    test.each(named(those))("%s keeps what is there, and the next update finishes it", (_name, row) => {
      const name = nameOf(row, "full");
      expect(failed.after.resources.has(name)).toBe(row.fails.keeps);
      if (row.fails.keeps) expect(resourceOf(step.after, name).id).toBe(resourceOf(failed.after, name).id);
      expectHeld(step.after, battery.get(name));
      expectOutputs(step.after, battery.get(name));
      expect(strays(failed.before, step.after, row, those)).toBe(0);
    });
    test("the failure is told", () => {
      expect(failed.ok).toBe(false);
      expect(step.ok).toBe(true);
    });
  });
});

const updates = rows.filter(({ update }) => update !== undefined);

// Rows that SMARTAG_ROWS chooses may have no update, and jest refuses an empty table.
(updates.length > 0 ? describe : describe.skip)("when the answers of changes are lost", () => {
  let step: Step;
  beforeAll(async () => {
    const now = await battery.look();
    const operations = new Set<OperationName>();
    for (const row of updates) {
      const { update } = row;
      if (!update) continue;
      battery.edit(nameOf(row, update.of), update);
      const known = told(row, resourceOf(now, nameOf(row, update.of)));
      for (const [name] of update.calls(known, known)) operations.add(name);
    }
    const modifying = [...operations].filter((name) => !name.startsWith("Add") && !name.startsWith("Create"));
    await fault(modifying.map((name) => ({ operation: name, kind: "closeAfter" })));
    step = await battery.up();
    await expectMet();
  });

  if (updates.length > 0)
    test.each(named(updates))("%s is what the program says", (_name, row) => {
      expectHeld(step.after, battery.get(nameOf(row, row.update?.of ?? "full")));
    });
  test("nothing is left to do", async () => {
    expect(step.ok).toBe(true);
    expect(await battery.up()).toMatchObject({ ok: true, calls: [] });
  });
});

describe("destroy, when half of it is gone already and answers are lost", () => {
  let step: Step;
  let after: Moment;
  beforeAll(async () => {
    const now = await battery.look();
    for (const { row, name } of battery.standing.values()) {
      const known = told(row, resourceOf(now, name));
      if (name.endsWith("-minimal")) await battery.vanish(now, name);
      else await battery.byHand(row.beforeDelete?.(known) ?? []);
    }
    await fault(
      [...new Set(rows.filter(putsBack).flatMap(({ definition }) => definition.delete.operation ?? []))].map(
        (name) => ({
          operation: name,
          kind: "closeAfter",
        }),
      ),
    );
    step = await battery.destroy();
    await expectMet();
    await battery.byHand(rows.flatMap(({ returns = [] }) => returns));
    after = await battery.look();
  });

  test("succeeds and leaves the service as it was", () => {
    expect(step.output).not.toContain("error:");
    expect(step.ok).toBe(true);
    const staying = rows.filter((row) => !putsBack(row)).flatMap(({ stays = [] }) => stays);
    expect(inOrder(after, staying)).toEqual(inOrder(ground, staying));
  });
  test("again does nothing", async () => {
    expect(await battery.destroy()).toMatchObject({ ok: true, calls: [] });
  });
});
