import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding, Verification } from "../../network/verify/verify.js";
import { smartag } from "../support/command.js";
import { Bench } from "../support/engine.js";
import { deviceOnline } from "../support/row.js";

jest.setTimeout(300_000);

/** A site with an ACL, whose rules and whose other resources a test chooses. Users write such files. */
const program = (guests: number, more = ""): string => `
const { Acl, AclAssociation, CcnBinding, CloudConnectNetwork, Gateway, SnatEntry } = require("pulumi-smartag");
const rule = {
  direction: "in",
  policy: "accept",
  ipProtocol: "TCP",
  sourceCidr: "10.0.0.0/8",
  sourcePortRange: "-1/-1",
  destCidr: "10.1.0.0/24",
  destPortRange: "443/443",
};
const ccn = new CloudConnectNetwork("offices", { cidrBlocks: ["10.0.0.0/8"] });
const adopt = { id: "sag-emulator1hq", overwrite: true };
const hub = new Gateway("hub", { adopt, cidrBlocks: ["10.1.0.0/24"] });
new CcnBinding("joined", { ccnId: ccn.id, smartAGId: hub.id });
const acl = new Acl("office", {
  rules: {
    guests: { ...rule, policy: "drop", destCidr: "10.0.0.0/8", destPortRange: "-1/-1", priority: ${guests} },
    web: { ...rule, priority: 10 },
    rest: { ...rule, policy: "drop", ipProtocol: "ALL", sourceCidr: "0.0.0.0/0", destPortRange: "-1/-1", priority: 100 },
  },
});
new AclAssociation("filter", { aclId: acl.id, smartAGId: hub.id });
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

/** Writes what the preview of a program prints as JSON, and returns the file. */
async function previewed(name: string, text: string, ...args: string[]): Promise<string> {
  const file = join(bench.place.cwd, name);
  writeFileSync(file, await pulumi(text, "preview", "--json", ...args));
  return file;
}

async function verify(...args: string[]): Promise<{ code: number | null; found: Verification }> {
  const { code, stdout, stderr } = await smartag(["verify", "--format", "json", ...args], bench.place);
  if (stdout === "") throw new Error(stderr);
  return { code, found: JSON.parse(stdout) as Verification };
}

/** What a finding says, but for its words. */
const short = ({ rule, severity, resource, property, example }: Finding): unknown[] => [
  rule,
  severity,
  resource.name,
  property,
  example,
];

const neverMatches = [
  "acl-never-matches",
  "error",
  "office",
  "rules.web",
  "TCP 10.0.0.1:40000 > 10.1.0.1:443",
] as const;

test("a network that does not exist yet is examined in the plan, with its unknown ids", async () => {
  const wrong = await previewed("first.json", program(5));
  const { code, found } = await verify("--preview", wrong);
  // The binding leads to an ACL that has no id yet; otherwise the gateway would count as one without.
  expect([code, found.findings.map(short)]).toEqual([2, [neverMatches]]);
  const line =
    program(5)
      .split("\n")
      .findIndex((text) => text.startsWith("const acl")) + 1;
  expect(found.findings[0]?.resource.position).toBe(`index.js:${line}`);
});

test("a change is examined before it is made, with what does not change", async () => {
  await pulumi(program(20), "up", "--yes", "--skip-preview");
  expect(await verify("--stack", "test")).toMatchObject({ code: 0, found: { findings: [] } });
  const wrong = program(
    5,
    `new SnatEntry("all", { smartAGId: hub.id, cidrBlock: "10.2.0.0/24", snatIp: "172.30.0.1" });`,
  );
  const expected = [neverMatches, ["snat-outside-site", "warning", "all", "cidrBlock", "10.2.0.0"]];

  const whole = await verify("--preview", await previewed("whole.json", wrong, "--show-sames"));
  expect([whole.code, whole.found.findings.map(short)]).toEqual([2, expected]);
  const changes = await previewed("changes.json", wrong);
  const joined = await verify("--preview", changes, "--stack", "test");
  expect([joined.code, joined.found.findings.map(short)]).toEqual([2, expected]);
  // Without the gateway, nothing could be said of what belongs to it.
  await expect(verify("--preview", changes)).rejects.toThrow(/shows 1 of \d+ unchanged resources; .*--show-sames/);

  // What the program removes is not in the plan any more.
  const less = await previewed("less.json", program(20).replace(/^new AclAssociation.*$/m, ""), "--show-sames");
  expect((await verify("--preview", less)).found.findings.map(short)).toEqual([
    ["gateway-without-acl", "warning", "hub", undefined, undefined],
  ]);
});

test("state and live account of one network have the same fault", async () => {
  await pulumi(program(5), "up", "--yes", "--skip-preview");
  const state = await verify("--stack", "test");
  expect([state.code, state.found.findings.map(short)]).toEqual([2, [neverMatches]]);
  const live = await verify();
  // In the account the rule is an object of its own, and the other gateway has no ACL.
  expect(live.found.findings.map(({ rule, resource }) => [rule, resource.type])).toEqual([
    ["acl-never-matches", "AclRule"],
    ["gateway-without-acl", "Gateway"],
  ]);
  expect(live.found.findings[0]?.example).toBe(neverMatches[4]);
});
