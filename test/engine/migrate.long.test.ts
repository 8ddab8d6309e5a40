import { execFile } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { programOf } from "../../cli/import/program.js";
import { migrationOf } from "../../cli/migrate/migration.js";
import { type RosFiles, readState } from "../../cli/migrate/source.js";
import { SmartagClient } from "../../provider/client/index.js";
import { readingSession } from "../../provider/lifecycle/inventory.js";
import { isRead, type OperationName } from "../../schema/index.js";
import { Bench, type Run } from "../support/engine.js";
import { compilerErrors, unformatted, writeProgram } from "../support/imported.js";
import { migratedAccount, stateFile } from "../support/migrated-account.js";

// What an account has is migrated from the state of each tool, and deployed by the real engine.

// Opening a stack takes longer than hooks may by default.
jest.setTimeout(240_000);

const execute = promisify(execFile);

let service: Bench;
beforeEach(async () => {
  service = await Bench.open({ delays: { device: 0 } });
  await service.control("change", migratedAccount);
});
afterEach(() => service.close());

const writes = ({ calls }: Pick<Run, "calls">): string[] =>
  calls.flatMap(({ operation }) => (isRead(operation as OperationName) ? [] : [operation]));

const done = (run: Run): Run => {
  if (!run.ok) throw new Error(run.output);
  return run;
};

const ros: RosFiles = { template: stateFile("ros-template.yml"), parameters: stateFile("ros-stack.json") };

it.each<[tool: string, state: string, files: RosFiles, resources: number]>([
  ["Terraform", "terraform.json", {}, 13],
  ["Pulumi", "pulumi-stack.json", {}, 13],
  ["ROS", "ros-resources.json", ros, 12],
])(
  "deploys what was migrated from %s without a write, and a second time without a change",
  async (_, file, files, resources) => {
    const keys = { accessKeyId: "emulator", accessKeySecret: "emulator-secret" };
    const { endpoint } = service.emulator;
    const client = new SmartagClient({ endpoint, region: "cn-shanghai", ...keys });
    const state = await readState(stateFile(file), files);
    const migration = await migrationOf(state, readingSession(client));
    const program = programOf(migration.objects, { leftOut: migration.leftOut });
    expect(program.secrets.map(({ what }) => what)).toEqual([expect.stringMatching(/^password of ClientUser "/)]);
    const folder = writeProgram(program);
    try {
      expect([compilerErrors(folder), unformatted(folder)]).toEqual(["", ""]);
      const secretConfig = Object.fromEntries(program.secrets.map(({ key }) => [`battery:${key}`, "Lm7-secret"]));
      const stack = await Bench.open({ main: join(folder, "index.ts"), beside: service, secretConfig });
      const create = resources + 1; // And the stack itself.
      try {
        const up = done(await stack.up());
        expect(up.changes).toEqual({ create });
        const again = done(await stack.up());
        expect(again.changes).toEqual({ same: create });
        expect([up, again].flatMap(writes)).toEqual([]);
        expect(readFileSync(stack.stateFile, "utf8")).not.toContain("Lm7-secret");
      } finally {
        await stack.close();
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

it("leaves entries of others alone, and proves it itself", async () => {
  const ssh = migratedAccount.find((one) => "create" in one && one.create["id"] === "acr-ssh") as { create: object };
  const theirs = { kind: "aclRule", create: { ...ssh.create, id: "acr-theirs", priority: 50 } };
  await service.control("change", [theirs]);
  const before = service.emulator.requests().length;
  const main = join(__dirname, "..", "..", "dist", "cli", "main.js");
  const args = [main, "migrate", stateFile("terraform.json"), "--dry-run", "--check"];
  const { stdout: printed } = await execute(process.execPath, args, {
    env: {
      ...process.env,
      SMARTAG_ENDPOINT: service.emulator.endpoint,
      ALIBABA_CLOUD_ACCESS_KEY_ID: "emulator",
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: "emulator-secret",
      ALIBABA_CLOUD_REGION_ID: "cn-shanghai",
    },
  });
  expect(printed).toContain("  Acl acl-office: rules acr-theirs\n");
  expect(printed).toMatch(/ preview: only adoptions; update: no write; second update: no change\n$/);
  const calls = service.emulator.requests().slice(before);
  expect(calls.some(({ operation }) => operation === "DescribeACLs")).toBe(true);
  expect(writes({ calls })).toEqual([]);
});
