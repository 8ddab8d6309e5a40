import type { OperationModel } from "../../schema/index.js";
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

/** Operations that were seen to refuse, although their page does not list the code. */
const seenToRefuse: ReadonlySet<string> = new Set([
  "AddACLRule",
  "ModifyACLRule",
  "DeleteACLRule",
  "CreateQosCar",
  "ModifyQosCar",
  "DeleteQosCar",
  "CreateQosPolicy",
  "ModifyQosPolicy",
  "DeleteQosPolicy",
  "ModifyCloudConnectNetwork",
]);

/** Whether an operation answers `ResourceInOperating` while another write under its parent is going on; others wait. */
export function refusesWhileBusy({ name, errors }: OperationModel): boolean {
  return seenToRefuse.has(name) || errors.some(({ code }) => code === "ResourceInOperating");
}

/** Parents under which a write is going on, with the end of the last write that waits there. */
export class ParentLocks {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs a write alone under its parent. @throws ApiError `ResourceInOperating` if another one is going on. */
  async tryHold<T>(parent: string, write: () => Promise<T>): Promise<T> {
    if (this.#last.has(parent)) throw gatewayError("ResourceInOperating");
    return this.hold(parent, write);
  }

  /** Runs a write alone under its parent, after those that came before it. */
  async hold<T>(parent: string, write: () => Promise<T>): Promise<T> {
    const before = this.#last.get(parent);
    const done = before === undefined ? write() : before.then(write, write);
    this.#last.set(parent, done);
    try {
      return await done;
    } finally {
      if (this.#last.get(parent) === done) this.#last.delete(parent);
    }
  }
}
