import { type Box, boxesOverlap, boxIncludes, boxSize, boxWithout, commonBox, roughSize } from "../boxes.js";
import { Effort, TooComplexError } from "../coverings.js";
import { fewestBoxes } from "../fewest-boxes.js";
import { headerFields } from "../header-sets.js";

/** Packets in a box, but for those in others. */
export interface Region {
  readonly box: Box;
  readonly except: readonly Box[];
  /** A box without exceptions that is part of it. */
  readonly part: Box;
}

/** How many of the largest rules are tried as regions. */
const MOST_CANDIDATES = 60;
/** How many exceptions a reader can be expected to follow. */
const MOST_EXCEPTIONS = 100;
/** How many steps the search for the fewest boxes may take. */
const STEPS = 20_000;

const termsOf = (regions: readonly Region[]): number => regions.reduce((sum, { except }) => sum + 1 + except.length, 0);

/**
 * Boxes that have no point in common, in as few terms as can be found: as boxes, or as people write
 * rules, one large box and the exceptions from it. `rules` are the boxes that people know, those of
 * the rules. The regions hold the same points as the boxes.
 */
export function regionsOf(boxes: readonly Box[], rules: readonly Box[]): Region[] {
  const plain = fewest(boxes);
  if (plain.length < 3) return plain;
  const bounded = withExceptions(boxes, rules);
  return termsOf(bounded) < termsOf(plain) ? bounded : plain;
}

/** The fewest boxes, or the boxes themselves if the search for them would take too long. */
function fewest(boxes: readonly Box[]): Region[] {
  let found = boxes;
  try {
    found = fewestBoxes(boxes, new Effort(STEPS));
  } catch (error) {
    if (!(error instanceof TooComplexError)) throw error;
  }
  return found.map((box) => ({ box, except: [], part: box }));
}

function withExceptions(boxes: readonly Box[], rules: readonly Box[]): Region[] {
  const candidates = rules
    .filter((rule) => boxes.some((box) => boxesOverlap(rule, box)))
    .sort((one, other) => roughSize(other) - roughSize(one))
    .slice(0, MOST_CANDIDATES)
    .flatMap((rule) => {
      const except = exceptions(rule, boxes, rules);
      return except ? [{ box: rule, except }] : [];
    });
  const found: Region[] = [];
  let rest = boxes;
  for (;;) {
    let best: Region | undefined;
    let most = 0;
    for (const { box, except } of candidates) {
      const inside = rest.filter((one) => boxIncludes(box, one));
      const gain = inside.length - 1 - except.length;
      const [part] = inside.sort(familiarFirst);
      if (part && gain > most) [best, most] = [{ box, except, part }, gain];
    }
    if (!best) return [...found, ...fewest(rest)];
    const chosen = best.box;
    found.push(best);
    rest = rest.filter((box) => !boxIncludes(chosen, box));
  }
}

const TCP = 6;
const holdsTcp = ([protocol]: Box): boolean => protocol !== undefined && protocol.first <= TCP && TCP <= protocol.last;

/** Readers understand TCP best, and then what is large. */
const familiarFirst = (one: Box, other: Box): number =>
  Number(holdsTcp(other)) - Number(holdsTcp(one)) || roughSize(other) - roughSize(one);

/**
 * The parts of a box that the boxes do not hold, as parts of rules; undefined if there are no such
 * rules, if they are many, or if their headers do not say it.
 */
function exceptions(whole: Box, boxes: readonly Box[], rules: readonly Box[]): Box[] | undefined {
  const parts = rules.flatMap((rule) => {
    const part = rule === whole ? undefined : commonBox(whole, rule);
    return part && isSaid(part, whole) && !boxes.some((box) => boxesOverlap(part, box)) ? [part] : [];
  });
  const largest = parts
    .sort((one, other) => roughSize(other) - roughSize(one))
    .filter((part, at, all) => !all.slice(0, at).some((other) => boxIncludes(other, part)));
  if (largest.length > MOST_EXCEPTIONS) return undefined;
  // Exceptions and boxes have no point in common, so they are all of it if their sizes add up to its size.
  const held = boxes.reduce((sum, box) => sum + sizeOf(commonBox(whole, box)), 0n);
  return held + unionSize(largest) === boxSize(whole) ? largest : undefined;
}

const sizeOf = (box: Box | undefined): bigint => (box ? boxSize(box) : 0n);

function unionSize(boxes: readonly Box[]): bigint {
  return boxes.reduce((sum, box, at) => {
    const before = boxes.slice(0, at).filter((other) => boxesOverlap(other, box));
    const own = before.reduce<Box[]>((left, other) => left.flatMap((piece) => boxWithout(piece, other)), [box]);
    return own.reduce((size, piece) => size + boxSize(piece), sum);
  }, 0n);
}

/** Whether a part differs from the whole in its header alone. */
const isSaid = (part: Box, whole: Box): boolean =>
  part.slice(headerFields.length).every(({ first, last }, at) => {
    const interval = whole[headerFields.length + at];
    return first === interval?.first && last === interval.last;
  });
