import { action, told } from "../lifecycle/action.js";
import { smartAGId, userName } from "./inputs.js";

/** A connection of a user. */
export interface OnlineClient {
  readonly clientIp: string;
  /** When it came online, as the service writes it: seconds since 1970. */
  readonly onlineTime: string;
}

/**
 * Drops the online connections of a user of an app instance. It runs when it is created, and again
 * when `triggers` or an input changes: the preview reports a replacement. Removing it from the
 * program does nothing.
 *
 * @example
 * ```ts
 * // Another text drops them again.
 * const kicked = new KickOutClients("li", {
 *   smartAGId: app.id,
 *   userName: "li",
 *   triggers: ["laptop lost on 2027-01-31"],
 * });
 * export const dropped = kicked.clients;
 * ```
 *
 * @see KickOutClients, DescribeUserOnlineClients
 */
export const kickOutClients = action({
  type: "KickOutClients",
  summary: "Drops the online connections of an app user",
  disturbs: "The user's clients lose their connections; they can connect again.",
  inputs: {
    /** The app instance. */
    smartAGId,
    /** The name of the user. */
    userName,
  },
  outputs: {
    /** The connections that the user had. */
    clients: told<OnlineClient[]>(),
  },
  wire: { username: "userName" },
  operation: "KickOutClients",
  reads: ["DescribeUserOnlineClients"],
  under: "smartAGId",
  before: async ({ smartAGId, userName }, client) => {
    const { users = [] } = await client.read("DescribeUserOnlineClients", { smartAGId, userName });
    return users.map(({ clientIp = "", onlineTime = "" }) => ({ clientIp, onlineTime }));
  },
  // At worst a client that is back within seconds connects once more.
  ifLost: () => "repeat",
  after: (_given, _client, clients) => Promise.resolve({ clients }),
});
