import fc from "fast-check";
import { type Box, boxesOverlap, boxHas, boxIncludes, boxWithout, commonBox } from "../../network/boxes.js";
import { coveredBy, Effort, TooComplexError, uncovered } from "../../network/coverings.js";
import { differences, inOrder, type Line, regions, type Verdict, verdictOn } from "../../network/tables.js";

/** A space of three dimensions with four values each, small enough to look at every point. */
const LARGEST = 3;
const values = Array.from({ length: LARGEST + 1 }, (_, value) => value);
const points = values.flatMap((x) => values.flatMap((y) => values.map((z) => [x, y, z] as const)));
const whole: Box = [0, 1, 2].map(() => ({ first: 0, last: LARGEST }));

const interval = fc
  .tuple(fc.integer({ min: 0, max: LARGEST }), fc.integer({ min: 0, max: LARGEST }))
  .map(([one, other]) => ({ first: Math.min(one, other), last: Math.max(one, other) }));
const box: fc.Arbitrary<Box> = fc.tuple(interval, interval, interval);
const boxes = fc.array(box, { maxLength: 8 });
const inside = (one: Box) => points.filter((point) => boxHas(one, point));
const effort = (): Effort => new Effort(1_000_000);

describe("boxes", () => {
  it("have in common, include and leave what their points say", () => {
    fc.assert(
      fc.property(box, box, (one, other) => {
        const common = commonBox(one, other);
        const pieces = boxWithout(one, other);
        expect(common ? inside(common) : []).toEqual(inside(one).filter((point) => boxHas(other, point)));
        expect(boxesOverlap(one, other)).toBe(common !== undefined);
        expect(boxIncludes(one, other)).toBe(inside(other).every((point) => boxHas(one, point)));
        for (const point of points) {
          const times = pieces.filter((piece) => boxHas(piece, point)).length;
          expect(times).toBe(boxHas(one, point) && !boxHas(other, point) ? 1 : 0);
        }
      }),
    );
  });
});

describe("coverings", () => {
  it("leave a part exactly if some point is in no box", () => {
    fc.assert(
      fc.property(box, boxes, (one, list) => {
        const open = inside(one).filter((point) => !list.some((other) => boxHas(other, point)));
        const left = uncovered(one, list, effort());
        expect(left !== undefined).toBe(open.length > 0);
        if (left) for (const point of inside(left)) expect(open).toContainEqual(point);
      }),
    );
  });

  it("name boxes of which none can be left out", () => {
    fc.assert(
      fc.property(box, boxes, (one, list) => {
        const named = coveredBy(one, list, effort());
        const isCovered = (indexes: readonly number[]): boolean =>
          inside(one).every((point) => indexes.some((index) => boxHas(list[index] as Box, point)));
        expect(named !== undefined).toBe(isCovered([...list.keys()]));
        if (!named) return;
        expect(isCovered(named)).toBe(true);
        for (const index of named) expect(isCovered(named.filter((other) => other !== index))).toBe(false);
      }),
    );
  });

  it("end if they take too long", () => {
    const list = values.map((value) => [{ first: value, last: value }, ...whole.slice(1)]);
    expect(() => uncovered(whole, list, new Effort(2))).toThrow(TooComplexError);
  });
});

const line = fc.record({
  box,
  verdict: fc.constantFrom<Verdict>("accept", "drop"),
  priority: fc.integer({ min: 1, max: 3 }),
  rule: fc.integer({ min: 0, max: 9 }),
});
const table = fc.array(line, { maxLength: 6 }).map(inOrder);

/** What the service's documentation says: the smallest priority that matches decides. */
function expected(lines: readonly Line[], point: readonly number[]): Verdict {
  const matching = lines.filter((one) => boxHas(one.box, point));
  const first = Math.min(...matching.map(({ priority }) => priority));
  const verdicts = new Set(matching.filter(({ priority }) => priority === first).map(({ verdict }) => verdict));
  if (verdicts.size === 0) return "accept";
  const [only] = verdicts;
  return verdicts.size === 1 && only ? only : "unsure";
}

describe("tables", () => {
  it("decide as the first priority that matches, and are unsure of ties", () => {
    fc.assert(
      fc.property(table, (lines) => {
        for (const point of points) expect(verdictOn(lines, point)).toBe(expected(lines, point));
      }),
    );
  });

  it("are parted into regions that hold every point once", () => {
    fc.assert(
      fc.property(table, box, (lines, part) => {
        const parts = [...regions(lines, part, effort())];
        for (const point of points) {
          const of = parts.filter((region) => boxHas(region.box, point));
          expect(of.map(({ verdict }) => verdict)).toEqual(boxHas(part, point) ? [expected(lines, point)] : []);
        }
      }),
    );
  });

  it("differ exactly where a point is treated differently", () => {
    fc.assert(
      fc.property(table, table, (before, after) => {
        const found = [...differences(before, after, whole, effort())];
        for (const point of points) {
          const [was, is] = [expected(before, point), expected(after, point)];
          const of = found.filter((difference) => boxHas(difference.box, point));
          if (was !== is) expect(of).toEqual([expect.objectContaining({ before: was, after: is })]);
          // Where both are unsure, the reasons may differ.
          else expect(of.filter(({ before: one }) => one !== "unsure")).toEqual([]);
          expect(of.length).toBeLessThan(2);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("do not differ if one line is moved to where nothing else matches, or only its priority changes", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 5 }), (lines, factor) => {
        const scaled = lines.map((one) => ({ ...one, priority: one.priority * factor }));
        expect([...differences(lines, scaled, whole, effort())]).toEqual([]);
      }),
    );
  });
});
