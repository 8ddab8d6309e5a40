import { type Ccn, type Gateway, type Network, networkOf, type NetworkObject } from "../model/index.js";
import type { Suppression } from "../verify/suppression.js";
import { type AclReview, aclReviews } from "./acl-review.js";
import { compare } from "../order.js";
import { type Action, type Change, isAdopted, keyOf, objectOf, type Subject, subjectOf } from "./change.js";
import { coverageOf, type Field, matters } from "./coverage.js";
import { type FindingChanges, findingChanges } from "./finding-changes.js";
import { type Gap, gapsOf } from "./gaps.js";
import { natWays } from "./nat-ways.js";
import { type Order, ordersOf } from "./orders.js";
import { isLasting, paired } from "./pairs.js";
import { type WayRow, wayRows } from "./path-rows.js";
import { type CheckedPromise, checkedPromises } from "./promises.js";
import type { FlowPromise } from "../trace/promise.js";
import { type QosReview, qosReviews } from "./qos-review.js";
import { ccnWays, routeWays } from "./route-ways.js";

/** The network before an update, after it, and what the update does. */
export interface Update {
  readonly before: readonly NetworkObject[];
  readonly after: readonly NetworkObject[];
  readonly changes: readonly Change[];
  /** How many resources of other packages change. */
  readonly others?: number;
}

/** A resource that changes. */
export interface Changed extends Subject {
  readonly action: Action;
  readonly paths: readonly string[];
}

/** A change of which the effect on traffic is not known, or not wholly. */
export interface Unknown extends Subject {
  readonly paths: readonly string[];
  readonly why: "not known before the update" | "adopted" | "not computed";
}

/** A gateway that comes or goes. */
export interface SiteChange {
  readonly name: string;
  readonly change: "new" | "adopted" | "removed";
  readonly acl?: string;
  readonly ccns: readonly string[];
  readonly blocks: readonly string[];
}

/** What an update does to a network. It is the same whenever the update is the same. */
export interface Review {
  readonly changes: readonly Changed[];
  readonly others: number;
  readonly sites: readonly SiteChange[];
  /** Sites and CCNs: which are on which. */
  readonly networks: Readonly<Record<string, readonly string[]>>;
  readonly acls: readonly AclReview[];
  readonly qos: readonly QosReview[];
  readonly ways: readonly WayRow[];
  readonly gaps: readonly Gap[];
  readonly orders: readonly Order[];
  readonly findings: FindingChanges;
  readonly promises: readonly CheckedPromise[];
  readonly unknown: readonly Unknown[];
  /** Changes that do nothing to traffic. */
  readonly noEffect: readonly Changed[];
}

export interface ReviewOptions {
  readonly promises?: readonly FlowPromise[];
  readonly suppressions?: readonly Suppression[];
}

/**
 * What an update does to a network.
 *
 * @throws Error if a suppression names no rule, or a promise has no valid address or port.
 */
export function reviewOf(update: Update, { promises = [], suppressions = [] }: ReviewOptions = {}): Review {
  const [before, after] = [networkOf(update.before), networkOf(update.after)];
  const changes = [...update.changes].sort((one, other) => compare(rank(one), rank(other)));
  const adopted = new Set(changes.filter(isAdopted).map((change) => keyOf(objectOf(change))));
  const uncertain = new Set(
    changes
      .filter((change) => change.unknown.some((path) => matters(objectOf(change).type, path)))
      .map((change) => keyOf(objectOf(change))),
  );
  const isKnownAdopted = (key: string): boolean => adopted.has(key);
  const acls = aclReviews(before, after, isKnownAdopted);
  const qos = qosReviews(before, after, isKnownAdopted);
  const ways = wayRows(before, after, (key) => uncertain.has(key) || adopted.has(key), {
    gateway: (gateway, other) => [...natWays(gateway), ...routeWays(gateway, other)],
    ccn: ccnWays,
  });
  const sites = siteChanges(before, after, adopted);
  const touched: Readonly<Record<Field, ReadonlySet<string>>> = {
    acl: new Set(acls.filter(({ rows, unknown }) => rows.length > 0 || unknown).flatMap(({ keys }) => keys)),
    qos: new Set(qos.flatMap(({ keys }) => keys)),
    ways: new Set(ways.map(({ key }) => key)),
    orders: new Set(),
  };
  const orders = ordersOf(changes);
  const unknown = changes.flatMap(unknownOf);
  const named = new Set(
    [...orders.map(({ resource }) => resource), ...unknown].map(({ type, name }) => `${type} ${name}`),
  );
  const passing = new Set(
    paired(before.gateways, after.gateways)
      .filter((pair) => !isLasting(pair))
      .map(({ key }) => key),
  );
  return {
    changes: changes.map(changedOf),
    others: update.others ?? 0,
    sites,
    networks: networksOf(before, after),
    acls,
    qos,
    ways,
    gaps: gapsOf(changes, before),
    orders,
    findings: findingChanges(before, after, suppressions),
    promises: checkedPromises(before, after, promises),
    unknown,
    noEffect: changes.filter((change) => hasNoEffect(change, touched, named, passing, before, after)).map(changedOf),
  };
}

const rank = (change: Change): string => {
  const { type, name, urn } = objectOf(change);
  return `${type} ${name ?? ""} ${urn ?? ""}`;
};

const changedOf = (change: Change): Changed => ({
  ...subjectOf(objectOf(change)),
  action: change.action,
  paths: change.paths,
});

function unknownOf(change: Change): Unknown[] {
  const object = objectOf(change);
  const later = change.unknown.filter((path) => matters(object.type, path));
  const { unknown: notComputed, isSilent } = coverageOf(change);
  const left = notComputed.filter((path) => !later.includes(path));
  const subject = subjectOf(object);
  return [
    ...(later.length > 0 ? [{ ...subject, paths: later, why: "not known before the update" as const }] : []),
    ...(isAdopted(change) && !isSilent ? [{ ...subject, paths: [], why: "adopted" as const }] : []),
    ...(!isAdopted(change) && left.length > 0 ? [{ ...subject, paths: left, why: "not computed" as const }] : []),
  ];
}

/** Whether it is certain that a change does nothing to traffic. */
function hasNoEffect(
  change: Change,
  touched: Readonly<Record<Field, ReadonlySet<string>>>,
  named: ReadonlySet<string>,
  passing: ReadonlySet<string>,
  before: Network,
  after: Network,
): boolean {
  const object = objectOf(change);
  if (named.has(`${object.type} ${subjectOf(object).name}`)) return false;
  const { field, isSilent } = coverageOf(change);
  if (isSilent) return true;
  const isSite = object.type === "Gateway" || object.type === "SoftwareGateway";
  if (isSite && change.action !== "update") return false;
  if (field === undefined) return false;
  const places = [...placesOf(change, before), ...placesOf(change, after)];
  return !places.some((key) => passing.has(key)) && ![keyOf(object), ...places].some((key) => touched[field].has(key));
}

/** The gateway, ACL or QoS that a resource is for. */
function placesOf({ before: was, after: is }: Change, network: Network): string[] {
  return [was, is].flatMap((object) => {
    if (!object) return [];
    const targets = [
      network.references.follow(object, "smartAGId", ["Gateway", "SoftwareGateway"]),
      network.references.follow(object, "aclId", ["Acl"]),
      network.references.follow(object, "qosId", ["Qos"]),
    ];
    return targets.flatMap((target) =>
      !target ? [] : "object" in target ? [keyOf(target.object)] : [target.elsewhere],
    );
  });
}

function siteChanges(before: Network, after: Network, adopted: ReadonlySet<string>): SiteChange[] {
  return paired(before.gateways, after.gateways).flatMap((pair): SiteChange[] => {
    if (isLasting(pair)) return [];
    const gateway = (pair.after ?? pair.before) as Gateway;
    const [acl] = gateway.acls;
    return [
      {
        name: pair.name,
        change: pair.after ? (adopted.has(pair.key) ? "adopted" : "new") : "removed",
        ...(acl && { acl: acl.to.name }),
        ccns: gateway.ccns.map(({ to }) => to.name).sort(compare),
        blocks: (gateway.blocks ?? []).map(({ cidr }) => cidr),
      },
    ];
  });
}

function networksOf(before: Network, after: Network): Record<string, string[]> {
  const names = (ccns: readonly Ccn[], name: string): string[] =>
    ccns.filter((ccn) => ccn.name === name).flatMap(({ gateways }) => gateways.map(({ to }) => to.name));
  const all = [...new Set([...before.ccns, ...after.ccns].map(({ name }) => name))].sort(compare);
  return Object.fromEntries(
    all.map((name) => [name, [...new Set([...names(before.ccns, name), ...names(after.ccns, name)])].sort(compare)]),
  );
}

/** Whether a change breaks a promise, or brings an error that verification finds. */
export function isBad({ promises, findings }: Review): boolean {
  return (
    promises.some(({ state }) => state === "breaks") || findings.added.some(({ severity }) => severity === "error")
  );
}
