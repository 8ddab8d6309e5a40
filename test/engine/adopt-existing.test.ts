import type { CustomResource } from "@pulumi/pulumi";
import fc from "fast-check";
import * as smartag from "../../provider/index.js";
import type { Properties } from "../../provider/lifecycle/definition.js";
import { Bench, type Run } from "../support/engine.js";
import { existingObjects } from "../support/existing/index.js";
import { Program } from "../support/lifecycle.js";

// One object of every resource, made by somebody else, adopted in one stack by what an import tells of it.

const seed = Number(process.env["SMARTAG_ADOPT_SEED"] ?? Date.now() % 2 ** 31);

type Class = new (name: string, args: Properties) => CustomResource;
const classes = smartag as unknown as Readonly<Record<string, Class>>;

const writes = ({ calls }: Run): string[] =>
  calls.map(({ operation }) => operation).filter((operation) => !/^(Describe|Discribe|List|Get)/.test(operation));

it(`adopts one existing object of every resource without a write (seed ${seed})`, async () => {
  const bench = await Bench.open({ goneOperations: [] });
  try {
    const objects = [...existingObjects].map(([type, existing], index) => {
      const [object] = fc.sample(existing.one(String(index)), { seed: seed + index, numRuns: 1 });
      if (!object) throw new Error(`there is no ${type}`);
      return { type, ...object };
    });
    await bench.control(
      "change",
      objects.flatMap(({ changes }) => changes),
    );
    const importing = Program.against(bench.emulator.endpoint);
    const resources = await Promise.all(
      objects.map(async ({ type, id, secrets }) => {
        return { type, args: { ...(await importing.import(type, id)), ...secrets, adopt: id } };
      }),
    );
    const program = (): Promise<void> => {
      for (const { type, args } of resources) new (classes[type] as Class)(type, args);
      return Promise.resolve();
    };
    const create = resources.length + 1; // And the stack itself.
    const told = await bench.preview(program);
    expect(told).toMatchObject({ ok: true, changes: { create } });
    const up = await bench.up(program);
    expect(up).toMatchObject({ ok: true, changes: { create } });
    expect(await bench.up(program)).toMatchObject({ ok: true, changes: { same: create } });
    const refresh = await bench.refresh();
    expect(refresh).toMatchObject({ ok: true, changes: { same: create } });
    const again = await bench.up(program);
    expect(again).toMatchObject({ ok: true, changes: { same: create } });
    expect([told, up, refresh, again].flatMap(writes)).toEqual([]);
  } finally {
    await bench.close();
  }
}, 300_000);
