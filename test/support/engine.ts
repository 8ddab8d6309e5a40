import { mkdtempSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { LocalWorkspace, type PulumiFn, type Stack } from "@pulumi/pulumi/automation/index.js";
import { startEmulator, type EmulatorOptions, type LoggedRequest, type RunningEmulator } from "../../emulator/index.js";

const root = join(__dirname, "..", "..");

/** What one engine run did: how many resources were created, updated and so on, what it printed, and the calls that the service saw. */
export interface Run {
  changes: Record<string, number>;
  output: string;
  calls: LoggedRequest[];
  /** Whether the engine reported success. */
  ok: boolean;
}

/** A stack of the real engine whose provider talks to an emulator of its own. */
export class Bench {
  private constructor(
    readonly emulator: RunningEmulator,
    readonly stack: Stack,
    private readonly folder: string,
  ) {}

  static async open(
    options: EmulatorOptions & { config?: Record<string, string>; secretConfig?: Record<string, string> } = {},
  ): Promise<Bench> {
    const { config = {}, secretConfig = {}, ...emulatorOptions } = options;
    const emulator = await startEmulator(emulatorOptions);
    // Within the checkout, so that the provider host finds this very package from the program's folder.
    mkdirSync(join(root, ".pulumi-home"), { recursive: true });
    const folder = mkdtempSync(join(root, ".pulumi-home", "test-"));
    const backend = join(folder, "backend");
    mkdirSync(backend);
    const stack = await LocalWorkspace.createOrSelectStack(
      { projectName: "battery", stackName: "test", program: () => Promise.resolve() },
      {
        workDir: folder,
        pulumiHome: join(folder, "home"),
        projectSettings: { name: "battery", runtime: "nodejs", backend: { url: `file://${backend}` } },
        envVars: {
          PULUMI_CONFIG_PASSPHRASE: "battery",
          PULUMI_SKIP_UPDATE_CHECK: "true",
          SMARTAG_ENDPOINT: emulator.endpoint,
          ALIBABA_CLOUD_ACCESS_KEY_ID: "emulator",
          ALIBABA_CLOUD_ACCESS_KEY_SECRET: "emulator-secret",
          ALIBABA_CLOUD_REGION_ID: "cn-shanghai",
          NODE_NO_WARNINGS: "1",
        },
      },
    );
    for (const [key, value] of Object.entries(config)) await stack.setConfig(key, { value });
    for (const [key, value] of Object.entries(secretConfig)) await stack.setConfig(key, { value, secret: true });
    return new Bench(emulator, stack, folder);
  }

  async close(): Promise<void> {
    await this.emulator.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  up(program: PulumiFn): Promise<Run> {
    return this.run((onOutput) => this.stack.up({ program, onOutput }));
  }
  preview(program: PulumiFn, refresh = false): Promise<Run> {
    return this.run((onOutput) => this.stack.preview({ program, onOutput, refresh, diff: true }));
  }
  refresh(): Promise<Run> {
    return this.run((onOutput) => this.stack.refresh({ onOutput, diff: true } as never));
  }
  destroy(): Promise<Run> {
    return this.run((onOutput) => this.stack.destroy({ onOutput }));
  }

  private async run(
    work: (
      onOutput: (text: string) => void,
    ) => Promise<{ summary?: { resourceChanges?: object }; changeSummary?: object }>,
  ): Promise<Run> {
    const before = this.emulator.requests().length;
    let output = "";
    let ok = true;
    let changes = {};
    try {
      const result = await work((text) => (output += text));
      changes = result.summary?.resourceChanges ?? result.changeSummary ?? {};
    } catch (error) {
      ok = false;
      if (output === "") output = String(error);
    }
    return { ok, changes, output, calls: this.emulator.requests().slice(before) };
  }
}
