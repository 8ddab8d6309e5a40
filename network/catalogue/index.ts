import { aclEntries } from "./acls.js";
import { addressEntries } from "./addresses.js";
import type { CatalogueEntry } from "./declared.js";
import { routingEntries } from "./routing.js";
import { trafficEntries } from "./traffic.js";

export { type CatalogueEntry, type Declared, objectsOf, Reference } from "./declared.js";

/**
 * A small network with one fault for each rule of `smartag verify`, and the same without it. The
 * documentation shows them, and the tests examine them.
 */
export const catalogue: readonly CatalogueEntry[] = [
  ...aclEntries,
  ...addressEntries,
  ...trafficEntries,
  ...routingEntries,
];
