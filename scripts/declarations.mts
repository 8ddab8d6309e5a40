// Declarations of generated sources, with their doc comments.

/** A member of a generated interface. */
export interface Line {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  readonly text: string;
}

const WIDTH = 100;

/** A paragraph as lines of a comment. A word that is longer than a line stands alone. */
function wrapped(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  // A link must stay on one line, because editors do not read it across the star of the next one.
  for (const word of paragraph.split(/ (?![^{]*\})/)) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}

/** A doc comment; none without a text. Code between ``` keeps its lines. */
export function comment(text: string, indent = ""): string {
  if (text === "") return "";
  const safe = text.replaceAll("*/", "*\\/");
  if (!safe.includes("\n") && indent.length + safe.length + 7 <= WIDTH) return `${indent}/** ${safe} */\n`;
  let isCode = false;
  const lines = safe.split("\n").flatMap((line) => {
    if (line.startsWith("```")) isCode = !isCode;
    return isCode ? [line] : wrapped(line, WIDTH - 3 - indent.length);
  });
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join("\n")}\n${indent} */\n`;
}

export function members(lines: readonly Line[], indent: string): string {
  return lines
    .map(
      ({ name, type, optional, text }) => `${comment(text, indent)}${indent}${name}${optional ? "?" : ""}: ${type};\n`,
    )
    .join("");
}

export function declaration(name: string, text: string, lines: readonly Line[]): string {
  if (lines.length === 0) return `${comment(text)}export type ${name} = object;\n`;
  return `${comment(text)}export interface ${name} {\n${members(lines, "  ")}}\n`;
}
