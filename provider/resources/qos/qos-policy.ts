import { define, listing } from "../../lifecycle/definition.js";
import {
  cidr,
  description,
  id,
  integer,
  list,
  name,
  portRange,
  protocol,
  text,
  timestamp,
} from "../../lifecycle/fields.js";
import { notAfter } from "../../lifecycle/rules.js";
import { everyQos } from "./listing.js";
import { commonPriority, policyQuota } from "./qos-warnings.js";

/**
 * ModifyQosPolicy documents the priorities 1 to 3 only, but a car has up to 7. The vendor's tests
 * set those, too.
 */
const LARGEST_DOCUMENTED_TO_MODIFY = 3;

/**
 * Names traffic whose bandwidth the car of the same priority limits, within a QoS; for policies
 * that several programs add to the same QoS. Where one program owns the QoS, its `policies` are the
 * better place. Id: `qos-...:qospy-...`.
 *
 * @example
 * ```ts
 * const qosId = config.require("qosId");
 * const limits = { minBandwidthAbs: 2, maxBandwidthAbs: 10 };
 * const voice = new QosCar("voice", { qosId, priority: 1, limitType: "Absolute", ...limits });
 * new QosPolicy("calls", {
 *   qosId,
 *   // From the car, which has to be there first.
 *   priority: voice.priority,
 *   ipProtocol: "UDP",
 *   sourceCidr: "10.1.0.0/24",
 *   sourcePortRange: "-1/-1",
 *   destCidr: "10.0.0.0/8",
 *   destPortRange: "10000/20000",
 * });
 * ```
 *
 * @see CreateQosPolicy, ModifyQosPolicy, DeleteQosPolicy, DescribeQosPolicies
 */
export const qosPolicy = define({
  type: "QosPolicy",
  vendor: { terraform: "alicloud_sag_qos_policy", ros: "ALIYUN::SAG::QosPolicy" },
  inputs: {
    /** The QoS that the policy belongs to. Changing it makes a new policy. */
    qosId: id("qos-").replaces(),
    /**
     * The priority of the car that limits what this policy matches, 1 to 7; without such a car the
     * policy limits nothing. The number names the car and orders no policies. The service documents
     * changes of policies to the priorities 1 to 3 only. If it refuses one to 4 to 7, a new policy
     * replaces the old one: in `policies` of a QoS at once, as a separate resource with the next
     * update.
     */
    priority: integer({ min: 1, max: 7 }),
    /**
     * The protocol, such as `TCP`, `UDP`, `ALL` or `SSH(22)`; the console lists those of your
     * device. Case does not matter.
     */
    ipProtocol: protocol(),
    /** Source block, such as `192.168.1.0/24`; host bits must be zero. */
    sourceCidr: cidr(),
    /** Source ports as `first/last`; ports 1 to 65535, `-1/-1` is any. */
    sourcePortRange: portRange(),
    /** Destination block, such as `192.168.10.0/24`; host bits must be zero. */
    destCidr: cidr(),
    /** Destination ports as `first/last`; ports 1 to 65535, `-1/-1` is any. */
    destPortRange: portRange(),
    /**
     * When the policy begins to apply, with an offset, such as `2027-01-31T08:00:00+0800`; kept in
     * Beijing time. Taking it away makes a new policy.
     */
    startTime: timestamp().optional().irremovable(),
    /** When the policy ends to apply, not before `startTime`. Taking it away makes a new policy. */
    endTime: timestamp().optional().irremovable(),
    /**
     * Name in the console, 2 to 100 characters. No call clears it: removing it replaces the policy
     * in `policies` of a QoS. A separate resource keeps the live name.
     */
    name: name({ max: 100 }).shared(),
    /**
     * 1 to 512 characters that start with a letter or a Chinese character. Removing it does what
     * removing `name` does.
     */
    description: description({ min: 1, max: 512 }).shared(),
    /**
     * Ids of up to 100 applications that the policy matches. Taking the last one away makes a new
     * policy. @see ListDpiSignatures
     */
    dpiSignatureIds: list(text(), { max: 100, sorted: true }).optional().irremovable(),
    /**
     * Ids of up to 100 application groups that the policy matches. Taking the last one away makes a
     * new policy. @see ListDpiGroups
     */
    dpiGroupIds: list(text(), { max: 100, sorted: true }).optional().irremovable(),
  },
  outputs: {
    /** The policy's id, `qospy-...`. */
    qosPolicyId: id("qospy-"),
  },
  rules: [notAfter("startTime", "endTime"), commonPriority],
  identity: ["qosId", "qosPolicyId"],
  lock: ["qosId"],
  limits: [policyQuota],
  create: { operation: "CreateQosPolicy", once: true },
  read: {
    from: listing({
      operation: "DescribeQosPolicies",
      of: ["qosId"],
      under: everyQos,
      items: (page) => page.qosPolicies,
      key: "qosPolicyId",
    }),
  },
  update: [
    {
      operation: "ModifyQosPolicy",
      carries: "all",
      whole: true,
      anew: {
        after: ["InvalidParameter.Priority"],
        when: ({ priority }) => Number(priority) > LARGEST_DOCUMENTED_TO_MODIFY,
      },
    },
  ],
  delete: { operation: "DeleteQosPolicy" },
});
