import { AclTable, matcherOf, rulesFor, type TableKind, tableKinds } from "./acl-tables.js";
import type { Box } from "./boxes.js";
import { Effort } from "./coverings.js";
import { fewestBoxes } from "./fewest-boxes.js";
import { groupBy } from "./group-by.js";
import type { Header } from "./header-sets.js";
import { MatchSpace, type Circumstances } from "./match-space.js";
import type { AclRule } from "./model/index.js";
import { exampleOf } from "./packets.js";
import { differences, type Verdict } from "./tables.js";

/** Traffic that is treated differently after a change. */
export interface Effect {
  readonly kind: TableKind;
  readonly before: Verdict;
  readonly after: Verdict;
  /** The packets, in the space of both tables. */
  readonly box: Box;
  /** One of them. */
  readonly example: Header;
  /** What holds of them beside their header. */
  readonly circumstances: Circumstances;
  /** Whether such packets exist for certain. */
  readonly isCertain: boolean;
}

/** How many steps a comparison of two tables may take. */
const STEPS = 100_000;

/**
 * What a change of an ACL does to traffic, in as few rows as can be found. Rows of one kind may have
 * packets in common; together they hold exactly the packets that are treated differently, and no
 * other one. Where both are unsure, nothing is said.
 *
 * @throws TooComplexError if the rules overlap in too many ways.
 */
export function effectsOf(before: readonly AclRule[], after: readonly AclRule[]): Effect[] {
  return tableKinds.flatMap((kind) => effectsOn(kind, rulesFor(kind, before), rulesFor(kind, after)));
}

function effectsOn(kind: TableKind, before: readonly AclRule[], after: readonly AclRule[]): Effect[] {
  const space = new MatchSpace([...before, ...after].map(matcherOf));
  const [old, now] = [new AclTable(kind, before, space), new AclTable(kind, after, space, before.length)];
  const effort = new Effort(STEPS);
  const found = [...differences(old.lines, now.lines, space.whole, effort)].filter((one) => one.before !== one.after);
  const byChange = groupBy(found, (one) => `${one.before} ${one.after}`);
  return [...byChange.values()].flatMap((ones) => {
    const [{ before: was, after: is }] = ones as [(typeof ones)[number]];
    return fewestBoxes(
      ones.map(({ box }) => box),
      effort,
    ).map((box) => ({
      kind,
      before: was,
      after: is,
      box,
      example: exampleOf(box),
      circumstances: space.circumstances(box),
      isCertain: space.isCertain(box),
    }));
  });
}
