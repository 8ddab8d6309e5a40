import { action } from "../lifecycle/action.js";
import { userPassword } from "../resources/app/client-user.js";
import { smartAGId, userName } from "./inputs.js";

/**
 * Gives a user of an app instance a new password. Where a `ClientUser` of the program has a
 * `password`, change it there instead. It runs when it is created, and again when `triggers` or an
 * input changes: the preview reports a replacement. Removing it from the program does nothing.
 *
 * @example
 * ```ts
 * // Again whenever the configured password is another.
 * new ResetClientUserPassword("li", {
 *   smartAGId: app.id,
 *   userName: "li",
 *   password: config.requireSecret("newPassword"),
 * });
 * ```
 *
 * @see ResetSmartAccessGatewayClientUserPassword
 */
export const resetClientUserPassword = action({
  type: "ResetClientUserPassword",
  summary: "Gives an app user a new password",
  disturbs: "The user cannot log in with the old password any more.",
  inputs: {
    /** The app instance. */
    smartAGId,
    /** The name of the user. */
    userName,
    /**
     * The new password: 8 to 32 letters, digits, `_`, `-`, `@` and `.`, first a letter or a digit.
     * The page of this call lists `_` and `-` only. A secret. Left out, the service chooses.
     */
    password: userPassword().optional().secret(),
  },
  outputs: {},
  operation: "ResetSmartAccessGatewayClientUserPassword",
  reads: [],
  under: "smartAGId",
  // The same password twice is the same; one that the service chooses is another each time.
  ifLost: ({ password }) => (password === undefined ? undefined : "repeat"),
  after: () => Promise.resolve({}),
});
