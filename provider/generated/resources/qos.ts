// Generated from provider/resources/qos by `npm run generate`.
import { resource } from "../../program/resource.js";
import type { ArgsOf, EntryArgs, ResourceClass } from "../../program/types.js";
import { qos } from "../../resources/qos/qos.js";
import { qosAssociation } from "../../resources/qos/qos-association.js";
import { qosCar } from "../../resources/qos/qos-car.js";
import { qosPolicy } from "../../resources/qos/qos-policy.js";

export interface QosArgs extends ArgsOf<typeof qos> {}

/** A car in `cars` of a QoS; the same inputs as {@link QosCar}. */
export type QosCarEntry = EntryArgs<typeof qosCar, "qosId">;

/** A policy in `policies` of a QoS; the same inputs as {@link QosPolicy}. */
export type QosPolicyEntry = EntryArgs<typeof qosPolicy, "qosId">;

const QosBase: ResourceClass<typeof qos> = resource(qos);

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
export class Qos extends QosBase {}

export interface QosAssociationArgs extends ArgsOf<typeof qosAssociation> {}

const QosAssociationBase: ResourceClass<typeof qosAssociation> = resource(qosAssociation);

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
export class QosAssociation extends QosAssociationBase {}

export interface QosCarArgs extends ArgsOf<typeof qosCar> {}

const QosCarBase: ResourceClass<typeof qosCar> = resource(qosCar);

/**
 * Limits the bandwidth of the traffic that the policies of one priority match, within a QoS. It is
 * for cars that several programs add to the same QoS. If one program owns the QoS, its `cars` are
 * the better place. Id: `qos-...:qoscar-...`.
 *
 * @example
 * ```ts
 * // The QoS belongs to another program and has no `cars`, which would delete this one.
 * new QosCar("voice", {
 *   qosId: config.require("qosId"),
 *   priority: 1,
 *   limitType: "Percent",
 *   minBandwidthPercent: 20,
 *   maxBandwidthPercent: 50,
 *   percentSourceType: "CcnBandwidth",
 * });
 * ```
 *
 * @see CreateQosCar, ModifyQosCar, DeleteQosCar, DescribeQosCars
 */
export class QosCar extends QosCarBase {}

export interface QosPolicyArgs extends ArgsOf<typeof qosPolicy> {}

const QosPolicyBase: ResourceClass<typeof qosPolicy> = resource(qosPolicy);

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
export class QosPolicy extends QosPolicyBase {}
