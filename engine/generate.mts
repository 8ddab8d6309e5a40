// What is generated and committed. Run by itself it writes the files; the checks compare them. Needs the package to be built.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./root.mts";

const built = createRequire(import.meta.url);

/** The generated files, by their path, and what makes their text. */
const files: Readonly<Record<string, () => string>> = {
  "schema/generated/operations.ts": () => (built("../dist/schema/generate.js") as { generate(): string }).generate(),
  "docs/ram-policy.md": () => (built("../dist/cli/policy.js") as { policyPage(): string }).policyPage(),
};

/** The generated files that are not as they would be made now. */
export function stale(): string[] {
  return Object.entries(files)
    .filter(([file, text]) => text() !== readFileSync(join(root, file), "utf8"))
    .map(([file]) => file);
}

if (import.meta.main) for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text());
