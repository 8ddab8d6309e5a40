import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Bench } from "../support/engine.js";

jest.setTimeout(300_000);

const program = `
const { CloudConnectNetwork } = require("pulumi-smartag");
new CloudConnectNetwork("wan", { name: "wan" });
`;

let bench: Bench;
beforeAll(async () => {
  // The network stays pending for as long as this test can take.
  bench = await Bench.open({ delays: { ccn: 600_000 } });
  const { workspace } = bench.stack;
  writeFileSync(join(workspace.workDir, "index.js"), program);
  await workspace.saveProjectSettings({ ...(await workspace.projectSettings()), main: "index.js" });
});
afterAll(() => bench.close());

/** Runs the engine as a user does; `meanwhile` may send it signals. */
async function up(meanwhile: (pid: number) => Promise<void>): Promise<{ code: number | null; output: string }> {
  const { workspace, name } = bench.stack;
  const child = spawn("pulumi", ["up", "--yes", "--skip-preview", "--non-interactive", "--stack", name], {
    cwd: workspace.workDir,
    env: { ...process.env, ...workspace.envVars, PULUMI_HOME: workspace.pulumiHome },
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
const networks = async (): Promise<string[]> => ((await bench.state())["ccn"] ?? []).map(({ id }) => String(id));

test("Ctrl+C during a wait ends it soon, keeps what was made, and the next update goes on", async () => {
  let interruptedAt = 0;
  const first = await up(async (pid) => {
    while (operations().filter((name) => name === "DescribeCloudConnectNetworks").length < 2) await sleep(100);
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

  await bench.control("change", { kind: "ccn", id, set: { status: "Active" } });
  const second = await up(() => Promise.resolve());
  expect(second).toMatchObject({ code: 0 });
  expect(await networks()).toEqual([id]);
  expect(operations().filter((name) => name === "CreateCloudConnectNetwork")).toHaveLength(1);
});
