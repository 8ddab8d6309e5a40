import { define, listing } from "../../lifecycle/definition.js";
import { entries, ids, name, text, without } from "../../lifecycle/fields.js";
import { resource, type ArgsOf, type FieldArgs } from "../../lifecycle/resource.js";
import { moveResourceGroup } from "../resource-group.js";
import { aclRule } from "./acl-rule.js";

const rule = without(aclRule.inputs, "aclId");

export const acl = define({
  type: "Acl",
  inputs: {
    /** 2 to 100 characters. Default: the resource's name and a random suffix, with `adopt` the name that it has. */
    name: name({ max: 100 }).computed(),
    /**
     * The rules, by names of your own choice that only this program knows: every rule of the ACL, unless `unmanaged` says otherwise.
     * Left out, the rules are not managed here. Rules of one priority that one update makes are made in the order of their names.
     */
    rules: entries(rule).optional(),
    /** The resource group. Default: the account's default group. @see MoveResourceGroup */
    resourceGroupId: text().computed(),
  },
  outputs: {
    /** The ids of the rules (`acr-...`) by their names in `rules`. */
    ruleIds: ids().optional(),
  },
  identity: ["aclId"],
  autoName: { property: "name", max: 100 },
  create: { operation: "CreateACL" },
  read: {
    from: listing({
      operation: "DescribeACLs",
      items: (page) => page.acls,
      key: "aclId",
      only: { parameter: "aclIds", many: "csv" },
    }),
  },
  update: [{ operation: "ModifyACL", carries: ["name"] }, moveResourceGroup("acl", "aclId")],
  delete: { operation: "DeleteACL" },
  collections: { rules: { of: aclRule, parent: "aclId", ids: "ruleIds" } },
});

/** A rule in `rules` of an ACL; the same inputs as {@link AclRule}. */
export type AclRuleEntry = FieldArgs<typeof rule>;

export interface AclArgs extends ArgsOf<typeof acl> {}

/**
 * An access control list: rules that let traffic of the gateways it is bound to pass or drop it. Id: `acl-...`.
 *
 * The SDK's `AclType` parameter, which the reference does not know, is not offered.
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
 *   },
 * });
 * new AclAssociation("office", { aclId: acl.id, smartAGId: gateway.id });
 * ```
 *
 * @see CreateACL, ModifyACL, MoveResourceGroup, DeleteACL, DescribeACLs, AddACLRule, ModifyACLRule, DeleteACLRule, DescribeACLAttribute
 */
export class Acl extends resource(acl) {}
