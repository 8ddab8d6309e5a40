import { visible } from "./visible.js";
import { widthOf } from "./width.js";

/** A text of at most so many columns; an ellipsis stands for the rest. */
export function cut(text: string, most: number): string {
  if (widthOf(text) <= most) return text;
  let start = "";
  for (const one of text) {
    if (widthOf(start + one) >= most) break;
    start += one;
  }
  return `${start}…`;
}

/** Rows of cells in aligned columns, one line a row. */
export function table(given: readonly (readonly string[])[]): string {
  const rows = given.map((row) => row.map(visible));
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ""))),
  );
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - widthOf(cell)))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}

/** The columns of a usual terminal. */
export const USUAL_WIDTH = 80;

/** The columns of the terminal. Some that a program opens, such as `script` in a pipeline, have none. */
export const terminalWidth = ({ isTTY, columns }: Pick<NodeJS.WriteStream, "isTTY" | "columns">): number =>
  isTTY && columns > 0 ? columns : USUAL_WIDTH;

/**
 * Words in lines of at most 80 columns, of which `indent` are left free. A longer word has a line of
 * its own.
 */
export function wrapped(words: readonly string[], separator: string, indent: number): string[] {
  const end = separator.trimEnd();
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const joined = last === undefined ? undefined : `${last}${separator}${word}`;
    if (joined !== undefined && indent + widthOf(joined) + end.length <= USUAL_WIDTH) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines.map((line, index) => (index < lines.length - 1 ? line + end : line));
}
