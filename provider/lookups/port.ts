import { wanSnat } from "../resources/device/wan-snat.js";
import { managementPort } from "../resources/device/management-port.js";
import { expressConnectInterface } from "../resources/port/express-connect-interface.js";
import { lanPort } from "../resources/port/lan-port.js";
import { wanPort } from "../resources/port/wan-port.js";
import { portRole } from "../resources/port/port-role.js";
import { device } from "./arguments.js";
import { lookup } from "./lookup.js";

/**
 * The ports of a device with their roles and whether they are up.
 *
 * @example
 * ```ts
 * const { ports } = await getPorts({ smartAGId: "sag-1a2b3c4d5e6f", serialNumber: "sag1000sn0001" });
 * const lan = ports.filter(({ role }) => role === "LAN").map(({ portName }) => portName);
 * // Of a device that this program binds, known only after an update.
 * export const all = getPortsOutput({ smartAGId: gateway.id, serialNumber: device.serialNumber }).ports;
 * ```
 */
export const getPorts = lookup("getPorts", "DescribeSagPortList", {
  at: "ports",
  of: portRole,
  item: "Port",
  args: device,
});

/** The WAN ports of a device, without their passwords. */
export const getWanPorts = lookup("getWanPorts", "DescribeSagWanList", {
  at: "wans",
  of: wanPort,
  item: "Port",
  args: device,
});

/** The LAN ports of a device. */
export const getLanPorts = lookup("getLanPorts", "DescribeSagLanList", {
  at: "lans",
  of: lanPort,
  item: "Port",
  args: device,
});

/** The management port of a device. */
export const getManagementPort = lookup("getManagementPort", "DescribeSagManagementPort", {
  of: managementPort,
  args: device,
});

/** Whether a device translates source addresses on its WAN ports. */
export const getWanSnat = lookup("getWanSnat", "DescribeSagWanSnat", { of: wanSnat, args: device });

/** The subinterfaces of a device's port for a leased line. */
export const getExpressConnectInterfaces = lookup(
  "getExpressConnectInterfaces",
  "DescribeSagExpressConnectInterfaceList",
  {
    at: "interfaces",
    of: expressConnectInterface,
    item: "Interface",
    args: device,
  },
);
