import { type Box, boxesOverlap, boxIncludes, boxWithout, commonBox, roughSize } from "./boxes.js";

/** An analysis took more steps than it may. Its answer is then not known. */
export class TooComplexError extends Error {
  constructor() {
    super("The sets overlap in too many ways to be compared.");
  }
}

/** How many steps analyses may take together. */
export class Effort {
  constructor(private left: number) {}

  get isSpent(): boolean {
    return this.left === 0;
  }

  /** @throws TooComplexError if there is none left. */
  spend(): void {
    if (this.left === 0) throw new TooComplexError();
    this.left -= 1;
  }
}

/**
 * A part of a box that no other box covers; undefined if they cover all of it. Boxes that it needed
 * for that are added to `used`, by their position.
 *
 * It cuts the box that takes the most out of the rest, and looks at what is left of it piece by
 * piece. Pieces that one box covers are done at once, so that lists as people write them take a few
 * steps, although no method is quick for all.
 */
export function uncovered(
  box: Box,
  boxes: readonly (Box | undefined)[],
  effort: Effort,
  used: Set<number> = new Set(),
): Box | undefined {
  const candidates = [...boxes.keys()].filter((index) => {
    const other = boxes[index];
    return other !== undefined && boxesOverlap(box, other);
  });
  return left(box, candidates);

  function left(rest: Box, near: readonly number[]): Box | undefined {
    effort.spend();
    let [best, most] = [-1, 0];
    const overlapping: number[] = [];
    for (const index of near) {
      const other = boxes[index] as Box;
      if (!boxesOverlap(rest, other)) continue;
      if (boxIncludes(other, rest)) {
        used.add(index);
        return undefined;
      }
      overlapping.push(index);
      const size = roughSize(commonBox(rest, other) as Box);
      if (size > most) [best, most] = [index, size];
    }
    if (best === -1) return rest;
    used.add(best);
    const others = overlapping.filter((index) => index !== best);
    for (const piece of boxWithout(rest, boxes[best] as Box)) {
      const open = left(piece, others);
      if (open) return open;
    }
    return undefined;
  }
}

/**
 * The fewest boxes that were found to cover a box together, by their positions; undefined if they
 * do not cover it.
 */
export function coveredBy(box: Box, boxes: readonly (Box | undefined)[], effort: Effort): number[] | undefined {
  const alone = boxes.findIndex((other) => other !== undefined && boxIncludes(other, box));
  if (alone !== -1) return [alone];
  const used = new Set<number>();
  if (uncovered(box, boxes, effort, used)) return undefined;
  let kept = [...used].sort((one, other) => one - other);
  for (const index of [...kept].reverse()) {
    const fewer = kept.filter((one) => one !== index);
    const chosen = new Set(fewer);
    if (
      !uncovered(
        box,
        boxes.map((other, at) => (chosen.has(at) ? other : undefined)),
        effort,
      )
    )
      kept = fewer;
  }
  return kept;
}
