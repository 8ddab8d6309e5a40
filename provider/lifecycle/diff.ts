import { isDeepStrictEqual } from "node:util";
import { adoptsAnother } from "./adopt-id.js";
import { entryFields, inputsOf } from "./check.js";
import { common } from "./common.js";
import type { Collection, Definition, Properties } from "./definition.js";
import { type Entries, valueUnder } from "./entries.js";
import { isEmptyList, type Field, type Fields } from "./fields.js";
import { asOrdered } from "./orders.js";
import { type ChangePath, namesChange } from "./replace-on.js";
import { inputsIn, REFUSED } from "./state.js";
import { hasUnknown, UNKNOWN } from "./unknown.js";

function differs(field: Field, old: unknown, wanted: unknown, news: Properties): boolean {
  if (wanted === undefined) return old !== undefined && !(field.treatment.isKept && field.applies(news));
  if (hasUnknown(wanted)) return true;
  return !field.isSame(old, wanted);
}

/** The names of the fields whose desired value differs from the live one. */
export function changedFields(fields: Fields, olds: Properties, news: Properties): string[] {
  return Object.entries(fields)
    .filter(([name, field]) => field.treatment.isCompared && differs(field, olds[name], news[name], news))
    .map(([name]) => name);
}

/**
 * The fields that the program gave and now leaves out, although no call can clear them. The service
 * keeps the old value unless the object is replaced.
 */
export function droppedFields(fields: Fields, given: Properties, news: Properties): string[] {
  return Object.entries(fields)
    .filter(([, field]) => field.treatment.isKept && field.applies(news))
    .map(([name]) => name)
    .filter((name) => given[name] !== undefined && news[name] === undefined);
}

/** The paths of what changed within the entries of a collection. */
function changedEntries(collection: Collection, before: Entries, after: Entries, given: Entries): ChangePath[] {
  const fields = entryFields(collection.of, collection.parent);
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  const changed = Object.entries(after).flatMap(([key, entry]): ChangePath[] => {
    const current = valueUnder(before, key);
    if (current === undefined || (entry as unknown) === UNKNOWN) return [[key]];
    const names = [
      ...changedFields(fields, current, entry),
      ...droppedFields(fields, valueUnder(given, key) ?? {}, entry),
    ];
    return names.length === 0 && hasUnknown(entry) ? [[key]] : names.map((name) => [key, name]);
  });
  return [...gone.map((key) => [key]), ...changed];
}

/** The paths of what changed within a collection; an empty path is the collection itself. */
function changedWithin(
  definition: Definition,
  name: string,
  collection: Collection,
  olds: Properties,
  news: Properties,
): ChangePath[] {
  const [old, wanted] = [olds[name], news[name]];
  if (old === undefined || wanted === undefined || wanted === UNKNOWN) return old === wanted ? [] : [[]];
  const given = inputsIn(definition, olds)[name] as Entries;
  return changedEntries(collection, old as Entries, wanted as Entries, given);
}

/**
 * The paths of what differs between the live and the desired values: an input, an entry of a
 * collection, or a value of an entry.
 */
export function changedPaths(definition: Definition, olds: Properties, news: Properties): ChangePath[] {
  const collections = definition.collections ?? {};
  const plain = Object.fromEntries(
    Object.entries(inputsOf(definition)).filter(([name]) => !(name in collections) && !(name in common)),
  );
  return [
    ...changedFields(plain, olds, news).map((name) => [name]),
    ...Object.entries(collections).flatMap(([name, collection]) =>
      changedWithin(definition, name, collection, olds, news).map((path) => [name, ...path]),
    ),
  ];
}

/** The inputs that an update has to act on. */
export function changedInputs(definition: Definition, state: Properties, news: Properties): string[] {
  return [...new Set(changedPaths(definition, asOrdered(state), news).map(([name = ""]) => name))];
}

/** The paths of what differs between two values, at any depth. */
function differences(old: unknown, wanted: unknown): ChangePath[] {
  if (isDeepStrictEqual(old, wanted)) return [];
  if (typeof old !== "object" || typeof wanted !== "object" || old === null || wanted === null) return [[]];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(wanted)])];
  return keys.flatMap((key) =>
    differences(valueUnder(old as Properties, key), valueUnder(wanted as Properties, key)).map((path) => [
      key,
      ...path,
    ]),
  );
}

/** Of the changed inputs, those that the program lists in Pulumi's option `replaceOnChanges`. */
export function replacedOn(
  definition: Definition,
  state: Properties,
  news: Properties,
  paths: readonly string[],
): string[] {
  if (paths.length === 0) return [];
  const olds = asOrdered(state);
  return changedInputs(definition, state, news).filter((name) => {
    const collection = definition.collections?.[name];
    const within = collection
      ? changedWithin(definition, name, collection, olds, news)
      : differences(olds[name], news[name]);
    const changes = within.map((path) => [name, ...path]);
    return paths.some((path) => changes.some((change) => namesChange(path, change)));
  });
}

const isEmpty = (value: unknown): boolean => value === undefined || isEmptyList(value);

/** Of the changed inputs, those that no call can change, so that the object must be replaced. */
export function replacing(
  definition: Definition,
  olds: Properties,
  news: Properties,
  changed: readonly string[],
): string[] {
  return changed.filter((name) => {
    const { traits, treatment } = definition.inputs[name] ?? {};
    // How an adopted object was created is unknown until the program says it. Saying it is no
    // change.
    const isUnknown = treatment?.knownFrom === "call" && olds[name] === undefined;
    return (
      (traits?.replaces === true && !isUnknown) ||
      (traits?.irremovable === true && isEmpty(news[name]) && !isEmpty(olds[name]))
    );
  });
}

/** What an update would change, and which changes need a new object. */
export function diff(
  definition: Definition,
  id: string,
  olds: Properties,
  news: Properties,
): { changes: boolean; replaces: string[] } {
  const changed = changedInputs(definition, olds, news);
  const refused = (olds[REFUSED] ?? []) as readonly string[];
  const replaces = [
    ...new Set([...replacing(definition, olds, news, changed), ...changed.filter((name) => refused.includes(name))]),
  ];
  if (adoptsAnother(definition, id, news)) replaces.push("adopt");
  return { changes: changed.length > 0 || replaces.length > 0, replaces };
}
