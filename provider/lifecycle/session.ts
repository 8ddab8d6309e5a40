import { AsyncLocalStorage } from "node:async_hooks";
import pLimit, { type LimitFunction } from "p-limit";
import type { OperationName } from "../../schema/index.js";
import type { SmartagClient } from "../client/index.js";
import type { Claims } from "./claims.js";
import type { Listing, Properties } from "./definition.js";
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
  /** The parent that the work at hand has for itself. */
  private readonly parent = new AsyncLocalStorage<string | undefined>();
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

  /** Runs `work` when nothing else writes under these parents. */
  alone<T>(parents: readonly string[], work: () => Promise<T>): Promise<T> {
    // One order for everybody, so that two that need the same two parents never wait for each other.
    return [...new Set(parents)].sort().reduceRight<() => Promise<T>>(
      (next, parent) => () => {
        const queue = this.queues.get(parent) ?? pLimit(1);
        this.queues.set(parent, queue);
        return queue(next);
      },
      () => this.parent.run(parents[0], work),
    )();
  }

  /** Sends a write. Readings from before it are forgotten, because they may show what it changed. */
  async write(
    operation: OperationName,
    parameters: Properties,
    ifLost: "repeat" | (() => Promise<Properties | undefined>) | undefined,
  ): Promise<Properties> {
    this.reads.forget();
    try {
      // The definitions name operations as data, so the types of one operation cannot be followed here.
      const call = this.client.call.bind(this.client) as (...args: unknown[]) => Promise<Properties>;
      return await call(operation, parameters, { ifLost, lane: this.parent.getStore() });
    } finally {
      this.reads.forget();
    }
  }
}
