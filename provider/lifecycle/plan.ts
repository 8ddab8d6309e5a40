import { entryFields } from "./check.js";
import { changedFields, droppedFields, replacing } from "./diff.js";
import type { Collection, Properties } from "./definition.js";

/** A live entry. */
export interface Entry {
  readonly id: string;
  readonly values: Properties;
  /** The values without those that the service filled in. */
  readonly given: Properties;
}

/** What to do with the entries of one parent. Names are those of the program. */
export interface Plan {
  /** Entries that are as desired, perhaps under another name than before. */
  readonly keep: { name: string; id: string; values: Properties }[];
  readonly modify: { name: string; id: string; olds: Properties; news: Properties }[];
  /**
   * Entries that no call can bring to the desired values. A new one is created, then the old one is
   * deleted.
   */
  readonly replace: { name: string; id: string; olds: Properties; news: Properties }[];
  readonly add: { name: string; news: Properties }[];
  readonly remove: { name: string; id: string; olds: Properties }[];
}

/**
 * Pairs as many desired names as possible with one of their candidates each: the one of the same
 * name, else the first free one. If none is free, other names move on to their next candidate.
 */
function paired(candidates: ReadonlyMap<string, readonly string[]>): Map<string, string> {
  const takenBy = new Map<string, string>();
  const seat = (name: string, tried: Set<string>): boolean => {
    const froms = candidates.get(name) ?? [];
    const movesOn = (from: string): boolean => !tried.has(from) && seat(takenBy.get(from) ?? "", tried.add(from));
    const from = froms.find((candidate) => !takenBy.has(candidate)) ?? froms.find(movesOn);
    if (from !== undefined) takenBy.set(from, name);
    return from !== undefined;
  };
  for (const [name, froms] of candidates) if (froms.includes(name)) takenBy.set(name, name);
  for (const [name, froms] of candidates) if (!froms.includes(name)) seat(name, new Set());
  return new Map([...takenBy].map(([from, name]) => [name, from]));
}

/**
 * The fewest calls that bring the live entries to the desired ones. A rename in the program costs
 * nothing. An entry that is to be deleted is changed into a new one if a call can do that. No call
 * clears a name or a description, so an entry is not reused for one without them: it would keep the
 * old ones, and an edited stack would differ from a new one.
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
  const keeps = (olds: Properties, news: Properties): boolean => droppedFields(fields, olds, news).length > 0;
  const canModify =
    (news: Properties) =>
    ({ values, given }: Entry): boolean =>
      replacing(collection.of, values, news, differences(values, news)).length === 0 && !keeps(given, news);

  /** Removes the desired entries, and the live ones that they reuse, from the rest. */
  const take = (
    candidatesOf: (name: string, news: Properties) => string[],
    use: (name: string, entry: Entry, news: Properties) => void,
  ): void => {
    const pairs = paired(new Map([...missing].map(([name, news]) => [name, candidatesOf(name, news)])));
    for (const [name, news] of [...missing]) {
      const from = pairs.get(name);
      const entry = from === undefined ? undefined : left.get(from);
      if (from === undefined || entry === undefined) continue;
      use(name, entry, news);
      left.delete(from);
      missing.delete(name);
    }
  };
  const among = (fits: (entry: Entry) => boolean): string[] =>
    [...left].filter(([, entry]) => fits(entry)).map(([from]) => from);
  const keep = (name: string, { id, values }: Entry, news: Properties): void => {
    result.keep.push({ name, id, values: { ...values, ...news } });
  };

  const ownName = (name: string, fits: (entry: Entry) => boolean): string[] => {
    const entry = left.get(name);
    return entry && fits(entry) ? [name] : [];
  };
  const isRight =
    (news: Properties) =>
    ({ values, given }: Entry): boolean =>
      differences(values, news).length === 0 && !keeps(given, news);
  take((name, news) => ownName(name, isRight(news)), keep);
  take((_, news) => among(isRight(news)), keep);
  take(
    (_, news) => {
      const distance = (from: string): number => differences(left.get(from)?.values ?? {}, news).length;
      const distances = new Map(among(canModify(news)).map((from) => [from, distance(from)]));
      return [...distances].sort(([, a], [, b]) => a - b).map(([from]) => from);
    },
    (name, { id, values }, news) => result.modify.push({ name, id, olds: values, news }),
  );
  take(
    (name) => ownName(name, () => true),
    (name, { id, values }, news) => result.replace.push({ name, id, olds: values, news }),
  );

  for (const [name, news] of missing) result.add.push({ name, news });
  for (const [name, { id, values }] of left) result.remove.push({ name, id, olds: values });
  return result;
}
