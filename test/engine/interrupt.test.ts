import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { Bench } from "../support/engine.js";
import { rule } from "../support/samples.js";

jest.setTimeout(300_000);

const program = (name: string): string => `
const { CloudConnectNetwork } = require("pulumi-smartag");
new CloudConnectNetwork("${name}", { name: "${name}" });
`;

let bench: Bench;
beforeAll(async () => {
  // A network is not listed for as long as this test can take.
  bench = await Bench.open({ delays: { listed: 600_000 } });
  await bench.writeProgram(program("wan"));
});
afterAll(() => bench.close());

/** Runs the engine as a user does; `meanwhile` may send it signals. */
async function up(meanwhile: (pid: number) => Promise<void>): Promise<{ code: number | null; output: string }> {
  const child = spawn("pulumi", ["up", "--yes", "--skip-preview", "--non-interactive", "--stack", bench.stack.name], {
    ...bench.place,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "close") as Promise<[number | null]>;
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  await Promise.race([ended, meanwhile(child.pid ?? 0)]);
  const [code] = await ended;
  return { code, output };
}

const operations = (): string[] => bench.emulator.requests().map(({ operation }) => operation);
const reads = (): number => operations().filter((name) => name === "DescribeCloudConnectNetworks").length;
const networks = async (): Promise<string[]> => ((await bench.state())["ccn"] ?? []).map(({ id }) => String(id));

test("Ctrl+C during a wait ends it soon, keeps what was made, and the next update goes on", async () => {
  let interruptedAt = 0;
  const first = await up(async (pid) => {
    while (reads() < 2) await sleep(100);
    interruptedAt = performance.now();
    process.kill(pid, "SIGINT");
  });
  // A wait would go on for minutes.
  expect(performance.now() - interruptedAt).toBeLessThan(15_000);
  expect(first.code).not.toBe(0);
  const [id] = await networks();
  expect(first.output).toContain(`Interrupted while waiting for CloudConnectNetwork ${id}; last seen: not listed yet.`);
  expect((await bench.resource("wan")).id).toBe(id);
  expect((await bench.stack.exportStack()).deployment).not.toHaveProperty("pending_operations");

  await bench.control("clock", { advance: 600_000 });
  const second = await up(() => Promise.resolve());
  expect(second).toMatchObject({ code: 0 });
  expect(await networks()).toEqual([id]);
  expect(operations().filter((name) => name === "CreateCloudConnectNetwork")).toHaveLength(1);
});

test("Ctrl+C while an ACL gets its rules ends after the call in flight, with state as the service is", async () => {
  const { workspace } = bench.stack;
  const rules = Object.fromEntries(
    Array.from({ length: 45 }, (_, index) => [`rule${index}`, { ...rule, priority: index + 1 }]),
  );
  writeFileSync(
    join(workspace.workDir, "index.js"),
    `${program("wan")}
const { Acl } = require("pulumi-smartag");
new Acl("office", { name: "office", rules: ${JSON.stringify(rules)} });
`,
  );
  await bench.control("settings", { delays: { write: 300 } });
  const added = (): number => operations().filter((name) => name === "AddACLRule").length;
  let atInterrupt = 0;
  const run = await up(async (pid) => {
    while (added() < 5) await sleep(20);
    atInterrupt = added();
    process.kill(pid, "SIGINT");
  });
  await bench.control("settings", { delays: { write: 0 } });
  expect(run.code).not.toBe(0);
  expect(run.output).toContain("Interrupted before AddACLRule; nothing more is changed.");
  // The interruption takes a moment to arrive.
  expect(added()).toBeLessThan(atInterrupt + 5);
  const made = ((await bench.state())["aclRule"] ?? []).map(({ id }) => id).sort();
  const { outputs } = await bench.resource("office");
  expect(Object.values(outputs["ruleIds"] as object).sort()).toEqual(made);
  expect(made).toHaveLength(added());
});

const execute = promisify(execFile);

/** The provider hosts that a process and its children have started, while they live. */
async function hostsOf(ancestor: number): Promise<number[]> {
  const { stdout } = await execute("ps", ["-A", "-o", "pid=,ppid=,stat=,args="]);
  const family = new Set([ancestor]);
  const rows = stdout.split("\n").map((line) => /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? []);
  // A parent may be listed after its child.
  for (let size = 0; size < family.size;) {
    size = family.size;
    for (const [, pid, parent] of rows) if (family.has(Number(parent))) family.add(Number(pid));
  }
  return rows
    .filter(
      ([, pid, , state, command]) =>
        family.has(Number(pid)) && !state?.startsWith("Z") && /dynamic-provider/.test(command ?? ""),
    )
    .map(([, pid]) => Number(pid));
}

async function lives(pid: number): Promise<boolean> {
  return (await hostsOf(pid)).includes(pid);
}

test("a host whose engine is killed in the midst of a wait ends soon, and what it made is found", async () => {
  const { workspace } = bench.stack;
  writeFileSync(join(workspace.workDir, "index.js"), program("lan"));
  const before = reads();
  let hosts: number[] = [];
  await up(async (pid) => {
    while (reads() < before + 3) await sleep(100);
    hosts = await hostsOf(pid);
    process.kill(pid, "SIGKILL");
  });
  expect(hosts.length).toBeGreaterThan(0);
  const killedAt = performance.now();
  while ((await Promise.all(hosts.map(lives))).includes(true)) {
    // The wait would go on for minutes.
    if (performance.now() - killedAt > 10_000) throw new Error("The host goes on.");
    await sleep(100);
  }

  const lost = (await networks()).at(-1);
  await bench.control("clock", { advance: 600_000 });
  const state = join(workspace.workDir, "state.json");
  writeFileSync(state, JSON.stringify(await bench.stack.exportStack()));
  const command = [join(__dirname, "..", "..", "dist", "cli", "main.js"), "orphans", "--json", "--state", state];
  const env = { ...process.env, ...workspace.envVars };
  const orphans: unknown = await execute(process.execPath, command, { env }).catch((error: unknown) => error);
  expect(orphans).toMatchObject({ code: 1 });
  expect(JSON.parse((orphans as { stdout: string }).stdout)).toMatchObject([
    { type: "CloudConnectNetwork", id: lost, name: "lan", resource: "lan" },
  ]);
});
