import { AsyncLocalStorage } from "node:async_hooks";
import type { LimitFunction } from "p-limit";
import type { OperationName } from "../../schema/index.js";
import { InterruptedError, isOffline, type SmartagClient } from "../client/index.js";
import { interruption } from "../client/interrupt.js";
import { onDemand } from "../client/on-demand.js";
import type { Claims } from "./claims.js";
import type { Listing, Properties } from "./definition.js";
import { OfflineDevices } from "./offline.js";
import { duringUpdate, Reads, type Sharing } from "./reads.js";

/**
 * Which read of a list is used: one that siblings share, a new one, or the first one of this run,
 * which lists what existed before this run created anything.
 */
export type View = "shared" | "fresh" | "before";

/** What all resources of one client share: reads and the order of writes. */
export class Session {
  private readonly reads: Reads;
  private readonly before: Reads;
  /** The parent that the current work has locked, and the device that its writes go to. */
  private readonly work = new AsyncLocalStorage<{ parent: string | undefined; device: string | undefined }>();
  private readonly devices = new OfflineDevices();
  private readonly queues = new Map<string, LimitFunction>();

  constructor(
    readonly client: SmartagClient,
    readonly claims: Claims,
    sharing: Sharing = duringUpdate,
  ) {
    this.reads = new Reads(client, sharing);
    this.before = new Reads(client, { ...sharing, sharedForMs: Infinity });
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

  /** Whether a parent was created by this run, so that it was empty before. */
  private wasEmpty(parameters: Properties): boolean {
    return Object.values(parameters).some((value) => this.claims.isCreated(value));
  }

  /** Runs `work`, whose writes go to a device, while no other write under these parents runs. */
  alone<T>(parents: readonly string[], work: () => Promise<T>, device?: string): Promise<T> {
    // All callers lock in the same order. Otherwise two that need the same two parents could
    // deadlock.
    return [...new Set(parents)].sort().reduceRight<() => Promise<T>>(
      (next, parent) => () => {
        const queue = this.queues.get(parent) ?? onDemand("p-limit").default(1);
        this.queues.set(parent, queue);
        return queue(next);
      },
      () => this.work.run({ parent: parents[0], device }, work),
    )();
  }

  /**
   * Sends a write. Earlier reads are forgotten, because they may contain what it changed.
   *
   * @throws InterruptedError if the user has interrupted the run. Otherwise a parent with a hundred
   * entries would continue for a hundred calls.
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
      // The definitions name operations as data, so the types of one operation are not known here.
      const call = this.client.call.bind(this.client) as (...args: unknown[]) => Promise<Properties>;
      return await call(operation, parameters, { ifLost, lane: parent, offlineMs });
    } catch (error) {
      // An accepted write does not prove that the device is online, because the service may hold it
      // for the device.
      if (isOffline(error)) this.devices.noteRefusal(device, sentAt);
      throw error;
    } finally {
      this.reads.forget();
    }
  }

  /**
   * How long a device has been offline in this run. The default is the device of the current work.
   */
  offlineMs(device = this.work.getStore()?.device): number {
    return this.devices.offlineMs(device);
  }

  /** Makes a call that only an online device answers, and notes whether it succeeded. */
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
