import {
  kinds,
  refusedByDefault,
  reported,
  statesOf,
  titleOf,
  type Kind,
  type Trial,
  trials,
} from "../acceptance/values.js";
import { type RunningEmulator, startEmulator } from "../../emulator/index.js";
import { codeOf, groundOf, type Sdk, Service, Specimen } from "../support/acceptance.js";

// As a tool meets it that knows nothing of the emulator: default settings.
let emulator: RunningEmulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

async function copiesOf(trial: Trial, sdk: Sdk, settings: object): Promise<Specimen[]> {
  const service = new Service(emulator.endpoint, sdk);
  await service.control("settings", settings);
  // A name of its own: calls of a test that failed may still be under way.
  const under = await groundOf(service, trial.kind, `acceptance${trials.indexOf(trial)}`);
  return Array.from({ length: trial.copies ?? 1 }, () => new Specimen(service, trial.kind, under));
}

async function expectState(trial: Trial, one: Specimen, state: number, copy: number): Promise<void> {
  const { empty }: Kind = kinds[trial.kind];
  const values = reported(trial, statesOf(trial, copy)[state] ?? {});
  const { wanted, found } = await one.compare(values, empty);
  expect(found).toEqual(wanted);
}

// Writes that take a while meet each other; the vendor's tools wait out a few codes only.
const ways = [
  ["@alicloud/pop-core", 0],
  ["@alicloud/openapi-client", 0],
  ["@alicloud/pop-core", 100],
] as const;
const accepted = trials.filter((trial) => !refusedByDefault(trial)).map((trial) => [titleOf(trial), trial] as const);

// The calls are those of the vendor's Terraform provider: it reads an object back as soon as it has made it, sends what
// changed, and deletes; ten at once.
describe.each(ways)("the vendor's values by %s, each write %d ms", (sdk, write) => {
  test.each(accepted)("%s", async (_, trial) => {
    const copies = await copiesOf(trial, sdk, { delays: { write } });
    await Promise.all(
      copies.map(async (one, copy) => {
        await one.create(statesOf(trial, copy)[0] ?? {});
        await expectState(trial, one, 0, copy);
      }),
    );
    for (const [copy, one] of copies.entries()) {
      for (const [state, values] of statesOf(trial, copy).entries()) {
        if (state > 0) await one.change(values);
        await expectState(trial, one, state, copy);
      }
    }
    await Promise.all(copies.map((one) => one.remove()));
    for (const one of copies) expect(await one.read()).toBeUndefined();
  });
});

const others = trials.flatMap((trial) =>
  (trial.conflicts ?? [])
    .filter(({ refused, reports }) => refused !== undefined || reports !== undefined)
    .map((conflict) => [titleOf(trial), conflict.says, trial, conflict] as const),
);

describe("the other reading", () => {
  test.each(others)("%s; %s", async (_, __, trial, { readings = {}, state = 0, copy = 0, refused, reports }) => {
    const copies = await copiesOf(trial, "@alicloud/openapi-client", { readings });
    const one = copies[copy];
    if (!one) throw new Error(`${titleOf(trial)} has no copy ${copy}.`);
    const last = refused === undefined ? state : state - 1;
    for (const [earlier, other] of copies.slice(0, copy).entries())
      await other.create(statesOf(trial, earlier)[0] ?? {});
    const reach = (number: number) => {
      const values = statesOf(trial, copy)[number] ?? {};
      return number === 0 ? one.create(values) : one.change(values);
    };
    for (let number = 0; number <= last; number += 1) await reach(number);
    if (refused !== undefined) expect(await reach(state).then(() => "accepted", codeOf)).toBe(refused);
    if (reports !== undefined) {
      const { wanted, found } = await one.compare(reports);
      expect(found).toEqual(wanted);
    }
  });
});
