import type { GetQosAttributeQosCars, GetQosAttributeQosPolicies } from "../../schema/index.js";
import { qosCar } from "../resources/qos/qos-car.js";
import { qosPolicy } from "../resources/qos/qos-policy.js";
import { qos } from "../resources/qos/qos.js";
import { words } from "../resources/gateway/listing.js";
import { type Get, type GetOutput, lookup, type LookupArgs, type LookupItem } from "./lookup.js";

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

const qoses = lookup("getQoses", "DescribeQoses", {
  at: "qoses",
  of: qos,
  names: { qosName: "name" },
  csv: ["qosIds"],
  values: { smartAGIds: words, sagCount: Number },
  always: ["qosId"],
});

export interface GetQosesArgs extends LookupArgs<typeof qoses> {
  /** The ids of the QoSes; all of the region where left out. */
  qosIds?: readonly string[];
  /** Only QoSes of this name. */
  name?: string;
}
export interface GetQosesQos extends LookupItem<typeof qoses> {}
export interface GetQosesResult {
  qoses: GetQosesQos[];
}

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
 *
 * @see DescribeQoses
 */
export const getQoses: Get<GetQosesArgs, GetQosesResult> = qoses.get;
/** {@link getQoses} for arguments that may be known only after an update. */
export const getQosesOutput: GetOutput<GetQosesArgs, GetQosesResult> = qoses.getOutput;

const qosCars = lookup("getQosCars", "DescribeQosCars", { at: "qosCars", of: qosCar });

export interface GetQosCarsArgs extends LookupArgs<typeof qosCars> {}
export interface GetQosCarsCar extends LookupItem<typeof qosCars> {}
export interface GetQosCarsResult {
  qosCars: GetQosCarsCar[];
}

/**
 * The cars of a QoS.
 *
 * @see DescribeQosCars
 */
export const getQosCars: Get<GetQosCarsArgs, GetQosCarsResult> = qosCars.get;
/** {@link getQosCars} for arguments that may be known only after an update. */
export const getQosCarsOutput: GetOutput<GetQosCarsArgs, GetQosCarsResult> = qosCars.getOutput;

const qosPolicies = lookup("getQosPolicies", "DescribeQosPolicies", { at: "qosPolicies", of: qosPolicy });

export interface GetQosPoliciesArgs extends LookupArgs<typeof qosPolicies> {}
export interface GetQosPoliciesPolicy extends LookupItem<typeof qosPolicies> {}
export interface GetQosPoliciesResult {
  qosPolicies: GetQosPoliciesPolicy[];
}

/**
 * The policies of a QoS.
 *
 * @see DescribeQosPolicies
 */
export const getQosPolicies: Get<GetQosPoliciesArgs, GetQosPoliciesResult> = qosPolicies.get;
/** {@link getQosPolicies} for arguments that may be known only after an update. */
export const getQosPoliciesOutput: GetOutput<GetQosPoliciesArgs, GetQosPoliciesResult> = qosPolicies.getOutput;

const qosAttribute = lookup("getQos", "GetQosAttribute", {
  of: qos,
  names: { qosCars: "cars", qosPolicies: "policies" },
  values: { cars, policies },
});

export interface GetQosArgs extends LookupArgs<typeof qosAttribute> {}
export interface GetQosResult extends LookupItem<typeof qosAttribute> {}

/**
 * The name of a QoS, and what of it is in error on how many gateways: the service lists the faulty cars and policies only. {@link getQosCars} and {@link getQosPolicies} list all.
 *
 * @see GetQosAttribute
 */
export const getQos: Get<GetQosArgs, GetQosResult> = qosAttribute.get;
/** {@link getQos} for arguments that may be known only after an update. */
export const getQosOutput: GetOutput<GetQosArgs, GetQosResult> = qosAttribute.getOutput;
