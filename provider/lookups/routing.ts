import { routeDistributionStrategy } from "../resources/routing/route-distribution-strategy.js";
import { ospfRouting } from "../resources/routing/ospf-routing.js";
import { bgpRouting } from "../resources/routing/bgp-routing.js";
import { portRouteProtocol } from "../resources/routing/port-route-protocol.js";
import { globalRouteProtocol } from "../resources/routing/global-route-protocol.js";
import { staticRoute } from "../resources/routing/static-route.js";
import { healthCheck } from "../resources/routing/health-check.js";
import { device } from "./arguments.js";
import { lookup } from "./lookup.js";

/**
 * The routes that a device uses now.
 *
 * @example
 * ```ts
 * const { routes } = await getRoutes({ smartAGId: "sag-1a2b3c4d5e6f", serialNumber: "sag1000sn0001" });
 * // Of a device that this program binds, once its gateway is on the CCN.
 * export const learned = getRoutesOutput(
 *   { smartAGId: gateway.id, serialNumber: device.serialNumber },
 *   { dependsOn: joined },
 * ).routes;
 * ```
 */
export const getRoutes = lookup("getRoutes", "DescribeSagRouteList", { at: "routes", item: "Route", args: device });

/** The static routes of a device. */
export const getStaticRoutes = lookup("getStaticRoutes", "DescribeSagStaticRouteList", {
  at: "staticRoutes",
  of: staticRoute,
  item: "Route",
  args: device,
});

/** The routing protocol of a device. */
export const getGlobalRouteProtocol = lookup("getGlobalRouteProtocol", "DescribeSagGlobalRouteProtocol", {
  of: globalRouteProtocol,
  args: device,
});

/** The routing protocols of a device's ports, with their peers. */
export const getPortRouteProtocols = lookup("getPortRouteProtocols", "DescribeSagPortRouteProtocolList", {
  at: "ports",
  of: portRouteProtocol,
  item: "Port",
  args: device,
});

/** How a device does BGP. */
export const getBgpRouting = lookup("getBgpRouting", "DescribeSagRouteProtocolBgp", { of: bgpRouting, args: device });

/**
 * How a device does OSPF. Its MD5 key is a secret: it is left out here, and
 * {@link getOspfRoutingOutput} has it.
 */
export const getOspfRouting = lookup("getOspfRouting", "DescribeSagRouteProtocolOspf", {
  of: ospfRouting,
  secrets: ["md5Key"],
  args: device,
});

/**
 * Which routes of a gateway are published, and how: those of the cloud and of the office if
 * `sourceType` is left out.
 */
export const getRouteDistributionStrategies = lookup(
  "getRouteDistributionStrategies",
  "DescribeRouteDistributionStrategies",
  { at: "strategies", of: routeDistributionStrategy, parts: "sourceType", item: "Strategy" },
);

/** The health checks of a gateway with their results. */
export const getHealthChecks = lookup("getHealthChecks", "DescribeHealthChecks", {
  at: "healthChecks",
  of: healthCheck,
  item: "HealthCheck",
});

/** How one health check is set. */
export const getHealthCheck = lookup("getHealthCheck", "DescribeHealthCheckAttribute", {
  of: healthCheck,
});
