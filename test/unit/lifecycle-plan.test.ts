import fc from "fast-check";
import { entryFields } from "../../provider/lifecycle/check.js";
import type { Collection, Properties } from "../../provider/lifecycle/definition.js";
import { changedFields, droppedFields, replacing } from "../../provider/lifecycle/diff.js";
import type { Fields } from "../../provider/lifecycle/fields.js";
import { type Entry, plan, type Plan } from "../../provider/lifecycle/plan.js";
import { aclRule } from "../../provider/resources/acl/acl-rule.js";
import { qosPolicy } from "../../provider/resources/qos/qos-policy.js";
import { policy, rule } from "../support/samples.js";

const rules: Collection = { of: aclRule, parent: "aclId", ids: "ruleIds" };
const policies: Collection = { of: qosPolicy, parent: "qosId", ids: "policyIds" };

type Entries = Record<string, Properties>;

const current = (entries: Entries): Record<string, Entry> =>
  Object.fromEntries(
    Object.entries(entries).map(([name, values], index) => [name, { id: `id-${index}`, values, given: values }]),
  );

const callsOf = ({ modify, replace, add, remove }: Plan) =>
  modify.length + 2 * replace.length + add.length + remove.length;

/** What is done to which entry, in few words. */
function inWords(result: Plan): string[] {
  return [
    ...result.keep.map(({ name, id }) => `keep ${id} as ${name}`),
    ...result.modify.map(({ name, id }) => `modify ${id} to ${name}`),
    ...result.replace.map(({ name, id }) => `replace ${id} by ${name}`),
    ...result.add.map(({ name }) => `add ${name}`),
    ...result.remove.map(({ id }) => `remove ${id}`),
  ];
}

const at = (priority: number, more: Properties = {}): Properties => ({ ...rule, priority, type: "LAN", ...more });

describe("the fewest calls", () => {
  it.each<[string, Entries, Entries, string[]]>([
    ["nothing changed", { a: at(1), b: at(2) }, { a: at(1), b: at(2) }, ["keep id-0 as a", "keep id-1 as b"]],
    ["a name changed", { a: at(1), b: at(2) }, { c: at(1), b: at(2) }, ["keep id-1 as b", "keep id-0 as c"]],
    ["two names swapped", { a: at(1), b: at(2) }, { b: at(1), a: at(2) }, ["keep id-0 as b", "keep id-1 as a"]],
    ["a value changed", { a: at(1), b: at(2) }, { a: at(9), b: at(2) }, ["keep id-1 as b", "modify id-0 to a"]],
    [
      "a name and a value changed, one added, one removed",
      { a: at(1), b: at(2), c: at(3) },
      { x: at(1), b: at(9), d: at(4, { policy: "drop" }) },
      ["keep id-0 as x", "modify id-1 to b", "modify id-2 to d"],
    ],
    [
      "the nearest becomes the new one",
      { a: at(1, { policy: "drop", direction: "out" }), b: at(2, { policy: "drop" }) },
      { c: at(3, { policy: "drop" }) },
      ["modify id-1 to c", "remove id-0"],
    ],
    ["more wanted than there are", { a: at(1) }, { b: at(2), c: at(3) }, ["modify id-0 to b", "add c"]],
    ["from nothing", {}, { a: at(1), b: at(2) }, ["add a", "add b"]],
    ["to nothing", { a: at(1), b: at(2) }, {}, ["remove id-0", "remove id-1"]],
    ["an entry that no call can change", { a: at(1, { dpiGroupIds: ["1"] }) }, { a: at(1) }, ["replace id-0 by a"]],
    [
      "one that is to go instead of one that no call can change",
      { a: at(1, { dpiGroupIds: ["1"] }), b: at(2) },
      { a: at(1) },
      ["modify id-1 to a", "remove id-0"],
    ],
    [
      "each made of what can become it",
      { x: at(1), y: at(2, { dpiGroupIds: ["1"] }) },
      { a: at(1, { dpiGroupIds: ["2"] }), b: at(3) },
      ["modify id-1 to a", "modify id-0 to b"],
    ],
    [
      "what a name stood for becomes another where that saves a call",
      { a: at(1), b: at(2, { dpiGroupIds: ["1"] }) },
      { a: at(3, { dpiGroupIds: ["1"] }), c: at(4) },
      ["modify id-1 to a", "modify id-0 to c"],
    ],
  ])("%s", (_, have, want, expected) => {
    expect(inWords(plan(rules, current(have), want))).toEqual(expected);
  });

  it("changes policies in place, whatever their priority", () => {
    const result = plan(policies, current({ a: { ...policy, priority: 2 }, b: { ...policy, priority: 3 } }), {
      a: { ...policy, priority: 5 },
      b: { ...policy, priority: 1 },
    });
    expect(inWords(result)).toEqual(["modify id-0 to a", "modify id-1 to b"]);
  });

  it("leaves what the service filled in where the program says nothing", () => {
    const entry = { id: "id-0", values: at(1, { name: "by-hand" }), given: at(1) };
    const kept = { id: "id-0", values: entry.values };
    expect(plan(rules, { a: entry }, { a: at(1) }).keep).toEqual([{ name: "a", ...kept }]);
    expect(plan(rules, { a: entry }, { b: at(1) }).keep).toEqual([{ name: "b", ...kept }]);
    expect(inWords(plan(rules, { a: entry }, { a: at(2) }))).toEqual(["modify id-0 to a"]);
  });

  it.each<[string, Entries, Entries, string[]]>([
    ["renamed", { a: at(1, { name: "ssh" }) }, { b: at(1) }, ["add b", "remove id-0"]],
    ["changed", { a: at(1, { description: "ssh" }) }, { b: at(2) }, ["add b", "remove id-0"]],
    ["under its name", { a: at(1, { name: "ssh" }) }, { a: at(1) }, ["replace id-0 by a"]],
    ["under its name and changed", { a: at(1, { name: "ssh" }) }, { a: at(2) }, ["replace id-0 by a"]],
    ["with another text", { a: at(1, { name: "ssh" }) }, { b: at(1, { name: "web" }) }, ["modify id-0 to b"]],
    ["with a text at last", { a: at(1) }, { a: at(1, { name: "web" }) }, ["modify id-0 to a"]],
  ])("makes an entry anew that would keep an old text: %s", (_, have, want, expected) => {
    expect(inWords(plan(rules, current(have), want))).toEqual(expected);
  });
});

describe("for any entries", () => {
  const dpi = fc.option(fc.subarray(["1", "2"]), { nil: undefined });
  const someRule = fc
    .record({
      priority: fc.integer({ min: 1, max: 3 }),
      policy: fc.constantFrom("accept", "drop"),
      dpiGroupIds: dpi,
      name: fc.option(fc.constantFrom("ssh", "web"), { nil: undefined, freq: 1 }),
    })
    .map((values) => ({
      ...at(1),
      ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
    }));
  const somePolicy = fc
    .record({ priority: fc.integer({ min: 1, max: 5 }), destPortRange: fc.constantFrom("80/80", "443/443") })
    .map((values) => ({ ...policy, ...values }));
  const named = (entry: fc.Arbitrary<Properties>) =>
    fc.dictionary(fc.constantFrom("a", "b", "c", "d", "e"), entry, { maxKeys: 5, noNullPrototype: true });

  /** What the service and state hold after a plan, each call checked against what the service can do. */
  function applied(collection: Collection, have: Record<string, Entry>, result: Plan): Entries {
    const fields = entryFields(collection.of, collection.parent);
    const service = new Map(Object.values(have).map(({ id, values }) => [id, values]));
    const state: Entries = {};
    const untouched = new Set(service.keys());
    const take = (id: string): Properties => {
      expect(untouched.delete(id)).toBe(true);
      return service.get(id) ?? {};
    };
    for (const { name, id } of result.keep) state[name] = take(id);
    for (const { name, id, olds, news } of result.modify) {
      const before = take(id);
      expect(olds).toEqual(before);
      expect(replacing(collection.of, before, news, changedFields(fields, before, news))).toEqual([]);
      state[name] = { ...news };
    }
    for (const { name, news } of result.add) state[name] = news;
    for (const { name, id, news } of result.replace) {
      take(id);
      state[name] = news;
    }
    for (const { id } of result.remove) take(id);
    expect([...untouched]).toEqual([]);
    return state;
  }

  /** What it takes to make one entry another one. */
  function callsFor(collection: Collection, fields: Fields, olds: Properties, news: Properties): number {
    const changed = changedFields(fields, olds, news);
    const isAnew =
      replacing(collection.of, olds, news, changed).length > 0 || droppedFields(fields, olds, news).length > 0;
    return isAnew ? 2 : Math.min(changed.length, 1);
  }

  /** The fewest calls of any assignment, found by trying all. */
  function fewest(collection: Collection, have: readonly Properties[], want: readonly Properties[]): number {
    const fields = entryFields(collection.of, collection.parent);
    const costs = want.map((news) =>
      have.map((olds) => {
        return callsFor(collection, fields, olds, news);
      }),
    );
    const from = (wanted: number, free: readonly number[]): number => {
      if (wanted === want.length) return free.length;
      const pairs = free.map(
        (one) =>
          (costs[wanted]?.[one] ?? 2) +
          from(
            wanted + 1,
            free.filter((other) => other !== one),
          ),
      );
      return Math.min(1 + from(wanted + 1, free), ...pairs);
    };
    return from(0, [...have.keys()]);
  }

  /** Entry by entry under its name: what a plan without thought would call. */
  function naive(collection: Collection, have: Entries, want: Entries): number {
    const fields = entryFields(collection.of, collection.parent);
    let calls = Object.keys(have).filter((name) => !(name in want)).length;
    for (const [name, news] of Object.entries(want)) {
      const olds = have[name];
      calls += olds ? callsFor(collection, fields, olds, news) : 1;
    }
    return calls;
  }

  it.each([
    ["rules", rules, someRule],
    ["policies", policies, somePolicy],
  ])("%s become the wanted ones with the fewest calls", (_, collection, entry) => {
    fc.assert(
      fc.property(named(entry), named(entry), (have, want) => {
        const before = current(have);
        const result = plan(collection, before, want);
        const after = applied(collection, before, result);
        expect(Object.keys(after).sort()).toEqual(Object.keys(want).sort());
        const fields = entryFields(collection.of, collection.parent);
        for (const [name, values] of Object.entries(want)) {
          expect(changedFields(fields, after[name] ?? {}, values)).toEqual([]);
        }
        expect(callsOf(result)).toBe(fewest(collection, Object.values(have), Object.values(want)));
        expect(callsOf(result)).toBeLessThanOrEqual(naive(collection, have, want));
      }),
      { numRuns: 120 },
    );
  });
});
