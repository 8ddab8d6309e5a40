import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Orphan } from "../../cli/orphans.js";
import { tokenOf } from "../../provider/program/token.js";
import { type Ended, environmentFor, execute, smartag } from "../support/command.js";
import { UNKNOWN } from "../../provider/lifecycle/unknown.js";
import { Service } from "../support/lifecycle.js";
import { car, rule as sample } from "../support/samples.js";

let service: Service;
let folder: string;
beforeAll(async () => {
  service = await Service.start();
  folder = mkdtempSync(join(tmpdir(), "smartag-orphans-"));
});
beforeEach(() => {
  service.reset();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await service.close();
});

async function make(type: string, name: string): Promise<string> {
  return (await made(type, { name })).id;
}

const made = (type: string, inputs: object) => service.program().create(type, { ...inputs });

const execution = (input?: string) => ({ env: environmentFor(service.emulator.endpoint), input });

const shell = (script: string): Promise<Ended> => execute("sh", ["-c", script], execution());

/** Runs the built command. */
function orphans(args: string[], input?: string): Promise<Ended> {
  return smartag(["orphans", ...args], execution(input));
}

async function found(...args: string[]): Promise<Orphan[]> {
  return JSON.parse((await orphans([...args, "--json"])).stdout) as Orphan[];
}

const resource = (type: string, name: string, id: string | undefined, inputs: object, outputs: object = {}) => ({
  urn: `urn:pulumi:prod::network::${tokenOf(type)}::${name}`,
  custom: true,
  type: tokenOf(type),
  ...(id === undefined ? {} : { id }),
  inputs,
  outputs,
});

/** What `pulumi stack export` prints. */
function exported(resources: object[] | undefined, creating: object[] = []): string {
  const pending_operations = creating.map((of) => ({ resource: of, type: "creating" }));
  return JSON.stringify({ version: 3, deployment: { manifest: {}, resources, pending_operations } });
}

function stateFile(name: string, state: string): string {
  const file = join(folder, name);
  writeFileSync(file, state);
  return file;
}

/** An app instance that somebody has bought. */
const app = (fields: object = {}) =>
  service.make("gateway", {
    hardware: "sag-software",
    status: "Active",
    activated: true,
    locked: false,
    bandwidth: 0,
    cidrBlock: "",
    routingStrategy: "static",
    securityLockThreshold: 0,
    resourceGroupId: "rg-emulator1default",
    endTime: Date.UTC(2034, 0, 1),
    userCount: 10,
    dataPlan: 5,
    ...fields,
  });

it("finds what a killed run left, by the names that the stack gives, and deletes it as it says", async () => {
  const acl = await make("Acl", "office-1111111");
  const doubled = await make("Acl", "office-2222222");
  const wan = await make("CloudConnectNetwork", "wan-3333333");
  const given = await make("Qos", "voice");
  const gateway = "sag-emulator1branch";
  await service.set("gateway", gateway, { name: "hub-4444444" });
  for (const name of ["office", "office-x111111", "my-office-2222222", "lab-5555555"]) await make("Acl", name);
  // No resource of this type has this name.
  await make("Qos", "office-2222222");
  const state = stateFile(
    "prod.json",
    exported(
      [
        { urn: "urn:pulumi:prod::network::pulumi:pulumi:Stack::network-prod", type: "pulumi:pulumi:Stack" },
        resource("Acl", "office", acl, { name: "office-1111111" }),
        resource("Qos", "calls", "qos-gone", { name: "voice" }),
        resource("Gateway", "hub", "sag-emulator1hq", {}),
      ],
      [resource("CloudConnectNetwork", "wan", undefined, { name: "wan-3333333" })],
    ),
  );

  const list = await found("--state", state);
  expect(list.map(({ type, id, name, resource }) => [type, id, name, resource])).toEqual([
    ["Acl", doubled, "office-2222222", "office"],
    ["CloudConnectNetwork", wan, "wan-3333333", "wan"],
    ["Gateway", gateway, "hub-4444444", "hub"],
    ["Qos", given, "voice", "calls"],
  ]);
  expect(list.map(({ created }) => created?.slice(0, 2))).toEqual([undefined, "20", "20", undefined]);
  expect(list[0]?.adopt).toBe(`adopt: "${doubled}"`);
  expect(list[2]?.delete).toContain(`.call("DeleteSmartAccessGateway", {"instanceId":"${gateway}"})`);

  const { code, stdout } = await orphans(["--state", state]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^TYPE +ID +NAME +RESOURCE +CREATED\nAcl +acl-\S+ +office-2222222 +office +-\n/);
  for (const one of list) {
    expect(stdout).toContain(`  ${one.type}: ${one.adopt}\n`);
    expect(stdout).toContain(`  ${one.delete}\n`);
  }

  for (const one of list.filter(({ type }) => type !== "Gateway"))
    expect(await shell(one.delete ?? "")).toEqual({ code: 0, stdout: "", stderr: "" });
  expect((await service.rows("acl")).map(({ name }) => name)).toContain("office-1111111");
  expect((await found("--state", state)).map(({ id }) => id)).toEqual([gateway]);
});

/** As state has it: with defaults. */
const rule = { ...sample, priority: 1 };
/** A second equal rule, as older versions made one after a killed run. */
const ruleByHand = async (fields: typeof rule & { aclId: string }): Promise<string> =>
  `${fields.aclId}:${await service.make("aclRule", fields)}`;
const secret = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", ciphertext: "v1:x" };

it("tells entries, which have no names, by all that the service says of them", async () => {
  const aclId = await make("Acl", "office");
  const given = { ...rule, aclId };
  const known = await made("AclRule", given);
  const doubled = await ruleByHand(given);
  const lost = await made("AclRule", { ...given, priority: 7 });
  // Somebody else's, and the same in an ACL that these stacks have nothing in.
  await made("AclRule", { ...given, priority: 8 });
  await made("AclRule", { ...rule, aclId: await make("Acl", "others") });
  const state = exported(
    [
      resource("Acl", "office", aclId, { name: "office" }),
      resource("AclRule", "web", known.id, { ...given, description: secret }),
    ],
    [resource("AclRule", "mail", undefined, { ...given, priority: 7 })],
  );
  const list = await found("--state", stateFile("rules.json", state));
  expect(list.map(({ id, resource, adopt }) => [id, resource, adopt])).toEqual([
    [doubled, "web", `adopt: "${doubled}"`],
    [lost.id, "mail", `adopt: "${lost.id}"`],
  ]);
  for (const one of list) expect(await shell(one.delete ?? "")).toMatchObject({ code: 0, stderr: "" });
  expect((await service.rows("aclRule")).map(({ priority }) => priority)).toEqual([1, 8, 1]);
});

it("tells app instances from gateways, also one that was bought and not yet named, and that nothing deletes them", async () => {
  const named = await app({ name: "team-1111111" });
  const unnamed = await app({ userCount: 20 });
  await app({ userCount: 30 });
  const buying = { name: "remote-2222222", userCount: 20, dataPlan: 5, period: 1, cidrBlocks: ["10.8.0.0/16"] };
  const state = exported(
    [resource("SoftwareGateway", "team", "sag-1", {}), resource("Gateway", "team", "sag-emulator1hq", {})],
    [resource("SoftwareGateway", "remote", undefined, buying)],
  );
  const list = await found("--state", stateFile("apps.json", state));
  expect(list.map(({ type, id, resource, adopt }) => [type, id, resource, adopt])).toEqual([
    ["SoftwareGateway", named, "team", `adopt: "${named}"`],
    ["SoftwareGateway", unnamed, "remote", `adopt: { id: "${unnamed}", overwrite: true }`],
  ]);
  expect((await orphans(["--state", join(folder, "apps.json")])).stdout).toContain(
    `  ${named}: the service has no call for it\n`,
  );
});

describe("an object with a hostile name", () => {
  const marker = (): string => join(folder, "was-run");
  const names = [
    "o'brien@example.com",
    "-e'process.exit(9)'@example.com",
    "'; touch MARKER; '@example.com",
    '$(touch MARKER)`touch MARKER`"\\\\@example.com',
    "line\nbreak'\n\ttouch MARKER\n\u001b[2J\u009b2J@example.com",
  ];

  it.each(names)("%j travels whole by the printed command, which runs nothing else", async (template) => {
    const name = template.replaceAll("MARKER", marker());
    const smartAGId = await app();
    const user = { gatewayId: smartAGId, name, mail: name, bandwidth: 2000, disabled: false };
    await service.make("clientUser", { id: `${smartAGId}:${name}`, ...user });
    const making = resource("ClientUser", name, undefined, { smartAGId, userMail: name, bandwidth: 2000 });
    const state = stateFile("hostile.json", exported([], [making]));

    const { stdout } = await orphans(["--state", state]);
    const lines = stdout.split("\n");
    expect(lines).toHaveLength(8);
    expect(lines[1]?.startsWith(`ClientUser  ${smartAGId}:`)).toBe(true);
    expect(stdout).not.toMatch(/(?!\n)\p{Cc}/u);
    service.calls();
    await shell(lines[6] ?? "");
    // The service itself takes no name with a space, so that what arrives there counts.
    const sent = { SmartAGId: smartAGId, UserName: name };
    expect(service.calls()).toMatchObject([{ operation: "DeleteSmartAccessGatewayClientUser", parameters: sent }]);
    expect(existsSync(marker())).toBe(false);
  });
});

it("finds what a preview would make, where state has lost it", async () => {
  const qosId = await make("Qos", "voice");
  const lost = await make("Acl", "office-1111111");
  const lostCar = await made("QosCar", { qosId, ...car });
  const state = stateFile("lost.json", exported([resource("Qos", "voice", qosId, { name: "voice" })]));
  expect(await found("--state", state)).toEqual([]);
  const steps = [
    { op: "same", newState: resource("Qos", "voice", qosId, { name: "voice" }) },
    { op: "create", newState: resource("Acl", "office", undefined, { name: "office-2222222" }) },
    { op: "create", newState: resource("QosCar", "calls", undefined, { qosId, ...car, description: "[secret]" }) },
    { op: "create", newState: resource("AclRule", "web", undefined, { ...rule, aclId: UNKNOWN }) },
    { op: "delete", oldState: resource("Acl", "old", "acl-old", {}) },
  ];
  const preview = stateFile("preview.json", JSON.stringify({ steps }));
  expect((await found("--state", state, "--preview", preview)).map(({ id, adopt }) => [id, adopt])).toEqual([
    // It may be half done.
    [lost, `adopt: { id: "${lost}", overwrite: true }`],
    [lostCar.id, `adopt: "${lostCar.id}"`],
  ]);
});

it("takes an object for what a preview would create, if another team's resource has the same name", async () => {
  const theirs = await make("Acl", "shared");
  const lost = await make("Acl", "shared");
  const state = stateFile("theirs.json", exported([resource("Acl", "theirs", theirs, { name: "shared" })]));
  const steps = [{ op: "create", newState: resource("Acl", "ours", undefined, { name: "shared" }) }];
  const preview = stateFile("ours.json", JSON.stringify({ steps }));
  expect(await found("--state", state, "--preview", preview)).toMatchObject([{ id: lost, resource: "ours" }]);
});

it("looks at the others where a device is offline, and says so", async () => {
  const doubled = await make("Acl", "office");
  const given = { smartAGId: "sag-emulator1hq", cidrBlock: "10.0.0.0/8", snatIp: "1.1.1.1" };
  const making = [resource("Acl", "office", undefined, { name: "office" }), resource("SnatEntry", "out", "", given)];
  const state = stateFile("offline.json", exported([], making));
  await service.faults({
    operation: "DescribeSnatEntries",
    kind: "error",
    code: "SmartAccessGatewayOffline",
    count: 9,
  });
  const { code, stdout, stderr } = await orphans(["--state", state, "--json"]);
  expect({ code, ids: (JSON.parse(stdout) as Orphan[]).map(({ id }) => id) }).toEqual({ code: 1, ids: [doubled] });
  expect(stderr).toContain("SnatEntry: not all could be looked at.");
});

it("finds bindings that were being made", async () => {
  const smartAGId = "sag-emulator1branch";
  const [bound, free] = [await make("Acl", "bound"), await make("Acl", "free")];
  await made("AclAssociation", { aclId: bound, smartAGId });
  const making = [bound, free].map((aclId) => resource("AclAssociation", aclId, undefined, { aclId, smartAGId }));
  const state = stateFile("bindings.json", exported([], making));
  const list = await found("--state", state);
  expect(list).toMatchObject([{ type: "AclAssociation", id: `${bound}:${smartAGId}`, resource: bound }]);
  expect(await shell(list[0]?.delete ?? "")).toMatchObject({ code: 0 });
  expect(await service.rows("aclAssociation")).toEqual([]);
});

it("finds entries that their parent would leave alone, and those only", async () => {
  const rules = { web: rule, mail: { ...rule, priority: 2 } };
  const { id, state: outputs } = await made("Acl", { name: "office", rules });
  const doubled = await ruleByHand({ ...rule, aclId: id });
  // By hand, and left alone as the program wants it.
  await made("AclRule", { ...rule, aclId: id, priority: 9 });
  const file = (inputs: object) => stateFile("kept.json", exported([resource("Acl", "office", id, inputs, outputs)]));
  expect(await found("--state", file({ name: "office", rules }))).toEqual([]);
  const state = file({ name: "office", rules, unmanaged: "keep" });
  const list = await found("--state", state);
  expect(list).toEqual([
    { type: "AclRule", id: doubled, resource: "office.rules.web", delete: expect.any(String) as unknown },
  ]);
  expect((await orphans(["--state", state])).stdout).not.toContain("To keep one");
});

it("goes by the resources in state, whatever an engine noted of what it was at", async () => {
  const rules = { web: rule };
  const { id, state: outputs } = await made("Acl", { name: "office", rules });
  const added = { ...rules, mail: { ...rule, priority: 2 } };
  const lost = await made("AclRule", { ...added.mail, aclId: id });
  const ruleIds = { ...(outputs["ruleIds"] as object), mail: lost.id.split(":")[1] };
  const keep = { name: "office", unmanaged: "keep" };
  const lab = await make("Acl", "lab-1111111");
  const state = exported(
    [resource("Acl", "office", id, { ...keep, rules }, outputs)],
    [
      resource("Acl", "office", id, { ...keep, rules: added }, { ...outputs, rules: added, ruleIds }),
      resource("Acl", "lab", lab, { name: "lab-1111111" }),
    ],
  );
  const list = await found("--state", stateFile("noted.json", state));
  expect(list.map(({ id, resource }) => [id, resource])).toEqual([
    [lab, "lab"],
    [lost.id, "office.rules.mail"],
  ]);
});

it("leaves out what another state knows, and looks beyond the states where it is told to", async () => {
  const one = await make("Acl", "office-1111111");
  const two = await make("Acl", "office-2222222");
  const lab = await make("Acl", "lab-3333333");
  await make("Acl", "by-hand");
  const first = exported([resource("Acl", "office", one, {})]);
  const second = exported([resource("Acl", "office", two, {})]);
  const both = ["--state", stateFile("first.json", first), "--state", "-"];

  service.calls();
  expect(await orphans(both, second)).toEqual({ code: 0, stdout: "No orphans.\n", stderr: "" });
  // Types that no state has are not asked for.
  expect(service.operations()).toEqual(["DescribeACLs"]);

  const { code, stdout } = await orphans([...both, "--all", "--json"], second);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toEqual([
    expect.objectContaining({ type: "Acl", id: lab, name: "lab-3333333", adopt: `adopt: "${lab}"` }),
  ]);
  expect(JSON.parse(stdout)).not.toHaveProperty("0.resource");
});

it("asks the service nothing for a stack that is empty", async () => {
  const state = stateFile("empty.json", JSON.stringify({ version: 3, deployment: { resources: null } }));
  expect(await orphans(["--state", state])).toMatchObject({ code: 0, stdout: "No orphans.\n" });
  expect(service.operations()).toEqual([]);
});

it.each([
  ["no JSON", "Stack prod is not here"],
  ["something else", '{"resources":[]}'],
])("says in one line that a file is %s", async (_, content) => {
  const file = stateFile("wrong.json", content);
  const { code, stdout, stderr } = await orphans(["--state", file]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toMatch(/^\S+wrong\.json cannot be read as the output of `pulumi stack export`: .+\n$/);
});

it("wants a state", async () => {
  expect(await orphans([])).toMatchObject({ code: 1, stderr: expect.stringContaining("--state") as unknown });
});
