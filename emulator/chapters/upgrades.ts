import { type Call, type Chapter, under } from "../call.js";
import { configure, deviceOf, settingOf } from "../device.js";
import { newestDpiVersion } from "../dpi-catalogue.js";
import { dpiVersion } from "../store/fresh.js";
import type { ObjectOf } from "../store/kinds.js";

const versionTypes = ["Device", "Dpi"] as const;
type VersionType = (typeof versionTypes)[number];

interface Version {
  readonly code: string;
  readonly type: "release" | "beta";
  /** Epoch milliseconds. */
  readonly released: number;
}

/** The software that the vendor offers, oldest first. */
const offered: Readonly<Record<VersionType, readonly Version[]>> = {
  Device: [
    { code: "2.3.0", type: "release", released: Date.UTC(2022, 5, 1) },
    { code: "2.4.1", type: "release", released: Date.UTC(2023, 2, 1) },
    { code: "2.4.2", type: "release", released: Date.UTC(2023, 8, 1) },
    { code: "2.5.0", type: "beta", released: Date.UTC(2023, 11, 1) },
  ],
  Dpi: [
    { code: dpiVersion, type: "release", released: Date.UTC(2020, 10, 17) },
    { code: newestDpiVersion, type: "release", released: Date.UTC(2023, 7, 1) },
  ],
};

/** How a device upgrades itself when it is delivered. */
const delivered = {
  upgradeType: "manual",
  cronExpression: "0 0 4 1/1 * ?",
  duration: 60,
  timeZone: "Asia/Shanghai",
} as const;

/** The software of devices, and when they upgrade it by themselves. */
export const upgradeOperations: Chapter = {
  DescribeSmartAccessGatewayVersions(call) {
    call.gateway();
    const type = versionType(call);
    const device = call.text("SmartAGSn") === undefined ? undefined : deviceOf(call);
    const present = device && runs(device, type);
    return {
      SmartAGVersions: {
        SmartAGVersion: offered[type]
          .filter(({ code }) => present === undefined || compare(code, present) >= 0)
          .map(({ code, type: stage, released }) => ({
            VersionCode: code,
            VersionName: `${type.toLowerCase()}-${code}`,
            Type: stage,
            CreateTime: released,
          })),
      },
    };
  },

  UpdateSmartAccessGatewayVersion: under("SmartAGId", (call) => {
    const gateway = call.gateway();
    call.requireUsable(gateway);
    if (!call.store.first("ccnBinding", { gatewayId: gateway.id })) throw call.error("NotBoundCCN");
    const serial = call.text("SerialNumber");
    const devices = call.store.all("device", { gatewayId: gateway.id }).filter(({ id }) => (serial ?? id) === id);
    if (serial !== undefined && devices.length === 0) {
      throw call.invalid("SerialNumber", `Device ${serial} is not bound to ${gateway.id}.`);
    }
    if (gateway.status !== "Active" || devices.some(({ online }) => !online)) {
      throw call.error("SmartAccessGatewayNotOnline");
    }
    const [type, code] = [versionType(call), call.need("VersionCode")];
    const newer = devices.find((device) => compare(code, runs(device, type)) < 0);
    if (newer) throw call.error("VersionTooOld", `(device ${newer.id} runs ${runs(newer, type)})`);
    if (!offered[type].some((version) => version.code === code)) {
      throw call.invalid("VersionCode", `There is no ${type} version ${code}.`);
    }
    for (const device of devices) upgrade(call, device, type, code);
    return {};
  }),

  DescribeDeviceAutoUpgradePolicy(call) {
    const device = deviceOf(call, "SerialNumber");
    const policy = settingOf(call, "upgradePolicy", device, delivered, versionType(call));
    return {
      SmartAGId: call.need("SmartAGId"),
      SerialNumber: device.id,
      UpgradeType: policy.upgradeType,
      CronExpression: policy.cronExpression,
      Duration: policy.duration,
      TimeZone: policy.timeZone,
    };
  },

  ModifyDeviceAutoUpgradePolicy: under("SmartAGId", (call) => {
    const device = deviceOf(call, "SerialNumber");
    const cronExpression = call.need("CronExpression");
    if (!/^\S+( \S+){5,6}$/.test(cronExpression)) {
      throw call.invalid("CronExpression", `"${cronExpression}" is no cron expression of 6 or 7 fields.`);
    }
    const wanted = {
      upgradeType: call.choice("UpgradeType", ["scheduled", "boot", "manual"]),
      cronExpression,
      duration: call.needInteger("Duration"),
      timeZone: call.need("TimeZone"),
    };
    configure(call, "upgradePolicy", device, delivered, wanted, versionType(call));
    return {};
  }),
};

function versionType(call: Call): VersionType {
  return call.option("VersionType", versionTypes) ?? "Device";
}

function runs(device: ObjectOf<"device">, type: VersionType): string {
  return type === "Device" ? device.softwareVersion : (device.dpiVersion ?? dpiVersion);
}

function compare(left: string, right: string): number {
  return left.localeCompare(right, "en", { numeric: true });
}

/** The device runs the version once it is there and installed; of several versions of one type the last one asked for. */
function upgrade({ store, settings }: Call, { id }: ObjectOf<"device">, type: VersionType, code: string): void {
  const [now, next] =
    type === "Device"
      ? (["softwareVersion", "nextSoftwareVersion"] as const)
      : (["dpiVersion", "nextDpiVersion"] as const);
  const device = store.get("device", id);
  if (device) store.edit("device", device, { [next]: code });
  store.later("device", id, settings.delays.device, { [now]: code, [next]: undefined }, { [next]: code });
}
