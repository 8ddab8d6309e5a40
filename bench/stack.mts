import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emulatorEnvironment } from "../scripts/emulator-environment.mts";
import { CommandError, quietly } from "../scripts/process.mjs";
import { ASSIGNMENT, type Assignment } from "./jobs.mts";

/** What a process used. */
export interface Usage {
  readonly peakMegabytes: number;
  readonly cpuSeconds: number;
}

/** What the engine needed for one command. */
export interface Cost {
  readonly seconds: number;
  /** What Pulumi's provider host used; missing where it ended before it was looked at. */
  readonly provider?: Usage;
}

/** What state takes for one resource, in bytes, on average. */
export interface Size {
  readonly resources: number;
  readonly bytes: number;
  /** Of it what is neither an input nor an output of the resource: the text that leads to the provider, and notes. */
  readonly overhead: number;
}

interface Stored {
  readonly custom?: boolean;
  readonly type: string;
  readonly inputs?: Record<string, unknown>;
  readonly outputs?: Record<string, unknown>;
}

const project = "bench";
const stack = "run";

/** A stack with a state and a login of its own. */
export class BenchStack {
  readonly #folder = mkdtempSync(join(tmpdir(), "smartag-bench-"));
  readonly #endpoint: string;

  constructor(endpoint: string) {
    this.#endpoint = endpoint;
    process.once("exit", this.close);
    mkdirSync(join(this.#folder, "state"));
    const program = JSON.stringify(join(import.meta.dirname, "program.ts"));
    writeFileSync(join(this.#folder, "Pulumi.yaml"), `name: ${project}\nruntime: nodejs\nmain: ${program}\n`);
  }

  async open(assignment: Assignment): Promise<void> {
    await this.run("making the stack", ["stack", "init", stack], assignment);
  }

  /** @throws Error with all that Pulumi printed where it fails. */
  async run(what: string, args: readonly string[], assignment: Assignment): Promise<Cost> {
    const file = join(this.#folder, "usage.json");
    rmSync(file, { force: true });
    const start = Date.now();
    try {
      await quietly(what, "pulumi", [...args, "--non-interactive", "--color", "never"], {
        cwd: this.#folder,
        env: {
          ...process.env,
          PULUMI_HOME: join(this.#folder, "home"),
          PULUMI_BACKEND_URL: `file://${join(this.#folder, "state")}`,
          PULUMI_CONFIG_PASSPHRASE: "bench",
          // Types are checked by the project's own lint; the compiler's time is no part of what is measured.
          PULUMI_NODEJS_TRANSPILE_ONLY: "true",
          ...emulatorEnvironment(this.#endpoint),
          [ASSIGNMENT]: JSON.stringify(assignment),
          NODE_OPTIONS: `--require ${JSON.stringify(join(import.meta.dirname, "usage.cjs"))}`,
          SMARTAG_BENCH_USAGE: file,
        },
      });
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      throw new Error(`${what}: ${error.message}\n${error.output}`, { cause: error });
    }
    const provider = usageIn(file);
    return { seconds: (Date.now() - start) / 1000, ...(provider && { provider }) };
  }

  size(): Size | undefined {
    const file = join(this.#folder, "state", ".pulumi", "stacks", project, `${stack}.json`);
    const text = readFileSync(file, "utf8");
    const { checkpoint } = JSON.parse(text) as { checkpoint: { latest?: { resources?: Stored[] } } };
    const resources = (checkpoint.latest?.resources ?? []).filter(
      ({ custom, type }) => custom && !type.startsWith("pulumi:"),
    );
    if (resources.length === 0) return undefined;
    const overhead = resources.reduce((sum, { inputs, outputs }) => sum + overheadOf(inputs) + overheadOf(outputs), 0);
    return {
      resources: resources.length,
      bytes: Math.round(text.length / resources.length),
      overhead: Math.round(overhead / resources.length),
    };
  }

  readonly close = (): void => {
    rmSync(this.#folder, { recursive: true, force: true });
    process.off("exit", this.close);
  };
}

function overheadOf(properties: Record<string, unknown> = {}): number {
  const own = Object.entries(properties).filter(([name]) => name.startsWith("__"));
  return own.length === 0 ? 0 : JSON.stringify(Object.fromEntries(own)).length - 1;
}

/** What a process has noted in a file, which `usage.cjs` was loaded into. */
export function usageIn(file: string): Usage | undefined {
  if (!existsSync(file)) return undefined;
  const { maxRSS, cpuTime } = JSON.parse(readFileSync(file, "utf8")) as { maxRSS: number; cpuTime: number };
  return { peakMegabytes: Math.round(maxRSS / 1024), cpuSeconds: cpuTime / 1e6 };
}
