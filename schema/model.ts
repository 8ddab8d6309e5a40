import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ProductName } from "./products.js";

/** How a parameter is typed by the service. Everything travels as text; the type says what the text means. */
export type ParameterType =
  "string" | "integer" | "long" | "boolean" | "list<string>" | "list<integer>" | "list<object>";

/** A member of an object inside a `list<object>` parameter. */
export interface FieldModel {
  readonly name: string;
  readonly type: ParameterType;
  readonly required?: boolean;
  readonly notes?: string;
}

/** One request parameter as documented. */
export interface ParameterModel {
  /** Wire name, such as `SmartAGId`. */
  readonly name: string;
  readonly type: ParameterType;
  readonly required: boolean;
  /** Set where the region of the client stands in for a missing value, as for every `RegionId`. */
  readonly region?: boolean;
  /** Set on passwords, keys and personal data: no log, warning or error shows the value. */
  readonly secret?: boolean;
  /** Allowed values, written as they travel. */
  readonly values?: readonly string[];
  readonly default?: string | number | boolean;
  readonly min?: number;
  readonly max?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  /** `ip`, `cidr`, `netmask`, `cron` or the wire form of a list. */
  readonly format?: string;
  readonly notes?: string;
  /** Set where the reference and the vendor's SDK differ. */
  readonly disagree?: string;
  /** Which of the two names the parameter. */
  readonly source: "both" | "reference" | "sdk";
  readonly fields?: readonly FieldModel[];
}

/** A response as a tree of wire names; a list has one element that models all its items. */
export type ResponseModel = "string" | "integer" | "boolean" | readonly [ResponseModel] | ObjectModel;

/** An object of a response, by wire names. */
export interface ObjectModel {
  readonly [wire: string]: ResponseModel;
}

/** A documented error of an operation. */
export interface ErrorModel {
  readonly http: number;
  readonly code: string;
  readonly message: string;
  readonly when?: string;
}

/** One operation of the API: what it takes, answers, refuses and requires. */
export interface OperationModel {
  readonly name: string;
  /** The product that serves it. Default: Smartag. */
  readonly product?: ProductName;
  readonly group: string;
  readonly summary: string;
  readonly params: readonly ParameterModel[];
  readonly response: ObjectModel;
  readonly responseNotes?: Readonly<Record<string, string>>;
  readonly errors: readonly ErrorModel[];
  readonly rules: readonly string[];
  readonly exampleRequest?: Readonly<Record<string, unknown>>;
  readonly exampleResponse?: Readonly<Record<string, unknown>>;
}

const folder = join(__dirname, "operations");
const loaded = new Map<string, OperationModel>();

/**
 * The model of one operation, read from disk at its first use.
 *
 * @throws Error where the API has no such operation.
 */
export function operation(name: string): OperationModel {
  const known = loaded.get(name);
  if (known) return known;
  if (!operationNames().includes(name)) throw new Error(`The API has no operation "${name}".`);
  const model = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as OperationModel;
  loaded.set(name, model);
  return model;
}

let names: readonly string[] | undefined;
let secrets: ReadonlySet<string> | undefined;

/** Whether an operation only reads. The API spells one of them `Discribe`. */
export function isRead(name: string): boolean {
  return /^(Describe|Discribe|List|Get)/.test(name);
}

/** Whether the service starts a task on a device for an operation, whose state the response reports. */
export function startsTask({ response }: OperationModel): boolean {
  return "TaskStates" in response;
}

/** Whether the region of the client stands in where a parameter is left out. */
export function isRegion({ name, region = name === "RegionId" }: ParameterModel): boolean {
  return region;
}

/**
 * The names, in lower case, of the parameters that are secret in any operation. A value stays secret when
 * it is sent to an operation that does not have the parameter.
 */
export function secretNames(): ReadonlySet<string> {
  secrets ??= new Set(
    operationNames()
      .flatMap((name) => operation(name).params)
      .filter(({ secret }) => secret)
      .map(({ name }) => name.toLowerCase()),
  );
  return secrets;
}

/** The names of all operations, in alphabetical order. */
export function operationNames(): readonly string[] {
  names ??= readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.slice(0, -".json".length))
    .sort();
  return names;
}

/**
 * The model of a list, where `model` is one: the list itself, or the wire form `{ QosCars: { QosCar: [..] } }`
 * in which an object holds nothing but the list. `inner` is the element name of that second form.
 */
export function listModel(model: ResponseModel): { item: ResponseModel; inner?: string } | undefined {
  if (typeof model === "string") return undefined;
  if (isList(model)) return { item: model[0] };
  const members = Object.entries(model);
  const [only] = members;
  if (members.length !== 1 || !only) return undefined;
  const [inner, value] = only;
  return typeof value !== "string" && isList(value) ? { item: value[0], inner } : undefined;
}

function isList(model: ObjectModel | readonly [ResponseModel]): model is readonly [ResponseModel] {
  return Array.isArray(model);
}
