// What is generated and committed. Run by itself it writes the files; the checks compare them. Needs the package to be built.
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { generate, policyPage } from "./built.mts";
import { coveragePage } from "./coverage.mts";
import { functionFiles } from "./functions.mts";
import { referencePages } from "./reference.mts";
import { root } from "./root.mts";

const reference = "docs/reference";

/** What makes the generated files: texts by path. Later ones read what earlier ones wrote. */
const makers: readonly (() => Record<string, string>)[] = [
  () => ({ "schema/generated/operations.ts": generate() }),
  () => functionFiles("provider/generated"),
  () => ({ "docs/ram-policy.md": policyPage(), "docs/coverage.md": coveragePage(), ...referencePages(reference) }),
];

/** The generated files that nothing makes any more. */
function leftOver(files: Readonly<Record<string, string>>): string[] {
  return globSync([`${reference}/*`, "provider/generated/lookup-*"], { cwd: root }).filter((file) => !(file in files));
}

/** The generated files that are not as they would be made now. */
export function stale(): string[] {
  const files = Object.assign({}, ...makers.map((make) => make())) as Record<string, string>;
  const differs = ([file, text]: [string, string]): boolean =>
    !existsSync(join(root, file)) || readFileSync(join(root, file), "utf8") !== text;
  return [
    ...Object.entries(files)
      .filter(differs)
      .map(([file]) => file),
    ...leftOver(files),
  ];
}

if (import.meta.main) {
  const files: Record<string, string> = {};
  for (const make of makers) {
    const made = make();
    for (const [file, text] of Object.entries(made)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    Object.assign(files, made);
  }
  for (const file of leftOver(files)) rmSync(join(root, file));
}
