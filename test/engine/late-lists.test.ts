import { Battery, errorsOf, nameOf, operationsOf, programsOf, resourceOf, told } from "../support/battery.js";
import { rows } from "../support/rows/index.js";

jest.setTimeout(600_000);

const LISTED_MS = 6_000;
const SECOND = 1_000;

// The service's time goes by five times as fast: a list is late by more than one look at it.
test("every resource is made, read and removed where lists show a new object six seconds late", async () => {
  const battery = await Battery.open(rows, { delays: { listed: LISTED_MS } });
  const advance = (milliseconds: number) => battery.bench.control("clock", { advance: milliseconds });
  await advance(LISTED_MS);
  const timer = setInterval(() => void advance(SECOND), SECOND / 5);
  try {
    for (const row of rows) for (const [program, it] of programsOf(row)) battery.place(row, nameOf(row, program), it);
    const names = [...battery.standing.keys()];
    const made = await battery.up();
    expect(names.map((name) => errorsOf(made, name)).join("")).toBe("");
    expect(made.ok).toBe(true);
    const wanted = rows.flatMap((row) => programsOf(row).flatMap(([, { makes }]) => makes));
    expect(operationsOf(made).sort()).toEqual(wanted.sort());
    await advance(LISTED_MS);
    const refreshed = await battery.refresh();
    expect(refreshed.changes).toEqual({ same: names.length + 1 });
    const now = await battery.look();
    for (const { row, name } of battery.standing.values()) {
      await battery.byHand(row.beforeDelete?.(told(row, resourceOf(now, name))) ?? []);
    }
    const gone = await battery.destroy();
    expect(gone.ok ? "" : gone.output).toBe("");
  } finally {
    clearInterval(timer);
    await battery.close();
  }
});
