import type { Properties } from "./definition.js";

/** Entries of a parent, by the names that the program chose. */
export type Entries = Record<string, Properties>;
/** The ids of entries, by the same names. */
export type Ids = Record<string, string>;

/**
 * What a map holds under a name that a program chose. A plain access would also find what every object inherits, such as
 * `constructor` and `toString`, for an entry that is not there.
 */
export function valueUnder<T>(map: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return map && Object.hasOwn(map, name) ? map[name] : undefined;
}

/**
 * The key in state for an entry that the program does not list: its id. If an entry of the program has that name, the key says more:
 * under the same key one of the two would be lost from state.
 */
export function unlistedKey(id: string, isTaken: (key: string) => boolean): string {
  let key = id;
  while (isTaken(key)) key += " (not in the program)";
  return key;
}

/**
 * Why a map of entries cannot be used; undefined if it can. An entry called `__proto__` would be lost on its way, because JavaScript and
 * Pulumi's SDK take it for the map's prototype. With one called `toString` the SDK fails when it writes the map to its debug log.
 */
export function refusedEntry(map: object): string | undefined {
  const prototype: unknown = Object.getPrototypeOf(map);
  const hasPrototype = typeof prototype === "object" && prototype !== null && Object.keys(prototype).length > 0;
  const name = hasPrototype ? "__proto__" : ["__proto__", "toString"].find((one) => Object.hasOwn(map, one));
  return name === undefined
    ? undefined
    : `an entry cannot be called ${name}, because JavaScript gives that name a meaning of its own; choose another name`;
}
