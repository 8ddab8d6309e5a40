import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { operations } from "../../emulator/chapters/index.js";
import { defaultSettings } from "../../emulator/settings.js";
import { kinds } from "../../emulator/store/kinds.js";

const root = join(__dirname, "..", "..");
const docs = readFileSync(join(root, "docs", "emulator.md"), "utf8");

it("documents every operation, kind and quota of the emulator", () => {
  const [, list = ""] = docs.split("\n## Operations and the errors");
  const rows = [...list.matchAll(/^- `([A-Z]\w+)`/gm)].map(([, name]) => name).sort();
  expect(rows).toEqual(Object.keys(operations).sort());
  for (const name of [...Object.keys(kinds), ...Object.keys(defaultSettings.quotas)])
    expect(docs).toContain(`\`${name}\``);
});

it("documents every setting, every reading with its other values, and the default of every quota", () => {
  const { delays, readings, quotas, ...others } = defaultSettings;
  const delayNames = Object.keys(delays).map((name) => `delays.${name}`);
  for (const name of [...Object.keys(others), ...delayNames]) expect(docs).toContain(`\`${name}\``);
  for (const name of Object.keys(readings)) expect(docs).toContain(`\`${name}=`);
  for (const [name, count] of Object.entries(quotas)) {
    expect(new RegExp(`^\\| \`${name}\` +\\| (\\d+) `, "m").exec(docs)?.[1]).toBe(String(count));
  }
});

it("documents every code that a chapter gives by name", () => {
  const chapters = join(root, "emulator", "chapters");
  const sources = readdirSync(chapters).map((file) => readFileSync(join(chapters, file), "utf8"));
  const codes = sources.flatMap((text) => [...text.matchAll(/call\.error\("([^"]+)"/g)].map(([, code]) => code ?? ""));
  expect(codes.length).toBeGreaterThan(50);
  expect([...new Set(codes)].filter((code) => !docs.includes(`\`${code}\``))).toEqual([]);
});
