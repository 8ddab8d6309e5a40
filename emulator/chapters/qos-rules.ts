import { type Call, type Chapter, under } from "../call.js";
import { parseTime } from "../protocol/formats.js";
import type { Answer } from "../protocol/answer.js";
import type { ObjectOf } from "../store/kinds.js";
import { protocolOf } from "./acl.js";
import { qosOf } from "./qos.js";

/** Rate limiting rules (cars) and classification rules (policies) of a QoS. */
export const qosRuleOperations: Chapter = {
  CreateQosCar: under("QosId", (call) => {
    const qos = qosOf(call);
    call.requireRoom(call.store.all("qosCar", { qosId: qos.id }).length, "qosCars", "QosCarPerQosAmountLimit");
    const car = call.store.add("qosCar", {
      ...call.owner(),
      qosId: qos.id,
      name: call.text("Name"),
      description: call.text("Description"),
      priority: call.needInteger("Priority"),
      ...limitOf(call, call.choice("LimitType", limitTypes)),
    });
    return { ...carAnswer(car), Name: undefined };
  }),

  ModifyQosCar: under("QosId", (call) => {
    const car = carOf(call);
    const limitType = call.option("LimitType", limitTypes);
    const limit = limitOf(call, limitType ?? car.limitType, limitType === undefined ? car : undefined);
    call.store.edit("qosCar", car, {
      name: call.text("Name") ?? car.name,
      description: call.text("Description") ?? car.description,
      priority: call.integer("Priority") ?? car.priority,
      ...limit,
    });
    return {};
  }),

  DeleteQosCar: under("QosId", (call) => {
    call.store.remove("qosCar", carOf(call).id);
    return {};
  }),

  DescribeQosCars(call) {
    const [id, description] = [call.text("QosCarId"), call.text("Description")];
    const direction = call.text("Order") === "desc" ? -1 : 1;
    const found = call.store
      .all("qosCar", { qosId: qosOf(call).id })
      .filter((car) => (id ?? car.id) === car.id && (description ?? car.description) === car.description)
      .sort((left, right) => direction * (left.priority - right.priority) || left.createTime - right.createTime);
    return call.page(found, "QosCars.QosCar", carAnswer);
  },

  CreateQosPolicy: under("QosId", (call) => {
    const qos = qosOf(call);
    const used = call.store.all("qosPolicy", { qosId: qos.id }).length;
    call.requireRoom(used, "qosPolicies", "QosPolicyPerQosAmountLimit");
    const policy = call.store.add("qosPolicy", {
      ...call.owner(),
      qosId: qos.id,
      name: call.text("Name"),
      description: call.text("Description"),
      priority: priorityOfCar(call, qos, call.needInteger("Priority")),
      sourceCidr: call.need("SourceCidr"),
      destCidr: call.need("DestCidr"),
      ipProtocol: protocolOf(call, call.need("IpProtocol")),
      sourcePortRange: call.need("SourcePortRange"),
      destPortRange: call.need("DestPortRange"),
      ...periodOf(call),
      dpiSignatureIds: call.list("DpiSignatureIds") ?? [],
      dpiGroupIds: call.list("DpiGroupIds") ?? [],
    });
    return policyAnswer(policy);
  }),

  ModifyQosPolicy: under("QosId", (call) => {
    const qos = qosOf(call);
    const policy = policyOf(call);
    const priority = call.integer("Priority");
    call.store.edit("qosPolicy", policy, {
      name: call.text("Name") ?? policy.name,
      description: call.text("Description") ?? policy.description,
      priority: priority === undefined ? policy.priority : priorityOfCar(call, qos, priority),
      sourceCidr: call.text("SourceCidr") ?? policy.sourceCidr,
      destCidr: call.text("DestCidr") ?? policy.destCidr,
      ipProtocol: protocolOf(call, call.text("IpProtocol") ?? policy.ipProtocol),
      sourcePortRange: call.text("SourcePortRange") ?? policy.sourcePortRange,
      destPortRange: call.text("DestPortRange") ?? policy.destPortRange,
      ...periodOf(call, policy),
      dpiSignatureIds: call.list("DpiSignatureIds") ?? policy.dpiSignatureIds,
      dpiGroupIds: call.list("DpiGroupIds") ?? policy.dpiGroupIds,
    });
    return {};
  }),

  DeleteQosPolicy: under("QosId", (call) => {
    call.store.remove("qosPolicy", policyOf(call).id);
    return {};
  }),

  DescribeQosPolicies(call) {
    const [id, description, priority] = [call.text("QosPolicyId"), call.text("Description"), call.integer("Priority")];
    const found = call.store
      .all("qosPolicy", { qosId: qosOf(call).id })
      .filter(
        (policy) =>
          (id ?? policy.id) === policy.id &&
          (description ?? policy.description) === policy.description &&
          (priority ?? policy.priority) === policy.priority,
      );
    return call.page(found, "QosPolicies.QosPolicy", policyAnswer);
  },
};

const percentSources = ["CcnBandwidth", "InternetUpBandwidth"] as const;
const limitTypes = ["Absolute", "Percent"] as const;

type LimitType = ObjectOf<"qosCar">["limitType"];
type Limit = Pick<
  ObjectOf<"qosCar">,
  | "limitType"
  | "minBandwidthAbs"
  | "maxBandwidthAbs"
  | "minBandwidthPercent"
  | "maxBandwidthPercent"
  | "percentSourceType"
>;

/** The pair of bandwidths that fits the kind of limit; `before` stands in for what the call leaves out. */
function limitOf(call: Call, limitType: LimitType, before?: Limit): Limit {
  const unit = limitType === "Absolute" ? "Abs" : "Percent";
  const bandwidth = (end: "Min" | "Max", old: number | undefined): number => {
    const value = call.integer(`${end}Bandwidth${unit}`) ?? old;
    if (value === undefined) {
      throw call.missing(`${end}Bandwidth${unit}`, `${end}Bandwidth${unit} is required with LimitType ${limitType}.`);
    }
    if (value < 0) throw call.invalid(`${end}Bandwidth${unit}`, `${end}Bandwidth${unit} is ${value}, below 0.`);
    return value;
  };
  const min = bandwidth("Min", unit === "Abs" ? before?.minBandwidthAbs : before?.minBandwidthPercent);
  const max = bandwidth("Max", unit === "Abs" ? before?.maxBandwidthAbs : before?.maxBandwidthPercent);
  if (max <= min) throw call.error("InvalidBandwidthCompare", `(${min} to ${max})`);
  const source = call.option("PercentSourceType", percentSources);
  return {
    limitType,
    minBandwidthAbs: unit === "Abs" ? min : undefined,
    maxBandwidthAbs: unit === "Abs" ? max : undefined,
    minBandwidthPercent: unit === "Percent" ? min : undefined,
    maxBandwidthPercent: unit === "Percent" ? max : undefined,
    // Read back as the CCN's bandwidth where it was never set, on absolute limits too.
    percentSourceType: source ?? before?.percentSourceType ?? "CcnBandwidth",
  };
}

/** A policy finds its car by this number, so there has to be one. */
function priorityOfCar(call: Call, qos: ObjectOf<"qos">, priority: number): number {
  if (!call.store.first("qosCar", { qosId: qos.id, priority })) {
    throw call.invalid("Priority", `${qos.id} has no rate limiting rule of priority ${priority}.`);
  }
  return priority;
}

function periodOf(call: Call, before?: ObjectOf<"qosPolicy">): { startTime?: string; endTime?: string } {
  const startTime = call.text("StartTime") ?? before?.startTime;
  const endTime = call.text("EndTime") ?? before?.endTime;
  if (startTime !== undefined && endTime !== undefined && parseTime(endTime) < parseTime(startTime)) {
    throw call.error("InvalidTimeRangeCompare", `(${startTime} to ${endTime})`);
  }
  return { startTime, endTime };
}

function carOf(call: Call): ObjectOf<"qosCar"> {
  const [qos, id] = [qosOf(call), call.need("QosCarId")];
  const car = call.store.get("qosCar", id);
  if (car?.qosId !== qos.id) throw call.error("InvalidId.QOSCAR", `(${id})`);
  return car;
}

function policyOf(call: Call): ObjectOf<"qosPolicy"> {
  const [qos, id] = [qosOf(call), call.need("QosPolicyId")];
  const policy = call.store.get("qosPolicy", id);
  if (policy?.qosId !== qos.id) throw call.error("InvalidId.QOSPY", `(${id})`);
  return policy;
}

function carAnswer(car: ObjectOf<"qosCar">): Answer {
  return {
    QosId: car.qosId,
    QosCarId: car.id,
    Name: car.name,
    Description: car.description,
    Priority: car.priority,
    LimitType: car.limitType,
    MinBandwidthAbs: car.minBandwidthAbs,
    MaxBandwidthAbs: car.maxBandwidthAbs,
    MinBandwidthPercent: car.minBandwidthPercent,
    MaxBandwidthPercent: car.maxBandwidthPercent,
    PercentSourceType: car.percentSourceType,
  };
}

function policyAnswer(policy: ObjectOf<"qosPolicy">): Answer {
  return {
    QosId: policy.qosId,
    QosPolicyId: policy.id,
    Name: policy.name,
    Description: policy.description,
    Priority: policy.priority,
    SourceCidr: policy.sourceCidr,
    DestCidr: policy.destCidr,
    IpProtocol: policy.ipProtocol,
    SourcePortRange: policy.sourcePortRange,
    DestPortRange: policy.destPortRange,
    StartTime: policy.startTime,
    EndTime: policy.endTime,
    DpiSignatureIds: { DpiSignatureId: policy.dpiSignatureIds },
    DpiGroupIds: { DpiGroupId: policy.dpiGroupIds },
  };
}
