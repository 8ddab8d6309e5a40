// Generated from provider/resources/routing by `npm run generate`.
import { resource } from "../../program/resource.js";
import type { ArgsOf, ResourceClass } from "../../program/types.js";
import { bgpRouting } from "../../resources/routing/bgp-routing.js";
import { globalRouteProtocol } from "../../resources/routing/global-route-protocol.js";
import { healthCheck } from "../../resources/routing/health-check.js";
import { ospfRouting } from "../../resources/routing/ospf-routing.js";
import { portRouteProtocol } from "../../resources/routing/port-route-protocol.js";
import { routeDistributionStrategy } from "../../resources/routing/route-distribution-strategy.js";
import { staticRoute } from "../../resources/routing/static-route.js";

export interface BgpRoutingArgs extends ArgsOf<typeof bgpRouting> {}

const BgpRoutingBase: ResourceClass<typeof bgpRouting> = resource(bgpRouting);

/**
 * How a sag-1000 speaks BGP (on a sag-100wm only its web console sets this). It does so if its
 * `GlobalRouteProtocol` is BGP, with the peers of its `PortRouteProtocol`s. The previous values are
 * restored when the resource leaves the program. No call clears the settings. A device that had
 * none keeps them, without effect under another protocol. Id: `sag-...:SERIALNUMBER`.
 *
 * @example
 * ```ts
 * const { smartAGId, serialNumber } = device;
 * new GlobalRouteProtocol("office", { smartAGId, serialNumber, routeProtocol: "BGP" });
 * const times = { holdTime: 180, keepAlive: 60 };
 * new BgpRouting("office", { smartAGId, serialNumber, routerId: "10.1.0.1", localAs: 65001, ...times });
 * ```
 *
 * @see ModifySagRouteProtocolBgp, DescribeSagRouteProtocolBgp
 */
export class BgpRouting extends BgpRoutingBase {}

export interface GlobalRouteProtocolArgs extends ArgsOf<typeof globalRouteProtocol> {}

const GlobalRouteProtocolBase: ResourceClass<typeof globalRouteProtocol> = resource(globalRouteProtocol);

/**
 * The routing protocol of a device. It comes before the protocols of its ports: let each
 * `PortRouteProtocol` depend on it. The device always has one: the previous one is restored when
 * the resource leaves the program. Id: `sag-...:SERIALNUMBER`.
 *
 * @example
 * ```ts
 * const { smartAGId, serialNumber } = device;
 * const ospf = new GlobalRouteProtocol("office", { smartAGId, serialNumber, routeProtocol: "OSPF" });
 * // The protocol of the device comes before that of its ports.
 * new PortRouteProtocol(
 *   "office",
 *   { smartAGId, serialNumber, portName: "4", routeProtocol: "OSPF" },
 *   { dependsOn: ospf },
 * );
 * ```
 *
 * @see ModifySagGlobalRouteProtocol, DescribeSagGlobalRouteProtocol
 */
export class GlobalRouteProtocol extends GlobalRouteProtocolBase {}

export interface HealthCheckArgs extends ArgsOf<typeof healthCheck> {}

const HealthCheckBase: ResourceClass<typeof healthCheck> = resource(healthCheck);

/**
 * Probes an address from a gateway by ICMP, so that routes can depend on it
 * (`RouteDistributionStrategy`): a check acts only through the routes that are tied to it, which
 * are published or withdrawn as it succeeds or fails. For a leased line, take an address behind the
 * VBR. Id: `sag-...:hc-...`.
 *
 * Health checks are off by default: the account manager opens them, and the gateway's software has
 * to be 2.0 or later. If the service does not serve them, DescribeHealthChecks answers
 * `InvalidApi.NotFound`. Then nothing is created, because a check that cannot be read cannot be
 * managed. A check in state is kept there with its values, and a refresh fails. To go on without
 * it, let `pulumi state delete` take it out of state. Static distribution strategies (`publish`,
 * `no_publish`) need no health check, and a leased line is preferred to the Internet without one.
 *
 * @example
 * ```ts
 * // Fails after three probes in a row without an answer, 15 seconds at most.
 * new HealthCheck("core", {
 *   smartAGId: gateway.id,
 *   srcIpAddr: "10.1.0.1",
 *   dstIpAddr: "10.1.0.254",
 *   probeInterval: 5000,
 *   failCountThreshold: 3,
 * });
 * ```
 *
 * @see CreateHealthCheck, ModifyHealthCheck, DeleteHealthCheck, DescribeHealthChecks
 */
export class HealthCheck extends HealthCheckBase {}

export interface OspfRoutingArgs extends ArgsOf<typeof ospfRouting> {}

const OspfRoutingBase: ResourceClass<typeof ospfRouting> = resource(ospfRouting);

/**
 * How a sag-1000 speaks OSPF (on a sag-100wm only its web console sets this). It does so if its
 * `GlobalRouteProtocol` is OSPF, on the ports whose `PortRouteProtocol` is. The previous values are
 * restored when the resource leaves the program. The live values are kept if the device had no
 * settings, or authenticated with a secret that the program does not know, because no call can
 * restore that. Id: `sag-...:SERIALNUMBER`.
 *
 * @example
 * ```ts
 * const { smartAGId, serialNumber } = device;
 * new GlobalRouteProtocol("office", { smartAGId, serialNumber, routeProtocol: "OSPF" });
 * new OspfRouting("office", {
 *   smartAGId,
 *   serialNumber,
 *   areaId: 1,
 *   routerId: "10.1.0.1",
 *   helloTime: 10,
 *   deadTime: 40,
 *   authenticationType: "MD5",
 *   md5KeyId: 1,
 *   md5Key: config.requireSecret("ospfKey"),
 * });
 * ```
 *
 * @see ModifySagRouteProtocolOspf, DescribeSagRouteProtocolOspf
 */
export class OspfRouting extends OspfRoutingBase {}

export interface PortRouteProtocolArgs extends ArgsOf<typeof portRouteProtocol> {}

const PortRouteProtocolBase: ResourceClass<typeof portRouteProtocol> = resource(portRouteProtocol);

/**
 * The routing protocol of a port of a device, or of a VLAN of its leased-line port, and its BGP
 * peer. Let it depend on the `GlobalRouteProtocol` of the device, which has to be of the same
 * protocol first. The previous protocol is restored when the resource leaves the program. A leased
 * line, which speaks BGP only, keeps its live values. Id: `sag-...:SERIALNUMBER:PORT`, with `:VLAN`
 * if there is one.
 *
 * @example
 * ```ts
 * const { smartAGId, serialNumber } = device;
 * const bgp = new GlobalRouteProtocol("office", { smartAGId, serialNumber, routeProtocol: "BGP" });
 * // The protocol of the device comes before that of its ports.
 * new PortRouteProtocol(
 *   "core",
 *   { smartAGId, serialNumber, portName: "4", routeProtocol: "BGP", remoteIp: "10.1.0.254", remoteAs: 65002 },
 *   { dependsOn: bgp },
 * );
 * ```
 *
 * @see ModifySagPortRouteProtocol, DescribeSagPortRouteProtocolList
 */
export class PortRouteProtocol extends PortRouteProtocolBase {}

export interface RouteDistributionStrategyArgs extends ArgsOf<typeof routeDistributionStrategy> {}

const RouteDistributionStrategyBase: ResourceClass<typeof routeDistributionStrategy> =
  resource(routeDistributionStrategy);

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
export class RouteDistributionStrategy extends RouteDistributionStrategyBase {}

export interface StaticRouteArgs extends ArgsOf<typeof staticRoute> {}

const StaticRouteBase: ResourceClass<typeof staticRoute> = resource(staticRoute);

/**
 * A static route of a device. If the route exists already, creating it fails unless `adopt` is given.
 * A `StaticRoute` over a leased line depends on its `ExpressConnectInterface`. Id:
 * `sag-...:SERIALNUMBER:10.0.0.0/24:PORT:VLAN`, with 0 for the port itself.
 *
 * @example
 * ```ts
 * const { smartAGId, serialNumber } = device;
 * const to = { ip: "10.255.1.2", mask: "255.255.255.252" };
 * const line = new ExpressConnectInterface("line", { smartAGId, serialNumber, portName: "3", vlan: 10, ...to });
 * // Port and VLAN from the interface, which has to be there first.
 * new StaticRoute("datacentre", {
 *   smartAGId,
 *   serialNumber,
 *   destinationCidr: "10.200.0.0/16",
 *   portName: line.portName,
 *   vlan: line.vlan,
 *   nextHop: "10.255.1.1",
 * });
 * ```
 *
 * @see CreateSagStaticRoute, ModifySagStaticRoute, DeleteSagStaticRoute, DescribeSagStaticRouteList
 */
export class StaticRoute extends StaticRouteBase {}
