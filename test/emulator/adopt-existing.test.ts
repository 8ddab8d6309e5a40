import fc from "fast-check";
import { definitions } from "../../provider/definitions.js";
import type { Properties } from "../../provider/lifecycle/definition.js";
import { type Existing, existingObjects } from "../support/existing/index.js";
import { type Program, Service } from "../support/lifecycle.js";

// Any object that the service can hold is adopted by the program that an import would write, without a write and without a difference.

/** How many objects of each resource are tried; `SMARTAG_ADOPT_RUNS=100` tries more, `SMARTAG_ADOPT_SEED` repeats a run. */
const runs = Number(process.env["SMARTAG_ADOPT_RUNS"] ?? 2);
const OBJECTS_A_RUN = 20;
const seed = Number(process.env["SMARTAG_ADOPT_SEED"] ?? Date.now() % 2 ** 31);

let service: Service;
beforeAll(async () => {
  // Also what only some regions serve any more.
  service = await Service.start({ goneOperations: [] });
  // The warnings about what these objects are.
  jest.spyOn(process.stderr, "write").mockReturnValue(true);
});
afterAll(() => service.close());

it("knows the existing objects of every resource", () => {
  expect([...existingObjects.keys()].sort()).toEqual([...definitions.keys()].sort());
});

it.each([...existingObjects])(
  `adopts any %s as it is (seed ${seed})`,
  async (type, existing) => {
    await fc.assert(
      fc.asyncProperty(existing.several(OBJECTS_A_RUN), async (objects) => {
        service.reset();
        await service.change(objects.flatMap(({ changes }) => changes));
        const run = service.program();
        const problems = await Promise.all(objects.map((object) => problemsOf(run, type, object)));
        expect(problems.flat()).toEqual([]);
        expect(service.writes()).toEqual([]);
      }),
      { seed, numRuns: runs, interruptAfterTimeLimit: 8_000, markInterruptAsFailure: false },
    );
  },
  600_000,
);

/** What goes wrong from the import of an object to the second refresh of the program that adopts it. */
async function problemsOf(importing: Program, type: string, { id, secrets }: Existing): Promise<string[]> {
  const problems: string[] = [];
  const inputs: Properties = { ...secrets, adopt: id };
  const steps = async (): Promise<void> => {
    const imported = await importing.import(type, id);
    if (!imported) return void problems.push(`${type} ${id} is not found`);
    Object.assign(inputs, imported);
    const adopted = await importing.next.create(type, inputs);
    const unchanged = async (when: string): Promise<void> => {
      const diff = await adopted.diff(inputs);
      if (diff?.changes)
        problems.push(`${type} ${id} ${when} differs: ${JSON.stringify([diff, adopted.state, inputs])}`);
    };
    if (adopted.id !== id) problems.push(`${type} ${id} is ${adopted.id} once it is adopted`);
    await unchanged("when it is adopted");
    const { next } = importing.next;
    for (const [when, run] of [
      ["after a refresh", next],
      ["after another refresh", next.next],
    ] as const) {
      const later = await run.known(type, adopted);
      if (!(await later.refresh())) problems.push(`${type} ${id} is gone ${when}`);
      adopted.state = later.state;
      await unchanged(when);
    }
  };
  await steps().catch((error: unknown) => problems.push(`${type} ${id} ${JSON.stringify(inputs)}: ${String(error)}`));
  return problems;
}
