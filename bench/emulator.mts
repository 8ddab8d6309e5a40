import { EmulatorProcess, raisedQuotas } from "./emulator-process.mts";
import { boughtBefore } from "./gateways.mts";

/** What a call takes, in milliseconds, and how many a second the service answers. */
export const LATENCY_MS = 30;
export const RATE = 50;

/** The calls of one run. */
export interface Calls {
  readonly all: number;
  readonly writes: number;
  readonly throttled: number;
  /** By name, where the answer was no refusal for coming too often. */
  readonly operations: Readonly<Record<string, number>>;
}

interface Logged {
  readonly operation: string;
  readonly outcome: string;
}

/** An emulator in a process of its own, so that what it costs is nobody else's. */
export class Emulator {
  readonly #process: EmulatorProcess;

  private constructor(process: EmulatorProcess) {
    this.#process = process;
  }

  static async start(): Promise<Emulator> {
    return new Emulator(
      await EmulatorProcess.spawn([
        "--strict",
        "--latency",
        String(LATENCY_MS),
        "--rate",
        String(RATE),
        ...raisedQuotas,
      ]).serving(),
    );
  }

  get endpoint(): string {
    return this.#process.endpoint;
  }

  stop(): Promise<void> {
    return this.#process.kill();
  }

  /** The calls since the last time. */
  async calls(): Promise<Calls> {
    const logged = (await this.#process.control("GET", "requests")) as Logged[];
    await this.#process.control("DELETE", "requests");
    const operations: Record<string, number> = {};
    const answered = logged.filter(({ outcome }) => !outcome.startsWith("Throttling"));
    for (const { operation } of answered) operations[operation] = (operations[operation] ?? 0) + 1;
    const writes = answered.filter(
      ({ operation, outcome }) => !/^(Describe|List|Get)/.test(operation) && outcome === "ok",
    );
    return { all: logged.length, writes: writes.length, throttled: logged.length - answered.length, operations };
  }

  /** Puts gateways there that were bought before, and a device in stock for each. */
  async addGateways(ids: readonly string[]): Promise<void> {
    const changes = boughtBefore(ids);
    if (changes.length > 0) await this.#process.control("POST", "change", changes);
  }

  /** Changes some rules of access control lists by hand. */
  async drift(count: number): Promise<void> {
    const { aclRule = [] } = (await this.#process.control("GET", "state")) as { aclRule?: { id: string }[] };
    const every = Math.max(1, Math.floor(aclRule.length / count));
    const changes = Array.from({ length: count }, (_, n) => aclRule[n * every])
      .filter((rule) => rule !== undefined)
      .map(({ id }) => ({ kind: "aclRule", id, set: { destPortRange: "65000/65000" } }));
    await this.#process.control("POST", "change", changes);
  }
}
