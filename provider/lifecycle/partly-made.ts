import type { Properties } from "./definition.js";

/**
 * An object that exists but is not yet as desired. The engine keeps this state, and the next update
 * continues.
 */
export class PartlyMade extends Error {
  readonly reasons: string[];

  constructor(
    cause: unknown,
    readonly id: string,
    readonly properties: Properties,
    rest = "What exists so far is kept in state; the next update goes on from there.",
  ) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `${reason} ${rest}`;
    super(message, { cause });
    this.name = "PartlyMade";
    this.reasons = [message];
  }
}
