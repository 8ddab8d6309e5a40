import { type FiveTuple, headersOf } from "../../../network/five-tuples.js";
import type { HeaderSet } from "../../../network/header-sets.js";
import type { Properties, Rule } from "../../lifecycle/definition.js";
import { atMost, rule, warning } from "../../lifecycle/rules.js";

/** What decides a tie of a rule with another one. */
const decisive = ["direction", "type", "priority"] as const;
const tuple = ["ipProtocol", "sourceCidr", "sourcePortRange", "destCidr", "destPortRange"] as const;

/** The complete rules by their names. A missing value is reported as an error instead. */
function completeRules(rules: unknown): [string, Properties][] {
  const entries = Object.entries((rules ?? {}) as Record<string, Properties>);
  return entries.filter(([, one]) => [...decisive, ...tuple, "policy"].every((name) => one[name] !== undefined));
}

/** An ACL that only accepts has no effect: what no rule matches passes, too. */
const acceptsOnly = rule(["rules", "unmanaged"], ({ rules, unmanaged }) => {
  const all = completeRules(rules);
  // Rules that other programs add may drop.
  if (unmanaged === "keep" || all.length === 0 || all.some(([, { policy }]) => policy !== "accept")) return undefined;
  return {
    property: "rules",
    reason:
      'all of them accept, and what no rule matches passes, too, so that this ACL filters nothing; add a last rule that drops the rest (ipProtocol "ALL", priority 100)',
  };
});

/** Of rules of one priority that overlap, sources do not agree which one decides. */
const ties: Rule<"rules"> = {
  properties: ["rules"],
  check: ({ rules }) => {
    const all = completeRules(rules);
    const headers = new Map<Properties, HeaderSet>();
    const headersFor = (one: Properties): HeaderSet => {
      const known = headers.get(one) ?? headersOf(one as unknown as FiveTuple).possible;
      headers.set(one, known);
      return known;
    };
    const isTie = (one: Properties, other: Properties): boolean =>
      one["policy"] !== other["policy"] &&
      decisive.every((name) => one[name] === other[name]) &&
      headersFor(one).overlaps(headersFor(other));
    return all.flatMap(([name, one], index) =>
      all
        .slice(0, index)
        .filter(([, other]) => isTie(one, other))
        .map(([other]) => ({
          property: `rules.${name}.priority`,
          reason: `the same as of rules.${other}, one accepts and one drops, and they may match the same packets: the API reference says that the older rule decides, the user guide of 2023 that drop does; give them different priorities`,
        })),
    );
  },
};

const RULES = 50;

export const ruleQuota = {
  per: ["aclId"],
  most: RULES,
  reason: "an ACL takes 50 rules, more by ticket",
  raisable: true,
} as const;

/** What is allowed in an ACL, but most often a mistake. */
export const aclWarnings: readonly Rule<"rules" | "unmanaged">[] = [
  acceptsOnly,
  ties,
  atMost("rules", RULES, ruleQuota.reason),
].map((one) => warning(one));
