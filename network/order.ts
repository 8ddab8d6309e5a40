/** The order of two texts, which is the same in every language. */
export const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const collator = new Intl.Collator("en", { numeric: true });

/** The order of names: `site-2` before `site-10`, and the same on every machine. */
export const byName = (one: string, other: string): number => collator.compare(one, other) || compare(one, other);
