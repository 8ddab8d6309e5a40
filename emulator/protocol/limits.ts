import { gatewayError } from "./errors.js";

/** Counts the calls of each account in the last second. */
export class RateLimit {
  readonly #calls = new Map<string, number[]>();

  /** @throws ApiError `Throttling.User` where `rate` calls were made within the last second; 0 is no limit. */
  count(account: string, rate: number, now: number): void {
    if (rate === 0) return;
    const recent = (this.#calls.get(account) ?? []).filter((at) => now - at < 1000);
    this.#calls.set(account, recent);
    if (recent.length >= rate) throw gatewayError("Throttling.User");
    recent.push(now);
  }
}

/** Parents under which a write is going on. */
export class ParentLocks {
  readonly #held = new Set<string>();

  /** Runs a write alone under its parent. @throws ApiError `ResourceInOperating` where another one is going on. */
  async hold<T>(parent: string | undefined, write: () => Promise<T>): Promise<T> {
    if (parent === undefined) return write();
    if (this.#held.has(parent)) throw gatewayError("ResourceInOperating");
    this.#held.add(parent);
    try {
      return await write();
    } finally {
      this.#held.delete(parent);
    }
  }
}
