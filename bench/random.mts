/** Numbers from 0 up to 1, the same for the same seed. */
export type Random = () => number;

/** Mulberry32. */
export function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `least` to `most`. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** One of the things; undefined where there is none. */
export function pick<T>(random: Random, things: readonly T[]): T | undefined {
  return things[Math.floor(random() * things.length)];
}

/** One of the things, of which there is one at least. */
export function oneOf<T>(random: Random, ...things: [T, ...T[]]): T {
  return things[Math.floor(random() * things.length)] ?? things[0];
}
