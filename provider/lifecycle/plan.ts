import { changedFields, replacing } from "./diff.js";
import { entryFields } from "./check.js";
import type { Collection, Properties } from "./definition.js";

/** An entry as it stands in the service. */
export interface Entry {
  readonly id: string;
  readonly values: Properties;
}

/** What to do with the entries of one parent; names are the program's. */
export interface Plan {
  /** Right as they are, perhaps under another name than before. */
  readonly keep: { name: string; id: string; values: Properties }[];
  readonly modify: { name: string; id: string; olds: Properties; news: Properties }[];
  /** Entries that no call can change to what is wanted: made anew, then the old one is removed. */
  readonly replace: { name: string; id: string; olds: Properties; news: Properties }[];
  readonly add: { name: string; news: Properties }[];
  readonly remove: { name: string; id: string; olds: Properties }[];
}

/**
 * The fewest calls that make the current entries the wanted ones. An entry that only changed its name costs nothing, and one that is to go
 * becomes one that is to come where a call can do that.
 */
export function plan(
  collection: Collection,
  current: Readonly<Record<string, Entry>>,
  wanted: Readonly<Record<string, Properties>>,
): Plan {
  const fields = entryFields(collection.of, collection.parent);
  const left = new Map(Object.entries(current));
  const missing = new Map(Object.entries(wanted));
  const result: Plan = { keep: [], modify: [], replace: [], add: [], remove: [] };
  const differences = (olds: Properties, news: Properties): string[] => changedFields(fields, olds, news);
  const canModify = (olds: Properties, news: Properties): boolean =>
    replacing(collection.of, olds, news, differences(olds, news)).length === 0;

  const keep = (name: string, from: string, entry: Entry, news: Properties): void => {
    result.keep.push({ name, id: entry.id, values: { ...entry.values, ...news } });
    left.delete(from);
    missing.delete(name);
  };
  for (const [name, news] of [...missing]) {
    const entry = left.get(name);
    if (entry && differences(entry.values, news).length === 0) keep(name, name, entry, news);
  }
  for (const [name, news] of [...missing]) {
    const same = [...left].find(([, entry]) => differences(entry.values, news).length === 0);
    if (same) keep(name, same[0], same[1], news);
  }

  const modify = (name: string, from: string, entry: Entry, news: Properties): void => {
    result.modify.push({ name, id: entry.id, olds: entry.values, news });
    left.delete(from);
    missing.delete(name);
  };
  for (const [name, news] of [...missing]) {
    const entry = left.get(name);
    if (!entry) continue;
    if (canModify(entry.values, news)) modify(name, name, entry, news);
    else {
      result.replace.push({ name, id: entry.id, olds: entry.values, news });
      left.delete(name);
      missing.delete(name);
    }
  }
  for (const [name, news] of [...missing]) {
    const nearest = [...left]
      .filter(([, entry]) => canModify(entry.values, news))
      .sort(([, a], [, b]) => differences(a.values, news).length - differences(b.values, news).length)[0];
    if (nearest) modify(name, nearest[0], nearest[1], news);
  }

  for (const [name, news] of missing) result.add.push({ name, news });
  for (const [name, entry] of left) result.remove.push({ name, id: entry.id, olds: entry.values });
  return result;
}
