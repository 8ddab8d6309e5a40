import { action } from "../lifecycle/action.js";
import { actionResource, type ActionArgsOf } from "../lifecycle/resource.js";
import { smartAGId } from "./inputs.js";

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

export interface ClearRouteableAddressArgs extends ActionArgsOf<typeof clearRouteableAddress> {}

/**
 * Clears the routable address of a gateway, so that the CIDR block which it lies in can be changed. It runs when it is created, and again when
 * `triggers` or an input changes: the preview shows a replacement. Removing it from the program does nothing.
 *
 * @see ClearSagRouteableAddress
 */
export class ClearRouteableAddress extends actionResource(clearRouteableAddress) {}
