import { define } from "../../lifecycle/definition.js";
import { description, entries, ids, name, text, without } from "../../lifecycle/fields.js";
import { moveResourceGroup } from "../resource-group.js";
import { qoses } from "./listing.js";
import { qosCar } from "./qos-car.js";
import { qosPolicy } from "./qos-policy.js";
import { qosWarnings } from "./qos-warnings.js";

const car = without(qosCar.inputs, "qosId");
const policy = without(qosPolicy.inputs, "qosId");

/**
 * A QoS: cars limit the bandwidth of traffic that policies name, on the gateways that the QoS is
 * applied to. Devices with software below 2.3.2 limit only what leaves the site. No page says that
 * traffic without a policy is limited. Id: `qos-...`.
 *
 * @example
 * ```ts
 * // The priority of a policy names the car that limits it.
 * const qos = new Qos("shares", {
 *   cars: { voice: { priority: 1, limitType: "Absolute", minBandwidthAbs: 2, maxBandwidthAbs: 10 } },
 *   policies: {
 *     calls: {
 *       priority: 1,
 *       ipProtocol: "UDP",
 *       sourceCidr: "10.1.0.0/24",
 *       sourcePortRange: "-1/-1",
 *       destCidr: "10.0.0.0/8",
 *       destPortRange: "10000/20000",
 *     },
 *   },
 * });
 * new QosAssociation("office", { qosId: qos.id, smartAGId: gateway.id });
 * ```
 *
 * @see CreateQos, ModifyQos, MoveResourceGroup, DeleteQos, DescribeQoses, CreateQosCar,
 * ModifyQosCar, DeleteQosCar, DescribeQosCars, CreateQosPolicy, ModifyQosPolicy, DeleteQosPolicy,
 * DescribeQosPolicies
 */
export const qos = define({
  type: "Qos",
  vendor: { terraform: "alicloud_sag_qos", ros: "ALIYUN::SAG::Qos" },
  inputs: {
    /**
     * 2 to 100 characters. Default: the resource's name and a suffix of its own; with `adopt` the name
     * that it has.
     */
    name: name({ max: 100 }).shared(),
    /**
     * 1 to 512 characters that start with a letter or a Chinese character. Left out, the live value
     * is kept.
     */
    description: description({ min: 1, max: 512 }).shared(),
    /**
     * The bandwidth limits, by names of your choice that only this program uses: every car of the
     * QoS, unless `unmanaged` says otherwise. Left out, the cars are not managed here.
     */
    cars: entries(car).optional(),
    /**
     * The traffic that the cars limit, by names of your choice: every policy of the QoS, unless
     * `unmanaged` says otherwise. A policy's `priority` names its car. Left out, the policies are
     * not managed here. A preview warns of policies that overlap, which the service's user guide
     * forbids, and of those whose car is missing.
     */
    policies: entries(policy).optional(),
    /** The resource group. Default: the account's default group. @see MoveResourceGroup */
    resourceGroupId: text().shared(),
  },
  outputs: {
    /** The ids of the cars (`qoscar-...`) by their names in `cars`. */
    carIds: ids().optional(),
    /** The ids of the policies (`qospy-...`) by their names in `policies`. */
    policyIds: ids().optional(),
  },
  rules: qosWarnings,
  identity: ["qosId"],
  wire: { qosName: "name", qosDescription: "description" },
  autoName: { property: "name", max: 100 },
  create: { operation: "CreateQos" },
  read: { from: qoses },
  update: [
    { operation: "ModifyQos", carries: ["name", "description"], whole: true },
    moveResourceGroup("qos", "qosId"),
  ],
  delete: { operation: "DeleteQos" },
  collections: {
    /** A car in `cars` of a QoS; the same inputs as {@link QosCar}. */
    cars: { of: qosCar, parent: "qosId", ids: "carIds" },
    /** A policy in `policies` of a QoS; the same inputs as {@link QosPolicy}. */
    policies: { of: qosPolicy, parent: "qosId", ids: "policyIds" },
  },
});
