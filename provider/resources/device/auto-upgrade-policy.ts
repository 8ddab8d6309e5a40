import { supports } from "../../../schema/models.js";
import { each, listing, setting } from "../../lifecycle/definition.js";
import { integer, oneOf, pattern, text } from "../../lifecycle/fields.js";
import { requiredWhen } from "../../lifecycle/rules.js";
import { ofDevice } from "./of-device.js";
import { devicesOf, gateways } from "../gateway/listing.js";

const versionTypes = ["Device", "Dpi"] as const;

/** Both kinds of software of every device; a vCPE does not inspect applications. */
const everySoftware = each(gateways, (gateway) =>
  devicesOf(gateway).flatMap((device) =>
    versionTypes
      .filter((versionType) => versionType === "Device" || supports("dpi", String(gateway.hardwareVersion)) !== false)
      .map((versionType) => ({ ...device, versionType })),
  ),
);

/**
 * When a device upgrades its software automatically. The device always has a policy for each kind
 * of software: the previous value is restored when the resource leaves the program. Id:
 * `sag-...:SERIALNUMBER:Device` or `...:Dpi`.
 *
 * @example
 * ```ts
 * // Every day between 04:00 and 05:00.
 * new AutoUpgradePolicy("office", {
 *   smartAGId: gateway.id,
 *   serialNumber: device.serialNumber,
 *   upgradeType: "scheduled",
 *   cronExpression: "0 0 4 1/1 * ?",
 *   duration: 60,
 *   timeZone: "Asia/Shanghai",
 * });
 * ```
 *
 * @see ModifyDeviceAutoUpgradePolicy, DescribeDeviceAutoUpgradePolicy
 */
export const autoUpgradePolicy = setting({
  type: "AutoUpgradePolicy",
  inputs: {
    ...ofDevice,
    /**
     * Which software: `Device` (default), the operating system, or `Dpi`, the library of
     * application signatures.
     */
    versionType: oneOf(...versionTypes)
      .default("Device")
      .replaces(),
    /**
     * When it is upgraded: `scheduled` at the times of `cronExpression`, at every `boot`, or
     * `manual`, only by hand.
     */
    upgradeType: oneOf("scheduled", "boot", "manual"),
    /**
     * When upgrades start, as a cron expression that begins with the seconds: `0 0 4 1/1 * ?` is
     * every day at 04:00. Required with `scheduled`; left out otherwise, the live value is kept.
     */
    cronExpression: pattern(/^\S+( \S+){5,6}$/, "a cron expression of 6 or 7 fields, such as 0 0 4 1/1 * ?").shared(),
    /**
     * How long the time for an upgrade is, in minutes, 30 to 120. Required with `scheduled`; left
     * out otherwise, the live value is kept.
     */
    duration: integer({ min: 30, max: 120 }).shared(),
    /**
     * The time zone of `cronExpression`, such as `Asia/Shanghai`. Required with `scheduled`; left
     * out otherwise, the live value is kept.
     */
    timeZone: text().shared(),
  },
  outputs: {},
  rules: [requiredWhen("upgradeType", "scheduled", ["cronExpression", "duration", "timeZone"])],
  identity: ["smartAGId", "serialNumber", "versionType"],
  lock: ["smartAGId"],
  read: {
    from: listing({
      operation: "DescribeDeviceAutoUpgradePolicy",
      of: ["smartAGId", "serialNumber", "versionType"],
      under: everySoftware,
      items: (page) => [page],
    }),
  },
  set: { operation: "ModifyDeviceAutoUpgradePolicy", shown: true },
});
