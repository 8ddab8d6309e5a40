import { AutoUpgradePolicy } from "../../../provider/index.js";
import { deviceGround, deviceLost, deviceOnline, row } from "../row.js";

const modify = (SerialNumber: string, more: Record<string, string>): Record<string, string> => ({
  SmartAGId: "sag-upgrade",
  SerialNumber,
  VersionType: "Device",
  UpgradeType: "manual",
  CronExpression: "0 0 4 1/1 * ?",
  Duration: "60",
  TimeZone: "Asia/Shanghai",
  ...more,
});
const nightly = { UpgradeType: "scheduled", CronExpression: "0 30 3 * * ?", Duration: "90", TimeZone: "Asia/Tokyo" };

const autoUpgradePolicy = row(AutoUpgradePolicy, {
  kind: "upgradePolicy",
  where: ({ serialNumber, versionType }) => ({ id: `${serialNumber}:${versionType}` }),
  ground: deviceGround(
    "sag-upgrade",
    ...["minimal", "full", "other", "adopt1", "adopt2"].map((name) => `upgrade-${name}`),
  ),
  minimal: {
    args: { smartAGId: "sag-upgrade", serialNumber: "upgrade-minimal", upgradeType: "boot" },
    makes: ["ModifyDeviceAutoUpgradePolicy"],
    holds: { upgradeType: "boot", cronExpression: "0 0 4 1/1 * ?", timeZone: "Asia/Shanghai" },
  },
  full: {
    args: {
      smartAGId: "sag-upgrade",
      serialNumber: "upgrade-full",
      versionType: "Dpi",
      upgradeType: "scheduled",
      cronExpression: "0 30 3 * * ?",
      duration: 90,
      timeZone: "Asia/Tokyo",
    },
    makes: ["ModifyDeviceAutoUpgradePolicy"],
    holds: { upgradeType: "scheduled", cronExpression: "0 30 3 * * ?", duration: 90, timeZone: "Asia/Tokyo" },
  },
  update: {
    of: "full",
    set: { duration: 120 },
    holds: { duration: 120 },
    calls: () => [
      ["ModifyDeviceAutoUpgradePolicy", modify("upgrade-full", { ...nightly, VersionType: "Dpi", Duration: "120" })],
    ],
  },
  replace: {
    of: "full",
    set: { serialNumber: "upgrade-other" },
    property: "serialNumber",
    calls: () => [
      ["ModifyDeviceAutoUpgradePolicy", modify("upgrade-other", { ...nightly, VersionType: "Dpi", Duration: "120" })],
      ["ModifyDeviceAutoUpgradePolicy", modify("upgrade-full", { VersionType: "Dpi" })],
    ],
  },
  drift: {
    of: "minimal",
    hand: () => [{ kind: "upgradePolicy", id: "upgrade-minimal:Device", set: { upgradeType: "manual", duration: 45 } }],
    says: [/upgradeType *: "(boot|manual)" => "(boot|manual)"/],
    calls: () => [
      ["ModifyDeviceAutoUpgradePolicy", modify("upgrade-minimal", { UpgradeType: "boot", Duration: "45" })],
    ],
  },
  vanish: ({ deviceId }) => deviceLost(String(deviceId)),
  returns: deviceOnline("sag-upgrade", "upgrade-minimal"),
  adopt: {
    of: (one) => ({
      id: `sag-upgrade:upgrade-adopt${one}:Device`,
      hand: [
        {
          kind: "upgradePolicy",
          create: {
            id: `upgrade-adopt${one}:Device`,
            deviceId: `upgrade-adopt${one}`,
            upgradeType: "boot",
            cronExpression: "0 0 4 1/1 * ?",
            duration: 60,
            timeZone: "Asia/Shanghai",
          },
        },
      ],
      args: { smartAGId: "sag-upgrade", serialNumber: `upgrade-adopt${one}`, upgradeType: "boot" as const },
    }),
    other: { set: { duration: 30 }, says: ["duration is 60, the program has 30"] },
    overwrites: () => [
      ["ModifyDeviceAutoUpgradePolicy", modify("upgrade-adopt2", { UpgradeType: "boot", Duration: "30" })],
    ],
  },
  bad: [
    { set: { smartAGId: "1" }, says: [`smartAGId: "1" is not allowed; give an id that starts with sag-`] },
    { set: { serialNumber: "" }, says: ["serialNumber: ", "give the serial number of a device"] },
    { set: { versionType: "Bios" }, says: [`versionType: "Bios" is not allowed; give one of Device, Dpi`] },
    {
      set: { upgradeType: "never" },
      says: [`upgradeType: "never" is not allowed; give one of scheduled, boot, manual`],
    },
    { set: { cronExpression: "4 a.m." }, says: [`give a cron expression of 6 or 7 fields, such as 0 0 4 1/1 * ?`] },
    { set: { duration: 20 }, says: ["duration: 20 is not allowed; give a whole number from 30 to 120"] },
    { set: { timeZone: undefined }, says: [`timeZone: missing; upgradeType "scheduled" requires it`] },
  ],
  fails: { operation: "ModifyDeviceAutoUpgradePolicy", keeps: true },
});

export const upgradeRows = [autoUpgradePolicy];
