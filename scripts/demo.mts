// Deploys the example with the real engine to an emulator on this machine, step by step, and checks what each step promises.
import { isDeepStrictEqual } from "node:util";
import type { LoggedRequest } from "../emulator/index.js";
import { DemoStack, type Run, type State } from "./demo-stack.mts";
import { say } from "./process.mjs";

const WIDTH = 100;
const STEPS = 6;
const start = Date.now();
let step = 0;

function tell(text: string): void {
  process.stdout.write(`${text}\n`);
}

function heading(text: string): void {
  step += 1;
  tell(`\n${`== ${step} of ${STEPS}: ${text} `.padEnd(WIDTH, "=")}`);
}

/** A promise of this demo; one that is not kept ends it. */
function promise(kept: boolean, text: string): void {
  if (!kept) throw new Error(`Step ${step} did not do what it promises: ${text}.`);
  tell(`  ok: ${text}`);
}

function wrapped(words: readonly string[], indent: string): string {
  const lines = [""];
  for (const word of words) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && indent.length + line.length + word.length + 2 > WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line}, ${word}`;
  }
  return lines.join(`,\n${indent}`);
}

function isRead({ operation }: LoggedRequest): boolean {
  return /^(Describe|List|Get)/.test(operation);
}

function amount(number: number, thing: string): string {
  return `${number === 0 ? "no" : number} ${thing}${number === 1 ? "" : "s"}`;
}

function tellCalls(calls: readonly LoggedRequest[]): void {
  const counts = new Map<string, number>();
  for (const { operation } of calls) counts.set(operation, (counts.get(operation) ?? 0) + 1);
  const reads = calls.filter(isRead).length;
  tell(`\nAPI calls: ${amount(calls.length - reads, "write")}, ${amount(reads, "read")}`);
  const list = [...counts].sort(([left], [right]) => left.localeCompare(right));
  if (list.length > 0)
    tell(
      `  ${wrapped(
        list.map(([name, count]) => `${name} ${count}`),
        "  ",
      )}`,
    );
}

function succeeded(run: Run): void {
  tellCalls(run.calls);
  promise(run.ok, "Pulumi reports success");
}

function count(run: Run, kind: string): number {
  return run.changes[kind] ?? 0;
}

function isOnly(run: Run, kind: string): boolean {
  return Object.keys(run.changes).every((other) => other === kind);
}

/** All but the lines that say that something is under way, and advice on what to do with the stack. */
function eventLine(line: string): boolean {
  return line !== "" && !/ing \(\d+s\)/.test(line) && !/^(The resources in the stack|If you want to remove)/.test(line);
}

/** Of a detailed diff the lines that differ, what they are in, and the end. */
function changedLine(line: string): boolean {
  return /^\s*[~+-] /.test(line) || /^\S/.test(line) || /^ {4}\d+ /.test(line);
}

/** The objects that are in one state and not in the other, and the fields that differ between them, as `kind id field`. */
function differences(before: State, after: State): string[] {
  return Object.keys({ ...before, ...after }).flatMap((kind) => {
    const olds = new Map(before[kind]?.map((object) => [object.id, object]));
    const news = new Map(after[kind]?.map((object) => [object.id, object]));
    return [...new Set([...olds.keys(), ...news.keys()])].flatMap((id) => {
      const [old, now] = [olds.get(id), news.get(id)];
      if (!old || !now) return [`${kind} ${id}`];
      const fields = Object.keys({ ...old, ...now }).filter((field) => !isDeepStrictEqual(old[field], now[field]));
      return fields.map((field) => `${kind} ${id} ${field}`);
    });
  });
}

/** The one object of a kind that this holds for. */
function one(state: State, kind: string, holds: (object: State[string][number]) => boolean): State[string][number] {
  const found = (state[kind] ?? []).filter(holds);
  if (found[0] === undefined || found.length > 1) throw new Error(`The emulator has ${found.length} such ${kind}.`);
  return found[0];
}

async function deploy(stack: DemoStack): Promise<void> {
  heading("deploy examples/branch-office");
  const run = await stack.run(["up", "--yes", "--skip-preview"], eventLine);
  succeeded(run);
  promise(count(run, "create") > 0 && isOnly(run, "create"), `${count(run, "create")} resources created`);
  const { aclRule, qosCar, qosPolicy, ccnBinding } = await stack.state();
  const made = [aclRule, qosCar, qosPolicy, ccnBinding].map((objects) => objects?.length ?? 0);
  promise(
    isDeepStrictEqual(made, [11, 3, 4, 2]),
    "the service has 11 ACL rules, 3 QoS cars, 4 QoS policies and 2 gateways on the network",
  );
}

async function install(stack: DemoStack): Promise<void> {
  heading("somebody installs the virtual gateway of branch");
  const gateway = one(await stack.state(), "gateway", (object) => object["hardware"] === "sag-vcpe");
  const device = one(await stack.state(), "device", (object) => object["gatewayId"] === gateway.id);
  tell(`The order gave serial number ${device.id} and a key; the program puts both into user data for a host.`);
  promise(device["online"] === false, "until somebody starts that host the gateway is offline");
  await stack.change("device", device.id, { online: true });
  const { status } = one(await stack.state(), "gateway", ({ id }) => id === gateway.id);
  promise(status === "Active", "then it is Active");
}

async function deployAgain(stack: DemoStack): Promise<void> {
  heading("deploy it again");
  const run = await stack.run(["up", "--yes", "--skip-preview", "--suppress-outputs"], eventLine);
  succeeded(run);
  promise(isOnly(run, "") && run.calls.length === 0, "nothing changed and the service was not called at all");
}

async function drift(stack: DemoStack): Promise<string> {
  heading("somebody opens a port in the console, refresh shows it");
  const rule = one(await stack.state(), "aclRule", (object) => object["destPortRange"] === "22/22");
  await stack.change("aclRule", rule.id, { destPortRange: "1/65535" });
  tell(`Behind Pulumi's back, rule ${rule.id} ("administration") now has destPortRange 1/65535, not 22/22.\n`);
  const run = await stack.run(["refresh", "--yes", "--skip-preview", "--diff"], changedLine);
  succeeded(run);
  promise(run.calls.every(isRead), "it only read");
  promise(count(run, "update") === 1 && isOnly(run, "update"), "one resource was found to differ");
  promise(
    /administration[^]*destPortRange\s*: "22\/22" => "1\/65535"/.test(run.output),
    "the diff names the rule, the property and both values",
  );
  return rule.id;
}

async function repair(stack: DemoStack, ruleId: string): Promise<void> {
  heading("the next update puts it right");
  const preview = await stack.run(["preview", "--diff"], changedLine);
  promise(
    preview.ok && preview.calls.every(({ operation }) => operation === "GetCallerIdentity"),
    "the preview says so and asks only whose account it is\n",
  );
  const run = await stack.run(["up", "--yes", "--skip-preview", "--suppress-outputs"], eventLine);
  succeeded(run);
  const writes = run.calls.filter((call) => !isRead(call));
  promise(writes.length === 1 && writes[0]?.operation === "ModifyACLRule", "one write, ModifyACLRule");
  const rule = one(await stack.state(), "aclRule", ({ id }) => id === ruleId);
  promise(rule["destPortRange"] === "22/22", "the rule has port 22/22 again");
}

async function destroy(stack: DemoStack, fresh: State): Promise<void> {
  heading("destroy");
  const bought = one(await stack.state(), "gateway", (object) => object["hardware"] === "sag-vcpe");
  await stack.change("gateway", bought.id, { endTime: Date.now() - 8 * 24 * 3_600_000 });
  tell(
    `The service deletes a bought gateway only once its paid time has been over for 7 days.\nSo it is now, for ${bought.id}.\n`,
  );
  const run = await stack.run(["destroy", "--yes", "--skip-preview"], eventLine);
  succeeded(run);
  promise(isOnly(run, "delete"), `${count(run, "delete")} resources deleted`);
  const left = differences(fresh, await stack.state());
  promise(
    left.length === 0,
    left.length === 0
      ? "the service is as it was before; nothing is left"
      : `the service differs from before: ${left.join("; ")}`,
  );
  tell("  The gateway of hq was there before: it was let go of, not deleted.");
}

try {
  const stack = await DemoStack.open();
  tell(`The emulator of the Smart Access Gateway API serves at ${stack.emulator.endpoint}.`);
  const fresh = await stack.state();
  await deploy(stack);
  await install(stack);
  await deployAgain(stack);
  await repair(stack, await drift(stack));
  await destroy(stack, fresh);
  await stack.emulator.close();
  tell(`\nEverything as promised, in ${Math.round((Date.now() - start) / 1000)} s.`);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
