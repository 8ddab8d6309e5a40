import { dpiGroups, dpiSignatures } from "./dpi-catalogue.js";
import { dpiVersion } from "./store/fresh.js";
import type { Store } from "./store/store.js";

/** A rule that may be for applications. */
export interface DpiRule {
  readonly id: string;
  readonly dpiSignatureIds: readonly string[];
  readonly dpiGroupIds: readonly string[];
}

/** What a device does not do of the rules for applications that its gateway has. */
export interface DpiError {
  readonly serialNumber: string;
  readonly type: "DeviceNotSupported" | "VersionNotSupported" | "NotEnable";
  readonly rules: readonly DpiRule[];
}

/** The devices of a gateway that do not do what rules for applications ask. */
export function dpiErrors(store: Store, gatewayId: string, rules: readonly DpiRule[]): DpiError[] {
  const affected = rules.filter(asksForApplications);
  return store.all("device", { gatewayId }).flatMap((device): DpiError[] => {
    const error = (type: DpiError["type"], those: readonly DpiRule[]): DpiError[] =>
      those.length > 0 ? [{ serialNumber: device.id, type, rules: those }] : [];
    if (device.unsupported?.includes("UpdateSmartAGDpiAttribute")) return error("DeviceNotSupported", affected);
    if (!store.get("gateway", gatewayId)?.dpiEnabled) return error("NotEnable", affected);
    const known = device.dpiVersion ?? dpiVersion;
    const tooNew = affected.map((rule) => unknownTo(known, rule)).filter(asksForApplications);
    return error("VersionNotSupported", tooNew);
  });
}

/** Whether a rule is for applications. */
export const asksForApplications = ({ dpiSignatureIds, dpiGroupIds }: DpiRule): boolean =>
  dpiSignatureIds.length + dpiGroupIds.length > 0;

/** What of a rule's applications a device does not know. */
function unknownTo(known: string, { id, dpiSignatureIds, dpiGroupIds }: DpiRule): DpiRule {
  const unknown = (ids: readonly string[], all: typeof dpiGroups): string[] =>
    ids.filter((wanted) => !all.some((one) => one.id === wanted && one.dpiVersion <= known));
  return {
    id,
    dpiSignatureIds: unknown(dpiSignatureIds, dpiSignatures),
    dpiGroupIds: unknown(dpiGroupIds, dpiGroups),
  };
}
