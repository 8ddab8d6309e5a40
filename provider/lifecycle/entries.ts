import type { Properties } from "./definition.js";

/** Entries of a parent, by the names in the program. */
export type Entries = Record<string, Properties>;
/** The ids of entries, by the same names. */
export type Ids = Record<string, string>;

/**
 * The value in a map under a name from the program. A plain access would also find inherited
 * members, such as `constructor` and `toString`, for an entry that does not exist.
 */
export function valueUnder<T>(map: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return map && Object.hasOwn(map, name) ? map[name] : undefined;
}

/**
 * The key in state for an unmanaged entry: its id. If an entry of the program has that name, the
 * key is longer. Otherwise one of the two would be lost from state.
 */
export function unlistedKey(id: string, isTaken: (key: string) => boolean): string {
  let key = id;
  while (isTaken(key)) key += " (not in the program)";
  return key;
}

/**
 * Why a map of entries cannot be used; undefined if it can. An entry called `__proto__` would be
 * lost, because JavaScript and Pulumi's SDK take it for the map's prototype. With an entry called
 * `toString` the SDK fails when it writes the map to its debug log.
 */
export function refusedEntry(map: object): string | undefined {
  const prototype: unknown = Object.getPrototypeOf(map);
  const hasPrototype = typeof prototype === "object" && prototype !== null && Object.keys(prototype).length > 0;
  const name = hasPrototype ? "__proto__" : ["__proto__", "toString"].find((one) => Object.hasOwn(map, one));
  return name === undefined
    ? undefined
    : `an entry cannot be called ${name}, because JavaScript gives that name a meaning of its own; choose another name`;
}
