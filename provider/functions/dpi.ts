import { dpiSettings } from "../resources/dpi/dpi-settings.js";
import { type Get, type GetOutput, lookup, type LookupArgs, type LookupItem } from "./lookup.js";

const dpiSettingsLookup = lookup("getDpiSettings", "GetSmartAGDpiAttribute", {
  of: dpiSettings,
  names: { dpiStatus: "dpiEnabled", projectName: "slsProjectName", logstoreName: "slsLogStore" },
  values: { dpiEnabled: (status: string) => status === "On" },
});

export interface GetDpiSettingsArgs extends LookupArgs<typeof dpiSettingsLookup> {}
export interface GetDpiSettingsResult extends LookupItem<typeof dpiSettingsLookup> {}

/**
 * Whether a gateway inspects applications and logs what it finds.
 *
 * @see GetSmartAGDpiAttribute
 */
export const getDpiSettings: Get<GetDpiSettingsArgs, GetDpiSettingsResult> = dpiSettingsLookup.get;
/** {@link getDpiSettings} for arguments that may be known only after an update. */
export const getDpiSettingsOutput: GetOutput<GetDpiSettingsArgs, GetDpiSettingsResult> = dpiSettingsLookup.getOutput;

const dpiConfigErrors = lookup("getDpiConfigErrors", "ListDpiConfigError", { at: "dpiConfigError" });

export interface GetDpiConfigErrorsArgs extends LookupArgs<typeof dpiConfigErrors> {}
export interface GetDpiConfigErrorsError extends LookupItem<typeof dpiConfigErrors> {}
export interface GetDpiConfigErrorsResult {
  dpiConfigErrors: GetDpiConfigErrorsError[];
}

/**
 * The rules for applications that could not be put on a gateway.
 *
 * @see ListDpiConfigError
 */
export const getDpiConfigErrors: Get<GetDpiConfigErrorsArgs, GetDpiConfigErrorsResult> = dpiConfigErrors.get;
/** {@link getDpiConfigErrors} for arguments that may be known only after an update. */
export const getDpiConfigErrorsOutput: GetOutput<GetDpiConfigErrorsArgs, GetDpiConfigErrorsResult> =
  dpiConfigErrors.getOutput;

const dpiGroups = lookup("getDpiGroups", "ListDpiGroups", { at: "dpiGroup", always: ["dpiGroupId"] });

export interface GetDpiGroupsArgs extends LookupArgs<typeof dpiGroups> {}
export interface GetDpiGroupsGroup extends LookupItem<typeof dpiGroups> {}
export interface GetDpiGroupsResult {
  dpiGroups: GetDpiGroupsGroup[];
}

/**
 * The groups of applications that rules can name.
 *
 * @see ListDpiGroups
 */
export const getDpiGroups: Get<GetDpiGroupsArgs, GetDpiGroupsResult> = dpiGroups.get;
/** {@link getDpiGroups} for arguments that may be known only after an update. */
export const getDpiGroupsOutput: GetOutput<GetDpiGroupsArgs, GetDpiGroupsResult> = dpiGroups.getOutput;

const dpiSignatures = lookup("getDpiSignatures", "ListDpiSignatures", {
  at: "dpiSignature",
  always: ["dpiSignatureId"],
});

export interface GetDpiSignaturesArgs extends LookupArgs<typeof dpiSignatures> {}
export interface GetDpiSignaturesSignature extends LookupItem<typeof dpiSignatures> {}
export interface GetDpiSignaturesResult {
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
export const getDpiSignatures: Get<GetDpiSignaturesArgs, GetDpiSignaturesResult> = dpiSignatures.get;
/** {@link getDpiSignatures} for arguments that may be known only after an update. */
export const getDpiSignaturesOutput: GetOutput<GetDpiSignaturesArgs, GetDpiSignaturesResult> = dpiSignatures.getOutput;
