import { isGone } from "../client/index.js";
import type { Context, Definition, Listing, Properties } from "./definition.js";
import { entryFields } from "./check.js";
import { isEmptyList, type Field, type Fields } from "./fields.js";
import { keyOf } from "./reads.js";
import type { Session, View } from "./session.js";
import { parametersOf, propertiesOf } from "./wire.js";

/** A live object: the item or response of the service, and the inputs and outputs in it. */
export interface Seen {
  readonly item: Properties;
  readonly properties: Properties;
}

/** What the functions of a definition that read may use. */
export function contextOf(definition: Definition, session: Session, view: View): Context {
  return {
    client: session.client,
    fresh: view === "fresh",
    find: (list, given, key) => session.item(list, listParameters(definition, given, list), key, view),
  };
}

/**
 * Reads one object; undefined if it does not exist.
 *
 * @param what `inputs` saves the calls that report outputs alone.
 */
export async function observe(
  definition: Definition,
  session: Session,
  properties: Properties,
  view: View = "shared",
  what: "all" | "inputs" = "all",
): Promise<Seen | undefined> {
  const { read } = definition;
  const context = contextOf(definition, session, view);
  let item: Properties | undefined;
  if ("find" in read) {
    item = await read.find(properties, context).catch((error: unknown) => {
      // If one of the two objects that it joins does not exist, it does not exist either.
      if (isGone(error)) return undefined;
      throw error;
    });
  } else {
    const own = read.key ?? definition.identity.at(-1) ?? "";
    const key = typeof read.from.key === "string" ? String(properties[own]) : keyOf(read.from, properties);
    const found = await context.find(read.from, properties, key);
    item = found && heldIn(definition, found, properties);
    const { adds } = read;
    if (item && adds && (what === "all" || adds.inputs.some((name) => properties[name] !== undefined))) {
      item = { ...item, ...(await adds.read(properties, context, item)) };
    }
  }
  return item && { item, properties: propertiesOf(definition, item) };
}

/** The parameters that select a list. */
export function listParameters(
  { wire }: Definition,
  properties: Properties,
  { operation, of, sets }: Listing,
): Properties {
  const names = [...(of ?? []), ...Object.keys(sets?.[0] ?? {})];
  return parametersOf(wire, operation, Object.fromEntries(names.map((name) => [name, properties[name]])));
}

/** The object with this identity, or under this parent, as an item of its list reports it. */
function heldIn({ identity, read }: Definition, item: Properties, properties: Properties): Properties | undefined {
  if ("find" in read) return undefined;
  if (read.holds) {
    return read.holds(item).find((held) => identity.every((name) => String(held[name]) === String(properties[name])));
  }
  return read.observe ? read.observe(item, properties) : item;
}

/** The objects that an item of their list reports. `properties` are those of their parent. */
export function objectsIn(definition: Definition, item: Properties, properties: Properties): Seen[] {
  const { read } = definition;
  const held = "from" in read && read.holds ? read.holds(item) : [heldIn(definition, item, properties)];
  return held.flatMap((seen) => (seen ? [{ item, properties: propertiesOf(definition, seen) }] : []));
}

/** All objects under one parent, with their items. */
export async function observeAll(
  definition: Definition,
  session: Session,
  properties: Properties,
  view: View = "shared",
): Promise<Seen[]> {
  const { read } = definition;
  if (!("from" in read)) return [];
  const items = await session.all(read.from, listParameters(definition, properties, read.from), view);
  return items.flatMap((item) => objectsIn(definition, item, properties));
}

const isEmpty = (field: Field, value: unknown): boolean => isEmptyList(value) || value === field.traits.default;

function merged(fields: Fields, state: Properties, observed: Properties): Properties {
  const values: Properties = {};
  for (const [name, field] of Object.entries(fields)) {
    const [old, now] = [state[name], observed[name]];
    const { knownFrom, isKept } = field.treatment;
    let value: unknown;
    if (knownFrom !== "read") value = old;
    // A value that the service leaves out is not set, unless the service is known to hide it.
    else if (now === undefined) value = isKept || isEmpty(field, old) ? old : undefined;
    else if (old === undefined && !isKept && isEmpty(field, now)) value = field.traits.default;
    else value = old !== undefined && field.isSame(old, now) ? old : now;
    if (value !== undefined) values[name] = value;
  }
  return values;
}

/**
 * State updated with the observed values. A value that the service fills in and the program never
 * set makes no difference.
 */
export function refreshed(definition: Definition, state: Properties, observed: Properties): Properties {
  const values = merged({ ...definition.inputs, ...definition.outputs }, state, observed);
  for (const name of [...definition.identity, ...Object.keys(definition.collections ?? {})]) {
    if (values[name] === undefined && state[name] !== undefined) values[name] = state[name];
  }
  return values;
}

/** The same for an entry in its parent. */
export function refreshedEntry(child: Definition, parent: string, state: Properties, observed: Properties): Properties {
  return merged(entryFields(child, parent), state, observed);
}

/**
 * Whether an object could be the result of a call with these inputs: the live values equal all of
 * them.
 */
export function isAsSent({ inputs }: Definition, seen: Properties, carried: Properties): boolean {
  return Object.entries(carried).every(([name, value]) => {
    const field = inputs[name];
    return !field || !field.treatment.isCompared || seen[name] === undefined || field.isSame(seen[name], value);
  });
}
