import { define, listing } from "../../lifecycle/definition.js";
import { id, ip, oneOf, portOrAny } from "../../lifecycle/fields.js";
import { requiredWhen, rule, unusedWhen, warning } from "../../lifecycle/rules.js";
import { everyGateway } from "../gateway/listing.js";

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
export const dnatEntry = define({
  type: "DnatEntry",
  vendor: { terraform: "alicloud_sag_dnat_entry" },
  inputs: {
    /** The gateway; hardware only. */
    smartAGId: id("sag-").replaces(),
    /**
     * `Intranet` (default) for private networks, `Internet` for the public one. No call changes an
     * entry: a change makes a new one.
     */
    type: oneOf("Intranet", "Internet").default("Intranet").replaces(),
    /**
     * Which packets are forwarded: `TCP`, `UDP` or, with `any` for both ports, `Any`; in upper or
     * lower case.
     */
    ipProtocol: oneOf("TCP", "UDP", "Any").inAnyCase().replaces(),
    /**
     * The IPv4 address that is forwarded from; required with `Intranet`, found by the device itself
     * with `Internet`.
     */
    externalIp: ip().shared().replaces(),
    /**
     * The port that is forwarded from, 1 to 65535; `any` with `ipProtocol` `any` forwards every
     * port.
     */
    externalPort: portOrAny().replaces(),
    /** The IPv4 address that is forwarded to. */
    internalIp: ip().replaces(),
    /**
     * The port that is forwarded to, 1 to 65535; `any` with `ipProtocol` `any` leaves the port as
     * it is.
     */
    internalPort: portOrAny().replaces(),
  },
  outputs: {
    /** The entry's id, `fwd-...`. */
    dnatEntryId: id("fwd-"),
  },
  rules: [
    requiredWhen("type", "Intranet", ["externalIp"]),
    unusedWhen("type", "Internet", ["externalIp"]),
    // The vendor's tests have all three or none; what the service makes of a mixture is nowhere
    // said.
    ...(["externalPort", "internalPort"] as const).map((port) =>
      warning(
        rule(["ipProtocol", port], ({ ipProtocol, [port]: given }) =>
          typeof ipProtocol === "string" && given !== undefined && (ipProtocol === "Any") !== (given === "any")
            ? {
                property: port,
                reason: `${JSON.stringify(given)} beside ipProtocol "${ipProtocol}" is probably refused; any goes with ipProtocol any and both ports any`,
              }
            : undefined,
        ),
      ),
    ),
  ],
  needs: [{ feature: "dnat", of: "smartAGId" }],
  identity: ["smartAGId", "dnatEntryId"],
  lock: ["smartAGId"],
  deleteFirst: true,
  // The external address is not compared, because an Internet entry reports one that no program gives.
  held: [
    {
      after: ["DuplicatedDnatEntry"],
      thing: "the same forwarding",
      what: ["smartAGId", "type", "ipProtocol", "externalPort", "internalIp", "internalPort"],
    },
  ],
  wire: {
    sagId: "smartAGId",
    ipProtocol: ({ ipProtocol }) => (typeof ipProtocol === "string" ? ipProtocol.toLowerCase() : undefined),
  },
  // Only the list reports the address that the device chooses.
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
      under: everyGateway,
      // Without a type the service lists the entries of private networks only.
      sets: [{ type: "Intranet" }, { type: "Internet" }],
      items: (page) => page.dnatEntries,
      key: "dnatEntryId",
    }),
  },
  delete: { operation: "DeleteDnatEntry" },
});
