import type { OperationName } from "../schema/index.js";
import * as functions from "./functions/index.js";

// Not in definitions.ts, because Pulumi's host needs no look-ups.
/** The operation that each look-up calls, by the look-up's name in alphabetical order. */
export const lookups: ReadonlyMap<string, OperationName> = new Map(
  Object.entries(functions)
    .flatMap(([name, value]) => ("operation" in value ? [[name, value.operation] as const] : []))
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);
