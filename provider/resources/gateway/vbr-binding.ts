import { define } from "../../lifecycle/definition.js";
import { id, integer, text } from "../../lifecycle/fields.js";
import { resource, type ArgsOf } from "../../lifecycle/resource.js";
import { gateways } from "./listing.js";

export const vbrBinding = define({
  type: "VbrBinding",
  inputs: {
    /** The gateway, on a CCN. It takes one VBR: a change unbinds the old one first. */
    smartAGId: id("sag-").replaces(),
    /** The virtual border router of the leased line, of this account and in a CEN. It takes one gateway. */
    vbrId: id("vbr-").replaces(),
    /** The region of the VBR, such as `cn-hangzhou`. */
    vbrRegionId: text().replaces(),
    /** The account that owns the gateway, where it is another one; its owner must have granted the gateway to the VBR. */
    smartAGUid: integer({ min: 1 }).optional().replaces(),
  },
  outputs: {},
  needs: [{ feature: "leasedLine", of: "smartAGId" }],
  identity: ["smartAGId", "vbrId", "vbrRegionId", "smartAGUid"],
  lastPartOptional: true,
  lock: ["smartAGId"],
  deleteFirst: true,
  create: { operation: "BindVbr", already: ["SAG.VbrBound", "SAG.VbrBoundToSAG", "LinkLevelBackupExists"] },
  read: {
    operations: ["DescribeSmartAccessGateways", "DescribeSagVbrRelations"],
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
  delete: {
    operation: "UnbindVbr",
    refused:
      "Until the VBR is unbound the gateway has to be on its CCN, and the CCN in its CEN: let the binding depend on both, with dependsOn.",
  },
});

export interface VbrBindingArgs extends ArgsOf<typeof vbrBinding> {}

/**
 * Backs a gateway up by a leased line: binds a virtual border router to it, also to a gateway of another account. The gateway must be on a CCN
 * first, so let the binding depend on its {@link CcnBinding}. Id: `sag-...:vbr-...:REGION`, across accounts followed by `:UID`.
 *
 * @example
 * ```ts
 * const joined = new CcnBinding("office", { ccnId: ccn.id, smartAGId: gateway.id }, { dependsOn: grant });
 * // The gateway has to be on its CCN and the CCN in its CEN, until the VBR is unbound.
 * new VbrBinding(
 *   "office",
 *   { smartAGId: gateway.id, vbrId: config.require("vbrId"), vbrRegionId: "cn-hangzhou" },
 *   { dependsOn: [joined, grant] },
 * );
 * ```
 *
 * @see BindVbr, UnbindVbr, DescribeSmartAccessGateways, DescribeSagVbrRelations
 */
export class VbrBinding extends resource(vbrBinding) {}
