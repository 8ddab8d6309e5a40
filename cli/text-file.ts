import { readFileSync } from "node:fs";

/**
 * The text of a file, or of standard input for 0. Editors of Windows may begin it with a mark, and
 * PowerShell writes what a command prints as UTF-16.
 */
export function textIn(file: string | 0): string {
  const bytes = readFileSync(file);
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(bytes);
}
