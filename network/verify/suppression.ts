import { verifyRules } from "./rules.js";
import type { Finding } from "./verify.js";

/** Findings that somebody has decided to live with, and why. */
export interface Suppression {
  /** The id of a rule, such as `acl-tie`. */
  readonly rule: string;
  /** The name or the id of the resource; every resource if it is left out. */
  readonly resource?: string;
  /** The property, such as `rules.web`; every property if it is left out. */
  readonly property?: string;
  /** Why it is right as it is. */
  readonly reason: string;
}

/**
 * A suppression with a mistyped rule would suppress nothing.
 *
 * @throws Error if a suppression names a rule that does not exist.
 */
export function checkSuppressions(suppressions: readonly Suppression[]): void {
  const strange = suppressions.find(({ rule }) => !verifyRules.some(({ id }) => id === rule));
  if (!strange) return;
  throw new Error(
    `There is no rule "${strange.rule}" to suppress; there are ${verifyRules.map(({ id }) => id).join(", ")}.`,
  );
}

/** The suppression of a finding, if there is one. */
export function suppressionOf(finding: Finding, suppressions: readonly Suppression[]): Suppression | undefined {
  const { rule, resource, property } = finding;
  return suppressions.find(
    (one) =>
      one.rule === rule &&
      (one.resource === undefined || one.resource === resource.name || one.resource === resource.id) &&
      (one.property === undefined || one.property === property),
  );
}

/**
 * A suppression as a command line has it: `rule@resource#property=reason`, where resource and
 * property may be left out.
 *
 * @throws Error if there is no reason.
 */
export function parsedSuppression(text: string): Suppression {
  const [, rule = "", resource, property, reason = ""] =
    /^([^@#=]+)(?:@([^#=]+))?(?:#([^=]+))?=(.*)$/s.exec(text) ?? [];
  if (rule === "" || reason.trim() === "") {
    throw new Error(
      `"${text}" is no suppression; write rule=reason or rule@resource=reason, such as acl-tie@office=...`,
    );
  }
  return {
    rule,
    ...(resource !== undefined && { resource }),
    ...(property !== undefined && { property }),
    reason: reason.trim(),
  };
}
