import fc from "fast-check";
import { AclTable, tablesOf } from "../../network/acl-tables.js";
import { numberOf } from "../../network/addresses.js";
import { boxHas, type Interval } from "../../network/boxes.js";
import { addressesOf, portsOf } from "../../network/five-tuples.js";
import { networkOf, type AclRule, UNKNOWN } from "../../network/model/index.js";

/** What rules of the small space are made of. */
const blocks = ["10.0.0.0/31", "10.0.0.2/31", "10.0.0.0/30", "0.0.0.0/0", "10.0.0.1/32"] as const;
const ranges = ["-1/-1", "1/2", "2/3", "1/1"] as const;
const ruleValues = fc.record({
  direction: fc.constant("in"),
  type: fc.constant("LAN"),
  policy: fc.constantFrom("accept", "drop"),
  priority: fc.integer({ min: 1, max: 4 }),
  ipProtocol: fc.constantFrom("ALL", "TCP", "udp", "SSH(22)"),
  sourceCidr: fc.constantFrom(...blocks),
  sourcePortRange: fc.constant("-1/-1"),
  destCidr: fc.constantFrom("10.0.1.0/32", "0.0.0.0/0"),
  destPortRange: fc.constantFrom(...ranges),
  dpiSignatureIds: fc.constantFrom<string[]>([], ["1"], ["1", "2"]),
  dpiGroupIds: fc.constantFrom<string[]>([], [], ["7"]),
});
type Values = typeof ruleValues extends fc.Arbitrary<infer V> ? V : never;

/** A packet, with everything that the service knows of it. */
interface Packet {
  readonly protocol: number;
  readonly source: number;
  readonly destination: number;
  readonly port: number;
  readonly signature: string;
  readonly group: string;
  readonly isSsh: boolean;
}

const each = <T, U>(list: readonly T[], make: (one: T) => readonly U[]): U[] => list.flatMap(make);
const sources = ["10.0.0.0", "10.0.0.1", "10.0.0.2", "11.0.0.1"].map(numberOf);
/** One of every class of packets that such rules can tell apart. */
const packets: readonly Packet[] = each([1, 6, 17], (protocol) =>
  each(sources, (source) =>
    each([numberOf("10.0.1.0"), numberOf("10.0.2.0")], (destination) =>
      each([0, 1, 2, 3], (port) =>
        each(["", "1", "2"], (signature) =>
          each(["", "7"], (group) =>
            [false, true].map((isSsh) => ({ protocol, source, destination, port, signature, group, isSsh })),
          ),
        ),
      ),
    ),
  ),
);

/** Parsed once, because every packet is compared with every rule. */
const parsed = new Map<string, Interval>();
function once(text: string, parse: (text: string) => Interval): Interval {
  const known = parsed.get(text) ?? parse(text);
  parsed.set(text, known);
  return known;
}

const holds = ({ first, last }: Interval, value: number): boolean => first <= value && value <= last;
const numbers: Record<string, number | undefined> = { TCP: 6, UDP: 17 };

function matches(rule: Values, packet: Packet): boolean {
  const name = rule.ipProtocol.toUpperCase();
  const isProtocol = name === "ALL" || (name === "SSH(22)" ? packet.isSsh : numbers[name] === packet.protocol);
  const hasApplications = rule.dpiSignatureIds.length + rule.dpiGroupIds.length > 0;
  return (
    isProtocol &&
    holds(once(rule.sourceCidr, addressesOf), packet.source) &&
    holds(once(rule.destCidr, addressesOf), packet.destination) &&
    holds(once(rule.destPortRange, portsOf), packet.port) &&
    (!hasApplications || rule.dpiSignatureIds.includes(packet.signature) || rule.dpiGroupIds.includes(packet.group))
  );
}

/** The policies that may decide on a packet. */
function decisions(rules: readonly Values[], packet: Packet): string {
  const matching = rules.filter((rule) => matches(rule, packet));
  const first = Math.min(...matching.map(({ priority }) => priority));
  const policies = matching.filter(({ priority }) => priority === first).map(({ policy }) => policy);
  return matching.length === 0 ? "accept" : [...new Set(policies)].sort().join(" or ");
}

function tableOf(rules: readonly object[]): AclTable {
  const entries = Object.fromEntries(rules.map((rule, index) => [`r${index}`, rule]));
  const [acl] = networkOf([{ type: "Acl", properties: { rules: entries } }]).acls;
  const [table] = tablesOf(acl?.rules ?? []);
  if (!table) throw new Error("There are no rules.");
  return table;
}

const list = fc.array(ruleValues, { minLength: 1, maxLength: 6 });

describe("the table of an ACL", () => {
  it("knows which rules never match, whatever the service knows of applications and protocols", () => {
    fc.assert(
      fc.property(list, (rules) => {
        const table = tableOf(rules);
        for (const [index, rule] of rules.entries()) {
          const earlier = (at: number): boolean => (rules[at] as Values).priority < rule.priority;
          const own = packets.filter((packet) => matches(rule, packet));
          const covered = (by: readonly number[]): boolean =>
            own.every((packet) => by.some((at) => matches(rules[at] as Values, packet)));
          const shadowing = table.shadowing(index);
          expect(shadowing !== undefined).toBe(covered([...rules.keys()].filter(earlier)));
          if (!shadowing) continue;
          expect(shadowing.every(earlier)).toBe(true);
          expect(covered(shadowing)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("finds rules that can be removed together, and no more that could", () => {
    fc.assert(
      fc.property(list, (rules) => {
        const table = tableOf(rules);
        const isHidden = (index: number): boolean => table.shadowing(index) !== undefined;
        const used = rules.filter((_, index) => !table.redundant.has(index));
        const kept = rules.filter((_, index) => !table.redundant.has(index) && !isHidden(index));
        for (const packet of packets) {
          expect(decisions(used, packet)).toBe(decisions(rules, packet));
          expect(decisions(kept, packet)).toBe(decisions(rules, packet));
        }
        for (const rule of kept) {
          const own = packets.filter((packet) => matches(rule, packet));
          const isOfNoUse = [used, kept].every((all) => {
            const without = all.filter((other) => other !== rule);
            // Nothing is said of a rule for packets on which nothing is certain.
            return own.every((packet) => {
              const [one, other] = [decisions(all, packet), decisions(without, packet)];
              return one === other && !one.includes("or");
            });
          });
          expect(isOfNoUse).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("distinguishes what exists for certain from what depends on the service's knowledge", () => {
    const base = { direction: "in", policy: "drop", ipProtocol: "TCP", sourceCidr: "10.0.0.0/8" } as const;
    const ports = { sourcePortRange: "-1/-1", destCidr: "10.0.1.0/24", destPortRange: "-1/-1" } as const;
    const certain = (values: object): boolean => {
      const table = tableOf([
        { ...base, ...ports, ...values },
        { ...base, ...ports, dpiGroupIds: ["7"] },
      ]);
      return table.boxesAt(0).some((box) => table.space.isCertain(box));
    };
    expect(certain({})).toBe(true);
    expect(certain({ dpiSignatureIds: ["1"] })).toBe(true);
    expect(certain({ ipProtocol: "SSH(22)" })).toBe(false);
    expect(certain({ sourceCidr: UNKNOWN })).toBe(false);
  });

  it("never lets a rule with an unknown value hide another one", () => {
    const all = { direction: "in", type: "LAN", ipProtocol: "ALL", sourcePortRange: "-1/-1", destPortRange: "-1/-1" };
    const wide = { ...all, policy: "accept", priority: 1, sourceCidr: "0.0.0.0/0", destCidr: "0.0.0.0/0" };
    const narrow = { ...all, policy: "drop", priority: 2, sourceCidr: "10.0.0.0/8", destCidr: "10.1.0.0/24" };
    expect(tableOf([wide, narrow]).shadowing(1)).toEqual([0]);
    for (const name of ["sourceCidr", "priority", "policy", "direction", "type", "dpiGroupIds"]) {
      const table = tableOf([{ ...wide, [name]: UNKNOWN }, narrow]);
      const index = table.rules.findIndex((rule: AclRule) => rule.name === "rules.r1");
      expect([name, table.shadowing(index)]).toEqual([name, undefined]);
      expect([name, table.redundant.has(index)]).toEqual([name, false]);
    }
  });

  it("has boxes that hold what a rule matches", () => {
    fc.assert(
      fc.property(ruleValues, (rule) => {
        const plain = { ...rule, dpiSignatureIds: [], dpiGroupIds: [], ipProtocol: "TCP" as const };
        const table = tableOf([plain]);
        for (const { protocol, source, destination, port } of packets) {
          const point = [protocol, source, 40_000, destination, port, 0, 0];
          const packet = { protocol, source, destination, port, signature: "", group: "", isSsh: false };
          expect(table.boxesAt(0).some((box) => boxHas(box, point))).toBe(matches(plain, packet));
        }
      }),
      { numRuns: 30 },
    );
  });
});
