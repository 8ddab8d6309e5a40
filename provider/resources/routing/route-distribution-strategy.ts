import * as v from "valibot";
import { listing, setting } from "../../lifecycle/definition.js";
import { cidr, Field, id, oneOf } from "../../lifecycle/fields.js";
import { requiredWhen, rule } from "../../lifecycle/rules.js";
import { everyGateway } from "../gateway/listing.js";

const local = ["STATIC", "OSPF", "BGP"] as const;

/** A source of local routes in any case, or an id. */
const routeSource = new Field(
  v.pipe(
    id().schema,
    v.transform((source) => local.find((one) => one === source.toUpperCase()) ?? source),
  ),
);

/**
 * Whether a route of a gateway is published, to the cloud or to the network on the premises. The
 * route exists without it, and the service has no call that creates a strategy: the resource notes
 * the previous strategy of the route, if any, and sets the desired one. When it leaves the program,
 * the previous one is restored, or the strategy is deleted if there was none. The health check that
 * it names can be deleted only after it. Id: `sag-...:local:STATIC:10.0.0.0/24`.
 *
 * @example
 * ```ts
 * const check = new HealthCheck("core", { smartAGId: gateway.id, srcIpAddr: "10.1.0.1", dstIpAddr: "10.1.0.254" });
 * // The cloud knows the route to the office while the switch behind the gateway answers.
 * new RouteDistributionStrategy("office", {
 *   smartAGId: gateway.id,
 *   sourceType: "local",
 *   routeSource: "STATIC",
 *   destCidrBlock: "10.1.0.0/24",
 *   routeDistribution: "no_publish_and_publish_on_health_success",
 *   hcInstanceId: check.hcInstanceId,
 * });
 * ```
 *
 * @see ModifyRouteDistributionStrategy, DeleteRouteDistributionStrategy,
 * DescribeRouteDistributionStrategies
 */
export const routeDistributionStrategy = setting({
  type: "RouteDistributionStrategy",
  inputs: {
    /** The gateway. */
    smartAGId: id("sag-").replaces(),
    /**
     * Which route: `cloud` for one from the gateway to the cloud, `local` for one to the network on
     * the premises.
     */
    sourceType: oneOf("cloud", "local").replaces(),
    /**
     * Where the route comes from: `STATIC`, `OSPF` or `BGP` for a local route, the id of the VPC,
     * VBR or gateway that it was learned from for a cloud route.
     */
    routeSource: routeSource.replaces(),
    /** The IPv4 block that the route leads to. */
    destCidrBlock: cidr().replaces(),
    /**
     * Whether the route is published: always, never, or as the health check says.
     * `no_publish_and_publish_on_health_success` and `..._fail` publish it while the check succeeds
     * or fails, `publish_and_revoke_on_health_success` and `..._fail` revoke it then.
     */
    routeDistribution: oneOf(
      "publish",
      "no_publish",
      "no_publish_and_publish_on_health_success",
      "no_publish_and_publish_on_health_fail",
      "publish_and_revoke_on_health_success",
      "publish_and_revoke_on_health_fail",
    ),
    /**
     * The health check. Required if `routeDistribution` names health. The reference always requires
     * it, the vendor's SDK does not.
     */
    hcInstanceId: id("hc-").optional(),
  },
  outputs: {},
  rules: [
    requiredWhen(
      "routeDistribution",
      [
        "no_publish_and_publish_on_health_success",
        "no_publish_and_publish_on_health_fail",
        "publish_and_revoke_on_health_success",
        "publish_and_revoke_on_health_fail",
      ],
      ["hcInstanceId"],
    ),
    rule(["sourceType", "routeSource"], ({ sourceType, routeSource: source }) => {
      if (typeof sourceType !== "string" || typeof source !== "string") return undefined;
      if ((sourceType === "local") === local.some((one) => one === source)) return undefined;
      const allowed = sourceType === "local" ? `one of ${local.join(", ")}` : "the id of a VPC, VBR or gateway";
      return { property: "routeSource", reason: `"${source}" is no source of ${sourceType} routes; give ${allowed}` };
    }),
  ],
  identity: ["smartAGId", "sourceType", "routeSource", "destCidrBlock"],
  lock: ["smartAGId"],
  read: {
    from: listing({
      operation: "DescribeRouteDistributionStrategies",
      of: ["smartAGId"],
      under: everyGateway,
      sets: [{ sourceType: "cloud" }, { sourceType: "local" }],
      items: (page) =>
        page.strategies?.map((route) => ({ ...route, routeSource: routeSource.canonical(route.routeSource) })),
      key: ["sourceType", "routeSource", "destCidrBlock"],
    }),
    // Every route of the gateway is listed. One without a strategy has no distribution.
    observe: (route) => (route["routeDistribution"] ? route : undefined),
  },
  set: { operation: "ModifyRouteDistributionStrategy" },
  unset: "DeleteRouteDistributionStrategy",
  // The health check of the former strategy may be gone by then.
  stays: ["HC.InstanceNoFound"],
});
