import type { Definition, Properties } from "./definition.js";
import { type Holder, wanted } from "./holder.js";
import { idOf, ofKind, partsOf } from "./identity.js";

/** Who asks for what another object has. */
export interface Taker {
  readonly definition: Definition;
  /** Its id, if it exists. */
  readonly id?: string | undefined;
  /** The values that it asks for, and those that it has. */
  readonly values: Properties;
}

/** Why the object that has it does not release it in time. */
export type Why =
  /** The program leaves it there. */
  | "keeps"
  /** Its own change has failed. */
  | "failed"
  /** It waits for what the taker has. */
  | "swaps"
  /** It is replaced, and deleted after everything else. */
  | "last"
  /** Its change does not begin while the taker waits. */
  | "later"
  /** The budget is used up. */
  | "late";

/** What prevents a taker from having its turn; no holder if this run does not know who has it. */
export interface Obstacle {
  readonly why: Why;
  readonly holder: { readonly definition: Definition; readonly id: string };
}

/** How long nothing may happen in a run before a wait for another resource of it is given up. */
const QUIET_MS = 500;
/** How long a wait for a resource lasts that this run has not met. */
const UNKNOWN_MS = 10_000;

/**
 * What the resources of a run have and are to have, and which calls of the run are under way. Of two
 * resources between which something moves, the one that takes it can so wait for the other one.
 */
export class Moves {
  private readonly holders = new Map<string, Holder>();
  /** Which objects each waiting object waits for. */
  private readonly waiting = new Map<string, ReadonlySet<string>>();
  private calls = 0;
  private waits = 0;
  private lastAt = Date.now();
  /** How often an object of the run was changed or deleted. */
  private turns = 0;

  constructor(private readonly quietMs = QUIET_MS) {}

  /** Counts a call of the engine while it runs. */
  async during<T>(call: () => Promise<T>): Promise<T> {
    this.calls += 1;
    try {
      return await call();
    } finally {
      this.calls -= 1;
      this.lastAt = Date.now();
    }
  }

  /** Notes an object as state has it. */
  noteState(definition: Definition, id: string, state: Properties): void {
    const known = this.holders.get(ofKind(definition, id));
    this.note({ ...known, definition, id, has: state });
  }

  /** Notes what the program wants of an object. */
  noteWanted(definition: Definition, id: string, state: Properties, wants: Properties, isReplaced: boolean): void {
    const endsLast = isReplaced && definition.deleteFirst !== true;
    this.note({ definition, id, has: state, wants, endsLast });
  }

  /** Notes what became of an object in its create or update. */
  noteDone(definition: Definition, id: string, state: Properties, wants: Properties): void {
    this.turns += 1;
    this.note({ definition, id, has: state, wants, isDone: true });
  }

  /** Notes that the deletion of an object has begun. */
  noteLeaving(definition: Definition, id: string, state: Properties): void {
    this.note({ definition, id, has: state, isLeaving: true });
  }

  noteDeleted(definition: Definition, id: string): void {
    this.turns += 1;
    this.holders.delete(ofKind(definition, id));
  }

  /** Whether a resource of the run is about to delete an object that still exists. */
  isLeft(definition: Definition, id: string): boolean {
    const holder = this.holders.get(ofKind(definition, id));
    if (!holder || holder.isLeaving) return holder !== undefined;
    const wants = wanted(holder);
    return wants !== undefined && definition.deleteFirst === true && idOf(definition, wants) !== id;
  }

  private note(holder: Holder): void {
    const { definition, id } = holder;
    this.holders.set(ofKind(definition, id), { ...holder, has: { ...holder.has, ...partsOf(definition, id) } });
  }

  /** A mark of what has happened so far, for {@link progress}. */
  get turn(): number {
    return this.turns;
  }

  /**
   * One step of a wait that began after `turn` and has lasted `elapsedMs`: done if the call can be
   * sent again, or if waiting does not help. Without an obstacle, nobody in this run has it.
   */
  progress(
    taker: Taker,
    isHolder: (definition: Definition, id: string, values: Properties) => boolean,
    { turn, elapsedMs, budgetMs }: { turn: number; elapsedMs: number; budgetMs: number },
  ): { done: Obstacle | "unknown" | "again" } | { state: string } {
    const own = taker.id === undefined ? undefined : ofKind(taker.definition, taker.id);
    const found = [...this.holders].filter(
      ([key, { definition, id, has }]) => key !== own && isHolder(definition, id, has),
    );
    const isQuiet = this.calls <= this.waits && Date.now() - this.lastAt >= this.quietMs;
    if (found.length === 0) {
      if (this.turns !== turn) return { done: "again" };
      return isQuiet || elapsedMs >= UNKNOWN_MS
        ? { done: "unknown" }
        : { state: "another object has what it asks for" };
    }
    const obstacles = found.map(([key, holder]) => ({ holder, why: this.whyNot(key, own, holder, isHolder) }));
    // If any of them lets go, the call is sent again then, and the service decides.
    const last = obstacles.find(({ why }) => why === undefined) ?? obstacles[0];
    const why = last?.why ?? (isQuiet ? "later" : elapsedMs >= budgetMs ? "late" : undefined);
    if (last && why) return { done: { ...last, why } };
    if (own !== undefined) this.waiting.set(own, new Set(found.map(([key]) => key)));
    const names = found.map(([, { definition, id }]) => `${definition.type} ${id}`);
    return { state: `${names.join(", ")} still has what it asks for` };
  }

  private whyNot(
    key: string,
    own: string | undefined,
    holder: Holder,
    isHolder: (definition: Definition, id: string, values: Properties) => boolean,
  ): Why | undefined {
    const wants = holder.isLeaving ? undefined : wanted(holder);
    if (wants && isHolder(holder.definition, idOf(holder.definition, wants), wants)) return "keeps";
    if (holder.isDone) return "failed";
    if (holder.endsLast) return "last";
    return own !== undefined && this.waitsFor(key, own) ? "swaps" : undefined;
  }

  /** Whether an object waits for another one, directly or by others that wait. */
  private waitsFor(key: string, other: string, seen = new Set<string>()): boolean {
    if (seen.has(key)) return false;
    seen.add(key);
    return [...(this.waiting.get(key) ?? [])].some((next) => next === other || this.waitsFor(next, other, seen));
  }

  /** Counts a wait while it lasts: a call that waits lets no other one go on. */
  async whileWaiting<T>({ definition, id }: Taker, wait: () => Promise<T>): Promise<T> {
    this.waits += 1;
    this.lastAt = Date.now();
    try {
      return await wait();
    } finally {
      this.waits -= 1;
      this.lastAt = Date.now();
      if (id !== undefined) this.waiting.delete(ofKind(definition, id));
    }
  }
}
