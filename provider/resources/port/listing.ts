import { each, listing } from "../../lifecycle/definition.js";
import { everyDevice } from "../gateway/listing.js";

/** The ports of a device. */
export const ports = listing({
  operation: "DescribeSagPortList",
  of: ["smartAGId", "serialNumber"],
  under: everyDevice,
  items: (page) => page.ports,
  key: "portName",
});

/** Every port of a leased line. */
export const everyLeasedLinePort = each(ports, ({ portName, role }, device) =>
  role === "ECC" ? [{ smartAGId: device["smartAGId"], serialNumber: device["serialNumber"], portName }] : [],
);
