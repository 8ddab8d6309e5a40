import { runInNewContext } from "node:vm";
import { camelName, isReserved, kebabName, Names } from "../../cli/import/names.js";
import { quoted } from "../../cli/import/layout.js";

it.each([
  ["HQ-Beijing", "hq-beijing"],
  ["BeijingOffice 2", "beijing-office-2"],
  ["上海分公司", "上海分公司"],
  ["Ｆｕｌｌ　ｗｉｄｔｈ", "full-width"],
  ["  __proto__ ", "proto"],
  ["a/b:c\u0000d", "a-b-c-d"],
  ["constructor", "constructor-1"],
  ["😀", ""],
  ["", ""],
  ["a".repeat(50), "a".repeat(36)],
  ["one two three four five six seven eight nine", "one-two-three-four-five-six-seven"],
])("calls %j %j", (text, name) => expect(kebabName(text)).toBe(name));

it.each([
  ["hq-beijing", "hqBeijing"],
  ["上海-hq", "上海Hq"],
  ["3rd-floor", ""],
  ["", ""],
])("makes the variable of %j %j", (name, variable) => expect(camelName(name)).toBe(variable));

it("does not call a variable as a word of the language or of the program", () => {
  expect(["class", "await", "config", "pulumi", "site", "office"].filter(isReserved)).toEqual([
    "class",
    "await",
    "config",
    "pulumi",
    "site",
  ]);
});

it("takes each name once", () => {
  const names = new Names(["a"]);
  expect([names.take("a"), names.take("a"), names.take("b", "-"), names.take("b", "-")]).toEqual([
    "a2",
    "a3",
    "b",
    "b-2",
  ]);
});

it.each([
  ['say "hi"', `'say "hi"'`],
  [`"it's"`, `'"it\\'s"'`],
  ["it's", `"it's"`],
  ["a\nb\\", '"a\\nb\\\\"'],
  ["\u202eabc\u2028\u200b", '"\\u202eabc\\u2028\\u200b"'],
  ["${x} `y`", '"${x} `y`"'],
])("writes %j as %s", (text, code) => {
  expect(quoted(text)).toBe(code);
  expect(runInNewContext(code)).toBe(text);
});
