import { aclEntries } from "./acls.js";
import { addressEntries } from "./addresses.js";
import type { CatalogueEntry } from "./declared.js";
import { furtherEntries } from "./further.js";
import { routingEntries } from "./routing.js";
import { trafficEntries } from "./traffic.js";

export { type CatalogueEntry, type Declared, objectsOf, Reference } from "./declared.js";

/**
 * A small network with one fault for each rule of `smartag verify`, and the same without it. The
 * documentation shows the first one of each rule, and the tests examine them all.
 */
export const catalogue: readonly CatalogueEntry[] = [
  ...aclEntries,
  ...addressEntries,
  ...trafficEntries,
  ...routingEntries,
  ...furtherEntries,
];
