import { define, each } from "../../lifecycle/definition.js";
import { id, integer, pattern } from "../../lifecycle/fields.js";
import { allGateways, gateways, linksOf, onGateway } from "./listing.js";

/**
 * Binds a virtual border router (VBR), the cloud's end of a leased line, to a gateway, even across
 * accounts. The VBR has to be in a CEN, and its line has to speak BGP. With a CCN bound as well,
 * the line is preferred in both directions and the CCN takes over if it fails. Id:
 * `sag-...:vbr-...:REGION`, across accounts followed by `:UID`.
 *
 * Sources conflict on whether the gateway has to be on a CCN first: the API lists `NotBoundCCN`,
 * the user guide describes a gateway with a leased line alone. A binding that depends on
 * {@link CcnBinding} and {@link CcnCenAttachment} is right either way, even when it is removed.
 *
 * @example
 * ```ts
 * const joined = new CcnBinding("office", { ccnId: ccn.id, smartAGId: gateway.id }, { dependsOn: attachment });
 * // The gateway has to be on its CCN and the CCN in its CEN, until the VBR is unbound.
 * new VbrBinding(
 *   "office",
 *   { smartAGId: gateway.id, vbrId: config.require("vbrId"), vbrRegionId: "cn-hangzhou" },
 *   { dependsOn: [joined, attachment] },
 * );
 * ```
 *
 * @see BindVbr, UnbindVbr, DescribeSmartAccessGateways, DescribeSagVbrRelations
 */
export const vbrBinding = define({
  type: "VbrBinding",
  inputs: {
    /** The gateway. It takes one VBR: a change unbinds the old one first. */
    smartAGId: id("sag-").replaces(),
    /**
     * The virtual border router of the leased line, of this account and in a CEN. It takes one
     * gateway.
     */
    vbrId: id("vbr-").replaces(),
    /** The region of the VBR, such as `cn-hangzhou`. */
    vbrRegionId: pattern(/^[a-z0-9-]+$/, "a region such as cn-hangzhou").replaces(),
    /**
     * The account that owns the gateway, if it is another one. Its owner must have granted the
     * gateway to the VBR.
     */
    smartAGUid: integer({ min: 1 }).optional().replaces(),
  },
  outputs: {},
  needs: [{ feature: "leasedLine", of: "smartAGId" }],
  identity: ["smartAGId", "vbrId", "vbrRegionId", "smartAGUid"],
  lastPartOptional: true,
  lock: ["smartAGId"],
  deleteFirst: true,
  held: [
    {
      after: ["SAG.VbrBound", "LinkLevelBackupExists"],
      thing: "the gateway's only VBR",
      what: ["smartAGId"],
      among: onGateway(linksOf),
    },
    {
      after: ["SAG.VbrBoundToSAG"],
      thing: "the VBR",
      what: ["vbrId"],
      among: async (_, { client }) => (await allGateways(client)).flatMap(linksOf),
    },
  ],
  create: { operation: "BindVbr", already: ["SAG.VbrBound", "SAG.VbrBoundToSAG", "LinkLevelBackupExists"] },
  read: {
    operations: ["DescribeSmartAccessGateways", "DescribeSagVbrRelations"],
    among: each(gateways, linksOf),
    async find(properties, context) {
      const { smartAGId, vbrId, vbrRegionId, smartAGUid } = properties;
      if (smartAGUid === undefined) {
        const gateway = await context.find(gateways, properties, String(smartAGId));
        const { links = [] } = (gateway ?? {}) as {
          links?: { relateInstanceId?: string; relateInstanceRegionId?: string }[];
        };
        const link = links.find(({ relateInstanceId }) => relateInstanceId === vbrId);
        const isThere = link && (link.relateInstanceRegionId ?? vbrRegionId) === vbrRegionId;
        return isThere ? { smartAGId, vbrId, vbrRegionId } : undefined;
      }
      // Another account's gateway is in no list of ours, but the VBR is ours.
      const relations = await context.client.list(
        "DescribeSagVbrRelations",
        { vbrInstanceIds: [String(vbrId)], vbrRegionId: String(vbrRegionId) },
        (page) => page.sagVbrRelations,
      );
      return relations.some(({ sagInstanceId }) => sagInstanceId === smartAGId)
        ? { smartAGId, vbrId, vbrRegionId, smartAGUid }
        : undefined;
    },
  },
  unlisted: {
    which: "of another account's gateway",
    why: "the service lists the gateways of the own account only",
  },
  delete: {
    operation: "UnbindVbr",
    refused:
      "Until the VBR is unbound the gateway has to be on its CCN, and the CCN in its CEN: let the binding depend on CcnBinding and CcnCenAttachment, with dependsOn.",
  },
});
