import { remoteAccess } from "../resources/device/remote-access.js";
import { haSettings } from "../resources/device/ha-settings.js";
import { userDns } from "../resources/device/user-dns.js";
import { autoUpgradePolicy } from "../resources/device/auto-upgrade-policy.js";
import { wifi } from "../resources/device/wifi.js";
import { type Get, type GetOutput, lookup, type LookupArgs, type LookupItem } from "./lookup.js";

/** Which device is asked. */
export interface DeviceArgs {
  /** The gateway. */
  smartAGId: string;
  /** The serial number of the device. */
  serialNumber: string;
}

const deviceInfo = lookup("getDeviceInfo", "DescribeSAGDeviceInfo");

export interface GetDeviceInfoArgs extends DeviceArgs {}
export interface GetDeviceInfoResult extends LookupItem<typeof deviceInfo> {}

/**
 * How a device fares: its software, its links to the controller and the VPN, and whether its configuration is known to the cloud.
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
 *
 * @see DescribeSAGDeviceInfo
 */
export const getDeviceInfo: Get<GetDeviceInfoArgs, GetDeviceInfoResult> = deviceInfo.get;
/** {@link getDeviceInfo} for arguments that may be known only after an update. */
export const getDeviceInfoOutput: GetOutput<GetDeviceInfoArgs, GetDeviceInfoResult> = deviceInfo.getOutput;

const currentDns = lookup("getCurrentDns", "DescribeSagCurrentDns");

export interface GetCurrentDnsArgs extends DeviceArgs {}
export interface GetCurrentDnsResult extends LookupItem<typeof currentDns> {}

/**
 * The DNS servers that a device uses now.
 *
 * @see DescribeSagCurrentDns
 */
export const getCurrentDns: Get<GetCurrentDnsArgs, GetCurrentDnsResult> = currentDns.get;
/** {@link getCurrentDns} for arguments that may be known only after an update. */
export const getCurrentDnsOutput: GetOutput<GetCurrentDnsArgs, GetCurrentDnsResult> = currentDns.getOutput;

const userDnsLookup = lookup("getUserDns", "DescribeSagUserDns", { of: userDns });

export interface GetUserDnsArgs extends DeviceArgs {}
export interface GetUserDnsResult extends LookupItem<typeof userDnsLookup> {}

/**
 * The DNS servers that a device is set to.
 *
 * @see DescribeSagUserDns
 */
export const getUserDns: Get<GetUserDnsArgs, GetUserDnsResult> = userDnsLookup.get;
/** {@link getUserDns} for arguments that may be known only after an update. */
export const getUserDnsOutput: GetOutput<GetUserDnsArgs, GetUserDnsResult> = userDnsLookup.getOutput;

const wifiLookup = lookup("getWifi", "DescribeSagWifi", { of: wifi });

export interface GetWifiArgs extends DeviceArgs {}
export interface GetWifiResult extends LookupItem<typeof wifiLookup> {}

/**
 * The Wi-Fi of a device, without its password.
 *
 * @see DescribeSagWifi
 */
export const getWifi: Get<GetWifiArgs, GetWifiResult> = wifiLookup.get;
/** {@link getWifi} for arguments that may be known only after an update. */
export const getWifiOutput: GetOutput<GetWifiArgs, GetWifiResult> = wifiLookup.getOutput;

const wan4G = lookup("getWan4G", "DescribeSagWan4G");

export interface GetWan4GArgs extends DeviceArgs {}
export interface GetWan4GResult extends LookupItem<typeof wan4G> {}

/**
 * The 4G card of a device.
 *
 * @see DescribeSagWan4G
 */
export const getWan4G: Get<GetWan4GArgs, GetWan4GResult> = wan4G.get;
/** {@link getWan4G} for arguments that may be known only after an update. */
export const getWan4GOutput: GetOutput<GetWan4GArgs, GetWan4GResult> = wan4G.getOutput;

const haSettingsLookup = lookup("getHaSettings", "DescribeSagHa", { of: haSettings });

export interface GetHaSettingsArgs extends DeviceArgs {}
export interface GetHaSettingsResult extends LookupItem<typeof haSettingsLookup> {}

/**
 * How a device is set to stand in for the other one of its gateway.
 *
 * @see DescribeSagHa
 */
export const getHaSettings: Get<GetHaSettingsArgs, GetHaSettingsResult> = haSettingsLookup.get;
/** {@link getHaSettings} for arguments that may be known only after an update. */
export const getHaSettingsOutput: GetOutput<GetHaSettingsArgs, GetHaSettingsResult> = haSettingsLookup.getOutput;

const remoteAccessLookup = lookup("getRemoteAccess", "DescribeSagRemoteAccess", {
  at: "remoteAccesses",
  of: remoteAccess,
});

export interface GetRemoteAccessArgs extends DeviceArgs {}
export interface GetRemoteAccessAddress extends LookupItem<typeof remoteAccessLookup> {}
export interface GetRemoteAccessResult {
  remoteAccess: GetRemoteAccessAddress[];
}

/**
 * The addresses at which a device can be logged in to.
 *
 * @see DescribeSagRemoteAccess
 */
export const getRemoteAccess: Get<GetRemoteAccessArgs, GetRemoteAccessResult> = remoteAccessLookup.get;
/** {@link getRemoteAccess} for arguments that may be known only after an update. */
export const getRemoteAccessOutput: GetOutput<GetRemoteAccessArgs, GetRemoteAccessResult> =
  remoteAccessLookup.getOutput;

const autoUpgradePolicyLookup = lookup("getAutoUpgradePolicy", "DescribeDeviceAutoUpgradePolicy", {
  of: autoUpgradePolicy,
});

export interface GetAutoUpgradePolicyArgs extends LookupArgs<typeof autoUpgradePolicyLookup> {}
export interface GetAutoUpgradePolicyResult extends LookupItem<typeof autoUpgradePolicyLookup> {}

/**
 * When the software of a device, or its signatures of applications, is upgraded by itself.
 *
 * @see DescribeDeviceAutoUpgradePolicy
 */
export const getAutoUpgradePolicy: Get<GetAutoUpgradePolicyArgs, GetAutoUpgradePolicyResult> =
  autoUpgradePolicyLookup.get;
/** {@link getAutoUpgradePolicy} for arguments that may be known only after an update. */
export const getAutoUpgradePolicyOutput: GetOutput<GetAutoUpgradePolicyArgs, GetAutoUpgradePolicyResult> =
  autoUpgradePolicyLookup.getOutput;

const unsupportedFeatures = lookup("getUnsupportedFeatures", "ListSmartAGApiUnsupportedFeature", {
  at: "features",
  always: ["feature"],
});

export interface GetUnsupportedFeaturesArgs extends LookupArgs<typeof unsupportedFeatures> {}
export interface GetUnsupportedFeaturesFeature extends LookupItem<typeof unsupportedFeatures> {}
export interface GetUnsupportedFeaturesResult {
  unsupportedFeatures: GetUnsupportedFeaturesFeature[];
}

/**
 * What a device does not support of one operation of the API.
 *
 * @see ListSmartAGApiUnsupportedFeature
 */
export const getUnsupportedFeatures: Get<GetUnsupportedFeaturesArgs, GetUnsupportedFeaturesResult> =
  unsupportedFeatures.get;
/** {@link getUnsupportedFeatures} for arguments that may be known only after an update. */
export const getUnsupportedFeaturesOutput: GetOutput<GetUnsupportedFeaturesArgs, GetUnsupportedFeaturesResult> =
  unsupportedFeatures.getOutput;

const diagnosisReport = lookup("getDiagnosisReport", "DiscribeSmartAccessGatewayDiagnosisReport", {
  at: "diagnoseResult",
  names: { instanceId: "smartAGId" },
});

export interface GetDiagnosisReportArgs extends DeviceArgs {}
export interface GetDiagnosisReportResult extends LookupItem<typeof diagnosisReport> {}

/**
 * The report of the last diagnosis of a device.
 *
 * @see DiscribeSmartAccessGatewayDiagnosisReport
 */
export const getDiagnosisReport: Get<GetDiagnosisReportArgs, GetDiagnosisReportResult> = diagnosisReport.get;
/** {@link getDiagnosisReport} for arguments that may be known only after an update. */
export const getDiagnosisReportOutput: GetOutput<GetDiagnosisReportArgs, GetDiagnosisReportResult> =
  diagnosisReport.getOutput;
