import { listing, setting } from "../../lifecycle/definition.js";
import { id, ip, list } from "../../lifecycle/fields.js";
import { everyApp } from "../gateway/listing.js";

/**
 * The DNS servers of the users of an app instance. The previous ones are restored when the resource
 * leaves the program. Id: `sag-...`.
 *
 * @example
 * ```ts
 * new ClientUserDns("remote", { smartAGId: app.id, appDNS: ["10.0.0.53", "10.0.1.53"] });
 * ```
 *
 * @see ModifyClientUserDNS, DescribeClientUserDNS
 */
export const clientUserDns = setting({
  type: "ClientUserDns",
  inputs: {
    /** The app instance. */
    smartAGId: id("sag-").replaces(),
    /**
     * The DNS servers that users have while they are connected, the first and the one to fall back
     * on.
     */
    appDNS: list(ip(), { min: 1, max: 2 }),
    /**
     * The DNS servers that users have once they are no longer connected. The service announces this
     * for later and does not report it, so drift is not detected. Left out, the live value is kept.
     */
    recoveredDNS: list(ip(), { min: 1, max: 2 }).optional().writeOnly(),
  },
  outputs: {},
  identity: ["smartAGId"],
  lock: ["smartAGId"],
  read: {
    from: listing({
      operation: "DescribeClientUserDNS",
      of: ["smartAGId"],
      under: everyApp,
      items: (page) => [page],
    }),
  },
  set: { operation: "ModifyClientUserDNS" },
});
