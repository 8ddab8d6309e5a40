import { gapsOfTypes } from "../../network/review/gaps.js";
import { orderedInputs } from "../../network/review/orders.js";
import { checkedPromises, type PromiseState } from "../../network/review/promises.js";
import type { FlowPromise } from "../../network/trace/promise.js";
import { networkOf } from "../../network/model/index.js";
import { definitions } from "../../provider/definitions.js";
import { flowsIn } from "../../cli/network/flows.js";
import { lastDrop, twoSites, webRule } from "../support/two-sites.js";

test("every type that is deleted before it is created again says what is missing meanwhile", () => {
  const types = [...definitions.values()].filter(({ deleteFirst }) => deleteFirst).map(({ type }) => type);
  expect(Object.keys(gapsOfTypes).sort()).toEqual(types.sort());
});

test("every input whose change is an order has a direction", () => {
  const ordered = [...definitions.values()].flatMap(({ type, inputs }) =>
    Object.entries(inputs).flatMap(([property, { traits }]) => (traits.ordered ? [[type, property]] : [])),
  );
  const paid = [...definitions.values()].filter(({ create }) => "paid" in create && create.paid);
  expect(
    Object.entries(orderedInputs)
      .map(([type, { property }]) => [type, property])
      .sort(),
  ).toEqual(ordered.sort());
  expect(paid.map(({ type }) => type).sort()).toEqual(Object.keys(orderedInputs).sort());
});

const [passing, dropping, tied] = [
  { web: webRule, rest: lastDrop },
  { rest: lastDrop },
  { web: { ...webRule, priority: 100 }, rest: lastDrop },
].map((rules) => networkOf(twoSites(rules))) as [
  ReturnType<typeof networkOf>,
  ReturnType<typeof networkOf>,
  ReturnType<typeof networkOf>,
];
const promise: FlowPromise = {
  name: "web",
  flow: { from: "10.1.0.8", to: "10.2.0.9", protocol: "tcp", port: 443 },
  expect: "passes",
};
const empty = networkOf([]);

test.each<[string, typeof passing, typeof passing, FlowPromise["expect"], PromiseState]>([
  ["passes, and is dropped", passing, dropping, "passes", "breaks"],
  ["is dropped, and passes, but must not", dropping, passing, "dropped", "breaks"],
  ["was not there, and is dropped", empty, dropping, "passes", "breaks"],
  ["is dropped before and after", dropping, dropping, "passes", "broken"],
  ["passes, and is not certain any more", passing, tied, "passes", "uncertain"],
  ["is not certain before and after", tied, tied, "passes", "unknown"],
  ["was dropped, and passes", dropping, passing, "passes", "repaired"],
  ["passes before and after", passing, passing, "passes", "kept"],
  ["is of no site", empty, empty, "dropped", "unknown"],
])("a promise that %s", (_, before, after, expect_, state) => {
  const [found] = checkedPromises(before, after, [{ ...promise, expect: expect_ }]);
  expect(found?.state).toBe(state);
  expect(found?.because === undefined).toBe(["repaired", "kept"].includes(state));
});

test("what decides on a broken promise is named", () => {
  expect(checkedPromises(passing, dropping, [promise])[0]?.because).toBe(
    "gateway branch: ACL, in, LAN: drop (priority 100) [Acl acl, rules.rest]",
  );
});

const flows = (text: string): FlowPromise[] => flowsIn({ name: "flows.yaml", text: () => text });

test("a flows file lists what must pass and what must not", () => {
  expect(
    flows(
      "mustPass:\n  - {name: Mail, from: 10.1.0.8, to: 10.2.0.9, port: 25}\nmustNotPass:\n  - {from: 10.1.0.8, to: 10.2.0.9, protocol: icmp}\n",
    ),
  ).toEqual([
    { name: "Mail", flow: { from: "10.1.0.8", to: "10.2.0.9", protocol: "tcp", port: 25 }, expect: "passes" },
    {
      name: "icmp 10.1.0.8 > 10.2.0.9",
      flow: { from: "10.1.0.8", to: "10.2.0.9", protocol: "icmp" },
      expect: "dropped",
    },
  ]);
});

test.each([
  ["mustPas: []", /flows\.yaml cannot be read as a flows file: mustPas: /],
  ["mustPass: [{from: 10.1.0.8}]", /mustPass\.0\.to: /],
  ["mustPass: [{from: 10.1.0.300, to: 10.2.0.9, port: 1}]", /flows\.yaml: .*"10\.1\.0\.300" is not allowed/],
  ["mustPass: [", /flows\.yaml cannot be read as a flows file: /],
])("refuses %j", (text, words) => {
  expect(() => flows(text)).toThrow(words);
});
