import { define, listing } from "../../lifecycle/definition.js";
import { cidr, id, ip } from "../../lifecycle/fields.js";
import { everyGateway } from "../gateway/listing.js";
import { dnatEntry } from "./dnat-entry.js";

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
export const snatEntry = define({
  type: "SnatEntry",
  vendor: { terraform: "alicloud_sag_snat_entry" },
  inputs: {
    /** The gateway. */
    smartAGId: id("sag-").replaces(),
    /**
     * The local block whose traffic is translated: sources as they are before the translation. One
     * entry a block. No call changes an entry: a change makes a new one. The reference calls it the
     * destination block, which it is not.
     */
    cidrBlock: cidr().replaces(),
    /**
     * The IPv4 address that these sources have afterwards; not one that a DNAT entry of the gateway
     * uses.
     */
    snatIp: ip().replaces(),
  },
  outputs: {
    /** The entry's id, `snat-...`. */
    instanceId: id("snat-"),
  },
  identity: ["smartAGId", "instanceId"],
  lock: ["smartAGId"],
  deleteFirst: true,
  held: [
    {
      after: ["SNAT.CidrConfigExist"],
      thing: "the block",
      what: ["smartAGId", "cidrBlock"],
    },
    {
      after: ["SNAT.SnatDnatIpConflict"],
      thing: "the address",
      what: { smartAGId: "smartAGId", snatIp: "externalIp" },
      by: () => [dnatEntry],
      operations: ["DescribeDnatEntries"],
    },
  ],
  create: { operation: "AddSnatEntry", already: ["SNAT.CidrConfigExist"] },
  read: {
    from: listing({
      operation: "DescribeSnatEntries",
      of: ["smartAGId"],
      under: everyGateway,
      items: (page) => page.snatEntries,
      key: "instanceId",
    }),
  },
  delete: { operation: "DeleteSnatEntry" },
});
