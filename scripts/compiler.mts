import { cpSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import ts from "typescript";
import { root } from "./root.mts";

/** The compiler options of the repository. */
export function compilerOptions(): ts.CompilerOptions {
  const file = join(root, "tsconfig.json");
  const { config } = ts.readConfigFile(file, (path) => ts.sys.readFile(path)) as { config: unknown };
  return ts.parseJsonConfigFileContent(config, ts.sys, root).options;
}

const folder = join(root, "node_modules", ".cache", "pulumi-smartag", "generators");

/**
 * Compiles some modules with what they import, to load them. The rest of the package need not
 * compile, and does not while it names what is not generated yet.
 */
export function compiled(...files: string[]): { program: ts.Program; load: (file: string) => unknown } {
  const options = { ...compilerOptions(), noEmit: false, allowImportingTsExtensions: false, outDir: folder };
  const program = ts.createProgram(
    files.map((file) => join(root, file)),
    options,
  );
  program.emit();
  cpSync(join(root, "schema", "operations"), join(folder, "schema", "operations"), { recursive: true });
  const require = createRequire(`${folder}/`);
  return { program, load: (file) => require(`./${file.replace(/\.ts$/, ".js")}`) as unknown };
}
