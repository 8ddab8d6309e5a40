// What is generated and committed. Run by itself it writes the files; the checks compare them.
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { classFiles } from "./classes.mts";
import { operationTypes } from "./operation-types.mts";
import { endLike, inForeground, say } from "./process.mjs";
import { root } from "./root.mts";

const reference = "docs/reference";

type Files = Readonly<Record<string, string>>;

/** The generated sources by their path. The package compiles only once they are up to date. */
async function sources(): Promise<Files> {
  return { "schema/generated/operations.ts": operationTypes(), ...(await classFiles()) };
}

/** The generated pages by their path. They need the package to be built. */
async function pagesOfDocs(): Promise<Files> {
  const { pages } = await import("./pages.mts");
  return pages(reference);
}

/** Generated files in these folders that nothing makes any more. */
function leftOver(folders: readonly string[], files: Files): string[] {
  const patterns = folders.map((folder) => `${folder}/**/*.*`);
  return globSync(patterns, { cwd: root }).filter((file) => !(file in files));
}

/** The generated files that are not as they would be made now. Needs the package to be built. */
export async function stale(): Promise<string[]> {
  const files = { ...(await sources()), ...(await pagesOfDocs()) };
  const differs = ([file, text]: [string, string]): boolean =>
    !existsSync(join(root, file)) || readFileSync(join(root, file), "utf8") !== text;
  return [
    ...Object.entries(files)
      .filter(differs)
      .map(([file]) => file),
    ...leftOver(["provider/generated", reference], files),
  ];
}

function write(folder: string, files: Files): void {
  for (const file of leftOver([folder], files)) rmSync(join(root, file));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

if (import.meta.main) {
  try {
    write("provider/generated", await sources());
    const built = await inForeground(process.execPath, [join(root, "scripts", "run.mjs"), "build"], { cwd: root });
    if (built.code !== 0) endLike(built);
    write(reference, await pagesOfDocs());
  } catch (error) {
    // What the sources lack is for the developer to add; the stack says nothing of it.
    say(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}
