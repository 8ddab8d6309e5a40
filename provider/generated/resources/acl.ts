// Generated from provider/resources/acl by `npm run generate`.
import { resource } from "../../program/resource.js";
import type { ArgsOf, EntryArgs, ResourceClass } from "../../program/types.js";
import { acl } from "../../resources/acl/acl.js";
import { aclAssociation } from "../../resources/acl/acl-association.js";
import { aclRule } from "../../resources/acl/acl-rule.js";

export interface AclArgs extends ArgsOf<typeof acl> {}

/** A rule in `rules` of an ACL; the same inputs as {@link AclRule}. */
export type AclRuleEntry = EntryArgs<typeof aclRule, "aclId">;

const AclBase: ResourceClass<typeof acl> = resource(acl);

/**
 * An access control list: rules that let traffic of the gateways it is bound to pass or drop it.
 * Traffic that no rule matches passes. Whether answers to a connection that a rule let through pass
 * as well is documented nowhere: do not rely on it. Id: `acl-...`.
 *
 * The SDK's `AclType` parameter, which says whether the list is for devices or for app instances,
 * is not offered: no page gives its values.
 *
 * @example
 * ```ts
 * const acl = new Acl("office", {
 *   rules: {
 *     web: {
 *       direction: "in",
 *       policy: "accept",
 *       ipProtocol: "TCP",
 *       sourceCidr: "10.0.0.0/8",
 *       sourcePortRange: "-1/-1",
 *       destCidr: "10.1.0.0/24",
 *       destPortRange: "443/443",
 *       priority: 10,
 *     },
 *     // What no rule matches passes, so the last one drops the rest.
 *     rest: {
 *       direction: "in",
 *       policy: "drop",
 *       ipProtocol: "ALL",
 *       sourceCidr: "0.0.0.0/0",
 *       sourcePortRange: "-1/-1",
 *       destCidr: "10.1.0.0/24",
 *       destPortRange: "-1/-1",
 *       priority: 100,
 *     },
 *   },
 * });
 * new AclAssociation("office", { aclId: acl.id, smartAGId: gateway.id });
 * ```
 *
 * @see CreateACL, ModifyACL, MoveResourceGroup, DeleteACL, DescribeACLs, AddACLRule, ModifyACLRule,
 * DeleteACLRule, DescribeACLAttribute
 */
export class Acl extends AclBase {}

export interface AclAssociationArgs extends ArgsOf<typeof aclAssociation> {}

const AclAssociationBase: ResourceClass<typeof aclAssociation> = resource(aclAssociation);

/**
 * Binds an ACL to a gateway. Id: `acl-...:sag-...`.
 *
 * @example
 * ```ts
 * new AclAssociation("office", { aclId: acl.id, smartAGId: gateway.id });
 * ```
 *
 * @see AssociateACL, DisassociateACL, DescribeSmartAccessGateways
 */
export class AclAssociation extends AclAssociationBase {}

export interface AclRuleArgs extends ArgsOf<typeof aclRule> {}

const AclRuleBase: ResourceClass<typeof aclRule> = resource(aclRule);

/**
 * One rule of an ACL, for rules that several programs add to the same ACL. If one program owns the
 * ACL, its `rules` are the better place. Id: `acl-...:acr-...`.
 *
 * @example
 * ```ts
 * // The ACL belongs to another program and has no `rules`, which would delete this one.
 * new AclRule("printing", {
 *   aclId: config.require("aclId"),
 *   direction: "out",
 *   policy: "accept",
 *   ipProtocol: "TCP",
 *   sourceCidr: "10.1.0.0/24",
 *   sourcePortRange: "-1/-1",
 *   destCidr: "10.0.9.0/24",
 *   destPortRange: "9100/9100",
 *   priority: 20,
 * });
 * ```
 *
 * @see AddACLRule, ModifyACLRule, DeleteACLRule, DescribeACLAttribute
 */
export class AclRule extends AclRuleBase {}
