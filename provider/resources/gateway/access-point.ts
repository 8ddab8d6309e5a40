import { setting } from "../../lifecycle/definition.js";
import { id, integer } from "../../lifecycle/fields.js";
import { gateways } from "./listing.js";

/**
 * Through which access point a gateway enters its CCN. A gateway on a CCN always has one: the
 * previous value is restored when the resource leaves the program. Let it depend on the
 * {@link CcnBinding}, which it needs. Id: `sag-...`.
 *
 * @example
 * ```ts
 * // One of those that getAccessPoints lists. The gateway has to be on its CCN first.
 * new AccessPoint("office", { smartAGId: gateway.id, accessPointId: 5 }, { dependsOn: joined });
 * ```
 *
 * @see UpdateSmartAGAccessPoint, DescribeSmartAccessGateways
 */
export const accessPoint = setting({
  type: "AccessPoint",
  inputs: {
    /**
     * The gateway: activated, online and on a CCN, which connects it to the nearest access point at
     * first.
     */
    smartAGId: id("sag-").replaces(),
    /**
     * The access point to connect to, one of those that ListAccessPoints lists for the region of
     * the gateway.
     */
    accessPointId: integer({ min: 1 }),
  },
  outputs: {},
  identity: ["smartAGId"],
  lock: ["smartAGId"],
  read: { from: gateways },
  set: { operation: "UpdateSmartAGAccessPoint", shown: true },
});
