import { define, listing } from "../../lifecycle/definition.js";
import { cidr, integer, ip } from "../../lifecycle/fields.js";
import { ofDevice } from "../device/of-device.js";
import { portName } from "../port/port-name.js";
import { everyDevice } from "../gateway/listing.js";

/**
 * A static route of a device. If the route exists already, creating it fails unless `adopt` is given.
 * A `StaticRoute` over a leased line depends on its `ExpressConnectInterface`. Id:
 * `sag-...:SERIALNUMBER:10.0.0.0/24:PORT:VLAN`, with 0 for the port itself.
 *
 * @example
 * ```ts
 * const { smartAGId, serialNumber } = device;
 * const to = { ip: "10.255.1.2", mask: "255.255.255.252" };
 * const line = new ExpressConnectInterface("line", { smartAGId, serialNumber, portName: "3", vlan: 10, ...to });
 * // Port and VLAN from the interface, which has to be there first.
 * new StaticRoute("datacentre", {
 *   smartAGId,
 *   serialNumber,
 *   destinationCidr: "10.200.0.0/16",
 *   portName: line.portName,
 *   vlan: line.vlan,
 *   nextHop: "10.255.1.1",
 * });
 * ```
 *
 * @see CreateSagStaticRoute, ModifySagStaticRoute, DeleteSagStaticRoute, DescribeSagStaticRouteList
 */
export const staticRoute = define({
  type: "StaticRoute",
  inputs: {
    ...ofDevice,
    /** The IPv4 block that the route leads to. */
    destinationCidr: cidr().replaces(),
    /** The name of the port that traffic leaves by, such as `0`: a WAN, LAN or leased-line port. */
    portName: portName().replaces(),
    /** The VLAN of the port, 1 to 4094, or 0, the default, for the port itself. */
    vlan: integer({ min: 0, max: 4094 }).default(0).replaces(),
    /** The address of the next hop. */
    nextHop: ip(),
  },
  outputs: {},
  identity: ["smartAGId", "serialNumber", "destinationCidr", "portName", "vlan"],
  lock: ["smartAGId"],
  wire: { smartAGSn: "serialNumber" },
  create: {
    operation: "CreateSagStaticRoute",
    already: ["Sag.StaticRouteExist"],
    // The device takes its time.
    ready: () => true,
  },
  read: {
    from: listing({
      operation: "DescribeSagStaticRouteList",
      of: ["smartAGId", "serialNumber"],
      under: everyDevice,
      items: (page) => page.staticRoutes?.map((route) => ({ ...route, vlan: route.vlan || "0" })),
      key: ["destinationCidr", "portName", "vlan"],
    }),
  },
  update: [{ operation: "ModifySagStaticRoute", carries: ["nextHop"], shown: true }],
  delete: { operation: "DeleteSagStaticRoute" },
});
