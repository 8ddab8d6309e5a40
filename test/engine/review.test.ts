import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Review } from "../../network/review/review.js";
import { smartag } from "../support/command.js";
import { Bench } from "../support/engine.js";
import { deviceOnline } from "../support/row.js";

jest.setTimeout(300_000);

/** A site with two ACLs, of which a test chooses one, and its rules. Users write such files. */
const program = ({ source = "10.2.0.0/24", acl = "office", more = "", name = "web", bandwidth = "" } = {}): string => `
const { Acl, AclAssociation, CcnBinding, CloudConnectNetwork, Gateway, SnatEntry } = require("pulumi-smartag");
const rule = {
  direction: "in",
  policy: "accept",
  ipProtocol: "TCP",
  sourceCidr: "${source}",
  sourcePortRange: "-1/-1",
  destCidr: "10.1.0.0/24",
  destPortRange: "443/443",
};
const rest = { ...rule, policy: "drop", ipProtocol: "ALL", sourceCidr: "0.0.0.0/0", destPortRange: "-1/-1", priority: 100 };
const ccn = new CloudConnectNetwork("offices", { cidrBlocks: ["10.0.0.0/8"], interworkingStatus: "enable" });
const adopt = { id: "sag-emulator1hq", overwrite: true };
const hub = new Gateway("hub", { adopt, cidrBlocks: ["10.1.0.0/24"]${bandwidth} });
new CcnBinding("joined", { ccnId: ccn.id, smartAGId: hub.id });
const acls = {
  office: new Acl("office", { rules: { ${name}: { ...rule, priority: 10 }, rest } }),
  guests: new Acl("guests", { rules: { rest } }),
};
new AclAssociation("filter", { aclId: acls.${acl}.id, smartAGId: hub.id });
${more}
`;

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open();
  await bench.control("change", deviceOnline("sag-emulator1hq", "sn-hq"));
});
afterAll(() => bench.close());

/** Runs Pulumi's command on a program in a file, as a user does. */
async function pulumi(text: string, ...args: string[]): Promise<string> {
  await bench.writeProgram(text);
  return bench.pulumi(...args);
}

async function review(...args: string[]): Promise<{ code: number | null; found: Review }> {
  const { code, stdout, stderr } = await smartag(["review", "--format", "json", ...args], bench.place);
  if (stdout === "") throw new Error(stderr);
  return { code, found: JSON.parse(stdout) as Review };
}

/** The review of a program, of which the command runs the preview itself. */
async function reviewOf(text: string, ...args: string[]): Promise<{ code: number | null; found: Review }> {
  await bench.writeProgram(text);
  return review("--stack", "test", ...args);
}

const traffic = ({ acls }: Review): unknown[] =>
  acls.flatMap(({ sites, rows }) => rows.map(({ change, example }) => [sites, change, example]));

const flows = `mustPass:
  - name: Branch reads mail
    from: 10.2.0.200
    to: 10.1.0.8
    port: 443
mustNotPass:
  - { from: 10.2.0.8, to: 10.1.0.8, port: 22 }
`;

test("a network that does not exist yet: what is adopted is not known, and everything else is new", async () => {
  const { code, found } = await reviewOf(program());
  expect(code).toBe(0);
  expect(found.sites).toMatchObject([{ name: "hub", change: "adopted", acl: "office" }]);
  expect(found.unknown.map(({ name, why }) => [name, why])).toContainEqual(["hub", "adopted"]);
  expect([found.acls, found.ways, found.gaps]).toEqual([[], [], []]);
});

test("a change is reviewed by its effects, the same each time, and nothing is written", async () => {
  await pulumi(program(), "up", "--yes", "--skip-preview");
  const before = bench.emulator.requests().length;
  const file = join(bench.place.cwd, "flows.yaml");
  writeFileSync(file, flows);
  const { code, found } = await reviewOf(program({ source: "10.2.0.0/25" }), "--flows", file);
  expect([code, traffic(found)]).toEqual([2, [[["hub"], "now dropped", "TCP 10.2.0.129:40000 > 10.1.0.1:443"]]]);
  expect(found.promises.map(({ name, state }) => [name, state])).toEqual([
    ["Branch reads mail", "breaks"],
    ["tcp 10.2.0.8 > 10.1.0.8:22", "kept"],
  ]);
  expect([found.unknown, found.ways, found.gaps, found.orders, found.sites]).toEqual([[], [], [], [], []]);
  expect(found.changes).toMatchObject([{ type: "Acl", name: "office", action: "update", paths: ["rules.web"] }]);
  const calls = bench.emulator.requests().slice(before);
  expect(calls.filter(({ operation }) => !/^(Describe|Discribe|List|Get)/.test(operation))).toEqual([]);

  // Files instead of the command's own preview: with what does not change, and with the state.
  const [whole, changes, state] = ["whole.json", "changes.json", "state.json"].map((name) =>
    join(bench.place.cwd, name),
  ) as [string, string, string];
  const text = program({ source: "10.2.0.0/25" });
  writeFileSync(whole, await pulumi(text, "preview", "--json", "--show-sames"));
  writeFileSync(changes, await pulumi(text, "preview", "--json"));
  writeFileSync(state, await pulumi(text, "stack", "export"));
  expect((await review("--preview", whole, "--flows", file)).found).toEqual(found);
  expect((await review("--preview", changes, "--state", state, "--flows", file)).found).toEqual(found);
  expect((await review("--preview", changes, "--stack", "test", "--flows", file)).found).toEqual(found);
  await expect(review("--preview", changes)).rejects.toThrow(/shows 1 of \d+ unchanged resources; .*--show-sames/);

  const markdown = await smartag(["review", "--format", "markdown", "--preview", whole], bench.place);
  expect(markdown.stdout).toContain("`TCP 10.2.0.128/25 > 10.1.0.0/24:443`");
  const terminal = await smartag(["review", "--preview", whole], bench.place);
  expect(terminal.stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
  expect(readFileSync(whole, "utf8")).toContain("changeSummary");
});

test("another ACL replaces the association, which opens the gateway meanwhile", async () => {
  const { code, found } = await reviewOf(program({ acl: "guests" }));
  expect(code).toBe(0);
  expect(traffic(found)).toEqual([[["hub"], "now dropped", "TCP 10.2.0.1:40000 > 10.1.0.1:443"]]);
  expect(found.gaps).toMatchObject([
    { resource: { name: "filter" }, site: "hub", why: "deleted before it is created again", isKnown: true },
  ]);
  expect(found.gaps[0]?.example).toMatch(/ > 10\.1\.0\./);
});

test("a rule that gets another name does nothing, and an entry that is added does what it says", async () => {
  const renamed = await reviewOf(program({ name: "portal" }));
  expect([renamed.code, traffic(renamed.found), renamed.found.noEffect.map(({ name }) => name)]).toEqual([
    0,
    [],
    ["office"],
  ]);
  const snat = `new SnatEntry("all", { smartAGId: hub.id, cidrBlock: "10.1.0.0/25", snatIp: "172.30.0.1" });`;
  const { found } = await reviewOf(program({ more: snat }));
  expect(found.ways).toMatchObject([
    { place: "hub", area: "nat", change: "added", what: "private SNAT 10.1.0.0/25 > 172.30.0.1" },
  ]);
  expect(traffic(found)).toEqual([]);
});

test("an order has a direction and says what it takes to undo it", async () => {
  const { found } = await reviewOf(program({ bandwidth: ", maxBandwidth: 200" }));
  expect(found.orders).toMatchObject([{ resource: { name: "hub" }, direction: "upgrade" }]);
  expect(traffic(found)).toEqual([]);
});

test("says what is wrong with a program, with a missing stack and with a flows file", async () => {
  await bench.writeProgram(`throw new Error("the program has a fault");`);
  const failed = await smartag(["review", "--stack", "test"], bench.place);
  expect([failed.code, failed.stdout]).toEqual([1, ""]);
  expect(failed.stderr).toContain("the program has a fault");
  const nothing = await smartag(["review"], bench.place);
  expect([nothing.code, nothing.stderr]).toEqual([1, expect.stringContaining("give --stack, or --preview")]);
  const file = join(bench.place.cwd, "bad.yaml");
  writeFileSync(file, "mustPass:\n  - { from: 10.1.0.8, to: 10.2.0.9 }\n");
  const flowless = await smartag(["review", "--stack", "test", "--flows", file], bench.place);
  expect([flowless.code, flowless.stderr]).toEqual([1, expect.stringContaining("tcp needs a destination port")]);
});
