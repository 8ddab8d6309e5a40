import type { Box, Interval } from "../boxes.js";
import { headerFields } from "../header-sets.js";
import type { Circumstances, MatchSpace } from "../match-space.js";

/** What must hold of a packet beside its header. */
export interface Conditions {
  /** Such as `its application is 12`. */
  readonly texts: readonly string[];
  /** Whether it depends on a rule of which not all values are known. */
  readonly isUnknown: boolean;
}

/** The dimensions of applications and their groups; those of the other conditions follow. */
const [SIGNATURE, GROUP] = [headerFields.length, headerFields.length + 1];

const isWhole = (interval: Interval, whole: Interval): boolean =>
  interval.first <= whole.first && interval.last >= whole.last;

/** The conditions of a box; `nameAt` gives the rules by their positions. */
export function conditionsOf(space: MatchSpace, box: Box, nameAt: (index: number) => string): Conditions {
  const texts: string[] = [];
  let isUnknown = false;
  for (let at = SIGNATURE; at < box.length; at += 1) {
    const [interval, whole] = [box[at] as Interval, space.whole[at] as Interval];
    if (isWhole(interval, whole)) continue;
    if (at === SIGNATURE)
      texts.push(applicationText(space, at, interval, whole, "its application is", ({ application }) => application));
    else if (at === GROUP)
      texts.push(applicationText(space, at, interval, whole, "the group of its application is", ({ group }) => group));
    else {
      const { protocols, unknown } = withValue(space, at, 1);
      const isSo = interval.first === 1;
      const [rule] = unknown;
      if (rule !== undefined) isUnknown = true;
      texts.push(
        rule === undefined
          ? `it ${isSo ? "counts" : "does not count"} as ${protocols[0] ?? ""}`
          : `${nameAt(rule)}, of which not all values are known, ${isSo ? "matches" : "does not match"} it`,
      );
    }
  }
  return { texts: [...new Set(texts)], isUnknown };
}

/** What one value of one dimension means. */
function withValue(space: MatchSpace, dimension: number, value: number): Circumstances {
  const none = space.whole.map(() => ({ first: 0, last: 0 }));
  return space.circumstances(none.with(dimension, { first: value, last: value }));
}

/** 0 stands for everything that no rule names. */
function applicationText(
  space: MatchSpace,
  at: number,
  { first, last }: Interval,
  whole: Interval,
  words: string,
  nameIn: (circumstances: Circumstances) => string | undefined,
): string {
  const names = (from: number, to: number): string =>
    Array.from({ length: to - from + 1 }, (_, index) => nameIn(withValue(space, at, from + index)) ?? "").join(" or ");
  return first === 0 ? `${words} not ${names(last + 1, whole.last)}` : `${words} ${names(first, last)}`;
}
