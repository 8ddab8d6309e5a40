import { wanSnat } from "../resources/device/wan-snat.js";
import { managementPort } from "../resources/device/management-port.js";
import { expressConnectInterface } from "../resources/port/express-connect-interface.js";
import { lanPort } from "../resources/port/lan-port.js";
import { wanPort } from "../resources/port/wan-port.js";
import { portRole } from "../resources/port/port-role.js";
import type { DeviceArgs } from "./device.js";
import { type Get, type GetOutput, lookup, type LookupArgs, type LookupItem } from "./lookup.js";

const ports = lookup("getPorts", "DescribeSagPortList", { at: "ports", of: portRole });

export interface GetPortsArgs extends DeviceArgs {}
export interface GetPortsPort extends LookupItem<typeof ports> {}
export interface GetPortsResult {
  ports: GetPortsPort[];
}

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
 *
 * @see DescribeSagPortList
 */
export const getPorts: Get<GetPortsArgs, GetPortsResult> = ports.get;
/** {@link getPorts} for arguments that may be known only after an update. */
export const getPortsOutput: GetOutput<GetPortsArgs, GetPortsResult> = ports.getOutput;

const wanPorts = lookup("getWanPorts", "DescribeSagWanList", { at: "wans", of: wanPort });

export interface GetWanPortsArgs extends DeviceArgs {}
export interface GetWanPortsPort extends LookupItem<typeof wanPorts> {}
export interface GetWanPortsResult {
  wanPorts: GetWanPortsPort[];
}

/**
 * The WAN ports of a device, without their passwords.
 *
 * @see DescribeSagWanList
 */
export const getWanPorts: Get<GetWanPortsArgs, GetWanPortsResult> = wanPorts.get;
/** {@link getWanPorts} for arguments that may be known only after an update. */
export const getWanPortsOutput: GetOutput<GetWanPortsArgs, GetWanPortsResult> = wanPorts.getOutput;

const lanPorts = lookup("getLanPorts", "DescribeSagLanList", { at: "lans", of: lanPort });

export interface GetLanPortsArgs extends DeviceArgs {}
export interface GetLanPortsPort extends LookupItem<typeof lanPorts> {}
export interface GetLanPortsResult {
  lanPorts: GetLanPortsPort[];
}

/**
 * The LAN ports of a device.
 *
 * @see DescribeSagLanList
 */
export const getLanPorts: Get<GetLanPortsArgs, GetLanPortsResult> = lanPorts.get;
/** {@link getLanPorts} for arguments that may be known only after an update. */
export const getLanPortsOutput: GetOutput<GetLanPortsArgs, GetLanPortsResult> = lanPorts.getOutput;

const managementPortLookup = lookup("getManagementPort", "DescribeSagManagementPort", { of: managementPort });

export interface GetManagementPortArgs extends DeviceArgs {}
export interface GetManagementPortResult extends LookupItem<typeof managementPortLookup> {}

/**
 * The management port of a device.
 *
 * @see DescribeSagManagementPort
 */
export const getManagementPort: Get<GetManagementPortArgs, GetManagementPortResult> = managementPortLookup.get;
/** {@link getManagementPort} for arguments that may be known only after an update. */
export const getManagementPortOutput: GetOutput<GetManagementPortArgs, GetManagementPortResult> =
  managementPortLookup.getOutput;

const wanSnatLookup = lookup("getWanSnat", "DescribeSagWanSnat", { of: wanSnat });

export interface GetWanSnatArgs extends DeviceArgs {}
export interface GetWanSnatResult extends LookupItem<typeof wanSnatLookup> {}

/**
 * Whether a device translates source addresses on its WAN ports.
 *
 * @see DescribeSagWanSnat
 */
export const getWanSnat: Get<GetWanSnatArgs, GetWanSnatResult> = wanSnatLookup.get;
/** {@link getWanSnat} for arguments that may be known only after an update. */
export const getWanSnatOutput: GetOutput<GetWanSnatArgs, GetWanSnatResult> = wanSnatLookup.getOutput;

const expressConnectInterfaces = lookup("getExpressConnectInterfaces", "DescribeSagExpressConnectInterfaceList", {
  at: "interfaces",
  of: expressConnectInterface,
});

export interface GetExpressConnectInterfacesArgs extends LookupArgs<typeof expressConnectInterfaces> {
  /** The gateway. */
  smartAGId: string;
  /** The serial number of the device. */
  serialNumber: string;
}
export interface GetExpressConnectInterfacesInterface extends LookupItem<typeof expressConnectInterfaces> {}
export interface GetExpressConnectInterfacesResult {
  expressConnectInterfaces: GetExpressConnectInterfacesInterface[];
}

/**
 * The subinterfaces of a device's port for a leased line.
 *
 * @see DescribeSagExpressConnectInterfaceList
 */
export const getExpressConnectInterfaces: Get<GetExpressConnectInterfacesArgs, GetExpressConnectInterfacesResult> =
  expressConnectInterfaces.get;
/** {@link getExpressConnectInterfaces} for arguments that may be known only after an update. */
export const getExpressConnectInterfacesOutput: GetOutput<
  GetExpressConnectInterfacesArgs,
  GetExpressConnectInterfacesResult
> = expressConnectInterfaces.getOutput;
