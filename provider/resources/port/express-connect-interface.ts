import { hostAddress } from "../../lifecycle/address-rules.js";
import { define, listing } from "../../lifecycle/definition.js";
import { integer, ip, netmask } from "../../lifecycle/fields.js";
import { ofDevice } from "../device/of-device.js";
import { portName } from "./port-name.js";
import { everyLeasedLinePort } from "./listing.js";

/**
 * An interface of a sag-1000, the one model with leased-line ports, on a leased line (Express
 * Connect): a VLAN of a port, or the port itself. The VLAN must equal that of the far end. Id:
 * `sag-...:SERIALNUMBER:PORT:VLAN`.
 *
 * @example
 * ```ts
 * const { smartAGId, serialNumber } = device;
 * const line = new PortRole("line", { smartAGId, serialNumber, portName: "3", role: "ECC" });
 * const to = { ip: "10.255.1.2", mask: "255.255.255.252" };
 * new ExpressConnectInterface("line", { smartAGId, serialNumber, portName: line.portName, vlan: 10, ...to });
 * ```
 *
 * @see CreateSagExpressConnectInterface, ModifySagExpressConnectInterface,
 * DeleteSagExpressConnectInterface, DescribeSagExpressConnectInterfaceList
 */
export const expressConnectInterface = define({
  type: "ExpressConnectInterface",
  inputs: {
    ...ofDevice,
    /** The name of the port, which has the role ECC; from a `PortRole` if one is declared. */
    portName: portName().replaces(),
    /**
     * The VLAN, 1 to 4094, of which a device takes 5; or 0 for the port itself, which takes no VLAN
     * beside it. Changing it makes a new interface.
     */
    vlan: integer({ min: 0, max: 4094 }).replaces(),
    /** The IPv4 address of the interface. */
    ip: ip(),
    /** The netmask of the address. */
    mask: netmask(),
  },
  outputs: {},
  rules: [hostAddress("ip", "mask")],
  needs: [{ feature: "leasedLine", of: "smartAGId" }],
  identity: ["smartAGId", "serialNumber", "portName", "vlan"],
  lock: ["smartAGId"],
  // There may be no room for both, and one address is never on two interfaces.
  deleteFirst: true,
  held: [
    {
      after: ["Sag.EccVlanExist"],
      thing: "the VLAN",
      what: ["smartAGId", "serialNumber", "portName", "vlan"],
    },
    {
      after: ["Sag.EccVlanDefault"],
      thing: "a VLAN of the port beside VLAN 0, or VLAN 0",
      what: ["smartAGId", "serialNumber", "portName"],
    },
  ],
  wire: { smartAGSn: "serialNumber" },
  create: { operation: "CreateSagExpressConnectInterface", ready: () => true },
  read: {
    from: listing({
      operation: "DescribeSagExpressConnectInterfaceList",
      of: ["smartAGId", "serialNumber", "portName"],
      under: everyLeasedLinePort,
      items: (page) => page.interfaces,
      key: "vlan",
    }),
  },
  update: [{ operation: "ModifySagExpressConnectInterface", carries: "all", whole: true, shown: true }],
  delete: { operation: "DeleteSagExpressConnectInterface", lingers: true },
});
