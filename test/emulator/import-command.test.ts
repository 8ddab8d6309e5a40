import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { type Ended, environmentFor, smartag } from "../support/command.js";
import { Service } from "../support/lifecycle.js";
import { ccnByHand, gatewayByHand } from "../support/row.js";
import { car, policy, rule } from "../support/samples.js";

jest.setTimeout(120_000);

let service: Service;
let folder: string;
beforeAll(async () => {
  service = await Service.start({ goneOperations: [] });
});
beforeEach(async () => {
  service.reset();
  await service.change([
    { kind: "gateway", id: "sag-emulator1hq", remove: true },
    { kind: "gateway", id: "sag-emulator1branch", remove: true },
    { kind: "enterpriseCode", id: "emu01", remove: true },
  ]);
  folder = mkdtempSync(join(tmpdir(), "smartag-import-test-"));
});
afterEach(() => rmSync(folder, { recursive: true }));
afterAll(() => service.close());

const run = (...args: string[]): Promise<Ended> =>
  smartag(["import", ...args], { env: environmentFor(service.emulator.endpoint), cwd: folder });
const read = (file: string): string => readFileSync(join(folder, file), "utf8");

const group = "rg-emulator1default";
const office = (id = "sag-1", name = "Office"): object[] => gatewayByHand(id, { name, status: "Received" });
const acl = (id: string, name: string): object => ({ kind: "acl", create: { id, name, resourceGroupId: group } });
const ruleOf = (id: string, aclId: string, more: object = {}): object => ({
  kind: "aclRule",
  create: { ...rule, id, aclId, ...more },
});

it("writes a program with references, and the files of a project that the folder lacks", async () => {
  await service.change([
    ...office(),
    acl("acl-1", "Office"),
    ruleOf("acr-1", "acl-1", { name: "web" }),
    { kind: "aclAssociation", create: { id: "a1", aclId: "acl-1", gatewayId: "sag-1" } },
  ]);
  const { code, stdout } = await run("--out", "network");
  expect(code).toBe(0);
  expect(stdout).toMatch(/^3 resources in cn-shanghai:\n {2}1 Acl, 1 AclAssociation, 1 Gateway\n/);
  expect(stdout).toContain("Wrote 4 files in network:\n  index.ts, Pulumi.yaml, package.json, tsconfig.json\n");
  expect(stdout).toContain("Next: cd network && npm install && pulumi up\n");
  expect(read("network/Pulumi.yaml")).toBe("name: network\nruntime: nodejs\nmain: index.ts\n");
  const program = read("network/index.ts");
  expect(program).toMatch(
    /^import { Acl, AclAssociation, Gateway } from "pulumi-smartag";\n\n\/\/ What exists in cn-shanghai/,
  );
  expect(program.slice(program.indexOf("\nconst ") + 1)).toBe(
    `const officeAcl = new Acl("office", {
  adopt: "acl-1",
  name: "Office",
  rules: {
    web: {
      direction: "${rule.direction}",
      policy: "${rule.policy}",
      ipProtocol: "${rule.ipProtocol}",
      sourceCidr: "${rule.sourceCidr}",
      sourcePortRange: "${rule.sourcePortRange}",
      destCidr: "${rule.destCidr}",
      destPortRange: "${rule.destPortRange}",
      name: "web",
    },
  },
});

const officeGateway = new Gateway(
  "office",
  { adopt: "sag-1", name: "Office", routingStrategy: "static", securityLockThreshold: 0, maxBandwidth: 50 },
  { protect: true },
);

new AclAssociation("office", { adopt: "acl-1:sag-1", aclId: officeAcl.id, smartAGId: officeGateway.id });
`,
  );
});

it("reads each list once", async () => {
  await service.change([...office("sag-1"), ...office("sag-2"), acl("acl-1", "a"), acl("acl-2", "b")]);
  service.calls();
  await run("--dry-run");
  const counts: Record<string, number> = {};
  for (const operation of service.operations()) counts[operation] = (counts[operation] ?? 0) + 1;
  expect(counts).toEqual({
    DescribeACLAttribute: 2,
    DescribeACLs: 1,
    DescribeCloudConnectNetworks: 1,
    DescribeDnatEntries: 4,
    DescribeFlowLogs: 1,
    DescribeGrantRules: 1,
    DescribeGrantSagRules: 2,
    DescribeGrantSagVbrRules: 2,
    DescribeHealthChecks: 2,
    DescribeQoses: 1,
    DescribeRouteDistributionStrategies: 4,
    DescribeSmartAccessGateways: 1,
    DescribeSnatEntries: 2,
    GetSmartAGDpiAttribute: 2,
    ListEnterpriseCode: 1,
  });
  await run("acl-1", "--dry-run");
  expect(service.operations().sort()).toEqual(["DescribeACLAttribute", "DescribeACLs"]);
});

it("writes over files with --force only, and nothing with --dry-run", async () => {
  await service.change([acl("acl-1", "office")]);
  expect((await run("Acl", "--dry-run")).stdout).toContain("Would write 4 files in .:");
  expect(readdirSync(folder)).toEqual([]);
  writeFileSync(join(folder, "index.ts"), "// mine\n");
  writeFileSync(join(folder, "package.json"), "{}\n");
  expect((await run("Acl", "--dry-run")).stdout).toContain("It would replace index.ts: give --force.\n");
  const refused = await run("Acl");
  expect([refused.code, refused.stderr]).toEqual([
    1,
    expect.stringMatching(/has index\.ts already\. Nothing was written\./),
  ]);
  expect([read("index.ts"), existsSync(join(folder, "Pulumi.yaml"))]).toEqual(["// mine\n", false]);
  const forced = await run("Acl", "--force");
  expect(forced.code).toBe(0);
  // The package.json that is there does not bring the package.
  expect(forced.stdout).toContain("Next: npm install pulumi-smartag && pulumi up\n");
  expect(read("index.ts")).toContain('adopt: "acl-1"');
  expect(read("package.json")).toBe("{}\n");
  // The same files again replace nothing.
  expect((await run("Acl")).code).toBe(0);
});

it("writes nothing where its files cannot be or would not run", async () => {
  await service.change([acl("acl-1", "office")]);
  writeFileSync(join(folder, "file"), "");
  expect(await run("Acl", "--out", "file")).toEqual({
    code: 1,
    stdout: "",
    stderr: expect.stringContaining("file is not a folder. Nothing was written.") as string,
  });
  expect(await run("Acl", "--format", "yaml")).toMatchObject({ code: 0 });
  expect(await run("Acl", "--force")).toEqual({
    code: 1,
    stdout: "",
    stderr: expect.stringContaining("is of a program in yaml, so Pulumi would not run index.ts.") as string,
  });
  expect(readdirSync(folder).sort()).toEqual(["Pulumi.yaml", "file"]);
});

it("imports chosen gateways, CCNs, types and ids", async () => {
  await service.change([
    ccnByHand("ccn-1"),
    ccnByHand("ccn-2"),
    ...gatewayByHand("sag-1", { name: "one", ccnId: "ccn-1" }),
    ...gatewayByHand("sag-2", { name: "two", ccnId: "ccn-2" }),
    acl("acl-1", "office"),
    ruleOf("acr-1", "acl-1"),
    { kind: "aclAssociation", create: { id: "a1", aclId: "acl-1", gatewayId: "sag-1" } },
  ] as object[]);
  const idsOf = async (...args: string[]): Promise<string[]> => {
    const { code, stderr } = await run(...args, "--format", "import-file", "--force");
    expect([code, stderr]).toEqual([0, expect.anything()]);
    const { resources } = JSON.parse(read("import.json")) as {
      resources: { type: string; name: string; id: string }[];
    };
    return resources.map(({ type, id }) => `${type.replace("smartag:index:", "")} ${id}`);
  };
  expect(await idsOf("acl")).toEqual(["Acl acl-1"]);
  expect(await idsOf("acl-rule")).toEqual(["AclRule acl-1:acr-1"]);
  expect(await idsOf("acl-1:acr-1", "ccn-2")).toEqual(["CloudConnectNetwork ccn-2", "AclRule acl-1:acr-1"]);
  const ofGateway = await idsOf("--gateway", "sag-1");
  expect(ofGateway).toEqual(
    expect.arrayContaining(["Gateway sag-1", "AclAssociation acl-1:sag-1", "CcnBinding ccn-1:sag-1"]),
  );
  expect(ofGateway.filter((one) => /ccn-2|sag-2|^Acl |^CloudConnect/.test(one))).toEqual([]);
  const ofCcn = await idsOf("--ccn", "ccn-2");
  expect(ofCcn).toEqual(
    expect.arrayContaining(["CloudConnectNetwork ccn-2", "Gateway sag-2", "CcnBinding ccn-2:sag-2"]),
  );
  expect(ofCcn.filter((one) => /ccn-1|sag-1|^Acl /.test(one))).toEqual([]);
});

it.each([
  [["nothing-such"], '"nothing-such" is neither a type nor the id of an object'],
  [["acl-9"], "There is no object acl-9 in cn-shanghai; check the id"],
  [["--gateway", "sag-9"], "There is no gateway sag-9 in cn-shanghai"],
  [["--ccn", "ccn-9"], "There is no CCN ccn-9 in cn-shanghai"],
  [["AdminPassword"], "AdminPassword cannot be listed: every device has a password"],
  [["Acl", "acl-9"], '"acl-9" is no type. Give ids alone'],
  [["--check", "--format", "yaml"], "--check runs programs in TypeScript; leave out --format yaml."],
])("says what is wrong with %j", async (args, words) => {
  const { code, stdout, stderr } = await run(...args);
  expect([code, stdout, stderr]).toEqual([1, "", expect.stringContaining(words)]);
  expect(readdirSync(folder)).toEqual([]);
});

it("says which id does not exist, even if other lists could not be read", async () => {
  await service.change([...gatewayByHand("sag-1"), { kind: "device", id: "sn-sag-1", set: { online: false } }]);
  const missing = { code: 1, stdout: "", stderr: expect.stringContaining("There is no") as string };
  expect(await run("--gateway", "sag-1", "sag-9")).toEqual(missing);
  expect(await run("sag-1:sn-sag-1", "sag-9")).toEqual(missing);
  // It may exist, because the device was not asked.
  expect((await run("sag-1:sn-sag-1:4")).stdout).toMatch(/^Nothing to import .*\nNot in the program:\n {2}LanPort, /);
});

it("fails if a list was refused, even if nothing is there to import", async () => {
  await service.faults({ operation: "DescribeACLs", kind: "error", code: "Forbidden.RAM", httpStatus: 403 });
  const { code, stdout } = await run("Acl");
  expect([code, stdout]).toEqual([1, expect.stringMatching(/^Nothing to import [^]*Acl, AclRule: Forbidden\.RAM: /)]);
});

it("asks for the secrets that are in use, and says how to set them", async () => {
  const ospf = { areaId: 1, routerId: "10.0.0.1", helloTime: 10, deadTime: 40, authenticationType: "CLEARTEXT" };
  await service.change([
    ...gatewayByHand("sag-1", { name: "hub" }),
    { kind: "ospfRouting", create: { id: "sn-sag-1", deviceId: "sn-sag-1", ...ospf, password: "hush1234" } },
  ]);
  const { stdout } = await run("ospf-routing");
  expect(stdout).toContain(
    "Set those in use before the first update:\n  pulumi config set --secret sag-1-ospf-routing-password\n",
  );
  expect(read("index.ts")).toContain('password: config.requireSecret("sag-1-ospf-routing-password"),');
  expect(stdout + read("index.ts")).not.toContain("hush1234");
  // What pulumi import reads has no inputs.
  expect((await run("ospf-routing", "--format", "import-file")).stdout).not.toContain("pulumi config");
});

it("names what it could not read, in the program and on the terminal", async () => {
  await service.change([
    ...gatewayByHand("sag-1"),
    { kind: "device", id: "sn-sag-1", set: { online: false } },
    acl("acl-1", "office"),
  ]);
  await service.faults({ operation: "DescribeACLAttribute", kind: "error", code: "Forbidden.RAM", httpStatus: 403 });
  const { code, stdout } = await run();
  expect(code).toBe(1);
  for (const text of [stdout.replace(/\n +/g, " "), read("index.ts").replace(/\n\/\/ +/g, " ")]) {
    expect(text).toMatch(/AclRule of acl-1: Forbidden\.RAM: .* Grant the RAM user or role the permission/);
    expect(text).toMatch(/HaSettings.* of sag-1 sn-sag-1: SmartAccessGatewayOffline: /);
    expect(text).toContain("AdminPassword: every device has a password, and the service reports nothing of it");
  }
  // The rules stay unmanaged: without them, an empty map would delete them.
  expect(read("index.ts")).toContain('new Acl("office", { adopt: "acl-1", name: "office" });');
});

it("declares the policies of a QoS whose cars could not be read", async () => {
  await service.change([
    { kind: "qos", create: { id: "qos-1", name: "video", resourceGroupId: group } },
    { kind: "qosCar", create: { ...car, id: "qoscar-1", qosId: "qos-1" } },
    { kind: "qosPolicy", create: { ...policy, id: "qospy-1", qosId: "qos-1" } },
  ]);
  await service.faults({ operation: "DescribeQosCars", kind: "error", code: "Forbidden.RAM", httpStatus: 403 });
  expect((await run("Qos")).stdout).toContain("QosCar of qos-1: Forbidden.RAM: ");
  expect(read("index.ts")).toContain('name: "video",\n  policies: {\n');
  expect(read("index.ts")).not.toContain("cars:");
});

it("leaves out what no program may declare", async () => {
  await service.change([acl("acl-1", "office"), acl("acl-2", "x"), ruleOf("acr-1", "acl-2", { priority: 1000 })]);
  const { stdout } = await run("Acl");
  expect(stdout.replace(/\n +/g, " ")).toContain('Acl acl-2: name: "x" is not allowed; give 2 to 128 characters');
  expect(read("index.ts")).toMatch(/\/\/ Not in this program:\n\/\/ - Acl acl-2: name:/);
  expect(read("index.ts")).not.toContain('adopt: "acl-2"');
});

it("writes a program in YAML, with references", async () => {
  await service.change([
    acl("acl-1", "${office}"),
    { kind: "qos", create: { id: "qos-1", name: "office", resourceGroupId: group } },
    { kind: "qosCar", create: { ...car, id: "qoscar-1", qosId: "qos-1" } },
    ...office(),
    { kind: "gateway", id: "sag-1", set: { description: "at ${home}" } },
    { kind: "qosAssociation", create: { id: "q1", qosId: "qos-1", gatewayId: "sag-1" } },
  ]);
  await run("Qos", "QosAssociation", "Gateway", "--format", "yaml");
  const { resources } = parse(read("Pulumi.yaml")) as {
    resources: Record<string, { type: string; properties: object }>;
  };
  expect(resources["office-qos"]).toMatchObject({
    type: "smartag:Qos",
    name: "office",
    properties: { adopt: "qos-1" },
  });
  expect(resources["office-qosAssociation"]).toMatchObject({
    type: "smartag:QosAssociation",
    properties: { adopt: "qos-1:sag-1", qosId: "${office-qos.id}", smartAGId: "${office-gateway.id}" },
  });
  expect(resources["office-gateway"]).toMatchObject({
    properties: { description: "at $${home}" },
    options: { protect: true },
  });
});
