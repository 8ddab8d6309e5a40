import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Change } from "../support/row.js";
import { Bench, type Run } from "../support/engine.js";

jest.setTimeout(600_000);

/** How many resources each has. The branch office is the demo, which has a test of its own. */
const examples: Readonly<Record<string, number>> = { "site-fleet": 261 };

const folder = join(__dirname, "..", "..", "examples");
const soon = 20;

test("every example is run", () => {
  const known = [...Object.keys(examples), "branch-office"].sort();
  expect(readdirSync(folder).sort()).toEqual(known);
});

describe.each(Object.entries(examples))("%s", (name, resources) => {
  const files = readdirSync(join(folder, name));
  let bench: Bench;
  let ground: Record<string, Record<string, unknown>[]>;
  beforeAll(async () => {
    bench = await Bench.open({ example: name, delays: { order: soon, device: soon, ccn: soon, cen: soon } });
    ground = await bench.state();
  });
  afterAll(() => bench.close());

  const done = (run: Run): Run => {
    if (!run.ok) throw new Error(run.output);
    return run;
  };

  test("is made", async () => {
    expect(done(await bench.up()).changes).toEqual({ create: resources + 1 });
  });
  test("changes nothing when it is run again", async () => {
    expect(done(await bench.up())).toMatchObject({ changes: { same: resources + 1 }, calls: [] });
  });
  test("is what a refresh finds", async () => {
    expect(done(await bench.refresh()).changes).toEqual({ same: resources + 1 });
  });
  test("is removed without a trace", async () => {
    const known = ids(ground["gateway"]);
    const bought = ids((await bench.state())["gateway"]).filter((id) => !known.includes(id));
    // What was bought goes only when its paid time is over.
    const arrears = bought.map((id): Change => ({ kind: "gateway", id, set: { status: "Arrearage" } }));
    await bench.control("change", arrears);
    done(await bench.destroy());
    const left = await bench.state();
    // An adopted gateway keeps what the program gave it.
    expect(ids(left["gateway"])).toEqual(known);
    for (const [kind, objects] of Object.entries({ ...left, gateway: [] }))
      expect([kind, objects]).toEqual([kind, kind === "gateway" ? [] : ground[kind]]);
  });
  test("leaves nothing in its folder", () => {
    expect(readdirSync(join(folder, name))).toEqual(files);
  });
});

const ids = (objects: Record<string, unknown>[] = []): string[] => objects.map(({ id }) => String(id));
