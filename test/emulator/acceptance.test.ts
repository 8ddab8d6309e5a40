import { reported, titleOf, trials } from "../acceptance/values.js";
import { type RunningEmulator, startEmulator } from "../../emulator/index.js";
import { groundOf, Service, Specimen } from "../support/acceptance.js";

// As an unmodified tool meets it: default settings.
let emulator: RunningEmulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

const named = trials.map((trial) => [titleOf(trial), trial] as const);

// Writes that take a while meet each other; the vendor's tools wait out a few codes only.
const ways = [
  ["@alicloud/pop-core", 0],
  ["@alicloud/openapi-client", 0],
  ["@alicloud/pop-core", 100],
] as const;

describe.each(ways)("the vendor's values by %s, each write %d ms", (sdk, write) => {
  test.each(named)("%s", async (_, trial) => {
    emulator.reset();
    const service = new Service(emulator.endpoint, sdk);
    await service.control("settings", { delays: { write } });
    const under = await groundOf(service, trial, "acceptance");
    const copies = Array.from({ length: trial.copies ?? 1 }, (__, copy) => new Specimen(service, trial, under, copy));
    const compare = async (one: Specimen, step: number) => {
      const { wanted, found } = one.compare(await one.read(), reported(trial, one.steps, step));
      expect(found).toEqual(wanted);
    };
    // The vendor's tools do ten things at once, and read an object back as soon as they have made it.
    await Promise.all(
      copies.map(async (one) => {
        await one.create();
        await compare(one, 0);
      }),
    );
    for (const one of copies) {
      for (let step = 0; step < one.steps.length; step += 1) {
        if (step > 0) await one.change(step);
        await compare(one, step);
      }
    }
    await Promise.all(copies.map((one) => one.remove()));
    for (const one of copies) expect(await one.read()).toBeUndefined();
  });
});
