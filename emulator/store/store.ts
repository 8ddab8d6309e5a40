import type { Change, Plan } from "./changes.js";
import { newId } from "./ids.js";
import { dependents, type Kind, kinds, type ObjectOf } from "./kinds.js";

/** An object before the store has given it what every object has. */
export type Draft<K extends Kind> = Omit<ObjectOf<K>, "id" | "createTime"> & { readonly id?: string };

type Tables = { [K in Kind]: Map<string, ObjectOf<K>> };

/**
 * All objects of all accounts, in memory. Objects are never changed in place: whatever happens is a `Change`, which is
 * applied and then told to `onChange`.
 */
export class Store {
  #tables = emptyTables();
  #plans: Plan[] = [];
  #tokens = new Map<string, string>();
  #lastPlan = 0;
  #lastTime = 0;
  #ahead = 0;

  /** Told of every change, in order; but not of those that come by `apply`. */
  onChange: (change: Change) => void = () => undefined;

  /** How far this store's time is ahead of real time, in milliseconds. */
  get ahead(): number {
    return this.#ahead;
  }

  /** Now, as everything that the service does by itself counts it: real time, and what it was moved ahead. */
  now(): number {
    return Date.now() + this.#ahead;
  }

  /** Moves time ahead; what was planned for the time between takes place, in order. */
  advance(milliseconds: number): void {
    this.#make({ ahead: this.#ahead + milliseconds });
    this.settle();
  }

  /** Now, but later than anything that was made before: two objects never share a creation time. */
  tick(): number {
    this.#make({ time: Math.max(this.now(), this.#lastTime + 1) });
    return this.#lastTime;
  }

  add<K extends Kind>(kind: K, draft: Draft<K>): ObjectOf<K> {
    return this.put(kind, {
      ...draft,
      id: draft.id ?? newId(kind),
      createTime: this.tick(),
    } as unknown as ObjectOf<K>);
  }

  /** Puts an object as it is, in place of one with the same id. */
  put<K extends Kind>(kind: K, object: ObjectOf<K>): ObjectOf<K> {
    this.#make({ put: kind, object: object as ObjectOf<Kind> });
    return object;
  }

  /** Sets some fields of an object, `undefined` takes one away. Answers the object as it is now. */
  edit<K extends Kind>(kind: K, object: ObjectOf<K>, set: Partial<ObjectOf<K>>): ObjectOf<K> {
    return this.put(kind, { ...object, ...set });
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

  /** Removes an object, where it is there, and everything that cannot be without it. */
  remove(kind: Kind, id: string): void {
    if (!this.get(kind, id)) return;
    this.#make({ remove: kind, id });
    this.cancel(kind, id);
    this.strip(kind, id);
  }

  /** Removes what cannot be without an object, but not the object. */
  strip(kind: Kind, id: string): void {
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
    this.#plan(delay, { kind, id, when: explicit(when), set: explicit(set) });
  }

  /** Plans the end of an object after `delay` milliseconds, if it then still is as `when` says. */
  removeLater<K extends Kind>(kind: K, id: string, delay: number, when: Partial<ObjectOf<K>>): void {
    this.#plan(delay, { kind, id, when: explicit(when), set: {}, removes: true });
  }

  /** Drops the planned changes of an object: all of them, or those of one field. */
  cancel<K extends Kind>(kind: K, id: string, field?: keyof ObjectOf<K> & string): void {
    for (const plan of this.#plans) {
      const isMeant = field === undefined || Object.hasOwn(plan.set, field);
      if (plan.kind === kind && plan.id === id && isMeant) this.#make({ unplan: plan.number });
    }
  }

  /** Lets the planned changes take place whose time has come. */
  settle(now = this.now()): void {
    for (let [plan] = this.#plans; plan && plan.at <= now; [plan] = this.#plans) {
      this.#make({ unplan: plan.number });
      const object = this.get(plan.kind, plan.id);
      if (!object || !matches(object, plan.when)) continue;
      if (plan.removes) this.remove(plan.kind, plan.id);
      else this.edit(plan.kind, object, present(plan.set));
    }
  }

  /** The call that a client token was used for. */
  tokenCall(token: string): string | undefined {
    return this.#tokens.get(token);
  }

  useToken(token: string, call: string): void {
    this.#make({ token, call });
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

  /** Forgets everything but the latest creation time, and goes back to real time. */
  clear(): void {
    this.#make({ clear: true });
  }

  /** The fewest changes that make this store of an empty one. */
  changes(): Change[] {
    return [
      { time: this.#lastTime },
      ...(this.#ahead === 0 ? [] : [{ ahead: this.#ahead }]),
      ...(Object.keys(kinds) as Kind[]).flatMap((kind) => this.all(kind).map((object) => ({ put: kind, object }))),
      ...this.#plans.map((plan) => ({ plan })),
      ...[...this.#tokens].map(([token, call]) => ({ token, call })),
    ];
  }

  /** Does what a change says; everything that happens to a store happens here. */
  apply(change: Change): void {
    if ("put" in change) this.#table(change.put).set(change.object.id, Object.freeze(change.object));
    else if ("remove" in change) this.#table(change.remove).delete(change.id);
    else if ("plan" in change) {
      this.#lastPlan = Math.max(this.#lastPlan, change.plan.number);
      this.#plans = [...this.#plans, change.plan].sort((left, right) => left.at - right.at);
    } else if ("unplan" in change) this.#plans = this.#plans.filter(({ number }) => number !== change.unplan);
    else if ("token" in change) this.#tokens.set(change.token, change.call);
    else if ("time" in change) this.#lastTime = Math.max(this.#lastTime, change.time);
    else if ("ahead" in change) this.#ahead = change.ahead;
    else {
      // Else everything that is made from now on would be from the time that was moved to.
      this.#lastTime = Math.max(0, this.#lastTime - this.#ahead);
      this.#ahead = 0;
      this.#tables = emptyTables();
      this.#plans = [];
      this.#tokens.clear();
    }
  }

  #plan(delay: number, plan: Omit<Plan, "number" | "at">): void {
    this.#make({ plan: { number: this.#lastPlan + 1, at: this.now() + delay, ...plan } });
  }

  #make(change: Change): void {
    this.apply(change);
    this.onChange(change);
  }

  #table<K extends Kind>(kind: K): Map<string, ObjectOf<K>> {
    return this.#tables[kind];
  }
}

function emptyTables(): Tables {
  return Object.fromEntries(Object.keys(kinds).map((kind) => [kind, new Map()])) as Tables;
}

function matches(object: object, where: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(where).every(
    ([name, value]) => ((object as Record<string, unknown>)[name] ?? undefined) === (value ?? undefined),
  );
}

/** Fields that are not there as null, so that JSON keeps them. */
function explicit(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? null]));
}

function present(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? undefined]));
}
