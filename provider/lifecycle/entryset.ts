import { SmartagError } from "../client/index.js";
import { entryFields } from "./check.js";
import { make } from "./create.js";
import type { Collection, Properties } from "./definition.js";
import { remove } from "./delete.js";
import { type Entries, type Ids, unlistedKey } from "./entries.js";
import { idOf } from "./identity.js";
import type { Plan } from "./plan.js";
import type { Session } from "./session.js";
import { change, NeedsReplacement } from "./update.js";

/** Whether the parent accepts no more entries. */
const isFull = (error: unknown): boolean => error instanceof SmartagError && error.code.endsWith("AmountLimit");

/** The property that distinguishes an entry from its siblings. */
export const ownKey = (collection: Collection): string => collection.of.identity.at(-1) ?? "";

function pick(properties: Properties, names: Iterable<string>): Properties {
  const picked: Properties = {};
  for (const name of names) if (properties[name] !== undefined) picked[name] = properties[name];
  return picked;
}

/**
 * The entries of one collection while they are being changed. State holds the live entries after
 * each call.
 */
export class Entryset {
  private readonly entries: Entries = {};
  private readonly ids: Ids = {};
  private readonly fields: readonly string[];
  /** The names in the program. None of them may be the key of an entry that is to be deleted. */
  private readonly names: ReadonlySet<string>;
  /** The entries that are to be deleted, by their keys in state. */
  private readonly leaving = new Map<string, { id: string; olds: Properties }>();

  constructor(
    private readonly session: Session,
    private readonly collection: Collection,
    private readonly parentId: string,
    name: string,
    state: Properties,
    private readonly plan: Plan,
    readonly listsAll: boolean,
  ) {
    this.fields = Object.keys(entryFields(collection.of, collection.parent));
    const { keep, modify, replace, add } = plan;
    this.names = new Set([...keep, ...modify, ...replace, ...add].map((entry) => entry.name));
    state[name] = this.entries;
    state[collection.ids] = this.ids;
    this.rename();
  }

  /**
   * Gives entries the program's names at once. Entries that are still to be changed keep their
   * values.
   */
  private rename(): void {
    const { keep, modify, replace } = this.plan;
    for (const { name, id, values } of keep) this.hold(name, id, values);
    for (const { name, id, olds } of [...modify, ...replace]) this.hold(name, id, olds);
    for (const { id, olds } of this.plan.remove) this.leave(id, olds);
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

  /** Frees the name of an entry for another one. Returns its key in state until it is deleted. */
  private leave(id: string, olds: Properties): string {
    const key = unlistedKey(id, (one) => this.names.has(one) || this.leaving.has(one));
    this.leaving.set(key, { id, olds });
    this.hold(key, id, olds);
    return key;
  }

  private object(id: string, values: Properties): Properties {
    return { ...values, [this.collection.parent]: this.parentId, [ownKey(this.collection)]: id };
  }

  async removeEntries(): Promise<void> {
    for (const key of [...this.leaving.keys()]) await this.removeEntry(key);
  }

  private async removeEntry(key: string): Promise<void> {
    const entry = this.leaving.get(key);
    if (!entry) return;
    await remove(this.collection.of, this.session, this.object(entry.id, entry.olds));
    this.leaving.delete(key);
    this.forget(key);
  }

  async modifyAndAdd(): Promise<void> {
    for (const entry of this.plan.modify) await this.modify(entry);
    for (const { name, news } of this.plan.add) await this.add(name, news);
    for (const entry of this.plan.replace) await this.replace(entry);
  }

  private async add(name: string, news: Properties): Promise<void> {
    const child = this.collection.of;
    for (;;) {
      try {
        const made = await make(child, this.session, { ...news, [this.collection.parent]: this.parentId }, this);
        this.hold(name, String(made[ownKey(this.collection)]), pick(made, this.fields));
        return;
      } catch (error) {
        const [first] = this.leaving.keys();
        if (!isFull(error) || first === undefined) throw error;
        // A full parent accepts a new entry only after an old one is deleted.
        await this.removeEntry(first);
      }
    }
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

  /** Deletes the old entry after the new one exists. State holds both meanwhile. */
  private async replace({ name, id, olds, news }: Plan["replace"][number]): Promise<void> {
    this.forget(name);
    const key = this.leave(id, olds);
    await this.add(name, news);
    await this.removeEntry(key);
  }
}
