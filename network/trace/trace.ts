import type { Network } from "../model/index.js";
import { answers, intoPlace } from "./arrivals.js";
import { type Flow, headerOf, type Outcome, outcomeOf, type Step } from "./flow.js";
import { isOfGateway, type Place, placesOf } from "./places.js";
import { outOf } from "./ways.js";

/** The way of a flow through a network. */
export interface Trace {
  readonly flow: Flow;
  /** What happens to the first packet. */
  readonly there: readonly Step[];
  /** What happens to the answers. */
  readonly back: readonly Step[];
  readonly outcome: Outcome;
}

/**
 * Follows a flow through a network. What no source documents is a step whose outcome is unsure.
 *
 * @throws Error if the flow has no valid addresses or ports.
 */
export function trace(network: Network, flow: Flow): Trace {
  const header = headerOf(flow);
  const [from, to] = [placesOf(network, flow.from), placesOf(network, flow.to)];
  const [source, destination] = [from[0], to[0]];
  if (from.length > 1 || to.length > 1 || !source || !destination) {
    const several = from.length > 1 ? { address: flow.from, places: from } : { address: flow.to, places: to };
    const step = { where: "network", outcome: "unsure", what: placesText(several.address, several.places) } as const;
    return { flow, there: [step], back: [], outcome: "unsure" };
  }
  const there = [...outOf(network, source, destination, header)];
  const arrived = there.some(({ step }) => step.outcome === "dropped") ? undefined : there.at(-1)?.header;
  const into = arrived ? [...intoPlace(source, destination, arrived)] : [];
  const steps = [...there.map(({ step }) => step), ...into.map(({ step }) => step)];
  const last = into.at(-1)?.header ?? header;
  const back = outcomeOf(steps) === "dropped" ? [] : [...answers(source, destination, header, last)];
  return { flow, there: steps, back, outcome: outcomeOf([...steps, ...back]) };
}

const placesText = (address: string, places: readonly Place[]): string =>
  `${address} is at several places: ${places.flatMap((one) => (isOfGateway(one) ? [`${one.gateway.name} (${one.cidr})`] : [])).join(", ")}`;
