import { action } from "../lifecycle/action.js";
import { serialNumber, smartAGId } from "./inputs.js";

/**
 * Resets the key of a vCPE device. The service does not report the new one. It runs when it is
 * created, and again when `triggers` or an input changes: the preview reports a replacement.
 * Removing it from the program does nothing.
 *
 * @example
 * ```ts
 * // Another text resets the key again; the device has to be given the new one by hand.
 * new ClearCipher("branch", {
 *   smartAGId: gateway.id,
 *   serialNumber: device.serialNumber,
 *   triggers: ["key lost on 2027-01-31"],
 * });
 * ```
 *
 * @see ClearSagCipher
 */
export const clearCipher = action({
  type: "ClearCipher",
  summary: "Resets the key of a vCPE device",
  disturbs: "The device has to be given its new key before it can connect again.",
  inputs: {
    /** The gateway. */
    smartAGId,
    /** The serial number of the vCPE device. */
    serialNumber,
  },
  outputs: {},
  wire: { sagId: "smartAGId", snNumber: "serialNumber" },
  operation: "ClearSagCipher",
  reads: [],
  under: "smartAGId",
  // A second reset would take away the key that the device may have been given meanwhile, and
  // nothing reports the first one.
  ifLost: () => undefined,
  after: () => Promise.resolve({}),
});
