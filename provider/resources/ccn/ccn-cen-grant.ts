import { define, listing } from "../../lifecycle/definition.js";
import { boolean, id, integer } from "../../lifecycle/fields.js";
import { resource, type ArgsOf } from "../../lifecycle/resource.js";

export const ccnCenGrant = define({
  type: "CcnCenGrant",
  inputs: {
    /** The CCN. */
    ccnId: id("ccn-").replaces(),
    /** The CEN that may take the CCN in. */
    cenId: id("cen-").replaces(),
    /** The account that owns the CEN. */
    cenUid: integer({ min: 1 }).replaces(),
    /** Whether the CEN may also use the traffic service of the CCN. Default false. */
    grantTrafficService: boolean().default(false).replaces(),
  },
  outputs: {
    /** The id of the grant in the service's list. */
    grantRuleId: id().optional(),
  },
  identity: ["ccnId", "cenId"],
  lock: ["ccnId"],
  deleteFirst: true,
  wire: { ccnInstanceId: "ccnId", cenInstanceId: "cenId", associatedCcnId: "ccnId" },
  create: { operation: "GrantInstanceToCbn", already: "any", ready: () => true },
  read: {
    from: listing({
      operation: "DescribeGrantRules",
      of: ["ccnId"],
      items: (page) => page.grantRules,
      key: "cenInstanceId",
    }),
  },
  delete: { operation: "RevokeInstanceFromCbn" },
});

export interface CcnCenGrantArgs extends ArgsOf<typeof ccnCenGrant> {}

/**
 * Lets a CEN, of this account or another, take in a CCN; without a CEN no gateway can be bound to the CCN. Id: `ccn-...:cen-...`. No call changes a grant: a
 * change makes a new one.
 *
 * @example
 * ```ts
 * const grant = new CcnCenGrant("cloud", {
 *   ccnId: ccn.id,
 *   cenId: config.require("cenId"),
 *   cenUid: config.requireNumber("cenUid"),
 * });
 * // Gateways are bound after it.
 * new CcnBinding("office", { ccnId: ccn.id, smartAGId: gateway.id }, { dependsOn: grant });
 * ```
 *
 * @see GrantInstanceToCbn, RevokeInstanceFromCbn, DescribeGrantRules
 */
export class CcnCenGrant extends resource(ccnCenGrant) {}
