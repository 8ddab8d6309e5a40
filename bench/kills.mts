// Kills an emulator with a state file again and again while it is written to, and holds what comes back against what it
// had acknowledged. Needs the built package. --kills N (default 20), --seed N (default 1; the same edits and moments,
// as far as the machine is as fast), --cost (measures what the file costs, too).
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { EmulatorProcess, type Fields, Refusal, raisedQuotas } from "./emulator-process.mts";
import { pick, type Random, randomOf } from "./random.mts";

/** How long CCNs take to become active. */
const DELAY_MS = 100;
const FLAGS = ["--strict", "--delay", String(DELAY_MS), ...raisedQuotas];
const WRITERS = 8;
const LONGEST_RUN_MS = 600;
const LONGEST_START_MS = 500;
/** Shares of the rounds that are killed while they start, and that end in half a record, as a power cut may leave it. */
const EARLY = 0.2;
const TORN = 0.2;

const { values: flags } = parseArgs({
  options: {
    kills: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
    cost: { type: "boolean" },
  },
});

type Kind = "acl" | "aclRule" | "ccn";

/** An object: what it is called for good, and the version that everything else in it follows from. */
interface Thing {
  readonly kind: Kind;
  readonly label: string;
  readonly version: number;
  readonly id: string;
  /** The label of a rule's ACL. */
  readonly acl?: string;
}

/** One write: the object before and after it; `undefined` where there is none. */
interface Write {
  readonly before: Thing | undefined;
  readonly after: Thing | undefined;
}

type World = Map<string, Thing>;

function apply(world: World, { before, after }: Write): void {
  if (after) world.set(after.label, after);
  else if (before) {
    for (const thing of [...world.values()]) if (thing.acl === before.label) world.delete(thing.label);
    world.delete(before.label);
  }
}

/** Everything in a rule follows from its version, so that half of a change would show. */
function ruleOf({ label, version }: Pick<Thing, "label" | "version">): Readonly<Record<string, string>> {
  return {
    name: `${label}_${version}`,
    description: `d${label}_${version}`,
    direction: version % 2 === 0 ? "in" : "out",
    sourceCidr: `10.${version % 256}.0.0/16`,
    destCidr: `172.16.${version % 256}.0/24`,
    ipProtocol: "TCP",
    sourcePortRange: "-1/-1",
    destPortRange: `${1 + (version % 60_000)}/${1 + (version % 60_000)}`,
    policy: version % 3 === 0 ? "accept" : "drop",
  };
}

function asParameters(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [`${name.charAt(0).toUpperCase()}${name.slice(1)}`, value]),
  );
}

/** One of several that write at the same time, each to objects of its own. */
class Writer {
  made = 0;
  /** The write whose answer is not there yet. */
  open: Write | undefined;
  acknowledged = 0;

  readonly #name: string;
  readonly #random: Random;

  constructor(name: string, random: Random) {
    this.#name = name;
    this.#random = random;
  }

  /** Writes until the emulator is gone. */
  async run(emulator: EmulatorProcess, world: World): Promise<void> {
    for (;;) {
      const [write, send] = this.choose(emulator, world);
      this.open = write;
      let id: string | undefined;
      try {
        id = await send();
      } catch (error) {
        if (error instanceof Refusal) throw error;
        return;
      }
      apply(world, { ...write, after: write.after && { ...write.after, id: id ?? write.after.id } });
      this.open = undefined;
      this.acknowledged += 1;
    }
  }

  private choose(emulator: EmulatorProcess, world: World): [Write, () => Promise<string | undefined>] {
    const mine = [...world.values()].filter(({ label }) => label.startsWith(this.#name));
    const of = (kind: Kind) => mine.filter((thing) => thing.kind === kind);
    const any = (things: readonly Thing[]) => pick(this.#random, things);
    const dice = this.#random();
    const [acl, rule, ccn] = [any(of("acl")), any(of("aclRule")), any(of("ccn"))];
    const parent = (thing: Thing) => world.get(thing.acl ?? "")?.id ?? "";
    if (rule && dice < 0.3) {
      const after = { ...rule, version: rule.version + 1 };
      const parameters = { AclId: parent(rule), AcrId: rule.id, ...asParameters(ruleOf(after)) };
      return [{ before: rule, after }, () => emulator.call("ModifyACLRule", parameters).then(() => undefined)];
    }
    if (rule && (dice < 0.4 || of("aclRule").length > 6)) {
      const parameters = { AclId: parent(rule), AcrId: rule.id };
      return [
        { before: rule, after: undefined },
        () => emulator.call("DeleteACLRule", parameters).then(() => undefined),
      ];
    }
    if (acl && dice < 0.7) {
      const after: Thing = { ...this.fresh("aclRule"), acl: acl.label };
      const parameters = { AclId: acl.id, ...asParameters(ruleOf(after)) };
      return [
        { before: undefined, after },
        () => emulator.call("AddACLRule", parameters).then(({ AcrId }) => String(AcrId)),
      ];
    }
    if (acl && (dice < 0.73 || of("acl").length > 3)) {
      const send = () => emulator.call("DeleteACL", { AclId: acl.id }).then(() => undefined);
      return [{ before: acl, after: undefined }, send];
    }
    if (acl && dice < 0.8) {
      const after = { ...acl, version: acl.version + 1 };
      const parameters = { AclId: acl.id, Name: `${after.label}_${after.version}` };
      return [{ before: acl, after }, () => emulator.call("ModifyACL", parameters).then(() => undefined)];
    }
    if (ccn && (dice < 0.85 || of("ccn").length > 2)) {
      const send = () => emulator.call("DeleteCloudConnectNetwork", { CcnId: ccn.id }).then(() => undefined);
      return [{ before: ccn, after: undefined }, send];
    }
    const after = this.fresh(dice < 0.9 ? "ccn" : "acl");
    const parameters = { Name: `${after.label}_${after.version}` };
    const send = () =>
      after.kind === "acl"
        ? emulator.call("CreateACL", parameters).then(({ AclId }) => String(AclId))
        : emulator.call("CreateCloudConnectNetwork", parameters).then(({ CcnId }) => String(CcnId));
    return [{ before: undefined, after }, send];
  }

  private fresh(kind: Kind): Thing {
    this.made += 1;
    return { kind, label: `${this.#name}-${this.made}`, version: 1, id: "" };
  }
}

/** The world as the emulator has it. Throws where an object is half there or twice. */
function worldOf(state: Readonly<Record<string, readonly Fields[]>>, askedAt: number): World {
  const world: World = new Map();
  const labels = new Map<unknown, string>();
  for (const kind of ["acl", "aclRule", "ccn"] as const) {
    for (const fields of state[kind] ?? []) {
      const [label = "", version] = String(fields["name"]).split("_");
      const acl = kind === "aclRule" ? labels.get(fields["aclId"]) : undefined;
      const thing = { kind, label, version: Number(version), id: String(fields["id"]), ...(acl && { acl }) };
      if (world.has(label)) throw new Error(`${label} is there twice.`);
      if (kind === "aclRule") {
        if (acl === undefined) throw new Error(`${label} is a rule without an ACL.`);
        for (const [name, value] of Object.entries(ruleOf(thing))) {
          if (fields[name] !== value) throw new Error(`${label}: ${name} is ${String(fields[name])}, not ${value}.`);
        }
      }
      const isDue = Number(fields["createTime"]) + DELAY_MS + 20 < askedAt;
      if (kind === "ccn" && isDue && fields["status"] !== "Active") throw new Error(`${label} never became active.`);
      world.set(label, thing);
      labels.set(fields["id"], label);
    }
  }
  return world;
}

const shown = (thing: Thing | undefined) =>
  thing ? `${thing.kind} ${thing.label} version ${thing.version} in ${thing.acl ?? "nothing"}` : "nothing";

/** What the runs so far have led to, and what to hold the next one against. */
class Trial {
  readonly world: World = new Map();
  readonly counts = {
    "writes acknowledged": 0,
    "writes without an answer, found whole": 0,
    "writes without an answer, found absent": 0,
    "killed while starting": 0,
    "killed while the file was written anew": 0,
    "runs in which the file was written anew": 0,
    "half records cut off": 0,
  };
  #latest = 0;
  #known = new Set<string>();

  /** Decides for every open write whether it happened, and demands that nothing else is different. */
  hold(writers: readonly Writer[], state: Readonly<Record<string, readonly Fields[]>>, askedAt: number): void {
    const found = worldOf(state, askedAt);
    for (const writer of writers) {
      this.counts["writes acknowledged"] += writer.acknowledged;
      writer.acknowledged = 0;
      if (!writer.open) continue;
      const { before, after } = writer.open;
      const label = (after ?? before)?.label ?? "";
      const isDone = found.get(label)?.version === after?.version;
      this.counts[`writes without an answer, found ${isDone ? "whole" : "absent"}`] += 1;
      if (isDone) apply(this.world, { before, after: found.get(label) });
      writer.open = undefined;
    }
    for (const label of new Set([...this.world.keys(), ...found.keys()])) {
      const [expected, actual] = [this.world.get(label), found.get(label)];
      if (shown(expected) !== shown(actual) || expected?.id !== actual?.id) {
        throw new Error(`There is ${shown(actual)}, and there should be ${shown(expected)}.`);
      }
    }
    this.#holdTimes(Object.values(state).flat());
  }

  /** No two objects share a creation time, and none is older than those of the run before. */
  #holdTimes(objects: readonly Fields[]): void {
    const times = objects.map((fields) => Number(fields["createTime"]));
    if (new Set(times).size < times.length) throw new Error("Two objects share a creation time.");
    for (const { id, createTime } of objects) {
      if (this.#latest > 0 && !this.#known.has(String(id)) && Number(createTime) <= this.#latest) {
        throw new Error(`${String(id)} seems older than what was made before it.`);
      }
    }
    this.#known = new Set(objects.map(({ id }) => String(id)));
    this.#latest = Math.max(this.#latest, ...times);
  }
}

/** Leaves a part of one more record at the end, as a power cut may. */
function tear(file: string, random: Random): void {
  const content = readFileSync(file);
  const last = content.subarray(content.lastIndexOf("\n", -2) + 1);
  appendFileSync(file, last.subarray(0, 1 + Math.floor(random() * (last.length - 1))));
}

async function kills(amount: number, seed: number, file: string): Promise<void> {
  const random = randomOf(seed);
  const trial = new Trial();
  const writers = Array.from({ length: WRITERS }, (_, index) => new Writer(`w${index}`, randomOf(seed * 1000 + index)));
  // Undefined where an emulator that was killed while it started may have cut the end off, or not.
  let isTorn: boolean | undefined = false;
  for (let kill = 0; kill <= amount; kill += 1) {
    const emulator = EmulatorProcess.spawn([...FLAGS, "--state", file]);
    try {
      if (kill < amount && random() < EARLY) {
        await sleep(random() * LONGEST_START_MS);
        await emulator.kill();
        trial.counts["killed while starting"] += 1;
        if (existsSync(`${file}.new`)) trial.counts["killed while the file was written anew"] += 1;
        if (isTorn) isTorn = undefined;
        continue;
      }
      await emulator.serving();
      const askedAt = Date.now();
      trial.hold(writers, await emulator.state(), askedAt);
      const { ino } = statSync(file);
      const writing = Promise.all(writers.map((writer) => writer.run(emulator, trial.world)));
      await Promise.race([writing, sleep(random() * LONGEST_RUN_MS)]);
      await emulator.kill();
      await writing;
      const isCut = emulator.errors.includes("are cut off");
      if (isTorn !== undefined && isTorn !== isCut) throw new Error("Half a record was not reported rightly.");
      if (isCut) trial.counts["half records cut off"] += 1;
      if (existsSync(`${file}.new`)) trial.counts["killed while the file was written anew"] += 1;
      else if (statSync(file).ino !== ino) trial.counts["runs in which the file was written anew"] += 1;
      isTorn = random() < TORN;
      if (isTorn) tear(file, random);
    } catch (error) {
      await emulator.kill();
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`kill ${kill}, seed ${seed}: ${reason} ${emulator.errors}(state file: ${file})`, {
        cause: error,
      });
    }
  }
  const counts = Object.entries(trial.counts).map(([what, count]) => `  ${String(count).padStart(8)}  ${what}`);
  process.stdout.write(
    `${amount} kills, seed ${seed}: nothing acknowledged is lost, nothing is half there\n${counts.join("\n")}\n`,
  );
}

/** Milliseconds a write, one after the other and 16 at a time. */
async function cost(...flags: string[]): Promise<string> {
  const emulator = await EmulatorProcess.spawn([...FLAGS, ...flags]).serving();
  const timed = async (writes: number, lanes: number) => {
    const start = performance.now();
    const lane = async () => {
      for (let write = 0; write < writes / lanes; write += 1) await emulator.call("CreateACL", { Name: "acl" });
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    return ((performance.now() - start) / writes).toFixed(2);
  };
  await timed(200, 16);
  const text = `${await timed(400, 1)} ms a write one after the other, ${await timed(1600, 16)} ms with 16 at a time`;
  await emulator.kill();
  return text;
}

const folder = mkdtempSync(join(tmpdir(), "smartag-kills-"));
try {
  await kills(Number(flags.kills), Number(flags.seed), join(folder, "state"));
  if (flags.cost) {
    process.stdout.write(`in memory:         ${await cost()}\n`);
    process.stdout.write(`with a state file: ${await cost("--state", join(folder, "cost"))}\n`);
  }
  rmSync(folder, { recursive: true });
} catch (error) {
  // The folder stays, to be looked at.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
