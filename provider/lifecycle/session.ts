import { AsyncLocalStorage } from "node:async_hooks";
import pLimit, { type LimitFunction } from "p-limit";
import type { OperationName } from "../../schema/index.js";
import { InterruptedError, isOffline, type SmartagClient } from "../client/index.js";
import { interruption } from "../client/interrupt.js";
import type { Claims } from "./claims.js";
import type { Listing, Properties } from "./definition.js";
import { OfflineDevices } from "./offline.js";
import { Reads } from "./reads.js";

/**
 * Which reading of a list serves: one that siblings share, a new one, or the first one of this run, which shows what was there before this run
 * created anything.
 */
export type View = "shared" | "fresh" | "before";

/** What all resources behind one client share: readings and the order of writes. */
export class Session {
  private readonly reads: Reads;
  private readonly before: Reads;
  /** The parent that the work at hand has for itself, and the device that its writes go to. */
  private readonly work = new AsyncLocalStorage<{ parent: string | undefined; device: string | undefined }>();
  private readonly devices = new OfflineDevices();
  private readonly queues = new Map<string, LimitFunction>();

  constructor(
    readonly client: SmartagClient,
    readonly claims: Claims,
  ) {
    this.reads = new Reads(client);
    this.before = new Reads(client, Infinity);
  }

  /** The item of a list with this key. */
  item(list: Listing, parameters: Properties, key: string, view: View): Promise<Properties | undefined> {
    if (view !== "before") return this.reads.item(list, parameters, key, view === "fresh");
    return this.wasEmpty(parameters) ? Promise.resolve(undefined) : this.before.item(list, parameters, key);
  }

  /** All items of a list. */
  all(list: Listing, parameters: Properties, view: View): Promise<Properties[]> {
    if (view !== "before") return this.reads.all(list, parameters, view === "fresh");
    return this.wasEmpty(parameters) ? Promise.resolve([]) : this.before.all(list, parameters);
  }

  /** Nothing was under a parent before this run created it. */
  private wasEmpty(parameters: Properties): boolean {
    return Object.values(parameters).some((value) => this.claims.isCreated(value));
  }

  /** Runs `work`, whose writes go to a device, when nothing else writes under these parents. */
  alone<T>(parents: readonly string[], work: () => Promise<T>, device?: string): Promise<T> {
    // One order for everybody, so that two that need the same two parents never wait for each other.
    return [...new Set(parents)].sort().reduceRight<() => Promise<T>>(
      (next, parent) => () => {
        const queue = this.queues.get(parent) ?? pLimit(1);
        this.queues.set(parent, queue);
        return queue(next);
      },
      () => this.work.run({ parent: parents[0], device }, work),
    )();
  }

  /**
   * Sends a write. Readings from before it are forgotten, because they may show what it changed.
   *
   * @throws InterruptedError if the user has interrupted the run: otherwise a parent with a hundred entries would go on for a hundred calls.
   */
  async write(
    operation: OperationName,
    parameters: Properties,
    ifLost: "repeat" | (() => Promise<Properties | undefined>) | undefined,
  ): Promise<Properties> {
    if (interruption.aborted) throw new InterruptedError(`Interrupted before ${operation}; nothing more is changed.`);
    const { parent, device } = this.work.getStore() ?? {};
    const offlineMs = this.devices.offlineMs(device);
    const sentAt = Date.now();
    this.reads.forget();
    try {
      // The definitions name operations as data, so the types of one operation cannot be followed here.
      const call = this.client.call.bind(this.client) as (...args: unknown[]) => Promise<Properties>;
      return await call(operation, parameters, { ifLost, lane: parent, offlineMs });
    } catch (error) {
      // That a write is taken does not show that the device is there: the service may keep it for the device.
      if (isOffline(error)) this.devices.noteRefusal(device, sentAt);
      throw error;
    } finally {
      this.reads.forget();
    }
  }

  /** How long a device has been offline in this run; by default the one that the work at hand writes to. */
  offlineMs(device = this.work.getStore()?.device): number {
    return this.devices.offlineMs(device);
  }

  /** Does what only a device that is online answers, and notes whether it did. */
  async reaching<T>(call: () => Promise<T>, device = this.work.getStore()?.device): Promise<T> {
    const sentAt = Date.now();
    try {
      const result = await call();
      this.devices.noteAnswer(device);
      return result;
    } catch (error) {
      if (isOffline(error)) this.devices.noteRefusal(device, sentAt);
      throw error;
    }
  }
}
