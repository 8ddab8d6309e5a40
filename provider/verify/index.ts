/**
 * Examines a network for rules that never match, addresses that are used twice, ways that lead
 * nowhere and the like, without a cloud account and without a preview.
 *
 * @packageDocumentation
 */
import "../../schema/required-node.js";
import { networkOf } from "../../network/model/index.js";
import type { Suppression } from "../../network/verify/suppression.js";
import { type Verification, verifyNetwork } from "../../network/verify/verify.js";
import { objectsOf, type VerifiedResource } from "./resources.js";

export type { Severity } from "../../network/verify/rule.js";
export type { Suppression } from "../../network/verify/suppression.js";
export type { Finding, Subject, SuppressedFinding, Verification } from "../../network/verify/verify.js";
export type { VerifiedResource } from "./resources.js";

/** How {@link verify} examines. */
export interface VerifyOptions {
  /** Findings that are right as they are, and why. */
  readonly suppress?: readonly Suppression[];
}

/**
 * Examines the resources of a program, as `smartag verify` does. Resources of other packages are
 * ignored.
 *
 * @example
 * ```ts
 * const { findings } = verify(resources);
 * assert.deepEqual(findings, []);
 * ```
 *
 * @param resources as Pulumi hands them to `newResource` of `setMocks`, each with the id that is
 * answered, so that they are found by it.
 * @throws Error if a suppression names a rule that does not exist.
 */
export function verify(resources: readonly VerifiedResource[], { suppress = [] }: VerifyOptions = {}): Verification {
  return verifyNetwork(networkOf(objectsOf(resources)), suppress);
}
