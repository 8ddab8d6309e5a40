import { setting } from "../../lifecycle/definition.js";
import { pattern } from "../../lifecycle/fields.js";
import { devicesOf, gateways } from "../gateway/listing.js";
import { ofDevice } from "./of-device.js";

/**
 * The password for logging in to a device. The service never reports it, so neither drift nor the
 * previous password is known. The device keeps the password when the resource leaves the program.
 * Id: `sag-...:SERIALNUMBER`.
 *
 * @example
 * ```ts
 * new AdminPassword("office", {
 *   smartAGId: gateway.id,
 *   serialNumber: device.serialNumber,
 *   password: config.requireSecret("adminPassword"),
 * });
 * ```
 *
 * @see ModifySAGAdminPassword, DescribeSmartAccessGateways
 */
export const adminPassword = setting({
  type: "AdminPassword",
  inputs: {
    ...ofDevice,
    /**
     * The password for logging in to the device, 8 to 30 letters, digits and underscores. A secret;
     * the service never reports it, so drift is not detected.
     */
    password: pattern(/^\w{8,30}$/, "8 to 30 letters, digits and underscores")
      .secret()
      .writeOnly(),
  },
  outputs: {},
  identity: ["smartAGId", "serialNumber"],
  lock: ["smartAGId"],
  wire: { smartAGSn: "serialNumber" },
  read: {
    from: gateways,
    key: "smartAGId",
    holds: devicesOf,
  },
  unlisted: { why: "every device has a password, and the service reports nothing of it" },
  set: { operation: "ModifySAGAdminPassword" },
});
