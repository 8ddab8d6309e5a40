import { addressesOf, portsOf } from "../../../network/five-tuples.js";
import { includes } from "../../../network/header-sets.js";
import { type Match, type Overlap, overlapOf } from "../../../network/overlaps.js";
import type { Properties, Rule } from "../../lifecycle/definition.js";
import { atMost, rule, warning } from "../../lifecycle/rules.js";
import { hasUnknown } from "../../lifecycle/unknown.js";

/** A rule of which everything is given that decides what it does. */
interface Complete extends Match {
  readonly direction: string;
  readonly type: string;
  readonly policy: string;
  readonly priority: number;
}

const decisive: readonly (keyof Complete)[] = [
  ...(["direction", "type", "policy", "priority"] as const),
  ...(["ipProtocol", "sourceCidr", "sourcePortRange", "destCidr", "destPortRange"] as const),
];

const isComplete = (one: Properties): boolean => decisive.every((name) => one[name] !== undefined);

/** The complete rules by their names. A missing value is reported as an error instead. */
function completeRules(rules: unknown): [string, Complete][] {
  return Object.entries((rules ?? {}) as Record<string, Properties>).filter(([, one]) =>
    isComplete(one),
  ) as unknown as [string, Complete][];
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

/** What two rules both match, if they have one priority and one accepts what the other drops. */
function tieOf(one: Complete, other: Complete): Overlap | undefined {
  return one.policy !== other.policy && one.priority === other.priority ? overlapOf(one, other) : undefined;
}

const ANY_PORT = "-1/-1";

/** What two values have in common: one of them, or both if neither contains the other. */
function common(one: string, other: string, contains: (whole: string, part: string) => boolean): string {
  if (contains(other, one)) return one;
  return contains(one, other) ? other : `both ${one} and ${other}`;
}

const containsProtocol = (whole: string, part: string): boolean =>
  whole.toUpperCase() === "ALL" || whole.toUpperCase() === part.toUpperCase();
const containsBlock = (whole: string, part: string): boolean => includes(addressesOf(whole), addressesOf(part));
const containsPorts = (whole: string, part: string): boolean => includes(portsOf(whole), portsOf(part));

/**
 * The packets that two rules both match, in the values that the program gives. A value that is
 * computed from two others could disclose a part of a secret that is masked as a whole only.
 */
function packets(one: Complete, other: Complete): string {
  const protocol = common(one.ipProtocol, other.ipProtocol, containsProtocol);
  const [from, to] = (["source", "dest"] as const).map((end) => {
    const block = common(one[`${end}Cidr`], other[`${end}Cidr`], containsBlock);
    const ports = common(one[`${end}PortRange`], other[`${end}PortRange`], containsPorts);
    return ports === ANY_PORT ? block : `${block} port ${ports}`;
  });
  return `${protocol} from ${from} to ${to} (direction ${one.direction}, type ${one.type})`;
}

const DEFAULT_PRIORITY = 1;

/** Why the order of two rules of one priority matters. `names` are what they are called. */
function tieText([name, one]: [string, Complete], [otherName, other]: [string, Complete], tie: Overlap): string {
  const priority = one.priority === DEFAULT_PRIORITY ? "1, the default" : String(one.priority);
  const [accept, drop] = one.policy === "accept" ? [name, otherName] : [otherName, name];
  const match = tie.isCertain ? "both match" : "both may match";
  return `the priority of both is ${priority}, ${accept} accepts, ${drop} drops, and ${match} ${packets(one, other)}. Which of them decides is not certain: the API reference says the older one, the user guide of 2023 says the drop. Give each a priority of its own; the smaller one decides`;
}

const MOST_NAMED = 3;

/** Rules of one priority that overlap: sources do not agree which one decides. */
const ties: Rule<"rules"> = {
  properties: ["rules"],
  evenUnknown: true,
  check: ({ rules }) => {
    if (typeof rules !== "object") return [];
    const all = completeRules(rules).filter(([, one]) => !hasUnknown(one));
    const pairs = all.flatMap((one, index) =>
      all.slice(index + 1).flatMap((other) => {
        const tie = tieOf(one[1], other[1]);
        return tie ? [{ one, other, tie }] : [];
      }),
    );
    const [first, ...others] = pairs.map(({ one: [name, one], other: [otherName, other], tie }) => ({
      names: `rules.${name} and rules.${otherName}`,
      text: tieText([`rules.${name}`, one], [`rules.${otherName}`, other], tie),
    }));
    if (!first) return [];
    const named = others.slice(0, MOST_NAMED).map(({ names }) => names);
    const more = others.length > MOST_NAMED ? [`${others.length - MOST_NAMED} more pairs`] : [];
    const rest = others.length > 0 ? `. The same holds for ${[...named, ...more].join(", ")}` : "";
    return [{ property: first.names, reason: first.text + rest }];
  },
};

/** The same for a rule that is a resource of its own, beside another one of its ACL. */
export function tieBeside(inputs: Properties, other: Properties): string | undefined {
  if (!isComplete(inputs) || !isComplete(other)) return undefined;
  const [one, two] = [inputs, other] as unknown as [Complete, Complete];
  const tie = tieOf(one, two);
  if (!tie) return undefined;
  const name = typeof other["name"] === "string" ? ` "${other["name"]}"` : "";
  return `priority: ${tieText(["this rule", one], [`another AclRule${name} of this program`, two], tie)}`;
}

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
