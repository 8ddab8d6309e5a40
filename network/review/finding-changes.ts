import type { Network } from "../model/index.js";
import { type Finding, type SuppressedFinding, verifyNetwork } from "../verify/verify.js";
import type { Suppression } from "../verify/suppression.js";
import { compare } from "../order.js";

/** What verification finds only after a change, and only before it. */
export interface FindingChanges {
  readonly added: readonly Finding[];
  readonly gone: readonly Finding[];
  /** How many findings there are before and after. */
  readonly kept: number;
  /** New ones that are suppressed, with the reasons. */
  readonly suppressed: readonly SuppressedFinding[];
}

const keyOf = ({ rule, severity, resource, property }: Finding): string =>
  [rule, severity, resource.urn ?? resource.id ?? `${resource.type} ${resource.name}`, property ?? ""].join("\n");

/** @throws Error if a suppression names a rule that does not exist. */
export function findingChanges(before: Network, after: Network, suppressions: readonly Suppression[]): FindingChanges {
  const [old, now] = [verifyNetwork(before, suppressions), verifyNetwork(after, suppressions)];
  const added = without(now.findings, old.findings);
  return {
    added,
    gone: without(old.findings, now.findings),
    kept: now.findings.length - added.length,
    suppressed: without(now.suppressed, old.suppressed),
  };
}

/** The findings that the others do not have. A rule may find one property several times. */
function without<T extends Finding>(findings: readonly T[], others: readonly Finding[]): T[] {
  const counts = new Map<string, number>();
  for (const finding of others) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  const left = findings.filter((finding) => {
    const count = counts.get(keyOf(finding)) ?? 0;
    if (count > 0) counts.set(keyOf(finding), count - 1);
    return count === 0;
  });
  const rank = { error: 0, warning: 1, note: 2 };
  return left.sort((one, other) => rank[one.severity] - rank[other.severity] || compare(keyOf(one), keyOf(other)));
}
