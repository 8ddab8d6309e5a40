import { define } from "../../lifecycle/definition.js";
import { id } from "../../lifecycle/fields.js";
import { gateways, onGateway, words } from "../gateway/listing.js";

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
export const qosAssociation = define({
  type: "QosAssociation",
  vendor: { ros: "ALIYUN::SAG::QosAssociation" },
  inputs: {
    /**
     * The QoS. Changing it removes the old association first, because a gateway takes one QoS;
     * until the new one exists, nothing is limited.
     */
    qosId: id("qos-").replaces(),
    /** The gateway, hardware or vCPE. It takes one QoS, which no ticket raises. */
    smartAGId: id("sag-").replaces(),
  },
  outputs: {},
  identity: ["qosId", "smartAGId"],
  lock: ["smartAGId", "qosId"],
  deleteFirst: true,
  limits: [
    {
      per: ["smartAGId"],
      most: 1,
      reason: "a gateway takes one QoS, and no ticket raises that: put the cars into one",
    },
  ],
  notices: ({ qosId, smartAGId }, olds) =>
    olds && olds["qosId"] !== qosId && olds["smartAGId"] === smartAGId
      ? ["the gateway takes one QoS, so the old one goes first: until the new one is there, nothing is limited"]
      : [],
  needs: [{ feature: "qos", of: "smartAGId" }],
  held: [
    {
      after: ["QosPerSmartagAmountLimit"],
      thing: "the gateway's only QoS",
      what: ["smartAGId"],
      among: onGateway(({ smartAGId, qosIds }) => words(qosIds).map((qosId) => ({ smartAGId, qosId }))),
    },
  ],
  create: { operation: "AssociateQos", already: ["SmartAGAlreadyAssociateQos"] },
  read: {
    from: gateways,
    key: "smartAGId",
    holds: ({ qosIds, smartAGId }) => words(qosIds).map((qosId) => ({ qosId, smartAGId })),
  },
  delete: { operation: "DisassociateQos" },
});
