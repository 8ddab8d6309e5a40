export { groupBy } from "../network/group-by.js";

/** The order of two texts, which is the same in every language. */
export const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
