import fc from "fast-check";
import { migrated } from "../../cli/migrate/identify.js";
import { type Mapping } from "../../cli/migrate/mapping.js";
import { migrationOf } from "../../cli/migrate/migration.js";
import type { VendorResource } from "../../cli/migrate/vendor-state.js";
import { SmartagClient } from "../../provider/client/index.js";
import { definitions } from "../../provider/definitions.js";
import type { Properties } from "../../provider/lifecycle/definition.js";
import { inventory, type Listed, readingSession } from "../../provider/lifecycle/inventory.js";
import type { Session } from "../../provider/lifecycle/session.js";
import { existingObjects } from "../support/existing/index.js";
import { Service } from "../support/lifecycle.js";

/** A run that failed is repeated with `SMARTAG_MIGRATE_SEED`. */
const seed = Number(process.env["SMARTAG_MIGRATE_SEED"] ?? Date.now() % 2 ** 31);

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
beforeEach(() => service.reset());
afterAll(() => service.close());

function session(): Session {
  const keys = { accessKeyId: "emulator", accessKeySecret: "emulator-secret" };
  return readingSession(new SmartagClient({ endpoint: service.emulator.endpoint, region: "cn-shanghai", ...keys }));
}

/** A value as the state of a tool has it: nothing is an empty text, and a list of blocks is one text. */
function inState(value: unknown, input: string): unknown {
  if (value === undefined) return "";
  if (input === "cidrBlocks") return (value as string[]).join(",");
  return value;
}

/** An object as another tool has it in its state after it has read it. */
function resourceOf(
  type: string,
  mapping: Mapping,
  { id, properties, definition }: Listed,
  index: number,
): VendorResource {
  const own: Properties = {};
  for (const [name, becomes] of Object.entries(mapping.properties)) {
    const input = typeof becomes === "string" ? becomes : "input" in becomes ? becomes.input : undefined;
    if (input === undefined || definition.inputs[input]?.traits.secret) continue;
    const value = properties[input];
    own[name] = input === "enabled" && value !== undefined ? !value : inState(value, input);
  }
  return { address: `${type}.a[${index}]`, type, id, properties: own, path: ["a", String(index)] };
}

it.each(migrated.map(([type, mapping]) => [type, mapping] as const))(
  `%s: migrates any object as it is (seed ${seed})`,
  async (type, mapping) => {
    const { definition } = mapping;
    const existing = existingObjects.get(definition.type);
    if (!existing) throw new Error(`there are no objects of ${definition.type}`);
    await fc.assert(
      fc.asyncProperty(existing.several(8), async (made) => {
        service.reset();
        await service.change(made.flatMap(({ changes }) => changes));
        const { objects } = await inventory(session(), definitions, [definition]);
        const resources = objects.map((object, index) => resourceOf(type, mapping, object, index));
        const state = { tool: "Terraform", resources, leftOut: [], dataSources: 0 } as const;
        const migration = await migrationOf(state, session());
        expect(migration).toMatchObject({ leftOut: [], differences: [], isIncomplete: false });
        expect(migration.objects.map(({ id }) => id).sort()).toEqual(objects.map(({ id }) => id).sort());
      }),
      { seed, numRuns: 3 },
    );
  },
  60_000,
);
