import { headersOf } from "../five-tuples.js";
import type { Header } from "../header-sets.js";
import { type Gateway, type Item, nameOf, type Qos } from "../model/index.js";
import { hasApplications, matcherOfPolicy, shareText } from "../qos.js";
import type { Step } from "./flow.js";

/**
 * Which share of the bandwidth a packet that leaves has. QoS limits traffic and drops none for its
 * header. No source documents whether it sees the packet before or after private SNAT.
 */
export function qosStep(gateway: Gateway, before: Header, after = before): Step | undefined {
  const [link, ...others] = gateway.qoses;
  if (!link) return undefined;
  const where = `gateway ${gateway.name}`;
  if (others.length > 0) {
    return {
      where,
      outcome: "passes",
      neverDrops: true,
      what: `QoS: it is not certain which of ${others.length + 1} counts`,
    };
  }
  const [one, other] = [shareOf(link.to, before), shareOf(link.to, after)];
  const what = one === other ? one : `${one} if it sees the packet before private SNAT, and ${other} after it`;
  return { where, by: `Qos ${link.to.name}`, outcome: "passes", neverDrops: true, what: `QoS: ${what}` };
}

function shareOf({ policies, cars, isOpen }: Qos, header: Header): string {
  const matching = policies.map((policy) => ({ policy, match: matchOf(policy, header) }));
  const certain = matching.filter(({ match }) => match === "certain").map(({ policy }) => policy);
  const possible = matching.filter(({ match }) => match === "possible").map(({ policy }) => policy);
  const [policy] = certain;
  if (!policy && possible.length === 0) {
    return isOpen ? "no policy that is known here matches" : "no policy matches; the share is documented nowhere";
  }
  if (!policy || certain.length > 1 || possible.length > 0) {
    return `it is not certain whether ${[...certain, ...possible].map(policyName).join(" or ")} counts`;
  }
  const priority = policy.number("priority");
  const limits = cars.filter((car) => car.number("priority") === priority).map(shareText);
  const share = limits.length === 0 ? "no car that is known here" : limits.join("; ");
  return `${policyName(policy)}, priority ${priority ?? "?"}: ${share}`;
}

const policyName = (policy: Item): string => policy.path || nameOf(policy.object);

/** Whether a policy matches a header. Applications and times of validity are not in it. */
function matchOf(policy: Item, header: Header): "certain" | "possible" | "none" {
  const { ipProtocol, sourceCidr, sourcePortRange, destCidr, destPortRange } = matcherOfPolicy(policy);
  const isKnown = [ipProtocol, sourceCidr, sourcePortRange, destCidr, destPortRange].every((one) => one !== undefined);
  if (!isKnown) return "possible";
  const { certain, possible } = headersOf({
    ipProtocol: ipProtocol ?? "",
    sourceCidr: sourceCidr ?? "",
    sourcePortRange: sourcePortRange ?? "",
    destCidr: destCidr ?? "",
    destPortRange: destPortRange ?? "",
  });
  if (!possible.has(header)) return "none";
  const isLimited = hasApplications(policy) || !policy.lacks("startTime") || !policy.lacks("endTime");
  return certain.has(header) && !isLimited ? "certain" : "possible";
}
