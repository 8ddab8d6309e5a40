import type { SmartagClient } from "../client/index.js";
import { action, told } from "../lifecycle/action.js";
import { pattern } from "../lifecycle/fields.js";
import { smartAGId, userName } from "./inputs.js";

interface Given {
  readonly targetSmartAGId: string;
  readonly userName: string;
}

/** The account of the user at the target. */
async function account({ targetSmartAGId, userName }: Given, client: SmartagClient) {
  const users = await client.list(
    "DescribeSmartAccessGatewayClientUsers",
    { smartAGId: targetSmartAGId, userName },
    (page) => page.users,
  );
  return users.find((user) => user.userName === userName);
}

/**
 * Lets a user of an app instance roam to an app instance of another region, that of the connection.
 * It runs when it is created, and again when `triggers` or an input changes: the preview reports a
 * replacement. Removing it from the program does nothing: the user remains at the target.
 *
 * @example
 * ```ts
 * // From the app instance of Shanghai to that of the region of the stack.
 * new RoamClientUser("li", {
 *   originRegionId: "cn-shanghai",
 *   originSmartAGId: config.require("shanghaiAppId"),
 *   targetSmartAGId: app.id,
 *   userName: "li",
 * });
 * ```
 *
 * @see RoamClientUser, DescribeSmartAccessGatewayClientUsers
 */
export const roamClientUser = action({
  type: "RoamClientUser",
  summary: "Lets an app user roam to another region",
  inputs: {
    /**
     * The region of the app instance that the user comes from, such as `cn-shanghai`. The target is
     * in the region of the connection.
     */
    originRegionId: pattern(/^[a-z]{2}-[a-z0-9-]+$/, "the region of the origin, such as cn-shanghai"),
    /** The app instance that the user comes from. */
    originSmartAGId: smartAGId,
    /** The app instance that the user may use from now on, too. */
    targetSmartAGId: smartAGId,
    /** The name of the user. */
    userName,
  },
  outputs: {
    /** The address that the user has at the target, if the service reports one. */
    clientIp: told<string>().optional(),
  },
  operation: "RoamClientUser",
  reads: ["DescribeSmartAccessGatewayClientUsers"],
  under: "targetSmartAGId",
  before: async (given, client) => (await account(given, client)) !== undefined,
  // The service refuses a user that was at the target before; another user at the target came by
  // this call.
  ifLost: (given, client, wasThere) =>
    wasThere
      ? "repeat"
      : async () => {
          const found = await account(given, client);
          return found && { ...found };
        },
  after: async (given, client) => {
    const { clientIp } = (await account(given, client)) ?? {};
    return clientIp === undefined ? {} : { clientIp };
  },
});
