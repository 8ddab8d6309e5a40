import { NAMED } from "./auto-name.js";
import { entryFields, inputsOf } from "./check.js";
import type { Collection, Definition, Properties } from "./definition.js";
import { type Entries, type Ids, valueUnder } from "./entries.js";
import { isEmptyList, type Fields } from "./fields.js";
import type { Treatment } from "./origins.js";
import { PLACE } from "./place.js";
import { TAKEN_OVER } from "./takeovers.js";

/**
 * The inputs that the service filled in because the program left them out, including those of
 * entries as `rules.web.name`. They are outputs only.
 */
const COMPUTED = "__computed";
/** The inputs that the service refused to change. The next update creates a new object. */
export const REFUSED = "__refused";
/**
 * The object was created, but an update ended before it was ready. The next update continues the
 * wait.
 */
export const UNSETTLED = "__unsettled";

/** What only state holds. A refresh keeps it, because no read reports it. */
const notes = [REFUSED, UNSETTLED, PLACE, TAKEN_OVER, NAMED];

/** The notes of a state. */
export function notesOf(state: Properties): Properties {
  return Object.fromEntries(Object.entries(state).filter(([name]) => notes.includes(name)));
}

/** The inputs whose values come from a read, a call or the program. */
function inputsFrom(
  definition: Definition,
  properties: Properties,
  ...sources: readonly Treatment["knownFrom"][]
): Properties {
  return Object.fromEntries(
    Object.entries(inputsOf(definition))
      .filter(([name, { treatment }]) => sources.includes(treatment.knownFrom) && properties[name] !== undefined)
      .map(([name]) => [name, properties[name]]),
  );
}

/** The inputs that no read reports. */
export function unread(definition: Definition, properties: Properties): Properties {
  return inputsFrom(definition, properties, "call", "program");
}

/** State without the values that are part of the id. */
export function withoutId({ identity, inputs, outputs }: Definition, state: Properties): Properties {
  return Object.fromEntries(
    Object.entries(state).filter(([name]) => !identity.includes(name) || name in inputs || name in outputs),
  );
}

/** What state keeps of an object that was changed from `olds` to `live`, with these inputs. */
export function outputsOf(
  definition: Definition,
  live: Properties,
  news: Properties,
  olds: Properties = {},
): Properties {
  const { adopt } = { ...live, ...news };
  const outs = withoutId(definition, live);
  for (const note of [REFUSED, NAMED]) Reflect.deleteProperty(outs, note);
  for (const name of Object.keys(inputsFrom(definition, live, "program"))) Reflect.deleteProperty(outs, name);
  Object.assign(outs, inputsFrom(definition, news, "program"), adopt === undefined ? {} : { adopt });
  noteComputed(definition, outs, news, olds);
  return outs;
}

/**
 * Notes in state which inputs the program did not give. `olds` is the previous state: an entry that
 * still has the values that the program gave then is yet to be changed.
 */
export function noteComputed(
  definition: Definition,
  state: Properties,
  given: Properties,
  olds: Properties = {},
): void {
  const { inputs, collections = {} } = definition;
  const added = (fields: Fields, values: Properties, own: Properties, path: string): string[] =>
    Object.entries(fields)
      .filter(([name, field]) => field.treatment.isKept && own[name] === undefined && values[name] !== undefined)
      .map(([name]) => path + name);
  const computed = added(inputs, state, given, "");
  for (const [name, collection] of Object.entries(collections)) {
    const fields = entryFields(collection.of, collection.parent);
    const before = givenById(definition, name, collection, olds);
    for (const [key, values] of Object.entries((state[name] ?? {}) as Entries)) {
      const own = valueUnder(given[name] as Entries | undefined, key);
      // An unmanaged entry is kept as the service reports it.
      if (!own) continue;
      const id = valueUnder(state[collection.ids] as Ids | undefined, key);
      computed.push(...added(fields, values, { ...before.get(id), ...own }, `${name}.${key}.`));
    }
  }
  if (computed.length > 0) state[COMPUTED] = computed;
  else Reflect.deleteProperty(state, COMPUTED);
}

/**
 * The same for an object that no program has managed yet. A value that the program leaves out is no
 * difference.
 */
export function noteAllComputed(definition: Definition, state: Properties): void {
  const names = Object.keys(definition.collections ?? {}).filter((name) => state[name] !== undefined);
  const nothing = (entries: unknown): [string, Properties][] => Object.keys(entries as Entries).map((key) => [key, {}]);
  noteComputed(
    definition,
    state,
    Object.fromEntries(names.map((name) => [name, Object.fromEntries(nothing(state[name]))])),
  );
}

/** The values that the program gave to the entries in a state, by their ids. */
function givenById(
  definition: Definition,
  name: string,
  collection: Collection,
  state: Properties,
): Map<string | undefined, Properties> {
  const given = Object.entries((inputsIn(definition, state)[name] ?? {}) as Entries);
  return new Map(given.map(([key, values]) => [valueUnder(state[collection.ids] as Ids, key), values]));
}

/**
 * Notes the values that the service fills in and that a program leaves out: an empty list, or a
 * value that another input excludes.
 */
export function noteOutputsOnly({ inputs, rules = [] }: Definition, state: Properties): void {
  const excluding = rules.filter(({ leavesOut }) => leavesOut);
  const refused = new Set(excluding.flatMap((rule) => rule.check(state)).map(({ property }) => property));
  const computed = Object.entries(inputs)
    .filter(([name, { treatment }]) => treatment.isKept && (refused.has(name) || isEmptyList(state[name])))
    .map(([name]) => name);
  if (computed.length > 0) state[COMPUTED] = computed;
}

/** The inputs that a state represents. */
export function inputsIn(definition: Definition, state: Properties): Properties {
  const computed = new Set(state[COMPUTED] as string[] | undefined);
  const given = (names: Iterable<string>, values: Properties, path: string): Properties =>
    Object.fromEntries(
      [...names]
        .filter((name) => values[name] !== undefined && !computed.has(path + name))
        .map((name) => [name, values[name]]),
    );
  const inputs = given(Object.keys(inputsOf(definition)), state, "");
  for (const name of Object.keys(definition.collections ?? {})) {
    const entries = inputs[name] as Entries | undefined;
    if (!entries) continue;
    inputs[name] = Object.fromEntries(
      Object.entries(entries).map(([key, values]) => [key, given(Object.keys(values), values, `${name}.${key}.`)]),
    );
  }
  return inputs;
}
