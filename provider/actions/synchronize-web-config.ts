import { isOffline } from "../client/index.js";
import { action, told } from "../lifecycle/action.js";
import { serialNumber, smartAGId } from "./inputs.js";

/**
 * Uploads the configuration that was made on the web page of a device to the cloud, and waits until
 * both are equal. It runs when it is created, and again when `triggers` or an input changes: the
 * preview reports a replacement. Removing it from the program does nothing.
 *
 * @example
 * ```ts
 * const { smartAGId, serialNumber } = device;
 * // Another text brings it up again, such as after somebody was on the web page of the device.
 * const synchronized = new SynchronizeWebConfig("office", { smartAGId, serialNumber, triggers: ["2027-01-31"] });
 * // The service refuses settings while the cloud does not know what was configured on the device.
 * new UserDns("office", { smartAGId, serialNumber, masterDns: "10.0.0.53" }, { dependsOn: synchronized });
 * ```
 *
 * @see SynchronizeSmartAGWebConfig, DescribeSAGDeviceInfo
 */
export const synchronizeWebConfig = action({
  type: "SynchronizeWebConfig",
  summary: "Brings what was set on a device up to the cloud",
  inputs: {
    /** The gateway. */
    smartAGId,
    /** The serial number of the device. */
    serialNumber,
  },
  outputs: {
    /** How device and cloud stand to each other: `Synchronized`. */
    synStatus: told<string>(),
  },
  wire: { smartAGSn: "serialNumber" },
  operation: "SynchronizeSmartAGWebConfig",
  reads: ["DescribeSAGDeviceInfo"],
  under: "smartAGId",
  ifLost: () => "repeat",
  after: (given, client) =>
    client.wait<{ synStatus: string }>(
      `the configuration of ${given.serialNumber}`,
      async () => {
        try {
          const { synStatus = "unknown" } = await client.read("DescribeSAGDeviceInfo", {
            smartAGId: given.smartAGId,
            smartAGSn: given.serialNumber,
          });
          return synStatus === "Synchronized" ? { done: { synStatus } } : { state: synStatus };
        } catch (error) {
          if (isOffline(error)) return { state: error.code };
          throw error;
        }
      },
      { budgetMs: client.waits.updateMs },
    ),
});
