// Generated from provider/lookups/nat.ts and the API model by `npm run generate`.
import * as lookups from "../../lookups/nat.js";
import { get, type Get, getOutput, type GetOutput } from "../../program/lookup.js";

/** The arguments of {@link getDnatEntries}. */
export interface GetDnatEntriesArgs {
  /** The gateway; hardware only. */
  smartAGId: string;
  /**
   * Intranet = private-network DNAT (default); Internet = public DNAT.
   * Allowed: Intranet, Internet. Default: Intranet.
   */
  type?: "Intranet" | "Internet";
}

/** An entry of the result of {@link getDnatEntries}. */
export interface GetDnatEntriesEntry {
  /** DNAT entry ID (fwd-...) */
  dnatEntryId: string;
  /** External public IP. */
  externalIp?: string;
  /** Public port, 1-65535, or any. */
  externalPort: number | "any";
  /** Target private IP. */
  internalIp: string;
  /** Target private port, 1-65535, or any. */
  internalPort: number | "any";
  /** Tcp, udp or any (lower case): which packets are forwarded. */
  ipProtocol: "TCP" | "UDP" | "Any";
  /** The gateway; hardware only. */
  smartAGId: string;
  /** Intranet = private-network DNAT (default); Internet = public DNAT. */
  type: "Intranet" | "Internet";
}

/** The result of {@link getDnatEntries}. */
export interface GetDnatEntriesResult {
  /**
   * The DNAT entries of a gateway, for private networks and the public one if `type` is left out.
   */
  dnatEntries: GetDnatEntriesEntry[];
}

/**
 * The DNAT entries of a gateway, for private networks and the public one if `type` is left out.
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
export const getDnatEntries: Get<GetDnatEntriesArgs, GetDnatEntriesResult> = get(lookups.getDnatEntries);

/** {@link getDnatEntries} for arguments that may be known only after an update. */
export const getDnatEntriesOutput: GetOutput<GetDnatEntriesArgs, GetDnatEntriesResult> = getOutput(
  lookups.getDnatEntries,
);

/** The arguments of {@link getSnatEntries}. */
export interface GetSnatEntriesArgs {
  /** Gateway instance ID. */
  smartAGId: string;
}

/** An entry of the result of {@link getSnatEntries}. */
export interface GetSnatEntriesEntry {
  /** Destination block. */
  cidrBlock: string;
  /**
   * Creation time, Long by the table and the SDK, but quoted as a string in the JSON sample; sample
   * is epoch milliseconds.
   */
  createTime?: number;
  /** SNAT entry ID (snat-...) */
  instanceId: string;
  /** Called public IP by the reference. */
  snatIp: string;
}

/** The result of {@link getSnatEntries}. */
export interface GetSnatEntriesResult {
  /** The SNAT entries of a gateway. */
  snatEntries: GetSnatEntriesEntry[];
}

/**
 * The SNAT entries of a gateway.
 *
 * @see DescribeSnatEntries
 */
export const getSnatEntries: Get<GetSnatEntriesArgs, GetSnatEntriesResult> = get(lookups.getSnatEntries);

/** {@link getSnatEntries} for arguments that may be known only after an update. */
export const getSnatEntriesOutput: GetOutput<GetSnatEntriesArgs, GetSnatEntriesResult> = getOutput(
  lookups.getSnatEntries,
);
