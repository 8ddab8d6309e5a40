import { secretNames } from "../../schema/index.js";

/** One call as it is remembered. */
export interface LoggedRequest {
  readonly operation: string;
  /** As they travelled, without those of the protocol; secrets are masked. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The account's name; null where the signature was not found to be right. */
  account: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** `ok`, the error code, or `closeBefore` where a fault closed the connection; `pending` while it is in progress. */
  outcome: string;
  /** Parameters that the operation does not have. */
  unknown: readonly string[];
}

/** Every call since the start or the last reset, oldest first. */
export class RequestLog {
  #entries: LoggedRequest[] = [];

  begin(operation: string | undefined, parameters: ReadonlyMap<string, string>): LoggedRequest {
    const secrets = secretNames();
    const masked = [...parameters].map(([name, value]) => [name, secrets.has(name.toLowerCase()) ? "***" : value]);
    const entry: LoggedRequest = {
      operation: operation ?? "",
      parameters: Object.fromEntries(masked) as Record<string, string>,
      account: null,
      at: new Date().toISOString(),
      outcome: "pending",
      unknown: [],
    };
    this.#entries.push(entry);
    return entry;
  }

  list(): readonly LoggedRequest[] {
    return this.#entries;
  }

  clear(): void {
    this.#entries = [];
  }
}
