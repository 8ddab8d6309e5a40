import fc from "fast-check";
import { numberOf } from "../../network/addresses.js";
import { addressesOf, portsOf } from "../../network/five-tuples.js";
import { type AclRule, networkOf } from "../../network/model/index.js";
import { type Packets, type TrafficRow, trafficRows } from "../../network/review/traffic-rows.js";

const ruleValues = fc.record({
  direction: fc.constantFrom("in", "out"),
  type: fc.constantFrom("LAN", "WAN"),
  policy: fc.constantFrom("accept", "drop"),
  priority: fc.integer({ min: 1, max: 4 }),
  ipProtocol: fc.constantFrom("ALL", "TCP", "UDP"),
  sourceCidr: fc.constantFrom("10.0.0.0/31", "10.0.0.2/31", "0.0.0.0/0", "10.0.0.3/32"),
  sourcePortRange: fc.constant("-1/-1"),
  destCidr: fc.constantFrom("10.0.1.0/32", "0.0.0.0/0"),
  destPortRange: fc.constantFrom("-1/-1", "1/2", "2/3"),
});
type Values = typeof ruleValues extends fc.Arbitrary<infer V> ? V : never;

const rulesOf = (rules: readonly Values[]): readonly AclRule[] =>
  networkOf([
    { type: "Acl", properties: { rules: Object.fromEntries(rules.map((rule, index) => [`r${index}`, rule])) } },
  ]).acls[0]?.rules ?? [];

interface Packet {
  readonly direction: string;
  readonly type: string;
  readonly protocol: string;
  readonly source: string;
  readonly destination: string;
  readonly port: number;
}

/** One packet of every class that such rules can tell apart. */
const packets: readonly Packet[] = ["in", "out"].flatMap((direction) =>
  ["LAN", "WAN"].flatMap((type) =>
    ["ICMP", "TCP", "UDP"].flatMap((protocol) =>
      ["10.0.0.0", "10.0.0.2", "10.0.0.3", "11.0.0.1"].flatMap((source) =>
        ["10.0.1.0", "10.0.2.0"].flatMap((destination) =>
          [0, 1, 2, 3, 4].map((port) => ({ direction, type, protocol, source, destination, port })),
        ),
      ),
    ),
  ),
);

const holds = ({ first, last }: { first: number; last: number }, value: number): boolean =>
  first <= value && value <= last;

/** What a list does with a packet, tried rule by rule. */
function decision(rules: readonly Values[], packet: Packet): string {
  const matching = rules.filter(
    (rule) =>
      rule.direction === packet.direction &&
      rule.type === packet.type &&
      (rule.ipProtocol === "ALL" || rule.ipProtocol === packet.protocol) &&
      holds(addressesOf(rule.sourceCidr), numberOf(packet.source)) &&
      holds(addressesOf(rule.destCidr), numberOf(packet.destination)) &&
      holds(portsOf(rule.destPortRange), packet.port),
  );
  const first = Math.min(...matching.map(({ priority }) => priority));
  const policies = new Set(matching.filter(({ priority }) => priority === first).map(({ policy }) => policy));
  const [only = "accept"] = policies;
  return policies.size > 1 ? "unsure" : only;
}

/** Whether the text of a row has a packet: what a reader understands, not the sets behind it. */
function reads({ protocol, source, destination, destinationPort }: Packets, packet: Packet): boolean {
  const addresses = (text: string): { first: number; last: number } => {
    if (text === "any") return { first: 0, last: 2 ** 32 - 1 };
    if (text.includes("/")) return addressesOf(text);
    const [first = "", last = first] = text.split("-");
    return { first: numberOf(first), last: numberOf(last) };
  };
  const ports = (text: string): { first: number; last: number } => {
    if (text === "any") return { first: 0, last: 65_535 };
    const [first = NaN, last = first] = text.split("-").map(Number);
    return { first, last };
  };
  const numbers: Readonly<Record<string, number>> = { ICMP: 1, TCP: 6, UDP: 17, GRE: 47 };
  const protocols = (text: string): { first: number; last: number } => {
    if (text === "any") return { first: 0, last: 255 };
    const [, first, last] = /^protocols? (\d+)(?:-(\d+))?$/.exec(text) ?? [];
    const number = numbers[text] ?? Number(first);
    return { first: number, last: last === undefined ? number : Number(last) };
  };
  return (
    holds(protocols(protocol), numbers[packet.protocol] ?? NaN) &&
    holds(addresses(source), numberOf(packet.source)) &&
    holds(addresses(destination), numberOf(packet.destination)) &&
    holds(ports(destinationPort), packet.port)
  );
}

const has = (row: TrafficRow, packet: Packet): boolean =>
  row.direction === packet.direction &&
  row.type === packet.type &&
  reads(row.packets, packet) &&
  !row.except.some((one) => reads(one, packet));

const list = fc.array(ruleValues, { maxLength: 8 });

it("classifies every packet as trying all rules does, for any two lists of rules", () => {
  fc.assert(
    fc.property(list, list, (before, after) => {
      const rows = trafficRows(rulesOf(before), rulesOf(after));
      for (const packet of packets) {
        const claimed = new Set(rows.filter((row) => has(row, packet)).map((row) => `${row.before} > ${row.after}`));
        const [was, is] = [decision(before, packet), decision(after, packet)];
        expect([...claimed]).toEqual(was === is ? [] : [`${was} > ${is}`]);
      }
    }),
    { numRuns: 150 },
  );
});

it("gives an example that is of its row, and no example of an exception", () => {
  fc.assert(
    fc.property(list, list, (before, after) => {
      for (const row of trafficRows(rulesOf(before), rulesOf(after))) {
        const [, protocol = "", source = "", destination = "", port = "0"] =
          /^(\w+(?: \d+)?) ([\d.]+)(?::\d+)? > ([\d.]+)(?::(\d+))?$/.exec(row.example) ?? [];
        const packet = { ...row, protocol, source, destination, port: Number(port) };
        // Of a protocol without a name, the text is that of the protocol's number.
        if (!["ICMP", "TCP", "UDP"].includes(protocol)) continue;
        const [was, is] = [decision(before, packet), decision(after, packet)];
        if (protocol !== "ICMP") expect([was, is]).toEqual([row.before, row.after]);
        if (protocol !== "ICMP") expect(has(row, packet)).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});

it("says nothing if rules get other names, other priorities in the same order, or another order of the map", () => {
  fc.assert(
    fc.property(list, (rules) => {
      const spread = rules.map((rule) => ({ ...rule, priority: rule.priority * 10 }));
      expect(trafficRows(rulesOf(rules), rulesOf(spread.toReversed()))).toEqual([]);
    }),
  );
});

it("says one region with exceptions instead of all that is left of it", () => {
  const rule = {
    direction: "in",
    type: "LAN",
    ipProtocol: "TCP",
    sourceCidr: "10.0.0.0/8",
    destCidr: "10.1.0.0/24",
    sourcePortRange: "-1/-1",
  };
  const accepted = [443, 53, 80].map((port, index) => ({
    ...rule,
    policy: "accept",
    priority: index + 1,
    destPortRange: `${port}/${port}`,
  }));
  const rest = {
    ...rule,
    policy: "drop",
    priority: 100,
    ipProtocol: "ALL",
    sourceCidr: "0.0.0.0/0",
    destPortRange: "-1/-1",
  };
  const rows = trafficRows(rulesOf(accepted as Values[]), rulesOf([...accepted, rest] as Values[]));
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    change: "now dropped",
    packets: { protocol: "any", source: "any", destination: "10.1.0.0/24" },
  });
  expect(rows[0]?.except.map(({ destinationPort }) => destinationPort).sort()).toEqual(["443", "53", "80"]);
});

it("says what is open without a list of sixty rules in one row for each direction", () => {
  const rules = Array.from({ length: 60 }, (_, index) => ({
    direction: "in",
    type: "LAN",
    policy: "accept",
    priority: index + 1,
    ipProtocol: "TCP",
    sourceCidr: `10.${index}.0.0/24`,
    sourcePortRange: "-1/-1",
    destCidr: `10.100.${index}.0/24`,
    destPortRange: `${8000 + index}/${8000 + index}`,
  }));
  const rest = {
    ...rules[0],
    policy: "drop",
    priority: 100,
    ipProtocol: "ALL",
    sourceCidr: "0.0.0.0/0",
    destCidr: "0.0.0.0/0",
    destPortRange: "-1/-1",
  };
  const rows = trafficRows(rulesOf([...rules, rest] as unknown as Values[]), []);
  expect(rows.map(({ change, except }) => [change, except.length])).toEqual([["now passes", 60]]);
  expect(rows[0]?.example).toMatch(/^TCP /);
});
