import { setting } from "../../lifecycle/definition.js";
import { id, integer } from "../../lifecycle/fields.js";
import { rule } from "../../lifecycle/rules.js";
import { gateways } from "./listing.js";

/**
 * How much a gateway may send over its public links. A gateway always has it: the previous value is
 * restored when the resource leaves the program. If there was no limit before, the limit is kept,
 * because no call clears it. Id: `sag-...`.
 *
 * @example
 * ```ts
 * new UplinkBandwidth("office", { smartAGId: gateway.id, upBandwidthWan: 50, upBandwidth4G: 10 });
 * ```
 *
 * @see ModifySmartAccessGatewayUpBandwidth, DescribeSmartAccessGateways
 */
export const uplinkBandwidth = setting({
  type: "UplinkBandwidth",
  inputs: {
    /** The gateway. */
    smartAGId: id("sag-").replaces(),
    /** Largest upload bandwidth of the 4G link in Mbps. Left out, the live value is kept. */
    upBandwidth4G: integer({ min: 0 }).shared(),
    /** Largest upload bandwidth of the WAN ports in Mbps. Left out, the live value is kept. */
    upBandwidthWan: integer({ min: 0 }).shared(),
  },
  outputs: {},
  rules: [
    rule(["upBandwidth4G", "upBandwidthWan"], ({ upBandwidth4G, upBandwidthWan }) =>
      (upBandwidth4G ?? upBandwidthWan) === undefined
        ? { property: "upBandwidthWan", reason: "missing; give it, upBandwidth4G, or both" }
        : undefined,
    ),
  ],
  identity: ["smartAGId"],
  lock: ["smartAGId"],
  read: { from: gateways },
  set: { operation: "ModifySmartAccessGatewayUpBandwidth", shown: true },
});
