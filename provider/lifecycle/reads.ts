import { setTimeout as delay } from "node:timers/promises";
import { isGone, isRefusal, type SmartagClient } from "../client/index.js";
import type { Listing, Properties } from "./definition.js";

/** How reads of lists are shared. */
export interface Sharing {
  /** How long a read waits for siblings that need the same list. */
  readonly windowMs: number;
  /** How long later siblings may use a completed read, if nothing is written meanwhile. */
  readonly sharedForMs: number;
  /** Whether later siblings share the refusal of a list, too. */
  readonly sharesRefusals?: true;
  /** Whether an object is read from the list of all parents if the service has one. */
  readonly readsWhole?: true;
}

/** For the resources of an update. */
export const duringUpdate: Sharing = { windowMs: 20, sharedForMs: 30_000 };
/** For a pass that writes nothing and asks for each list as a whole. */
export const withoutWrites: Sharing = {
  windowMs: 0,
  sharedForMs: Infinity,
  sharesRefusals: true,
  readsWhole: true,
};

/** After this many narrowed reads of a list, the next read takes the whole list. */
const NARROW_READINGS = 2;
/** The number of ids in one narrowed read: one page. */
const IDS_A_CALL = 50;

interface Reading {
  readonly keys: Set<string>;
  whole: boolean;
  sent: boolean;
  until: number;
  items: Promise<Items>;
}

/** The items of a list. Two of different parents may have the same key. */
class Items {
  #byKey: ReadonlyMap<string, Properties> | undefined;

  constructor(
    private readonly list: Listing,
    readonly all: readonly Properties[],
  ) {}

  get(key: string): Properties | undefined {
    this.#byKey ??= new Map(this.all.map((item) => [keyOf(this.list, item), item]));
    return this.#byKey.get(key);
  }
}

/** The key that distinguishes an item from its siblings; empty if it has none. */
export function keyOf({ key = [] }: Listing, item: Properties): string {
  return [key]
    .flat()
    .map((name) => item[name] ?? "")
    .filter((part) => part !== "")
    .map(String)
    .join(":");
}

/** Lists that are read once for all siblings that ask within a short time. */
export class Reads {
  private readings = new Map<string, Reading[]>();

  constructor(
    private readonly client: SmartagClient,
    private readonly sharing: Sharing,
  ) {}

  /** Forgets all reads, because something was written. */
  forget(): void {
    this.readings.clear();
  }

  /** The item of a list with this key. `fresh` reads it anew. */
  async item(list: Listing, parameters: Properties, key: string, fresh = false): Promise<Properties | undefined> {
    const isWhole = this.sharing.readsWhole && list.under === "whole";
    return (await this.reading(list, isWhole ? {} : parameters, key, fresh).items).get(key);
  }

  /** All items of a list. */
  async all(list: Listing, parameters: Properties, fresh = false): Promise<Properties[]> {
    return [...(await this.reading(list, parameters, undefined, fresh).items).all];
  }

  private reading(list: Listing, parameters: Properties, key: string | undefined, fresh: boolean): Reading {
    const scope = `${list.operation} ${JSON.stringify(parameters)}`;
    const now = Date.now();
    const known = (this.readings.get(scope) ?? []).filter((reading) => !reading.sent || reading.until > now);
    this.readings.set(scope, known);
    // The newest read is used, because during a poll older ones may hold the values from before the
    // change.
    const usable = known.findLast(
      (reading) => !reading.sent || (!fresh && (reading.whole || (key !== undefined && reading.keys.has(key)))),
    );
    // A caller that polls one object queries that object only.
    const narrow = list.only !== undefined && key !== undefined && (fresh || known.length < NARROW_READINGS);
    const reading = usable ?? this.open(list, parameters, scope, !narrow);
    if (!reading.sent) {
      if (key === undefined) reading.whole = true;
      else reading.keys.add(key);
    }
    return reading;
  }

  private open(list: Listing, parameters: Properties, scope: string, whole: boolean): Reading {
    const reading: Reading = {
      keys: new Set(),
      whole,
      sent: false,
      until: 0,
      items: Promise.resolve(new Items(list, [])),
    };
    reading.items = delay(this.sharing.windowMs).then(async (): Promise<Items> => {
      reading.sent = true;
      reading.until = Date.now() + this.sharing.sharedForMs;
      try {
        return new Items(list, await this.read(list, parameters, reading));
      } catch (error) {
        if (!(this.sharing.sharesRefusals && isRefusal(error))) reading.until = 0;
        // If the parent does not exist, its items do not exist either.
        if (isGone(error)) return new Items(list, []);
        throw error;
      }
    });
    this.readings.get(scope)?.push(reading);
    return reading;
  }

  private async read(list: Listing, parameters: Properties, reading: Reading): Promise<Properties[]> {
    // The lane is the parent's id, as for writes under it.
    const lane = Object.values(parameters).join(" ");
    const call = async (more: Properties): Promise<Properties[]> => {
      const items = await this.client.list(list.operation, { ...parameters, ...more }, (page) => list.items(page), {
        lane,
      });
      return items.map((item) => ({ ...item }));
    };
    if (reading.whole || !list.only || (list.only.many === "no" && reading.keys.size > 1)) {
      reading.whole = true;
      const sets = (list.sets ?? [{}]).filter((set) =>
        Object.entries(set).every(([name, value]) => (parameters[name] ?? value) === value),
      );
      return (await Promise.all(sets.map(call))).flat();
    }
    const { parameter, many } = list.only;
    const keys = [...reading.keys];
    const pages = Array.from({ length: Math.ceil(keys.length / IDS_A_CALL) }, (_, page) =>
      keys.slice(page * IDS_A_CALL, (page + 1) * IDS_A_CALL),
    );
    return (await Promise.all(pages.map((ids) => call({ [parameter]: many === "list" ? ids : ids.join(",") })))).flat();
  }
}
