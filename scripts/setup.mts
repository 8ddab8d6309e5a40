// Builds the package and obtains Pulumi, as far as asked, and leaves the environment that a command needs in a file.
// Usage: node scripts/setup.mts RESULT-FILE [build] [pulumi]
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { build } from "./build.mts";
import { say } from "./process.mjs";
import { obtainPulumi, pulumiEnvironment } from "./pulumi.mts";

const [result, ...needs] = process.argv.slice(2);
if (result === undefined) throw new Error("usage: node scripts/setup.mts RESULT-FILE [build] [pulumi]");

try {
  if (needs.includes("build")) await build();
  const nothing = { folders: [], variables: {} };
  const environment = needs.includes("pulumi") ? pulumiEnvironment(await obtainPulumi()) : nothing;
  mkdirSync(dirname(result), { recursive: true });
  writeFileSync(result, JSON.stringify(environment));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
