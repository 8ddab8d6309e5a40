import { action } from "../lifecycle/action.js";
import { smartAGId } from "./inputs.js";

/**
 * Clears the routable address of a gateway, so that the CIDR block which it lies in can be changed.
 * It runs when it is created, and again when `triggers` or an input changes: the preview reports a
 * replacement. Removing it from the program does nothing.
 *
 * @example
 * ```ts
 * const cleared = new ClearRouteableAddress("office", { smartAGId: "sag-1a2b3c4d5e6f", triggers: ["10.2.0.0/24"] });
 * // The blocks change after it.
 * new Gateway("office", { adopt: "sag-1a2b3c4d5e6f", cidrBlocks: ["10.2.0.0/24"] }, { dependsOn: cleared });
 * ```
 *
 * @see ClearSagRouteableAddress
 */
export const clearRouteableAddress = action({
  type: "ClearRouteableAddress",
  summary: "Clears the routable address of a gateway",
  inputs: {
    /** The gateway. */
    smartAGId,
  },
  outputs: {},
  wire: { sagId: "smartAGId" },
  operation: "ClearSagRouteableAddress",
  reads: [],
  under: "smartAGId",
  ifLost: () => "repeat",
  after: () => Promise.resolve({}),
});
