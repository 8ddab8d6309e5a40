// Generated from provider/lookups/dpi.ts and the API model by `npm run generate`.
import type { ListDpiConfigErrorDpiConfigErrorRuleConfigErrorList } from "../../../schema/index.js";
import * as lookups from "../../lookups/dpi.js";
import { get, type Get, getOutput, type GetOutput } from "../../program/lookup.js";

/** The arguments of {@link getDpiConfigErrors}. */
export interface GetDpiConfigErrorsArgs {
  /**
   * Kind of instance with DPI rules: acl = access control list; qos = QoS policy. Allowed: acl,
   * qos.
   */
  dpiConfigType: "acl" | "qos";
  /** SAG instance ID. */
  smartAGId: string;
  /** ID of the ACL or QoS policy instance with DPI rules. */
  ruleInstanceId?: string;
}

/** An entry of the result of {@link getDpiConfigErrors}. */
export interface GetDpiConfigErrorsError {
  /**
   * DeviceNotSupported = the device does not support DPI; VersionNotSupported = the DPI version on
   * the device is too old; NotEnable = DPI is not turned on for the device.
   */
  errorType?: string;
  /** The rules in error. */
  ruleConfigErrorList?: ListDpiConfigErrorDpiConfigErrorRuleConfigErrorList[];
  /** Device serial number. */
  serialNumber?: string;
  /** The id of the gateway, `sag-...`. */
  smartAGId?: string;
}

/** The result of {@link getDpiConfigErrors}. */
export interface GetDpiConfigErrorsResult {
  /** The rules for applications that could not be put on a gateway. */
  dpiConfigErrors: GetDpiConfigErrorsError[];
}

/**
 * The rules for applications that could not be put on a gateway.
 *
 * @see ListDpiConfigError
 */
export const getDpiConfigErrors: Get<GetDpiConfigErrorsArgs, GetDpiConfigErrorsResult> = get(
  lookups.getDpiConfigErrors,
);

/** {@link getDpiConfigErrors} for arguments that may be known only after an update. */
export const getDpiConfigErrorsOutput: GetOutput<GetDpiConfigErrorsArgs, GetDpiConfigErrorsResult> = getOutput(
  lookups.getDpiConfigErrors,
);

/** The arguments of {@link getDpiGroups}. */
export interface GetDpiGroupsArgs {
  /**
   * Application group IDs, at most 10 per call; repeat list, DpiGroupIds.N in the reference.
   * At most 10 items.
   */
  dpiGroupIds?: readonly string[];
  /**
   * Application group names, at most 10 per call; repeat list, DpiGroupNames.N in the reference.
   * At most 10 items.
   */
  dpiGroupNames?: readonly string[];
}

/** An entry of the result of {@link getDpiGroups}. */
export interface GetDpiGroupsGroup {
  /** The id of the application group. */
  dpiGroupId: string;
  /** The name of the application group. */
  dpiGroupName?: string;
  /** Lowest engine version that supports the group. */
  minEngineVersion?: string;
  /** Lowest signature database version that supports the group. */
  minSignatureDbVersion?: string;
}

/** The result of {@link getDpiGroups}. */
export interface GetDpiGroupsResult {
  /** The groups of applications that rules can name. */
  dpiGroups: GetDpiGroupsGroup[];
}

/**
 * The groups of applications that rules can name.
 *
 * @see ListDpiGroups
 */
export const getDpiGroups: Get<GetDpiGroupsArgs, GetDpiGroupsResult> = get(lookups.getDpiGroups);

/** {@link getDpiGroups} for arguments that may be known only after an update. */
export const getDpiGroupsOutput: GetOutput<GetDpiGroupsArgs, GetDpiGroupsResult> = getOutput(lookups.getDpiGroups);

/** The arguments of {@link getDpiSettings}. */
export interface GetDpiSettingsArgs {
  /** SAG instance ID. */
  smartAGId: string;
}

/** The result of {@link getDpiSettings}. */
export interface GetDpiSettingsResult {
  /** Active = monitoring on; Inactive = monitoring off. */
  dpiMonitorStatus?: string;
  /** On = DPI on; Off = DPI off. */
  dpiEnabled: boolean;
  /**
   * Logstore tied to DPI (SlsLogStore of EnableSmartAGDpiMonitor); absent in the sample, where
   * monitoring is Inactive.
   */
  slsLogStore?: string;
  /**
   * Log Service project tied to DPI (SlsProjectName of EnableSmartAGDpiMonitor); absent in the
   * sample, where monitoring is Inactive.
   */
  slsProjectName?: string;
  /** Region of the Log Service tied to DPI. */
  slsRegion?: string;
}

/**
 * Whether a gateway inspects applications and logs what it finds.
 *
 * @see GetSmartAGDpiAttribute
 */
export const getDpiSettings: Get<GetDpiSettingsArgs, GetDpiSettingsResult> = get(lookups.getDpiSettings);

/** {@link getDpiSettings} for arguments that may be known only after an update. */
export const getDpiSettingsOutput: GetOutput<GetDpiSettingsArgs, GetDpiSettingsResult> = getOutput(
  lookups.getDpiSettings,
);

/** The arguments of {@link getDpiSignatures}. */
export interface GetDpiSignaturesArgs {
  /** Application IDs; repeat list, DpiSignatureIds.N in the reference. */
  dpiSignatureIds?: readonly string[];
  /** Application names; repeat list, DpiSignatureNames.N in the reference. */
  dpiSignatureNames?: readonly string[];
  /** Application group ID: returns every application of the group. */
  dpiGroupId?: string;
}

/** An entry of the result of {@link getDpiSignatures}. */
export interface GetDpiSignaturesSignature {
  /** ID of the application group the application belongs to. */
  dpiGroupId?: string;
  /** The id of the application. */
  dpiSignatureId: string;
  /** The name of the application. */
  dpiSignatureName?: string;
  /** Lowest engine version that supports the application. */
  minEngineVersion?: string;
  /** Lowest signature database version that supports the application. */
  minSignatureDbVersion?: string;
}

/** The result of {@link getDpiSignatures}. */
export interface GetDpiSignaturesResult {
  /** The applications that rules can name. */
  dpiSignatures: GetDpiSignaturesSignature[];
}

/**
 * The applications that rules can name.
 *
 * @example
 * ```ts
 * const { dpiSignatures } = await getDpiSignatures({ dpiSignatureNames: ["BitTorrent"] });
 * const all = {
 *   ipProtocol: "ALL",
 *   sourceCidr: "0.0.0.0/0",
 *   sourcePortRange: "-1/-1",
 *   destCidr: "0.0.0.0/0",
 *   destPortRange: "-1/-1",
 * };
 * const dpiSignatureIds = dpiSignatures.map(({ dpiSignatureId }) => dpiSignatureId);
 * new Acl("torrents", { rules: { out: { ...all, direction: "out", policy: "drop", dpiSignatureIds } } });
 * ```
 *
 * @see ListDpiSignatures
 */
export const getDpiSignatures: Get<GetDpiSignaturesArgs, GetDpiSignaturesResult> = get(lookups.getDpiSignatures);

/** {@link getDpiSignatures} for arguments that may be known only after an update. */
export const getDpiSignaturesOutput: GetOutput<GetDpiSignaturesArgs, GetDpiSignaturesResult> = getOutput(
  lookups.getDpiSignatures,
);
