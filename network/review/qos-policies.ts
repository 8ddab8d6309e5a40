import type { Matcher } from "../match-space.js";
import type { Item } from "../model/index.js";

/** What a policy of a QoS matches by its header. */
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
