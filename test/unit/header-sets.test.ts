import fc from "fast-check";
import { addressesOf, type FiveTuple, headersOf, portsOf } from "../../network/five-tuples.js";
import { commonInterval, type Header, type HeaderBox, HeaderSet, type Interval } from "../../network/header-sets.js";

/** Small numbers and the largest ones, so that intervals touch, overlap and end where fields end. */
const value = (largest: number) =>
  fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: largest - 2, max: largest }));
const values = {
  protocol: value(255),
  source: value(2 ** 32 - 1),
  sourcePort: value(65_535),
  destination: value(2 ** 32 - 1),
  destinationPort: value(65_535),
};
const interval = (number: fc.Arbitrary<number>): fc.Arbitrary<Interval> =>
  fc.tuple(number, number).map(([one, other]) => ({ first: Math.min(one, other), last: Math.max(one, other) }));
const header: fc.Arbitrary<Header> = fc.record(values);
const limits: fc.Arbitrary<Partial<HeaderBox>> = fc.record(
  {
    protocol: interval(values.protocol),
    source: interval(values.source),
    sourcePort: interval(values.sourcePort),
    destination: interval(values.destination),
    destinationPort: interval(values.destinationPort),
  },
  { requiredKeys: [] },
);
const boxes = fc.array(limits, { maxLength: 3 });
const setOf = (list: readonly Partial<HeaderBox>[]): HeaderSet =>
  list.reduce((set, box) => set.union(HeaderSet.box(box)), HeaderSet.nothing);
const set = boxes.map(setOf);

const within = (number: number, limit: Interval | undefined): boolean =>
  limit === undefined || (limit.first <= number && number <= limit.last);
const boxHas = (box: Partial<HeaderBox>, one: Header): boolean =>
  (Object.keys(one) as (keyof Header)[]).every((field) => within(one[field], box[field]));

/** The sets' headers are probed at these points; every box of the sets has its corners here. */
const probes = fc.array(header, { minLength: 20, maxLength: 20 });

describe("sets of headers", () => {
  it("hold what their boxes hold", () => {
    fc.assert(
      fc.property(boxes, probes, (list, points) => {
        const made = setOf(list);
        for (const point of points) expect(made.has(point)).toBe(list.some((box) => boxHas(box, point)));
      }),
    );
  });

  it("are joined, cut and subtracted header by header", () => {
    fc.assert(
      fc.property(set, set, probes, (one, other, points) => {
        const [union, intersection, rest] = [one.union(other), one.intersection(other), one.without(other)];
        for (const point of points) {
          const [inOne, inOther] = [one.has(point), other.has(point)];
          expect(union.has(point)).toBe(inOne || inOther);
          expect(intersection.has(point)).toBe(inOne && inOther);
          expect(rest.has(point)).toBe(inOne && !inOther);
        }
      }),
    );
  });

  it("count every header once", () => {
    fc.assert(
      fc.property(set, set, (one, other) => {
        expect(one.union(other).size()).toBe(one.size() + other.size() - one.intersection(other).size());
        expect(one.without(other).size()).toBe(one.size() - one.intersection(other).size());
      }),
    );
  });

  it("overlap where they have a header in common, and the example is one", () => {
    fc.assert(
      fc.property(set, set, (one, other) => {
        const common = one.intersection(other);
        expect(one.overlaps(other)).toBe(!common.isEmpty());
        expect(other.overlaps(one)).toBe(!common.isEmpty());
        const example = common.example();
        expect(example !== undefined).toBe(!common.isEmpty());
        if (example) expect(one.has(example) && other.has(example)).toBe(true);
      }),
    );
  });

  it("are equal where each contains the other, whatever their boxes", () => {
    fc.assert(
      fc.property(boxes, set, (list, other) => {
        const made = setOf(list);
        expect(made.equals(setOf(list.toReversed()))).toBe(true);
        expect(made.equals(made.union(made.intersection(other)))).toBe(true);
        expect(made.contains(other)).toBe(made.union(other).equals(made));
      }),
    );
  });

  it("have nothing and everything as their bounds", () => {
    fc.assert(
      fc.property(set, (one) => {
        const rest = HeaderSet.everything.without(one);
        expect(rest.overlaps(one)).toBe(false);
        expect(rest.union(one).equals(HeaderSet.everything)).toBe(true);
        expect(HeaderSet.nothing.union(one).equals(one)).toBe(true);
        expect(HeaderSet.everything.intersection(one).equals(one)).toBe(true);
      }),
    );
    expect(HeaderSet.everything.size()).toBe(2n ** (8n + 32n + 16n + 32n + 16n));
    expect(HeaderSet.box({ protocol: { first: 300, last: 400 } }).isEmpty()).toBe(true);
    expect(HeaderSet.nothing.example()).toBeUndefined();
  });
});

describe("what rules say of headers", () => {
  const tuple: FiveTuple = {
    ipProtocol: "TCP",
    sourceCidr: "10.0.0.0/8",
    sourcePortRange: "-1/-1",
    destCidr: "192.168.1.0/24",
    destPortRange: "80/443",
  };

  it.each<[string, Interval]>([
    ["0.0.0.0/0", { first: 0, last: 2 ** 32 - 1 }],
    ["10.0.0.0/8", { first: 167_772_160, last: 184_549_375 }],
    ["192.168.1.7/24", { first: 3_232_235_776, last: 3_232_236_031 }],
    ["255.255.255.255/32", { first: 2 ** 32 - 1, last: 2 ** 32 - 1 }],
  ])("takes the addresses of %s", (block, addresses) => {
    expect(addressesOf(block)).toEqual(addresses);
  });

  it("takes any port from -1/-1", () => {
    expect(portsOf("-1/-1")).toEqual({ first: 0, last: 65_535 });
    expect(portsOf("80/443")).toEqual({ first: 80, last: 443 });
    expect(commonInterval(portsOf("1/79"), portsOf("80/443"))).toBeUndefined();
  });

  it.each<[Partial<FiveTuple>, Partial<FiveTuple>, boolean]>([
    [{}, {}, true],
    [{}, { ipProtocol: "udp" }, false],
    [{}, { ipProtocol: "tcp" }, true],
    [{}, { ipProtocol: "all" }, true],
    [{ ipProtocol: "ICMP" }, { ipProtocol: "any" }, true],
    [{}, { sourceCidr: "10.1.2.0/24" }, true],
    [{}, { sourceCidr: "11.0.0.0/8" }, false],
    [{}, { destCidr: "192.168.1.128/25" }, true],
    [{}, { destCidr: "192.168.2.0/24" }, false],
    [{}, { destPortRange: "443/500" }, true],
    [{}, { destPortRange: "444/500" }, false],
    [{}, { sourcePortRange: "1/20" }, true],
    // What a preset of the console matches is nowhere said, so it may be anything.
    [{ ipProtocol: "SSH(22)" }, {}, true],
    [{ ipProtocol: "SSH(22)" }, { ipProtocol: "telnet(23)" }, true],
    [{ ipProtocol: "SSH(22)", destPortRange: "22/22" }, { ipProtocol: "telnet(23)", destPortRange: "23/23" }, false],
  ])("sees whether %p and %p may overlap", (one, other, overlap) => {
    const [left, right] = [headersOf({ ...tuple, ...one }), headersOf({ ...tuple, ...other })];
    expect(left.possible.overlaps(right.possible)).toBe(overlap);
    expect(right.possible.overlaps(left.possible)).toBe(overlap);
    expect(left.possible.contains(left.certain)).toBe(true);
  });

  it("says what a rule matches for certain", () => {
    expect(headersOf(tuple).certain.equals(headersOf(tuple).possible)).toBe(true);
    expect(headersOf({ ...tuple, ipProtocol: "SSH(22)" }).certain.isEmpty()).toBe(true);
    expect(headersOf(tuple).certain.size()).toBe(2n ** 24n * 2n ** 16n * 2n ** 8n * 364n);
  });
});
