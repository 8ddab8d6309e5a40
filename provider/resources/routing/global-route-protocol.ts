import { listing, setting } from "../../lifecycle/definition.js";
import { oneOf } from "../../lifecycle/fields.js";
import { ofDevice } from "../device/of-device.js";
import { everyDevice } from "../gateway/listing.js";

/**
 * The routing protocol of a device. It comes before the protocols of its ports: let each
 * `PortRouteProtocol` depend on it. The device always has one: the previous one is restored when
 * the resource leaves the program. Id: `sag-...:SERIALNUMBER`.
 *
 * @example
 * ```ts
 * const { smartAGId, serialNumber } = device;
 * const ospf = new GlobalRouteProtocol("office", { smartAGId, serialNumber, routeProtocol: "OSPF" });
 * // The protocol of the device comes before that of its ports.
 * new PortRouteProtocol(
 *   "office",
 *   { smartAGId, serialNumber, portName: "4", routeProtocol: "OSPF" },
 *   { dependsOn: ospf },
 * );
 * ```
 *
 * @see ModifySagGlobalRouteProtocol, DescribeSagGlobalRouteProtocol
 */
export const globalRouteProtocol = setting({
  type: "GlobalRouteProtocol",
  inputs: {
    ...ofDevice,
    /**
     * The routing protocol of the device: static routes only, or OSPF or BGP as well. A port takes
     * part with a `PortRouteProtocol` of the same protocol.
     */
    routeProtocol: oneOf("STATIC", "OSPF", "BGP"),
  },
  outputs: {},
  needs: [
    { feature: "ospf", of: "smartAGId", when: ({ routeProtocol }) => routeProtocol === "OSPF" },
    { feature: "bgp", of: "smartAGId", when: ({ routeProtocol }) => routeProtocol === "BGP" },
  ],
  identity: ["smartAGId", "serialNumber"],
  lock: ["smartAGId"],
  wire: { smartAGSn: "serialNumber" },
  read: {
    from: listing({
      operation: "DescribeSagGlobalRouteProtocol",
      of: ["smartAGId", "serialNumber"],
      under: everyDevice,
      items: (page) => [page],
    }),
  },
  set: { operation: "ModifySagGlobalRouteProtocol", shown: true },
});
