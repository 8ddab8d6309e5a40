import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { GeneratedFile } from "./object.js";

/**
 * The files of these that would replace others in a folder. One with the same text replaces nothing.
 */
export function replacedFiles(folder: string, files: readonly GeneratedFile[]): string[] {
  return files
    .filter(({ path, text }) => {
      const file = join(folder, path);
      return existsSync(file) && readFileSync(file, "utf8") !== text;
    })
    .map(({ path }) => path);
}

/** The files of these that a folder lacks. */
export function missingFiles(folder: string, files: readonly GeneratedFile[]): GeneratedFile[] {
  return files.filter(({ path }) => !existsSync(join(folder, path)));
}

/**
 * Writes files into a folder that has none of them.
 *
 * @param advice what to do if one would replace another.
 * @throws Error if one would replace another. Then nothing is written.
 */
export function addFiles(folder: string, files: readonly GeneratedFile[], advice: string): void {
  const replaced = replacedFiles(folder, files);
  if (replaced.length > 0) {
    throw new Error(`${folder} has ${replaced.join(", ")} already. Nothing was written. ${advice}`);
  }
  writeFiles(folder, files);
}

/** Writes files into a folder, over others if there are any. */
export function writeFiles(folder: string, files: readonly GeneratedFile[]): void {
  for (const { path, text } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** The name of the project in a folder; undefined if it has none. */
export function projectIn(folder: string): string | undefined {
  return /^name:\s*["']?([\w.-]+)/m.exec(projectFile(folder))?.[1];
}

/** The runtime of the project in a folder; undefined if it has none or runs TypeScript. */
export function otherRuntimeIn(folder: string): string | undefined {
  return /^runtime:\s*(?:name:\s*)?["']?(dotnet|go|java|python|yaml)\b/m.exec(projectFile(folder))?.[1];
}

function projectFile(folder: string): string {
  const file = join(folder, "Pulumi.yaml");
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
