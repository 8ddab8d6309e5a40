import { cpSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import ts from "typescript";
import { compilerOptions } from "./compiler.mts";
import { root } from "./root.mts";

const folder = join(root, "node_modules", ".cache", "pulumi-smartag", "schema");

/**
 * The text of schema/generated/operations.ts. schema/generate.ts is compiled for it without the rest
 * of the package, which does not compile while it names an operation whose types are not made yet.
 */
export function operationTypes(): string {
  const entry = join(root, "schema", "generate.ts");
  ts.createProgram([entry], {
    ...compilerOptions(),
    noEmit: false,
    allowImportingTsExtensions: false,
    outDir: folder,
  }).emit();
  cpSync(join(root, "schema", "operations"), join(folder, "schema", "operations"), { recursive: true });
  const { generate } = createRequire(`${folder}/`)("./schema/generate.js") as typeof import("../schema/generate.ts");
  return generate();
}
