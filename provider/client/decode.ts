import type { ObjectModel, OperationModel, ResponseModel } from "../../schema/index.js";
import { listModel, propertyName } from "../../schema/index.js";
import { parseXml } from "./xml.js";

type Wire = Record<string, unknown>;

/**
 * The body of a response, JSON or XML, as an object by wire names.
 *
 * @throws Error if the body is neither, because it was cut short or is a proxy's HTML page.
 */
export function parseBody(body: string): Wire {
  const text = body.trim();
  if (text.startsWith("<")) {
    const { root, content } = parseXml(text);
    if (/^html$/i.test(root)) throw new Error("an HTML page");
    if (!isObject(content)) throw new Error("an XML document without content");
    return content;
  }
  const value = parseJson(text);
  if (!isObject(value)) throw new Error("no JSON object");
  return value;
}

/** A string or a number of a JSON text. */
const tokens = /"(?:[^"\\]|\\.)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Parses JSON and keeps the digits of numbers. A value that a JavaScript number would change is
 * kept as text.
 */
function parseJson(text: string): unknown {
  // The source text that a reviver gets is missing in Node 20.
  const exact = text.replace(tokens, (token) =>
    token.startsWith('"') || String(Number(token)) === token ? token : `"${token}"`,
  );
  return JSON.parse(exact);
}

/**
 * A response by lower camel names and with the types of the model, however the service wrapped its
 * lists and typed its values. Unknown fields are kept under their lower camel names and as text,
 * because XML does not carry their types.
 */
export function decode(operation: OperationModel, answer: Wire): Record<string, unknown> {
  return { requestId: "", ...decodeObject(answer, operation.response) };
}

function decodeObject(wire: Wire, model: ObjectModel): Record<string, unknown> {
  const known = new Map(Object.entries(model).map(([name, member]) => [propertyName(name), member]));
  const entries = Object.entries(wire)
    .filter(([name]) => name !== "__proto__")
    .map(([name, value]) => {
      const property = propertyName(name);
      const member = known.get(property);
      return [property, member === undefined ? decodeUnknown(value) : decodeValue(value, member)] as const;
    });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function decodeValue(value: unknown, model: ResponseModel): unknown {
  if (value === undefined || value === null) return undefined;
  if (typeof model === "string") return decodeScalar(value, model);
  const list = listModel(model);
  if (list) return items(value, list.item, list.inner).map((item) => decodeValue(item, list.item));
  return isObject(value) ? decodeObject(value, model as ObjectModel) : undefined;
}

/**
 * The items of a list. The list may be wrapped or bare, as in the model or not, or a single item.
 */
function items(value: unknown, item: ResponseModel, inner: string | undefined): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value === undefined || value === null || (typeof value === "string" && value.trim() === "")) return [];
  if (!isObject(value)) return [value];
  const names = Object.keys(value);
  const [only] = names;
  if (only === undefined) return [];
  const isWrapper = only === inner || (typeof item === "string" ? true : !(only in item));
  return names.length === 1 && isWrapper ? items(value[only], item, undefined) : [value];
}

function decodeScalar(value: unknown, type: "string" | "integer" | "boolean"): unknown {
  // A structure instead of a scalar of the model is kept under its names, so that nothing is lost.
  if (typeof value === "object") return decodeUnknown(value);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (type === "string") return text;
  if (type === "boolean") return /^(true|1)$/i.test(text);
  // The reference documents a number, but the service sends true and false.
  if (/^(true|false)$/i.test(text)) return Number(/^true$/i.test(text));
  const number = Number(text);
  return text.trim() === "" || Number.isNaN(number) ? undefined : number;
}

function decodeUnknown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decodeUnknown);
  if (value === undefined || value === null) return undefined;
  return isObject(value) ? decodeObject(value, {}) : decodeScalar(value, "string");
}

function isObject(value: unknown): value is Wire {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
