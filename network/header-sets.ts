/** Whole numbers from `first` to `last`, both included. */
export interface Interval {
  readonly first: number;
  readonly last: number;
}

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
const headerFields = Object.keys(largest) as HeaderField[];

/** What rules look at in one packet. */
export type Header = Readonly<Record<HeaderField, number>>;

/** The headers whose fields each lie in an interval. */
export type HeaderBox = Readonly<Record<HeaderField, Interval>>;

const anyHeader = Object.fromEntries(
  headerFields.map((field) => [field, { first: 0, last: largest[field] }]),
) as Record<HeaderField, Interval>;

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

function commonBox(one: HeaderBox, other: HeaderBox): HeaderBox | undefined {
  const common: Partial<Record<HeaderField, Interval>> = {};
  for (const field of headerFields) {
    const interval = commonInterval(one[field], other[field]);
    if (!interval) return undefined;
    common[field] = interval;
  }
  return common as HeaderBox;
}

/** What is left of a box without another one, as boxes that have no header in common. */
function boxWithout(box: HeaderBox, taken: HeaderBox): HeaderBox[] {
  const common = commonBox(box, taken);
  if (!common) return [box];
  const left: HeaderBox[] = [];
  // Field by field, what lies before and after the common part is cut off; the rest shrinks to the common part.
  let rest = box;
  for (const field of headerFields) {
    const [whole, middle] = [rest[field], common[field]];
    if (whole.first < middle.first) left.push({ ...rest, [field]: { first: whole.first, last: middle.first - 1 } });
    if (middle.last < whole.last) left.push({ ...rest, [field]: { first: middle.last + 1, last: whole.last } });
    rest = { ...rest, [field]: middle };
  }
  return left;
}

const boxSize = (box: HeaderBox): bigint =>
  headerFields.reduce((size, field) => size * BigInt(box[field].last - box[field].first + 1), 1n);

/** An exact set of headers. Sets are values: operations make new ones. */
export class HeaderSet {
  /** `boxes` have no header in common. */
  private constructor(readonly boxes: readonly HeaderBox[]) {}

  static readonly nothing = new HeaderSet([]);
  static readonly everything = new HeaderSet([anyHeader]);

  /**
   * The headers whose fields lie in these intervals; a field that is left out may have any value.
   */
  static box(limits: Partial<HeaderBox>): HeaderSet {
    const box = commonBox(anyHeader, { ...anyHeader, ...limits });
    return box ? new HeaderSet([box]) : HeaderSet.nothing;
  }

  union(other: HeaderSet): HeaderSet {
    return new HeaderSet([...this.boxes, ...other.without(this).boxes]);
  }

  intersection(other: HeaderSet): HeaderSet {
    return new HeaderSet(this.boxes.flatMap((box) => other.boxes.flatMap((taken) => commonBox(box, taken) ?? [])));
  }

  without(other: HeaderSet): HeaderSet {
    const left = other.boxes.reduce<readonly HeaderBox[]>(
      (boxes, taken) => boxes.flatMap((box) => boxWithout(box, taken)),
      this.boxes,
    );
    return new HeaderSet(left);
  }

  isEmpty(): boolean {
    return this.boxes.length === 0;
  }

  overlaps(other: HeaderSet): boolean {
    return this.boxes.some((box) => other.boxes.some((taken) => commonBox(box, taken) !== undefined));
  }

  /** Whether every header of the other set is in this one. */
  contains(other: HeaderSet): boolean {
    return other.without(this).isEmpty();
  }

  equals(other: HeaderSet): boolean {
    return this.contains(other) && other.contains(this);
  }

  has(header: Header): boolean {
    return this.boxes.some((box) =>
      headerFields.every((field) => box[field].first <= header[field] && header[field] <= box[field].last),
    );
  }

  /** How many headers there are. */
  size(): bigint {
    return this.boxes.reduce((sum, box) => sum + boxSize(box), 0n);
  }

  /** A header of the set, for messages and tests; undefined where there is none. */
  example(): Header | undefined {
    const [box] = this.boxes;
    return box && (Object.fromEntries(headerFields.map((field) => [field, box[field].first])) as Header);
  }
}
