import type { Matcher } from "./match-space.js";
import type { Item } from "./model/index.js";

/** What a policy of a QoS matches by its header, as far as it is known. */
export function matcherOfPolicy(policy: Item): Matcher {
  const values = {
    ipProtocol: policy.text("ipProtocol"),
    sourceCidr: policy.block("sourceCidr"),
    sourcePortRange: policy.text("sourcePortRange"),
    destCidr: policy.block("destCidr"),
    destPortRange: policy.text("destPortRange"),
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** Whether a policy depends on applications, too. */
export function hasApplications(policy: Item): boolean {
  return ["dpiSignatureIds", "dpiGroupIds"].some(
    (name) => policy.isUnknown(name) || (policy.texts(name) ?? []).length > 0,
  );
}

/** What stands for a value that is known only after an update. */
export const NOT_KNOWN = "not known yet";

/** The share of a car, such as `10 to 50 % of CcnBandwidth`. */
export function shareText(car: Item): string {
  const value = (name: string): string => String(car.number(name) ?? NOT_KNOWN);
  const limit = car.text("limitType");
  if (limit === "Absolute") return `${value("minBandwidthAbs")} to ${value("maxBandwidthAbs")} Mbps`;
  if (limit !== "Percent") return `limit ${NOT_KNOWN}`;
  const source = car.text("percentSourceType");
  const of = source ?? (car.isUnknown("percentSourceType") ? NOT_KNOWN : "a bandwidth that the service chooses");
  return `${value("minBandwidthPercent")} to ${value("maxBandwidthPercent")} % of ${of}`;
}
