import { cut, table, terminalWidth, wrapped } from "../../cli/table.js";
import { widthOf } from "../../cli/width.js";

it("wraps lines by what a terminal shows", () => {
  expect(wrapped(["a".repeat(70), "上海", "分公司"], " ", 2)).toEqual([`${"a".repeat(70)} 上海`, "分公司"]);
});

it("aligns columns beside Chinese text, which takes two columns a character", () => {
  expect(
    table([
      ["办公室", "x"],
      ["office-1", "y"],
      ["😀", "z"],
    ]),
  ).toBe("办公室    x\noffice-1  y\n😀        z\n");
});

it("shows characters that would turn or hide the text after them", () => {
  expect(table([["a\u202eb\u200bc\u001b[2Jd\ne"]])).toBe("a\\u202eb\\u200bc\\u001b[2Jd\\u000ae\n");
});

it("cuts a text to the columns that there are, and no character in two", () => {
  expect(cut("办公室网关", 10)).toBe("办公室网关");
  expect(cut("办公室网关", 9)).toBe("办公室网…");
  expect(cut("office", 5)).toBe("offi…");
  expect(cut("abc😀", 4)).toBe("abc…");
  expect(widthOf(cut("办公室网关", 8))).toBe(7);
});

it("takes the usual width for a terminal that reports none", () => {
  expect([true, false].map((isTTY) => terminalWidth({ isTTY, columns: 0 }))).toEqual([80, 80]);
  expect(terminalWidth({ isTTY: true, columns: 120 })).toBe(120);
});
