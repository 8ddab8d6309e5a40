import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { root } from "../engine/root.mts";
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
  readonly endpoint: string;
  readonly #child: ChildProcess;
  readonly #kill = (): void => void this.#child.kill();

  private constructor(child: ChildProcess, endpoint: string) {
    this.#child = child;
    this.endpoint = endpoint;
    process.once("exit", this.#kill);
  }

  static async start(): Promise<Emulator> {
    const args = ["--port", "0", "--latency", String(LATENCY_MS), "--rate", String(RATE)];
    const child = spawn(process.execPath, [join(root, "dist", "emulator", "main.js"), ...args], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
    return new Emulator(child, (JSON.parse(line) as { endpoint: string }).endpoint);
  }

  async stop(): Promise<void> {
    const gone = once(this.#child, "exit");
    this.#kill();
    await gone;
    process.off("exit", this.#kill);
  }

  /** The calls since the last time. */
  async calls(): Promise<Calls> {
    const logged = (await this.#control("GET", "requests")) as Logged[];
    await this.#control("DELETE", "requests");
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
    if (changes.length > 0) await this.#control("POST", "change", changes);
  }

  /** Changes some rules of access control lists by hand. */
  async drift(count: number): Promise<void> {
    const { aclRule = [] } = (await this.#control("GET", "state")) as { aclRule?: { id: string }[] };
    const every = Math.max(1, Math.floor(aclRule.length / count));
    const changes = Array.from({ length: count }, (_, n) => aclRule[n * every])
      .filter((rule) => rule !== undefined)
      .map(({ id }) => ({ kind: "aclRule", id, set: { destPortRange: "65000/65000" } }));
    await this.#control("POST", "change", changes);
  }

  async #control(method: string, name: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`${this.endpoint}/_emulator/${name}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`The emulator refused ${method} ${name}: ${text}`);
    return JSON.parse(text);
  }
}
