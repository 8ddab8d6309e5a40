import { listing, setting } from "../../lifecycle/definition.js";
import { oneOf, text } from "../../lifecycle/fields.js";
import { resource, type ArgsOf } from "../../lifecycle/resource.js";
import { ofDevice } from "../device/of-device.js";

export const portRole = setting({
  type: "PortRole",
  inputs: {
    ...ofDevice,
    /** The name of the port, such as `5`. */
    portName: text().replaces(),
    /**
     * What the port is for: `NONE` nothing, `WAN` the Internet, `LAN` local clients and switches, `ECC` a leased line, `MGT` management of the device. A change
     * discards all that the port was set to in its former role.
     */
    role: oneOf("NONE", "WAN", "LAN", "ECC", "MGT"),
  },
  outputs: {
    /** The MAC address of the port. */
    mac: text().optional(),
  },
  identity: ["smartAGId", "serialNumber", "portName"],
  lock: ["smartAGId"],
  wire: { smartAGSn: "serialNumber" },
  read: {
    from: listing({
      operation: "DescribeSagPortList",
      of: ["smartAGId", "serialNumber"],
      items: (page) => page.ports,
      key: "portName",
    }),
  },
  set: { operation: "ModifySagPortRole", shown: true },
  refused:
    "The port keeps its role: give the resource retainOnDelete, or take it out of state with pulumi state delete.",
});

export interface PortRoleArgs extends ArgsOf<typeof portRole> {}

/**
 * The role of a port of a device. Whatever needs the role ({@link WanPort}, {@link LanPort}, {@link ExpressConnectInterface}) takes `portName` from
 * here, so that it comes after the role and goes before it.
 *
 * The port always has a role: the one that it had before is put back when the resource leaves the program, but not what it was set to in that
 * role. The management port keeps its role, and so does a port that high availability uses. Id: `sag-...:SERIALNUMBER:PORT`.
 *
 * @example
 * ```ts
 * const { smartAGId, serialNumber } = device;
 * const wan = new PortRole("internet", { smartAGId, serialNumber, portName: "5", role: "WAN" });
 * // From the role, so that it comes after the role and goes before it.
 * new WanPort("internet", { smartAGId, serialNumber, portName: wan.portName, ipType: "DHCP" });
 * ```
 *
 * @see ModifySagPortRole, DescribeSagPortList
 */
export class PortRole extends resource(portRole) {}
