import { define } from "../../lifecycle/definition.js";
import { entries, ids, name, text, without } from "../../lifecycle/fields.js";
import { noLonger, warning } from "../../lifecycle/rules.js";
import { moveResourceGroup } from "../resource-group.js";
import { aclRule } from "./acl-rule.js";
import { aclWarnings } from "./acl-warnings.js";
import { acls } from "./listing.js";

const rule = without(aclRule.inputs, "aclId");

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
export const acl = define({
  type: "Acl",
  vendor: { terraform: "alicloud_sag_acl", ros: "ALIYUN::SAG::ACL" },
  inputs: {
    /**
     * 2 to 128 characters; a change documents 100 at most. Default: the resource's name and a
     * suffix of its own; with `adopt` the name that it has.
     */
    name: name({ max: 128 }).shared(),
    /**
     * The rules, by names of your choice that only this program uses: every rule of the ACL, unless
     * `unmanaged` says otherwise. Left out, the rules are not managed here. Rules of one priority
     * that one update creates are created in the order of their names. A preview warns of rules
     * that together filter nothing, and of an `accept` and a `drop` of one priority that overlap.
     */
    rules: entries(rule).optional(),
    /** The resource group. Default: the account's default group. @see MoveResourceGroup */
    resourceGroupId: text().shared(),
  },
  outputs: {
    /** The ids of the rules (`acr-...`) by their names in `rules`. */
    ruleIds: ids().optional(),
  },
  rules: [
    ...aclWarnings,
    warning(noLonger("name", 100, "the service documents that many for a change, and 128 for a new ACL")),
  ],
  identity: ["aclId"],
  autoName: { property: "name", max: 100 },
  create: { operation: "CreateACL" },
  read: { from: acls },
  update: [{ operation: "ModifyACL", carries: ["name"] }, moveResourceGroup("acl", "aclId")],
  delete: { operation: "DeleteACL" },
  collections: {
    /** A rule in `rules` of an ACL; the same inputs as {@link AclRule}. */
    rules: { of: aclRule, parent: "aclId", ids: "ruleIds" },
  },
});
