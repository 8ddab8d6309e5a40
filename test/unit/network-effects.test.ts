import fc from "fast-check";
import { effectsOf } from "../../network/effects.js";
import { boxHas, type Interval } from "../../network/boxes.js";
import { addressesOf, portsOf } from "../../network/five-tuples.js";
import { numberOf } from "../../network/addresses.js";
import { boxColumns, packetText } from "../../network/packets.js";
import { type AclRule, networkOf } from "../../network/model/index.js";

const ruleValues = fc.record({
  direction: fc.constant("out"),
  type: fc.constant("LAN"),
  policy: fc.constantFrom("accept", "drop"),
  priority: fc.integer({ min: 1, max: 5 }),
  ipProtocol: fc.constantFrom("ALL", "TCP", "UDP"),
  sourceCidr: fc.constantFrom("10.0.0.0/31", "10.0.0.2/31", "10.0.0.0/30", "0.0.0.0/0", "10.0.0.3/32"),
  sourcePortRange: fc.constant("-1/-1"),
  destCidr: fc.constantFrom("10.0.1.0/32", "0.0.0.0/0"),
  destPortRange: fc.constantFrom("-1/-1", "1/2", "2/3"),
});
type Values = typeof ruleValues extends fc.Arbitrary<infer V> ? V : never;

const rulesOf = (rules: Readonly<Record<string, object>>): readonly AclRule[] =>
  networkOf([{ type: "Acl", properties: { rules } }]).acls[0]?.rules ?? [];
const named = (rules: readonly Values[]): readonly AclRule[] =>
  rulesOf(Object.fromEntries(rules.map((rule, index) => [`r${index}`, rule])));

/** One of every class of packets that such rules can tell apart: the fields of a header. */
const packets = [1, 6, 17].flatMap((protocol) =>
  ["10.0.0.0", "10.0.0.1", "10.0.0.2", "10.0.0.3", "11.0.0.1"]
    .map(numberOf)
    .flatMap((source) =>
      ["10.0.1.0", "10.0.2.0"]
        .map(numberOf)
        .flatMap((destination) => [0, 1, 2, 3, 4].map((port) => ({ protocol, source, destination, port }))),
    ),
);
type Packet = (typeof packets)[number];

/** Parsed once, because every packet is compared with every rule. */
const parsed = new Map<string, Interval>();
function once(text: string, parse: (text: string) => Interval): Interval {
  const known = parsed.get(text) ?? parse(text);
  parsed.set(text, known);
  return known;
}

const holds = ({ first, last }: Interval, value: number): boolean => first <= value && value <= last;

function decision(rules: readonly Values[], { protocol, source, destination, port }: Packet): string {
  const matching = rules.filter(
    (rule) =>
      (rule.ipProtocol === "ALL" || { TCP: 6, UDP: 17 }[rule.ipProtocol] === protocol) &&
      holds(once(rule.sourceCidr, addressesOf), source) &&
      holds(once(rule.destCidr, addressesOf), destination) &&
      holds(once(rule.destPortRange, portsOf), port),
  );
  const first = Math.min(...matching.map(({ priority }) => priority));
  const policies = new Set(matching.filter(({ priority }) => priority === first).map(({ policy }) => policy));
  const [only = "accept"] = policies;
  return policies.size > 1 ? "unsure" : only;
}

const list = fc.array(ruleValues, { maxLength: 6 });

describe("the effect of a change", () => {
  it("holds every packet that is treated differently, and no other one", () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        const effects = effectsOf(named(before), named(after));
        for (const packet of packets) {
          const { protocol, source, destination, port } = packet;
          const point = [protocol, source, 40_000, destination, port, 0, 0];
          const found = new Set(
            effects.filter(({ box }) => boxHas(box, point)).map((one) => `${one.before} ${one.after}`),
          );
          const [was, is] = [decision(before, packet), decision(after, packet)];
          expect([...found]).toEqual(was === is ? [] : [`${was} ${is}`]);
        }
        for (const { box, example } of effects) {
          const { protocol, source, sourcePort, destination, destinationPort } = example;
          expect(boxHas(box, [protocol, source, sourcePort, destination, destinationPort, 0, 0])).toBe(true);
        }
      }),
      { numRuns: 120 },
    );
  });

  it("is none if rules get other names, other priorities in the same order, or another order of the map", () => {
    fc.assert(
      fc.property(list, (rules) => {
        const spread = rules.map((rule) => ({ ...rule, priority: rule.priority * 10 }));
        expect(effectsOf(named(rules), named(spread.toReversed()))).toEqual([]);
      }),
    );
  });

  const base = {
    direction: "in",
    type: "LAN",
    policy: "accept",
    priority: 10,
    ipProtocol: "TCP",
    sourceCidr: "10.0.0.0/8",
    sourcePortRange: "-1/-1",
    destCidr: "10.1.0.0/24",
    destPortRange: "443/443",
  };
  const rest = { ...base, policy: "drop", ipProtocol: "ALL", destPortRange: "-1/-1", priority: 100 };

  it("is one row for one rule that is narrowed, with a packet", () => {
    const effects = effectsOf(
      rulesOf({ web: base, rest }),
      rulesOf({ web: { ...base, sourceCidr: "10.0.0.0/9" }, rest }),
    );
    expect(
      effects.map(({ before, after, box, example }) => [before, after, boxColumns(box), packetText(example)]),
    ).toEqual([
      [
        "accept",
        "drop",
        {
          protocol: "TCP",
          source: "10.128.0.0/9",
          sourcePort: "any",
          destination: "10.1.0.0/24",
          destinationPort: "443",
        },
        "TCP 10.128.0.1:40000 > 10.1.0.1:443",
      ],
    ]);
  });

  it("has few rows where a last rule is removed, although other rules cut holes into it", () => {
    const effects = effectsOf(
      rulesOf({ web: base, dns: { ...base, destPortRange: "53/53" }, rest }),
      rulesOf({ web: base, dns: { ...base, destPortRange: "53/53" } }),
    );
    expect(effects.map(({ box }) => Object.values(boxColumns(box)).join(" ")).sort()).toEqual([
      "any 10.0.0.0/8 any 10.1.0.0/24 0-52",
      "any 10.0.0.0/8 any 10.1.0.0/24 444-65535",
      "any 10.0.0.0/8 any 10.1.0.0/24 54-442",
      "protocols 0-5 10.0.0.0/8 any 10.1.0.0/24 any",
      "protocols 7-255 10.0.0.0/8 any 10.1.0.0/24 any",
    ]);
    expect(new Set(effects.map(({ before, after }) => `${before} ${after}`))).toEqual(new Set(["drop accept"]));
  });

  it("says what depends on an opaque protocol", () => {
    const effects = effectsOf(
      rulesOf({ rest }),
      rulesOf({ ssh: { ...base, ipProtocol: "SSH(22)", destPortRange: "-1/-1" }, rest }),
    );
    expect(effects.map(({ after, isCertain, circumstances }) => [after, isCertain, circumstances.protocols])).toEqual([
      ["accept", false, ["SSH(22)"]],
    ]);
  });
});
