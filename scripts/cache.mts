import { mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, join } from "node:path";

/** The folder of this user that keeps one version of Pulumi or Node; its programs are in bin/. */
export function cacheFolder(name: "pulumi" | "node", version: string): string {
  const cache = process.env.XDG_CACHE_HOME ?? "";
  return join(cache === "" ? join(homedir(), ".cache") : cache, "pulumi-smartag", `${name}-${version}`);
}

/** Makes a folder next to `target` for work that replaces it in one step; it goes away with the process. */
export function workFolder(target: string): string {
  mkdirSync(dirname(target), { recursive: true });
  const folder = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Moves what was made into place; where another process was first, its result stays. */
export function moveIntoPlace(made: string, target: string): void {
  try {
    renameSync(made, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOTEMPTY") throw error;
  }
}
