import { realpathSync } from "node:fs";
import { dirname } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { dependenciesOf, findPackage, manifestOf, packageFolder } from "./packages.js";

/** The name of this package. */
export const PACKAGE = "pulumi-smartag";

// Pulumi's provider process starts in this folder, too. Read when the program starts, because the
// program may work in another folder later.
const programFolder = process.cwd();

let known: readonly string[] | undefined;

/**
 * The names of the packages that lead from the program's folder to this copy of the package, itself
 * last: `["pulumi-smartag"]`, or with a component that brings it
 * `["my-component", "pulumi-smartag"]`. A program may have several copies; each has its own way.
 *
 * @throws pulumi.RunError if none leads to it, because Pulumi's provider process would find no
 * copy, or one whose resources differ.
 */
export function wayToPackage(): readonly string[] {
  known ??= way();
  return known;
}

function way(): readonly string[] {
  const own = realpathSync(packageFolder(__dirname) ?? __dirname);
  const found = wayTo(own, programFolder);
  if (found) return found;
  // The provider process of an inline program may start in another folder, by its project's `main`,
  // which is not known here.
  if (!runsProgram(process.argv)) return [PACKAGE];
  throw new pulumi.RunError(unreachable(own, programFolder));
}

/** Whether this process was started by Pulumi to run the program of a folder. */
function runsProgram(argv: readonly string[]): boolean {
  return /[\\/]cmd[\\/]run([\\/]index\.js)?$/.test(argv[1] ?? "");
}

/** Why the package in `own` cannot serve a program in `folder`, and what to do. */
export function unreachable(own: string, folder: string): string {
  const { version = "" } = manifestOf(own);
  const other = findPackage(PACKAGE, folder);
  const instead = other === undefined ? "" : `; it would find version ${manifestOf(other).version ?? "unknown"}`;
  return (
    `Pulumi's provider process would not find ${PACKAGE} ${version} from the program's folder ${folder}, ` +
    `because no dependency in its package.json leads to that copy${instead}. ` +
    `Run \`npm install ${PACKAGE}@${version}\` in the program's folder.`
  );
}

/**
 * The names of the packages that lead from `start` to the package in `own` or to an equal one. The
 * fewest; of several, those that come first in each package.json.
 */
export function wayTo(own: string, start: string): string[] | undefined {
  const { name, version } = manifestOf(own);
  const isOwn = (folder: string): boolean => {
    const other = manifestOf(folder);
    return folder === own || (other.name === name && other.version === version);
  };
  const direct = findPackage(PACKAGE, start);
  if (direct !== undefined && isOwn(direct)) return [PACKAGE];
  const reached = new Set<string>();
  let level = [{ folder: start, names: programDependencies(start), way: [] as string[] }];
  while (level.length > 0) {
    const next: typeof level = [];
    for (const from of level) {
      for (const dependency of from.names) {
        const folder = findPackage(dependency, from.folder);
        if (folder === undefined || reached.has(folder)) continue;
        reached.add(folder);
        const way = [...from.way, dependency];
        if (isOwn(folder)) return way;
        next.push({ folder, names: dependenciesOf(manifestOf(folder)), way });
      }
    }
    level = next;
  }
  return undefined;
}

/** What a program in this folder may import, by its own package.json and by those of workspaces. */
function programDependencies(folder: string): string[] {
  const own = packageFolder(folder);
  if (own === undefined) return [];
  const manifest = manifestOf(own);
  return [
    ...dependenciesOf(manifest),
    ...Object.keys(manifest.devDependencies ?? {}),
    ...programDependencies(dirname(own)),
  ];
}
