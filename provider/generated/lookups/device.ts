// Generated from provider/lookups/device.ts and the API model by `npm run generate`.
import type {
  DescribeSagHaPorts,
  DiscribeSmartAccessGatewayDiagnosisReportDiagnoseResultDetails,
  DiscribeSmartAccessGatewayDiagnosisReportDiagnoseResultLevel,
  DiscribeSmartAccessGatewayDiagnosisReportDiagnoseResultStatistics,
} from "../../../schema/index.js";
import * as lookups from "../../lookups/device.js";
import { get, type Get, getOutput, type GetOutput } from "../../program/lookup.js";

/** The arguments of {@link getAutoUpgradePolicy}. */
export interface GetAutoUpgradePolicyArgs {
  /** Serial number of the gateway device. */
  serialNumber: string;
  /** Gateway instance ID (sag-...). */
  smartAGId: string;
  /**
   * Software whose policy is read: Device = operating-system software of the device; Dpi =
   * application signature library.
   * Allowed: Device, Dpi.
   */
  versionType?: "Device" | "Dpi";
}

/** The result of {@link getAutoUpgradePolicy}. */
export interface GetAutoUpgradePolicyResult {
  /** Start time of the upgrade as a cron expression, e.g. "0 0 4 1/1 * ?" = daily at 04:00. */
  cronExpression?: string;
  /**
   * Length of the upgrade window, 30-120 minutes; string in the table and SDK, a number in the JSON
   * sample.
   */
  duration?: number;
  /** Deviation of the upgrade time either way, in minutes; not in the sample. */
  jitter?: string;
  /** The serial number of the device. */
  serialNumber: string;
  /** The gateway. */
  smartAGId: string;
  /** The time zone of `cronExpression`, such as `Asia/Shanghai`. */
  timeZone?: string;
  /** Scheduled = at the scheduled time; boot = automatically at start-up; manual = by hand. */
  upgradeType: "scheduled" | "boot" | "manual";
}

/**
 * When the software of a device, or its signatures of applications, is upgraded automatically.
 *
 * @see DescribeDeviceAutoUpgradePolicy
 */
export const getAutoUpgradePolicy: Get<GetAutoUpgradePolicyArgs, GetAutoUpgradePolicyResult> = get(
  lookups.getAutoUpgradePolicy,
);

/** {@link getAutoUpgradePolicy} for arguments that may be known only after an update. */
export const getAutoUpgradePolicyOutput: GetOutput<GetAutoUpgradePolicyArgs, GetAutoUpgradePolicyResult> = getOutput(
  lookups.getAutoUpgradePolicy,
);

/** The arguments of {@link getCurrentDns}. */
export interface GetCurrentDnsArgs {
  /** The gateway. */
  smartAGId: string;
  /** The serial number of the device. */
  serialNumber: string;
}

/** The result of {@link getCurrentDns}. */
export interface GetCurrentDnsResult {
  /** IP address of the primary DNS server in effect. */
  masterDns?: string;
  /** IP address of the secondary DNS server in effect. */
  slaveDns?: string;
}

/**
 * The DNS servers that a device uses now.
 *
 * @see DescribeSagCurrentDns
 */
export const getCurrentDns: Get<GetCurrentDnsArgs, GetCurrentDnsResult> = get(lookups.getCurrentDns);

/** {@link getCurrentDns} for arguments that may be known only after an update. */
export const getCurrentDnsOutput: GetOutput<GetCurrentDnsArgs, GetCurrentDnsResult> = getOutput(lookups.getCurrentDns);

/** The arguments of {@link getDeviceInfo}. */
export interface GetDeviceInfoArgs {
  /** The gateway. */
  smartAGId: string;
  /** The serial number of the device. */
  serialNumber: string;
}

/** The result of {@link getDeviceInfo}. */
export interface GetDeviceInfoResult {
  /** Control state: Normal, Abnormal. */
  controllerState?: string;
  /** Last time the device connected to the controller, same format. */
  lastConnectedControllerTime?: string;
  /** Whether the reset key is enabled: Enabled, Disabled. */
  resettableStatus?: string;
  /** Service IP address of the device. */
  serviceIP?: string;
  /** Device model: sag-100wm, sag-1000. */
  smartAGType?: string;
  /** Device start time, "YYYY-MM-DD hh:mm:ss" in the sample (time zone not stated) */
  startupTime?: string;
  /**
   * Synchronisation between device and cloud: Synchronized = done; Unsynchronized = not
   * synchronised; Synchronizing = in progress.
   */
  synStatus?: string;
  /** Software version running on the device. */
  version?: string;
  /** VPN connection: Normal, Abnormal. */
  vpnState?: string;
}

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
 *
 * @see DescribeSAGDeviceInfo
 */
export const getDeviceInfo: Get<GetDeviceInfoArgs, GetDeviceInfoResult> = get(lookups.getDeviceInfo);

/** {@link getDeviceInfo} for arguments that may be known only after an update. */
export const getDeviceInfoOutput: GetOutput<GetDeviceInfoArgs, GetDeviceInfoResult> = getOutput(lookups.getDeviceInfo);

/** The arguments of {@link getDiagnosisReport}. */
export interface GetDiagnosisReportArgs {
  /** The gateway. */
  smartAGId: string;
  /** The serial number of the device. */
  serialNumber: string;
}

/** The result of {@link getDiagnosisReport}. */
export interface GetDiagnosisReportResult {
  /** Device type: sag-1000 or sag-100WM. */
  boxType?: string;
  /** The software version of the device. */
  boxVersion?: string;
  /** The items that were diagnosed, by type. */
  details?: DiscribeSmartAccessGatewayDiagnosisReportDiagnoseResultDetails[];
  /** The id of the diagnosis. */
  diagnoseId?: string;
  /** Diagnosis end timestamp; the field table shows 160274157, the sample milliseconds. */
  endTime?: number;
  /** Number of diagnosis items already finished. */
  finishedNumber?: number;
  /** The id of the gateway, `sag-...`. */
  smartAGId?: string;
  /**
   * Overall levels per area (Total, Configuration, Biz): error = serious; warning = warning; info =
   * normal.
   */
  level?: DiscribeSmartAccessGatewayDiagnosisReportDiagnoseResultLevel;
  /** The version of the monitor. */
  monitorVersion?: string;
  /** Completion of the report in percent. */
  percent?: number;
  /** Upload of the report to SLS: 0 = failed; 1 = succeeded. */
  reportSLSSuccess?: number;
  /** The serial number of the device. */
  serialNumber?: string;
  /** Diagnosis start timestamp; the field table shows 160274157, the sample milliseconds. */
  startTime?: number;
  /**
   * Processing = running; finished = succeeded; failed = failed; error = an error occurred during
   * diagnosis; upload_to_sls_fail = uploading the report failed.
   */
  state?: string;
  /** How many items are errors, warnings and information. */
  statistics?: DiscribeSmartAccessGatewayDiagnosisReportDiagnoseResultStatistics;
  /** Only value: both (stored on the device and in Log Service SLS) */
  storeType?: string;
  /** Total number of result entries. */
  totalNumber?: number;
  /** The id of the account. */
  uId?: string;
  /** Type of user that started the diagnosis; only value: user. */
  userLevel?: string;
}

/**
 * The report of the last diagnosis of a device.
 *
 * @see DiscribeSmartAccessGatewayDiagnosisReport
 */
export const getDiagnosisReport: Get<GetDiagnosisReportArgs, GetDiagnosisReportResult> = get(
  lookups.getDiagnosisReport,
);

/** {@link getDiagnosisReport} for arguments that may be known only after an update. */
export const getDiagnosisReportOutput: GetOutput<GetDiagnosisReportArgs, GetDiagnosisReportResult> = getOutput(
  lookups.getDiagnosisReport,
);

/** The arguments of {@link getHaSettings}. */
export interface GetHaSettingsArgs {
  /** The gateway. */
  smartAGId: string;
  /** The serial number of the device. */
  serialNumber: string;
}

/** The result of {@link getHaSettings}. */
export interface GetHaSettingsResult {
  /** NONE = HA off; STATIC = static mode; DYNAMIC = dynamic mode. */
  mode: "STATIC" | "NONE" | "DYNAMIC";
  /** List of ports; absent from the DYNAMIC sample. */
  ports?: DescribeSagHaPorts[];
}

/**
 * How a device is set to stand in for the other one of its gateway.
 *
 * @see DescribeSagHa
 */
export const getHaSettings: Get<GetHaSettingsArgs, GetHaSettingsResult> = get(lookups.getHaSettings);

/** {@link getHaSettings} for arguments that may be known only after an update. */
export const getHaSettingsOutput: GetOutput<GetHaSettingsArgs, GetHaSettingsResult> = getOutput(lookups.getHaSettings);

/** The arguments of {@link getRemoteAccess}. */
export interface GetRemoteAccessArgs {
  /** The serial number of the device. */
  serialNumber: string;
  /** The gateway. */
  smartAGId: string;
}

/** An entry of the result of {@link getRemoteAccess}. */
export interface GetRemoteAccessAddress {
  /** Private IP address for remote login; empty string in the sample. */
  remoteAccessIp?: string;
  /** The serial number of the device. */
  serialNumber: string;
}

/** The result of {@link getRemoteAccess}. */
export interface GetRemoteAccessResult {
  /** The addresses at which a device can be logged in to. */
  remoteAccess: GetRemoteAccessAddress[];
}

/**
 * The addresses at which a device can be logged in to.
 *
 * @see DescribeSagRemoteAccess
 */
export const getRemoteAccess: Get<GetRemoteAccessArgs, GetRemoteAccessResult> = get(lookups.getRemoteAccess);

/** {@link getRemoteAccess} for arguments that may be known only after an update. */
export const getRemoteAccessOutput: GetOutput<GetRemoteAccessArgs, GetRemoteAccessResult> = getOutput(
  lookups.getRemoteAccess,
);

/** The arguments of {@link getUnsupportedFeatures}. */
export interface GetUnsupportedFeaturesArgs {
  /** ID of the gateway instance that owns the device. */
  smartAGId: string;
  /** Serial number of the device. */
  serialNumber: string;
  /** Name of the OpenAPI operation the features belong to (sample ModifySagWan). */
  openApiName: string;
}

/** An entry of the result of {@link getUnsupportedFeatures}. */
export interface GetUnsupportedFeaturesFeature {
  /** Name of an unsupported feature (sample ISP) */
  feature: string;
}

/** The result of {@link getUnsupportedFeatures}. */
export interface GetUnsupportedFeaturesResult {
  /** What a device does not support of one operation of the API. */
  unsupportedFeatures: GetUnsupportedFeaturesFeature[];
}

/**
 * What a device does not support of one operation of the API.
 *
 * @see ListSmartAGApiUnsupportedFeature
 */
export const getUnsupportedFeatures: Get<GetUnsupportedFeaturesArgs, GetUnsupportedFeaturesResult> = get(
  lookups.getUnsupportedFeatures,
);

/** {@link getUnsupportedFeatures} for arguments that may be known only after an update. */
export const getUnsupportedFeaturesOutput: GetOutput<GetUnsupportedFeaturesArgs, GetUnsupportedFeaturesResult> =
  getOutput(lookups.getUnsupportedFeatures);

/** The arguments of {@link getUserDns}. */
export interface GetUserDnsArgs {
  /** The gateway. */
  smartAGId: string;
  /** The serial number of the device. */
  serialNumber: string;
}

/** The result of {@link getUserDns}. */
export interface GetUserDnsResult {
  /** IP address of the primary DNS server. */
  masterDns?: string;
  /** IP address of the secondary DNS server. */
  slaveDns?: string;
}

/**
 * The DNS servers that a device is set to.
 *
 * @see DescribeSagUserDns
 */
export const getUserDns: Get<GetUserDnsArgs, GetUserDnsResult> = get(lookups.getUserDns);

/** {@link getUserDns} for arguments that may be known only after an update. */
export const getUserDnsOutput: GetOutput<GetUserDnsArgs, GetUserDnsResult> = getOutput(lookups.getUserDns);

/** The arguments of {@link getWan4G}. */
export interface GetWan4GArgs {
  /** The gateway. */
  smartAGId: string;
  /** The serial number of the device. */
  serialNumber: string;
}

/** The result of {@link getWan4G}. */
export interface GetWan4GResult {
  /** IP address of the 4G card. */
  ip?: string;
  /** MAC address of the 4G card. */
  mac?: string;
  /** SDK only; not in the reference. */
  priority?: number;
  /** Normal = working; Abnormal = faulty; Unavailable = no 4G card. */
  status?: string;
  /** 4G signal: High = strong; Middle = medium; Low = weak; Unavailable = no signal. */
  strength?: string;
  /** SDK only; not in the reference. */
  trafficState?: string;
}

/**
 * The 4G card of a device.
 *
 * @see DescribeSagWan4G
 */
export const getWan4G: Get<GetWan4GArgs, GetWan4GResult> = get(lookups.getWan4G);

/** {@link getWan4G} for arguments that may be known only after an update. */
export const getWan4GOutput: GetOutput<GetWan4GArgs, GetWan4GResult> = getOutput(lookups.getWan4G);

/** The arguments of {@link getWifi}. */
export interface GetWifiArgs {
  /** The gateway. */
  smartAGId: string;
  /** The serial number of the device. */
  serialNumber: string;
}

/** The result of {@link getWifi}. */
export interface GetWifiResult {
  /** NONE = no authentication; WPA-PSK; WPA2-PSK. */
  authenticationType?: "NONE" | "WPA-PSK" | "WPA2-PSK";
  /** 自动 (automatic), 20MHz or 40MHz. */
  bandwidth?: "自动" | "20MHz" | "40MHz";
  /** Channel (sample 0) */
  channel?: number;
  /**
   * AUTO = automatic; TKIP = Temporal Key Integrity Protocol; AES = efficient encryption standard
   * for Wi-Fi.
   */
  encryptAlgorithm?: "AUTO" | "TKIP" | "AES";
  /** True = wireless security on; False = off (string) */
  isAuth?: boolean;
  /** True = SSID broadcast on; False = off (string) */
  isBroadcast?: boolean;
  /** True = Wi-Fi on; False = off (string) */
  isEnable: boolean;
  /** Wi-Fi name; spelt Ssid here, SSID in ModifySagWifi. */
  ssid: string;
}

/**
 * The Wi-Fi of a device, without its password.
 *
 * @see DescribeSagWifi
 */
export const getWifi: Get<GetWifiArgs, GetWifiResult> = get(lookups.getWifi);

/** {@link getWifi} for arguments that may be known only after an update. */
export const getWifiOutput: GetOutput<GetWifiArgs, GetWifiResult> = getOutput(lookups.getWifi);
