// Generated from provider/lookups/qos.ts and the API model by `npm run generate`.
import * as lookups from "../../lookups/qos.js";
import { get, type Get, getOutput, type GetOutput } from "../../program/lookup.js";

/** The arguments of {@link getQos}. */
export interface GetQosArgs {
  /** ID of the QoS policy. */
  qosId: string;
}

/** The result of {@link getQos}. */
export interface GetQosResult {
  /** Number of gateways with a faulty configuration. */
  errorConfigSmartAGCount?: number;
  /** Described as the rate limiting rules of the QoS policy that are configured abnormally. */
  cars?: {
    name?: string;
    description?: string;
    /** Absolute: by bandwidth value; Percent: by percentage. */
    limitType?: string;
    /** Mbps. */
    maxBandwidthAbs?: number;
    /** Percent. */
    maxBandwidthPercent?: number;
    /** Mbps. */
    minBandwidthAbs?: number;
    /** Percent. */
    minBandwidthPercent?: number;
    /** CcnBandwidth: CCN bandwidth; InternetUpBandwidth: public uplink bandwidth. */
    percentSourceType?: string;
    /** 1-3 on this page (CreateQosCar says 1-7); smaller is higher. */
    priority?: number;
    qosCarId?: string;
  }[];
  /** The description. */
  description?: string;
  /** The name. */
  name?: string;
  /** The policies that are in error. */
  policies?: {
    name?: string;
    description?: string;
    destCidr?: string;
    /** First/last, each 1-65535; -1/-1 means any. */
    destPortRange?: string;
    /**
     * Declared Long, but the table's example is the text 2021-07-29T00:00:00+0800 (Beijing time,
     * UTC+8)
     */
    endTime?: number;
    ipProtocol?: string;
    /** Priority of the rate limiting rule the five-tuple rule belongs to; smaller is higher. */
    priority?: number;
    sourceCidr?: string;
    /** First/last, each 1-65535; -1/-1 means any. */
    sourcePortRange?: string;
    /** Declared Long, but the table's example is the text 2021-06-21T00:00:00+0800. */
    startTime?: number;
  }[];
}

/**
 * The name of a QoS, and what of it is in error on how many gateways: the service lists the faulty
 * cars and policies only. {@link getQosCars} and {@link getQosPolicies} list all.
 *
 * @see GetQosAttribute
 */
export const getQos: Get<GetQosArgs, GetQosResult> = get(lookups.getQos);

/** {@link getQos} for arguments that may be known only after an update. */
export const getQosOutput: GetOutput<GetQosArgs, GetQosResult> = getOutput(lookups.getQos);

/** The arguments of {@link getQosCars}. */
export interface GetQosCarsArgs {
  /** ID of the QoS policy whose rules are listed. */
  qosId: string;
  /** Return only the rule with this ID. */
  qosCarId?: string;
  /**
   * Sort order by priority. asc: ascending. desc: descending.
   * Allowed: asc, desc. Default: asc.
   */
  order?: "asc" | "desc";
  /** Filter by rule description. */
  description?: string;
}

/** An entry of the result of {@link getQosCars}. */
export interface GetQosCarsCar {
  /** Description. */
  description?: string;
  /** Absolute: by bandwidth value; Percent: by percentage. */
  limitType: "Absolute" | "Percent";
  /** Mbps. */
  maxBandwidthAbs?: number;
  /** Percent. */
  maxBandwidthPercent?: number;
  /** Mbps. */
  minBandwidthAbs?: number;
  /** Percent. */
  minBandwidthPercent?: number;
  /** Name in the console, 2 to 128 characters. */
  name?: string;
  /**
   * CcnBandwidth: CCN bandwidth; InternetUpBandwidth: public uplink bandwidth; the sample shows it
   * on an Absolute rule too.
   */
  percentSourceType?: "CcnBandwidth" | "InternetUpBandwidth";
  /** 1 (highest) to 7. A policy finds its car by this number. */
  priority: number;
  /** The car's id, `qoscar-...`. */
  qosCarId: string;
  /** The QoS that the car belongs to. */
  qosId: string;
}

/** The result of {@link getQosCars}. */
export interface GetQosCarsResult {
  /** The cars of a QoS. */
  qosCars: GetQosCarsCar[];
}

/**
 * The cars of a QoS.
 *
 * @see DescribeQosCars
 */
export const getQosCars: Get<GetQosCarsArgs, GetQosCarsResult> = get(lookups.getQosCars);

/** {@link getQosCars} for arguments that may be known only after an update. */
export const getQosCarsOutput: GetOutput<GetQosCarsArgs, GetQosCarsResult> = getOutput(lookups.getQosCars);

/** The arguments of {@link getQosPolicies}. */
export interface GetQosPoliciesArgs {
  /** ID of the QoS policy whose rules are listed. */
  qosId: string;
  /** Return only the rule with this ID. */
  qosPolicyId?: string;
  /**
   * Filter by rule description; 1-512 characters, starts with a letter or a Chinese character, may
   * contain digits, underscores and hyphens.
   * Length: at most 512.
   */
  description?: string;
  /** Filter by the priority of the rate limiting rule that the five-tuple rules belong to. */
  priority?: number;
}

/** An entry of the result of {@link getQosPolicies}. */
export interface GetQosPoliciesPolicy {
  /** The description. */
  description?: string;
  /** Destination block, such as `192.168.10.0/24`; host bits must be zero. */
  destCidr: string;
  /** E.g. 90/90; the sample shows -1/-1. */
  destPortRange: string;
  /**
   * Application group IDs (see ListDpiGroups); the reference only says List, the SDK nests
   * DpiGroupIds.DpiGroupId[].
   */
  dpiGroupIds?: string[];
  /**
   * Application IDs (see ListDpiSignatures); the reference only says List, the SDK nests
   * DpiSignatureIds.DpiSignatureId[].
   */
  dpiSignatureIds?: string[];
  /** End of validity, e.g. 2019-07-14T16:41:33+0800. */
  endTime?: string;
  /** The samples show ALL and TCP. */
  ipProtocol: string;
  /** Name in the console, 2 to 100 characters. */
  name?: string;
  /** Priority of the rate limiting rule the five-tuple rule belongs to. */
  priority: number;
  /** The QoS that the policy belongs to. */
  qosId: string;
  /** The policy's id, `qospy-...`. */
  qosPolicyId: string;
  /** Source block, such as `192.168.1.0/24`; host bits must be zero. */
  sourceCidr: string;
  /** E.g. 80/80; the sample shows -1/-1 and 1/65535. */
  sourcePortRange: string;
  /** Start of validity, e.g. 2019-07-14T16:41:33+0800. */
  startTime?: string;
}

/** The result of {@link getQosPolicies}. */
export interface GetQosPoliciesResult {
  /** The policies of a QoS. */
  qosPolicies: GetQosPoliciesPolicy[];
}

/**
 * The policies of a QoS.
 *
 * @see DescribeQosPolicies
 */
export const getQosPolicies: Get<GetQosPoliciesArgs, GetQosPoliciesResult> = get(lookups.getQosPolicies);

/** {@link getQosPolicies} for arguments that may be known only after an update. */
export const getQosPoliciesOutput: GetOutput<GetQosPoliciesArgs, GetQosPoliciesResult> = getOutput(
  lookups.getQosPolicies,
);

/** The arguments of {@link getQoses}. */
export interface GetQosesArgs {
  /** The ids of the QoSes; all of the region where left out. */
  qosIds?: readonly string[];
  /** Only QoSes of this name. */
  name?: string;
}

/** An entry of the result of {@link getQoses}. */
export interface GetQosesQos {
  /** Description; absent from the sample. */
  description?: string;
  /** The id of the QoS, `qos-...`. */
  qosId: string;
  /** The name. */
  name?: string;
  /** The resource group. */
  resourceGroupId?: string;
  /**
   * Number of gateways associated with the QoS policy; String in the table, a number in the sample.
   */
  sagCount?: number;
  /**
   * IDs of the associated gateways, separated by commas; absent from the sample whose SagCount is
   * 0.
   */
  smartAGIds?: string[];
}

/** The result of {@link getQoses}. */
export interface GetQosesResult {
  /** The QoSes of the region, without their cars and policies. */
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
export const getQoses: Get<GetQosesArgs, GetQosesResult> = get(lookups.getQoses);

/** {@link getQoses} for arguments that may be known only after an update. */
export const getQosesOutput: GetOutput<GetQosesArgs, GetQosesResult> = getOutput(lookups.getQoses);
