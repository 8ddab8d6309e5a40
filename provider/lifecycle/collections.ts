import type { Collection, Definition, Properties } from "./definition.js";
import { entryFields } from "./check.js";
import { idOf } from "./identity.js";
import { make } from "./create.js";
import { remove } from "./delete.js";
import { observeAll, refreshedEntry } from "./observe.js";
import { plan, type Entry, type Plan } from "./plan.js";
import type { Session, View } from "./session.js";
import { change, NeedsReplacement } from "./update.js";

type Entries = Record<string, Properties>;
type Ids = Record<string, string>;

const entriesOf = (state: Properties, name: string): Entries => ({ ...(state[name] as Entries | undefined) });
const idsOf = (state: Properties, collection: Collection): Ids => ({ ...(state[collection.ids] as Ids | undefined) });

/** The property that tells an entry from its siblings. */
const ownKey = (collection: Collection): string => collection.of.identity.at(-1) ?? "";

function pick(properties: Properties, names: Iterable<string>): Properties {
  const picked: Properties = {};
  for (const name of names) if (properties[name] !== undefined) picked[name] = properties[name];
  return picked;
}

/** What the service holds of the collections that the program lists, by the names in state; others under their own id. */
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
      const entry = names.get(id);
      if (entry === undefined && state["unmanaged"] === "keep") continue;
      entries[entry ?? id] = refreshedEntry(collection.of, collection.parent, old[entry ?? id] ?? {}, properties);
      ids[entry ?? id] = id;
    }
    state[name] = entries;
    state[collection.ids] = ids;
  }
}

function planned(collection: Collection, name: string, state: Properties, news: Properties): Plan {
  const ids = idsOf(state, collection);
  const current: Record<string, Entry> = {};
  for (const [entry, values] of Object.entries(entriesOf(state, name))) {
    const id = ids[entry];
    if (id !== undefined) current[entry] = { id, values };
  }
  return plan(collection, current, news[name] as Entries);
}

/** Leaves in state, under the program's names, only the entries that are what the program wants: the others are not its own. */
export function keepUnmanaged(definition: Definition, state: Properties, news: Properties): void {
  for (const [name, collection] of Object.entries(definition.collections ?? {})) {
    if (news[name] === undefined) continue;
    const { keep } = planned(collection, name, state, news);
    state[name] = Object.fromEntries(keep.map((entry) => [entry.name, entry.values]));
    state[collection.ids] = Object.fromEntries(keep.map((entry) => [entry.name, entry.id]));
  }
}

/** Whether the collections are what the program wants. */
export function collectionDifferences(definition: Definition, state: Properties, news: Properties): string[] {
  return Object.entries(definition.collections ?? {}).flatMap(([name, collection]) => {
    if (news[name] === undefined) return [];
    const { modify, replace, add, remove: gone } = planned(collection, name, state, news);
    return [
      ...[...modify, ...replace].map((entry) => `${name}.${entry.name} differs from ${entry.id}`),
      ...add.map((entry) => `${name}.${entry.name} does not exist`),
      ...gone.map((entry) => `${name}: ${entry.id} is not in the program`),
    ];
  });
}

/**
 * Makes the collections what the program wants. Collections stand in the order in which entries depend on each other: what is pointed to
 * is made first and removed last. `state` tells after each call what is so.
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
    return [new Entryset(session, collection, parentId, name, state, planned(collection, name, state, news), listsAll)];
  });
  for (const set of work.slice(1).reverse()) await set.removeEntries();
  for (const set of work) await set.modifyAndAdd();
  await work[0]?.removeEntries();
}

/** The entries of one collection while they are being changed. */
class Entryset {
  private readonly entries: Entries;
  private readonly ids: Ids;
  private readonly fields: readonly string[];

  constructor(
    private readonly session: Session,
    private readonly collection: Collection,
    private readonly parentId: string,
    name: string,
    state: Properties,
    private readonly plan: Plan,
    readonly listsAll: boolean,
  ) {
    this.entries = entriesOf(state, name);
    this.ids = idsOf(state, collection);
    this.fields = Object.keys(entryFields(collection.of, collection.parent));
    state[name] = this.entries;
    state[collection.ids] = this.ids;
    this.rename();
  }

  /** Entries take the program's names at once; those still to be changed keep what they hold. */
  private rename(): void {
    const { keep, modify, replace } = this.plan;
    const taken = [
      ...keep,
      ...[...modify, ...replace].map(({ name, id, olds }) => ({ name, id, values: olds })),
      // An entry that is to go makes way for one that takes its name.
      ...this.plan.remove.map(({ id, olds }) => ({ name: id, id, values: olds })),
    ];
    for (const name of Object.keys(this.entries)) this.forget(name);
    for (const { name, id, values } of taken) this.hold(name, id, values);
  }

  private hold(name: string, id: string, values: Properties): void {
    this.entries[name] = values;
    this.ids[name] = id;
    this.session.claims.manage(this.collection.of, idOf(this.collection.of, this.object(id, values)));
  }

  private forget(name: string): void {
    Reflect.deleteProperty(this.entries, name);
    Reflect.deleteProperty(this.ids, name);
  }

  private object(id: string, values: Properties): Properties {
    return { ...values, [this.collection.parent]: this.parentId, [ownKey(this.collection)]: id };
  }

  private async add(name: string, news: Properties): Promise<void> {
    const child = this.collection.of;
    const made = await make(child, this.session, { ...news, [this.collection.parent]: this.parentId }, this);
    this.hold(name, String(made[ownKey(this.collection)]), pick(made, this.fields));
  }

  async removeEntries(): Promise<void> {
    for (const { id, olds } of this.plan.remove) {
      await remove(this.collection.of, this.session, this.object(id, olds));
      this.forget(id);
    }
  }

  async modifyAndAdd(): Promise<void> {
    for (const entry of this.plan.modify) await this.modify(entry);
    for (const { name, news } of this.plan.add) await this.add(name, news);
    for (const entry of this.plan.replace) await this.replace(entry);
  }

  private async modify({ name, id, olds, news }: Plan["modify"][number]): Promise<void> {
    const values = this.object(id, olds);
    try {
      await change(this.collection.of, this.session, values, this.object(id, news));
      this.hold(name, id, pick(values, this.fields));
    } catch (error) {
      if (!(error instanceof NeedsReplacement)) throw error;
      const { type } = this.collection.of;
      this.session.client.tell(
        `${type} "${name}" is made anew, because the service does not change it. ${error.message}`,
      );
      await this.replace({ name, id, olds: pick(values, this.fields), news });
    }
  }

  /** The old entry goes once the new one is there; state holds both meanwhile. */
  private async replace({ name, id, olds, news }: Plan["replace"][number]): Promise<void> {
    this.hold(id, id, olds);
    this.forget(name);
    await this.add(name, news);
    await remove(this.collection.of, this.session, this.object(id, olds));
    this.forget(id);
  }
}
