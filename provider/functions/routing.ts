import { routeDistributionStrategy } from "../resources/routing/route-distribution-strategy.js";
import { ospfRouting } from "../resources/routing/ospf-routing.js";
import { bgpRouting } from "../resources/routing/bgp-routing.js";
import { portRouteProtocol } from "../resources/routing/port-route-protocol.js";
import { globalRouteProtocol } from "../resources/routing/global-route-protocol.js";
import { staticRoute } from "../resources/routing/static-route.js";
import { healthCheck } from "../resources/routing/health-check.js";
import type { DeviceArgs } from "./device.js";
import { type Get, type GetOutput, lookup, type LookupArgs, type LookupItem, type Open } from "./lookup.js";

const routes = lookup("getRoutes", "DescribeSagRouteList", { at: "routes" });

export interface GetRoutesArgs extends DeviceArgs {}
export interface GetRoutesRoute extends LookupItem<typeof routes> {}
export interface GetRoutesResult {
  routes: GetRoutesRoute[];
}

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
 *
 * @see DescribeSagRouteList
 */
export const getRoutes: Get<GetRoutesArgs, GetRoutesResult> = routes.get;
/** {@link getRoutes} for arguments that may be known only after an update. */
export const getRoutesOutput: GetOutput<GetRoutesArgs, GetRoutesResult> = routes.getOutput;

const staticRoutes = lookup("getStaticRoutes", "DescribeSagStaticRouteList", { at: "staticRoutes", of: staticRoute });

export interface GetStaticRoutesArgs extends DeviceArgs {}
export interface GetStaticRoutesRoute extends LookupItem<typeof staticRoutes> {}
export interface GetStaticRoutesResult {
  staticRoutes: GetStaticRoutesRoute[];
}

/**
 * The static routes of a device.
 *
 * @see DescribeSagStaticRouteList
 */
export const getStaticRoutes: Get<GetStaticRoutesArgs, GetStaticRoutesResult> = staticRoutes.get;
/** {@link getStaticRoutes} for arguments that may be known only after an update. */
export const getStaticRoutesOutput: GetOutput<GetStaticRoutesArgs, GetStaticRoutesResult> = staticRoutes.getOutput;

const globalRouteProtocolLookup = lookup("getGlobalRouteProtocol", "DescribeSagGlobalRouteProtocol", {
  of: globalRouteProtocol,
});

export interface GetGlobalRouteProtocolArgs extends DeviceArgs {}
export interface GetGlobalRouteProtocolResult extends LookupItem<typeof globalRouteProtocolLookup> {}

/**
 * The routing protocol of a device.
 *
 * @see DescribeSagGlobalRouteProtocol
 */
export const getGlobalRouteProtocol: Get<GetGlobalRouteProtocolArgs, GetGlobalRouteProtocolResult> =
  globalRouteProtocolLookup.get;
/** {@link getGlobalRouteProtocol} for arguments that may be known only after an update. */
export const getGlobalRouteProtocolOutput: GetOutput<GetGlobalRouteProtocolArgs, GetGlobalRouteProtocolResult> =
  globalRouteProtocolLookup.getOutput;

const portRouteProtocols = lookup("getPortRouteProtocols", "DescribeSagPortRouteProtocolList", {
  at: "ports",
  of: portRouteProtocol,
});

export interface GetPortRouteProtocolsArgs extends DeviceArgs {}
export interface GetPortRouteProtocolsPort extends LookupItem<typeof portRouteProtocols> {}
export interface GetPortRouteProtocolsResult {
  portRouteProtocols: GetPortRouteProtocolsPort[];
}

/**
 * The routing protocols of a device's ports, with their peers.
 *
 * @see DescribeSagPortRouteProtocolList
 */
export const getPortRouteProtocols: Get<GetPortRouteProtocolsArgs, GetPortRouteProtocolsResult> =
  portRouteProtocols.get;
/** {@link getPortRouteProtocols} for arguments that may be known only after an update. */
export const getPortRouteProtocolsOutput: GetOutput<GetPortRouteProtocolsArgs, GetPortRouteProtocolsResult> =
  portRouteProtocols.getOutput;

const bgpRoutingLookup = lookup("getBgpRouting", "DescribeSagRouteProtocolBgp", { of: bgpRouting });

export interface GetBgpRoutingArgs extends DeviceArgs {}
export interface GetBgpRoutingResult extends LookupItem<typeof bgpRoutingLookup> {}

/**
 * How a device does BGP.
 *
 * @see DescribeSagRouteProtocolBgp
 */
export const getBgpRouting: Get<GetBgpRoutingArgs, GetBgpRoutingResult> = bgpRoutingLookup.get;
/** {@link getBgpRouting} for arguments that may be known only after an update. */
export const getBgpRoutingOutput: GetOutput<GetBgpRoutingArgs, GetBgpRoutingResult> = bgpRoutingLookup.getOutput;

const ospfRoutingLookup = lookup("getOspfRouting", "DescribeSagRouteProtocolOspf", {
  of: ospfRouting,
  secrets: ["md5Key"],
});

export interface GetOspfRoutingArgs extends DeviceArgs {}
export interface GetOspfRoutingSecretResult extends LookupItem<typeof ospfRoutingLookup> {}
export interface GetOspfRoutingResult extends Open<GetOspfRoutingSecretResult, "md5Key"> {}

/**
 * How a device does OSPF. Its MD5 key is a secret: it is left out here, and {@link getOspfRoutingOutput} tells it.
 *
 * @see DescribeSagRouteProtocolOspf
 */
export const getOspfRouting: Get<GetOspfRoutingArgs, GetOspfRoutingResult> = ospfRoutingLookup.get;
/** {@link getOspfRouting} for arguments that may be known only after an update. A secret, because the result holds one. */
export const getOspfRoutingOutput: GetOutput<GetOspfRoutingArgs, GetOspfRoutingSecretResult> =
  ospfRoutingLookup.getOutput;

const routeDistributionStrategies = lookup("getRouteDistributionStrategies", "DescribeRouteDistributionStrategies", {
  at: "strategies",
  of: routeDistributionStrategy,
  parts: "sourceType",
});

export interface GetRouteDistributionStrategiesArgs extends LookupArgs<typeof routeDistributionStrategies> {}
export interface GetRouteDistributionStrategiesStrategy extends LookupItem<typeof routeDistributionStrategies> {}
export interface GetRouteDistributionStrategiesResult {
  routeDistributionStrategies: GetRouteDistributionStrategiesStrategy[];
}

/**
 * Which routes of a gateway are made known, and how; of the cloud and of the office where `sourceType` is left out.
 *
 * @see DescribeRouteDistributionStrategies
 */
export const getRouteDistributionStrategies: Get<
  GetRouteDistributionStrategiesArgs,
  GetRouteDistributionStrategiesResult
> = routeDistributionStrategies.get;
/** {@link getRouteDistributionStrategies} for arguments that may be known only after an update. */
export const getRouteDistributionStrategiesOutput: GetOutput<
  GetRouteDistributionStrategiesArgs,
  GetRouteDistributionStrategiesResult
> = routeDistributionStrategies.getOutput;

const healthChecks = lookup("getHealthChecks", "DescribeHealthChecks", { at: "healthChecks", of: healthCheck });

export interface GetHealthChecksArgs extends LookupArgs<typeof healthChecks> {}
export interface GetHealthChecksHealthCheck extends LookupItem<typeof healthChecks> {}
export interface GetHealthChecksResult {
  healthChecks: GetHealthChecksHealthCheck[];
}

/**
 * The health checks of a gateway with their results.
 *
 * @see DescribeHealthChecks
 */
export const getHealthChecks: Get<GetHealthChecksArgs, GetHealthChecksResult> = healthChecks.get;
/** {@link getHealthChecks} for arguments that may be known only after an update. */
export const getHealthChecksOutput: GetOutput<GetHealthChecksArgs, GetHealthChecksResult> = healthChecks.getOutput;

const healthCheckLookup = lookup("getHealthCheck", "DescribeHealthCheckAttribute", { of: healthCheck });

export interface GetHealthCheckArgs extends LookupArgs<typeof healthCheckLookup> {}
export interface GetHealthCheckResult extends LookupItem<typeof healthCheckLookup> {}

/**
 * How one health check is set.
 *
 * @see DescribeHealthCheckAttribute
 */
export const getHealthCheck: Get<GetHealthCheckArgs, GetHealthCheckResult> = healthCheckLookup.get;
/** {@link getHealthCheck} for arguments that may be known only after an update. */
export const getHealthCheckOutput: GetOutput<GetHealthCheckArgs, GetHealthCheckResult> = healthCheckLookup.getOutput;
