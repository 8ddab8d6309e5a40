import type { OperationName } from "../schema/index.js";
import * as lookupsByName from "./lookups/index.js";

// Not in definitions.ts, because Pulumi's host needs no look-ups.
/** The operation that each look-up calls, by the look-up's name in alphabetical order. */
export const lookups: ReadonlyMap<string, OperationName> = new Map(
  Object.values(lookupsByName)
    .map(({ name, operation }) => [name, operation] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);
