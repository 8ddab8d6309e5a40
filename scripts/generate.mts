// What is generated and committed. Run by itself it writes the files; the checks compare them. Needs the package to be built.
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { generate, policyPage } from "./built.mts";
import { coveragePage } from "./coverage.mts";
import { referencePages } from "./reference.mts";
import { root } from "./root.mts";

const reference = "docs/reference";

/** The text of the generated files, by their path. */
function generated(): Record<string, string> {
  return {
    "schema/generated/operations.ts": generate(),
    "docs/ram-policy.md": policyPage(),
    "docs/coverage.md": coveragePage(),
    ...referencePages(reference),
  };
}

/** The files of the reference that nothing makes any more. */
function leftOver(files: Readonly<Record<string, string>>): string[] {
  return globSync(`${reference}/*`, { cwd: root }).filter((file) => !(file in files));
}

/** The generated files that are not as they would be made now. */
export function stale(): string[] {
  const files = generated();
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
  const files = generated();
  for (const file of leftOver(files)) rmSync(join(root, file));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}
