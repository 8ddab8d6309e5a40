/**
 * - `ok`: nothing to do
 * - `warning`: works, with the limit that the message names
 * - `error`: an update fails because of it
 * - `not tried`: cannot be known without changing something
 */
export type Level = "ok" | "warning" | "error" | "not tried";

/** What the doctor found about one thing. */
export interface Finding {
  /** What was examined: `versions`, `keys`, `endpoint`, `permissions`, `quotas` or `gateways`. */
  readonly check: string;
  /** The connection of `smartag:connections`. Missing for the stack's own connection. */
  readonly connection?: string;
  readonly level: Level;
  readonly message: string;
  /** What to do. */
  readonly advice?: string;
}
