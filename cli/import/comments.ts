import { widthOf } from "../width.js";

const COLUMNS = 100;

/** A text as lines of a comment. `start` is what each line begins with. */
export function commented(text: string, start = "// "): string {
  const lines: string[] = [];
  // A line break in a text of the service would end the comment.
  const words = text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
    .split(" ")
    .filter(Boolean);
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last) + 1 + widthOf(word) <= COLUMNS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${lines.length === 0 ? start : start.replace("- ", "  ")}${word}`);
  }
  return lines.map((line) => `${line}\n`).join("");
}
