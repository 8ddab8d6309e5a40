// Makes a random network with a stack, imports the whole account, and lets the import prove that its program changes nothing. Needs the
// built package and `pulumi` on the path. --rounds N (default 1), --seed N (default: another each time; it is printed), --size N resources.
import { parseArgs } from "node:util";
import { isRead } from "../scripts/built.mts";
import { NetworkTrial } from "./network-trial.mts";
import { randomOf } from "./random.mts";

const { values: flags } = parseArgs({
  options: {
    rounds: { type: "string", default: "1" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    size: { type: "string", default: "60" },
  },
});

async function trial(seed: number, size: number): Promise<void> {
  process.stdout.write(`import, seed ${seed}\n`);
  const made = await NetworkTrial.start();
  let succeeded = false;
  try {
    await made.fill(randomOf(seed), size);
    await made.calls();
    const state = JSON.stringify(await made.emulator.state());
    const printed = await made.stack.smartag("import", "--out", "imported", "--check");
    if (!printed.includes("second update: no change")) throw new Error(printed);
    const writes = (await made.calls()).filter((operation) => !isRead(operation));
    if (writes.length > 0) throw new Error(`The import wrote: ${writes.join(", ")}`);
    if (JSON.stringify(await made.emulator.state()) !== state) throw new Error("The service has changed.");
    process.stdout.write(`${printed.split("\n")[0] ?? ""} the import changes nothing, seed ${seed}\n`);
    succeeded = true;
  } finally {
    const folder = await made.end(succeeded);
    if (!succeeded) process.stderr.write(`to replay: --seed ${seed}; state of all: ${folder}\n`);
  }
}

for (let round = 0; round < Number(flags.rounds); round++) await trial(Number(flags.seed) + round, Number(flags.size));
