import { define, listing } from "../../lifecycle/definition.js";
import { id, integer, text } from "../../lifecycle/fields.js";
import { everyGateway } from "./listing.js";

/**
 * Lets a VBR of another account back a gateway up; the owner of the VBR then binds it with
 * {@link VbrBinding} and `smartAGUid`. Id: `sag-...:vbr-...`. No call changes a grant: a change
 * makes a new one.
 *
 * @example
 * ```ts
 * // The other account may now bind it with VbrBinding and smartAGUid.
 * new GatewayVbrGrant("office", {
 *   smartAGId: gateway.id,
 *   vbrId: config.require("vbrId"),
 *   vbrRegionId: "cn-hangzhou",
 *   vbrUid: config.requireNumber("vbrUid"),
 * });
 * ```
 *
 * @see GrantSagInstanceToVbr, RevokeInstanceFromVbr, DescribeGrantSagVbrRules
 */
export const gatewayVbrGrant = define({
  type: "GatewayVbrGrant",
  inputs: {
    /** The gateway, of this account. */
    smartAGId: id("sag-").replaces(),
    /** The virtual border router, of another account, that may back the gateway up. */
    vbrId: id("vbr-").replaces(),
    /** The region of the VBR, such as `cn-hangzhou`. */
    vbrRegionId: text().replaces(),
    /** The account that owns the VBR. */
    vbrUid: integer({ min: 1 }).replaces(),
  },
  outputs: {
    /** The id that the service gave to the grant, `sgv-...`. */
    grantId: id().optional(),
  },
  identity: ["smartAGId", "vbrId"],
  lock: ["smartAGId"],
  deleteFirst: true,
  wire: { vbrInstanceId: "vbrId", instanceId: "grantId" },
  create: { operation: "GrantSagInstanceToVbr", already: "any" },
  read: {
    from: listing({
      operation: "DescribeGrantSagVbrRules",
      // The reference and the SDK disagree whether the VBR may be left out.
      of: ["smartAGId", "vbrId"],
      under: everyGateway,
      items: (page) => page.grantRules,
      key: "vbrInstanceId",
    }),
  },
  delete: { operation: "RevokeInstanceFromVbr" },
});
