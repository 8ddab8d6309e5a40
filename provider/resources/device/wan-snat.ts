import { listing, setting } from "../../lifecycle/definition.js";
import { oneOf } from "../../lifecycle/fields.js";
import { ofDevice } from "./of-device.js";
import { everyDevice } from "../gateway/listing.js";

/**
 * Source NAT on the WAN ports of a device: all private sources leave under the address of the port.
 * Off on delivery; needed for Internet access if all traffic of the site passes the device
 * (inline), and left off if only that to the cloud does (one-arm). A device always has the setting:
 * the previous value is restored when the resource leaves the program. Id: `sag-...:SERIALNUMBER`.
 *
 * @example
 * ```ts
 * new WanSnat("office", { smartAGId: gateway.id, serialNumber: device.serialNumber, snat: "ENABLE" });
 * ```
 *
 * @see ModifySagWanSnat, DescribeSagWanSnat
 */
export const wanSnat = setting({
  type: "WanSnat",
  inputs: {
    ...ofDevice,
    /**
     * Whether the source addresses of what leaves through the WAN ports, all of them, are
     * translated.
     */
    snat: oneOf("ENABLE", "DISABLE"),
  },
  outputs: {},
  needs: [{ feature: "publicSnat", of: "smartAGId" }],
  identity: ["smartAGId", "serialNumber"],
  lock: ["smartAGId"],
  wire: { smartAGSn: "serialNumber" },
  read: {
    from: listing({
      operation: "DescribeSagWanSnat",
      of: ["smartAGId", "serialNumber"],
      under: everyDevice,
      items: (page) => [page],
    }),
  },
  set: { operation: "ModifySagWanSnat", shown: true },
});
