import { randomInt } from "node:crypto";
import { mkdirSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import { root } from "../scripts/root.mts";
import { EmulatorProcess, raisedQuotas } from "./emulator-process.mts";
import { boughtBefore } from "./gateways.mts";
import { Comparison, type Seen, type State } from "./network-objects.mts";
import { NetworkStack } from "./network-stack.mts";
import { OtherTeam } from "./other-team.mts";
import { Network, stock } from "./network.mts";
import type { Random } from "./random.mts";

/** What a call takes, so that several are under way at any time. */
const LATENCY_MS = 30;
/** How long orders, devices, CCNs and CENs take. */
const DELAY_MS = 100;

/** A random network, the stack that makes it, and the emulator that it is made in, where another team has objects, too. */
export class NetworkTrial {
  readonly network = new Network();
  readonly stack: NetworkStack;
  emulator: EmulatorProcess;
  /** Bought gateways that the program adopted, and as what: they stay when they leave the program. */
  readonly letGo = new Map<string, string>();
  readonly otherTeam: OtherTeam;
  readonly #folder: string;

  private constructor(folder: string, emulator: EmulatorProcess, otherTeam: OtherTeam) {
    this.#folder = folder;
    this.emulator = emulator;
    this.otherTeam = otherTeam;
    this.stack = new NetworkStack(folder, emulator.endpoint);
  }

  static async start(): Promise<NetworkTrial> {
    // Within the checkout, so that the provider host finds this very package from the program's folder.
    const home = join(root, ".pulumi-home");
    mkdirSync(home, { recursive: true });
    const folder = mkdtempSync(join(home, "network-"));
    // Below the ports that systems give out by themselves, so that nobody gets this one while a killed emulator starts again.
    const emulator = await NetworkTrial.#serve(folder, String(randomInt(20_000, 30_000)));
    const otherTeam = await OtherTeam.start(join(folder, "other-team"), emulator);
    const trial = new NetworkTrial(folder, emulator, otherTeam);
    await emulator.control("POST", "change", boughtBefore(stock));
    await trial.stack.open();
    return trial;
  }

  static #serve(folder: string, port: string): Promise<EmulatorProcess> {
    const times = ["--latency", String(LATENCY_MS), "--delay", String(DELAY_MS)];
    return EmulatorProcess.spawn([
      "--strict",
      "--state",
      join(folder, "emulator.state"),
      "--port",
      port,
      ...raisedQuotas,
      ...times,
    ]).serving();
  }

  /** Starts an emulator that was killed again, where clients look for it. */
  async serveAgain(): Promise<void> {
    this.emulator = await NetworkTrial.#serve(this.#folder, new URL(this.emulator.endpoint).port);
  }

  /** Fills the network and makes it. */
  async fill(random: Random, size: number): Promise<void> {
    this.network.fill(random, size);
    this.stack.write(this.network.items);
    await this.stack.up();
    await this.hold();
  }

  /** Edits the network and tells the program. */
  async edit(random: Random, size: number, amount: number): Promise<string> {
    const said = this.network.edit(random, size, amount).join(" ");
    const bought = ((await this.state())["gateway"] ?? []).filter(({ id }) =>
      /^sag-(?!stock|emulator)/.test(String(id)),
    );
    // The program may remove them. The service deletes a gateway only 7 days after its paid time, and
    // releases it after 15 days.
    const endTime = Date.now() - 10 * 24 * 3_600_000;
    await this.emulator.control(
      "POST",
      "change",
      bought.map(({ id }) => ({ kind: "gateway", id, set: { status: "Arrearage", endTime } })),
    );
    this.stack.write(this.network.items);
    return said;
  }

  /** What the emulator holds, without the other team's objects. */
  async state(): Promise<State> {
    return this.otherTeam.without(await this.emulator.state());
  }

  /** The objects in the emulator that a program could have made, in an order that is the same in every run of the same seed. */
  async seen(): Promise<Seen[]> {
    const seen = new Comparison(this.network).seen(await this.state());
    return seen.sort((left, right) => (left.told < right.told ? -1 : 1));
  }

  /**
   * `byHand` are ids of objects that others have added.
   *
   * @throws Error naming each object that differs from the program, or from what the other team has.
   */
  async hold(byHand: ReadonlySet<string> = new Set()): Promise<void> {
    const names = new Set(this.network.items.map(({ name }) => name));
    const left = new Set([...this.letGo].filter(([, name]) => !names.has(name)).map(([id]) => id));
    const state = await this.emulator.state();
    this.otherTeam.hold(state);
    const differences = new Comparison(this.network).differences(this.otherTeam.without(state), left, byHand);
    if (differences.length > 0) {
      throw new Error(`The service does not have what the program says:\n  ${differences.join("\n  ")}`);
    }
  }

  /** Calls since the last time, by whoever. */
  async calls(): Promise<string[]> {
    const logged = (await this.emulator.control("GET", "requests")) as { operation: string }[];
    await this.emulator.control("DELETE", "requests");
    return logged.map(({ operation }) => operation);
  }

  /** Ends it; after a failure the folder stays, to be looked at. */
  async end(succeeded: boolean): Promise<string> {
    await this.emulator.kill();
    this.stack.close();
    this.otherTeam.close();
    if (succeeded) this.stack.remove();
    return this.#folder;
  }
}
