/** Whole numbers from `first` to `last`, both included. */
export interface Interval {
  readonly first: number;
  readonly last: number;
}

/** Points whose coordinates each lie in an interval, dimension by dimension. */
export type Box = readonly Interval[];

/** The numbers that both intervals hold; undefined where there are none. */
export function commonInterval(one: Interval, other: Interval): Interval | undefined {
  const first = Math.max(one.first, other.first);
  const last = Math.min(one.last, other.last);
  return first <= last ? { first, last } : undefined;
}

/** Whether an interval holds every number of another one. */
export function includes(whole: Interval, part: Interval): boolean {
  return whole.first <= part.first && part.last <= whole.last;
}

/** Whether two boxes of the same space have a point in common. */
export function boxesOverlap(one: Box, other: Box): boolean {
  // Loops, because an ACL of a thousand rules asks this a million times.
  for (let dimension = 0; dimension < one.length; dimension += 1) {
    const [left, right] = [one[dimension] as Interval, other[dimension] as Interval];
    if (left.first > right.last || right.first > left.last) return false;
  }
  return true;
}

/** Whether a box holds every point of another one. */
export function boxIncludes(whole: Box, part: Box): boolean {
  for (let dimension = 0; dimension < whole.length; dimension += 1) {
    if (!includes(whole[dimension] as Interval, part[dimension] as Interval)) return false;
  }
  return true;
}

export function boxHas(box: Box, point: readonly number[]): boolean {
  return box.every(({ first, last }, dimension) => {
    const value = point[dimension] as number;
    return first <= value && value <= last;
  });
}

/** The points that both boxes hold; undefined where there are none. */
export function commonBox(one: Box, other: Box): Box | undefined {
  const common: Interval[] = [];
  for (const [dimension, interval] of one.entries()) {
    const both = commonInterval(interval, other[dimension] as Interval);
    if (!both) return undefined;
    common.push(both);
  }
  return common;
}

/** What is left of a box without another one, as boxes that have no point in common. */
export function boxWithout(box: Box, taken: Box): Box[] {
  const common = commonBox(box, taken);
  if (!common) return [box];
  const left: Box[] = [];
  // Dimension by dimension, what lies before and after the common part is cut off; the rest shrinks
  // to the common part.
  let rest = box;
  for (const [dimension, middle] of common.entries()) {
    const whole = box[dimension] as Interval;
    if (whole.first < middle.first) {
      left.push(rest.with(dimension, { first: whole.first, last: middle.first - 1 }));
    }
    if (middle.last < whole.last) left.push(rest.with(dimension, { first: middle.last + 1, last: whole.last }));
    rest = rest.with(dimension, middle);
  }
  return left;
}

/** How many points a box has. */
export function boxSize(box: Box): bigint {
  return box.reduce((size, { first, last }) => size * BigInt(last - first + 1), 1n);
}

/** The same, as a number that is good enough to compare. */
export function roughSize(box: Box): number {
  let size = 1;
  for (const { first, last } of box) size *= last - first + 1;
  return size;
}
