import { groupBy } from "../group-by.js";
import { matcherOfPolicy, NOT_KNOWN, shareText } from "../qos.js";
import { MatchSpace } from "../match-space.js";
import type { Gateway, Item, Network, Qos } from "../model/index.js";
import { exampleOf, packetText } from "../packets.js";
import { compare } from "../order.js";
import { isLasting, nodeKey, type Pair, paired } from "./pairs.js";
import { packetsText } from "./rule-table.js";

/** The share of one priority before and after a change; missing where no car has this priority. */
export interface ShareRow {
  readonly priority: string;
  readonly before?: string;
  readonly after?: string;
}

/** Traffic that belongs to a car only before a change, or only after it. */
export interface PolicyRow {
  readonly change: "removed" | "added";
  readonly priority: string;
  readonly packets: string;
  readonly example?: string;
}

/** What a change does to the shares of the gateways that have the same QoS before and after it. */
export interface QosReview {
  readonly sites: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly shares: readonly ShareRow[];
  readonly policies: readonly PolicyRow[];
  /** Why the shares are not known. */
  readonly unknown?: string;
  readonly isOpen: boolean;
  readonly keys: readonly string[];
}

interface Applied {
  readonly sites: readonly Pair<Gateway>[];
  readonly before: Qos | undefined;
  readonly after: Qos | undefined;
}

/** The changes of QoS that gateways have, and of those that are bound to no gateway of the networks. */
export function qosReviews(before: Network, after: Network, isAdopted: (key: string) => boolean): QosReview[] {
  const sites = paired(before.gateways, after.gateways).filter(isLasting);
  const applied = sites.map((pair): Applied => ({
    sites: [pair],
    before: pair.before?.qoses[0]?.to,
    after: pair.after?.qoses[0]?.to,
  }));
  const groups = groupBy(applied, (one) => [one.before, one.after].map((qos) => (qos ? nodeKey(qos) : "")).join(" "));
  const bound = [...groups.values()].map((ones): Applied => ({
    ...(ones[0] as Applied),
    sites: ones.flatMap((one) => one.sites),
  }));
  const unbound = paired(before.qoses, after.qoses)
    .filter((pair) => pair.before?.gateways.length === 0 && pair.after?.gateways.length === 0)
    .map((pair): Applied => ({ sites: [], before: pair.before, after: pair.after }));
  return [...bound, ...unbound]
    .map((one) => reviewOf(one, isAdopted))
    .filter(({ shares, policies, unknown }) => shares.length + policies.length > 0 || unknown !== undefined)
    .sort((one, other) => compare(rank(one), rank(other)));
}

const rank = ({ to, from, sites }: QosReview): string => `${to ?? from ?? ""} ${from ?? ""} ${sites.join(" ")}`;

function reviewOf({ sites, before, after }: Applied, isAdopted: (key: string) => boolean): QosReview {
  const isElsewhere = [before, after].find((qos) => qos && !qos.item && qos.cars.length === 0);
  const isSame = before && after && nodeKey(before) === nodeKey(after);
  const unknown =
    isElsewhere && !isSame
      ? `${isElsewhere.name} belongs to another program, and its cars are not known here`
      : after && !before && isAdopted(nodeKey(after))
        ? "the QoS is adopted, and what it had before is not in the preview"
        : undefined;
  return {
    sites: sites.map(({ name }) => name),
    ...(before && { from: before.name }),
    ...(after && { to: after.name }),
    ...(unknown !== undefined && { unknown }),
    shares: sharesOf(before, after),
    policies: policiesOf(before, after),
    isOpen: before?.isOpen === true || after?.isOpen === true,
    keys: [...sites.map(({ key }) => key), ...(before ? [nodeKey(before)] : []), ...(after ? [nodeKey(after)] : [])],
  };
}

function sharesOf(before: Qos | undefined, after: Qos | undefined): ShareRow[] {
  const [old, now] = [sharesByPriority(before), sharesByPriority(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort(compare).flatMap((priority) => {
    const [was, is] = [old.get(priority), now.get(priority)];
    return was === is
      ? []
      : [{ priority, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }];
  });
}

function sharesByPriority(qos: Qos | undefined): Map<string, string> {
  const groups = groupBy(qos?.cars ?? [], priorityOf);
  return new Map([...groups].map(([priority, cars]) => [priority, cars.map(shareText).sort(compare).join("; ")]));
}

const priorityOf = (item: Item): string => {
  const number = item.number("priority");
  return number === undefined ? NOT_KNOWN : String(number);
};

function policiesOf(before: Qos | undefined, after: Qos | undefined): PolicyRow[] {
  const [old, now] = [policiesByText(before), policiesByText(after)];
  const rows = (
    change: PolicyRow["change"],
    ones: ReadonlyMap<string, Item>,
    others: ReadonlyMap<string, Item>,
  ): PolicyRow[] =>
    [...ones]
      .filter(([text]) => !others.has(text))
      .map(([, policy]) => policyRow(change, policy))
      .sort((one, other) => compare(one.priority, other.priority) || compare(one.packets, other.packets));
  return [...rows("removed", old, now), ...rows("added", now, old)];
}

const policiesByText = (qos: Qos | undefined): Map<string, Item> =>
  new Map((qos?.policies ?? []).map((policy) => [`${priorityOf(policy)} ${trafficText(policy)}`, policy]));

function trafficText(policy: Item): string {
  const times = ["startTime", "endTime"].map((name) => policy.text(name));
  const period = times.some((time) => time !== undefined) ? `, ${times.map((time) => time ?? "").join(" to ")}` : "";
  return `${packetsText(policy)}${period}`;
}

function policyRow(change: PolicyRow["change"], policy: Item): PolicyRow {
  const [box] = new MatchSpace([matcherOfPolicy(policy)]).boxesAt(0);
  const isKnown = ["ipProtocol", "sourceCidr", "destCidr"].every((name) => policy.text(name) !== undefined);
  return {
    change,
    priority: priorityOf(policy),
    packets: trafficText(policy),
    ...(isKnown && box && { example: packetText(exampleOf(box)) }),
  };
}
