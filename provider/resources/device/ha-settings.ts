import { listing, setting } from "../../lifecycle/definition.js";
import { ip, oneOf, text } from "../../lifecycle/fields.js";
import { requiredWhen } from "../../lifecycle/rules.js";
import { ofDevice } from "./of-device.js";
import { everyDevice } from "../gateway/listing.js";

/**
 * High availability (HA) of a device: whether and how it stands in for another one. The gateway
 * needs two devices of one model that run software 1.8.0 or later, with the same port roles, and
 * the two ports in one network. When the active device returns, traffic goes back to it. A device
 * always has the setting: the previous value is restored when the resource leaves the program.
 * Where the port holds another address already, HA is switched off for a moment first. Id:
 * `sag-...:SERIALNUMBER`.
 *
 * @example
 * ```ts
 * new HaSettings("office", {
 *   smartAGId: gateway.id,
 *   serialNumber: device.serialNumber,
 *   mode: "STATIC",
 *   portName: "0",
 *   virtualIp: "10.1.0.2",
 * });
 * ```
 *
 * @see ModifySagHa, DescribeSagHa
 */
export const haSettings = setting({
  type: "HaSettings",
  inputs: {
    ...ofDevice,
    /**
     * `NONE` is off; `STATIC` has the device hold a virtual IP address on a port; `DYNAMIC` leaves
     * it to routing.
     */
    mode: oneOf("NONE", "STATIC", "DYNAMIC"),
    /**
     * The port that holds the virtual IP address, a LAN port such as `0`. Required with `STATIC`,
     * of no use otherwise.
     */
    portName: text().optional().onlyWhen("mode", "STATIC"),
    /** The virtual IP address. Required with `STATIC`, of no use otherwise. */
    virtualIp: ip().optional().onlyWhen("mode", "STATIC"),
  },
  outputs: {},
  needs: [{ feature: "deviceHa", of: "smartAGId", when: ({ mode }) => mode === "STATIC" || mode === "DYNAMIC" }],
  identity: ["smartAGId", "serialNumber"],
  lock: ["smartAGId"],
  wire: { smartAGSn: "serialNumber" },
  rules: [requiredWhen("mode", "STATIC", ["portName", "virtualIp"])],
  read: {
    from: listing({
      operation: "DescribeSagHa",
      of: ["smartAGId", "serialNumber"],
      under: everyDevice,
      items: (page) => [{ ...page, ...page.ports?.[0] }],
    }),
  },
  // A port that holds an address already takes no other one.
  set: { operation: "ModifySagHa", shown: true, first: { after: ["Sag.HaPortExist"], set: { mode: "NONE" } } },
});
