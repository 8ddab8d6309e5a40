import type { Flow, Step } from "./flow.js";
import type { Trace } from "./trace.js";

/** What a team relies on: a flow that must pass, or one that must not. */
export interface FlowPromise {
  readonly name: string;
  readonly flow: Flow;
  readonly expect: "passes" | "dropped";
}

/** The step that makes the outcome of a flow what it is: for one that passes, the last that could have dropped it. */
export function decidingStep({ outcome, there, back }: Trace): Step | undefined {
  if (outcome === "passes") return there.findLast(({ neverDrops }) => !neverDrops);
  return [...there, ...back].find((step) => step.outcome === outcome);
}
