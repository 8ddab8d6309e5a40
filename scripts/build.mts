import { createHash } from "node:crypto";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { CommandError, quietly, say, since } from "./process.mjs";
import { root } from "./root.mts";

const output = join(root, "dist");
const staging = join(root, "node_modules", ".cache", "pulumi-smartag", "dist");
const stamp = ".sources";

/** ES modules that the package needs. Neither jest nor an older Node 20 can `require` them. */
const esModules = ["p-retry", "is-network-error", "p-limit", "yocto-queue"];

/** Puts a CommonJS form of them into the package, with their licences. */
async function convertEsModules(): Promise<void> {
  const { default: ts } = await import("typescript");
  const target = join(staging, "commonjs");
  mkdirSync(target);
  for (const name of esModules) {
    const folder = join(root, "node_modules", name);
    const { outputText } = ts.transpileModule(readFileSync(join(folder, "index.js"), "utf8"), {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
    });
    const linked = outputText.replace(/require\("([^"]+)"\)/g, (call, other: string) =>
      esModules.includes(other) ? `require("./${other}.js")` : call,
    );
    writeFileSync(join(target, `${name}.js`), linked);
    copyFileSync(join(folder, "license"), join(target, `${name}.license`));
  }
}

/** A hash of everything that the compiled package depends on. */
function sources(): string {
  const hash = createHash("sha256");
  const files = [
    "{provider,schema,network,emulator,cli}/**/*.{ts,json}",
    "{package,package-lock,tsconfig,tsconfig.build}.json",
  ];
  for (const file of globSync(files, { cwd: root }).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

/** Compiles the package into dist/ where a source has changed. A failure leaves the last good build in place. */
export async function build(): Promise<void> {
  const wanted = sources();
  const last = join(output, stamp);
  if (existsSync(last) && readFileSync(last, "utf8") === wanted) return;
  const start = Date.now();
  say("building the package");
  rmSync(staging, { recursive: true, force: true });
  try {
    const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
    const args = [compiler, "-p", "tsconfig.build.json", "--outDir", staging];
    await quietly("building", process.execPath, args, { cwd: root });
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new Error(`The package does not compile:\n${error.output.trimEnd()}`, { cause: error });
  }
  cpSync(join(root, "schema", "operations"), join(staging, "schema", "operations"), { recursive: true });
  await convertEsModules();
  const { pageScript } = await import("./page-script.mts");
  writeFileSync(join(staging, "network", "graph", "page.client.js"), pageScript());
  const command = join(staging, "cli", "main.js");
  if (existsSync(command)) chmodSync(command, 0o755);
  writeFileSync(join(staging, stamp), wanted);
  rmSync(output, { recursive: true, force: true });
  renameSync(staging, output);
  say(`package built in ${since(start)}`);
}
