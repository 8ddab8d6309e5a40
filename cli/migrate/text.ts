import { readFileSync } from "node:fs";

/**
 * The text of a file, or of standard input for `-`. Windows PowerShell writes what a command prints
 * as UTF-16.
 *
 * @throws Error if it cannot be read.
 */
export function textOf(file: string): string {
  try {
    const bytes = readFileSync(file === "-" ? 0 : file);
    const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
    return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(bytes);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new Error(`There is no file ${file}.`, { cause });
    throw new Error(`${file} cannot be read: ${code ?? String(cause)}.`, { cause });
  }
}
