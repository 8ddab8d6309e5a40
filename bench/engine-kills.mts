// Kills the engine, the provider's process or the emulator at random moments of an update of a random network of 100 resources, does
// what docs/reliability.md tells a user to do then, and holds what is there against the program. Needs the built package and
// `pulumi` on the path. --kills N (default 4), --seed N (default 1; the same edits, victims and numbers of calls before each kill),
// --size N resources (default 100), --minutes N (ends before all kills are done).
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Orphan } from "../cli/orphans.ts";
import { since } from "../scripts/process.mjs";
import { descendants, gone, type Process, type Running } from "./network-stack.mts";
import { NetworkTrial } from "./network-trial.mts";
import { between, oneOf, type Random, randomOf } from "./random.mts";

const EDITS = 14;
/** A kill comes once this many writes have been sent, and some milliseconds. */
const MOST_WRITES = 16;
const LONGEST_DELAY_MS = 60;
const LONGEST_OUTAGE_MS = 1_500;

const { values: flags } = parseArgs({
  options: {
    kills: { type: "string", default: "4" },
    minutes: { type: "string", default: "Infinity" },
    seed: { type: "string", default: "1" },
    size: { type: "string", default: "100" },
  },
});

const victims = ["engine", "provider", "emulator"] as const;
type Victim = (typeof victims)[number];

/** What the kills have led to. */
const counts = {
  "kills of the engine": 0,
  "kills of the provider's process": 0,
  "kills of the emulator": 0,
  "updates that had ended before": 0,
  "updates that ended well all the same": 0,
  "states that had to be mended": 0,
  "objects that no state knew": 0,
  "of them adopted": 0,
  "of them deleted": 0,
};

const isWrite = (operation: string): boolean => !/^(Describe|List|Get)/.test(operation);
const labels = { engine: "engine", provider: "provider's process", emulator: "emulator" } as const;

/** Waits until the update has sent so many writes, or is over. */
async function moment(trial: NetworkTrial, up: Running, random: Random): Promise<void> {
  const [writes, delay] = [between(random, 1, MOST_WRITES), random() * LONGEST_DELAY_MS];
  while (up.child.exitCode === null) {
    const logged = (await trial.emulator.control("GET", "requests")) as { operation: string }[];
    if (logged.filter(({ operation }) => isWrite(operation)).length >= writes) break;
    await sleep(5);
  }
  await sleep(delay);
}

/** Whether a process is Pulumi's host of this package, or the shell script that starts it. */
const isHost = ({ command }: Process): boolean =>
  command.includes("dynamic-provider") || command.includes("resource-pulumi-nodejs");

/** Kills it in the midst of the update and waits for what is left of the update. Tells whether the update ended well all the same. */
async function kill(trial: NetworkTrial, victim: Victim, random: Random): Promise<boolean> {
  await trial.calls();
  const up = await trial.stack.startUp();
  const outage = random() * LONGEST_OUTAGE_MS;
  await moment(trial, up, random);
  const family = await descendants(up.child.pid ?? 0);
  const pid = { engine: up.child.pid, provider: family.findLast(isHost)?.pid, emulator: trial.emulator.child.pid }[
    victim
  ];
  if (up.child.exitCode !== null || pid === undefined) {
    counts["updates that had ended before"] += 1;
  } else {
    counts[`kills of the ${labels[victim]}`] += 1;
    if (victim === "emulator") {
      await trial.emulator.kill();
      await sleep(outage);
      await trial.serveAgain();
    } else process.kill(pid, "SIGKILL");
  }
  const { code } = await up.ended;
  await gone(family.filter(isHost));
  if (code === 0) counts["updates that ended well all the same"] += 1;
  return code === 0;
}

/** The value of an input as it stands in a program, such as `adopt: "acl-1"`. */
async function asProgram(input: string): Promise<unknown> {
  const module = (await import(`data:text/javascript,export default { ${encodeURIComponent(input)} }`)) as {
    default: { adopt: unknown };
  };
  return module.default.adopt;
}

/** What the docs say for a run that was killed. */
async function recover(trial: NetworkTrial, victim: Victim, dice: Random): Promise<string[]> {
  const { stack, network } = trial;
  if (stack.mendState()) counts["states that had to be mended"] += 1;
  const files = ["--state", stack.note("state.json", await stack.pulumi("stack", "export"))];
  files.push("--state", stack.note("other-team.json", await trial.otherTeam.exported()));
  // An engine that was killed has left in state what it was at; one that ended by itself has not.
  if (victim !== "engine") files.push("--preview", stack.note("preview.json", await stack.preview()));
  const orphans = JSON.parse(await stack.smartag("orphans", ...files, "--json")) as Orphan[];
  if (stack.isLocked()) await stack.pulumi("cancel", "--yes");
  const known = await stack.names();
  const adopted = new Map<string, unknown>();
  for (const orphan of orphans) {
    counts["objects that no state knew"] += 1;
    const { resource, adopt } = orphan;
    const isBought = orphan.type === "Gateway";
    const canAdopt = adopt !== undefined && resource !== undefined && !known.has(resource) && !adopted.has(resource);
    if (canAdopt && (isBought || dice() < 0.5)) {
      counts["of them adopted"] += 1;
      adopted.set(resource, await asProgram(adopt));
      if (isBought) trial.letGo.set(orphan.id, resource);
    } else {
      counts["of them deleted"] += 1;
      await stack.shell(orphan.delete ?? "");
    }
  }
  await stack.refresh("--clear-pending-creates");
  stack.write(
    network.items.map((item) =>
      adopted.has(item.name) ? { ...item, args: { ...item.args, adopt: adopted.get(item.name) } } : item,
    ),
  );
  await stack.up();
  stack.write(network.items);
  return orphans.map(({ type, id, resource }) => `${type} ${id} (${String(resource)})`);
}

/** `dice` is for what depends on what a kill has left, so that it does not change what `random` gives to later rounds. */
async function round(trial: NetworkTrial, size: number, random: Random, dice: Random): Promise<string> {
  const victim = oneOf(random, ...victims);
  const edits = await trial.edit(random, size, EDITS);
  const found = (await kill(trial, victim, random)) ? [] : await recover(trial, victim, dice);
  await trial.hold();
  await trial.calls();
  await trial.stack.up("--expect-no-changes");
  const calls = await trial.calls();
  if (calls.length > 0) throw new Error(`An update without changes called ${calls.join(", ")}.`);
  return `${victim}; ${edits}; ${found.length === 0 ? "nothing" : found.join(", ")} left`;
}

async function main(kills: number, minutes: number, seed: number, size: number): Promise<void> {
  const random = randomOf(seed);
  const start = Date.now();
  const trial = await NetworkTrial.start();
  let number = 0;
  try {
    await trial.fill(random, size);
    while (number < kills && Date.now() - start < minutes * 60_000) {
      number += 1;
      const begin = Date.now();
      const told = await round(trial, size, random, randomOf(seed * 1000 + number));
      process.stdout.write(`${number}, ${((Date.now() - begin) / 1000).toFixed(1)} s: ${told}\n`);
    }
    await trial.otherTeam.expectNothing();
    await trial.end(true);
    const lines = Object.entries({ rounds: number, ...counts }).map(
      ([what, count]) => `  ${String(count).padStart(6)}  ${what}`,
    );
    process.stdout.write(
      `${number} rounds of kills, seed ${seed}, in ${since(start)}: nothing is lost, nothing is doubled, nothing is left unreported\n${lines.join("\n")}\n`,
    );
  } catch (error) {
    const folder = await trial.end(false);
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`kill ${number}, seed ${seed}: ${reason}\n(state of all: ${folder})\n`);
    process.exitCode = 1;
  }
}

await main(Number(flags.kills), Number(flags.minutes), Number(flags.seed), Number(flags.size));
