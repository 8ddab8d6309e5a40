import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import type { Drift } from "../../cli/drift/finding.js";
import type { Properties } from "../../provider/lifecycle/definition.js";
import { type Ended, environmentFor, execute, smartag } from "../support/command.js";
import { type Managed, Service } from "../support/lifecycle.js";
import { gatewayByHand } from "../support/row.js";
import { rule } from "../support/samples.js";
import { encrypted, exportOf, inState, linesOf, urnOf } from "../support/states.js";

let service: Service;
let folder: string;
beforeAll(async () => {
  service = await Service.start({ goneOperations: [] });
});
beforeEach(async () => {
  service.reset();
  folder = mkdtempSync(join(tmpdir(), "smartag-drift-"));
  await service.clear();
});
afterEach(() => rmSync(folder, { recursive: true }));
afterAll(() => service.close());

const made = (type: string, inputs: Properties): Promise<Managed> => service.program().create(type, inputs);

/** Runs the built command in a folder of its own. */
function drift(args: readonly string[], { input, env = {} }: { input?: string; env?: object } = {}): Promise<Ended> {
  return smartag(["drift", ...args], {
    cwd: folder,
    env: { ...environmentFor(service.emulator.endpoint), ...env },
    input,
  });
}

function stateFile(...resources: object[]): string {
  writeFileSync(join(folder, "prod.json"), exportOf(...resources));
  return "prod.json";
}

/** An ACL as the program has it. */
async function office(): Promise<{ id: string; state: string }> {
  const acl = await made("Acl", { name: "office", rules: { web: rule } });
  return { id: acl.id, state: stateFile(inState("Acl", "office", acl)) };
}

const byHand = (): Promise<string> => service.make("acl", { name: "by-hand", resourceGroupId: "rg-emulator1default" });

describe("--adopt", () => {
  const written = (): string => readFileSync(join(folder, "found", "index.ts"), "utf8");

  it("writes a program that adopts what is unmanaged and not ignored", async () => {
    const { state } = await office();
    const theirs = await made("Acl", { name: "theirs", rules: { web: rule } });
    const ignored = await byHand();
    writeFileSync(join(folder, ".smartagignore"), `Acl/${ignored}\n`);
    const { code, stderr } = await drift(["--state", state, "--adopt", "found"]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^1 resource in cn-shanghai\/\d+:\n {2}1 Acl\n/)]);
    expect(written()).toContain(`adopt: "${theirs.id}"`);
    expect(written()).toContain(`sourceCidr: "${rule.sourceCidr}"`);
    expect(written()).not.toContain(ignored);
  });

  it("writes over nothing", async () => {
    const { state } = await office();
    await byHand();
    await drift(["--state", state, "--adopt", "found"]);
    writeFileSync(join(folder, "found", "index.ts"), "// by hand\n");
    const { code, stderr } = await drift(["--state", state, "--adopt", "found"]);
    expect([code, written()]).toEqual([1, "// by hand\n"]);
    expect(stderr).toMatch(/found has index\.ts already\. Nothing was written\. Give --adopt another folder\.\n$/);
  });

  it("writes nothing if nothing is unmanaged", async () => {
    const { state } = await office();
    const { code, stderr } = await drift(["--state", state, "--adopt", "found"]);
    expect([code, stderr]).toEqual([0, "Nothing is unmanaged, so nothing was written.\n"]);
    expect(existsSync(join(folder, "found"))).toBe(false);
  });
});

describe("the exit code", () => {
  it("is 0 if there is no drift", async () => {
    const { state } = await office();
    expect(await drift(["--state", state])).toEqual({
      code: 0,
      stdout: expect.stringMatching(/\nNo drift\.\n2 of 2 objects managed \(100 %\)\.\n$/) as string,
      stderr: "",
    });
  });

  it("is 2 if there is, and writes nothing", async () => {
    const { id, state } = await office();
    await service.set("acl", id, { name: "renamed" });
    const other = await byHand();
    const before = readFileSync(join(folder, state), "utf8");
    service.calls();
    const { code, stdout, stderr } = await drift(["--state", "-"], { input: before });
    expect([code, stderr]).toEqual([2, ""]);
    expect(stdout).toContain('    name: "office" => "renamed"\n');
    expect(stdout).toContain(`Unmanaged, in the account (1)\n  Acl ${other} "by-hand"\n`);
    expect(stdout).toMatch(/\n1 changed, 1 unmanaged\.\n2 of 3 objects managed \(66 %\)\.\n$/);
    expect(readFileSync(join(folder, state), "utf8")).toBe(before);
    expect(service.writes()).toEqual([]);
  });

  it("is 0 although a device is offline, which is said", async () => {
    await service.change(gatewayByHand("sag-1"));
    const device = { smartAGId: "sag-1", serialNumber: "sn-sag-1" };
    const resources = [
      inState("Gateway", "hub", await made("Gateway", { adopt: "sag-1" })),
      inState("SerialNumberBinding", "sn", await made("SerialNumberBinding", { ...device, adopt: "sag-1:sn-sag-1" })),
      inState("WanSnat", "snat", await made("WanSnat", { ...device, snat: "ENABLE" })),
    ];
    await service.set("device", "sn-sag-1", { online: false });
    const { code, stdout, stderr } = await drift(["--state", stateFile(...resources)]);
    expect(code).toBe(0);
    expect(stdout).toContain("Not compared (1)\n  WanSnat sag-1:sn-sag-1\n");
    expect(stdout).toMatch(/\nNo drift, 1 not compared\.\n2 of 2 objects managed \(100 %\)\.\n$/);
    expect(stderr).toMatch(/^Not read: .*WanSnat.* of sag-1 sn-sag-1\. SmartAccessGatewayOffline: .*\n$/);
  });

  it("is 1 if a list is refused, because the answer is not complete", async () => {
    const { state } = await office();
    await byHand();
    await service.faults({ operation: "DescribeQoses", kind: "error", code: "Forbidden.RAM", httpStatus: 403 });
    const { code, stdout, stderr } = await drift(["--state", state]);
    expect([code, stdout]).toEqual([1, expect.stringContaining("1 unmanaged")]);
    expect(stderr).toMatch(/^Not read: Qos, .*\. Forbidden\.RAM: .* Grant the RAM user or role the permission/);
  });
});

it("says how to mend each finding, with commands that do it", async () => {
  const { id, state } = await office();
  await service.set("acl", id, { name: "renamed" });
  const other = await byHand();
  const { stdout } = await drift(["--state", state, "--fix"]);
  const target = `--stack prod --target ${urnOf("Acl", "office")}`;
  expect(stdout).toContain(`    # puts back what the program says\n    pulumi up --refresh ${target}\n`);
  expect(stdout).toContain(`    # takes it into the state; then change the program\n    pulumi refresh ${target}\n`);
  expect(stdout).toContain(`    # manages it, as an input of a new Acl\n    adopt: "${other}"\n`);
  const [, command = ""] = /# deletes it, .*\n {4}(.*)\n/.exec(stdout) ?? [];
  const env = environmentFor(service.emulator.endpoint);
  expect(await execute("sh", ["-c", command], { env })).toEqual({ code: 0, stdout: "", stderr: "" });
  expect((await service.rows("acl")).map(({ id: left }) => left)).toEqual([id]);
});

describe("the ignore file", () => {
  it("leaves out what it names, and says how many", async () => {
    const { id, state } = await office();
    await service.set("acl", id, { name: "renamed" });
    await byHand();
    writeFileSync(join(folder, ".smartagignore"), "# known\nAcl/by-hand\nAcl/office/name\n");
    const { code, stdout } = await drift(["--state", state]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\nNo drift, 2 ignored\.\n2 of 2 objects managed \(100 %\)\.\n$/);
  });

  it("leaves out what cannot be compared, too", async () => {
    const acl = await made("Acl", { name: "office" });
    const resource = inState("Acl", "office", acl);
    stateFile({ ...resource, inputs: { ...resource.inputs, name: encrypted } });
    for (const line of [`Acl/${acl.id}`, `Acl/${acl.id}/name`]) {
      writeFileSync(join(folder, ".smartagignore"), line);
      const { code, stdout } = await drift(["--state", "prod.json"]);
      expect([code, stdout]).toEqual([0, expect.stringMatching(/\nNo drift, 1 ignored\.\n/)]);
    }
  });

  it("is written, and then nothing is unmanaged", async () => {
    const { id, state } = await office();
    const others = [await byHand(), await byHand()].sort();
    await service.set("acl", id, { name: "renamed" });
    const first = await drift(["--state", state, "--write-ignore"]);
    expect([first.code, first.stderr]).toEqual([2, "Added 2 lines to .smartagignore.\n"]);
    expect(first.stdout).toMatch(/\n1 changed, 2 ignored\.\n/);
    expect(readFileSync(join(folder, ".smartagignore"), "utf8")).toBe(others.map((one) => `Acl/${one}\n`).join(""));
    const again = await drift(["--state", state, "--write-ignore"]);
    expect(again.stderr).toBe("Added 0 lines to .smartagignore.\n");
    await byHand();
    const other = await drift(["--state", state, "--write-ignore", "--ignore-file", "mine"]);
    expect(other.stderr).toBe("Added 3 lines to mine.\n");
  });
});

describe("the formats", () => {
  it("print JSON, SARIF and Markdown", async () => {
    const { id, state } = await office();
    await service.set("acl", id, { name: "renamed" });
    const json = await drift(["--state", state, "--format", "json"]);
    expect(linesOf(JSON.parse(json.stdout) as Drift)).toEqual([`changed Acl ${id} name`]);
    const sarif = await drift(["--state", state, "--format", "sarif"]);
    expect(JSON.parse(sarif.stdout)).toMatchObject({ version: "2.1.0", runs: [{ results: [{ ruleId: "changed" }] }] });
    const markdown = await drift(["--state", state, "--format", "markdown"]);
    expect(markdown.stdout).toMatch(/^## Drift: 1 changed\n/);
    expect([json.code, sarif.code, markdown.code]).toEqual([2, 2, 2]);
  });
});

it.each([
  [[], "Give the states to compare: --stack or --state."],
  [["--state", "nowhere.json"], "no such file or directory, open 'nowhere.json'"],
  [["--state", "prod.json", "--ignore-file", "mine"], "There is no file mine; check --ignore-file."],
  [["--state", "prod.json", "--format", "xml"], "Allowed choices are terminal, markdown, json, sarif."],
])("says what is wrong with %j", async (args, words) => {
  stateFile();
  const { code, stdout, stderr } = await drift(args);
  expect([code, stdout, stderr]).toEqual([1, "", expect.stringContaining(words)]);
});

it("reads a state that begins with a byte order mark, and names standard input", async () => {
  const { code, stdout } = await drift(["--state", "-"], { input: `\uFEFF${exportOf()}` });
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^standard input and cn-shanghai\//)]);
});

it("ends after the calls in flight if it is interrupted", async () => {
  const { state } = await office();
  await service.change(Array.from({ length: 300 }, (_, index) => gatewayByHand(`sag-${index}`)).flat());
  await service.settings({ latency: 100 });
  service.calls();
  const main = join(__dirname, "../../dist/cli/main.js");
  const child = spawn(process.execPath, [main, "drift", "--state", state, "--write-ignore"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: environmentFor(service.emulator.endpoint),
  });
  const end = Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  let called = 0;
  while (called < 30) {
    await sleep(10);
    called += service.calls().length;
  }
  child.kill("SIGINT");
  const [, stderr, [code]] = (await end) as [string, string, [number | null]];
  await service.settings({ latency: 0 });
  expect([code, stderr]).toEqual([130, "Interrupted: the comparison is not complete.\n"]);
  // There would be thousands more.
  expect(called + service.calls().length).toBeLessThan(100);
  expect(existsSync(join(folder, ".smartagignore"))).toBe(false);
});
