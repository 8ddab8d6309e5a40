import { adoptsAnother } from "./adopt-id.js";
import { common, entryFields, inputsOf } from "./check.js";
import type { Definition, Properties } from "./definition.js";
import { isEmptyList, type Field, type Fields } from "./fields.js";
import { asOrdered } from "./orders.js";
import { REFUSED } from "./state.js";
import { hasUnknown, UNKNOWN } from "./unknown.js";

function differs(field: Field, old: unknown, wanted: unknown, news: Properties): boolean {
  if (wanted === undefined) return old !== undefined && !(field.traits.computed && field.applies(news));
  if (hasUnknown(wanted)) return true;
  return !field.isSame(old, wanted);
}

/** The names of the fields whose wanted value is not what is there. */
export function changedFields(fields: Fields, olds: Properties, news: Properties): string[] {
  return Object.entries(fields)
    .filter(([name, field]) => !field.traits.onlyAtCreate && differs(field, olds[name], news[name], news))
    .map(([name]) => name);
}

/** The inputs that an update has to act on. */
export function changedInputs(definition: Definition, state: Properties, news: Properties): string[] {
  const olds = asOrdered(state);
  const collections = definition.collections ?? {};
  const plain = Object.fromEntries(
    Object.entries(inputsOf(definition)).filter(([name]) => !(name in collections) && !(name in common)),
  );
  const changed = changedFields(plain, olds, news);
  for (const [name, collection] of Object.entries(collections)) {
    const [old, wanted] = [olds[name], news[name]];
    if (old === undefined || wanted === undefined || wanted === UNKNOWN) {
      if (old !== wanted) changed.push(name);
      continue;
    }
    const fields = entryFields(collection.of, collection.parent);
    const [before, after] = [old as Record<string, Properties>, wanted as Record<string, Properties>];
    const same =
      Object.keys(before).length === Object.keys(after).length &&
      Object.entries(after).every(([key, entry]) => {
        const current = before[key];
        return current !== undefined && !hasUnknown(entry) && changedFields(fields, current, entry).length === 0;
      });
    if (!same) changed.push(name);
  }
  return changed;
}

const isEmpty = (value: unknown): boolean => value === undefined || isEmptyList(value);

/** Of the changed inputs, those that no call can change, so that a new object is needed. */
export function replacing(
  definition: Definition,
  olds: Properties,
  news: Properties,
  changed: readonly string[],
): string[] {
  return changed.filter((name) => {
    const traits = definition.inputs[name]?.traits;
    // How an adopted object was made is not known before the program says it, which is no change.
    const isUnknown = traits?.unreported === true && olds[name] === undefined;
    return (
      (traits?.replaces === true && !isUnknown) ||
      (traits?.irremovable === true && isEmpty(news[name]) && !isEmpty(olds[name]))
    );
  });
}

/** What an update would change, and which of that needs a new object. */
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
