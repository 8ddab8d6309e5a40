import { define, listing } from "../../lifecycle/definition.js";
import { boolean, id, integer } from "../../lifecycle/fields.js";

/** The violation of a grant to a CEN of the same account as the CCN. */
export const ownAccount = "a CEN of the CCN's own account needs no grant, and the service may refuse one";

/**
 * Permits the owner of a CEN of another account to attach a CCN of this one. It attaches nothing:
 * the CEN's owner does, with {@link CcnCenAttachment}. A CEN of the same account needs no grant,
 * and the service may refuse one. Id: `ccn-...:cen-...`. No call changes a grant: a change makes a
 * new one.
 *
 * @example
 * ```ts
 * const cenId = config.require("cenId");
 * const grant = new CcnCenGrant("cloud", { ccnId: ccn.id, cenId, cenUid: config.requireNumber("cenUid") });
 * // The connection "partner" has credentials of the account that owns the CEN; ccnUid is the account that owns the CCN.
 * new CcnCenAttachment(
 *   "cloud",
 *   { ccnId: ccn.id, cenId, ccnUid: config.requireNumber("ccnUid"), connection: "partner" },
 *   { dependsOn: grant },
 * );
 * ```
 *
 * @see GrantInstanceToCbn, RevokeInstanceFromCbn, DescribeGrantRules
 */
export const ccnCenGrant = define({
  type: "CcnCenGrant",
  vendor: { terraform: "alicloud_cloud_connect_network_grant", ros: "ALIYUN::SAG::GrantCcnToCen" },
  inputs: {
    /** The CCN. */
    ccnId: id("ccn-").replaces(),
    /** The CEN, of another account, whose owner may then attach the CCN. */
    cenId: id("cen-").replaces(),
    /** The account that owns the CEN: another one than the CCN's. */
    cenUid: integer({ min: 1 }).replaces(),
    /** Whether the CEN may also use the traffic service of the CCN. Default false. */
    grantTrafficService: boolean().default(false).replaces(),
  },
  outputs: {
    /** The id of the grant in the service's list. */
    grantRuleId: id().optional(),
    /** The account that owns the CCN. */
    ccnUid: integer().optional(),
  },
  identity: ["ccnId", "cenId"],
  limits: [
    // One connection is one account: what attaches the CCN owns the CEN.
    { per: ["ccnId", "cenId"], most: 0, against: "CcnCenAttachment", reason: ownAccount, raisable: true },
  ],
  notices: ({ cenUid }, olds) =>
    olds !== undefined && cenUid === olds["ccnUid"]
      ? [`cenUid: ${String(cenUid)} owns the CCN, too: ${ownAccount}`]
      : [],
  lock: ["ccnId"],
  deleteFirst: true,
  wire: { ccnInstanceId: "ccnId", cenInstanceId: "cenId", associatedCcnId: "ccnId" },
  create: { operation: "GrantInstanceToCbn", already: "any", once: true, ready: () => true },
  read: {
    from: listing({
      operation: "DescribeGrantRules",
      of: ["ccnId"],
      under: "whole",
      items: (page) =>
        page.grantRules?.map((grant) => ({ ...grant, ccnId: grant.ccnInstanceId, cenId: grant.cenInstanceId })),
      // Two CCNs can be granted to one CEN.
      key: ["ccnId", "cenId"],
    }),
  },
  delete: { operation: "RevokeInstanceFromCbn" },
});
