import { dependents, type Kind, kinds, type ObjectOf } from "./kinds.js";
import { newId } from "./ids.js";

/** An object before the store has given it what every object has. */
export type Draft<K extends Kind> = Omit<ObjectOf<K>, "id" | "createTime"> & { readonly id?: string };

/** A change that the service makes by itself, later. */
interface Event<K extends Kind = Kind> {
  readonly at: number;
  readonly kind: K;
  readonly id: string;
  /** Applied only while the object still has these values. */
  readonly when: Partial<ObjectOf<K>>;
  readonly set: Partial<ObjectOf<K>>;
}

type Tables = { [K in Kind]: Map<string, ObjectOf<K>> };

/** All objects of all accounts, in memory. Changes that take time are kept as data and take place when time comes. */
export class Store {
  #tables = emptyTables();
  #events: Event[] = [];
  #lastTime = 0;

  /** Client tokens that were used, each with the call that it was used for. */
  readonly tokens = new Map<string, string>();

  /** Now, but later than anything that was made before: two objects never share a creation time. */
  tick(): number {
    this.#lastTime = Math.max(Date.now(), this.#lastTime + 1);
    return this.#lastTime;
  }

  add<K extends Kind>(kind: K, draft: Draft<K>): ObjectOf<K> {
    const object = { ...draft, id: draft.id ?? newId(kind), createTime: this.tick() } as unknown as ObjectOf<K>;
    this.put(kind, object);
    return object;
  }

  /** Puts an object as it is, in place of one with the same id. */
  put<K extends Kind>(kind: K, object: ObjectOf<K>): void {
    this.#table(kind).set(object.id, object);
  }

  get<K extends Kind>(kind: K, id: string): ObjectOf<K> | undefined {
    return this.#table(kind).get(id);
  }

  /** The objects that have all the given values, oldest first. */
  all<K extends Kind>(kind: K, where: Partial<ObjectOf<K>> = {}): ObjectOf<K>[] {
    return [...this.#table(kind).values()].filter((object) => matches(object, where));
  }

  first<K extends Kind>(kind: K, where: Partial<ObjectOf<K>>): ObjectOf<K> | undefined {
    for (const object of this.#table(kind).values()) if (matches(object, where)) return object;
    return undefined;
  }

  /** Removes an object and everything that cannot be without it. */
  remove(kind: Kind, id: string): void {
    this.#table(kind).delete(id);
    this.cancel(kind, id);
    for (const [dependent, field] of Object.entries(dependents[kind] ?? {}) as [Kind, string][]) {
      for (const object of this.all(dependent)) {
        if ((object as unknown as Record<string, unknown>)[field] === id) this.remove(dependent, object.id);
      }
    }
  }

  /** Plans a change that takes place after `delay` milliseconds, if the object then still is as `when` says. */
  later<K extends Kind>(
    kind: K,
    id: string,
    delay: number,
    set: Partial<ObjectOf<K>>,
    when: Partial<ObjectOf<K>> = {},
  ): void {
    this.#events.push({ at: Date.now() + delay, kind, id, when, set });
    this.#events.sort((left, right) => left.at - right.at);
  }

  /** Drops the planned changes of an object: all of them, or those of one field. */
  cancel<K extends Kind>(kind: K, id: string, field?: keyof ObjectOf<K> & string): void {
    this.#events = this.#events.filter(
      (event) => event.kind !== kind || event.id !== id || (field !== undefined && !Object.hasOwn(event.set, field)),
    );
  }

  /** Lets the planned changes take place whose time has come. */
  settle(now = Date.now()): void {
    while (this.#events[0] && this.#events[0].at <= now) {
      const { kind, id, when, set } = this.#events.shift() as Event;
      const object = this.get(kind, id);
      if (object && matches(object, when)) Object.assign(object, set);
    }
  }

  /** Every object by kind, ordered by creation. */
  snapshot(): Record<Kind, ObjectOf<Kind>[]> {
    return Object.fromEntries(
      (Object.keys(kinds) as Kind[]).map((kind) => [
        kind,
        this.all(kind).sort((left, right) => left.createTime - right.createTime || (left.id < right.id ? -1 : 1)),
      ]),
    ) as Record<Kind, ObjectOf<Kind>[]>;
  }

  clear(): void {
    this.#tables = emptyTables();
    this.#events = [];
    this.tokens.clear();
  }

  #table<K extends Kind>(kind: K): Map<string, ObjectOf<K>> {
    return this.#tables[kind];
  }
}

function emptyTables(): Tables {
  return Object.fromEntries(Object.keys(kinds).map((kind) => [kind, new Map()])) as Tables;
}

function matches<T extends object>(object: T, where: Partial<T>): boolean {
  return Object.entries(where).every(([name, value]) => (object as Record<string, unknown>)[name] === value);
}
