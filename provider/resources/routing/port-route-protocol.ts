import { listing, setting } from "../../lifecycle/definition.js";
import { integer, ip, oneOf } from "../../lifecycle/fields.js";
import { requiredWhen } from "../../lifecycle/rules.js";
import { withinConsole } from "./autonomous-system.js";
import { ofDevice } from "../device/of-device.js";
import { portName } from "../port/port-name.js";
import { everyDevice } from "../gateway/listing.js";

/**
 * The routing protocol of a port of a device, or of a VLAN of its leased-line port, and its BGP
 * peer. Let it depend on the `GlobalRouteProtocol` of the device, which has to be of the same
 * protocol first. The previous protocol is restored when the resource leaves the program. A leased
 * line, which speaks BGP only, keeps its live values. Id: `sag-...:SERIALNUMBER:PORT`, with `:VLAN`
 * if there is one.
 *
 * @example
 * ```ts
 * const { smartAGId, serialNumber } = device;
 * const bgp = new GlobalRouteProtocol("office", { smartAGId, serialNumber, routeProtocol: "BGP" });
 * // The protocol of the device comes before that of its ports.
 * new PortRouteProtocol(
 *   "core",
 *   { smartAGId, serialNumber, portName: "4", routeProtocol: "BGP", remoteIp: "10.1.0.254", remoteAs: 65002 },
 *   { dependsOn: bgp },
 * );
 * ```
 *
 * @see ModifySagPortRouteProtocol, DescribeSagPortRouteProtocolList
 */
export const portRouteProtocol = setting({
  type: "PortRouteProtocol",
  inputs: {
    ...ofDevice,
    /** The name of the port, such as `4`. */
    portName: portName().replaces(),
    /**
     * The VLAN of a leased-line port, 0 to 4094; 0 is the leased line without VLANs. Left out for
     * every other port.
     */
    vlan: integer({ min: 0, max: 4094 }).optional().replaces(),
    /**
     * The routing protocol of the port: static routes only, or the protocol of the device's
     * `GlobalRouteProtocol`. Leased lines take BGP only.
     */
    routeProtocol: oneOf("STATIC", "OSPF", "BGP"),
    /** The address of the BGP peer. Required with BGP, of no use otherwise. */
    remoteIp: ip().optional().onlyWhen("routeProtocol", "BGP"),
    /**
     * The autonomous system of the BGP peer, 1 to 4294967295; the console takes 1 to 2147483647.
     * That of a VBR is 45104. Required with BGP, of no use otherwise.
     */
    remoteAs: integer({ min: 1, max: 4_294_967_295 }).optional().onlyWhen("routeProtocol", "BGP"),
  },
  outputs: {},
  rules: [requiredWhen("routeProtocol", "BGP", ["remoteIp", "remoteAs"]), withinConsole("remoteAs")],
  needs: [
    { feature: "ospf", of: "smartAGId", when: ({ routeProtocol }) => routeProtocol === "OSPF" },
    { feature: "bgp", of: "smartAGId", when: ({ routeProtocol }) => routeProtocol === "BGP" },
  ],
  identity: ["smartAGId", "serialNumber", "portName", "vlan"],
  lastPartOptional: true,
  lock: ["smartAGId"],
  wire: { smartAGSn: "serialNumber" },
  read: {
    from: listing({
      operation: "DescribeSagPortRouteProtocolList",
      of: ["smartAGId", "serialNumber"],
      under: everyDevice,
      items: (page) => page.ports,
      key: ["portName", "vlan"],
    }),
  },
  set: { operation: "ModifySagPortRouteProtocol", shown: true },
  // A leased line does not go back to static routes, nor a port to a protocol that its device does
  // not speak any more.
  stays: ["Sag.EccRouteTypeError", "Sag.RouteTypeNotMatch"],
});
