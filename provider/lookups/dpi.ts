import { dpiSettings } from "../resources/dpi/dpi-settings.js";
import { lookup } from "./lookup.js";

/** Whether a gateway inspects applications and logs what it finds. */
export const getDpiSettings = lookup("getDpiSettings", "GetSmartAGDpiAttribute", {
  of: dpiSettings,
  names: { dpiStatus: "dpiEnabled", projectName: "slsProjectName", logstoreName: "slsLogStore" },
  values: { dpiStatus: (status: string) => status === "On" },
});

/** The rules for applications that could not be put on a gateway. */
export const getDpiConfigErrors = lookup("getDpiConfigErrors", "ListDpiConfigError", {
  at: "dpiConfigError",
  item: "Error",
});

/** The groups of applications that rules can name. */
export const getDpiGroups = lookup("getDpiGroups", "ListDpiGroups", {
  at: "dpiGroup",
  always: ["dpiGroupId"],
  item: "Group",
});

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
 */
export const getDpiSignatures = lookup("getDpiSignatures", "ListDpiSignatures", {
  at: "dpiSignature",
  always: ["dpiSignatureId"],
  item: "Signature",
});
