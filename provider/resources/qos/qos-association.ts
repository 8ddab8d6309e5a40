import { define } from "../../lifecycle/definition.js";
import { id } from "../../lifecycle/fields.js";
import { resource, type ArgsOf } from "../../lifecycle/resource.js";
import { gateways, words } from "../gateway/listing.js";

export const qosAssociation = define({
  type: "QosAssociation",
  inputs: {
    /** The QoS. Changing it removes the old association first, because a gateway takes few of them. */
    qosId: id("qos-").replaces(),
    /** The gateway, hardware or vCPE. */
    smartAGId: id("sag-").replaces(),
  },
  outputs: {},
  identity: ["qosId", "smartAGId"],
  lock: ["smartAGId", "qosId"],
  deleteFirst: true,
  create: { operation: "AssociateQos", already: ["SmartAGAlreadyAssociateQos"] },
  read: {
    from: gateways,
    key: "smartAGId",
    observe: (gateway, { qosId }) =>
      words(gateway["qosIds"]).includes(String(qosId)) ? { qosId, smartAGId: gateway["smartAGId"] } : undefined,
  },
  delete: { operation: "DisassociateQos" },
});

export interface QosAssociationArgs extends ArgsOf<typeof qosAssociation> {}

/**
 * Applies a QoS to a gateway. Id: `qos-...:sag-...`.
 *
 * @example
 * ```ts
 * new QosAssociation("office", { qosId: qos.id, smartAGId: gateway.id });
 * ```
 *
 * @see AssociateQos, DisassociateQos, DescribeSmartAccessGateways
 */
export class QosAssociation extends resource(qosAssociation) {}
