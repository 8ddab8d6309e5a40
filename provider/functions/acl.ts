import { aclRule } from "../resources/acl/acl-rule.js";
import { acl } from "../resources/acl/acl.js";
import { type Get, type GetOutput, lookup, type LookupArgs, type LookupItem } from "./lookup.js";

const acls = lookup("getAcls", "DescribeACLs", {
  at: "acls",
  of: acl,
  csv: ["aclIds"],
  always: ["aclId"],
  values: { sagCount: Number },
});

export interface GetAclsArgs extends LookupArgs<typeof acls> {
  /** The ids of the ACLs; all of the region where left out. */
  aclIds?: readonly string[];
}
export interface GetAclsAcl extends LookupItem<typeof acls> {}
export interface GetAclsResult {
  acls: GetAclsAcl[];
}

/**
 * The ACLs of the region, without their rules.
 *
 * @example
 * ```ts
 * const { acls } = await getAcls({ name: "office" });
 * const rules = await Promise.all(acls.map(({ aclId }) => getAclRules({ aclId })));
 * // Of an ACL of this program, known only after an update.
 * export const made = getAclRulesOutput({ aclId: acl.id }).aclRules;
 * ```
 *
 * @see DescribeACLs
 */
export const getAcls: Get<GetAclsArgs, GetAclsResult> = acls.get;
/** {@link getAcls} for arguments that may be known only after an update. */
export const getAclsOutput: GetOutput<GetAclsArgs, GetAclsResult> = acls.getOutput;

const aclRules = lookup("getAclRules", "DescribeACLAttribute", { at: "acrs", of: aclRule });

export interface GetAclRulesArgs extends LookupArgs<typeof aclRules> {}
export interface GetAclRulesRule extends LookupItem<typeof aclRules> {}
export interface GetAclRulesResult {
  aclRules: GetAclRulesRule[];
}

/**
 * The rules of an ACL.
 *
 * @see DescribeACLAttribute
 */
export const getAclRules: Get<GetAclRulesArgs, GetAclRulesResult> = aclRules.get;
/** {@link getAclRules} for arguments that may be known only after an update. */
export const getAclRulesOutput: GetOutput<GetAclRulesArgs, GetAclRulesResult> = aclRules.getOutput;

const aclAttribute = lookup("getAcl", "GetAclAttribute", { names: { aclName: "name" }, always: ["aclId"] });

export interface GetAclArgs extends LookupArgs<typeof aclAttribute> {}
export interface GetAclResult extends LookupItem<typeof aclAttribute> {}

/**
 * The name of an ACL, and on how many gateways its rules for applications are in error; {@link getDpiConfigErrors} tells which.
 *
 * @see GetAclAttribute
 */
export const getAcl: Get<GetAclArgs, GetAclResult> = aclAttribute.get;
/** {@link getAcl} for arguments that may be known only after an update. */
export const getAclOutput: GetOutput<GetAclArgs, GetAclResult> = aclAttribute.getOutput;
