// Generated from provider/lookups/routing.ts and the API model by `npm run generate`.
import * as lookups from "../../lookups/routing.js";
import { get, type Get, getOutput, type GetOutput } from "../../program/lookup.js";

/** The arguments of {@link getBgpRouting}. */
export interface GetBgpRoutingArgs {
  /** The gateway. */
  smartAGId: string;
  /** The serial number of the device. */
  serialNumber: string;
}

/** The result of {@link getBgpRouting}. */
export interface GetBgpRoutingResult {
  /** Hold time (seconds per ModifySagRouteProtocolBgp) */
  holdTime: number;
  /** Keepalive interval (seconds per ModifySagRouteProtocolBgp) */
  keepAlive: number;
  /**
   * Autonomous system number of the gateway; documented as Integer here, but the modify call takes
   * a Long up to 4294967295, so decode as 64 bits.
   */
  localAs: number;
  /** The BGP router id, in the form of an IPv4 address. */
  routerId: string;
}

/**
 * How a device does BGP.
 *
 * @see DescribeSagRouteProtocolBgp
 */
export const getBgpRouting: Get<GetBgpRoutingArgs, GetBgpRoutingResult> = get(lookups.getBgpRouting);

/** {@link getBgpRouting} for arguments that may be known only after an update. */
export const getBgpRoutingOutput: GetOutput<GetBgpRoutingArgs, GetBgpRoutingResult> = getOutput(lookups.getBgpRouting);

/** The arguments of {@link getGlobalRouteProtocol}. */
export interface GetGlobalRouteProtocolArgs {
  /** The gateway. */
  smartAGId: string;
  /** The serial number of the device. */
  serialNumber: string;
}

/** The result of {@link getGlobalRouteProtocol}. */
export interface GetGlobalRouteProtocolResult {
  /** STATIC = static routes; OSPF = OSPF dynamic routing; BGP = BGP dynamic routing. */
  routeProtocol: "STATIC" | "OSPF" | "BGP";
}

/**
 * The routing protocol of a device.
 *
 * @see DescribeSagGlobalRouteProtocol
 */
export const getGlobalRouteProtocol: Get<GetGlobalRouteProtocolArgs, GetGlobalRouteProtocolResult> = get(
  lookups.getGlobalRouteProtocol,
);

/** {@link getGlobalRouteProtocol} for arguments that may be known only after an update. */
export const getGlobalRouteProtocolOutput: GetOutput<GetGlobalRouteProtocolArgs, GetGlobalRouteProtocolResult> =
  getOutput(lookups.getGlobalRouteProtocol);

/** The arguments of {@link getHealthCheck}. */
export interface GetHealthCheckArgs {
  /** Health check instance id. */
  hcInstanceId: string;
  /** Smart Access Gateway instance id. */
  smartAGId: string;
}

/** The result of {@link getHealthCheck}. */
export interface GetHealthCheckResult {
  /**
   * Creation time of the health check (Long); the unit is not stated, the sample 1586759657000 is
   * epoch milliseconds by its size.
   */
  createTime?: number;
  /** Description, 2 to 256 characters. */
  description?: string;
  /** The IPv4 address that is probed. */
  dstIpAddr: string;
  /** Not supported at present. */
  dstPort?: number;
  /** 1-15, default 3. */
  failCountThreshold: number;
  /** The health check's id, `hc-...`. */
  hcInstanceId: string;
  /** The name. */
  name?: string;
  /** 1-20, default 1. */
  probeCount: number;
  /** Milliseconds, 1000-60000, default 2000. */
  probeInterval: number;
  /** Milliseconds, 10-30000, default 1000. */
  probeTimeout: number;
  /** 1-15, default 3. */
  rttFailThreshold: number;
  /** -1 or 1-5000, default -1 = no round-trip latency threshold. */
  rttThreshold: number;
  /** The gateway that probes. */
  smartAGId: string;
  /** The IPv4 address that probes come from. */
  srcIpAddr: string;
  /** Not supported at present. */
  srcPort?: number;
  /** Only ICMP_ECHO. */
  type: "ICMP_ECHO";
}

/**
 * How one health check is set.
 *
 * @see DescribeHealthCheckAttribute
 */
export const getHealthCheck: Get<GetHealthCheckArgs, GetHealthCheckResult> = get(lookups.getHealthCheck);

/** {@link getHealthCheck} for arguments that may be known only after an update. */
export const getHealthCheckOutput: GetOutput<GetHealthCheckArgs, GetHealthCheckResult> = getOutput(
  lookups.getHealthCheck,
);

/** The arguments of {@link getHealthChecks}. */
export interface GetHealthChecksArgs {
  /** Smart Access Gateway instance id. */
  smartAGId: string;
  /** Only this health check instance. */
  hcInstanceId?: string;
  /**
   * Health check name; 2-100 characters, starts with an upper- or lower-case letter or a Chinese
   * character, may hold digits, full stops (.), underscores (_) and hyphens (-). Whether the match
   * is exact is not stated.
   * Length: 2 to 100.
   */
  name?: string;
}

/** An entry of the result of {@link getHealthChecks}. */
export interface GetHealthChecksHealthCheck {
  /** Description, 2 to 256 characters. */
  description?: string;
  /** The IPv4 address that is probed. */
  dstIpAddr: string;
  /** Not supported at present. */
  dstPort?: number;
  /** 1-15, default 3. */
  failCountThreshold: number;
  /** The health check's id, `hc-...`. */
  hcInstanceId: string;
  /** The name. */
  name?: string;
  /** 1-20, default 1. */
  probeCount: number;
  /** Milliseconds, 1000-60000, default 2000. */
  probeInterval: number;
  /** Milliseconds, 10-30000, default 1000. */
  probeTimeout: number;
  /** Number of routes associated with the health check. */
  relationCount?: number;
  /** 1-15, default 3. */
  rttFailThreshold: number;
  /** Milliseconds, -1 or 1-5000, default -1 = no round-trip latency threshold. */
  rttThreshold: number;
  /** The gateway that probes. */
  smartAGId: string;
  /** The IPv4 address that probes come from. */
  srcIpAddr: string;
  /** Not supported at present. */
  srcPort?: number;
  /** Result of the health check: success = succeeded; failed = failed; unknown = not started. */
  status?: string;
  /** Only ICMP_ECHO. */
  type: "ICMP_ECHO";
}

/** The result of {@link getHealthChecks}. */
export interface GetHealthChecksResult {
  /** The health checks of a gateway with their results. */
  healthChecks: GetHealthChecksHealthCheck[];
}

/**
 * The health checks of a gateway with their results.
 *
 * @see DescribeHealthChecks
 */
export const getHealthChecks: Get<GetHealthChecksArgs, GetHealthChecksResult> = get(lookups.getHealthChecks);

/** {@link getHealthChecks} for arguments that may be known only after an update. */
export const getHealthChecksOutput: GetOutput<GetHealthChecksArgs, GetHealthChecksResult> = getOutput(
  lookups.getHealthChecks,
);

/** The arguments of {@link getOspfRouting}. */
export interface GetOspfRoutingArgs {
  /** The gateway. */
  smartAGId: string;
  /** The serial number of the device. */
  serialNumber: string;
}

/** The result of {@link getOspfRoutingOutput}. */
export interface GetOspfRoutingSecretResult {
  /**
   * OSPF area id; a String in the table, an Integer in the modify call and a bare number in the
   * JSON sample, so decode either.
   */
  areaId: number;
  /** OSPF area type, only NSSA is supported; the sample answer has an empty string. */
  areaType?: string;
  /** NONE = no authentication; CLEARTEXT = clear-text; MD5 = MD5. */
  authenticationType: "NONE" | "CLEARTEXT" | "MD5";
  /** Dead interval (seconds per ModifySagRouteProtocolOspf) */
  deadTime: number;
  /** Hello interval (seconds per ModifySagRouteProtocolOspf) */
  helloTime: number;
  /**
   * MD5 key; sensitive. The sample shows 123****, whether the service itself masks it is not
   * stated.
   */
  md5Key?: string;
  /** The number of the MD5 key, 1 to 2147483647. */
  md5KeyId?: number;
  /** The OSPF router id, in the form of an IPv4 address. */
  routerId: string;
}

/** The result of {@link getOspfRouting}, without its secrets. */
export interface GetOspfRoutingResult {
  /**
   * OSPF area id; a String in the table, an Integer in the modify call and a bare number in the
   * JSON sample, so decode either.
   */
  areaId: number;
  /** OSPF area type, only NSSA is supported; the sample answer has an empty string. */
  areaType?: string;
  /** NONE = no authentication; CLEARTEXT = clear-text; MD5 = MD5. */
  authenticationType: "NONE" | "CLEARTEXT" | "MD5";
  /** Dead interval (seconds per ModifySagRouteProtocolOspf) */
  deadTime: number;
  /** Hello interval (seconds per ModifySagRouteProtocolOspf) */
  helloTime: number;
  /** The number of the MD5 key, 1 to 2147483647. */
  md5KeyId?: number;
  /** The OSPF router id, in the form of an IPv4 address. */
  routerId: string;
}

/**
 * How a device does OSPF. Its MD5 key is a secret: it is left out here, and
 * {@link getOspfRoutingOutput } has it.
 *
 * @see DescribeSagRouteProtocolOspf
 */
export const getOspfRouting: Get<GetOspfRoutingArgs, GetOspfRoutingResult> = get(lookups.getOspfRouting);

/**
 * {@link getOspfRouting} for arguments that may be known only after an update. A secret, because
 * the result holds one.
 */
export const getOspfRoutingOutput: GetOutput<GetOspfRoutingArgs, GetOspfRoutingSecretResult> = getOutput(
  lookups.getOspfRouting,
);

/** The arguments of {@link getPortRouteProtocols}. */
export interface GetPortRouteProtocolsArgs {
  /** The gateway. */
  smartAGId: string;
  /** The serial number of the device. */
  serialNumber: string;
}

/** An entry of the result of {@link getPortRouteProtocols}. */
export interface GetPortRouteProtocolsPort {
  /** Neighbour IP address; absent in the samples. */
  neighborIp?: string;
  /** The name of the port, such as `4`. */
  portName: string;
  /** AS number of the BGP peer; may be empty or absent. */
  remoteAs?: number;
  /** Peer IP address; may be empty or absent. */
  remoteIp?: string;
  /** STATIC = static routing; OSPF = OSPF dynamic routing; BGP = BGP dynamic routing. */
  routeProtocol: "STATIC" | "OSPF" | "BGP";
  /** UP = port on; DOWN = port off (upper case here, unlike DescribeSagPortList) */
  status?: string;
  /** VLAN number as a string; "0" in the sample, absent on ports without one. */
  vlan?: number;
}

/** The result of {@link getPortRouteProtocols}. */
export interface GetPortRouteProtocolsResult {
  /** The routing protocols of a device's ports, with their peers. */
  portRouteProtocols: GetPortRouteProtocolsPort[];
}

/**
 * The routing protocols of a device's ports, with their peers.
 *
 * @see DescribeSagPortRouteProtocolList
 */
export const getPortRouteProtocols: Get<GetPortRouteProtocolsArgs, GetPortRouteProtocolsResult> = get(
  lookups.getPortRouteProtocols,
);

/** {@link getPortRouteProtocols} for arguments that may be known only after an update. */
export const getPortRouteProtocolsOutput: GetOutput<GetPortRouteProtocolsArgs, GetPortRouteProtocolsResult> = getOutput(
  lookups.getPortRouteProtocols,
);

/** The arguments of {@link getRouteDistributionStrategies}. */
export interface GetRouteDistributionStrategiesArgs {
  /** Smart Access Gateway instance id. */
  smartAGId: string;
  /**
   * Route type: cloud = cloud route (from the gateway to cloud resources); local = on-premises
   * route (from the gateway to on-premises nodes). Allowed: cloud, local.
   */
  sourceType?: "cloud" | "local";
}

/** An entry of the result of {@link getRouteDistributionStrategies}. */
export interface GetRouteDistributionStrategiesStrategy {
  /**
   * Route conflict information, a string such as "10.90.6.0/24":"vbr-...,vbr-..." (CIDR block, then
   * comma-separated sources)
   */
  conflictInfo?: string;
  /** Documented as the creation timestamp of the health check instance, in milliseconds (Long) */
  createTime?: number;
  /** The IPv4 block that the route leads to. */
  destCidrBlock: string;
  /** Health check instance tied to the route; absent from the sample items. */
  hcInstanceId?: string;
  /** True = the route conflicts with another; false = no conflict. */
  isConflict?: boolean;
  /**
   * Publish = publish; no_publish = do not publish; no_publish_and_publish_on_health_success = not
   * published, published when the health check succeeds; no_publish_and_publish_on_health_fail =
   * not published, published when the health check fails; publish_and_revoke_on_health_success =
   * published, revoked when the health check succeeds; publish_and_revoke_on_health_fail =
   * published, revoked when the health check fails.
   */
  routeDistribution:
    | "publish"
    | "no_publish"
    | "no_publish_and_publish_on_health_success"
    | "no_publish_and_publish_on_health_fail"
    | "publish_and_revoke_on_health_success"
    | "publish_and_revoke_on_health_fail";
  /**
   * Where the route comes from. Cloud routes: the id of the VPC, VBR or SAG instance the route was
   * learned from. Local routes: STATIC (static route added in the console), OSPF (learned by OSPF)
   * or BGP (learned by BGP).
   */
  routeSource: string;
  /** The gateway. */
  smartAGId: string;
  /** Route type: cloud = cloud route; local = on-premises route. */
  sourceType: "cloud" | "local";
  /** Route state: normal = normal; revoked = revoked. */
  status?: string;
  /** Publish state of the route: publish = published; not_publish = not published. */
  strategyPublishStatus?: string;
}

/** The result of {@link getRouteDistributionStrategies}. */
export interface GetRouteDistributionStrategiesResult {
  /**
   * Which routes of a gateway are published, and how: those of the cloud and of the office if
   * `sourceType` is left out.
   */
  routeDistributionStrategies: GetRouteDistributionStrategiesStrategy[];
}

/**
 * Which routes of a gateway are published, and how: those of the cloud and of the office if
 * `sourceType` is left out.
 *
 * @see DescribeRouteDistributionStrategies
 */
export const getRouteDistributionStrategies: Get<
  GetRouteDistributionStrategiesArgs,
  GetRouteDistributionStrategiesResult
> = get(lookups.getRouteDistributionStrategies);

/** {@link getRouteDistributionStrategies} for arguments that may be known only after an update. */
export const getRouteDistributionStrategiesOutput: GetOutput<
  GetRouteDistributionStrategiesArgs,
  GetRouteDistributionStrategiesResult
> = getOutput(lookups.getRouteDistributionStrategies);

/** The arguments of {@link getRoutes}. */
export interface GetRoutesArgs {
  /** The gateway. */
  smartAGId: string;
  /** The serial number of the device. */
  serialNumber: string;
}

/** An entry of the result of {@link getRoutes}. */
export interface GetRoutesRoute {
  /** CIDR blocks that conflict with the route; empty array in the sample. */
  conflictCidrs?: string[];
  /**
   * Route cost as "[AD/metric]": first number the administrative distance, second the metric, e.g.
   * [110/11].
   */
  cost?: string;
  /** Destination CIDR block. */
  destinationCidr?: string;
  /** Next hop IP; may be empty. */
  nextHop?: string;
  /** Port name; -1 = traffic enters Alibaba Cloud over the VPN connection. */
  portName?: string;
  /** STATIC = static routing; OSPF = OSPF dynamic routing; BGP = BGP dynamic routing. */
  routeProtocol?: string;
}

/** The result of {@link getRoutes}. */
export interface GetRoutesResult {
  /** The routes that a device uses now. */
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
export const getRoutes: Get<GetRoutesArgs, GetRoutesResult> = get(lookups.getRoutes);

/** {@link getRoutes} for arguments that may be known only after an update. */
export const getRoutesOutput: GetOutput<GetRoutesArgs, GetRoutesResult> = getOutput(lookups.getRoutes);

/** The arguments of {@link getStaticRoutes}. */
export interface GetStaticRoutesArgs {
  /** The gateway. */
  smartAGId: string;
  /** The serial number of the device. */
  serialNumber: string;
}

/** An entry of the result of {@link getStaticRoutes}. */
export interface GetStaticRoutesRoute {
  /** The IPv4 block that the route leads to. */
  destinationCidr: string;
  /** The address of the next hop. */
  nextHop: string;
  /** The name of the port that traffic leaves by, such as `0`: a WAN, LAN or leased-line port. */
  portName: string;
  /** VLAN number; the sample answer shows 0 (the create call documents 0 as the physical port) */
  vlan: number;
}

/** The result of {@link getStaticRoutes}. */
export interface GetStaticRoutesResult {
  /** The static routes of a device. */
  staticRoutes: GetStaticRoutesRoute[];
}

/**
 * The static routes of a device.
 *
 * @see DescribeSagStaticRouteList
 */
export const getStaticRoutes: Get<GetStaticRoutesArgs, GetStaticRoutesResult> = get(lookups.getStaticRoutes);

/** {@link getStaticRoutes} for arguments that may be known only after an update. */
export const getStaticRoutesOutput: GetOutput<GetStaticRoutesArgs, GetStaticRoutesResult> = getOutput(
  lookups.getStaticRoutes,
);
