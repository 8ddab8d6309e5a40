// Generated from provider/lookups/port.ts and the API model by `npm run generate`.
import * as lookups from "../../lookups/port.js";
import { get, type Get, getOutput, type GetOutput } from "../../program/lookup.js";

/** The arguments of {@link getExpressConnectInterfaces}. */
export interface GetExpressConnectInterfacesArgs {
  /** Name of the leased-line port, e.g. 3. */
  portName: string;
  /** The gateway. */
  smartAGId: string;
  /** The serial number of the device. */
  serialNumber: string;
}

/** An entry of the result of {@link getExpressConnectInterfaces}. */
export interface GetExpressConnectInterfacesInterface {
  /** The IPv4 address of the interface. */
  ip: string;
  /** Dotted netmask. */
  mask: string;
  /** VLAN number as a string. */
  vlan: number;
}

/** The result of {@link getExpressConnectInterfaces}. */
export interface GetExpressConnectInterfacesResult {
  /** The subinterfaces of a device's port for a leased line. */
  expressConnectInterfaces: GetExpressConnectInterfacesInterface[];
}

/**
 * The subinterfaces of a device's port for a leased line.
 *
 * @see DescribeSagExpressConnectInterfaceList
 */
export const getExpressConnectInterfaces: Get<GetExpressConnectInterfacesArgs, GetExpressConnectInterfacesResult> = get(
  lookups.getExpressConnectInterfaces,
);

/** {@link getExpressConnectInterfaces} for arguments that may be known only after an update. */
export const getExpressConnectInterfacesOutput: GetOutput<
  GetExpressConnectInterfacesArgs,
  GetExpressConnectInterfacesResult
> = getOutput(lookups.getExpressConnectInterfaces);

/** The arguments of {@link getLanPorts}. */
export interface GetLanPortsArgs {
  /** The gateway. */
  smartAGId: string;
  /** The serial number of the device. */
  serialNumber: string;
}

/** An entry of the result of {@link getLanPorts}. */
export interface GetLanPortsPort {
  /** Last address of the DHCP pool; absent for STATIC in the sample. */
  endIp?: string;
  /** The IPv4 address of the port. */
  ip: string;
  /**
   * DHCP = the device hands out addresses to connected devices by DHCP; STATIC = static LAN
   * address.
   */
  ipType: "STATIC" | "DHCP";
  /** DHCP lease in minutes, as a string; absent for STATIC in the sample. */
  lease?: number;
  /** Dotted netmask. */
  mask: string;
  /** The name of the port, which has the role LAN; from a `PortRole` if one is declared. */
  portName: string;
  /** First address of the DHCP pool; absent for STATIC in the sample. */
  startIp?: string;
}

/** The result of {@link getLanPorts}. */
export interface GetLanPortsResult {
  /** The LAN ports of a device. */
  lanPorts: GetLanPortsPort[];
}

/**
 * The LAN ports of a device.
 *
 * @see DescribeSagLanList
 */
export const getLanPorts: Get<GetLanPortsArgs, GetLanPortsResult> = get(lookups.getLanPorts);

/** {@link getLanPorts} for arguments that may be known only after an update. */
export const getLanPortsOutput: GetOutput<GetLanPortsArgs, GetLanPortsResult> = getOutput(lookups.getLanPorts);

/** The arguments of {@link getManagementPort}. */
export interface GetManagementPortArgs {
  /** The gateway. */
  smartAGId: string;
  /** The serial number of the device. */
  serialNumber: string;
}

/** The result of {@link getManagementPort}. */
export interface GetManagementPortResult {
  /** Gateway IP of the management port. */
  gateway: string;
  /** Management port IP. */
  ip: string;
  /** Dotted netmask of the management port. */
  mask: string;
}

/**
 * The management port of a device.
 *
 * @see DescribeSagManagementPort
 */
export const getManagementPort: Get<GetManagementPortArgs, GetManagementPortResult> = get(lookups.getManagementPort);

/** {@link getManagementPort} for arguments that may be known only after an update. */
export const getManagementPortOutput: GetOutput<GetManagementPortArgs, GetManagementPortResult> = getOutput(
  lookups.getManagementPort,
);

/** The arguments of {@link getPorts}. */
export interface GetPortsArgs {
  /** The gateway. */
  smartAGId: string;
  /** The serial number of the device. */
  serialNumber: string;
}

/** An entry of the result of {@link getPorts}. */
export interface GetPortsPort {
  /** MAC address of the port. */
  mac?: string;
  /** The name of the port, such as `5`. */
  portName: string;
  /**
   * NONE = no role assigned; WAN = Internet port (DHCP client, PPPoE or static IP); LAN = local
   * clients or switches (DHCP server or static IP); ECC = leased line; MGT = management port.
   */
  role: "LAN" | "WAN" | "NONE" | "ECC" | "MGT";
  /**
   * Up = port on; Down = port off; Unavailable = device not online (mixed case, unlike
   * DescribeSagPortRouteProtocolList)
   */
  status?: string;
}

/** The result of {@link getPorts}. */
export interface GetPortsResult {
  /** The ports of a device with their roles and whether they are up. */
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
export const getPorts: Get<GetPortsArgs, GetPortsResult> = get(lookups.getPorts);

/** {@link getPorts} for arguments that may be known only after an update. */
export const getPortsOutput: GetOutput<GetPortsArgs, GetPortsResult> = getOutput(lookups.getPorts);

/** The arguments of {@link getWanPorts}. */
export interface GetWanPortsArgs {
  /** The gateway. */
  smartAGId: string;
  /** The serial number of the device. */
  serialNumber: string;
}

/** An entry of the result of {@link getWanPorts}. */
export interface GetWanPortsPort {
  /** Bandwidth limit of the WAN port, Mbps (spelled Bandwidth in ModifySagWan) */
  bandwidth?: number;
  /**
   * The IPv4 address of the next hop, to which the device makes its default route; with `STATIC`,
   * which requires it.
   */
  gateway?: string;
  /** The IPv4 address; with `STATIC`, which requires it. */
  ip?: string;
  /** DHCP = address by DHCP; STATIC = static address; PPPOE = dial-up. */
  ipType: "STATIC" | "DHCP" | "PPPOE";
  /** CT = China Telecom; CM = China Mobile; CU = China Unicom; Other = other. */
  isp?: "CT" | "CM" | "CU" | "Other";
  /** The netmask of the address; with `STATIC`, which requires it. */
  mask?: string;
  /** Number of the port that is the WAN port. */
  portName: string;
  /**
   * -1 or 1 to 50, smaller is higher; -1 = the port forwards no traffic (the sample shows 10 and
   * 20)
   */
  priority?: number;
  /** Active = primary port, forwards first; standby = takes over when the primary port fails. */
  trafficState?: string;
  /** PPPoE account; empty string when not PPPoE in the sample. */
  username?: string;
  /** WAN port weight. */
  weight?: number;
}

/** The result of {@link getWanPorts}. */
export interface GetWanPortsResult {
  /** The WAN ports of a device, without their passwords. */
  wanPorts: GetWanPortsPort[];
}

/**
 * The WAN ports of a device, without their passwords.
 *
 * @see DescribeSagWanList
 */
export const getWanPorts: Get<GetWanPortsArgs, GetWanPortsResult> = get(lookups.getWanPorts);

/** {@link getWanPorts} for arguments that may be known only after an update. */
export const getWanPortsOutput: GetOutput<GetWanPortsArgs, GetWanPortsResult> = getOutput(lookups.getWanPorts);

/** The arguments of {@link getWanSnat}. */
export interface GetWanSnatArgs {
  /** The gateway. */
  smartAGId: string;
  /** The serial number of the device. */
  serialNumber: string;
}

/** The result of {@link getWanSnat}. */
export interface GetWanSnatResult {
  /** ENABLE = SNAT on; DISABLE = SNAT off. */
  snat: "ENABLE" | "DISABLE";
}

/**
 * Whether a device translates source addresses on its WAN ports.
 *
 * @see DescribeSagWanSnat
 */
export const getWanSnat: Get<GetWanSnatArgs, GetWanSnatResult> = get(lookups.getWanSnat);

/** {@link getWanSnat} for arguments that may be known only after an update. */
export const getWanSnatOutput: GetOutput<GetWanSnatArgs, GetWanSnatResult> = getOutput(lookups.getWanSnat);
