import { type Expression, type Members } from "./expression.js";
import { isIdentifier } from "./names.js";
import { isLater } from "./uses.js";
import { LINE, widthOf } from "../width.js";

const INDENT = "  ";
const LEAST_GAIN = 3;

/** What some characters would do to the reader: hide text, or turn its direction. */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu;

/** The escape of a character in a string of JavaScript. */
function escaped(character: string): string {
  return [...Array(character.length).keys()]
    .map((unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, "0")}`)
    .join("");
}

/** A string as code, in the quotes that need fewer escapes. */
export function quoted(text: string): string {
  const body = JSON.stringify(text).slice(1, -1).replace(unprintable, escaped);
  const doubles = text.split('"').length;
  return doubles > text.split("'").length ? `'${body.replaceAll('\\"', '"').replaceAll("'", "\\'")}'` : `"${body}"`;
}

/** A name in an object or an interface as code. */
export function keyOf(name: string): string {
  return isIdentifier(name) ? name : quoted(name);
}

/** Text within a template. */
function templated(text: string): string {
  return text
    .replace(/[\\`]|\$(?=\{)/g, "\\$&")
    .replace(/\n/g, "\\n")
    .replace(unprintable, escaped);
}

/** A text that is joined from parts: a string if all are known, else a template. */
function joined(parts: readonly Expression[]): string {
  const plain: Expression[] = [];
  for (const part of parts) {
    if (part.kind === "literal" && part.value === "") continue;
    const last = plain.at(-1);
    if (part.kind === "literal" && last?.kind === "literal") {
      plain[plain.length - 1] = { kind: "literal", value: `${last.value}${part.value}` };
    } else plain.push(part);
  }
  const [only] = plain;
  if (plain.length === 1 && only) return only.kind === "literal" ? quoted(String(only.value)) : inOneLine(only);
  const body = plain.map((part) =>
    part.kind === "literal" ? templated(String(part.value)) : `\${${inOneLine(part)}}`,
  );
  return `${isLater(plain) ? "pulumi.interpolate" : ""}\`${body.join("")}\``;
}

/** The code in one line, whatever its length. */
export function inOneLine(expression: Expression): string {
  switch (expression.kind) {
    case "literal":
      return typeof expression.value === "string" ? quoted(expression.value) : String(expression.value);
    case "list":
      return `[${expression.items.map(inOneLine).join(", ")}]`;
    case "members": {
      const all = [...memberStarts(expression), ...expression.members.map(([name, value]) => member(name, value))];
      return all.length === 0 ? "{}" : `{ ${all.join(", ")} }`;
    }
    case "reference":
      return [expression.to.variable ?? "", expression.property].filter(Boolean).join(".");
    case "text":
      return joined(expression.parts);
    case "secret":
      return `config.requireSecret(${inOneLine(expression.key)})`;
    case "code":
      return expression.code;
    case "constant":
      return expression.name;
  }
}

const memberStarts = ({ spread = [] }: Members): string[] => spread.map((name) => `...${name}`);

/** Whether a member is written by its name alone, because the value is a variable of that name. */
function member(name: string, value: Expression): string {
  const text = inOneLine(value);
  return text === name ? name : `${keyOf(name)}: ${text}`;
}

/** Whether the code takes several lines even if it would fit into one. */
function isTall(expression: Expression): boolean {
  if (expression.kind === "list") return expression.items.some(isTall);
  return (
    expression.kind === "members" && (expression.isTall === true || expression.members.some(([, one]) => isTall(one)))
  );
}

/** The code in one line if that fits between the columns that are used before and after it. */
function fitting(expression: Expression, before: number, after: number): string | undefined {
  if (isTall(expression)) return undefined;
  const text = inOneLine(expression);
  return before + widthOf(text) + after <= LINE ? text : undefined;
}

/**
 * The code of an expression as the formatter Prettier leaves it.
 *
 * @param depth how far the lines are indented.
 * @param before how many columns its first line has before it.
 * @param after how many columns its last line has after it.
 */
export function layout(expression: Expression, depth: number, before: number, after: number): string {
  const flat = fitting(expression, before, after);
  if (flat !== undefined) return flat;
  const inner = INDENT.repeat(depth + 1);
  const outer = INDENT.repeat(depth);
  if (expression.kind === "list") {
    const items = expression.items.map((item) => `${inner}${layout(item, depth + 1, inner.length, 1)},\n`);
    return `[\n${items.join("")}${outer}]`;
  }
  if (expression.kind === "members") return `{\n${memberLines(expression, depth + 1).join("")}${outer}}`;
  return inOneLine(expression);
}

/** The lines of the members of an object. */
function memberLines(members: Members, depth: number): string[] {
  const indent = INDENT.repeat(depth);
  return [
    ...memberStarts(members).map((start) => `${indent}${start},\n`),
    ...members.members.map(([name, value]) => `${indent}${memberLine(name, value, depth)},\n`),
  ];
}

function memberLine(name: string, value: Expression, depth: number): string {
  const key = keyOf(name);
  const before = INDENT.length * depth + widthOf(key) + 2;
  const isString =
    value.kind === "literal" || (value.kind === "text" && value.parts.every(({ kind }) => kind === "literal"));
  // Prettier moves a string that is too long to a line of its own, unless that gains too little.
  if (isString && widthOf(key) >= INDENT.length + LEAST_GAIN && fitting(value, before, 1) === undefined) {
    return `${key}:\n${INDENT.repeat(depth + 1)}${inOneLine(value)}`;
  }
  const text = layout(value, depth, before, 1);
  return text === name ? name : `${key}: ${text}`;
}

/** A call with its arguments, as Prettier leaves it. `start` is what is before the parenthesis. */
export function call(start: string, given: readonly Expression[], depth: number): string {
  const indent = INDENT.repeat(depth);
  const used = indent.length + widthOf(start) + 1;
  const flat = given.map(inOneLine).join(", ");
  if (!given.some(isTall) && used + widthOf(flat) + 2 <= LINE) return `${indent}${start}(${flat});\n`;
  const last = given.at(-1);
  const others = given.slice(0, -1);
  const head = others.map((one) => `${inOneLine(one)}, `).join("");
  const isHugged = last?.kind === "members" && !others.some(({ kind }) => kind === "members");
  if (isHugged && used + widthOf(head) + 1 <= LINE) {
    return `${indent}${start}(${head}{\n${memberLines(last, depth + 1).join("")}${indent}});\n`;
  }
  const inner = INDENT.repeat(depth + 1);
  const lines = given.map((one) => `${inner}${layout(one, depth + 1, inner.length, 1)},\n`);
  return `${indent}${start}(\n${lines.join("")}${indent});\n`;
}

/** An import or a list of names in braces, in as many lines as it takes. */
export function braced(start: string, names: readonly string[], end: string): string {
  const flat = `${start} { ${names.join(", ")} } ${end}`;
  if (widthOf(flat) <= LINE) return `${flat}\n`;
  return `${start} {\n${names.map((name) => `${INDENT}${name},\n`).join("")}} ${end}\n`;
}
