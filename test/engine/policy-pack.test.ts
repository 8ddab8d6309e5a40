import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { execute } from "../support/command.js";
import { Bench } from "../support/engine.js";

jest.setTimeout(120_000);

const root = join(__dirname, "..", "..");

/** An ACL whose rules are resources, so that a preview does not know yet which ACL they are in. */
const program = (priority: number): string => `
const { Acl, AclAssociation, AclRule, Gateway } = require("pulumi-smartag");
const rule = { direction: "in", ipProtocol: "ALL", sourcePortRange: "-1/-1", destPortRange: "-1/-1", destCidr: "0.0.0.0/0" };
const acl = new Acl("office");
const hub = new Gateway("hub", { adopt: { id: "sag-emulator1hq", overwrite: true }, cidrBlocks: ["10.1.0.0/24"] });
new AclAssociation("filter", { aclId: acl.id, smartAGId: hub.id });
new AclRule("rest", { aclId: acl.id, ...rule, policy: "drop", sourceCidr: "10.0.0.0/8", priority: 50 });
new AclRule("web", { aclId: acl.id, ...rule, policy: "accept", sourceCidr: "10.1.0.0/16", priority: ${priority} });
`;

/** The policy pack of the documentation. */
function documentedPack(): string {
  const page = readFileSync(join(root, "docs", "verify.md"), "utf8");
  const [, pack] = /^## As a policy pack$[^]*?^```ts$([^]*?)^```$/m.exec(page) ?? [];
  if (pack === undefined) throw new Error("docs/verify.md has no policy pack");
  return pack;
}

let bench: Bench;
let folder: string;
beforeAll(async () => {
  bench = await Bench.open();
  folder = join(bench.place.cwd, "policies");
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  symlinkSync(root, join(folder, "node_modules", "pulumi-smartag"));
  writeFileSync(join(folder, "index.ts"), documentedPack());
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "network-policies", version: "1.0.0" }));
  // Not every language host of Pulumi runs policy packs. Of another runtime the engine starts the host by its name.
  writeFileSync(join(folder, "PulumiPolicy.yaml"), "runtime: sh\ndescription: the rules of smartag verify\n");
  const host = join(folder, "pulumi-analyzer-policy-sh");
  const entry = require.resolve("@pulumi/pulumi/cmd/run-policy-pack");
  writeFileSync(host, `#!/bin/sh\nexec "${process.execPath}" "${entry}" "$@"\n`);
  chmodSync(host, 0o755);
});
afterAll(() => bench.close());

/** Runs Pulumi's command with the policy pack, and returns how it ends, what it prints and what was sent. */
async function checked(
  text: string,
  ...args: string[]
): Promise<{ code: number | null; output: string; calls: string[] }> {
  await bench.writeProgram(text);
  const before = bench.emulator.requests().length;
  const words = [...args, "--policy-pack", folder, "--non-interactive", "--stack", bench.stack.name];
  const { cwd, env } = bench.place;
  const path = [folder, env["PATH"]].join(delimiter);
  const { code, stdout, stderr } = await execute("pulumi", words, { cwd, env: { ...env, PATH: path } });
  const sent = bench.emulator.requests().slice(before);
  return { code, output: stdout + stderr, calls: sent.map(({ operation }) => operation) };
}

test("an update stops at a rule that never matches, before anything is sent", async () => {
  const { code, output, calls } = await checked(program(60), "up", "--yes");
  expect(code).not.toBe(0);
  expect(output).toMatch(/\[mandatory\] +acl-never-matches +\(.*AclRule: web\)/);
  expect(output).toContain("rest (50, drop) decides on every packet that this rule matches");
  expect(calls.filter((operation) => !operation.startsWith("Describe"))).toEqual([]);
});

test("an update that keeps the rules goes through", async () => {
  const { code, output, calls } = await checked(program(40), "up", "--yes");
  expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(/network@v1\.0\.0/) as string });
  expect(output).not.toContain("[mandatory]");
  expect(calls.filter((operation) => operation === "AddACLRule")).toHaveLength(2);
});
