import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder, moveIntoPlace, workFolder } from "../scripts/cache.mts";
import { quietly } from "../scripts/process.mjs";

/** A Node with the Pulumi SDK that its users have. */
export interface Runtime {
  readonly node: string;
  readonly sdk: string;
}

/** The oldest of both; then each supported Node with the newest SDK that supports it. */
export const runtimes: readonly Runtime[] = [
  { node: "20.18.1", sdk: "3.225.0" },
  { node: "20.20.2", sdk: "3.248.0" },
  { node: "22.23.3", sdk: "3.270.0" },
  { node: "24.21.0", sdk: "3.270.0" },
];

/** Installs packages into a folder that has a package.json, without their scripts. */
export function install(what: string, folder: string, ...packages: string[]): Promise<string> {
  const flags = ["--ignore-scripts", "--no-audit", "--prefer-offline", "--loglevel=error", "--no-update-notifier"];
  return quietly(what, "npm", ["install", ...flags, ...packages], { cwd: folder });
}

/** The program of a version of Node, which npm brings. */
export async function nodeOf(version: string): Promise<string> {
  const target = cacheFolder("node", version);
  const place = join("node_modules", "node", "bin", "node");
  if (!existsSync(join(target, place))) {
    const folder = workFolder(target);
    writeFileSync(join(folder, "package.json"), '{ "private": true }');
    const name = `node-${process.platform}-${process.arch}`;
    await install(`installing Node ${version}`, folder, `node@npm:${name}@${version}`);
    moveIntoPlace(folder, target);
  }
  return join(target, place);
}
