import { isStandard, standards } from "../../cli/drift/standard.js";
import { definitions } from "../../provider/definitions.js";
import type { Definition } from "../../provider/lifecycle/definition.js";

const settings = [...definitions.values()].filter(({ standard }) => standard);
const of = (type: string): Definition => definitions.get(type) as Definition;

test("says of every setting, and of nothing else, what it holds that nobody has changed", () => {
  expect(Object.keys(standards).sort()).toEqual(settings.map(({ type }) => type).sort());
});

it.each(settings.map((definition) => [definition.type, definition] as const))(
  "names inputs of %s, and values that they can have",
  (type, { inputs }) => {
    const standard = standards[type];
    if (typeof standard !== "object") return;
    for (const [name, value] of Object.entries(standard)) expect(inputs[name]?.canonical(value)).toBe(value);
    expect(Object.keys(standard)).not.toEqual([]);
  },
);

it.each([
  ["WanSnat", { snat: "DISABLE" }, true],
  ["WanSnat", { snat: "ENABLE" }, false],
  ["DpiSettings", { dpiEnabled: true }, false],
  ["WanPort", { ipType: "DHCP", weight: 7 }, true],
  ["UserDns", { masterDns: "10.0.0.53" }, false],
  ["Wifi", { ssid: "office" }, true],
  ["Acl", { name: "office" }, false],
])("%s with %j has its standard: %j", (type, properties, expected) => {
  expect(isStandard(of(type), properties)).toBe(expected);
});
