import { textIn } from "../text-file.js";

/**
 * The text of a file, or of standard input for `-`.
 *
 * @throws Error if it cannot be read.
 */
export function textOf(file: string): string {
  try {
    return textIn(file === "-" ? 0 : file);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new Error(`There is no file ${file}.`, { cause });
    throw new Error(`${file} cannot be read: ${code ?? String(cause)}.`, { cause });
  }
}
