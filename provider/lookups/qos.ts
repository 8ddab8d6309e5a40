import type { GetQosAttributeQosCars, GetQosAttributeQosPolicies } from "../../schema/index.js";
import { qosCar } from "../resources/qos/qos-car.js";
import { qosPolicy } from "../resources/qos/qos-policy.js";
import { qos } from "../resources/qos/qos.js";
import { words } from "../resources/gateway/listing.js";
import { lookup } from "./lookup.js";

/** A car as this one answer writes it. */
const cars = (all: readonly GetQosAttributeQosCars[]) =>
  all.map(({ qosCarName, qosCarDescription, ...car }) => ({
    ...car,
    name: qosCarName,
    description: qosCarDescription,
  }));

const policies = (all: readonly GetQosAttributeQosPolicies[]) =>
  all.map(({ qosPolicieName, qosPolicieDescription, ...policy }) => ({
    ...policy,
    name: qosPolicieName,
    description: qosPolicieDescription,
  }));

/**
 * The QoSes of the region, without their cars and policies.
 *
 * @example
 * ```ts
 * const { qoses } = await getQoses({ name: "shares" });
 * const cars = await Promise.all(qoses.map(({ qosId }) => getQosCars({ qosId })));
 * // Of a QoS of this program, known only after an update.
 * export const policies = getQosPoliciesOutput({ qosId: qos.id }).qosPolicies;
 * ```
 */
export const getQoses = lookup("getQoses", "DescribeQoses", {
  at: "qoses",
  of: qos,
  names: { qosName: "name" },
  values: { smartAGIds: words, sagCount: Number },
  always: ["qosId"],
  item: "Qos",
  args: { qosIds: "The ids of the QoSes; all of the region where left out.", qosName: "Only QoSes of this name." },
});

/** The cars of a QoS. */
export const getQosCars = lookup("getQosCars", "DescribeQosCars", { at: "qosCars", of: qosCar, item: "Car" });

/** The policies of a QoS. */
export const getQosPolicies = lookup("getQosPolicies", "DescribeQosPolicies", {
  at: "qosPolicies",
  of: qosPolicy,
  item: "Policy",
});

/**
 * The name of a QoS, and what of it is in error on how many gateways: the service lists the faulty
 * cars and policies only. {@link getQosCars} and {@link getQosPolicies} list all.
 */
export const getQos = lookup("getQos", "GetQosAttribute", {
  of: qos,
  names: { qosCars: "cars", qosPolicies: "policies" },
  values: { qosCars: cars, qosPolicies: policies },
});
