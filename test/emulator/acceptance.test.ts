import { reported, titleOf, trials } from "../acceptance/values.js";
import { type RunningEmulator, startEmulator } from "../../emulator/index.js";
import { groundOf, sdks, Service, Specimen } from "../support/acceptance.js";

// As an unmodified tool meets it: default settings.
let emulator: RunningEmulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

const named = trials.map((trial) => [titleOf(trial), trial] as const);

describe.each(sdks)("the vendor's values by %s", (sdk) => {
  test.each(named)("%s", async (_, trial) => {
    emulator.reset();
    const service = new Service(emulator.endpoint, sdk);
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
