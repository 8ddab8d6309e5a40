import { provider } from "../../provider/host/index.js";
import {
  Battery,
  diffOf,
  errorsOf,
  expectCalls,
  expectHeld,
  expectNoOtherWrites,
  expectOutputs,
  inOrder,
  nameOf,
  objectOf,
  operationsOf,
  programsOf,
  putsBack,
  resourceOf,
  told,
  toldBoth,
  type Moment,
  type Step,
} from "../support/battery.js";
import type { Call, Drift, Edit, Fields, Row } from "../support/row.js";
import { rows } from "../support/rows/index.js";

jest.setTimeout(600_000);

const names = rows.flatMap((row) => programsOf(row).map(([program]) => nameOf(row, program)));

let battery: Battery;
let ground: Moment;
beforeAll(async () => {
  battery = await Battery.open(rows);
  ground = await battery.look();
  for (const row of rows) for (const [program, it] of programsOf(row)) battery.place(row, nameOf(row, program), it);
});
afterAll(() => battery.close());

/** One test a row; a row that the phase has nothing for is not named. */
function each<T>(
  part: (row: Row) => T | undefined,
  check: (row: Row, part: T, name: string) => void | Promise<void>,
): void {
  const cases = rows.flatMap((row) => {
    const it = part(row);
    return it === undefined ? [] : [[row.type, row, it] as const];
  });
  // Rows that SMARTAG_ROWS chooses may have nothing for a phase, and jest refuses an empty table.
  if (cases.length === 0) return;
  test.each(cases)("%s", async (_, row, it) => {
    const { of } = { of: "full", ...it };
    await check(row, it, nameOf(row, of));
  });
}

/** The writes that the table expects of a step. */
const callsOf = (step: Step, row: Row, { of, calls }: Edit<object> | Drift): readonly Call[] =>
  calls(...toldBoth(step, row, nameOf(row, of)));

/** For runs that a single resource cannot fail alone. */
const succeeded = (step: Step): Step => {
  if (!step.ok) throw new Error(step.output);
  return step;
};

const updates = rows.filter(({ update }) => update !== undefined);
const drifting = rows.filter(({ drift }) => drift !== undefined);

describe("create", () => {
  let step: Step;
  beforeAll(async () => {
    step = await battery.up();
  });

  test.each(names)("%s", (name) => {
    expect(errorsOf(step, name)).toBe("");
    expectHeld(step.after, battery.get(name));
    expectOutputs(step.after, battery.get(name));
  });
  test("writes no more than the programs need", () => {
    const wanted = rows.flatMap((row) => programsOf(row).flatMap(([, { makes }]) => makes));
    expect(step.ok).toBe(true);
    expect(operationsOf(step).sort()).toEqual(wanted.sort());
  });
  test("sends no parameter that an operation does not have", () => {
    expect(step.calls.filter(({ unknown }) => unknown.length > 0)).toEqual([]);
  });
});

describe("no change", () => {
  test("a second up makes no call", async () => {
    expect(await battery.up()).toMatchObject({ ok: true, changes: { same: names.length + 1 }, calls: [] });
  });

  describe("refresh", () => {
    let step: Step;
    beforeAll(async () => {
      step = succeeded(await battery.refresh());
    });
    test.each(names)("%s", (name) => {
      expect(resourceOf(step.after, name)).toEqual(resourceOf(step.before, name));
    });
    test("reports nothing and writes nothing", () => {
      expect(step.changes).toEqual({ same: names.length + 1 });
      expect(operationsOf(step)).toEqual([]);
    });
  });

  test("preview --refresh reports nothing", async () => {
    const step = await battery.preview(true);
    expect(step).toMatchObject({ ok: true, changes: { same: names.length + 1 } });
    expect(operationsOf(step)).toEqual([]);
  });
});

describe("update in place", () => {
  let step: Step;
  beforeAll(async () => {
    for (const { update, type } of updates) if (update) battery.edit(`${type}-${update.of}`, update);
    step = await battery.up();
  });

  each(
    ({ update }) => update,
    (row, update, name) => {
      expect(errorsOf(step, name)).toBe("");
      expectCalls(step, callsOf(step, row, update));
      expect(resourceOf(step.after, name).id).toBe(resourceOf(step.before, name).id);
      expectHeld(step.after, battery.get(name));
      expectOutputs(step.after, battery.get(name));
    },
  );
  test("changes nothing else", () => {
    expect(step.ok).toBe(true);
    expectNoOtherWrites(
      step,
      updates.flatMap((row) => (row.update ? callsOf(step, row, row.update) : [])),
    );
    const changed = updates.length > 0 ? { update: updates.length } : {};
    expect(step.changes).toEqual({ same: names.length + 1 - updates.length, ...changed });
  });
});

describe("replace", () => {
  let now: Moment;
  let preview: Step;
  let step: Step;
  beforeAll(async () => {
    now = await battery.look();
    for (const row of rows) {
      const { of, prepare } = row.replace;
      battery.edit(nameOf(row, of), row.replace);
      await battery.byHand(prepare?.(told(row, resourceOf(now, nameOf(row, of)))) ?? []);
    }
    preview = succeeded(await battery.preview());
    step = await battery.up();
  });

  each(
    ({ replace }) => replace,
    (row, replace, name) => {
      expect(diffOf(preview, name)).toMatch(/\(replace\)/);
      expect(diffOf(preview, name)).toMatch(new RegExp(`^\\s*[~+-] ${replace.property}\\b`, "m"));
      const old = objectOf(now, { ...battery.get(name) });
      expect(errorsOf(step, name)).toBe("");
      // A setting is put back before the new one is set; the rows name the call that sets it first.
      const [sets, ...others] = callsOf(step, row, replace);
      expectCalls(step, row.definition.standard && sets ? [...others, sets] : callsOf(step, row, replace));
      expectHeld(step.after, battery.get(name));
      expectOutputs(step.after, battery.get(name));
      // A device or an association is known by what it joins; everything else is another object now.
      if (putsBack(row)) expect(step.after.objects[row.kind]).not.toContainEqual(old);
    },
  );
  test("is announced with one call for each account, which makes sure that it is the objects' own", () => {
    expect(preview.calls.map(({ operation, account }) => [operation, account]).sort()).toEqual([
      ["GetCallerIdentity", "emulator"],
      ["GetCallerIdentity", "emulator2"],
    ]);
  });
  test("changes nothing else", () => {
    expect(step.ok).toBe(true);
    expectNoOtherWrites(
      step,
      rows.flatMap((row) => callsOf(step, row, row.replace)),
    );
  });
});

describe("drift", () => {
  let preview: Step;
  let refresh: Step;
  let step: Step;
  beforeAll(async () => {
    const now = await battery.look();
    for (const row of drifting) {
      if (row.drift) await battery.byHand(row.drift.hand(told(row, resourceOf(now, nameOf(row, row.drift.of)))));
    }
    preview = succeeded(await battery.preview(true));
    refresh = succeeded(await battery.refresh());
    step = await battery.up();
  });

  each(
    ({ drift }) => drift,
    (row, drift, name) => {
      for (const words of drift.says) expect(diffOf(preview, name)).toMatch(words);
      expect(resourceOf(refresh.after, name)).not.toEqual(resourceOf(refresh.before, name));
      expect(errorsOf(step, name)).toBe("");
      expectCalls(step, callsOf(step, row, drift));
      expectHeld(step.after, battery.get(name));
    },
  );
  test("is found in these alone, without a write, and nothing else is written", () => {
    expect(refresh.changes).toEqual({ same: names.length + 1 - drifting.length, update: drifting.length });
    expect([...operationsOf(preview), ...operationsOf(refresh)]).toEqual([]);
    expect(step.ok).toBe(true);
    expectNoOtherWrites(
      step,
      drifting.flatMap((row) => (row.drift ? callsOf(step, row, row.drift) : [])),
    );
  });
  test("of a row without it is impossible: the id holds every input that the service tells", () => {
    for (const { drift, definition, type } of rows) {
      // What the service fills in and no call changes, such as the region of a CCN, nobody changes by hand.
      const inputs = Object.entries(definition.inputs).filter(
        ([
          name,
          {
            traits,
            treatment: { knownFrom, isAttribute, isKept },
          },
        ]) =>
          !definition.identity.includes(name) && knownFrom !== "call" && isAttribute && !(isKept && traits.replaces),
      );
      expect({ type, free: drift ? [] : inputs.map(([name]) => name) }).toEqual({ type, free: [] });
    }
  });
});

describe("disappeared", () => {
  let refresh: Step;
  let step: Step;
  beforeAll(async () => {
    const now = await battery.look();
    for (const row of rows) await battery.vanish(now, nameOf(row, "minimal"));
    refresh = succeeded(await battery.refresh());
    await battery.byHand(rows.flatMap(({ returns = [] }) => returns));
    step = await battery.up();
  });

  each(
    ({ minimal }) => minimal,
    (row) => {
      const name = nameOf(row, "minimal");
      expect(refresh.after.resources.has(name)).toBe(false);
      expect(errorsOf(step, name)).toBe("");
      expect(step.after.resources.has(name)).toBe(true);
      expectHeld(step.after, battery.get(name));
    },
  );
  test("is made again by the calls that made it, and nothing else is written", () => {
    expect(refresh.changes).toEqual({ same: names.length + 1 - rows.length, delete: rows.length });
    expect(operationsOf(refresh)).toEqual([]);
    expect(step.ok).toBe(true);
    expect(operationsOf(step).sort()).toEqual(rows.flatMap(({ minimal }) => minimal.makes).sort());
  });
});

/** What the check of a program's resource says. */
async function refusals({ type }: Row, args: Fields): Promise<string> {
  const { failures = [] } = (await provider(type).check?.({}, args)) ?? {};
  return failures.map(({ reason }) => reason).join("\n");
}

describe("adopt", () => {
  const overwriting = rows.filter(({ adopt }) => adopt.overwrites !== undefined);
  /** What contradicts the id is refused in the preview, so that the update is not even begun. */
  const contradicting = rows.filter(({ definition, adopt }) =>
    definition.identity.some((name) => name in adopt.other.set),
  );
  let refused: Step;
  let step: Step;
  let second: Step;
  beforeAll(async () => {
    for (const row of rows) {
      const { of, other } = row.adopt;
      const { id, hand, args } = of("1");
      await battery.byHand([...hand, ...(overwriting.includes(row) ? of("2").hand : [])]);
      if (contradicting.includes(row)) continue;
      battery.place(row, `${row.type}-adopt`, { args: { ...args, ...other.set }, holds: {} }, { adopt: id });
    }
    refused = await battery.up();
    for (const row of rows) {
      const { of, other } = row.adopt;
      const [one, two] = [of("1"), of("2")];
      battery.place(row, `${row.type}-adopt`, { args: one.args, holds: {} }, { adopt: one.id });
      if (!row.adopt.overwrites) continue;
      const adopt = { id: two.id, overwrite: true };
      battery.place(row, `${row.type}-overwrite`, { args: { ...two.args, ...other.set }, holds: {} }, { adopt });
    }
    step = await battery.up();
    second = await battery.up();
  });

  each(
    ({ adopt }) => adopt,
    async (row, adopt) => {
      const name = `${row.type}-adopt`;
      const { id, args } = adopt.of("1");
      const reasons = contradicting.includes(row)
        ? await refusals(row, { ...args, ...adopt.other.set, adopt: id })
        : errorsOf(refused, name);
      for (const words of adopt.other.says) expect(reasons).toContain(words);
      expect(refused.after.resources.has(name)).toBe(false);
      expect(errorsOf(step, name)).toBe("");
      expect(resourceOf(step.after, name).id).toBe(adopt.of("1").id);
      expectOutputs(step.after, battery.get(name));
      expect(refused.after.objects[row.kind]).toContainEqual(objectOf(step.after, battery.get(name)));
      if (adopt.overwrites)
        expectCalls(step, adopt.overwrites(told(row, resourceOf(step.after, `${row.type}-overwrite`))));
    },
  );
  test("writes nothing where it is refused, and only where it overwrites", () => {
    expect(refused.ok).toBe(false);
    expect(operationsOf(refused)).toEqual([]);
    const calls = overwriting.flatMap((row) =>
      row.adopt.overwrites ? row.adopt.overwrites(told(row, resourceOf(step.after, `${row.type}-overwrite`))) : [],
    );
    expect(step.ok).toBe(true);
    expectNoOtherWrites(step, calls);
  });
  test("leaves nothing to do", () => {
    expect(second).toMatchObject({ changes: { same: names.length + 1 + rows.length + overwriting.length }, calls: [] });
  });
});

describe("destroy", () => {
  const adopted = rows
    .filter(({ definition }) => definition.adoptedStays)
    .flatMap(({ adopt, kind, delivered }) =>
      // What is overwritten to be as delivered is held no more.
      (["1", ...(adopt.overwrites && !delivered ? ["2" as const] : [])] as const).map((one) => {
        const { id } = adopt.of(one);
        // Settings of devices do without the gateway.
        return { kind, ids: [id, id.replace(/^sag-[^:]*:/, "")] };
      }),
    );
  const adoptedIds = [...adopted.flatMap(({ ids }) => ids), ...rows.flatMap(({ stays = [] }) => stays)];
  let step: Step;
  beforeAll(async () => {
    const now = await battery.look();
    for (const name of battery.standing.keys()) {
      const { row, args } = battery.get(name);
      if (args["adopt"] === undefined) await battery.byHand(row.beforeDelete?.(told(row, resourceOf(now, name))) ?? []);
    }
    step = succeeded(await battery.destroy());
  });

  test("leaves the service as it was", () => {
    expect(inOrder(step.after, adoptedIds)).toEqual(inOrder(ground, adoptedIds));
  });
  test("lets go of what was adopted and cannot be made again", () => {
    for (const { kind, ids } of adopted) {
      const there = step.after.objects[kind]?.filter(({ id }) => ids.includes(String(id)));
      expect({ ids, there: there?.length }).toEqual({ ids, there: 1 });
    }
  });
  test("again does nothing", async () => {
    expect(await battery.destroy()).toMatchObject({ ok: true, calls: [] });
  });
});
