import { hostAddress, inNetworkOf } from "../../lifecycle/address-rules.js";
import { listing, setting } from "../../lifecycle/definition.js";
import { ip, netmask } from "../../lifecycle/fields.js";
import { warning } from "../../lifecycle/rules.js";
import { ofDevice } from "./of-device.js";
import { everyDevice } from "../gateway/listing.js";

/**
 * The address of the management port of a sag-1000; a sag-100wm has none. It carries no traffic of
 * the site. The device always has one: the previous value is restored when the resource leaves the
 * program. Id: `sag-...:SERIALNUMBER`.
 *
 * @example
 * ```ts
 * new ManagementPort("office", {
 *   smartAGId: gateway.id,
 *   serialNumber: device.serialNumber,
 *   ip: "172.16.0.2",
 *   mask: "255.255.255.0",
 *   gateway: "172.16.0.1",
 * });
 * ```
 *
 * @see ModifySagManagementPort, DescribeSagManagementPort
 */
export const managementPort = setting({
  type: "ManagementPort",
  inputs: {
    ...ofDevice,
    /** The IPv4 address of the port, one that a host can have. */
    ip: ip(),
    /** The netmask of the port's network, such as `255.255.255.0`. */
    mask: netmask(),
    /** The IPv4 address of the gateway, in the port's network. */
    gateway: ip(),
  },
  outputs: {},
  needs: [{ feature: "managementPort", of: "smartAGId" }],
  identity: ["smartAGId", "serialNumber"],
  lock: ["smartAGId"],
  wire: { smartAGSn: "serialNumber" },
  // Live values may violate these rules and must be adoptable all the same, so they only warn.
  rules: [hostAddress("ip", "mask"), warning(inNetworkOf("ip", "mask", ["gateway"]))],
  read: {
    from: listing({
      operation: "DescribeSagManagementPort",
      of: ["smartAGId", "serialNumber"],
      under: everyDevice,
      items: (page) => [page],
    }),
  },
  set: { operation: "ModifySagManagementPort", shown: true },
});
