import { definitions } from "../../provider/definitions.js";
import { provider } from "../../provider/host/index.js";
import { Battery, errorsOf } from "../support/battery.js";
import type { Bad, Row } from "../support/row.js";
import { everyRow, rows } from "../support/rows/index.js";

jest.setTimeout(600_000);

const argsOf = (row: Row, { of = "full", set }: Bad) => ({ ...row[of].args, ...set });

test("every resource has a row, and only one", () => {
  expect(everyRow.map(({ type }) => type).sort()).toEqual([...definitions.keys()].sort());
});

test.each(rows.map((row) => [row.type, row] as const))("the programs of %s give every input", (_, row) => {
  const given = [row.minimal, row.full, ...Object.values(row.more ?? {})].flatMap(({ args }) => Object.keys(args));
  expect(Object.keys(row.definition.inputs).filter((name) => !given.includes(name))).toEqual([]);
  expect(row.update !== undefined).toBe(row.definition.update !== undefined);
});

describe("bad input", () => {
  const cases = rows.flatMap((row) => row.bad.map((bad) => [row.type, bad.says[0], row, bad] as const));
  test.each(cases)("%s %s", async (type, _, row, bad) => {
    const { failures = [] } = (await provider(type).check?.({}, argsOf(row, bad))) ?? {};
    for (const words of bad.says) expect(failures.map(({ reason }) => reason).join("\n")).toContain(words);
  });
});

describe("the engine's preview refuses", () => {
  let battery: Battery;
  beforeAll(async () => {
    battery = await Battery.open([]);
  });
  afterAll(() => battery.close());

  test.each(rows.map((row) => [row.type, row] as const))("%s", async (_, row) => {
    const [bad] = row.bad;
    if (!bad) throw new Error("the table has no bad input");
    battery.standing.clear();
    battery.place(row, "bad", { args: argsOf(row, bad), holds: {} });
    const run = await battery.bench.preview(battery.program);
    expect(run).toMatchObject({ ok: false, calls: [] });
    for (const words of bad.says) expect(errorsOf(run, "bad")).toContain(words);
  });
});
