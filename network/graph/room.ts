import type { Box } from "./edge-path.js";

/** A box that becomes larger, such as a group of sites that is expanded. */
export interface Growth {
  readonly box: Box;
  readonly width: number;
  readonly height: number;
}

/** Where boxes are after others have become larger. Nothing overlaps that did not overlap before. */
export interface Room {
  /** A box that keeps its size. */
  readonly moved: (box: Box) => Box;
  /** A box around others, which grows with them. */
  readonly around: (box: Box) => Box;
}

/**
 * Makes room: the picture is cut at the right and the lower edge of each box that grows, and what is
 * beyond the cut moves away.
 */
export function roomFor(growths: readonly Growth[]): Room {
  const x = shift(growths.map(({ box, width }) => ({ at: box.x + box.width, by: width - box.width })));
  const y = shift(growths.map(({ box, height }) => ({ at: box.y + box.height, by: height - box.height })));
  return {
    moved: (box) => ({ ...box, x: x(box.x), y: y(box.y) }),
    around: (box) => ({
      x: x(box.x),
      y: y(box.y),
      width: x(box.x + box.width) - x(box.x),
      height: y(box.y + box.height) - y(box.y),
    }),
  };
}

/** Boxes that end at one place share a cut, as wide as the largest of them needs. */
function shift(growths: readonly { readonly at: number; readonly by: number }[]): (value: number) => number {
  const cuts = new Map<number, number>();
  for (const { at, by } of growths) cuts.set(at, Math.max(cuts.get(at) ?? 0, by));
  const sorted = [...cuts];
  return (value) => sorted.reduce((sum, [at, by]) => (at <= value ? sum + by : sum), value);
}
