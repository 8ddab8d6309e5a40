import type { Definition, Properties } from "../../provider/lifecycle/definition.js";
import { type Entries, valueUnder } from "../../provider/lifecycle/entries.js";
import type { ChangePath } from "../../provider/lifecycle/replace-on.js";
import { isEncrypted } from "../known.js";

function holdsEncrypted(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return isEncrypted(value) || Object.values(value).some(holdsEncrypted);
}

/**
 * The paths of the values that a state has encrypted: an input, an entry of a collection, or a value
 * of an entry. A list with an encrypted item counts as a whole.
 */
export function encryptedPaths({ collections = {} }: Definition, ...all: readonly Properties[]): ChangePath[] {
  const paths = all.flatMap((properties) =>
    Object.entries(properties).flatMap(([name, value]): ChangePath[] => {
      if (!holdsEncrypted(value)) return [];
      if (!(name in collections) || isEncrypted(value)) return [[name]];
      return Object.entries(value as Entries).flatMap(([key, entry]): ChangePath[] => {
        if (isEncrypted(entry)) return [[name, key]];
        return Object.entries(entry)
          .filter(([, field]) => holdsEncrypted(field))
          .map(([field]) => [name, key, field]);
      });
    }),
  );
  return [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()];
}

/** Properties without the values at these paths. */
export function withoutPaths(properties: Properties, paths: readonly ChangePath[]): Properties {
  const rest = { ...properties };
  for (const [name = "", ...within] of paths) {
    if (within.length === 0) Reflect.deleteProperty(rest, name);
    else if (rest[name] !== undefined) rest[name] = withoutPaths(rest[name] as Properties, [within]);
  }
  return rest;
}

/** A state without its encrypted values. Entries stay known by their ids. */
export function stateWithout(
  { collections = {} }: Definition,
  state: Properties,
  paths: readonly ChangePath[],
): Properties {
  const rest = withoutPaths(state, paths);
  for (const [name, { ids }] of Object.entries(collections)) {
    if (state[name] !== undefined && rest[name] === undefined && rest[ids] !== undefined) rest[name] = {};
  }
  return rest;
}

/**
 * The desired values with the live ones where the state is encrypted, so that these are no
 * difference. An entry that the service no longer has is one.
 */
export function withLive(
  { collections = {} }: Definition,
  desired: Properties,
  live: Properties,
  known: Properties,
  paths: readonly ChangePath[],
): Properties {
  const values = { ...desired };
  for (const [name = "", key, field] of paths) {
    const collection = collections[name];
    const entries = (live[name] ?? {}) as Entries;
    if (key !== undefined) {
      const entry = valueUnder(values[name] as Entries | undefined, key) ?? {};
      const now = valueUnder(entries, key) ?? {};
      values[name] = {
        ...(values[name] as Entries | undefined),
        [key]: field === undefined ? now : { ...entry, [field]: now[field] },
      };
    } else if (collection && live[name] !== undefined) {
      const keys = Object.keys(known[collection.ids] ?? {});
      values[name] = Object.fromEntries(keys.map((one) => [one, valueUnder(entries, one) ?? {}]));
    } else values[name] = live[name];
  }
  return values;
}
