import type { OperationModel, ParameterModel } from "../../schema/index.js";
import { commonParameters } from "./request.js";
import { Violation } from "./violation.js";

/** One object of a `list<object>` parameter, by field names. */
export type ObjectValue = Readonly<Record<string, string>>;

/** A parameter's value as sent: text, or a list of texts or objects. */
export type Value = string | readonly string[] | readonly ObjectValue[];

/** The parameters of one call, sorted by the operation's model. */
export interface Parsed {
  readonly values: ReadonlyMap<string, Value>;
  /** Names that were sent and that the operation does not have. */
  readonly unknown: readonly string[];
}

/** Whether an operation only reads. An empty parameter of a reader is a filter that asks for nothing. */
export function isReader({ name }: OperationModel): boolean {
  return /^(Describe|List|Get)/.test(name);
}

/** Parameters of the operation itself, as they travelled, without those of the protocol. */
export function ownParameters(parameters: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...parameters].filter(([name]) => !commonParameters.has(name)));
}

/**
 * Sorts what was sent by the operation's model: plain values, `Name.N` lists, `Name.N.Field` objects, and lists sent
 * as one JSON array.
 */
export function parseParameters(model: OperationModel, sent: ReadonlyMap<string, string>): Parsed {
  const values = new Map<string, Value>();
  const left = new Set(sent.keys());
  for (const parameter of model.params) {
    const names = [...left].filter((name) => belongsTo(parameter, name));
    if (names.length === 0) continue;
    names.forEach((name) => left.delete(name));
    values.set(parameter.name, valueOf(parameter, names, sent));
  }
  const region = sent.get("RegionId");
  // The gateway routes by RegionId, so it passes even where an operation does not list it.
  if (left.delete("RegionId") && region !== undefined) values.set("RegionId", region);
  return { values, unknown: [...left] };
}

function belongsTo(parameter: ParameterModel, name: string): boolean {
  if (name === parameter.name) return true;
  if (!parameter.type.startsWith("list<") || !name.startsWith(`${parameter.name}.`)) return false;
  const [position = "", field, ...rest] = name.slice(parameter.name.length + 1).split(".");
  if (!/^[1-9]\d*$/.test(position) || rest.length > 0) return false;
  return parameter.type === "list<object>"
    ? parameter.fields?.some((member) => member.name === field) === true
    : field === undefined;
}

function valueOf(parameter: ParameterModel, names: readonly string[], sent: ReadonlyMap<string, string>): Value {
  const whole = sent.get(parameter.name);
  if (!parameter.type.startsWith("list<")) return whole ?? "";
  if (whole !== undefined) return jsonList(parameter, whole);
  const items = new Map<number, string | Record<string, string>>();
  for (const name of names) {
    const [position = "", field] = name.slice(parameter.name.length + 1).split(".");
    const value = sent.get(name) ?? "";
    const item = items.get(Number(position));
    items.set(
      Number(position),
      field === undefined ? value : { ...(typeof item === "object" ? item : {}), [field]: value },
    );
  }
  return [...items].sort(([left], [right]) => left - right).map(([, item]) => item) as Value;
}

function jsonList(parameter: ParameterModel, text: string): Value {
  const items = parseJson(text);
  const wanted = parameter.type === "list<object>" ? "object" : "scalar";
  const fits = (item: unknown) =>
    wanted === "object" ? typeof item === "object" && item !== null : ["string", "number"].includes(typeof item);
  if (!Array.isArray(items) || !items.every(fits)) {
    throw new Violation(
      parameter.name,
      "format",
      `${parameter.name} must be ${parameter.name}.N values or one JSON array.`,
    );
  }
  const texts = (item: unknown) =>
    typeof item === "object" && item !== null
      ? Object.fromEntries(Object.entries(item).map(([name, value]) => [name, String(value)]))
      : String(item);
  return items.map(texts) as Value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
