import type { Definition, Properties } from "./definition.js";
import { changedPaths } from "./diff.js";
import { type Entries, valueUnder } from "./entries.js";
import type { Field } from "./fields.js";
import type { ChangePath } from "./replace-on.js";

/** A value that the service has and the program does not ask for, or the other way round. */
export interface Difference {
  /** An input, an entry of a collection, or a value of an entry. */
  readonly path: ChangePath;
  /** Undefined if the program asks for none. */
  readonly desired: unknown;
  /** Undefined if the service has none. */
  readonly live: unknown;
}

/** What stands for a secret. */
const MASK = "***";

/**
 * What the service reports otherwise than the program asks for, in the order of the paths. Values
 * that the service never reports are not compared, and secrets are masked.
 *
 * @param live the state of the object as a read has brought it up to date.
 */
export function differences(definition: Definition, live: Properties, desired: Properties): Difference[] {
  return changedPaths(definition, live, desired)
    .filter((path) => isReported(definition, path))
    .map((path) => ({
      path,
      desired: masked(definition, path, valueAt(desired, path)),
      live: masked(definition, path, valueAt(live, path)),
    }))
    .sort((one, other) => (JSON.stringify(one.path) < JSON.stringify(other.path) ? -1 : 1));
}

/** The field of a path; undefined for a collection or an entry. */
function fieldAt({ inputs, collections = {} }: Definition, [name = "", key, field]: ChangePath): Field | undefined {
  const collection = collections[name];
  if (!collection) return inputs[name];
  return key === undefined || field === undefined ? undefined : collection.of.inputs[field];
}

/** Whether the service reports what is at a path. */
export function isReported(definition: Definition, path: ChangePath): boolean {
  const [name = ""] = path;
  const field = fieldAt(definition, path);
  return field ? field.treatment.knownFrom === "read" : name in (definition.collections ?? {});
}

/** Whether the program's value at a path was ordered, so that only a change of the program orders another one. */
export function isOrdered(definition: Definition, path: ChangePath): boolean {
  return fieldAt(definition, path)?.traits.ordered === true;
}

const valueAt = (values: Properties, path: ChangePath): unknown =>
  path.reduce<unknown>(
    (part, name) => (typeof part === "object" && part !== null ? valueUnder(part as Properties, name) : undefined),
    values,
  );

function masked(definition: Definition, path: ChangePath, value: unknown): unknown {
  if (value === undefined) return undefined;
  const field = fieldAt(definition, path);
  if (field) return field.traits.secret ? MASK : value;
  const [name = ""] = path;
  const fields = definition.collections?.[name]?.of.inputs ?? {};
  const entry = (values: Properties): Properties =>
    Object.fromEntries(Object.entries(values).map(([key, one]) => [key, fields[key]?.traits.secret ? MASK : one]));
  if (path.length > 1) return entry(value as Properties);
  return Object.fromEntries(Object.entries(value as Entries).map(([key, one]) => [key, entry(one)]));
}
