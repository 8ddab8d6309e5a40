import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { stripVTControlCharacters } from "node:util";
import { emulatorEnvironment } from "./emulator-environment.mts";
import type { LoggedRequest, RunningEmulator } from "../emulator/index.js";
import { root } from "./root.mts";

/** What one run of the engine did. */
export interface Run {
  readonly ok: boolean;
  /** How many resources were created, updated and so on, without those that stayed the same. */
  readonly changes: Readonly<Record<string, number>>;
  /** What it printed, without colours. */
  readonly output: string;
  /** The calls that the service saw meanwhile. */
  readonly calls: readonly LoggedRequest[];
}

/** Objects of the emulator by kind. */
export type State = Record<string, { readonly id: string; readonly [field: string]: unknown }[]>;

interface EngineEvent {
  readonly summaryEvent?: { readonly resourceChanges?: Record<string, number> };
}

const isTerminal = process.stdout.isTTY;

/** A stack of the example with a state, a login and an emulator of its own; all of it goes away with this process. */
export class DemoStack {
  readonly emulator: RunningEmulator;
  readonly #folder: string;
  #child: ChildProcess | undefined;

  private constructor(emulator: RunningEmulator) {
    this.emulator = emulator;
    this.#folder = mkdtempSync(join(tmpdir(), "smartag-demo-"));
    process.on("exit", () => rmSync(this.#folder, { recursive: true, force: true }));
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => this.#stop(signal));
    mkdirSync(join(this.#folder, "state"));
    const program = join(root, "examples", "branch-office", "index.ts");
    writeFileSync(
      join(this.#folder, "Pulumi.yaml"),
      `name: branch-office\nruntime: nodejs\nmain: ${JSON.stringify(program)}\n`,
    );
  }

  static async open(): Promise<DemoStack> {
    const { startEmulator } = createRequire(import.meta.url)(
      "../dist/emulator/index.js",
    ) as typeof import("../emulator/index.js");
    const stack = new DemoStack(await startEmulator({ strict: true }));
    const made = await stack.#pulumi(["stack", "init", "demo"], () => false);
    if (!made.ok) throw new Error(`The stack could not be made:\n${made.output}`);
    return stack;
  }

  /**
   * Runs the engine and shows what it prints.
   * @param isShown which of its lines are shown
   */
  async run(args: readonly string[], isShown: (line: string) => boolean): Promise<Run> {
    process.stdout.write(`$ pulumi ${args.join(" ")}\n`);
    const before = this.emulator.requests().length;
    const events = join(this.#folder, "events.json");
    rmSync(events, { force: true });
    const end = await this.#pulumi([...args, "--suppress-progress", "--event-log", events], isShown);
    return { ...end, changes: changesIn(events), calls: this.emulator.requests().slice(before) };
  }

  async state(): Promise<State> {
    return (await this.#control("GET", "state")) as State;
  }

  /** Changes an object of the service as somebody in the console would. */
  async change(kind: string, id: string, set: Record<string, unknown>): Promise<void> {
    await this.#control("POST", "change", { kind, id, set });
  }

  async #control(method: string, name: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`${this.emulator.endpoint}/_emulator/${name}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`The emulator refused ${method} ${name}: ${text}`);
    return JSON.parse(text);
  }

  #pulumi(args: readonly string[], isShown: (line: string) => boolean): Promise<Pick<Run, "ok" | "output">> {
    return new Promise((resolve, reject) => {
      const child = spawn("pulumi", [...args, "--non-interactive", "--color", isTerminal ? "always" : "never"], {
        cwd: this.#folder,
        stdio: ["ignore", "pipe", "pipe"],
        env: {
          ...process.env,
          PULUMI_HOME: join(this.#folder, "home"),
          PULUMI_BACKEND_URL: `file://${join(this.#folder, "state")}`,
          PULUMI_CONFIG_PASSPHRASE: "demo",
          // The event log tells what was done in a form that does not change with the layout of the output.
          PULUMI_DEBUG_COMMANDS: "true",
          ...emulatorEnvironment(this.emulator.endpoint),
        },
      });
      this.#child = child;
      let output = "";
      for (const stream of [child.stdout, child.stderr]) {
        createInterface({ input: stream }).on("line", (line) => {
          const plain = stripVTControlCharacters(line);
          output += `${plain}\n`;
          if (isShown(plain)) process.stdout.write(`${line}\n`);
        });
      }
      child.on("error", reject);
      child.on("close", (code) => {
        this.#child = undefined;
        resolve({ ok: code === 0, output });
      });
    });
  }

  #stop(signal: "SIGINT" | "SIGTERM" | "SIGHUP"): void {
    const end = () => process.exit(128 + constants.signals[signal]);
    if (this.#child === undefined) return end();
    // Pulumi ends by itself after Ctrl+C, which a terminal sends to both; its folder must stay until then.
    this.#child.on("close", end);
    if (signal !== "SIGINT" || !isTerminal) this.#child.kill(signal);
  }
}

function changesIn(events: string): Record<string, number> {
  if (!existsSync(events)) return {};
  const summaries = readFileSync(events, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => (JSON.parse(line) as EngineEvent).summaryEvent?.resourceChanges)
    .filter((changes) => changes !== undefined);
  return Object.fromEntries(Object.entries(summaries.at(-1) ?? {}).filter(([kind]) => kind !== "same"));
}
