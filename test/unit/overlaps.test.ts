import fc from "fast-check";
import { type Applications, sharedApplications } from "../../network/applications.js";
import { addressesOf, headersOf, portsOf } from "../../network/five-tuples.js";
import { type Header, includes } from "../../network/header-sets.js";
import { type Match, overlapOf } from "../../network/overlaps.js";

/** A few blocks and ranges that are equal, nested, partly equal and disjoint. */
const block = fc.constantFrom(
  "0.0.0.0/0",
  "10.0.0.0/8",
  "10.0.0.0/9",
  "10.128.0.0/9",
  "10.0.0.1/32",
  "255.255.255.255/32",
);
const ports = fc.constantFrom("-1/-1", "1/65535", "80/80", "79/81", "81/90", "1/79", "65535/65535");
const known = fc.constantFrom("TCP", "udp", "ICMP", "GRE", "ALL", "any");
const protocol = fc.oneof(known, fc.constantFrom("SSH(22)", "HTTP(80)"));
const some = fc.subarray(["1", "2", "3"]);
const applications: fc.Arbitrary<Applications> = fc.record(
  { dpiSignatureIds: some, dpiGroupIds: some },
  { requiredKeys: [] },
);
const matchOf = (ipProtocol: fc.Arbitrary<string>): fc.Arbitrary<Match> =>
  fc.record(
    {
      ipProtocol,
      sourceCidr: block,
      destCidr: block,
      sourcePortRange: ports,
      destPortRange: ports,
      direction: fc.constantFrom("in", "out"),
      type: fc.constantFrom("LAN", "WAN"),
      dpiSignatureIds: some,
      dpiGroupIds: some,
    },
    { requiredKeys: ["ipProtocol", "sourceCidr", "destCidr", "sourcePortRange", "destPortRange"] },
  );
const match = matchOf(protocol);

const numbers: Record<string, number> = { TCP: 6, UDP: 17, ICMP: 1, GRE: 47 };
const within = (value: number, { first, last }: { first: number; last: number }): boolean =>
  first <= value && value <= last;

/** Whether a rule of a known protocol matches a packet, without any set arithmetic. */
function matches(rule: Match, header: Header): boolean {
  const name = rule.ipProtocol.toUpperCase();
  return (
    (name === "ALL" || name === "ANY" || numbers[name] === header.protocol) &&
    within(header.source, addressesOf(rule.sourceCidr)) &&
    within(header.destination, addressesOf(rule.destCidr)) &&
    within(header.sourcePort, portsOf(rule.sourcePortRange)) &&
    within(header.destinationPort, portsOf(rule.destPortRange))
  );
}

/** Packets at the ends of every block and range above, among them one that any two overlapping rules match. */
const header: fc.Arbitrary<Header> = fc.record({
  protocol: fc.constantFrom(0, 1, 6, 17, 47, 255),
  source: fc.constantFrom(
    ...["10.0.0.0", "10.0.0.1", "10.128.0.0", "9.0.0.1", "255.255.255.255"].map((ip) => addressesOf(`${ip}/32`).first),
  ),
  destination: fc.constantFrom(
    ...["10.0.0.0", "10.0.0.1", "10.128.0.0", "9.0.0.1", "255.255.255.255"].map((ip) => addressesOf(`${ip}/32`).first),
  ),
  sourcePort: fc.constantFrom(0, 1, 79, 80, 81, 90, 91, 65_535),
  destinationPort: fc.constantFrom(0, 1, 79, 80, 81, 90, 91, 65_535),
});

describe("what two rules both match", () => {
  it("is exactly what each of them matches", () => {
    fc.assert(
      fc.property(matchOf(known), matchOf(known), header, (one, given, packet) => {
        const other = {
          ...given,
          ...(one.direction && { direction: one.direction }),
          ...(one.type && { type: one.type }),
        };
        fc.pre(one.direction === other.direction && one.type === other.type);
        fc.pre(sharedApplications(one, other) !== "none");
        expect(overlapOf(one, other)?.headers.has(packet) ?? false).toBe(
          matches(one, packet) && matches(other, packet),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it("has an example that both match, and is certain where the protocols and the applications are", () => {
    fc.assert(
      fc.property(matchOf(known), matchOf(known), (one, other) => {
        const overlap = overlapOf(one, other);
        const example = overlap?.headers.example();
        expect(example === undefined).toBe(overlap === undefined);
        if (example) expect(matches(one, example) && matches(other, example)).toBe(true);
        if (overlap) expect(overlap.isCertain).toBe(sharedApplications(one, other) === "certain");
      }),
      { numRuns: 1000 },
    );
  });

  it("does not depend on their order", () => {
    fc.assert(
      fc.property(match, match, (one, other) => {
        const [overlap, mirrored] = [overlapOf(one, other), overlapOf(other, one)];
        expect(overlap?.isCertain).toBe(mirrored?.isCertain);
        expect(overlap === undefined).toBe(mirrored === undefined);
        if (overlap && mirrored) expect(overlap.headers.equals(mirrored.headers)).toBe(true);
      }),
    );
  });

  it("is all of a rule where the other one is the same", () => {
    fc.assert(
      fc.property(match, (one) => {
        const overlap = overlapOf(one, { ...one });
        expect(overlap?.headers.equals(headersOf(one).possible)).toBe(true);
        expect(overlap?.isCertain).toBe(!headersOf(one).certain.isEmpty());
      }),
    );
  });

  it("does not shrink where a rule grows", () => {
    fc.assert(
      fc.property(match, match, (one, other) => {
        const overlap = overlapOf(one, other);
        fc.pre(overlap !== undefined);
        const wider = { ...one, sourceCidr: "0.0.0.0/0", destPortRange: "-1/-1", ipProtocol: "ALL" };
        expect(overlapOf(wider, other)?.headers.contains(overlap.headers)).toBe(true);
      }),
    );
  });

  it("is nothing in the other direction or of the other kind of addresses", () => {
    fc.assert(
      fc.property(match, (one) => {
        expect(overlapOf({ ...one, direction: "in" }, { ...one, direction: "out" })).toBeUndefined();
        expect(overlapOf({ ...one, type: "LAN" }, { ...one, type: "WAN" })).toBeUndefined();
      }),
    );
  });
});

describe("the applications of two rules", () => {
  it("are shared whichever rule comes first, and with a rule for every packet", () => {
    fc.assert(
      fc.property(applications, applications, (one, other) => {
        expect(sharedApplications(one, other)).toBe(sharedApplications(other, one));
        expect(sharedApplications(one, one)).toBe("certain");
        expect(sharedApplications(one, {})).toBe("certain");
      }),
    );
  });

  it("are shared exactly if that is so for some or for every grouping of the applications", () => {
    // Each application belongs to one of the groups; the rules cover an application by its id or by its group.
    const groupings = ["1", "2", "3", "4"].flatMap((a) =>
      ["1", "2", "3", "4"].flatMap((b) => ["1", "2", "3", "4"].map((c) => ({ "1": a, "2": b, "3": c }))),
    );
    const covers = ({ dpiSignatureIds = [], dpiGroupIds = [] }: Applications, id: string, group: string): boolean =>
      dpiSignatureIds.length + dpiGroupIds.length === 0 || dpiSignatureIds.includes(id) || dpiGroupIds.includes(group);
    fc.assert(
      fc.property(applications, applications, (one, other) => {
        const isShared = groupings.map((grouping) =>
          // Every group has an application beyond these three.
          [...Object.entries(grouping), ["5", "1"], ["6", "2"], ["7", "3"], ["8", "4"]].some(
            ([id = "", group = ""]) => covers(one, id, group) && covers(other, id, group),
          ),
        );
        const expected = isShared.every(Boolean) ? "certain" : isShared.some(Boolean) ? "possible" : "none";
        expect(sharedApplications(one, other)).toBe(expected);
      }),
    );
  });
});

test("an interval includes what lies within it", () => {
  expect(includes({ first: 1, last: 9 }, { first: 1, last: 9 })).toBe(true);
  expect(includes({ first: 1, last: 9 }, { first: 0, last: 9 })).toBe(false);
  expect(includes({ first: 1, last: 9 }, { first: 2, last: 10 })).toBe(false);
});
