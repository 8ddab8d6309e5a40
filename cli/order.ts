/** The order of two texts, which is the same in every language. */
export const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** The items by their keys, in their order. */
export function groupBy<T, K extends string>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
