import { createHash } from "node:crypto";
import { chmodSync, cpSync, existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CommandError, quietly, say, since } from "./process.mjs";
import { root } from "./root.mts";

const output = join(root, "dist");
const staging = join(root, "node_modules", ".cache", "pulumi-smartag", "dist");
const stamp = ".sources";

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
  const command = join(staging, "cli", "main.js");
  if (existsSync(command)) chmodSync(command, 0o755);
  writeFileSync(join(staging, stamp), wanted);
  rmSync(output, { recursive: true, force: true });
  renameSync(staging, output);
  say(`package built in ${since(start)}`);
}
