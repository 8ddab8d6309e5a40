import { existsSync } from "node:fs";
import { join } from "node:path";
import { dependenciesOf, findPackage, manifestOf } from "../../provider/program/packages.js";
import { pulumi } from "../stack.js";
import type { Finding } from "./finding.js";

const SDK = "@pulumi/pulumi";

/**
 * The copies of a package that a program loads: its own, and those of the packages that need it,
 * each by its folder.
 */
export function copiesOf(name: string, program: string): Map<string, string> {
  const copies = new Map<string, string>();
  const seen = new Set<string>();
  const visit = (folder: string, isProgram: boolean): void => {
    if (seen.has(folder)) return;
    seen.add(folder);
    const manifest = manifestOf(folder);
    const needs = [...dependenciesOf(manifest), ...(isProgram ? Object.keys(manifest.devDependencies ?? {}) : [])];
    // Only packages that need it themselves lead to further copies.
    if (!isProgram && !needs.includes(name)) return;
    const copy = findPackage(name, folder);
    if (copy !== undefined) copies.set(copy, manifestOf(copy).version ?? "unknown");
    for (const other of needs) {
      const found = findPackage(other, folder);
      if (found !== undefined && other !== name) visit(found, false);
    }
  };
  visit(program, true);
  return copies;
}

/** Examines the versions of what runs a program in this folder. */
export async function versions(program: string, own: string): Promise<Finding[]> {
  return [
    { check: "versions", level: "ok", message: `pulumi-smartag ${own} on Node ${process.versions.node}` },
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
  if (!existsSync(join(program, "package.json"))) return [];
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
