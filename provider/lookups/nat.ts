import { dnatEntry } from "../resources/nat/dnat-entry.js";
import { snatEntry } from "../resources/nat/snat-entry.js";
import { lookup } from "./lookup.js";

/** The SNAT entries of a gateway. */
export const getSnatEntries = lookup("getSnatEntries", "DescribeSnatEntries", {
  at: "snatEntries",
  of: snatEntry,
  item: "Entry",
});

/**
 * The DNAT entries of a gateway, for private networks and the public one if `type` is left out.
 *
 * @example
 * ```ts
 * const { dnatEntries } = await getDnatEntries({ smartAGId: "sag-1a2b3c4d5e6f", type: "Internet" });
 * // Of a gateway of this program, known only after an update.
 * export const entries = getDnatEntriesOutput({ smartAGId: gateway.id }).dnatEntries;
 * ```
 */
export const getDnatEntries = lookup("getDnatEntries", "DescribeDnatEntries", {
  at: "dnatEntries",
  of: dnatEntry,
  parts: "type",
  item: "Entry",
  args: { sagId: "The gateway; hardware only." },
});
