import { mkdirSync } from "node:fs";
import { emulatorEnvironment } from "../scripts/emulator-environment.mts";
import { EmulatorProcess } from "../bench/emulator-process.mts";
import type { Consumer } from "./consumer.mts";

type Changes = Partial<Record<"created" | "deleted" | "replaced" | "unchanged" | "updated", number>>;

/** A consumer's program with the real engine and an emulator of its own. */
export class Stack {
  readonly #consumer: Consumer;
  readonly #folder: string;
  readonly #emulator: EmulatorProcess;
  /** What the program finds in its environment, besides the emulator. */
  readonly variables: Record<string, string> = {};

  private constructor(consumer: Consumer, folder: string, emulator: EmulatorProcess) {
    this.#consumer = consumer;
    this.#folder = folder;
    this.#emulator = emulator;
  }

  /** Runs `work` with a stack of the program whose Pulumi.yaml is in `folder`. */
  static async with(consumer: Consumer, work: (stack: Stack) => Promise<void>, folder = ""): Promise<void> {
    const emulator = await EmulatorProcess.spawn([]).serving();
    try {
      await work(new Stack(consumer, folder, emulator));
    } finally {
      await emulator.kill();
    }
  }

  /** The environment in which the program meets the emulator, and Pulumi a login of its own. */
  environment(): Record<string, string> {
    mkdirSync(this.#consumer.at("state"), { recursive: true });
    return {
      PULUMI_HOME: this.#consumer.at("home"),
      PULUMI_BACKEND_URL: `file://${this.#consumer.at("state")}`,
      PULUMI_CONFIG_PASSPHRASE: "test",
      PULUMI_SKIP_UPDATE_CHECK: "true",
      ...emulatorEnvironment(this.#emulator.endpoint),
      ...this.variables,
    };
  }

  pulumi(...args: string[]): Promise<string> {
    const flags = ["--non-interactive", "--color", "never"];
    return this.#consumer.run("pulumi", [...args, ...flags], { folder: this.#folder, env: this.environment() });
  }

  init(): Promise<string> {
    return this.pulumi("stack", "init", "test");
  }

  /** Runs a command that has to fail and say this. */
  async fails(command: "destroy" | "preview" | "up", words: string): Promise<void> {
    const running = command === "preview" ? this.pulumi(command) : this.#run(command);
    const output = await running.then(
      () => "",
      (error: unknown) => String(error),
    );
    if (!output.includes(words)) throw new Error(`${command} does not say: ${words}\n${output}`);
  }

  #run(command: "destroy" | "up"): Promise<string> {
    return this.pulumi(command, "--yes", "--skip-preview", "--suppress-progress");
  }

  /** Updates the stack or destroys it, and expects these changes, the stack itself included. */
  async expect(command: "destroy" | "up", changes: Changes): Promise<void> {
    const output = await this.#run(command);
    const found = [...output.matchAll(/^ +(?:[-+~]+ )?(\d+) (created|deleted|replaced|unchanged|updated)$/gm)];
    const counts = Object.fromEntries(found.map(([, count, what = ""]) => [what, Number(count)]));
    equal(counts, changes, `${command}:\n${output}`);
  }

  /** Uses the emulator's control surface, as docs/emulator.md says. */
  control(method: "GET" | "POST", what: string, body?: object): Promise<unknown> {
    return this.#emulator.control(method, what, body);
  }

  /** The operations that were called since the last time. */
  async calls(): Promise<string[]> {
    const requests = (await this.#emulator.control("GET", "requests")) as { operation: string }[];
    await this.#emulator.control("DELETE", "requests");
    return requests.map(({ operation }) => operation);
  }
}

/** @throws Error that shows both, where they differ. */
export function equal(found: unknown, expected: unknown, about: string): void {
  const [left, right] = [found, expected].map((value) => JSON.stringify(value));
  if (left !== right) throw new Error(`${about}\nfound:    ${left}\nexpected: ${right}`);
}
