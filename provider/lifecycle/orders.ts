import { isDeepStrictEqual } from "node:util";
import type { Definition, Properties } from "./definition.js";

/**
 * In state: the last ordered values of inputs that cost money, if the live value differs. The input
 * itself holds the live value.
 */
const ORDERED = "__ordered";

/** State with the values that the program ordered last. Drift is then no reason for an order. */
export function asOrdered(state: Properties): Properties {
  const { [ORDERED]: ordered, ...rest } = state;
  return ordered === undefined ? state : { ...rest, ...(ordered as Properties) };
}

/**
 * Notes in a state that was read what the program ordered last, according to the state before it.
 * Returns the inputs whose live value differs from the order, with the ordered value. `given` are
 * the inputs that the program gives.
 */
export function keepOrders(
  { inputs }: Definition,
  before: Properties,
  given: Properties,
  state: Properties,
): Properties {
  const last = asOrdered(before);
  const elsewhere = Object.entries(inputs)
    .filter(([name, { traits }]) => traits.ordered && given[name] !== undefined)
    .filter(([name]) => last[name] !== undefined && !isDeepStrictEqual(last[name], state[name]));
  const ordered = Object.fromEntries(elsewhere.map(([name]) => [name, last[name]]));
  if (elsewhere.length > 0) state[ORDERED] = ordered;
  return ordered;
}

/** Notes that these inputs are as desired, by an order or without one. */
export function noteOrdered(state: Properties, names: readonly string[]): void {
  const ordered = Object.entries((state[ORDERED] ?? {}) as Properties).filter(([name]) => !names.includes(name));
  if (ordered.length > 0) state[ORDERED] = Object.fromEntries(ordered);
  else Reflect.deleteProperty(state, ORDERED);
}
