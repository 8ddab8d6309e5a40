import { type Call, type Chapter, under } from "../call.js";
import { dpiErrors } from "../dpi-errors.js";
import { defaultResourceGroup } from "../store/fresh.js";
import type { ObjectOf } from "../store/kinds.js";
import { associatedGateways, idFilter } from "./shared.js";

/** QoS policies and the gateways that they are bound to. */
export const qosOperations: Chapter = {
  CreateQos(call) {
    call.requireRoom(call.mine("qos").length, "qoses", "QosAmountLimit");
    const qos = call.store.add("qos", {
      ...call.owner(),
      name: call.text("QosName"),
      description: call.text("QosDescription"),
      resourceGroupId: defaultResourceGroup(call.account.name),
    });
    return { QosId: qos.id, ResourceGroupId: qos.resourceGroupId };
  },

  ModifyQos: under("QosId", (call) => {
    const qos = qosOf(call);
    call.store.edit("qos", qos, {
      name: call.need("QosName"),
      description: call.text("QosDescription") ?? qos.description,
    });
    return {};
  }),

  DeleteQos: under("QosId", (call) => {
    const qos = qosOf(call);
    const bound = associatedGateways(call, "qosAssociation", { qosId: qos.id });
    // The page documents no code for a QoS in use: InvalidId.Qos would mean "gone" and InternalError "try again".
    if (bound.length > 0) throw call.error("Forbidden", `The QoS is still associated with ${bound.join(", ")}.`);
    call.store.remove("qos", qos.id);
    return {};
  }),

  DescribeQoses(call) {
    const [name, wanted] = [call.text("QosName"), idFilter(call.text("QosIds"))];
    const found = call.listed("qos").filter((qos) => wanted(qos.id) && (name ?? qos.name) === qos.name);
    return call.page(found, "Qoses.Qos", (qos) => {
      const gateways = associatedGateways(call, "qosAssociation", { qosId: qos.id });
      return {
        QosId: qos.id,
        QosName: qos.name,
        QosDescription: qos.description,
        ResourceGroupId: qos.resourceGroupId,
        SagCount: String(gateways.length),
        SmartAGIds: gateways.length > 0 ? gateways.join(",") : undefined,
      };
    });
  },

  GetQosAttribute(call) {
    const qos = qosOf(call);
    const policies = call.store.all("qosPolicy", { qosId: qos.id });
    const gateways = associatedGateways(call, "qosAssociation", { qosId: qos.id });
    return {
      QosName: qos.name,
      QosDescription: qos.description,
      ErrorConfigSmartAGCount: gateways.filter((id) => dpiErrors(call.store, id, policies).length > 0).length,
      // Only wrongly configured rules are listed as cars, and the emulator has none.
      QosCars: [],
      QosPolicies: policies.map((policy) => ({
        QosPolicieName: policy.name,
        QosPolicieDescription: policy.description,
        Priority: policy.priority,
        SourceCidr: policy.sourceCidr,
        DestCidr: policy.destCidr,
        IpProtocol: policy.ipProtocol,
        SourcePortRange: policy.sourcePortRange,
        DestPortRange: policy.destPortRange,
        StartTime: policy.startTime,
        EndTime: policy.endTime,
      })),
    };
  },

  AssociateQos: under("QosId", (call) => {
    const qos = qosOf(call);
    const gateway = call.gateway();
    const pair = { qosId: qos.id, gatewayId: gateway.id };
    if (call.store.first("qosAssociation", pair)) throw call.error("SmartAGAlreadyAssociateQos");
    const onGateway = call.store.all("qosAssociation", { gatewayId: gateway.id }).length;
    call.requireRoom(onGateway, "qosesPerGateway", "QosPerSmartagAmountLimit");
    call.store.add("qosAssociation", { ...call.owner(), id: `${qos.id}:${gateway.id}`, ...pair });
    return {};
  }),

  DisassociateQos: under("QosId", (call) => {
    const association = call.store.first("qosAssociation", { qosId: qosOf(call).id, gatewayId: call.gateway().id });
    if (!association) throw call.error("SmartAGNotAssociateQos");
    call.store.remove("qosAssociation", association.id);
    return {};
  }),
};

/** The caller's QoS that the call names. */
export function qosOf(call: Call): ObjectOf<"qos"> {
  const id = call.need("QosId");
  const qos = call.own("qos", id);
  if (!qos) throw call.error(["InvalidId.Qos", "InvalidParameter"], `(${id})`);
  return qos;
}
