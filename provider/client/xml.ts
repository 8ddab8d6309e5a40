import { onDemand } from "./on-demand.js";

/**
 * The content of the root element of an XML response, all values as text.
 *
 * @throws Error if the text is no XML or was cut short.
 */
export function parseXml(text: string): { root: string; content: unknown } {
  // JSON is the usual format.
  const { XMLParser } = onDemand("fast-xml-parser");
  // Values are kept as text, because the model knows their types and a guess would turn "007" into
  // 7.
  const parser = new XMLParser({
    parseTagValue: false,
    trimValues: false,
    htmlEntities: true,
    ignoreAttributes: true,
    ignoreDeclaration: true,
  });
  const document = parser.parse(text) as Record<string, unknown>;
  const [root, content] = Object.entries(document).find(([name]) => !name.startsWith("?")) ?? [];
  if (root === undefined) throw new Error("no XML element");
  // The parser closes open elements of XML that was cut short.
  if (!text.endsWith(`</${root}>`)) throw new Error("XML that was cut short");
  return { root, content: withoutLayout(content) };
}

/** Removes the white space between elements, which the parser takes for text. */
function withoutLayout(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLayout);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).filter(([name]) => name !== "#text");
  return Object.fromEntries(members.map(([name, part]) => [name, withoutLayout(part)]));
}
