import { capital } from "../capital.js";
import { counted } from "../../network/counted.js";
import type { AclReview } from "../../network/review/acl-review.js";
import type { Changed, Review, SiteChange, Unknown } from "../../network/review/review.js";
import type { Subject } from "../../network/review/change.js";
import type { CheckedPromise } from "../../network/review/promises.js";
import type { QosReview } from "../../network/review/qos-review.js";
import type { TableLine } from "../../network/review/rule-table.js";
import type { Fate, Packets, TrafficRow } from "../../network/review/traffic-rows.js";

/** Names in a sentence; of many, the first ones. */
export function named(names: readonly string[], most = 5): string {
  if (names.length === 0) return "none";
  const rest = names.length - most;
  const first = rest > 1 ? [...names.slice(0, most), `${rest} more`] : names;
  return first.length === 1 ? (first[0] ?? "") : `${first.slice(0, -1).join(", ")} and ${first.at(-1) ?? ""}`;
}

export const fates: readonly Fate[] = ["now dropped", "now passes", "unsure"];

export const fateTitles: Readonly<Record<Fate, string>> = {
  "now dropped": "Passed, and is now dropped",
  "now passes": "Was dropped, and now passes",
  unsure: "Not known",
};

const verdicts = { accept: "passes", drop: "dropped", unsure: "not known" } as const;

/** Such as `passes > not known`. */
export const verdictsText = ({ before, after }: TrafficRow): string => `${verdicts[before]} > ${verdicts[after]}`;

/** Where rows apply, such as `in, LAN`. */
export const kindText = ({ direction, type }: { direction: string; type: string }): string => `${direction}, ${type}`;

/** Packets such as `TCP 10.0.0.0/8 > 10.1.0.0/24:443`. */
export function packetsText({ protocol, source, sourcePort, destination, destinationPort }: Packets): string {
  const end = (address: string, port: string): string => (port === "any" ? address : `${address}:${port}`);
  const name = protocol === "any" ? "any protocol" : protocol;
  return `${name} ${end(source, sourcePort)} > ${end(destination, destinationPort)}`;
}

/** The packets of a row that are none of them, the first ones of many; empty if there are none. */
export function exceptText({ except }: TrafficRow, most = Infinity): string {
  if (except.length === 0) return "";
  const rest = except.length - most;
  const shown = except.slice(0, rest > 1 ? most : except.length).map(packetsText);
  return `except ${[...shown, ...(rest > 1 ? [`${rest} more, which --format json lists`] : [])].join("; ")}`;
}

/** The rules that decide, such as `rules.rest, before rules.web`. */
export function decidersText({ decides, decidedBy }: TrafficRow): string {
  const [now, was] = [decides ?? "no rule", decidedBy ?? "no rule"];
  return now === was ? now : `${now}, before ${was}`;
}

export const conditionsText = ({ conditions, isCertain }: TrafficRow): string =>
  isCertain && conditions.length === 0 ? "" : `if ${conditions.join(" and ") || "such a packet exists"}`;

/** Such as `ACL office`, `ACL guests, before office` or `no ACL, before office`. */
export function fromTo(kind: string, { from, to }: { from?: string; to?: string }): string {
  const now = to === undefined ? `no ${kind}` : `${kind} ${to}`;
  return from === to ? now : `${now}, before ${from ?? "none"}`;
}

export const subjectText = ({ type, name, position }: Subject): string =>
  `${type} ${name}${position === undefined ? "" : ` (${position})`}`;

const verbs = { create: "created", update: "updated", replace: "replaced", delete: "deleted" } as const;

/** Such as `1 created, 2 updated`. */
export function countsText(changes: readonly Changed[]): string {
  const counts = (["create", "update", "replace", "delete"] as const).flatMap((action) => {
    const count = changes.filter((change) => change.action === action).length;
    return count > 0 ? [`${count} ${verbs[action]}`] : [];
  });
  return counts.join(", ") || "no change";
}

export const changedText = (change: Changed): string =>
  `${subjectText(change)}: ${verbs[change.action]}${change.action === "update" ? `, ${named(change.paths, 8)}` : ""}`;

export function unknownText({ paths, why }: Unknown): string {
  if (why === "adopted") return "is adopted: what the object has now is not in the preview, so nothing is compared";
  if (why === "not computed") return `the effect of ${named(paths, 8)} on traffic is not computed`;
  return `${named(paths, 8)}: the value is known only after the update`;
}

export const sitesText = (sites: readonly string[]): string =>
  sites.length === 0 ? "no gateway that is known here" : named(sites);

export function siteText({ change, acl, ccns, blocks }: SiteChange): string {
  const filter = acl === undefined ? "without an ACL, so that everything passes" : `with ACL ${acl}`;
  const on = ccns.length === 0 ? "on no CCN" : `on CCN ${named(ccns)}`;
  const with_ = blocks.length === 0 ? "" : `, blocks ${named(blocks)}`;
  if (change === "removed") return `leaves the program${with_}`;
  return `${change === "new" ? "is new" : "is adopted"}: ${filter}, ${on}${with_}`;
}

const states: Readonly<Record<CheckedPromise["state"], string>> = {
  breaks: "breaks",
  broken: "is broken, as before",
  uncertain: "is not certain any more",
  unknown: "is not certain",
  repaired: "is kept again",
  kept: "is kept",
};

export const promiseText = ({ expect, state, packet, after, because }: CheckedPromise): string => {
  const must = expect === "passes" ? "must pass" : "must not pass";
  const reason = because === undefined ? "" : ` (${because})`;
  const is = { passes: "passes", dropped: "is dropped", unsure: "may pass or not" }[after];
  return `${states[state]}: ${packet} ${must}, and ${is}${reason}`;
};

/** The order in which promises are listed; those that are kept are counted only. */
export const promiseOrder: readonly CheckedPromise["state"][] = [
  "breaks",
  "uncertain",
  "broken",
  "unknown",
  "repaired",
];

export const NO_EFFECT = "No effect on traffic";

/** Whether an update does nothing to traffic, as far as everything is known. */
export function hasNoEffect(review: Review): boolean {
  const { sites, acls, qos, ways, gaps, orders, unknown, noEffect, changes } = review;
  const isSame = acls.every(({ rows, unknown: why }) => rows.length === 0 && why === undefined);
  return (
    isSame &&
    [sites, qos, ways, gaps, orders, unknown].every(({ length }) => length === 0) &&
    noEffect.length === changes.length
  );
}

export const rowsWith = ({ rows }: AclReview, fate: Fate): TrafficRow[] => rows.filter(({ change }) => change === fate);

/** The first line of a review: what becomes of traffic, and what is wrong. */
export function summaryLines(review: Review): string[] {
  const { acls, qos, ways, gaps, orders, findings, promises, unknown, changes, others } = review;
  const kinds = (fate: Fate): number => acls.reduce((sum, acl) => sum + rowsWith(acl, fate).length, 0);
  const state = (one: CheckedPromise["state"]): number => promises.filter(({ state: is }) => is === one).length;
  const errors = findings.added.filter(({ severity }) => severity === "error").length;
  const sites = new Set(acls.filter(({ rows }) => rows.length > 0).flatMap((one) => one.sites)).size;
  const traffic = fates.flatMap((fate) =>
    kinds(fate) > 0 ? [`${counted(kinds(fate), "kind")} ${traffics[fate]}`] : [],
  );
  const lines = [
    state("breaks") > 0 ? `${counted(state("breaks"), "promise")} would break` : "",
    errors > 0 ? `${counted(errors, "new error")} of verify` : "",
    traffic.length > 0 ? `traffic at ${counted(sites, "site")}: ${traffic.join(", ")}` : "",
    qos.length > 0 ? "shares of QoS change" : "",
    ways.length > 0 ? `${counted(ways.length, "change")} of NAT and routes` : "",
    gaps.length > 0 ? `${counted(gaps.length, "gap")} in service during the update` : "",
    orders.length > 0 ? `${counted(orders.length, "order")} or end of what is paid for` : "",
    unknown.length > 0 ? `${counted(unknown.length, "effect")} not known` : "",
    hasNoEffect(review) && changes.length > 0 ? NO_EFFECT : "",
    others > 0 ? `${counted(others, "change")} of other packages, not reviewed` : "",
  ];
  return lines.filter((line) => line !== "").map(capital);
}

const traffics: Readonly<Record<Fate, string>> = {
  "now dropped": "now dropped",
  "now passes": "now passing",
  unsure: "not known",
};

const marks = { same: " ", removed: "-", added: "+" } as const;

/** How many unchanged rules a table shows around one that changes. */
const CONTEXT = 2;

/** The lines of a table like those of a diff: runs of unchanged rules are left out. */
export function tableText(table: readonly TableLine[]): string[] {
  const isNear = table.map((_, at) =>
    table.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).some(({ mark }) => mark !== "same"),
  );
  const lines: string[] = [];
  let [hidden, kind] = [0, ""];
  const flush = (): void => {
    if (hidden > 0) lines.push(`  ... ${counted(hidden, "unchanged rule")}`);
    hidden = 0;
  };
  for (const [at, line] of table.entries()) {
    if (!isNear[at]) {
      hidden += 1;
      continue;
    }
    flush();
    if (kindText(line) !== kind) lines.push(`  ${kindText(line)}`);
    kind = kindText(line);
    const dead = line.neverMatches ? ", never matches" : "";
    lines.push(
      `${marks[line.mark]} ${line.priority.padStart(3)} ${line.policy.padEnd(6)} ${line.packets} (${line.name}${dead})`,
    );
  }
  flush();
  return lines;
}

export const sharesText = (review: QosReview): string[] => [
  ...review.shares.map(
    ({ priority, before, after }) => `priority ${priority}: ${after ?? "no car"}, before ${before ?? "no car"}`,
  ),
  ...review.policies.map(
    ({ change, priority, packets, example }) =>
      `${change === "added" ? "now" : "no longer"} in priority ${priority}: ${packets}${example === undefined ? "" : `, for example ${example}`}`,
  ),
];
