import { define } from "../../lifecycle/definition.js";
import { id } from "../../lifecycle/fields.js";
import { gateways, onGateway, words } from "../gateway/listing.js";

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
export const aclAssociation = define({
  type: "AclAssociation",
  vendor: { ros: "ALIYUN::SAG::ACLAssociation" },
  inputs: {
    /**
     * The ACL. Changing it removes the old association first, because a gateway takes one ACL;
     * until the new one exists, everything passes. To change what is filtered without such a gap,
     * change the rules of the ACL instead.
     */
    aclId: id("acl-").replaces(),
    /**
     * The gateway, hardware or vCPE. It takes one ACL, which no ticket raises. An app instance
     * takes one only if Alibaba Cloud has enabled that.
     */
    smartAGId: id("sag-").replaces(),
  },
  outputs: {},
  identity: ["aclId", "smartAGId"],
  lock: ["smartAGId", "aclId"],
  deleteFirst: true,
  limits: [
    {
      per: ["smartAGId"],
      most: 1,
      reason: "a gateway takes one ACL, and no ticket raises that: put the rules into one",
    },
  ],
  notices: ({ aclId, smartAGId }, olds) =>
    olds && olds["aclId"] !== aclId && olds["smartAGId"] === smartAGId
      ? ["the gateway takes one ACL, so the old one goes first: until the new one is there, everything passes"]
      : [],
  held: [
    {
      after: ["AclPerSmartagAmountLimit"],
      thing: "the gateway's only ACL",
      what: ["smartAGId"],
      among: onGateway(({ smartAGId, aclIds }) => words(aclIds).map((aclId) => ({ smartAGId, aclId }))),
    },
  ],
  create: { operation: "AssociateACL", already: ["SmartAGAlreadyAssociateAcl"] },
  read: {
    from: gateways,
    key: "smartAGId",
    holds: ({ aclIds, smartAGId }) => words(aclIds).map((aclId) => ({ aclId, smartAGId })),
  },
  delete: { operation: "DisassociateACL" },
});
