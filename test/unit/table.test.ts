import { table, wrapped } from "../../cli/table.js";

it("aligns columns and wraps lines by what a terminal shows, where Chinese characters take two columns", () => {
  expect(
    table([
      ["NAME", "ID"],
      ["上海", "acl-1"],
      ["office", "acl-2"],
    ]),
  ).toBe("NAME    ID\n上海    acl-1\noffice  acl-2\n");
  expect(wrapped(["a".repeat(70), "上海", "分公司"], " ", 2)).toEqual([`${"a".repeat(70)} 上海`, "分公司"]);
});
