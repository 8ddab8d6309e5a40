import { adoptsAnother } from "./adopt-id.js";
import { entryFields, inputsOf } from "./check.js";
import { common } from "./common.js";
import type { Definition, Properties } from "./definition.js";
import { type Entries, valueUnder } from "./entries.js";
import { isEmptyList, type Field, type Fields } from "./fields.js";
import { asOrdered } from "./orders.js";
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

/** The inputs that an update has to act on. */
export function changedInputs(definition: Definition, state: Properties, news: Properties): string[] {
  const olds = asOrdered(state);
  const collections = definition.collections ?? {};
  const plain = Object.fromEntries(
    Object.entries(inputsOf(definition)).filter(([name]) => !(name in collections) && !(name in common)),
  );
  const changed = changedFields(plain, olds, news);
  const given = inputsIn(definition, state);
  for (const [name, collection] of Object.entries(collections)) {
    const [old, wanted] = [olds[name], news[name]];
    if (old === undefined || wanted === undefined || wanted === UNKNOWN) {
      if (old !== wanted) changed.push(name);
      continue;
    }
    const fields = entryFields(collection.of, collection.parent);
    const [before, after] = [old as Entries, wanted as Entries];
    const same =
      Object.keys(before).length === Object.keys(after).length &&
      Object.entries(after).every(([key, entry]) => {
        const current = valueUnder(before, key);
        if (current === undefined || hasUnknown(entry)) return false;
        const own = valueUnder(given[name] as Entries, key) ?? {};
        return changedFields(fields, current, entry).length + droppedFields(fields, own, entry).length === 0;
      });
    if (!same) changed.push(name);
  }
  return changed;
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
