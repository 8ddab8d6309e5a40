import { type FiveTuple, headersOf } from "../../../network/five-tuples.js";
import type { Limit, Properties, Rule } from "../../lifecycle/definition.js";
import { atMost, rule, warning } from "../../lifecycle/rules.js";

const CARS = 3;
const POLICIES = 50;
/** The largest priority that every account has. */
const LARGEST_PRIORITY = 3;

export const carQuota: Limit<"qosId"> = {
  per: ["qosId"],
  most: CARS,
  reason: "a QoS takes three cars, a fourth by ticket",
  raisable: true,
};

export const policyQuota: Limit<"qosId" | "priority"> = {
  per: ["qosId", "priority"],
  most: POLICIES,
  reason: "a car takes 50 policies, more by ticket",
  raisable: true,
};

const entriesOf = (value: unknown): [string, Properties][] =>
  Object.entries((value ?? {}) as Record<string, Properties>);

/** Priorities above 3 are for accounts on an allow list. */
export const commonPriority = warning(
  rule(["priority"], ({ priority }) =>
    typeof priority === "number" && priority > LARGEST_PRIORITY
      ? {
          property: "priority",
          reason: `${priority} is above ${LARGEST_PRIORITY}: newer pages of the service document 1 to 3, and 4 for accounts on an allow list; expect it to refuse this`,
        }
      : undefined,
  ),
);

/** A policy without a car is taken, but limits nothing. */
const policiesWithoutCar: Rule<"cars" | "policies" | "unmanaged"> = {
  properties: ["cars", "policies", "unmanaged"],
  check: ({ cars, policies, unmanaged }) => {
    if (cars === undefined || unmanaged === "keep") return [];
    const priorities = entriesOf(cars)
      .map(([, { priority }]) => priority)
      .filter((priority) => priority !== undefined);
    return entriesOf(policies)
      .filter(([, { priority }]) => priority !== undefined && !priorities.includes(priority))
      .map(([name, { priority }]) => ({
        property: `policies.${name}.priority`,
        reason: `no car has priority ${String(priority)}, so nothing limits this traffic; the cars have ${priorities.map(String).join(", ") || "none"}`,
      }));
  },
};

const tuple = ["ipProtocol", "sourceCidr", "sourcePortRange", "destCidr", "destPortRange"] as const;

/** The applications distinguish a policy from others. */
const isFiveTuple = (policy: Properties): boolean =>
  tuple.every((name) => policy[name] !== undefined) &&
  ["dpiSignatureIds", "dpiGroupIds"].every((name) => ((policy[name] ?? []) as unknown[]).length === 0);

/** The user guide forbids five-tuples of one QoS that overlap. The vendor's tests create some. */
const overlaps: Rule<"policies"> = {
  properties: ["policies"],
  check: ({ policies }) => {
    const all = entriesOf(policies)
      .filter(([, policy]) => isFiveTuple(policy))
      .map(([name, policy]) => ({ name, headers: headersOf(policy as unknown as FiveTuple).possible }));
    return all.flatMap(({ name, headers }, index) =>
      all
        .slice(0, index)
        .filter((other) => headers.overlaps(other.headers))
        .map((other) => ({
          property: `policies.${name}`,
          reason: `matches packets that policies.${other.name} matches, too: the user guide forbids that within one QoS, and nothing says which one counts; make their blocks, ports or protocols disjoint`,
        })),
    );
  },
};

/** No car takes more policies than its quota. */
const policiesPerCar: Rule<"policies"> = {
  properties: ["policies"],
  check: ({ policies }) => {
    const counts = new Map<unknown, number>();
    for (const [, { priority }] of entriesOf(policies)) counts.set(priority, (counts.get(priority) ?? 0) + 1);
    return [...counts]
      .filter(([, count]) => count > POLICIES)
      .map(([priority, count]) => ({
        property: "policies",
        reason: `${count} have priority ${String(priority)}: ${policyQuota.reason}`,
      }));
  },
};

/** What is allowed in a QoS, but most often a mistake. */
export const qosWarnings: readonly Rule<"cars" | "policies" | "unmanaged">[] = [
  policiesWithoutCar,
  overlaps,
  policiesPerCar,
  atMost("cars", CARS, carQuota.reason),
].map((one) => warning(one));
