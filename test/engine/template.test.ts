import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse } from "yaml";

jest.setTimeout(120_000);

const root = join(__dirname, "..", "..");
const template = join(root, "templates", "typescript");
const read = (file: string): string => readFileSync(file, "utf8");

interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta: Readonly<Record<string, { readonly optional?: boolean }>>;
}
const manifestOf = (folder: string) => JSON.parse(read(join(folder, "package.json"))) as Manifest;

/** A step of the workflow that runs a command. */
interface Step {
  readonly name: string;
  readonly run: string;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

test("the template has the versions of this package", () => {
  const { version, peerDependencies, peerDependenciesMeta } = manifestOf(root);
  const required = Object.entries(peerDependencies).filter(([name]) => !peerDependenciesMeta[name]?.optional);
  expect(manifestOf(template).dependencies).toEqual({
    ...Object.fromEntries(required),
    "pulumi-smartag": `^${version}`,
  });
});

describe("a project of the template", () => {
  let folder: string;
  let project: string;
  let env: NodeJS.ProcessEnv;
  let workflow: { readonly env: Readonly<Record<string, string>>; readonly steps: readonly Partial<Step>[] };
  const running: ChildProcess[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "smartag-test-template-"));
    project = join(folder, "office");
    // npm install links what this checkout has, so that the test needs no network.
    const modules = join(folder, "modules");
    const links = { "pulumi-smartag": root, ".bin/smartag": join(root, "dist", "cli", "main.js") };
    const own = ["@pulumi/pulumi", "@types/node", "typescript", ".bin/tsc"];
    const all = { ...links, ...Object.fromEntries(own.map((name) => [name, join(root, "node_modules", name)])) };
    for (const [name, target] of Object.entries(all)) {
      mkdirSync(dirname(join(modules, name)), { recursive: true });
      symlinkSync(target, join(modules, name));
    }
    const bin = join(folder, "bin");
    for (const made of [bin, project]) mkdirSync(made);
    const npm = execFileSync("which", ["npm"], { encoding: "utf8" }).trim();
    const install = `[ "$1" != install ] || exec ln -sfn ${modules} node_modules`;
    writeFileSync(join(bin, "npm"), `#!/bin/sh\n${install}\nexec ${npm} "$@"\n`, { mode: 0o755 });
    env = {
      ...process.env,
      PATH: `${bin}:${process.env["PATH"] ?? ""}`,
      PULUMI_HOME: join(folder, "home"),
      PULUMI_SKIP_UPDATE_CHECK: "true",
      PULUMI_BACKEND_URL: "file://.",
      PULUMI_CONFIG_PASSPHRASE: "test",
    };
    const options = ["--yes", "--offline", "--name", "office", "--description", "The office", "--stack", "dev"];
    execFileSync("pulumi", ["new", template, ...options], { cwd: project, env, stdio: "pipe" });
    // Another program may use the port of the template.
    const port = String(await freePort());
    for (const file of ["package.json", "Pulumi.emulator.yaml", ".github/workflows/preview.yml"]) {
      writeFileSync(join(project, file), read(join(project, file)).replaceAll("8080", port));
    }
    const { jobs } = parse(read(join(project, ".github/workflows/preview.yml"))) as {
      jobs: { preview: typeof workflow };
    };
    workflow = jobs.preview;
  });
  afterAll(() => {
    for (const { pid } of running) if (pid !== undefined) killGroup(pid);
    rmSync(folder, { recursive: true, force: true });
  });

  /** Ends a step with the emulator that it left running. */
  function killGroup(pid: number): void {
    try {
      process.kill(-pid);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
    }
  }

  /** Runs a step as the workflow does. */
  async function run(name: string): Promise<string> {
    const step = workflow.steps.find((one) => one.name === name);
    const child = spawn("bash", ["-e", "-c", step?.run ?? "exit 1"], {
      cwd: project,
      env: { ...env, ...workflow.env },
      detached: true,
    });
    running.push(child);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (output += data.toString()));
    const code = await new Promise((exited) => child.on("exit", exited));
    if (code !== 0) throw new Error(output);
    return output;
  }

  test("asks for the region and the gateway", () => {
    const { config } = parse(read(join(project, "Pulumi.dev.yaml"))) as { config: unknown };
    expect(config).toEqual({ "smartag:region": "cn-shanghai", "office:gatewayId": "sag-emulator1hq" });
  });

  test("has its name in every file, and no placeholder left", () => {
    const files = globSync("{*,.github/**/*.yml}", { cwd: project }).filter((file) => /\.\w+$/.test(file));
    expect(files.length).toBeGreaterThan(7);
    for (const file of files) expect(read(join(project, file))).not.toMatch(/\$\{[A-Z]/);
    expect(read(join(project, "README.md"))).toMatch(/^# office\n\nThe office\n/);
  });

  test("passes its tests and is previewed by its workflow", async () => {
    await run("Install");
    expect(await run("Test")).toMatch(/pass 3\n.*fail 0\n/);
    const preview = await run("Preview");
    expect(preview).toContain("+ 4 to create");
    expect(preview).toContain("sag-emulator1hq");
  });
});
