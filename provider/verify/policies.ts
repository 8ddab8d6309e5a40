/**
 * The rules of `smartag verify` as policies of Pulumi's policy packs.
 *
 * @packageDocumentation
 */
import "../../schema/required-node.js";
import type { PolicyResource, StackValidationPolicy } from "@pulumi/policy";
import { type NetworkObject, networkOf } from "../../network/model/index.js";
import type { Severity, VerifyRule } from "../../network/verify/rule.js";
import { verifyRules } from "../../network/verify/rules.js";
import { checkSuppressions, type Suppression, suppressionOf } from "../../network/verify/suppression.js";
import { type Finding, findingsOf } from "../../network/verify/verify.js";
import { networkType, plainProperties } from "./values.js";

/** How {@link networkPolicies} examines. */
export interface NetworkPolicyOptions {
  /** Findings that are right as they are, and why. */
  readonly suppress?: readonly Suppression[];
}

/**
 * One policy for each rule of `smartag verify`, under the id of the rule: mandatory if its findings
 * are errors, advisory if they are not. A rule that has findings of both kinds is two policies, of
 * which the second ends with `-advice` or `-error`.
 *
 * @example
 * ```ts
 * import { PolicyPack } from "@pulumi/policy";
 * import { networkPolicies } from "pulumi-smartag/policies";
 *
 * new PolicyPack("network", { policies: networkPolicies() });
 * ```
 *
 * @throws Error if a suppression names a rule that does not exist.
 */
export function networkPolicies({ suppress = [] }: NetworkPolicyOptions = {}): StackValidationPolicy[] {
  checkSuppressions(suppress);
  return verifyRules.flatMap((rule) =>
    [rule.severity, ...(rule.also ? [rule.also] : [])].map((severity) => policyOf(rule, severity, suppress)),
  );
}

function policyOf(rule: VerifyRule, severity: Severity, suppress: readonly Suppression[]): StackValidationPolicy {
  const isMandatory = severity === "error";
  const suffix = isMandatory ? "error" : "advice";
  return {
    name: severity === rule.severity ? rule.id : `${rule.id}-${suffix}`,
    description: `${rule.title}.`,
    enforcementLevel: isMandatory ? "mandatory" : "advisory",
    validateStack: ({ resources }, report) => {
      for (const finding of findingsOf(rule, networkOf(objectsOf(resources)))) {
        if ((finding.severity === "error") !== isMandatory || suppressionOf(finding, suppress)) continue;
        report(textOf(finding), finding.resource.urn);
      }
    },
  };
}

function textOf({ property, why, example, advice }: Finding): string {
  const place = property === undefined ? "" : `${property}: `;
  return `${place}${why}.${example === undefined ? "" : ` For example: ${example}.`} ${advice}`;
}

function objectsOf(resources: readonly PolicyResource[]): NetworkObject[] {
  return resources.map(({ type, name, urn, props, dependencies, propertyDependencies, parent }) => {
    const id: unknown = props["id"];
    const urns = Object.entries(propertyDependencies).map(
      ([property, sources]) => [property, sources.map((source) => source.urn)] as const,
    );
    return {
      type: networkType(type) ?? type,
      name,
      urn,
      properties: plainProperties(props),
      references: Object.fromEntries(urns),
      dependencies: [...dependencies, ...(parent ? [parent] : [])].map((source) => source.urn),
      ...(typeof id === "string" && id !== "" && { id }),
    };
  });
}
