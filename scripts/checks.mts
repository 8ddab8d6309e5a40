import { join } from "node:path";
import pLimit from "p-limit";
import { stale } from "./generate.mts";
import { CommandError, quietly, say } from "./process.mjs";
import { root } from "./root.mts";

/** Something that has to hold for the sources as a whole. */
interface Check {
  readonly name: string;
  /** What is wrong, or undefined. */
  run(): Promise<string | undefined>;
}

function tool(name: string, script: string, args: readonly string[]): Check {
  return {
    name,
    run: async () => {
      try {
        const file = join(root, "node_modules", script);
        await quietly(`checking ${name}`, process.execPath, [file, ...args], { cwd: root });
        return undefined;
      } catch (error) {
        if (error instanceof CommandError) return error.output.trimEnd();
        throw error;
      }
    },
  };
}

/** Types, rules and format of every source. */
export const lintChecks: readonly Check[] = [
  // First, because it takes as long as all others together.
  tool("eslint", "eslint/bin/eslint.js", ["--max-warnings=0", "."]),
  tool("types", "typescript/bin/tsc", ["-p", "tsconfig.json"]),
  // They run in a browser, whose types no other source sees.
  tool("types of the page", "typescript/bin/tsc", ["-p", "network/graph/browser"]),
  tool("types of the page's tests", "typescript/bin/tsc", ["-p", "test/browser"]),
  tool("format", "prettier/bin/prettier.cjs", ["--check", "--log-level=warn", "."]),
];

/** Needs the package to be built. */
export const generatedCheck: Check = {
  name: "generated files",
  run: async () => {
    try {
      const files = await stale();
      return files.length > 0 ? `${files.join(", ")}: out of date, run \`npm run generate\`` : undefined;
    } catch (error) {
      // What cannot be made, such as the coverage of an API that is not covered.
      return error instanceof Error ? error.message : String(error);
    }
  },
};

/** Runs the checks, two at a time, and says what is wrong; answers how many failed. */
export async function failures(checks: readonly Check[]): Promise<number> {
  let failed = 0;
  await pLimit(2).map(checks, async (check) => {
    const problem = await check.run();
    say(`${check.name}: ${problem === undefined ? "ok" : "FAILED"}`);
    if (problem === undefined) return;
    failed += 1;
    process.stderr.write(`${problem}\n`);
  });
  return failed;
}
