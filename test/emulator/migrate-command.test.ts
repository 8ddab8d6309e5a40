import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { Service } from "../support/lifecycle.js";
import { migratedAccount, stateFile } from "../support/migrated-account.js";

let service: Service;
let folder = "";
beforeAll(async () => {
  service = await Service.start();
});
beforeEach(async () => {
  service.reset();
  await service.change(migratedAccount);
  folder = mkdtempSync(join(tmpdir(), "smartag-migrate-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(() => service.close());

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the built command in the folder. */
async function run(args: readonly string[], input = ""): Promise<Ended> {
  const child = spawn(process.execPath, [join(__dirname, "../../dist/cli/main.js"), "migrate", ...args], {
    cwd: folder,
    env: {
      ...process.env,
      SMARTAG_ENDPOINT: service.emulator.endpoint,
      ALIBABA_CLOUD_ACCESS_KEY_ID: "emulator",
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: "emulator-secret",
      ALIBABA_CLOUD_REGION_ID: "cn-shanghai",
    },
  });
  child.stdin.end(input);
  const end = once(child, "close") as Promise<[number | null]>;
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), end]);
  return { code, stdout, stderr };
}

const migrate = (...args: string[]): Promise<Ended> => run(args);
const written = (name: string): string => readFileSync(join(folder, name), "utf8");

it("writes a program, and the commands that leave Terraform", async () => {
  const { code, stdout, stderr } = await migrate(stateFile("terraform.json"));
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/^13 resources in cn-shanghai:\n {2}1 Acl, 1 AclRule, 1 CcnBinding, /);
  expect(stdout).toContain("Skipped: 1 data source and 1 resource of other services.\n");
  expect(stdout).toMatch(/After the first update, run leave-terraform\.sh /);
  expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
  const program = written("index.ts");
  expect(program).toContain(
    "// What Terraform managed in cn-shanghai, from terraform.json, as smartag migrate found it.",
  );
  expect(program).toContain('new Acl("access-shanghai-this-office", {');
  expect(program).toContain('"rule-web": {');
  expect(program).toMatch(/adopt: "ccn-branches:sag-hq",\s+ccnId: branchesCcn\.id,/);
  expect(program).toContain('password: config.requireSecret("staff-li.ming-client-user-password")');
  expect(program).not.toMatch(/Lm7-secret|wang-example\.com-client-user-password/);
  // Why something is missing is in the program, too.
  expect(program).toMatch(/\/\/ - alicloud_cen_instance_attachment\.office_vpc: it attaches a VPC/);
  const script = written("leave-terraform.sh");
  expect(script).toContain("terraform state rm \\\n");
  expect(script).toContain('  \'module.access["shanghai"].alicloud_sag_acl_rule.rule["web"]\' \\\n');
  expect(script).not.toMatch(/office_vpc|alicloud_vpc|data\./);
  expect(script.match(/^ {2}\S/gm)).toHaveLength(20);
});

it("writes the commands that leave Pulumi, what depends on others first", async () => {
  const { code } = await migrate(stateFile("pulumi-stack.json"));
  expect(code).toBe(0);
  const urns = [...written("leave-pulumi.sh").matchAll(/^leave \S*::(\S+?)'?$/gm)].map(([, name]) => name);
  expect(urns).toHaveLength(20);
  expect(urns.indexOf("web")).toBeLessThan(urns.indexOf("branches"));
  expect(urns.lastIndexOf("branches")).toBe(urns.length - 1);
});

it("says how to leave ROS, and reads the list of resources from standard input", async () => {
  const list = readFileSync(stateFile("ros-resources.json"), "utf8");
  const files = ["--template", stateFile("ros-template.yml"), "--parameters", stateFile("ros-stack.json")];
  const { code, stdout } = await run(["-", ...files], list);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^12 resources in cn-shanghai:/);
  expect(stdout).toContain("set DeletionPolicy: Retain in the template");
  expect(readdirSync(folder).filter((name) => name.startsWith("leave"))).toEqual([]);
  expect(written("index.ts")).toMatch(/const gateway = new Gateway\(\s+"Gateway",/);
});

it("reports what the service has otherwise", async () => {
  await service.set("aclRule", "acr-ssh", { priority: 30 });
  await service.drop("flowLog", "fl-office");
  const { code, stdout } = await migrate(stateFile("terraform.json"), "--dry-run");
  expect(code).toBe(0);
  expect(stdout).toContain("Not as the Terraform state has it; the program has the live values:\n");
  expect(stdout.replace(/\s+/g, " ")).toContain('alicloud_sag_acl_rule.rule["ssh"]: priority is 30, in the state 20');
  expect(stdout.replace(/\s+/g, " ")).toContain(
    "alicloud_smartag_flow_log.office: the service has no fl-office in cn-shanghai",
  );
  expect(readdirSync(folder)).toEqual([]);
});

it("writes over nothing, unless it is told to", async () => {
  writeFileSync(join(folder, "index.ts"), "// mine\n");
  const refused = await migrate(stateFile("terraform.json"));
  expect([refused.code, refused.stderr]).toEqual([
    1,
    expect.stringMatching(/has index\.ts already\. Nothing was written/),
  ]);
  expect(existsSync(join(folder, "leave-terraform.sh"))).toBe(false);
  expect((await migrate(stateFile("terraform.json"), "--force")).code).toBe(0);
  expect(written("index.ts")).not.toContain("// mine");
});

it("says so if there is nothing to migrate", async () => {
  writeFileSync(join(folder, "empty.json"), JSON.stringify({ version: 4, terraform_version: "1.9.8", resources: [] }));
  expect(await migrate("empty.json")).toEqual({
    code: 0,
    stdout: "Nothing to migrate in cn-shanghai. Nothing was written.\n",
    stderr: "",
  });
  expect(readdirSync(folder)).toEqual(["empty.json"]);
});

it("ends with 1 if the service refuses to read something, and writes the rest", async () => {
  await service.faults({ operation: "DescribeFlowLogs", kind: "error", code: "Forbidden.RAM", httpStatus: 403 });
  const { code, stdout } = await migrate(stateFile("terraform.json"));
  expect([code, stdout]).toEqual([1, expect.stringContaining("fl-office could not be read: Forbidden.RAM")]);
  expect(written("index.ts")).toContain("new Qos(");
  await service.clearFaults();
});

it.each<[string, string[], RegExp]>([
  ["no file", [], /missing required argument 'file'/],
  ["a file that is not there", ["none.json"], /^There is no file none\.json\.\n$/],
  ["a folder", ["."], /^\. cannot be read: EISDIR\.\n$/],
  ["a template alone", [stateFile("ros-template.yml")], /is a ROS template, which does not say the ids/],
  ["a check of YAML", [stateFile("terraform.json"), "--check", "--format", "yaml"], /leave out --format yaml/],
])("refuses %s in one line", async (_, args, words) => {
  const { code, stdout, stderr } = await run(args);
  expect([code, stdout, stderr]).toEqual([1, "", expect.stringMatching(words)]);
});
