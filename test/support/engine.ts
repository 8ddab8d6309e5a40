import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type ConfigMap,
  type DestroyOptions,
  type InlineProgramArgs,
  type LocalProgramArgs,
  LocalWorkspace,
  type LocalWorkspaceOptions,
  type PulumiFn,
  type Stack,
  type UpOptions,
} from "@pulumi/pulumi/automation/index.js";
import * as runtimeSettings from "@pulumi/pulumi/runtime/settings.js";
import { execute } from "./command.js";
import { startEmulator, type EmulatorOptions, type LoggedRequest, type RunningEmulator } from "../../emulator/index.js";

const root = join(__dirname, "..", "..");

// This process runs the programs of many engines. By default a connection to a port where an earlier engine listened counts as failed, the program does not
// run, and the engine reports success all the same; so each client connects by itself.
Object.assign((runtimeSettings as unknown as { grpcClientOptions: object }).grpcClientOptions, {
  "grpc.use_local_subchannel_pool": 1,
});

/** What one engine run did: how many resources were created, updated and so on, what it printed, and the calls that the service saw. */
export interface Run {
  changes: Record<string, number>;
  output: string;
  calls: LoggedRequest[];
  /** Whether the engine reported success. */
  ok: boolean;
}

type Running = Required<Pick<UpOptions, "onOutput" | "onEvent">>;

/** A stack of the real engine whose provider talks to an emulator of its own. */
export class Bench {
  /**
   * The stack without the commands that the Automation API runs after each update, to ask for outputs
   * and history: they take as long as a small update.
   */
  private readonly updated: Stack;

  private constructor(
    readonly emulator: RunningEmulator,
    readonly stack: Stack,
    private readonly folder: string,
    private readonly ownsEmulator: boolean,
  ) {
    this.updated = Object.create(stack, {
      outputs: { value: () => Promise.resolve({}) },
      info: { value: () => Promise.resolve(undefined) },
    }) as Stack;
  }

  static async open(
    options: EmulatorOptions & {
      /** The example whose program it is; the programs of tests are given to each run. */
      example?: string;
      /** The program, if it is another one. */
      main?: string;
      /** A stack whose service this one works on, too. */
      beside?: Bench;
      config?: Record<string, string>;
      secretConfig?: Record<string, string>;
    } = {},
  ): Promise<Bench> {
    const { example, main: program, beside, config = {}, secretConfig = {}, ...emulatorOptions } = options;
    // Within the checkout, so that the provider host finds this very package from the program's folder.
    mkdirSync(join(root, ".pulumi-home"), { recursive: true });
    const folder = mkdtempSync(join(root, ".pulumi-home", "test-"));
    const backend = join(folder, "backend");
    mkdirSync(backend);
    const emulator = beside?.emulator ?? (await startEmulator({ strict: true, ...emulatorOptions }));
    try {
      const name = example ?? "battery";
      const file = program ?? (example === undefined ? undefined : join(root, "examples", example, "index.ts"));
      const main = file === undefined ? {} : { main: file };
      const workspace: LocalWorkspaceOptions = {
        workDir: folder,
        pulumiHome: join(folder, "home"),
        projectSettings: { name, runtime: "nodejs", backend: { url: `file://${backend}` }, ...main },
        envVars: {
          PULUMI_CONFIG_PASSPHRASE: "battery",
          PULUMI_SKIP_UPDATE_CHECK: "true",
          // `npm run lint` checks the types of the examples.
          PULUMI_NODEJS_TRANSPILE_ONLY: "true",
          SMARTAG_ENDPOINT: emulator.endpoint,
          ALIBABA_CLOUD_ACCESS_KEY_ID: "emulator",
          ALIBABA_CLOUD_ACCESS_KEY_SECRET: "emulator-secret",
          ALIBABA_CLOUD_REGION_ID: "cn-shanghai",
        },
      };
      const inline: InlineProgramArgs = { projectName: name, stackName: "test", program: () => Promise.resolve() };
      const local: LocalProgramArgs = { stackName: "test", workDir: folder };
      const stack = await (file === undefined
        ? LocalWorkspace.createOrSelectStack(inline, workspace)
        : LocalWorkspace.createOrSelectStack(local, workspace));
      // The emulator lists what was made at once, unless a test says otherwise.
      const settings: ConfigMap = { "smartag:waits": { value: JSON.stringify({ listedMs: 500 }) } };
      for (const [key, value] of Object.entries(config)) settings[key] = { value };
      for (const [key, value] of Object.entries(secretConfig)) settings[key] = { value, secret: true };
      await stack.setAllConfig(settings);
      return new Bench(emulator, stack, folder, beside === undefined);
    } catch (error) {
      if (!beside) await emulator.close();
      throw error;
    }
  }

  /** The file that holds the stack's state. */
  get stateFile(): string {
    return join(this.folder, "backend", ".pulumi", "stacks", "battery", "test.json");
  }

  async close(): Promise<void> {
    if (this.ownsEmulator) await this.emulator.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** With `continueOnError` resources that do not depend on a failed one are made all the same. */
  up(
    program?: PulumiFn,
    continueOnError = false,
    options: Pick<UpOptions, "parallel" | "refresh" | "replace"> = {},
  ): Promise<Run> {
    return this.run((running) =>
      this.updated.up({ ...options, ...(program && { program }), ...running, continueOnError }),
    );
  }
  preview(program?: PulumiFn, refresh = false): Promise<Run> {
    return this.run((running) =>
      this.updated.preview({ ...(program && { program }), ...running, refresh, diff: true }),
    );
  }
  refresh(): Promise<Run> {
    return this.run((running) => this.updated.refresh(running));
  }
  /** What `pulumi refresh --diff` prints, which the Automation API cannot ask for; state stays as it is. */
  async refreshPreview(): Promise<string> {
    return this.pulumi("refresh", "--preview-only", "--diff");
  }

  /** Where commands run as those of a user in the stack's folder. */
  get place(): { cwd: string; env: NodeJS.ProcessEnv } {
    const { workDir, envVars, pulumiHome } = this.stack.workspace;
    return { cwd: workDir, env: { ...process.env, ...envVars, PULUMI_HOME: pulumiHome } };
  }

  /** Puts a program into the stack's folder, where the `pulumi` command runs it. */
  async writeProgram(text: string): Promise<void> {
    const { workspace } = this.stack;
    writeFileSync(join(workspace.workDir, "index.js"), text);
    // Pulumi would run the main file of this checkout's own package otherwise.
    await workspace.saveProjectSettings({ ...(await workspace.projectSettings()), main: "index.js" });
  }

  /**
   * Runs the `pulumi` command on the stack, as a user does.
   *
   * @throws Error with what it printed if it fails.
   */
  async pulumi(...args: string[]): Promise<string> {
    const words = [...args, "--non-interactive", "--stack", this.stack.name];
    const { code, stdout, stderr } = await execute("pulumi", words, this.place);
    if (code !== 0) throw new Error(stdout + stderr);
    return stdout;
  }

  /** With `excludeProtected` what is protected stays. */
  destroy(options: Pick<DestroyOptions, "excludeProtected"> = {}): Promise<Run> {
    return this.run((running) => this.updated.destroy({ ...options, ...running }));
  }

  /** Uses the emulator's control surface: `change`, `faults`, `settings`, `reset`. */
  async control(what: string, body: object = {}): Promise<unknown> {
    const response = await fetch(`${this.emulator.endpoint}/_emulator/${what}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${what}: ${JSON.stringify(answer)}`);
    return answer;
  }

  /** The objects that the service holds, by kind. */
  async state(): Promise<Record<string, Record<string, unknown>[]>> {
    const response = await fetch(`${this.emulator.endpoint}/_emulator/state`);
    return (await response.json()) as Record<string, Record<string, unknown>[]>;
  }

  /** The resource as state has it, by its name in the program. */
  async resource(
    name: string,
  ): Promise<{ urn: string; id: string; inputs: Record<string, unknown>; outputs: Record<string, unknown> }> {
    const deployment = (await this.stack.exportStack()).deployment as {
      resources?: { urn: string; id: string; inputs: object; outputs: object }[];
    };
    const { resources = [] } = deployment;
    const found = resources.find(({ urn }) => urn.endsWith(`::${name}`));
    if (!found) throw new Error(`state has no ${name}`);
    return found as never;
  }

  private async run(work: (running: Running) => Promise<unknown>): Promise<Run> {
    const before = this.emulator.requests().length;
    let output = "";
    let ok = true;
    let changes = {};
    try {
      await work({
        onOutput: (text) => (output += text),
        onEvent: ({ summaryEvent }) => (changes = summaryEvent?.resourceChanges ?? changes),
      });
    } catch (error) {
      ok = false;
      // What the engine says of a failed preview is in the error alone.
      output += String(error);
    }
    return { ok, changes, output, calls: this.emulator.requests().slice(before) };
  }
}
