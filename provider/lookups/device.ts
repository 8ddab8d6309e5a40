import { remoteAccess } from "../resources/device/remote-access.js";
import { haSettings } from "../resources/device/ha-settings.js";
import { userDns } from "../resources/device/user-dns.js";
import { autoUpgradePolicy } from "../resources/device/auto-upgrade-policy.js";
import { wifi } from "../resources/device/wifi.js";
import { device } from "./arguments.js";
import { lookup } from "./lookup.js";

/**
 * The state of a device: its software, its links to the controller and the VPN, and whether its
 * configuration is known to the cloud.
 *
 * @example
 * ```ts
 * const { vpnState } = await getDeviceInfo({ smartAGId: "sag-1a2b3c4d5e6f", serialNumber: "sag1000sn0001" });
 * // Of a device that this program binds, once its gateway is on the CCN.
 * export const state = getDeviceInfoOutput(
 *   { smartAGId: gateway.id, serialNumber: device.serialNumber },
 *   { dependsOn: joined },
 * );
 * ```
 */
export const getDeviceInfo = lookup("getDeviceInfo", "DescribeSAGDeviceInfo", { args: device });

/** The DNS servers that a device uses now. */
export const getCurrentDns = lookup("getCurrentDns", "DescribeSagCurrentDns", { args: device });

/** The DNS servers that a device is set to. */
export const getUserDns = lookup("getUserDns", "DescribeSagUserDns", { of: userDns, args: device });

/** The Wi-Fi of a device, without its password. */
export const getWifi = lookup("getWifi", "DescribeSagWifi", { of: wifi, args: device });

/** The 4G card of a device. */
export const getWan4G = lookup("getWan4G", "DescribeSagWan4G", { args: device });

/** How a device is set to stand in for the other one of its gateway. */
export const getHaSettings = lookup("getHaSettings", "DescribeSagHa", { of: haSettings, args: device });

/** The addresses at which a device can be logged in to. */
export const getRemoteAccess = lookup("getRemoteAccess", "DescribeSagRemoteAccess", {
  at: "remoteAccesses",
  of: remoteAccess,
  item: "Address",
  args: { smartAGId: device.smartAGId, serialNumber: device.smartAGSn },
});

/** When the software of a device, or its signatures of applications, is upgraded automatically. */
export const getAutoUpgradePolicy = lookup("getAutoUpgradePolicy", "DescribeDeviceAutoUpgradePolicy", {
  of: autoUpgradePolicy,
});

/** What a device does not support of one operation of the API. */
export const getUnsupportedFeatures = lookup("getUnsupportedFeatures", "ListSmartAGApiUnsupportedFeature", {
  at: "features",
  always: ["feature"],
  item: "Feature",
});

/** The report of the last diagnosis of a device. */
export const getDiagnosisReport = lookup("getDiagnosisReport", "DiscribeSmartAccessGatewayDiagnosisReport", {
  at: "diagnoseResult",
  names: { instanceId: "smartAGId" },
  args: device,
});
