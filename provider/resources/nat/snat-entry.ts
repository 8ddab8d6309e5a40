import { define, listing } from "../../lifecycle/definition.js";
import { cidr, id, ip } from "../../lifecycle/fields.js";
import { resource, type ArgsOf } from "../../lifecycle/resource.js";

export const snatEntry = define({
  type: "SnatEntry",
  inputs: {
    /** The gateway. */
    smartAGId: id("sag-").replaces(),
    /** Destination block of the traffic that is translated; one entry a block. No call changes an entry: a change makes a new one. */
    cidrBlock: cidr().replaces(),
    /** The IPv4 address that it is translated to; not one that a DNAT entry of the gateway uses. */
    snatIp: ip().replaces(),
  },
  outputs: {
    /** The entry's own id, `snat-...`. */
    instanceId: id("snat-"),
  },
  identity: ["smartAGId", "instanceId"],
  lock: ["smartAGId"],
  deleteFirst: true,
  create: { operation: "AddSnatEntry", already: ["SNAT.CidrConfigExist"] },
  read: {
    from: listing({
      operation: "DescribeSnatEntries",
      of: ["smartAGId"],
      items: (page) => page.snatEntries,
      key: "instanceId",
    }),
  },
  delete: { operation: "DeleteSnatEntry" },
});

export interface SnatEntryArgs extends ArgsOf<typeof snatEntry> {}

/**
 * A private SNAT entry of a gateway. Id: `sag-...:snat-...`.
 *
 * @example
 * ```ts
 * // Towards the data centre the office appears as one address.
 * new SnatEntry("datacentre", { smartAGId: gateway.id, cidrBlock: "10.200.0.0/16", snatIp: "10.1.0.1" });
 * ```
 *
 * @see AddSnatEntry, DeleteSnatEntry, DescribeSnatEntries
 */
export class SnatEntry extends resource(snatEntry) {}
