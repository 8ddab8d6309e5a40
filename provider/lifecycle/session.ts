import { AsyncLocalStorage } from "node:async_hooks";
import pLimit, { type LimitFunction } from "p-limit";
import type { OperationName } from "../../schema/index.js";
import type { SmartagClient } from "../client/index.js";
import type { Properties } from "./definition.js";
import { Reads } from "./reads.js";

/** What all resources behind one client share: readings, the order of writes, and what this process knows. */
export class Session {
  readonly reads: Reads;
  /** Objects that some resource of this program holds, as kind and id. */
  readonly held = new Set<string>();
  /**
   * Objects of resources of this run that were there already, as kind and id. A resource that leaves the program because it only got another name, now
   * or in a run that was killed, must not remove them.
   */
  readonly shared = new Set<string>();
  /** Parents whose entries one resource lists exhaustively, as kind of entry and parent's id. */
  readonly exclusive = new Set<string>();
  /** The parent that the work at hand has for itself. */
  private readonly parent = new AsyncLocalStorage<string | undefined>();
  private readonly queues = new Map<string, LimitFunction>();

  private constructor(readonly client: SmartagClient) {
    this.reads = new Reads(client);
  }

  private static readonly sessions = new WeakMap<SmartagClient, Session>();

  static of(client: SmartagClient): Session {
    const session = this.sessions.get(client) ?? new Session(client);
    this.sessions.set(client, session);
    return session;
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

  /** Sends a write; nobody reads afterwards what was true before it. */
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
