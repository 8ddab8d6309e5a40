import { action } from "../lifecycle/action.js";
import { smartAGId } from "./inputs.js";

/**
 * Unlocks a gateway, such as one that was locked because it was offline for longer than its
 * `securityLockThreshold`. It runs when it is created, and again when `triggers` or an input
 * changes: the preview reports a replacement. Removing it from the program does nothing.
 *
 * @example
 * ```ts
 * new Unlock("office", { smartAGId: gateway.id, triggers: ["back online on 2027-01-31"] });
 * ```
 *
 * @see UnlockSmartAccessGateway
 */
export const unlock = action({
  type: "Unlock",
  summary: "Unlocks a gateway",
  inputs: {
    /** The gateway. */
    smartAGId,
  },
  outputs: {},
  operation: "UnlockSmartAccessGateway",
  reads: [],
  under: "smartAGId",
  ifLost: () => "repeat",
  after: () => Promise.resolve({}),
});
