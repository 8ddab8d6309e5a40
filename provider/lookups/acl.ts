import { aclRule } from "../resources/acl/acl-rule.js";
import { acl } from "../resources/acl/acl.js";
import { lookup } from "./lookup.js";

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
 */
export const getAcls = lookup("getAcls", "DescribeACLs", {
  at: "acls",
  of: acl,
  always: ["aclId"],
  values: { sagCount: Number },
  item: "Acl",
  args: { aclIds: "The ids of the ACLs; all of the region where left out." },
});

/** The rules of an ACL. */
export const getAclRules = lookup("getAclRules", "DescribeACLAttribute", { at: "acrs", of: aclRule, item: "Rule" });

/**
 * The name of an ACL, and on how many gateways its rules for applications are in error;
 * {@link getDpiConfigErrors} lists them.
 */
export const getAcl = lookup("getAcl", "GetAclAttribute", {
  names: { aclName: "name" },
  always: ["aclId"],
});
