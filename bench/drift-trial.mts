// Makes a random network of 100 resources in an account where another team has objects, changes, removes and adds half as many objects by
// hand, and fails where `smartag drift` does not name exactly those. Needs the built package and `pulumi` on the path. --rounds N (default 1),
// --seed N (default: another each time; it is printed), --size N resources (default 100).
import { isDeepStrictEqual, parseArgs } from "node:util";
import { since } from "../scripts/process.mjs";
import { type Change, removed, ruleByHand, values } from "./by-hand.mts";
import { expected, type Lines, Stack } from "./drift-expected.mts";
import { NetworkTrial } from "./network-trial.mts";
import { stock } from "./network.mts";
import { between, oneOf, type Random, randomOf } from "./random.mts";

const { values: flags } = parseArgs({
  options: {
    rounds: { type: "string", default: "1" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    size: { type: "string", default: "100" },
  },
});

interface Finding {
  readonly kind: string;
  readonly type: string;
  readonly id: string;
  readonly changes?: readonly { readonly path: string }[];
}

/** What the command finds, a line for each object that is missing or unmanaged and for each property that changed. */
async function found(trial: NetworkTrial, states: readonly string[]): Promise<Lines> {
  const args = states.flatMap((state) => ["--state", state]);
  const { findings, isComplete } = JSON.parse(await trial.stack.smartag("drift", ...args, "--format", "json")) as {
    findings: readonly Finding[];
    isComplete: boolean;
  };
  if (!isComplete) throw new Error("The comparison is not complete.");
  return findings
    .flatMap(({ kind, type, id, changes }) =>
      changes ? changes.map(({ path }) => `${kind} ${type} ${id} ${path}`) : [`${kind} ${type} ${id}`],
    )
    .sort();
}

function shuffled<T>(random: Random, things: readonly T[]): T[] {
  return things
    .map((thing) => [random(), thing] as const)
    .sort(([one], [other]) => one - other)
    .map(([, thing]) => thing);
}

/** Changes, removes and adds objects by hand, half as many as there are. Returns how many. */
async function change(trial: NetworkTrial, random: Random): Promise<number> {
  const send = (one: Change): Promise<unknown> => trial.emulator.control("POST", "change", one);
  const objects = shuffled(random, await trial.seen());
  let done = 0;
  for (const { kind, id } of objects.slice(0, objects.length / 2)) {
    // One that was removed before may have taken it along.
    const object = ((await trial.state())[kind] ?? []).find((one) => one.id === id);
    if (!object || (kind === "gateway" && !stock.includes(id))) continue;
    const dice = random();
    const set = dice < 0.45 ? values[kind]?.(random, object) : undefined;
    if (set) await send({ kind, id, set });
    else if (dice < 0.7 && removed.includes(kind)) {
      await send({ kind, id, ...(kind === "device" ? { set: { gatewayId: null, online: false } } : { remove: true }) });
    } else if (kind === "acl" || kind === "gateway") await send(added(random, kind, id));
    else continue;
    done += 1;
  }
  return done;
}

/** An object that nobody manages, on another one or beside it. */
function added(random: Random, kind: "acl" | "gateway", id: string): Change {
  if (kind === "acl") {
    const name = `theirs-${between(random, 1, 1e6)}`;
    return oneOf<Change>(
      random,
      { kind: "aclRule", create: ruleByHand(random, id) },
      { kind: "acl", create: { name, resourceGroupId: "rg-emulator1default" } },
    );
  }
  const block = `172.20.${between(random, 0, 250)}.0/24`;
  return { kind: "snatEntry", create: { gatewayId: id, cidrBlock: block, snatIp: "172.31.0.9" } };
}

/** @throws Error with the lines that are missing (-) or too many (+). */
function expectSame(lines: Lines, wanted: Lines): void {
  if (isDeepStrictEqual(lines, wanted)) return;
  const differences = [
    ...wanted.filter((line) => !lines.includes(line)).map((line) => `- ${line}`),
    ...lines.filter((line) => !wanted.includes(line)).map((line) => `+ ${line}`),
  ];
  throw new Error(`drift does not name what was changed:\n  ${differences.join("\n  ")}`);
}

async function round(trial: NetworkTrial, random: Random): Promise<string> {
  const exported = [await trial.stack.pulumi("stack", "export"), await trial.otherTeam.exported()];
  const states = exported.map((text, index) => trial.stack.note(`state-${index}.json`, text));
  const known = await found(trial, states);
  const strange = known.filter((line) => !line.startsWith("unmanaged "));
  expectSame(strange, []);
  const before = await trial.emulator.state();
  const changes = await change(trial, random);
  const after = await trial.emulator.state();
  const lines = await found(trial, states);
  expectSame(lines, expected(before, after, new Stack(...exported), known));
  // Neither states nor the service were changed.
  expectSame(await found(trial, states), lines);
  return `${changes} changes by hand, ${lines.length} lines of drift`;
}

async function main(rounds: number, seed: number, size: number): Promise<void> {
  process.stdout.write(`drift, seed ${seed}\n`);
  const random = randomOf(seed);
  const start = Date.now();
  const trial = await NetworkTrial.start();
  let number = 0;
  try {
    await trial.fill(random, size);
    while (number < rounds) {
      number += 1;
      const begin = Date.now();
      const summary = await round(trial, random);
      process.stdout.write(`${number}, ${((Date.now() - begin) / 1000).toFixed(1)} s: ${summary}\n`);
      if (number === rounds) break;
      await trial.stack.refresh();
      await trial.stack.up();
    }
    await trial.end(true);
    process.stdout.write(
      `${number} round${number === 1 ? "" : "s"}, seed ${seed}, in ${since(start)}: drift names what was changed\n`,
    );
  } catch (error) {
    const folder = await trial.end(false);
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `drift round ${number}: ${reason}\n(to replay: --seed ${seed} --rounds ${number}; state of all: ${folder})\n`,
    );
    process.exitCode = 1;
  }
}

await main(Number(flags.rounds), Number(flags.seed), Number(flags.size));
