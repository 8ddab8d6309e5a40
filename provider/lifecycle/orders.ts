import { isDeepStrictEqual } from "node:util";
import type { Definition, Properties } from "./definition.js";

/**
 * In state, for inputs that cost money and that are not at the service as this program ordered them: what it ordered last. The input
 * itself is what the service reports.
 */
const ORDERED = "__ordered";

/** State with what the program ordered last, so that a change made elsewhere is no reason for an order. */
export function asOrdered(state: Properties): Properties {
  const { [ORDERED]: ordered, ...rest } = state;
  return ordered === undefined ? state : { ...rest, ...(ordered as Properties) };
}

/**
 * Notes in a state that was read what the program ordered last, as the state before it says. Returns the inputs that are not as it
 * ordered them, with what it ordered. `given` are the inputs that the program gives.
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

/** Notes that these inputs are as the program asks: ordered, or so already. */
export function noteOrdered(state: Properties, names: readonly string[]): void {
  const ordered = Object.entries((state[ORDERED] ?? {}) as Properties).filter(([name]) => !names.includes(name));
  if (ordered.length > 0) state[ORDERED] = Object.fromEntries(ordered);
  else Reflect.deleteProperty(state, ORDERED);
}
