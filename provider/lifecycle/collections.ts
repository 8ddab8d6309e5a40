import type { Collection, Definition, Properties } from "./definition.js";
import { type Entries, type Ids, unlistedKey, valueUnder } from "./entries.js";
import { Entryset, ownKey } from "./entryset.js";
import { observeAll, refreshedEntry } from "./observe.js";
import { plan, type Entry, type Plan } from "./plan.js";
import type { Session, View } from "./session.js";
import { inputsIn } from "./state.js";

const entriesOf = (state: Properties, name: string): Entries => ({ ...(state[name] as Entries | undefined) });
const idsOf = (state: Properties, collection: Collection): Ids => ({ ...(state[collection.ids] as Ids | undefined) });

/**
 * The live entries of the collections that the program lists, by their names in state. Unmanaged
 * entries have their id as name.
 */
export async function refreshCollections(
  definition: Definition,
  session: Session,
  parentId: string,
  state: Properties,
  view: View = "shared",
): Promise<void> {
  for (const [name, collection] of Object.entries(definition.collections ?? {})) {
    if (state[name] === undefined) continue;
    const [old, oldIds] = [entriesOf(state, name), idsOf(state, collection)];
    const names = new Map(Object.entries(oldIds).map(([entry, id]) => [id, entry]));
    const entries: Entries = {};
    const ids: Ids = {};
    for (const { properties } of await observeAll(collection.of, session, { [collection.parent]: parentId }, view)) {
      const id = String(properties[ownKey(collection)]);
      const listed = names.get(id);
      if (listed === undefined && state["unmanaged"] === "keep") continue;
      const key = listed ?? unlistedKey(id, (one) => Object.hasOwn(oldIds, one) || Object.hasOwn(ids, one));
      entries[key] = refreshedEntry(collection.of, collection.parent, valueUnder(old, key) ?? {}, properties);
      ids[key] = id;
    }
    state[name] = entries;
    state[collection.ids] = ids;
  }
}

function planned(
  definition: Definition,
  name: string,
  collection: Collection,
  state: Properties,
  news: Properties,
): Plan {
  const ids = idsOf(state, collection);
  const given = inputsIn(definition, state)[name] as Entries | undefined;
  const current: Record<string, Entry> = {};
  for (const [entry, values] of Object.entries(entriesOf(state, name))) {
    const id = valueUnder(ids, entry);
    if (id !== undefined) current[entry] = { id, values, given: valueUnder(given, entry) ?? {} };
  }
  return plan(collection, current, news[name] as Entries);
}

/**
 * Keeps in state, under the program's names, only the entries that are as desired. The others are
 * unmanaged.
 */
export function keepUnmanaged(definition: Definition, state: Properties, news: Properties): void {
  for (const [name, collection] of Object.entries(definition.collections ?? {})) {
    if (news[name] === undefined) continue;
    const { keep } = planned(definition, name, collection, state, news);
    state[name] = Object.fromEntries(keep.map((entry) => [entry.name, entry.values]));
    state[collection.ids] = Object.fromEntries(keep.map((entry) => [entry.name, entry.id]));
  }
}

/** The differences between the live collections and the desired ones. */
export function collectionDifferences(definition: Definition, state: Properties, news: Properties): string[] {
  return Object.entries(definition.collections ?? {}).flatMap(([name, collection]) => {
    if (news[name] === undefined) return [];
    const { modify, replace, add, remove: gone } = planned(definition, name, collection, state, news);
    return [
      ...[...modify, ...replace].map((entry) => `${name}.${entry.name} differs from ${entry.id}`),
      ...add.map((entry) => `${name}.${entry.name} does not exist`),
      ...gone.map((entry) => `${name}: ${entry.id} is not in the program`),
    ];
  });
}

/**
 * Brings the collections to the desired entries. Collections are listed in the order in which their
 * entries depend on each other: a referenced entry is created first and deleted last. `state` is
 * current after each call.
 */
export async function changeCollections(
  definition: Definition,
  session: Session,
  parentId: string,
  state: Properties,
  news: Properties,
): Promise<void> {
  const work = Object.entries(definition.collections ?? {}).flatMap(([name, collection]) => {
    if (news[name] === undefined) {
      Reflect.deleteProperty(state, name);
      Reflect.deleteProperty(state, collection.ids);
      return [];
    }
    const listsAll = news["unmanaged"] !== "keep";
    const steps = planned(definition, name, collection, state, news);
    return [new Entryset(session, collection, parentId, name, state, steps, listsAll)];
  });
  for (const set of work.slice(1).reverse()) await set.removeEntries();
  for (const set of work) await set.modifyAndAdd();
  await work[0]?.removeEntries();
}
