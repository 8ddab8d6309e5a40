import { dnatEntry } from "../resources/nat/dnat-entry.js";
import { snatEntry } from "../resources/nat/snat-entry.js";
import { type Get, type GetOutput, lookup, type LookupArgs, type LookupItem } from "./lookup.js";

const snatEntries = lookup("getSnatEntries", "DescribeSnatEntries", { at: "snatEntries", of: snatEntry });

export interface GetSnatEntriesArgs extends LookupArgs<typeof snatEntries> {}
export interface GetSnatEntriesEntry extends LookupItem<typeof snatEntries> {}
export interface GetSnatEntriesResult {
  snatEntries: GetSnatEntriesEntry[];
}

/**
 * The SNAT entries of a gateway.
 *
 * @see DescribeSnatEntries
 */
export const getSnatEntries: Get<GetSnatEntriesArgs, GetSnatEntriesResult> = snatEntries.get;
/** {@link getSnatEntries} for arguments that may be known only after an update. */
export const getSnatEntriesOutput: GetOutput<GetSnatEntriesArgs, GetSnatEntriesResult> = snatEntries.getOutput;

const dnatEntries = lookup("getDnatEntries", "DescribeDnatEntries", {
  at: "dnatEntries",
  of: dnatEntry,
  parts: "type",
});

export interface GetDnatEntriesArgs extends LookupArgs<typeof dnatEntries> {
  /** The gateway; hardware only. */
  smartAGId: string;
}
export interface GetDnatEntriesEntry extends LookupItem<typeof dnatEntries> {}
export interface GetDnatEntriesResult {
  dnatEntries: GetDnatEntriesEntry[];
}

/**
 * The DNAT entries of a gateway, for private networks and the public one where `type` is left out.
 *
 * @example
 * ```ts
 * const { dnatEntries } = await getDnatEntries({ smartAGId: "sag-1a2b3c4d5e6f", type: "Internet" });
 * // Of a gateway of this program, known only after an update.
 * export const entries = getDnatEntriesOutput({ smartAGId: gateway.id }).dnatEntries;
 * ```
 *
 * @see DescribeDnatEntries
 */
export const getDnatEntries: Get<GetDnatEntriesArgs, GetDnatEntriesResult> = dnatEntries.get;
/** {@link getDnatEntries} for arguments that may be known only after an update. */
export const getDnatEntriesOutput: GetOutput<GetDnatEntriesArgs, GetDnatEntriesResult> = dnatEntries.getOutput;
