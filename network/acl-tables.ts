import type { Box } from "./boxes.js";
import { coveredBy, Effort, TooComplexError } from "./coverings.js";
import { type Matcher, MatchSpace } from "./match-space.js";
import type { AclRule } from "./model/index.js";
import { differences, inOrder, type Line, type Verdict } from "./tables.js";

/** Which packets a table is for: the service looks at rules of one direction and one type only. */
export interface TableKind {
  readonly direction: "in" | "out";
  readonly type: "LAN" | "WAN";
}

export const tableKinds: readonly TableKind[] = (["in", "out"] as const).flatMap((direction) =>
  (["LAN", "WAN"] as const).map((type) => ({ direction, type })),
);

/** How many steps the analysis of one table may take. */
const STEPS = 100_000;

/** What is found of the rules of an ACL for packets of one kind. Rules are meant by their position. */
export class AclTable {
  readonly space: MatchSpace;
  /** In order. */
  readonly lines: readonly Line[];
  readonly #boxes: readonly (readonly Box[])[];
  /** One for all questions, so that no table takes long. */
  readonly effort = new Effort(STEPS);
  readonly #shadowing = new Map<number, number[] | undefined>();
  #redundant: Set<number> | undefined;

  constructor(
    readonly kind: TableKind,
    /** Those of this direction and type, and those of which that is not known. */
    readonly rules: readonly AclRule[],
    space = new MatchSpace(rules.map(matcherOf)),
    offset = 0,
  ) {
    this.space = space;
    this.#boxes = rules.map((_, index) => space.boxesAt(offset + index));
    this.lines = inOrder(
      rules.flatMap((one, index) =>
        (this.#boxes[index] as readonly Box[]).map((box) => ({
          box,
          verdict: verdictOf(one),
          priority: one.priority ?? -Infinity,
          rule: index,
        })),
      ),
    );
  }

  boxesAt(index: number): readonly Box[] {
    return this.#boxes[index] as readonly Box[];
  }

  /** Whether everything about a rule is known. */
  isKnown(index: number): boolean {
    return isKnown(this.rules[index] as AclRule);
  }

  /** The rules of smaller priority that together take every packet of a rule; undefined if one is left. */
  shadowing(index: number): number[] | undefined {
    if (!this.#shadowing.has(index)) this.#shadowing.set(index, this.#findShadowing(index));
    return this.#shadowing.get(index);
  }

  #findShadowing(index: number): number[] | undefined {
    const { priority } = this.rules[index] as AclRule;
    if (priority === undefined) return undefined;
    const earlier = this.lines.filter((line) => line.priority < priority);
    const shadowing = new Set<number>();
    for (const box of this.boxesAt(index)) {
      const covering = coveredBy(
        box,
        earlier.map((line) => line.box),
        this.effort,
      );
      if (!covering) return undefined;
      for (const at of covering) shadowing.add((earlier[at] as Line).rule);
    }
    return [...shadowing].sort((one, other) => one - other);
  }

  /** Whether every question about the rules has an answer. The first one to ask it asks them all. */
  get isExamined(): boolean {
    try {
      for (const index of this.rules.keys()) this.shadowing(index);
    } catch (error) {
      if (error instanceof TooComplexError) return false;
      throw error;
    }
    return this.redundant.size >= 0 && !this.effort.isSpent;
  }

  /**
   * Rules that match and change nothing: without all of them, with or without those that never match,
   * every packet is treated the same. Of two rules that replace each other only one is meant, the
   * later one. What is found is not all if the table is too complex.
   */
  get redundant(): ReadonlySet<number> {
    return (this.#redundant ??= this.#findRedundant());
  }

  #findRedundant(): Set<number> {
    const redundant = new Set<number>();
    try {
      // Whoever gives a hidden rule a better priority does not want to hear that others are of no use.
      let tables = [this.lines, this.lines.filter(({ rule }) => !this.shadowing(rule))];
      for (const { rule } of this.lines.toReversed()) {
        if (redundant.has(rule) || !this.isKnown(rule) || this.shadowing(rule)) continue;
        const without = tables.map((lines) => lines.filter((line) => line.rule !== rule));
        if (!tables.every((lines, at) => this.#areSame(rule, lines, without[at] ?? []))) continue;
        redundant.add(rule);
        tables = without;
      }
    } catch (error) {
      if (!(error instanceof TooComplexError)) throw error;
    }
    return redundant;
  }

  /** Whether two tables do the same with every packet that a rule matches. */
  #areSame(rule: number, lines: readonly Line[], without: readonly Line[]): boolean {
    return this.boxesAt(rule).every((box) => differences(lines, without, box, this.effort).next().done === true);
  }
}

/** The rules of an ACL that can apply to packets of one kind. */
export function rulesFor({ direction, type }: TableKind, rules: readonly AclRule[]): AclRule[] {
  return rules.filter((one) => (one.direction ?? direction) === direction && (one.type ?? type) === type);
}

/** The tables of an ACL that have rules. */
export function tablesOf(rules: readonly AclRule[]): AclTable[] {
  return tableKinds.flatMap((kind) => {
    const own = rulesFor(kind, rules);
    return own.length === 0 ? [] : [new AclTable(kind, own)];
  });
}

const isKnown = ({ direction, type, policy, priority }: AclRule): boolean =>
  ![direction, type, policy, priority].includes(undefined);

function verdictOf(rule: AclRule): Verdict {
  return isKnown(rule) ? (rule.policy ?? "unsure") : "unsure";
}

/** What a rule matches. One of which the order or the effect is not known may or may not match. */
export function matcherOf(rule: AclRule): Matcher {
  const { item } = rule;
  const [signatures, groups] = [item.texts("dpiSignatureIds"), item.texts("dpiGroupIds")];
  const areKnown = !item.isUnknown("dpiSignatureIds") && !item.isUnknown("dpiGroupIds") && isKnown(rule);
  const values = {
    ipProtocol: item.text("ipProtocol"),
    sourceCidr: item.block("sourceCidr"),
    sourcePortRange: item.text("sourcePortRange"),
    destCidr: item.block("destCidr"),
    destPortRange: item.text("destPortRange"),
  };
  const known = Object.entries(values).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(known),
    ...(signatures && { dpiSignatureIds: signatures }),
    ...(groups && { dpiGroupIds: groups }),
    ...(areKnown ? {} : { isUncertain: true as const }),
  };
}
