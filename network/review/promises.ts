import type { Network } from "../model/index.js";
import { type Flow, headerOf, type Outcome, type Step } from "../trace/flow.js";
import { isOfGateway, placesOf } from "../trace/places.js";
import { decidingStep, type FlowPromise } from "../trace/promise.js";
import { trace } from "../trace/trace.js";
import { packetText } from "../packets.js";

/**
 * - `breaks`: it is the opposite after the change, and was not for certain before it
 * - `broken`: it is the opposite, before the change and after it
 * - `uncertain`: it was kept, and is not certain after the change
 * - `unknown`: it is not certain, before the change and after it
 * - `repaired`: it was the opposite and is kept after the change
 * - `kept`
 */
export type PromiseState = "breaks" | "broken" | "uncertain" | "unknown" | "repaired" | "kept";

export interface CheckedPromise {
  readonly name: string;
  readonly expect: FlowPromise["expect"];
  readonly packet: string;
  readonly state: PromiseState;
  /** `new` if no gateway of the network before has either address. */
  readonly before: Outcome | "new";
  readonly after: Outcome;
  /** What decides after the change, if the promise is not kept. */
  readonly because?: string;
}

/** @throws Error if a flow has no valid addresses or ports. */
export function checkedPromises(before: Network, after: Network, promises: readonly FlowPromise[]): CheckedPromise[] {
  return promises.map(({ name, flow, expect }) => {
    const packet = packetText(headerOf(flow));
    const was = isAtGateway(before, flow) ? trace(before, flow).outcome : "new";
    const { outcome, because } = afterwards(after, flow);
    const state = stateOf(was, outcome, expect);
    return {
      name,
      expect,
      packet,
      state,
      before: was,
      after: outcome,
      ...(outcome !== expect && because !== undefined && { because }),
    };
  });
}

const isAtGateway = (network: Network, { from, to }: Flow): boolean =>
  [from, to].some((address) => placesOf(network, address).some(isOfGateway));

function afterwards(network: Network, flow: Flow): { readonly outcome: Outcome; readonly because?: string } {
  if (!isAtGateway(network, flow)) return { outcome: "unsure", because: "no gateway has either address" };
  const found = trace(network, flow);
  const { outcome } = found;
  const step = decidingStep(found);
  return { outcome, ...(step && { because: stepText(step) }) };
}

const stepText = ({ where, what, by }: Step): string => `${where}: ${what}${by === undefined ? "" : ` [${by}]`}`;

function stateOf(before: Outcome | "new", after: Outcome, expect: FlowPromise["expect"]): PromiseState {
  const isOpposite = (outcome: Outcome | "new"): boolean =>
    outcome !== expect && outcome !== "unsure" && outcome !== "new";
  if (isOpposite(after)) return isOpposite(before) ? "broken" : "breaks";
  if (after === expect) return isOpposite(before) ? "repaired" : "kept";
  return before === expect ? "uncertain" : "unknown";
}
