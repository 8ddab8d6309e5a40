import { define } from "../../lifecycle/definition.js";
import { id } from "../../lifecycle/fields.js";
import { resource, type ArgsOf } from "../../lifecycle/resource.js";
import { gateways, words } from "../gateway/listing.js";

export const aclAssociation = define({
  type: "AclAssociation",
  inputs: {
    /** The ACL. Changing it makes a new association, before the old one goes, so that the gateway is never without rules. */
    aclId: id("acl-").replaces(),
    /** The gateway, hardware or vCPE. */
    smartAGId: id("sag-").replaces(),
  },
  outputs: {},
  identity: ["aclId", "smartAGId"],
  lock: ["smartAGId", "aclId"],
  create: { operation: "AssociateACL", already: ["SmartAGAlreadyAssociateAcl"] },
  read: {
    from: gateways,
    key: "smartAGId",
    observe: (gateway, { aclId }) =>
      words(gateway["aclIds"]).includes(String(aclId)) ? { aclId, smartAGId: gateway["smartAGId"] } : undefined,
  },
  delete: { operation: "DisassociateACL" },
});

export interface AclAssociationArgs extends ArgsOf<typeof aclAssociation> {}

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
export class AclAssociation extends resource(aclAssociation) {}
