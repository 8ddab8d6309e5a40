import { visible } from "./visible.js";

/** Text whose mentions and addresses of pages do not become links. */
const unlinked = (text: string): string =>
  text
    .replaceAll(/@(?=\w)/g, "@\u200b")
    .replaceAll("://", ":\u200b//")
    .replaceAll(/\bwww\./gi, "www\u200b.");

/**
 * Text that Markdown prints as it is. Names come from programs and from the console: they must not
 * become links, images, HTML, references to issues, or mentions that notify people.
 */
export const literal = (text: string): string => unlinked(visible(text)).replaceAll(/[\\`*_{}[\]<>|#~&!]/g, "\\$&");

/** Text in the font of code. A longer fence holds text with backquotes. */
export function code(text: string): string {
  const shown = visible(text);
  const fence = "`".repeat(Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const space = shown.startsWith("`") || shown.endsWith("`") || shown === "" ? " " : "";
  return `${fence}${space}${shown}${space}${fence}`;
}

/** Code in a cell of a table, in which a bar ends the cell, whatever is around it. */
export const codeCell = (text: string): string => code(text).replaceAll("|", "\\|");

/** Text in HTML, such as in `<summary>`. */
export const html = (text: string): string =>
  unlinked(visible(text))
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** Rows of cells that are Markdown already. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("");
}
