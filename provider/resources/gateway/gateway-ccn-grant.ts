import { define, listing } from "../../lifecycle/definition.js";
import { boolean, id, integer } from "../../lifecycle/fields.js";
import { everyInstance } from "./listing.js";

/**
 * Permits a CCN of another account to bind a gateway. The owner of the CCN then binds it with
 * {@link CcnBinding} and `smartAGUid`. Id: `sag-...:ccn-...`. No call changes a grant: a change
 * replaces it.
 *
 * @example
 * ```ts
 * // The account of the gateway grants it. "head" is the connection to the account of the CCN.
 * const granted = new GatewayCcnGrant("office", {
 *   smartAGId: gateway.id,
 *   ccnId: ccn.id,
 *   ccnUid: config.requireNumber("headUid"),
 * });
 * new CcnBinding("office", {
 *   connection: "head",
 *   ccnId: granted.ccnId,
 *   smartAGId: granted.smartAGId,
 *   smartAGUid: config.requireNumber("branchUid"),
 * });
 * ```
 *
 * @see GrantSagInstanceToCcn, RevokeSagInstanceFromCcn, DescribeGrantSagRules
 */
export const gatewayCcnGrant = define({
  type: "GatewayCcnGrant",
  inputs: {
    /**
     * The gateway, of this account. It can be granted to one CCN at a time: changing the grant
     * revokes the old one first.
     */
    smartAGId: id("sag-").replaces(),
    /** The CCN, of another account, that may take the gateway in. */
    ccnId: id("ccn-").replaces(),
    /** The account that owns the CCN. */
    ccnUid: integer({ min: 1 }).replaces(),
    /**
     * Whether the CCN may also steer the gateway's internet traffic to a security audit. Default
     * false.
     */
    grantTrafficService: boolean().default(false).replaces(),
  },
  outputs: {
    /** The id that the service gave to the grant, `sgc-...`. Not known of an adopted one. */
    grantId: id().optional(),
  },
  identity: ["smartAGId", "ccnId"],
  lock: ["smartAGId"],
  deleteFirst: true,
  held: [{ after: ["SAG.GrantDuplicated"], thing: "the gateway's only grant to a CCN", what: ["smartAGId"] }],
  wire: { ccnInstanceId: "ccnId" },
  create: {
    operation: "GrantSagInstanceToCcn",
    already: ["SAG.GrantDuplicated"],
    // In the list the same name holds the account that owns the gateway.
    answer: ({ instanceId }) => ({ grantId: instanceId }),
  },
  read: {
    from: listing({
      operation: "DescribeGrantSagRules",
      of: ["smartAGId"],
      under: everyInstance,
      items: (page) => page.grantRules,
      key: "ccnInstanceId",
    }),
  },
  delete: {
    operation: "RevokeSagInstanceFromCcn",
    refused:
      "A grant of the traffic service cannot be revoked while the gateway steers traffic to a security audit: switch that off first.",
  },
});
