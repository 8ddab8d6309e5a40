import { listing, setting } from "../../lifecycle/definition.js";
import { ip } from "../../lifecycle/fields.js";
import { rule } from "../../lifecycle/rules.js";
import { ofDevice } from "./of-device.js";
import { everyDevice } from "../gateway/listing.js";

/**
 * The DNS servers that a device asks. A device always has the setting: the previous value is
 * restored when the resource leaves the program. Id: `sag-...:SERIALNUMBER`.
 *
 * @example
 * ```ts
 * new UserDns("office", {
 *   smartAGId: gateway.id,
 *   serialNumber: device.serialNumber,
 *   masterDns: "10.0.0.53",
 *   slaveDns: "10.0.1.53",
 * });
 * ```
 *
 * @see ModifySagUserDns, DescribeSagUserDns
 */
export const userDns = setting({
  type: "UserDns",
  inputs: {
    ...ofDevice,
    /**
     * The primary DNS server, an IPv4 address. Left out, there is none, and the device uses those
     * from its uplink.
     */
    masterDns: ip().optional(),
    /** The secondary DNS server, an IPv4 address. Left out, there is none. */
    slaveDns: ip().optional(),
  },
  outputs: {},
  identity: ["smartAGId", "serialNumber"],
  lock: ["smartAGId"],
  wire: { smartAGSn: "serialNumber" },
  rules: [
    // The service clears both if there is no primary one.
    rule(["masterDns", "slaveDns"], ({ masterDns, slaveDns }) =>
      slaveDns !== undefined && masterDns === undefined
        ? { property: "slaveDns", reason: "no use without masterDns; give masterDns too, or leave both out" }
        : undefined,
    ),
  ],
  read: {
    from: listing({
      operation: "DescribeSagUserDns",
      of: ["smartAGId", "serialNumber"],
      under: everyDevice,
      items: (page) => [page],
    }),
  },
  set: { operation: "ModifySagUserDns", shown: true },
});
