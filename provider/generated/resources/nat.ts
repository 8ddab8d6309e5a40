// Generated from provider/resources/nat by `npm run generate`.
import { resource } from "../../program/resource.js";
import type { ArgsOf, ResourceClass } from "../../program/types.js";
import { dnatEntry } from "../../resources/nat/dnat-entry.js";
import { snatEntry } from "../../resources/nat/snat-entry.js";

export interface DnatEntryArgs extends ArgsOf<typeof dnatEntry> {}

const DnatEntryBase: ResourceClass<typeof dnatEntry> = resource(dnatEntry);

/**
 * A DNAT entry of a hardware gateway: forwards a port, or all of them, to an address behind it. Id:
 * `sag-...:fwd-...`.
 *
 * @example
 * ```ts
 * const to = { internalIp: "192.168.1.8", internalPort: 8443 };
 * new DnatEntry("intranet", {
 *   smartAGId: gateway.id,
 *   ipProtocol: "TCP",
 *   externalIp: "10.1.0.8",
 *   externalPort: 443,
 *   ...to,
 * });
 * // Every protocol and port of one address.
 * const all = { ipProtocol: "any", externalPort: "any", internalPort: "any" } as const;
 * new DnatEntry("server", { smartAGId: gateway.id, ...all, externalIp: "10.1.0.9", internalIp: "192.168.1.9" });
 * // From the Internet the device chooses its address.
 * new DnatEntry("shop", { smartAGId: gateway.id, type: "Internet", ipProtocol: "TCP", externalPort: 443, ...to });
 * ```
 *
 * @see AddDnatEntry, DeleteDnatEntry, DescribeDnatEntries
 */
export class DnatEntry extends DnatEntryBase {}

export interface SnatEntryArgs extends ArgsOf<typeof snatEntry> {}

const SnatEntryBase: ResourceClass<typeof snatEntry> = resource(snatEntry);

/**
 * A private SNAT entry of a gateway: hosts of a local block reach the cloud and other sites under
 * one address, and cannot be reached themselves but by a {@link DnatEntry}. For sites whose
 * addresses overlap. Id: `sag-...:snat-...`.
 *
 * @example
 * ```ts
 * // The hosts of the office reach the cloud under one address.
 * new SnatEntry("office", { smartAGId: gateway.id, cidrBlock: "192.168.7.0/24", snatIp: "10.1.0.1" });
 * ```
 *
 * @see AddSnatEntry, DeleteSnatEntry, DescribeSnatEntries, DescribeDnatEntries
 */
export class SnatEntry extends SnatEntryBase {}
