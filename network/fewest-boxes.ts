import { type Box, boxIncludes, type Interval, roughSize } from "./boxes.js";
import { type Effort, uncovered } from "./coverings.js";

/** Above this number boxes are joined where they touch, and not enlarged first. */
const MOST_ENLARGED = 200;

/**
 * Boxes that hold the same points as those given, as few as can be found with little effort: each is
 * enlarged as far as the others reach, and those that the rest covers are left out.
 */
export function fewestBoxes(given: readonly Box[], effort: Effort): Box[] {
  const boxes = joined(given);
  if (boxes.length > MOST_ENLARGED) return boxes;
  const enlarged = boxes.map((box) => enlargedIn(box, boxes, effort));
  const distinct = enlarged.filter((box, index) => !enlarged.slice(0, index).some((other) => boxIncludes(other, box)));
  let kept = distinct.sort((one, other) => roughSize(other) - roughSize(one));
  // Small ones are left out first, because readers understand large ones better.
  for (const box of kept.toReversed()) {
    const others = kept.filter((other) => other !== box);
    if (!uncovered(box, others, effort)) kept = others;
  }
  return kept;
}

/** Boxes that are the same but in one dimension, where they touch, as one. */
function joined(boxes: readonly Box[]): Box[] {
  let before: Box[];
  let now = [...boxes];
  do {
    before = now;
    now = [];
    for (const box of before) {
      const at = now.findIndex((other) => touching(box, other) !== undefined);
      if (at === -1) now.push(box);
      else now[at] = touching(box, now[at] as Box) as Box;
    }
  } while (now.length < before.length);
  return now;
}

function touching(one: Box, other: Box): Box | undefined {
  const apart = one.flatMap(({ first, last }, at) =>
    first === other[at]?.first && last === other[at].last ? [] : [at],
  );
  const [dimension] = apart;
  if (dimension === undefined) return one;
  const [left, right] = [one[dimension], other[dimension]].sort(
    (a, b) => (a as Interval).first - (b as Interval).first,
  ) as [Interval, Interval];
  if (apart.length > 1 || left.last + 1 < right.first) return undefined;
  return one.with(dimension, { first: left.first, last: Math.max(left.last, right.last) });
}

/** The box, as large as it can be within the others, one dimension after the other. */
function enlargedIn(box: Box, boxes: readonly Box[], effort: Effort): Box {
  let large = box;
  for (const dimension of box.keys()) {
    const own = large[dimension] as Interval;
    const firsts = [...new Set(boxes.map((other) => (other[dimension] as Interval).first))].filter(
      (first) => first < own.first,
    );
    const lasts = [...new Set(boxes.map((other) => (other[dimension] as Interval).last))].filter(
      (last) => last > own.last,
    );
    const isInside = (interval: Interval): boolean => !uncovered(large.with(dimension, interval), boxes, effort);
    const first = firsts.sort((a, b) => a - b).find((one) => isInside({ first: one, last: own.last })) ?? own.first;
    const last = lasts.sort((a, b) => b - a).find((one) => isInside({ first, last: one })) ?? own.last;
    large = large.with(dimension, { first, last });
  }
  return large;
}
