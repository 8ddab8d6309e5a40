import { type Box, boxesOverlap, boxHas, boxSize, boxWithout, commonBox, type Interval } from "./boxes.js";

export { commonInterval, includes, type Interval } from "./boxes.js";

/** The largest value of each field of a header; the smallest is 0. */
const largest = {
  /** The number of the protocol, such as 6 for TCP. */
  protocol: 255,
  /** An IPv4 address as a number. */
  source: 2 ** 32 - 1,
  /**
   * Of a protocol without ports this field means nothing: sets that name such a protocol hold every
   * port.
   */
  sourcePort: 65_535,
  destination: 2 ** 32 - 1,
  destinationPort: 65_535,
} as const;

export type HeaderField = keyof typeof largest;

/** The fields of a header, in the order of the dimensions of a box of headers. */
export const headerFields = Object.keys(largest) as HeaderField[];

/** What rules look at in one packet. */
export type Header = Readonly<Record<HeaderField, number>>;

/** The headers whose fields each lie in an interval. */
export type HeaderBox = Readonly<Record<HeaderField, Interval>>;

/** Every header. */
export const anyHeader: Box = headerFields.map((field) => ({ first: 0, last: largest[field] }));

/** The box of these intervals; a field that is left out may have any value. */
export const boxOf = (limits: Partial<HeaderBox>): Box =>
  headerFields.map((field, dimension) => limits[field] ?? (anyHeader[dimension] as Interval));

const pointOf = (header: Header): number[] => headerFields.map((field) => header[field]);

/** An exact set of headers. Sets are values: operations make new ones. */
export class HeaderSet {
  /** `boxes` have no header in common. */
  private constructor(readonly boxes: readonly Box[]) {}

  static readonly nothing = new HeaderSet([]);
  static readonly everything = new HeaderSet([anyHeader]);

  /**
   * The headers whose fields lie in these intervals; a field that is left out may have any value.
   */
  static box(limits: Partial<HeaderBox>): HeaderSet {
    const box = commonBox(anyHeader, boxOf(limits));
    return box ? new HeaderSet([box]) : HeaderSet.nothing;
  }

  union(other: HeaderSet): HeaderSet {
    return new HeaderSet([...this.boxes, ...other.without(this).boxes]);
  }

  intersection(other: HeaderSet): HeaderSet {
    return new HeaderSet(this.boxes.flatMap((box) => other.boxes.flatMap((taken) => wrapped(commonBox(box, taken)))));
  }

  without(other: HeaderSet): HeaderSet {
    const left = other.boxes.reduce<readonly Box[]>(
      (boxes, taken) => boxes.flatMap((box) => boxWithout(box, taken)),
      this.boxes,
    );
    return new HeaderSet(left);
  }

  isEmpty(): boolean {
    return this.boxes.length === 0;
  }

  overlaps(other: HeaderSet): boolean {
    return this.boxes.some((box) => other.boxes.some((taken) => boxesOverlap(box, taken)));
  }

  /** Whether every header of the other set is in this one. */
  contains(other: HeaderSet): boolean {
    return other.without(this).isEmpty();
  }

  equals(other: HeaderSet): boolean {
    return this.contains(other) && other.contains(this);
  }

  has(header: Header): boolean {
    const point = pointOf(header);
    return this.boxes.some((box) => boxHas(box, point));
  }

  /** How many headers there are. */
  size(): bigint {
    return this.boxes.reduce((sum, box) => sum + boxSize(box), 0n);
  }

  /** A header of the set, for messages and tests; undefined where there is none. */
  example(): Header | undefined {
    const [box] = this.boxes;
    return box && (Object.fromEntries(headerFields.map((field, at) => [field, box[at]?.first])) as Header);
  }
}

/** Spreading a box would part it into its intervals. */
const wrapped = (box: Box | undefined): Box[] => (box ? [box] : []);
