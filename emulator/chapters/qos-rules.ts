import { type Call, type Chapter, under } from "../call.js";
import { overlaps, parseTime } from "../protocol/formats.js";
import type { Answer } from "../protocol/answer.js";
import type { ObjectOf } from "../store/kinds.js";
import { type Traffic, trafficOf } from "./acl.js";
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
      priority: carPriority(call, call.needInteger("Priority")),
      ...limitOf(call, call.choice("LimitType", limitTypes)),
    });
    return { ...carAnswer(car), Name: undefined };
  }),

  ModifyQosCar: under("QosId", (call) => {
    const car = carOf(call);
    const limitType = call.option("LimitType", limitTypes);
    const { percentSourceType } = car;
    const limit = limitOf(call, limitType ?? car.limitType, limitType === undefined ? car : { percentSourceType });
    call.store.edit("qosCar", car, {
      name: call.text("Name") ?? car.name,
      description: call.text("Description") ?? car.description,
      priority: carPriority(call, call.integer("Priority") ?? car.priority),
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
    const priority = policyPriority(call, qos, call.needInteger("Priority"), 7);
    const policy = {
      priority,
      ...trafficOf(call),
      ...periodOf(call),
      dpiSignatureIds: call.list("DpiSignatureIds") ?? [],
      dpiGroupIds: call.list("DpiGroupIds") ?? [],
    };
    requireNoOverlap(call, qos, policy);
    const [name, description] = [call.text("Name"), call.text("Description")];
    return policyAnswer(call.store.add("qosPolicy", { ...call.owner(), qosId: qos.id, name, description, ...policy }));
  }),

  ModifyQosPolicy: under("QosId", (call) => {
    const qos = qosOf(call);
    const before = policyOf(call);
    const asked = call.integer("Priority");
    const largest = call.settings.readings.largestModifiedPolicyPriority;
    const policy = {
      priority: asked === undefined ? before.priority : policyPriority(call, qos, asked, largest, before),
      ...trafficOf(call, before),
      ...periodOf(call, before),
      dpiSignatureIds: call.list("DpiSignatureIds") ?? before.dpiSignatureIds,
      dpiGroupIds: call.list("DpiGroupIds") ?? before.dpiGroupIds,
    };
    requireNoOverlap(call, qos, policy, before);
    call.store.edit("qosPolicy", before, {
      name: call.text("Name") ?? before.name,
      description: call.text("Description") ?? before.description,
      ...policy,
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

/**
 * The pair of bandwidths that fits the kind of limit; `before` stands in for what the call leaves
 * out.
 */
function limitOf(call: Call, limitType: LimitType, before?: Partial<Limit>): Limit {
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
    // Reported also where it was never set, on absolute limits too.
    percentSourceType: source ?? before?.percentSourceType ?? call.settings.readings.percentSourceTypeDefault,
  };
}

/** A car's priority; the newest pages take fewer than the catalogue. */
function carPriority(call: Call, priority: number): number {
  const largest = call.settings.readings.largestCarPriority;
  if (priority > largest) throw call.invalid("Priority", `Priority is ${priority}, allowed are 1 to ${largest}.`);
  return priority;
}

/** The priority of the car that a policy belongs to, if there is room for one more policy. */
function policyPriority(
  call: Call,
  { id }: ObjectOf<"qos">,
  priority: number,
  largest: number,
  before?: ObjectOf<"qosPolicy">,
): number {
  if (priority > largest) throw call.invalid("Priority", `Priority is ${priority}, allowed are 1 to ${largest}.`);
  const { qosPolicyWithoutCar } = call.settings.readings;
  if (qosPolicyWithoutCar === "refused" && !call.store.first("qosCar", { qosId: id, priority })) {
    throw call.invalid("Priority", `${id} has no rate limiting rule of priority ${priority}.`);
  }
  const others = call.store.all("qosPolicy", { qosId: id, priority }).filter((policy) => policy.id !== before?.id);
  call.requireRoom(others.length, "qosPolicies", "QosPolicyPerQosAmountLimit");
  return priority;
}

/**
 * Refuses a policy whose five-tuple overlaps another one of the QoS, in one of two readings; no
 * page lists a code.
 */
function requireNoOverlap(
  call: Call,
  { id }: ObjectOf<"qos">,
  policy: Classified,
  before?: ObjectOf<"qosPolicy">,
): void {
  if (call.settings.readings.overlappingQosPolicies === "accepted") return;
  const other = call.store
    .all("qosPolicy", { qosId: id })
    .find((one) => one.id !== before?.id && isFiveTuple(one) && isFiveTuple(policy) && shareTraffic(one, policy));
  if (other) throw call.error("InvalidParameter", `The five-tuple overlaps that of ${other.id}.`);
}

type Classified = Traffic & Pick<ObjectOf<"qosPolicy">, "dpiSignatureIds" | "dpiGroupIds">;

/** A policy for applications is told from others by them. */
const isFiveTuple = ({ dpiSignatureIds, dpiGroupIds }: Classified): boolean =>
  dpiSignatureIds.length + dpiGroupIds.length === 0;

function shareTraffic(one: Traffic, other: Traffic): boolean {
  const protocols = [one.ipProtocol, other.ipProtocol].map((protocol) => protocol.toUpperCase());
  return (
    (protocols.includes("ALL") || protocols[0] === protocols[1]) &&
    overlaps(one.sourceCidr, other.sourceCidr) &&
    overlaps(one.destCidr, other.destCidr) &&
    sharePorts(one.sourcePortRange, other.sourcePortRange) &&
    sharePorts(one.destPortRange, other.destPortRange)
  );
}

function sharePorts(one: string, other: string): boolean {
  const [first, second] = [one, other].map((range) => (range === "-1/-1" ? [1, 65_535] : range.split("/").map(Number)));
  const [[from = 0, to = 0] = [], [start = 0, end = 0] = []] = [first, second];
  return from <= end && start <= to;
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
