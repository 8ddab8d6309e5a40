import { define, listing, type Properties } from "../../lifecycle/definition.js";
import { id, integer, name, oneOf, text } from "../../lifecycle/fields.js";
import { below, requiredWhen, unusedWhen } from "../../lifecycle/rules.js";
import { everyQos } from "./listing.js";
import { carQuota, commonPriority } from "./qos-warnings.js";

const absolute = ["minBandwidthAbs", "maxBandwidthAbs"] as const;
const percent = ["minBandwidthPercent", "maxBandwidthPercent"] as const;

/** A car without the fields of the other limit type, which the service reports as well. */
function limited(car: Properties): Properties {
  const others: readonly string[] = car["limitType"] === "Absolute" ? percent : absolute;
  return Object.fromEntries(Object.entries(car).filter(([name]) => !others.includes(name)));
}

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
export const qosCar = define({
  type: "QosCar",
  vendor: { terraform: "alicloud_sag_qos_car", ros: "ALIYUN::SAG::QosCar" },
  inputs: {
    /** The QoS that the car belongs to. Changing it makes a new car. */
    qosId: id("qos-").replaces(),
    /**
     * 1 (highest) to 7. When bandwidth is short, cars of a smaller number get theirs first.
     * Policies find their car by this number. Newer pages of the service document 1 to 3, and 4 for
     * accounts on an allow list, so the preview warns of a larger one.
     */
    priority: integer({ min: 1, max: 7 }),
    /** How bandwidth is limited: `Absolute` in Mbps, `Percent` as a share. */
    limitType: oneOf("Absolute", "Percent"),
    /** Guaranteed bandwidth in Mbps; with `Absolute`, and below `maxBandwidthAbs`. */
    minBandwidthAbs: integer({ min: 0 }).optional(),
    /** Largest bandwidth in Mbps; with `Absolute`. */
    maxBandwidthAbs: integer({ min: 1 }).optional(),
    /**
     * Guaranteed bandwidth in percent, 1 to 100; with `Percent`, and below `maxBandwidthPercent`.
     */
    minBandwidthPercent: integer({ min: 1, max: 100 }).optional(),
    /** Largest bandwidth in percent, 1 to 100; with `Percent`. */
    maxBandwidthPercent: integer({ min: 1, max: 100 }).optional(),
    /**
     * What a percentage is of: `CcnBandwidth` the bandwidth from the site to the cloud,
     * `InternetUpBandwidth` from the site to the Internet. Give it with `Percent`: which one the
     * service takes otherwise is not documented. Beside `Absolute` it means nothing; the service
     * reports it anyway. Removing it does what removing `name` does.
     */
    percentSourceType: oneOf("CcnBandwidth", "InternetUpBandwidth").shared(),
    /**
     * Name in the console, 2 to 128 characters. No call clears it: removing it replaces the car in
     * `cars` of a QoS. A separate resource keeps the live name.
     */
    name: name({ max: 128 }).shared(),
    /** Description. Removing it does what removing `name` does. */
    description: text().shared(),
  },
  outputs: {
    /** The car's id, `qoscar-...`. */
    qosCarId: id("qoscar-"),
  },
  rules: [
    requiredWhen("limitType", "Absolute", absolute),
    requiredWhen("limitType", "Percent", percent),
    unusedWhen("limitType", "Absolute", percent),
    unusedWhen("limitType", "Percent", absolute),
    below(...absolute),
    below(...percent),
    commonPriority,
  ],
  identity: ["qosId", "qosCarId"],
  lock: ["qosId"],
  limits: [carQuota],
  create: { operation: "CreateQosCar", once: true, answer: limited },
  read: {
    from: listing({
      operation: "DescribeQosCars",
      of: ["qosId"],
      under: everyQos,
      items: (page) => page.qosCars,
      key: "qosCarId",
    }),
    observe: limited,
  },
  update: [{ operation: "ModifyQosCar", carries: "all", whole: true }],
  delete: { operation: "DeleteQosCar" },
});
