// What is generated and committed. Run by itself it writes the files; the checks compare them.
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { classFiles } from "./classes.mts";
import { functionFiles } from "./functions.mts";
import { operationTypes } from "./operation-types.mts";
import { endLike, inForeground, say } from "./process.mjs";
import { root } from "./root.mts";

type Files = Readonly<Record<string, string>>;

/** Some generated files, and the folder that holds no others. */
interface Step {
  readonly folder: string;
  /** Whether the package has to be built before. It compiles only with the files of earlier steps. */
  readonly needsBuild?: true;
  /** The files by their path. It reads the files of earlier steps. */
  readonly make: () => Promise<Files>;
}

const reference = "docs/reference";

const steps: readonly Step[] = [
  {
    folder: "schema/generated",
    make: () => Promise.resolve({ "schema/generated/operations.ts": operationTypes() }),
  },
  {
    folder: "provider/generated",
    make: async () => ({ ...(await classFiles()), ...(await functionFiles("provider/generated")) }),
  },
  {
    folder: reference,
    needsBuild: true,
    make: async () => {
      const { pages } = await import("./pages.mts");
      return pages(reference);
    },
  },
];

/** Files in a folder of generated ones that nothing makes any more. */
function leftOver(folder: string, files: Files): string[] {
  return globSync(`${folder}/**/*.*`, { cwd: root }).filter((file) => !(file in files));
}

/**
 * The files of the first step with any that are not as they would be made now: those of later steps
 * follow from them. Needs the package to be built.
 */
export async function stale(): Promise<string[]> {
  const differs = ([file, text]: [string, string]): boolean =>
    !existsSync(join(root, file)) || readFileSync(join(root, file), "utf8") !== text;
  for (const { folder, make } of steps) {
    const files = await make();
    const changed = Object.entries(files)
      .filter(differs)
      .map(([file]) => file);
    const found = [...changed, ...leftOver(folder, files)];
    if (found.length > 0) return found;
  }
  return [];
}

function write(folder: string, files: Files): void {
  for (const file of leftOver(folder, files)) rmSync(join(root, file));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

if (import.meta.main) {
  try {
    for (const { folder, needsBuild, make } of steps) {
      if (needsBuild) {
        const built = await inForeground(process.execPath, [join(root, "scripts", "run.mjs"), "build"], { cwd: root });
        if (built.code !== 0) endLike(built);
      }
      write(folder, await make());
    }
  } catch (error) {
    // What the sources lack is for the developer to add; the stack says nothing of it.
    say(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}
