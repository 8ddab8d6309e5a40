import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { pulumi } from "../stack.js";
import type { Finding } from "./finding.js";

interface Manifest {
  readonly version?: string;
  readonly engines?: { readonly node?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const SDK = "@pulumi/pulumi";

function manifestIn(folder: string): Manifest | undefined {
  const file = join(folder, "package.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Manifest) : undefined;
}

/** The folder of a package as Node finds it from another folder. */
function packageFolder(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, "node_modules", name);
    if (existsSync(join(found, "package.json"))) return realpathSync(found);
    if (folder === dirname(folder)) return undefined;
  }
}

/**
 * The copies of a package that a program loads: its own, and those of the packages that need it,
 * each by its folder.
 */
export function copiesOf(name: string, program: string): Map<string, string> {
  const copies = new Map<string, string>();
  const seen = new Set<string>();
  const visit = (folder: string, isProgram: boolean): void => {
    const manifest = seen.has(folder) ? undefined : manifestIn(folder);
    seen.add(folder);
    if (!manifest) return;
    const { dependencies, devDependencies, peerDependencies } = manifest;
    const needs = { ...dependencies, ...peerDependencies, ...(isProgram ? devDependencies : {}) };
    // Only packages that need it themselves lead to further copies.
    if (!isProgram && !(name in needs)) return;
    const copy = packageFolder(name, folder);
    if (copy !== undefined) copies.set(copy, manifestIn(copy)?.version ?? "unknown");
    for (const other of Object.keys(needs)) {
      const found = packageFolder(other, folder);
      if (found !== undefined && other !== name) visit(found, false);
    }
  };
  visit(program, true);
  return copies;
}

/** Examines the versions of what runs a program in this folder. */
export async function versions(program: string, own: Manifest): Promise<Finding[]> {
  return [
    { check: "versions", level: "ok", message: `pulumi-smartag ${own.version ?? ""} on Node ${process.versions.node}` },
    await pulumiVersion(),
    ...sdkVersions(program),
  ];
}

async function pulumiVersion(): Promise<Finding> {
  try {
    return { check: "versions", level: "ok", message: `pulumi ${(await pulumi("version")).trim()}` };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      check: "versions",
      level: "warning",
      message: `no Pulumi command: ${message}`,
      advice: "Install Pulumi, or put its folder on the PATH. Only `pulumi` itself can deploy a program.",
    };
  }
}

function sdkVersions(program: string): Finding[] {
  if (!manifestIn(program)) return [];
  const copies = [...copiesOf(SDK, program)];
  const [first] = copies;
  if (!first) {
    return [
      {
        check: "versions",
        level: "error",
        message: `this folder has a package.json, but ${SDK} is not installed`,
        advice: `Run \`npm install\`, or add ${SDK} to the dependencies.`,
      },
    ];
  }
  if (copies.length === 1) return [{ check: "versions", level: "ok", message: `${SDK} ${first[1]}` }];
  return [
    {
      check: "versions",
      level: "warning",
      message: `${copies.length} copies of ${SDK}: ${copies.map(([folder, version]) => `${version} in ${folder}`).join(", ")}`,
      advice:
        "Run `npm dedupe`, or let every package take the same version. Each copy knows only its own stack and options, so resources of one can miss what is set in the other.",
    },
  ];
}
