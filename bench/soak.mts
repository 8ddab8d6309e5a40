// Edits a random network of 100 resources at random, updates it, changes objects by hand, refreshes and updates again, over and over; fails
// where the emulator's objects are then not the program's, or a preview has anything to do. Needs the built package and `pulumi` on the
// path. --minutes N (default 30) or --rounds N, --seed N (default: another each time; it is printed), --size N resources (default 100).
import { parseArgs } from "node:util";
import { since } from "../scripts/process.mjs";
import { byHand } from "./by-hand.mts";
import { NetworkTrial } from "./network-trial.mts";
import { between, type Random, randomOf } from "./random.mts";

const EDITS = 12;
const MOST_BY_HAND = 10;

const { values: flags } = parseArgs({
  options: {
    minutes: { type: "string", default: "30" },
    rounds: { type: "string", default: "Infinity" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    size: { type: "string", default: "100" },
  },
});

/** `added` are the ids of the rules that others have added. */
async function round(trial: NetworkTrial, size: number, random: Random, added: Set<string>): Promise<string> {
  const { stack } = trial;
  const edits = await trial.edit(random, size, EDITS);
  await stack.up();
  await trial.hold(added);
  const changes = await byHand(trial, random, between(random, 0, MOST_BY_HAND), added);
  await stack.refresh();
  await stack.up();
  await trial.hold(added);
  await stack.expectNothing();
  return `${edits}; by hand ${changes.join(", ") || "nothing"}`;
}

async function main(minutes: number, rounds: number, seed: number, size: number): Promise<void> {
  process.stdout.write(`soak, seed ${seed}\n`);
  const random = randomOf(seed);
  const start = Date.now();
  const trial = await NetworkTrial.start();
  const added = new Set<string>();
  let number = 0;
  try {
    await trial.fill(random, size);
    while (number < rounds && Date.now() - start < minutes * 60_000) {
      number += 1;
      const begin = Date.now();
      const told = await round(trial, size, random, added);
      process.stdout.write(`${number}, ${((Date.now() - begin) / 1000).toFixed(1)} s: ${told}\n`);
    }
    await trial.otherTeam.expectNothing();
    await trial.end(true);
    process.stdout.write(`${number} rounds, seed ${seed}, in ${since(start)}: the service has what the program says\n`);
  } catch (error) {
    const folder = await trial.end(false);
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `soak round ${number}: ${reason}\n(to replay: --seed ${seed} --rounds ${number}; state of all: ${folder})\n`,
    );
    process.exitCode = 1;
  }
}

await main(Number(flags.minutes), Number(flags.rounds), Number(flags.seed), Number(flags.size));
