import { setting } from "../../lifecycle/definition.js";
import { oneOf, text } from "../../lifecycle/fields.js";
import { UNKNOWN } from "../../lifecycle/unknown.js";
import { haSettings } from "../device/ha-settings.js";
import { ofDevice } from "../device/of-device.js";
import { portName } from "./port-name.js";
import { ports } from "./listing.js";

/** A value for a message, if it is known. */
const known = (value: unknown, otherwise: string): string =>
  typeof value === "string" && value !== UNKNOWN ? `${otherwise} ${value}` : otherwise;

/**
 * The role of a port of a device. Whatever needs the role ({@link WanPort}, {@link LanPort},
 * {@link ExpressConnectInterface}) takes `portName` from here, so that it comes after the role and
 * goes before it.
 *
 * Both devices of a pair get the role and restart, so declare it for one of them. Other settings of
 * the devices wait until they are back, five minutes at most (`smartag:retryBudgetMs`,
 * `smartag:waits` `deviceMs`). A sag-100wm takes its roles on the device itself only.
 *
 * The port always has a role: the previous one is restored when the resource leaves the program,
 * which restarts the devices again, but not the values of that role. The management port keeps its
 * role, and so does a port that high availability uses. Id: `sag-...:SERIALNUMBER:PORT`.
 *
 * @example
 * ```ts
 * const { smartAGId, serialNumber } = device;
 * const wan = new PortRole("internet", { smartAGId, serialNumber, portName: "5", role: "WAN" });
 * // From the role, so that it comes after the role and goes before it.
 * new WanPort("internet", { smartAGId, serialNumber, portName: wan.portName, ipType: "DHCP" });
 * ```
 *
 * @see ModifySagPortRole, DescribeSagPortList, DescribeSagHa
 */
export const portRole = setting({
  type: "PortRole",
  inputs: {
    ...ofDevice,
    /** The name of the port, such as `5`. */
    portName: portName().replaces(),
    /**
     * What the port is for: `NONE` nothing, `WAN` the Internet, `LAN` local clients and switches,
     * `ECC` a leased line, `MGT` management of the device. A change discards all that the port was
     * set to in its former role, on both devices of a pair, and restarts them: minutes offline.
     */
    role: oneOf("NONE", "WAN", "LAN", "ECC", "MGT"),
  },
  outputs: {
    /** The MAC address of the port. */
    mac: text().optional(),
  },
  needs: [{ feature: "portRole", of: "smartAGId" }],
  identity: ["smartAGId", "serialNumber", "portName"],
  held: [
    {
      after: ["Sag.PortRoleLimit"],
      thing: "a port of that role",
      what: ["smartAGId", "serialNumber", "role"],
    },
    {
      after: ["Sag.HaPortExist"],
      thing: "the port",
      what: ["smartAGId", "serialNumber", "portName"],
      by: () => [haSettings],
      operations: ["DescribeSagHa"],
    },
  ],
  lock: ["smartAGId"],
  wire: { smartAGSn: "serialNumber" },
  read: { from: ports },
  notices: ({ smartAGId, portName, role, adopt }, olds) => {
    const isKept = olds ? olds["role"] === role : typeof adopt === "string";
    if (isKept) return [];
    const [port, gateway] = [known(portName, "the port"), known(smartAGId, "the gateway")];
    return [
      `Unless ${port} has the role ${String(role)} already, the change restarts every device of ${gateway}, both of a pair: the site is offline for minutes.`,
    ];
  },
  set: { operation: "ModifySagPortRole", shown: true },
  refused:
    "The port keeps its role: give the resource retainOnDelete, or take it out of state with pulumi state delete.",
});
