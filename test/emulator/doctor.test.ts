import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Finding } from "../../cli/doctor/finding.js";
import { doctorReport } from "../../cli/doctor/report.js";
import { copiesOf } from "../../cli/doctor/versions.js";
import { tokenOf } from "../../provider/program/token.js";
import { type Ended, environmentFor, smartag } from "../support/command.js";
import { Service } from "../support/lifecycle.js";
import { gatewayByHand } from "../support/row.js";

let service: Service;
let folder: string;
beforeAll(async () => {
  service = await Service.start();
  folder = mkdtempSync(join(realpathSync(tmpdir()), "smartag-doctor-"));
});
beforeEach(() => service.reset());
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await service.close();
});

function doctor(args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return smartag(["doctor", ...args], {
    env: { ...environmentFor(service.emulator.endpoint), ...env },
    cwd: folder,
  });
}

async function findings(args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Finding[]> {
  return JSON.parse((await doctor([...args, "--json"], env)).stdout) as Finding[];
}

/** The findings beside those that are in order. */
async function faults(args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Finding[]> {
  return (await findings(args, env)).filter(({ level }) => level === "warning" || level === "error");
}

function resource(type: string, name: string, id: string | undefined, inputs: object): object {
  return {
    urn: `urn:pulumi:prod::network::${tokenOf(type)}::${name}`,
    type: tokenOf(type),
    ...(id !== undefined && { id }),
    inputs,
    outputs: inputs,
  };
}

function stateFile(...resources: object[]): string {
  const file = join(folder, "state.json");
  writeFileSync(file, JSON.stringify({ version: 3, deployment: { resources } }));
  return file;
}

function previewFile(...resources: object[]): string {
  const file = join(folder, "preview.json");
  writeFileSync(file, JSON.stringify({ steps: resources.map((newState) => ({ op: "create", newState })) }));
  return file;
}

it("examines an account in order, and sends no write", async () => {
  const { code, stdout } = await doctor();
  expect(code).toBe(0);
  const lines = stdout.split("\n");
  expect(lines.slice(3)).toEqual([
    `ok         region cn-shanghai at ${service.emulator.endpoint}`,
    "ok         the clock is right to a minute",
    "ok         account 1000000000000001",
    "ok         allowed reads: 8",
    expect.stringMatching(/^not tried {2}\d+ operations, because they write, run on a device, or need an$/),
    "           object",
    "           Give --stack or --state: then the reads of its resources are tried on",
    "           their objects.",
    "ok         gateways: 2 of the account's 500",
    "ok         CCNs: 0 of the account's 10",
    "ok         ACLs: 0 of the default quota of 10",
    "ok         QoS: 0 of the default quota of 10",
    "ok         gateways with nothing to report: 2",
    "",
    "1 not tried, 12 ok",
    "",
  ]);
  expect(lines[0]).toMatch(/^ok {9}pulumi-smartag \d/);
  expect(lines[2]).toBe("ok         access key emulator from ALIBABA_CLOUD_ACCESS_KEY_ID");
  expect(service.writes()).toEqual([]);
});

describe("a connection that cannot be used is one error, and nothing else is tried", () => {
  it.each([
    [
      "no keys",
      { ALIBABA_CLOUD_ACCESS_KEY_ID: "", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "" },
      "No Alibaba Cloud credentials",
    ],
    ["half a key", { ALIBABA_CLOUD_ACCESS_KEY_SECRET: "" }, "ALIBABA_CLOUD_ACCESS_KEY_ID is set without"],
    ["a wrong key", { ALIBABA_CLOUD_ACCESS_KEY_SECRET: "wrong" }, "DescribeRegions: SignatureDoesNotMatch"],
    ["no region", { ALIBABA_CLOUD_REGION_ID: "" }, "No region is set"],
    ["another region", { ALIBABA_CLOUD_REGION_ID: "cn-nowhere" }, "region cn-nowhere at "],
    ["no network", { SMARTAG_ENDPOINT: "http://127.0.0.1:1" }, "DescribeRegions: EndpointUnreachable"],
  ])("%s", async (_, env, message) => {
    const { code, stdout } = await doctor(["--json"], {
      ALIBABA_CLOUD_ECS_METADATA_DISABLED: "true",
      HOME: folder,
      ...env,
    });
    expect(code).toBe(1);
    const found = (JSON.parse(stdout) as Finding[]).filter(({ level }) => level !== "ok");
    expect(found).toMatchObject([{ level: "error" }]);
    expect(found[0]?.message).toContain(message);
    expect(service.operations().filter((operation) => operation !== "DescribeRegions")).toEqual([]);
  });
});

describe("permissions", () => {
  it("tries each read that the resources need on their objects, once", async () => {
    const acl = await service.program().create("Acl", { name: "office" });
    service.operations();
    const state = stateFile(
      resource("Acl", "office", acl.id, { name: "office" }),
      resource("Acl", "branch", acl.id, { name: "branch" }),
    );
    expect(await faults(["--state", state])).toEqual([]);
    expect(service.operations().sort()).toEqual([
      "DescribeACLAttribute",
      "DescribeACLs",
      // The quota of ACLs.
      "DescribeACLs",
      "DescribeRegions",
      "DescribeSmartAccessGateways",
    ]);
  });

  it("names what is forbidden, and what to do", async () => {
    await service.faults({ operation: "DescribeFlowLogs", kind: "error", code: "Forbidden.RAM", httpStatus: 403 });
    const state = stateFile(resource("FlowLog", "traffic", "fl-1", {}));
    const { code, stdout } = await doctor(["--state", state]);
    expect(code).toBe(1);
    expect(stdout).toContain("error      DescribeFlowLogs: Forbidden.RAM");
    expect(stdout).toContain("Grant the RAM user or role the permission");
    expect(stdout).toMatch(/not tried {2}ActiveFlowLog, CreateFlowLog, /);
    expect(stdout).toContain("`npx smartag policy FlowLog` prints the RAM policy");
  });

  it("takes an object that is gone for an allowed call, and says what is not served", async () => {
    const state = stateFile(
      resource("AclRule", "web", "acl-gone:acr-1", { aclId: "acl-gone" }),
      resource("HealthCheck", "uplink", "sag-emulator1hq:hc-1", { smartAGId: "sag-emulator1hq" }),
    );
    await service.settings({ goneOperations: ["DescribeHealthChecks"] });
    expect((await faults(["--state", state])).map(({ message }) => message)).toEqual([
      "DescribeHealthChecks is not served in this region or for this account",
    ]);
  });
});

describe("quotas", () => {
  it("counts what a preview would create, besides what it adopts", async () => {
    for (let number = 0; number < 9; number++) await service.program().create("Acl", { name: `acl-${number}` });
    const one = resource("Acl", "one", undefined, { name: "one" });
    const adopted = resource("Acl", "adopted", undefined, { name: "acl-0", adopt: "acl-0" });
    const state = stateFile();
    expect(await faults(["--state", state, "--preview", previewFile(one, adopted)])).toEqual([]);
    const two = resource("Acl", "two", undefined, { name: "two" });
    expect(await faults(["--state", state, "--preview", previewFile(one, two)])).toMatchObject([
      { level: "warning", message: "ACLs: 9, and 2 more in the preview, of the default quota of 10: too many" },
    ]);
  });

  it("knows the account's own quota of CCNs", async () => {
    await service.settings({ quotas: { ccns: 0 } });
    const ccn = resource("CloudConnectNetwork", "wan", undefined, { name: "wan" });
    expect(await faults(["--preview", previewFile(ccn)])).toMatchObject([
      { level: "error", message: "CCNs: 0, and 1 more in the preview, of the account's 0: too many" },
    ]);
    await service.settings({ quotas: { ccns: 10 } });
  });
});

describe("gateways", () => {
  it("are examined if resources belong to them: offline, unpaid, about to end, gone", async () => {
    const soon = Date.now() + 9.5 * 24 * 3_600_000;
    await service.change([
      ...gatewayByHand("sag-off", { name: "warehouse" }),
      { kind: "gateway", id: "sag-off", set: { status: "Offline" } },
      ...gatewayByHand("sag-unpaid"),
      { kind: "gateway", id: "sag-unpaid", set: { status: "Arrearage" } },
      ...gatewayByHand("sag-ending"),
      { kind: "gateway", id: "sag-ending", set: { endTime: soon } },
      ...gatewayByHand("sag-other"),
      { kind: "gateway", id: "sag-other", set: { status: "Offline" } },
      ...gatewayByHand("sag-good"),
    ]);
    const ids = ["sag-off", "sag-unpaid", "sag-ending", "sag-good", "sag-gone"];
    const state = stateFile(...ids.map((id) => resource("Gateway", id, id, {})));
    const found = (await findings(["--state", state])).filter(({ check }) => check === "gateways");
    expect(found.map(({ level, message }) => [level, message])).toEqual([
      ["warning", "sag-off (warehouse) is offline"],
      ["error", "sag-unpaid is locked, because its paid time is over"],
      ["warning", `sag-ending is paid until ${new Date(soon).toISOString().slice(0, 10)}, 9 days from now`],
      ["warning", "sag-gone is in state, and the service has no such gateway in cn-shanghai"],
      ["ok", "gateways with nothing to report: 1"],
    ]);
  });
});

it("asks for no gateway of another account, which the service does not list", async () => {
  const foreign = resource("CcnBinding", "foreign", "ccn-1:sag-theirs:1000000000000002", {
    smartAGUid: 1000000000000002,
  });
  const found = await findings(["--state", stateFile(foreign)]);
  expect(found.filter(({ check }) => check === "gateways")).toEqual([]);
});

it("counts a day that is left in the singular", async () => {
  await service.change(gatewayByHand("sag-ending"));
  await service.set("gateway", "sag-ending", { endTime: Date.now() + 1.5 * 24 * 3_600_000 });
  const found = await findings(["--state", stateFile(resource("Gateway", "ending", "sag-ending", {}))]);
  expect(found.map(({ message }) => message)).toContainEqual(expect.stringMatching(/, 1 day from now$/));
});

it("prints what the documentation shows", async () => {
  await service.change([...gatewayByHand("sag-warehouse"), ...gatewayByHand("sag-office")]);
  await service.change([{ kind: "gateway", id: "sag-warehouse", set: { status: "Offline" } }]);
  const acl = await service.program().create("Acl", { name: "office" });
  const gateways = ["sag-warehouse", "sag-office"].map((id) => resource("Gateway", id, id, {}));
  const { stdout } = await doctor(["--state", stateFile(resource("Acl", "office", acl.id, {}), ...gateways)]);
  const page = readFileSync(join(__dirname, "..", "..", "docs", "doctor.md"), "utf8");
  const [, shown] = /^```text\n([^]*?)^```$/m.exec(page) ?? [];
  // Versions and ports differ from run to run.
  const same = (text = ""): string => text.replace(/\bv?\d+\.\d+\.\d+(?=\n| on)|:\d{4,5}$/gm, "");
  expect(same(stdout)).toBe(same(shown));
});

it("finds each copy of a package that a program and its components load", () => {
  const put = (path: string, manifest: object): void => {
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, "package.json"), JSON.stringify(manifest));
  };
  const sdk = "@pulumi/pulumi";
  put("program", { dependencies: { [sdk]: "3", component: "1", other: "1" } });
  put(`program/node_modules/${sdk}`, { version: "3.270.0" });
  put("program/node_modules/component", { peerDependencies: { [sdk]: "3" } });
  put("program/node_modules/other", {});
  put(`program/node_modules/other/node_modules/${sdk}`, { version: "3.1.0" });
  const program = join(folder, "program");
  const own = join(program, "node_modules", sdk);
  expect(copiesOf(sdk, program)).toEqual(new Map([[own, "3.270.0"]]));
  put(`program/node_modules/component/node_modules/${sdk}`, { version: "3.225.0" });
  const second = join(program, "node_modules/component/node_modules", sdk);
  expect([...copiesOf(sdk, program)]).toEqual([
    [own, "3.270.0"],
    [second, "3.225.0"],
  ]);
});

it("prints no control characters, and a section for each connection", () => {
  const report = doctorReport([
    { check: "keys", level: "ok", message: "account 1" },
    {
      check: "gateways",
      connection: "tokyo",
      level: "warning",
      message: "sag-1 (\u001b[2J) is offline",
      advice: "Wait.",
    },
  ]);
  expect(report).toBe(
    "ok         account 1\n\nConnection tokyo\nwarning    sag-1 (\\u001b[2J) is offline\n           Wait.\n\n1 warning, 1 ok\n",
  );
});
