import { devices } from "./devices.js";
import type { AnyExisting } from "./existing.js";
import { gateways } from "./gateways.js";
import { networks } from "./networks.js";
import { rules } from "./rules.js";

export type { Existing } from "./existing.js";

/** All objects that the service can hold, by the resource that adopts them. */
export const existingObjects: ReadonlyMap<string, AnyExisting> = new Map(
  Object.entries({ ...gateways, ...networks, ...rules, ...devices }),
);
