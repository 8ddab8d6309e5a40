import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** What a file imports, types and dynamic imports included. */
function importsOf(file: string): string[] {
  return ts.preProcessFile(readFileSync(file, "utf8")).importedFiles.map(({ fileName }) => fileName);
}

/** The files from a file to the first one that imports Pulumi; undefined where none does. */
function wayToPulumi(file: string, visited = new Set<string>()): string[] | undefined {
  visited.add(file);
  for (const name of importsOf(file)) {
    if (name.startsWith("@pulumi/")) return [file, name];
    if (!name.startsWith(".")) continue;
    const next = join(file, "..", name).replace(/\.js$/, ".ts");
    const way = visited.has(next) ? undefined : wayToPulumi(next, visited);
    if (way) return [file, ...way];
  }
  return undefined;
}

const withoutPulumi = globSync([
  "provider/{actions,client,lifecycle,lookups,resources}/**/*.ts",
  "provider/{definitions,lookups}.ts",
  "{network,schema}/**/*.ts",
]);

test("definitions, look-ups, lifecycle and client do not import Pulumi, however indirectly", () => {
  expect(withoutPulumi.length).toBeGreaterThan(100);
  expect(withoutPulumi.map((file) => wayToPulumi(file)).filter((way) => way !== undefined)).toEqual([]);
});

test("no command loads Pulumi, which takes a second, but the one that prints policies", () => {
  const commands = globSync("cli/**/*.ts").filter((file) => !/\/(policy|main)\.ts$/.test(file));
  expect(commands.length).toBeGreaterThan(30);
  expect(commands.map((file) => wayToPulumi(file)).filter((way) => way !== undefined)).toEqual([]);
});

test("a way over several files is found, and one of types alone", () => {
  expect(wayToPulumi("provider/generated/resources/nat.ts")).toEqual([
    "provider/generated/resources/nat.ts",
    "provider/program/resource.ts",
    "@pulumi/pulumi",
  ]);
  expect(wayToPulumi("provider/program/types.ts")).toEqual(["provider/program/types.ts", "@pulumi/pulumi"]);
});
