import { execFileSync, spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { LocalWorkspace, type Stack } from "@pulumi/pulumi/automation/index.js";

const root = join(__dirname, "..", "..");
const modules = join(root, "node_modules");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };

/** Runs the consumers' matrix. */
function matrix(...args: string[]): { stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(root, "matrix", "run.mts"), ...args], { cwd: root, encoding: "utf8" });
}

const cheapCells = matrix("--list", "--cheap").stdout.trim().split("\n");

/** The README's first program: `Pulumi.yaml` and `index.ts`, as a user copies them. */
function firstProgram(): { project: string; program: string } {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const [, section = ""] = /^## A first program$([^]*?)^## /m.exec(readme) ?? [];
  const [, project = ""] = /^```yaml$([^]*?)^```$/m.exec(section) ?? [];
  const [, program = ""] = /^```ts$([^]*?)^```$/m.exec(section) ?? [];
  return { project, program };
}

function npm(cwd: string, ...args: string[]): string {
  return execFileSync("npm", [...args, "--loglevel=error", "--no-update-notifier"], { cwd, encoding: "utf8" });
}

/**
 * Installs the package with what it needs, without network: from npm's cache, or where that lacks something, from what this
 * checkout has.
 */
function install(project: string, tarball: string): void {
  const peers = ["@pulumi/pulumi", "typescript"].map((name) => {
    const { version } = JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8")) as { version: string };
    return `${name}@${version}`;
  });
  try {
    npm(project, "install", "--offline", "--ignore-scripts", "--no-audit", tarball, ...peers);
  } catch {
    const target = join(project, "node_modules");
    rmSync(target, { recursive: true, force: true });
    const own = join(target, "pulumi-smartag");
    mkdirSync(own, { recursive: true });
    execFileSync("tar", ["-xzf", tarball, "-C", own, "--strip-components=1"]);
    for (const name of readdirSync(modules)) {
      if (name !== ".bin" && name !== "pulumi-smartag") symlinkSync(join(modules, name), join(target, name));
    }
    mkdirSync(join(target, ".bin"));
    symlinkSync(join(own, "dist", "cli", "main.js"), join(target, ".bin", "smartag"));
  }
}

describe("the package, installed in an empty project outside the repository", () => {
  let project: string;
  let files: string[];
  let emulator: ChildProcess;
  let endpoint: string;
  let stack: Stack;

  beforeAll(async () => {
    project = mkdtempSync(join(tmpdir(), "smartag-test-package-"));
    // The build is that of this test run; packing must not start another one meanwhile.
    const packed = npm(root, "pack", "--ignore-scripts", "--json", "--pack-destination", project);
    const [tarball] = JSON.parse(packed) as [{ filename: string; files: { path: string }[] }];
    files = tarball.files.map(({ path }) => path);
    writeFileSync(join(project, "package.json"), JSON.stringify({ name: "office", private: true }));
    install(project, join(project, tarball.filename));
    const first = firstProgram();
    writeFileSync(join(project, "Pulumi.yaml"), first.project);
    writeFileSync(join(project, "index.ts"), first.program);
    mkdirSync(join(project, "state"));

    emulator = spawn(join(project, "node_modules", ".bin", "smartag"), ["emulator"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    for await (const line of createInterface({ input: emulator.stdout ?? process.stdin })) {
      endpoint = (JSON.parse(line) as { endpoint: string }).endpoint;
      break;
    }
    stack = await LocalWorkspace.createOrSelectStack(
      { stackName: "test", workDir: project },
      {
        pulumiHome: join(project, "home"),
        envVars: {
          PULUMI_BACKEND_URL: `file://${join(project, "state")}`,
          PULUMI_CONFIG_PASSPHRASE: "test",
          PULUMI_SKIP_UPDATE_CHECK: "true",
          SMARTAG_ENDPOINT: endpoint,
          ALIBABA_CLOUD_REGION_ID: "cn-shanghai",
          ALIBABA_CLOUD_ACCESS_KEY_ID: "emulator",
          ALIBABA_CLOUD_ACCESS_KEY_SECRET: "emulator-secret",
        },
      },
    );
  }, 180_000);

  afterAll(() => {
    emulator.kill();
    rmSync(project, { recursive: true, force: true });
  });

  async function calls(): Promise<string[]> {
    const answer = await fetch(`${endpoint}/_emulator/requests`);
    const requests = (await answer.json()) as { operation: string }[];
    await fetch(`${endpoint}/_emulator/requests`, { method: "DELETE" });
    return requests.map(({ operation }) => operation);
  }

  test("holds what is needed at run time and nothing else", () => {
    expect(files).toEqual(
      expect.arrayContaining([
        "LICENSE",
        "README.md",
        "CHANGELOG.md",
        "package.json",
        "dist/provider/index.js",
        "dist/provider/index.d.ts",
        "dist/provider/host/index.js",
        "dist/emulator/index.js",
        "dist/cli/main.js",
        "dist/schema/operations/CreateACL.json",
      ]),
    );
    const strange = files.filter(
      (file) =>
        !/^(dist\/(provider|schema|network|emulator|cli|commonjs)\/|schema\/drift\.schema\.json$|[^/]+$)/.test(file),
    );
    expect(strange).toEqual([]);
    expect(files.filter((file) => /generate\.|\.test\.|(?<!\.d)\.ts$|\.map$|\.sources/.test(file))).toEqual([]);
  });

  test("runs the README's first program: deploys, deploys again without a change, and removes", async () => {
    const first = await stack.up();
    expect(first.summary.resourceChanges).toEqual({ create: 4 });
    expect(first.outputs["aclId"]?.value).toMatch(/^acl-/);
    // The adopted gateway is read, and nothing of it written.
    expect((await calls()).sort()).toEqual([
      "AddACLRule",
      "AddACLRule",
      "AssociateACL",
      "CreateACL",
      // What was there before, for the ACL and for the association, and whose account it is.
      "DescribeACLs",
      "DescribeSmartAccessGateways",
      "DescribeSmartAccessGateways",
      "GetCallerIdentity",
    ]);
    const second = await stack.up();
    expect(second.summary.resourceChanges).toEqual({ same: 4 });
    expect(await calls()).toEqual([]);
    const last = await stack.destroy();
    expect(last.summary.resourceChanges).toEqual({ delete: 4 });
    expect(await calls()).toEqual(["GetCallerIdentity", "DisassociateACL", "DeleteACL"]);
  }, 120_000);

  // The whole matrix is `npm run matrix`.
  test.each(cheapCells)(
    "serves %s",
    (cell) => {
      const { stderr } = matrix("--cheap", "--installed", project, "--cell", cell);
      expect(stderr).toContain(`${cell}: ok`);
    },
    120_000,
  );

  test("has a command that knows its version", () => {
    const smartag = join(project, "node_modules", ".bin", "smartag");
    expect(execFileSync(smartag, ["--version"], { encoding: "utf8" }).trim()).toBe(manifest.version);
    expect(execFileSync(smartag, ["emulator", "--help"], { encoding: "utf8" })).toContain("--port <number>");
  });
});
