import { Item, nameOf, type Network, type Node } from "../model/index.js";
import type { Observation, Severity, VerifyRule } from "./rule.js";
import { verifyRules } from "./rules.js";
import { checkSuppressions, type Suppression, suppressionOf } from "./suppression.js";

/** The resource that a finding is about. */
export interface Subject {
  /** Such as `Acl`. */
  readonly type: string;
  /** Its name in the program, or else its name or id in the service. */
  readonly name: string;
  readonly id?: string;
  readonly urn?: string;
  /** Where the program declares it, such as `index.ts:12`, if Pulumi says so. */
  readonly position?: string;
}

/** Something that is wrong with a network, or most often is. */
export interface Finding {
  /** The id of the rule, such as `acl-never-matches`; docs/verify.md explains each. */
  readonly rule: string;
  readonly severity: Severity;
  readonly resource: Subject;
  /** The property, or an entry of one, such as `rules.web`. */
  readonly property?: string;
  readonly why: string;
  /** A packet, an address or a number for which it is so. */
  readonly example?: string;
  /** What to do. */
  readonly advice: string;
}

/** A finding that is not to count, and the reason that was given. */
export interface SuppressedFinding extends Finding {
  readonly reason: string;
}

/** What a verification has found. */
export interface Verification {
  /** The most severe ones first. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** Suppressions of which there is no such finding any more, or never was. */
  readonly unused: readonly Suppression[];
}

const severities: readonly Severity[] = ["error", "warning", "note"];

/**
 * Examines a network.
 *
 * @throws Error if a suppression names a rule that does not exist.
 */
export function verifyNetwork(network: Network, suppressions: readonly Suppression[] = []): Verification {
  checkSuppressions(suppressions);
  const found = verifyRules.flatMap((rule) => findingsOf(rule, network));
  const sorted = severities.flatMap((severity) => found.filter((finding) => finding.severity === severity));
  const used = new Set<Suppression>();
  const findings: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of sorted) {
    const suppression = suppressionOf(finding, suppressions);
    if (!suppression) findings.push(finding);
    else {
      used.add(suppression);
      suppressed.push({ ...finding, reason: suppression.reason });
    }
  }
  return { findings, suppressed, unused: suppressions.filter((one) => !used.has(one)) };
}

/** What one rule finds in a network. */
export function findingsOf(rule: VerifyRule, network: Network): Finding[] {
  return [...rule.find(network)].map((observation) => findingOf(rule, observation));
}

function findingOf(rule: VerifyRule, { on, property, severity, why, example, advice }: Observation): Finding {
  return {
    rule: rule.id,
    severity: severity ?? rule.severity,
    resource: subjectOf(on),
    ...(property ? { property } : {}),
    why,
    ...(example !== undefined && { example }),
    advice,
  };
}

function subjectOf(on: Item | Node): Subject {
  const item = on instanceof Item ? on : on.item;
  if (!item) return { type: on.type, name: (on as Node).name, ...("id" in on && on.id !== undefined && { id: on.id }) };
  const { object } = item;
  return {
    type: object.type,
    name: nameOf(object),
    ...(object.id !== undefined && { id: object.id }),
    ...(object.urn !== undefined && { urn: object.urn }),
    ...(object.position !== undefined && { position: object.position }),
  };
}
