import { listing, setting } from "../../lifecycle/definition.js";
import { integer, ip } from "../../lifecycle/fields.js";
import { withinConsole } from "./autonomous-system.js";
import { ofDevice } from "../device/of-device.js";
import { everyDevice } from "../gateway/listing.js";

/**
 * How a sag-1000 speaks BGP (on a sag-100wm only its web console sets this). It does so if its
 * `GlobalRouteProtocol` is BGP, with the peers of its `PortRouteProtocol`s. The previous values are
 * restored when the resource leaves the program. No call clears the settings. A device that had
 * none keeps them, without effect under another protocol. Id: `sag-...:SERIALNUMBER`.
 *
 * @example
 * ```ts
 * const { smartAGId, serialNumber } = device;
 * new GlobalRouteProtocol("office", { smartAGId, serialNumber, routeProtocol: "BGP" });
 * const times = { holdTime: 180, keepAlive: 60 };
 * new BgpRouting("office", { smartAGId, serialNumber, routerId: "10.1.0.1", localAs: 65001, ...times });
 * ```
 *
 * @see ModifySagRouteProtocolBgp, DescribeSagRouteProtocolBgp
 */
export const bgpRouting = setting({
  type: "BgpRouting",
  inputs: {
    ...ofDevice,
    /** The BGP router id, in the form of an IPv4 address. */
    routerId: ip(),
    /**
     * The autonomous system that the device belongs to, 1 to 4294967295; the console takes 1 to
     * 2147483647.
     */
    localAs: integer({ min: 1, max: 4_294_967_295 }),
    /**
     * Seconds without a message from the peer after which the connection counts as broken, 3 to
     * 65535. Both peers agree on one value.
     */
    holdTime: integer({ min: 3, max: 65_535 }),
    /** Seconds between keepalive messages, 0 to 65535. */
    keepAlive: integer({ min: 0, max: 65_535 }),
  },
  outputs: {},
  rules: [withinConsole("localAs")],
  needs: [{ feature: "bgp", of: "smartAGId" }],
  identity: ["smartAGId", "serialNumber"],
  lock: ["smartAGId"],
  wire: { smartAGSn: "serialNumber" },
  read: {
    from: listing({
      operation: "DescribeSagRouteProtocolBgp",
      of: ["smartAGId", "serialNumber"],
      under: everyDevice,
      items: (page) => [page],
    }),
  },
  set: { operation: "ModifySagRouteProtocolBgp", shown: true },
});
