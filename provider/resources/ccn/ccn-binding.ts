import { define } from "../../lifecycle/definition.js";
import { id, integer } from "../../lifecycle/fields.js";
import { resource, type ArgsOf } from "../../lifecycle/resource.js";
import { gateways } from "../gateway/listing.js";

export const ccnBinding = define({
  type: "CcnBinding",
  inputs: {
    /** The CCN. It must be in a CEN: see {@link CcnCenGrant}. Changing it unbinds the gateway first. */
    ccnId: id("ccn-").replaces(),
    /** The gateway: activated, paid, with a serial number, on no other CCN. */
    smartAGId: id("sag-").replaces(),
    /** The account that owns the gateway, where it is another one; its owner must have granted the gateway to the CCN. */
    smartAGUid: integer({ min: 1 }).optional().replaces(),
  },
  outputs: {},
  identity: ["ccnId", "smartAGId", "smartAGUid"],
  lastPartOptional: true,
  lock: ["ccnId", "smartAGId"],
  deleteFirst: true,
  create: {
    operation: "BindSmartAccessGateway",
    already: ["SmartAccessGatewayAlreadyBound"],
    passing: ["NotBoundCEN"],
  },
  read: {
    operations: ["DescribeSmartAccessGateways", "DescribeBindableSmartAccessGateways"],
    async find(properties, context) {
      const { ccnId, smartAGId, smartAGUid } = properties;
      if (smartAGUid === undefined) {
        const gateway = await context.find(gateways, properties, String(smartAGId));
        return gateway?.["associatedCcnId"] === ccnId ? { ccnId, smartAGId } : undefined;
      }
      // Another account's gateway is in no list of ours, but while it is not bound it is among those that could be.
      const bindable = await context.client.list(
        "DescribeBindableSmartAccessGateways",
        { ccnId: String(ccnId), crossAccount: true, smartAGId: String(smartAGId) },
        (page) => page.smartAccessGateways,
      );
      return bindable.some((gateway) => gateway.smartAGId === smartAGId) ? undefined : { ccnId, smartAGId, smartAGUid };
    },
  },
  delete: { operation: "UnbindSmartAccessGateway" },
});

export interface CcnBindingArgs extends ArgsOf<typeof ccnBinding> {}

/**
 * Binds a gateway to a CCN, also one of another account. Id: `ccn-...:sag-...`, across accounts followed by `:UID`.
 *
 * @example
 * ```ts
 * const grant = new CcnCenGrant("cloud", {
 *   ccnId: ccn.id,
 *   cenId: config.require("cenId"),
 *   cenUid: config.requireNumber("cenUid"),
 * });
 * // The CCN has to be in a CEN and the gateway has to have a device, so the binding comes after both and goes before them.
 * new CcnBinding("office", { ccnId: ccn.id, smartAGId: gateway.id }, { dependsOn: [grant, device] });
 * ```
 *
 * @see BindSmartAccessGateway, UnbindSmartAccessGateway, DescribeSmartAccessGateways, DescribeBindableSmartAccessGateways
 */
export class CcnBinding extends resource(ccnBinding) {}
