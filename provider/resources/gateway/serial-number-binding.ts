import { define } from "../../lifecycle/definition.js";
import { id, serialNumber } from "../../lifecycle/fields.js";
import { allGateways, devicesOf, gateways, onGateway } from "./listing.js";

/**
 * Attaches a hardware device to a gateway. Id: `sag-...:SERIALNUMBER`.
 *
 * @example
 * ```ts
 * const device = new SerialNumberBinding("office", { smartAGId: gateway.id, serialNumber: "sag1000sn0001" });
 * // The serial number comes from the binding, so that the setting depends on it.
 * new UserDns("office", { smartAGId: gateway.id, serialNumber: device.serialNumber, masterDns: "10.0.0.53" });
 * ```
 *
 * @see BindSerialNumber, UnbindSerialNumber, DescribeSmartAccessGateways
 */
export const serialNumberBinding = define({
  type: "SerialNumberBinding",
  vendor: { ros: "ALIYUN::SAG::SerialNumberBinding" },
  inputs: {
    /** The hardware gateway. */
    smartAGId: id("sag-").replaces(),
    /** The serial number of the device, as printed on it. A change unbinds the old device first. */
    serialNumber: serialNumber().replaces(),
  },
  outputs: {},
  identity: ["smartAGId", "serialNumber"],
  lock: ["smartAGId"],
  deleteFirst: true,
  held: [
    {
      after: ["SAG.SnConflict"],
      thing: "the serial number",
      what: ["serialNumber"],
      among: async (_, { client }) => (await allGateways(client)).flatMap(devicesOf),
    },
    {
      after: ["SAG.SnOverLimit"],
      thing: "one of the gateway's serial numbers",
      what: ["smartAGId"],
      among: onGateway(devicesOf),
    },
  ],
  create: { operation: "BindSerialNumber", already: ["SAG.SnConflict", "SAG.SnOverLimit"] },
  read: {
    from: gateways,
    key: "smartAGId",
    // The devices of a vCPE are its own from the start.
    holds: (gateway) => (gateway.hardwareVersion === "sag-vcpe" ? [] : devicesOf(gateway)),
  },
  delete: { operation: "UnbindSerialNumber" },
});
