import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { IgnoreFile } from "../../cli/drift/ignore.js";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "smartag-ignore-"));
  file = join(folder, "ignored");
});
afterEach(() => rmSync(folder, { recursive: true }));

function read(...lines: string[]): IgnoreFile {
  writeFileSync(file, lines.map((line) => `${line}\n`).join(""));
  return IgnoreFile.read(file, false);
}

const acl = { type: "Acl", id: "acl-1", name: "office" };

it.each([
  ["Acl/acl-1", true],
  ["Acl/office", true],
  ["Acl/off*", true],
  ["Acl/", true],
  ["Acl", true],
  ["office", true],
  ["acl-?", true],
  ["*/office", true],
  ["# Acl/acl-1", false],
  ["acl/acl-1", false],
  ["Acl/acl-11", false],
  ["Acl/acl", false],
  ["AclRule/", false],
])("the line %j names an ACL: %j", (line, isNamed) => {
  expect(read(line).has(acl)).toBe(isNamed);
});

it("keeps what a line with ! names, by its id or by its name", () => {
  expect(read("Acl/*", "!Acl/office").has(acl)).toBe(false);
  expect(read("Acl/*", "!Acl/acl-1").has(acl)).toBe(false);
  expect(read("Acl/*", "!Acl/lab").has(acl)).toBe(true);
});

it("names the entries of a parent by the beginning of their ids, and ids with blocks", () => {
  const rule = { type: "AclRule", id: "acl-1:acr-1" };
  expect(read("AclRule/acl-1:*").has(rule)).toBe(true);
  expect(read("AclRule/acl-2:*").has(rule)).toBe(false);
  const route = { type: "RouteDistributionStrategy", id: "sag-1:cloud:vpc-1:10.0.0.0/8" };
  expect(read("RouteDistributionStrategy/sag-1:*").has(route)).toBe(true);
  expect(read("RouteDistributionStrategy/sag-1:cloud:vpc-1:10.0.0.0/8").has(route)).toBe(true);
  expect(read("RouteDistributionStrategy/sag-1:cloud:vpc-1:10.0.0.0/16").has(route)).toBe(false);
});

it.each([
  ["Acl/office/rules/web/destCidr", true],
  ["Acl/*/rules/*/destCidr", true],
  ["Acl/acl-1/rules/", true],
  ["Acl/office", true],
  ["Acl/office/name", false],
  ["Acl/lab/rules/", false],
])("the line %j names a value of an entry: %j", (line, isNamed) => {
  expect(read(line).hasChange(acl, ["rules", "web", "destCidr"])).toBe(isNamed);
});

it("names no value of what a line with ! keeps", () => {
  const path = ["rules", "web", "destCidr"];
  expect(read("Acl/*", "!Acl/office").hasChange(acl, path)).toBe(false);
  expect(read("Acl/*", "!Acl/office", "Acl/office/rules/").hasChange(acl, path)).toBe(true);
});

it("does not take a byte order mark for a part of the first line", () => {
  expect(read("\uFEFFAcl/office").has(acl)).toBe(true);
});

it("names nothing if there is no default file, and refuses a given one that does not exist", () => {
  expect(IgnoreFile.read(undefined, false).has(acl)).toBe(false);
  expect(() => IgnoreFile.read(file, false)).toThrow(`There is no file ${file}; check --ignore-file.`);
  expect(IgnoreFile.read(file, true).has(acl)).toBe(false);
});

it("adds lines to the end, sorted, nothing twice, and each names its object only", () => {
  writeFileSync(file, "# by hand\nAcl/acl-1");
  const before = IgnoreFile.read(file, true);
  const strange = { type: "ClientUser", id: "sag-1:a*[b]?\\ c\td " };
  const objects = [
    { type: "Qos", id: "qos-2" },
    strange,
    acl,
    { type: "Qos", id: "qos-1" },
    { type: "Qos", id: "qos-2" },
  ];
  const { file: after, added } = before.with(objects);
  after.write();
  expect(added).toBe(3);
  const text = readFileSync(file, "utf8");
  expect(text).toBe("# by hand\nAcl/acl-1\nClientUser/sag-1:a\\*\\[b\\]\\?\\\\\\ c?d\\ \nQos/qos-1\nQos/qos-2\n");
  const again = IgnoreFile.read(file, true);
  for (const object of objects) expect([object, again.has(object)]).toEqual([object, true]);
  expect(again.has({ type: "ClientUser", id: "sag-1:axb?\\ c\td " })).toBe(false);
  expect(again.with(objects).added).toBe(0);
});
