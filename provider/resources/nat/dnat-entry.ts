import { define, listing } from "../../lifecycle/definition.js";
import { id, integer, ip, oneOf } from "../../lifecycle/fields.js";
import { resource, type ArgsOf } from "../../lifecycle/resource.js";
import { requiredWhen, unusedWhen } from "../../lifecycle/rules.js";

export const dnatEntry = define({
  type: "DnatEntry",
  inputs: {
    /** The gateway; hardware only. */
    smartAGId: id("sag-").replaces(),
    /** `Intranet` (default) for private networks, `Internet` for the public one. No call changes an entry: a change makes a new one. */
    type: oneOf("Intranet", "Internet").default("Intranet").replaces(),
    /** Which packets are forwarded: `TCP`, `UDP` or `Any`. */
    ipProtocol: oneOf("TCP", "UDP", "Any").replaces(),
    /** The IPv4 address that is forwarded from; required with `Intranet`, found by the device itself with `Internet`. */
    externalIp: ip().computed().replaces(),
    /** The port that is forwarded from, 1 to 65535. */
    externalPort: integer({ min: 1, max: 65535 }).replaces(),
    /** The IPv4 address that is forwarded to. */
    internalIp: ip().replaces(),
    /** The port that is forwarded to, 1 to 65535. */
    internalPort: integer({ min: 1, max: 65535 }).replaces(),
  },
  outputs: {
    /** The entry's own id, `fwd-...`. */
    dnatEntryId: id("fwd-"),
  },
  rules: [requiredWhen("type", "Intranet", ["externalIp"]), unusedWhen("type", "Internet", ["externalIp"])],
  identity: ["smartAGId", "dnatEntryId"],
  lock: ["smartAGId"],
  deleteFirst: true,
  wire: { sagId: "smartAGId" },
  // The address that the device finds for itself is told by the list alone.
  create: {
    operation: "AddDnatEntry",
    already: ["DuplicatedDnatEntry"],
    ready: () => true,
    settles: ({ type }) => type === "Internet",
  },
  read: {
    from: listing({
      operation: "DescribeDnatEntries",
      of: ["smartAGId"],
      // Without a type the service lists the entries of private networks only.
      sets: [{ type: "Intranet" }, { type: "Internet" }],
      items: (page) => page.dnatEntries,
      key: "dnatEntryId",
    }),
  },
  delete: { operation: "DeleteDnatEntry" },
});

export interface DnatEntryArgs extends ArgsOf<typeof dnatEntry> {}

/**
 * A DNAT entry of a hardware gateway: forwards a port to an address behind it. Id: `sag-...:fwd-...`.
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
 * // From the Internet the device finds its address by itself.
 * new DnatEntry("shop", { smartAGId: gateway.id, type: "Internet", ipProtocol: "TCP", externalPort: 443, ...to });
 * ```
 *
 * @see AddDnatEntry, DeleteDnatEntry, DescribeDnatEntries
 */
export class DnatEntry extends resource(dnatEntry) {}
