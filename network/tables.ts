import { type Box, boxesOverlap, boxIncludes, boxWithout, commonBox } from "./boxes.js";
import type { Effort } from "./coverings.js";

/** What happens to a packet. `unsure` where no source says which rule decides, or a value is unknown. */
export type Verdict = "accept" | "drop" | "unsure";

/** One box of a rule. A rule that names applications has several. */
export interface Line {
  readonly box: Box;
  readonly verdict: Verdict;
  /** Smaller ones first. Nothing is known of the order of lines of the same priority. */
  readonly priority: number;
  /** The position of the rule that it belongs to. */
  readonly rule: number;
}

/** The verdict on a packet that no line matches. */
export const byDefault: Verdict = "accept";

/** A part of the space in which one table decides another way than another table. */
export interface Difference {
  readonly box: Box;
  readonly before: Verdict;
  readonly after: Verdict;
}

const merged = (one: Verdict, other: Verdict): Verdict => (one === other ? one : "unsure");

/** Lines in the order of their priorities. */
export function inOrder(lines: readonly Line[]): Line[] {
  return [...lines].sort((one, other) => one.priority - other.priority);
}

/** The lines that can decide on a packet of the box: those up to the first that matches all of it. */
function deciding(lines: readonly Line[], box: Box): Line[] {
  const found: Line[] = [];
  let last = Infinity;
  for (const line of lines) {
    if (line.priority > last) break;
    if (!boxesOverlap(line.box, box)) continue;
    found.push(line);
    if (boxIncludes(line.box, box)) last = line.priority;
  }
  return found;
}

/** What a table does with every packet of a box, or a line by which the box is to be split first. */
type Outcome = { readonly verdict: Verdict } | { readonly split: Line };

/** `lines` are those that can decide, in order. */
function outcomeOf(lines: readonly Line[], box: Box): Outcome {
  const isFinal = lines.some((line) => boxIncludes(line.box, box));
  const verdicts = new Set(lines.map(({ verdict }) => verdict));
  if (!isFinal) verdicts.add(byDefault);
  const [only] = verdicts;
  if (only !== undefined && verdicts.size === 1) return { verdict: only };
  const partial = lines.find((line) => !boxIncludes(line.box, box));
  // Without one, all lines match the whole box, and then they have one priority.
  return partial ? { split: partial } : { verdict: lines.map(({ verdict }) => verdict).reduce(merged) };
}

/** The verdict on one packet. */
export function verdictOn(lines: readonly Line[], point: readonly number[]): Verdict {
  const box = point.map((value) => ({ first: value, last: value }));
  const outcome = outcomeOf(deciding(lines, box), box);
  if ("split" in outcome) throw new Error("A box of one packet cannot be split.");
  return outcome.verdict;
}

const isSame = (one: Line, other: Line): boolean =>
  one.verdict === other.verdict &&
  (one.box === other.box ||
    one.box.every(({ first, last }, at) => first === other.box[at]?.first && last === other.box[at].last));

/**
 * The first line that only one of two lists has; undefined if both have the same lines in the same
 * order. Priorities themselves do not matter, their order does.
 */
function firstDifference(before: readonly Line[], after: readonly Line[]): Line | undefined {
  for (let at = 0; at < Math.max(before.length, after.length); at += 1) {
    const [one, other] = [before[at], after[at]];
    if (!one || !other || !isSame(one, other)) {
      // A line that was inserted is a better place to split than one that it has shifted.
      return one && (!other || after.some((line) => isSame(line, one))) && other ? other : (one ?? other);
    }
    const isTied = (lines: readonly Line[]): boolean => lines[at - 1]?.priority === lines[at]?.priority;
    if (isTied(before) !== isTied(after)) return one;
  }
  return undefined;
}

/**
 * Where two tables decide differently, as boxes that have no packet in common. Where both are
 * unsure for different reasons, that is a difference, too.
 *
 * Both tables are in order and of one space. A part in which the same lines can decide is done at
 * once, so that a small change to a large table takes little.
 */
export function* differences(
  before: readonly Line[],
  after: readonly Line[],
  box: Box,
  effort: Effort,
): Generator<Difference, void> {
  effort.spend();
  const [old, now] = [deciding(before, box), deciding(after, box)];
  const changed = firstDifference(old, now);
  if (!changed) return;
  const [was, is] = [outcomeOf(old, box), outcomeOf(now, box)];
  if ("verdict" in was && "verdict" in is) {
    if (was.verdict !== is.verdict || was.verdict === "unsure") {
      yield { box, before: was.verdict, after: is.verdict };
    }
    return;
  }
  const partial = boxIncludes(changed.box, box) ? undefined : changed;
  const by = partial ?? ("split" in is ? is.split : (was as { readonly split: Line }).split);
  const inside = commonBox(box, by.box) as Box;
  yield* differences(old, now, inside, effort);
  for (const piece of boxWithout(box, by.box)) yield* differences(old, now, piece, effort);
}

/**
 * What a table does with the packets of a box, as boxes that have no packet in common.
 */
export function* regions(
  lines: readonly Line[],
  box: Box,
  effort: Effort,
): Generator<{ readonly box: Box; readonly verdict: Verdict }, void> {
  effort.spend();
  const near = deciding(lines, box);
  const outcome = outcomeOf(near, box);
  if ("verdict" in outcome) {
    yield { box, verdict: outcome.verdict };
    return;
  }
  const by = outcome.split.box;
  yield* regions(near, commonBox(box, by) as Box, effort);
  for (const piece of boxWithout(box, by)) yield* regions(near, piece, effort);
}
