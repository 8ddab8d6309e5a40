import { id, serialNumber } from "../../lifecycle/fields.js";

/** The inputs that say which device of which gateway; changing one is about another device. */
export const ofDevice = {
  /** The gateway. */
  smartAGId: id("sag-").replaces(),
  /** The serial number of the device. */
  serialNumber: serialNumber().replaces(),
};
