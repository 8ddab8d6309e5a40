// Generated from provider/lookups/gateway.ts and the API model by `npm run generate`.
import type {
  DescribeSmartAccessGatewayAttributeApplicationBandwidthPackageOperationLocks,
  DescribeSmartAccessGatewayAttributeDevice,
  DescribeSmartAccessGatewayAttributeLink,
  DescribeSmartAccessGatewayHaLinkBackupInfoList,
  DescribeSmartAccessGatewaysSmartAccessGatewayLink,
} from "../../../schema/index.js";
import * as lookups from "../../lookups/gateway.js";
import { get, type Get, getOutput, type GetOutput } from "../../program/lookup.js";

/** The arguments of {@link getAccessPointGateways}. */
export interface GetAccessPointGatewaysArgs {
  /** Access point ID. */
  accessPointId: number;
  /** Only gateways in this state. */
  status?: "Active" | "Offline";
}

/** An entry of the result of {@link getAccessPointGateways}. */
export interface GetAccessPointGatewaysGateway {
  /** The id of the CCN that the gateway is bound to. */
  associatedCcnId?: string;
  /**
   * Device type bound to the instance: sag-1000 or sag-100WM (the sample shows lower case
   * sag-100wm)
   */
  hardwareVersion?: string;
  /**
   * How on-premises routes are synchronised: static = static routing; dynamic = dynamic routing.
   */
  routingStrategy?: string;
  /** The description. */
  description?: string;
  /** The id of the gateway, `sag-...`. */
  smartAGId: string;
  /** The name. */
  name?: string;
  /** Active = available; Offline = offline. */
  status?: string;
}

/** The result of {@link getAccessPointGateways}. */
export interface GetAccessPointGatewaysResult {
  /** The gateways that use an access point. */
  accessPointGateways: GetAccessPointGatewaysGateway[];
}

/**
 * The gateways that use an access point.
 *
 * @see ListSmartAGByAccessPoint
 */
export const getAccessPointGateways: Get<GetAccessPointGatewaysArgs, GetAccessPointGatewaysResult> = get(
  lookups.getAccessPointGateways,
);

/** {@link getAccessPointGateways} for arguments that may be known only after an update. */
export const getAccessPointGatewaysOutput: GetOutput<GetAccessPointGatewaysArgs, GetAccessPointGatewaysResult> =
  getOutput(lookups.getAccessPointGateways);

/** The arguments of {@link getAccessPointNetworkQualities}. */
export interface GetAccessPointNetworkQualitiesArgs {
  /** Gateway instance ID. */
  smartAGId: string;
}

/** An entry of the result of {@link getAccessPointNetworkQualities}. */
export interface GetAccessPointNetworkQualitiesQuality {
  /** Access point ID. */
  accessPointId?: number;
  /** Packet loss rate, string with a percent sign (sample 0.00%) */
  loss?: string;
  /** Latency in milliseconds, string. */
  rtt?: string;
}

/** The result of {@link getAccessPointNetworkQualities}. */
export interface GetAccessPointNetworkQualitiesResult {
  /**
   * The round trip time and the loss of packets from a gateway to the access points, as last
   * probed.
   */
  accessPointNetworkQualities: GetAccessPointNetworkQualitiesQuality[];
}

/**
 * The round trip time and the loss of packets from a gateway to the access points, as last probed.
 *
 * @see ListAccessPointNetworkQualities
 */
export const getAccessPointNetworkQualities: Get<
  GetAccessPointNetworkQualitiesArgs,
  GetAccessPointNetworkQualitiesResult
> = get(lookups.getAccessPointNetworkQualities);

/** {@link getAccessPointNetworkQualities} for arguments that may be known only after an update. */
export const getAccessPointNetworkQualitiesOutput: GetOutput<
  GetAccessPointNetworkQualitiesArgs,
  GetAccessPointNetworkQualitiesResult
> = getOutput(lookups.getAccessPointNetworkQualities);

/** The arguments of {@link getAccessPoints}. */
export interface GetAccessPointsArgs {
  /** Gateway instance ID. */
  smartAGId?: string;
}

/** An entry of the result of {@link getAccessPoints}. */
export interface GetAccessPointsAccessPoint {
  /** Integer here, string in DescribeSmartAccessGateways. */
  accessPointId: number;
  /** Gateways available at this access point. */
  activeSmartAGCount?: number;
  /** Gateways offline at this access point. */
  inactiveSmartAGCount?: number;
  /** Latitude as a string (the sample's 103.81 cannot be a latitude) */
  latitude?: string;
  /** Longitude as a string. */
  longitude?: string;
}

/** The result of {@link getAccessPoints}. */
export interface GetAccessPointsResult {
  /** The access points of the region, through which gateways reach the CCN. */
  accessPoints: GetAccessPointsAccessPoint[];
}

/**
 * The access points of the region, through which gateways reach the CCN.
 *
 * @see ListAccessPoints
 */
export const getAccessPoints: Get<GetAccessPointsArgs, GetAccessPointsResult> = get(lookups.getAccessPoints);

/** {@link getAccessPoints} for arguments that may be known only after an update. */
export const getAccessPointsOutput: GetOutput<GetAccessPointsArgs, GetAccessPointsResult> = getOutput(
  lookups.getAccessPoints,
);

/** The arguments of {@link getBindableGateways}. */
export interface GetBindableGatewaysArgs {
  /** CCN instance ID (ccn-...). */
  ccnId?: string;
  /**
   * Whether to list only gateway instances owned by other accounts: false no, true yes.
   * Allowed: false, true. Default: false.
   */
  crossAccount?: boolean;
  /** Gateway instance ID (sag-...). */
  smartAGId?: string;
  /**
   * Gateway instance name: 2-128 characters, starts with a letter or a Chinese character, may
   * contain digits, underscores and hyphens.
   * Length: 2 to 128.
   */
  name?: string;
}

/** An entry of the result of {@link getBindableGateways}. */
export interface GetBindableGatewaysGateway {
  /** The name. */
  name?: string;
  /** The id of the gateway, `sag-...`. */
  smartAGId: string;
  /**
   * Owner account ID; Long in the table and integer in the SDK, a (masked) string in the JSON
   * sample.
   */
  smartAGUid?: number;
}

/** The result of {@link getBindableGateways}. */
export interface GetBindableGatewaysResult {
  /** The gateways that can be bound to a CCN. */
  bindableGateways: GetBindableGatewaysGateway[];
}

/**
 * The gateways that can be bound to a CCN.
 *
 * @see DescribeBindableSmartAccessGateways
 */
export const getBindableGateways: Get<GetBindableGatewaysArgs, GetBindableGatewaysResult> = get(
  lookups.getBindableGateways,
);

/** {@link getBindableGateways} for arguments that may be known only after an update. */
export const getBindableGatewaysOutput: GetOutput<GetBindableGatewaysArgs, GetBindableGatewaysResult> = getOutput(
  lookups.getBindableGateways,
);

/** The arguments of {@link getDropTopN}. */
export type GetDropTopNArgs = object;

/** An entry of the result of {@link getDropTopN}. */
export interface GetDropTopNGateway {
  /** Packet loss of the instance, in pps, as a string. */
  dropRate: number;
  /** Gateway instance ID. */
  smartAGId: string;
  /** The name. */
  name?: string;
  /** The id of the region, such as `cn-shanghai`. */
  regionId?: string;
}

/** The result of {@link getDropTopN}. */
export interface GetDropTopNResult {
  /** The ten gateways of the region that lose the most packets, in packets a second. */
  dropTopN: GetDropTopNGateway[];
}

/**
 * The ten gateways of the region that lose the most packets, in packets a second.
 *
 * @see DescribeSagDropTopN
 */
export const getDropTopN: Get<GetDropTopNArgs, GetDropTopNResult> = get(lookups.getDropTopN);

/** {@link getDropTopN} for arguments that may be known only after an update. */
export const getDropTopNOutput: GetOutput<GetDropTopNArgs, GetDropTopNResult> = getOutput(lookups.getDropTopN);

/** The arguments of {@link getGateway}. */
export interface GetGatewayArgs {
  /** Gateway instance ID. */
  smartAGId: string;
}

/** The result of {@link getGatewayOutput}. */
export interface GetGatewaySecretResult {
  /** Peak application-acceleration bandwidth, Mbps. */
  accelerateBandwidth?: number;
  /** Declared string; the sample JSON shows a number (238) */
  accessPointId?: string;
  /**
   * Reference says 'Array of String'; wire form is {"AclId": [..]} per the SDK (IDs of the bound
   * ACLs)
   */
  aclIds?: string[];
  /** Abnormal = abnormal; Normal = normal. */
  applicationBandwidthPackageBussinessStatus?: string;
  /** The id of the application bandwidth package. */
  applicationBandwidthPackageId?: string;
  /** The name of the application bandwidth package. */
  applicationBandwidthPackageName?: string;
  /** Whether the application bandwidth package is locked, and why. */
  applicationBandwidthPackageOperationLocks?: DescribeSmartAccessGatewayAttributeApplicationBandwidthPackageOperationLocks;
  /** The id of the CCN that the gateway is bound to. */
  associatedCcnId?: string;
  /** The name of the CCN that the gateway is bound to. */
  associatedCcnName?: string;
  /** Public IP of the standby device. */
  backupBoxControllerIp?: string;
  /** Public IP of the active (primary) device. */
  boxControllerIp?: string;
  /** Private block of the local network or clients that talks to the cloud. */
  cidrBlocks?: string[];
  /** ID of the city the device is in (sample cn-shanghai) */
  city?: string;
  /** Timestamp in milliseconds (sample 1622617250000) */
  createTime?: number;
  /**
   * Traffic plan of a user and month; documented in GB (currently only the free 5 GB), seen in
   * bytes; 0 = none.
   */
  dataPlan?: number;
  /** The description. */
  description?: string;
  /** The devices of the gateway. */
  devices?: DescribeSmartAccessGatewayAttributeDevice[];
  /** True = retransmission optimisation on; false = off; enabled only through a support ticket. */
  enableOptimization?: boolean;
  /** SDK only, not in the reference. */
  enableSoftwareConnectionAudit?: boolean;
  /** Expiry timestamp in milliseconds (sample 1628265600000) */
  endTime?: number;
  /**
   * Reference says 'Array of String'; wire form is {"FlowLogId": [..]} per the SDK (IDs of the
   * bound flow logs)
   */
  flowLogIds?: string[];
  /** SDK only, not in the reference. */
  irIds?: string[];
  /**
   * Sag-1000 = hardware instance with an SAG-1000 device; sag-10wm (so printed; 'SAG-100WM' in the
   * description, sag-100wm elsewhere in the reference) = hardware instance with an SAG-100WM
   * device; sag-software = APP instance; sag-vcpe = vCPE instance.
   */
  instanceType?: string;
  /** IpsecVPN connection: up = normal; down = abnormal. */
  ipsecStatus?: string;
  /** The links of the gateway. */
  links?: DescribeSmartAccessGatewayAttributeLink[];
  /** Bandwidth peak, documented unit Mbps; string with suffix such as 50M. */
  maxBandwidth?: number;
  /** The name. */
  name?: string;
  /**
   * Declared boolean by reference and SDK, but the documented value is the string fec (default once
   * optimisation is on)
   */
  optimizationType?: boolean;
  /** SDK only, not in the reference. */
  position?: string;
  /**
   * Reference says 'Array of String'; wire form is {"QosId": [..]} per the SDK (IDs of the bound
   * QoS policies)
   */
  qosIds?: string[];
  /** The reseller's instance id. */
  resellerInstanceId?: string;
  /** Account ID of the reseller. */
  resellerUid?: string;
  /** The resource group. */
  resourceGroupId?: string;
  /** Static = static routing; dynamic = dynamic routing. */
  routingStrategy?: "static" | "dynamic";
  /** Time threshold in seconds after which an offline device is locked. */
  securityLockThreshold?: number;
  /** Comma-separated device serial numbers when two devices are bound. */
  serialNumbers?: string[];
  /** The id of the gateway, `sag-...`. */
  smartAGId: string;
  /**
   * Instance status: Ordered = awaiting shipment; Delivered = shipped; Received = activated;
   * Unconfirmed = awaiting confirmation; Active = available; Offline = offline; Arrearage = locked
   * for overdue payment; newer pages also Returning and Init, and tools have met Creating and
   * Stopped.
   */
  status?: string;
  /** Serial number of the device that currently carries the traffic. */
  trafficMasterSn?: string;
  /** Maximum 4G uplink bandwidth of the device, Mbps. */
  upBandwidth4G?: number;
  /** Maximum WAN port uplink bandwidth of the device, Mbps. */
  upBandwidthWan?: number;
  /** Number of client accounts of the instance. */
  userCount?: number;
  /** AliVPN connection: up = normal; down = abnormal. */
  vpnStatus?: string;
}

/** The result of {@link getGateway}, without its secrets. */
export interface GetGatewayResult {
  /** Peak application-acceleration bandwidth, Mbps. */
  accelerateBandwidth?: number;
  /** Declared string; the sample JSON shows a number (238) */
  accessPointId?: string;
  /**
   * Reference says 'Array of String'; wire form is {"AclId": [..]} per the SDK (IDs of the bound
   * ACLs)
   */
  aclIds?: string[];
  /** Abnormal = abnormal; Normal = normal. */
  applicationBandwidthPackageBussinessStatus?: string;
  /** The id of the application bandwidth package. */
  applicationBandwidthPackageId?: string;
  /** The name of the application bandwidth package. */
  applicationBandwidthPackageName?: string;
  /** Whether the application bandwidth package is locked, and why. */
  applicationBandwidthPackageOperationLocks?: DescribeSmartAccessGatewayAttributeApplicationBandwidthPackageOperationLocks;
  /** The id of the CCN that the gateway is bound to. */
  associatedCcnId?: string;
  /** The name of the CCN that the gateway is bound to. */
  associatedCcnName?: string;
  /** Public IP of the standby device. */
  backupBoxControllerIp?: string;
  /** Public IP of the active (primary) device. */
  boxControllerIp?: string;
  /** Private block of the local network or clients that talks to the cloud. */
  cidrBlocks?: string[];
  /** ID of the city the device is in (sample cn-shanghai) */
  city?: string;
  /** Timestamp in milliseconds (sample 1622617250000) */
  createTime?: number;
  /**
   * Traffic plan of a user and month; documented in GB (currently only the free 5 GB), seen in
   * bytes; 0 = none.
   */
  dataPlan?: number;
  /** The description. */
  description?: string;
  /** The devices of the gateway. */
  devices?: Omit<DescribeSmartAccessGatewayAttributeDevice, "secretKey">[];
  /** True = retransmission optimisation on; false = off; enabled only through a support ticket. */
  enableOptimization?: boolean;
  /** SDK only, not in the reference. */
  enableSoftwareConnectionAudit?: boolean;
  /** Expiry timestamp in milliseconds (sample 1628265600000) */
  endTime?: number;
  /**
   * Reference says 'Array of String'; wire form is {"FlowLogId": [..]} per the SDK (IDs of the
   * bound flow logs)
   */
  flowLogIds?: string[];
  /** SDK only, not in the reference. */
  irIds?: string[];
  /**
   * Sag-1000 = hardware instance with an SAG-1000 device; sag-10wm (so printed; 'SAG-100WM' in the
   * description, sag-100wm elsewhere in the reference) = hardware instance with an SAG-100WM
   * device; sag-software = APP instance; sag-vcpe = vCPE instance.
   */
  instanceType?: string;
  /** IpsecVPN connection: up = normal; down = abnormal. */
  ipsecStatus?: string;
  /** The links of the gateway. */
  links?: DescribeSmartAccessGatewayAttributeLink[];
  /** Bandwidth peak, documented unit Mbps; string with suffix such as 50M. */
  maxBandwidth?: number;
  /** The name. */
  name?: string;
  /**
   * Declared boolean by reference and SDK, but the documented value is the string fec (default once
   * optimisation is on)
   */
  optimizationType?: boolean;
  /** SDK only, not in the reference. */
  position?: string;
  /**
   * Reference says 'Array of String'; wire form is {"QosId": [..]} per the SDK (IDs of the bound
   * QoS policies)
   */
  qosIds?: string[];
  /** The reseller's instance id. */
  resellerInstanceId?: string;
  /** Account ID of the reseller. */
  resellerUid?: string;
  /** The resource group. */
  resourceGroupId?: string;
  /** Static = static routing; dynamic = dynamic routing. */
  routingStrategy?: "static" | "dynamic";
  /** Time threshold in seconds after which an offline device is locked. */
  securityLockThreshold?: number;
  /** Comma-separated device serial numbers when two devices are bound. */
  serialNumbers?: string[];
  /** The id of the gateway, `sag-...`. */
  smartAGId: string;
  /**
   * Instance status: Ordered = awaiting shipment; Delivered = shipped; Received = activated;
   * Unconfirmed = awaiting confirmation; Active = available; Offline = offline; Arrearage = locked
   * for overdue payment; newer pages also Returning and Init, and tools have met Creating and
   * Stopped.
   */
  status?: string;
  /** Serial number of the device that currently carries the traffic. */
  trafficMasterSn?: string;
  /** Maximum 4G uplink bandwidth of the device, Mbps. */
  upBandwidth4G?: number;
  /** Maximum WAN port uplink bandwidth of the device, Mbps. */
  upBandwidthWan?: number;
  /** Number of client accounts of the instance. */
  userCount?: number;
  /** AliVPN connection: up = normal; down = abnormal. */
  vpnStatus?: string;
}

/**
 * One gateway with its devices, links and everything that is bound to it. The keys of the devices
 * are secrets: they are left out here, and {@link getGatewayOutput } has them.
 *
 * @see DescribeSmartAccessGatewayAttribute
 */
export const getGateway: Get<GetGatewayArgs, GetGatewayResult> = get(lookups.getGateway);

/**
 * {@link getGateway} for arguments that may be known only after an update. A secret, because the
 * result holds one.
 */
export const getGatewayOutput: GetOutput<GetGatewayArgs, GetGatewaySecretResult> = getOutput(lookups.getGateway);

/** The arguments of {@link getGatewayCcnGrants}. */
export interface GetGatewayCcnGrantsArgs {
  /** Gateway instance ID. */
  smartAGId: string;
}

/** An entry of the result of {@link getGatewayCcnGrants}. */
export interface GetGatewayCcnGrantsGrant {
  /** The CCN, of another account, that may take the gateway in. */
  ccnId: string;
  /**
   * Account ID owning the CCN; Long by the table and the SDK, quoted (masked) in the JSON sample.
   */
  ccnUid: number;
  /** Grant creation timestamp (JSON sample is epoch milliseconds) */
  createTime?: number;
  /** True = traffic service granted; false = not granted. */
  grantTrafficService: boolean;
  /**
   * Described as the account ID owning the gateway (sample is a numeric account ID);
   * GrantSagInstanceToCcn returns an sgc-... ID under the same name.
   */
  smartAGUid?: number;
  /** The gateway, of this account. */
  smartAGId: string;
}

/** The result of {@link getGatewayCcnGrants}. */
export interface GetGatewayCcnGrantsResult {
  /** Which CCNs of other accounts may take in a gateway. */
  gatewayCcnGrants: GetGatewayCcnGrantsGrant[];
}

/**
 * Which CCNs of other accounts may take in a gateway.
 *
 * @see DescribeGrantSagRules
 */
export const getGatewayCcnGrants: Get<GetGatewayCcnGrantsArgs, GetGatewayCcnGrantsResult> = get(
  lookups.getGatewayCcnGrants,
);

/** {@link getGatewayCcnGrants} for arguments that may be known only after an update. */
export const getGatewayCcnGrantsOutput: GetOutput<GetGatewayCcnGrantsArgs, GetGatewayCcnGrantsResult> = getOutput(
  lookups.getGatewayCcnGrants,
);

/** The arguments of {@link getGatewayHa}. */
export interface GetGatewayHaArgs {
  /** ID of the gateway instance to query. */
  smartAGId: string;
}

/** The result of {@link getGatewayHa}. */
export interface GetGatewayHaResult {
  /** Serial number of the standby device. */
  backupDeviceId?: string;
  /** ON = enabled, OFF = disabled. */
  deviceLevelBackupState?: string;
  /**
   * Warm_backup = two devices, hot standby; cold_backup = two devices, cold standby; no_backup =
   * none.
   */
  deviceLevelBackupType?: string;
  /** The links that back each other up. */
  linkBackupInfoList?: DescribeSmartAccessGatewayHaLinkBackupInfoList[];
  /** Serial number of the primary device. */
  mainDeviceId?: string;
  /** The id of the gateway, `sag-...`. */
  smartAGId?: string;
}

/**
 * How the devices and the links of a gateway back each other up.
 *
 * @see DescribeSmartAccessGatewayHa
 */
export const getGatewayHa: Get<GetGatewayHaArgs, GetGatewayHaResult> = get(lookups.getGatewayHa);

/** {@link getGatewayHa} for arguments that may be known only after an update. */
export const getGatewayHaOutput: GetOutput<GetGatewayHaArgs, GetGatewayHaResult> = getOutput(lookups.getGatewayHa);

/** The arguments of {@link getGatewayUseLimit}. */
export type GetGatewayUseLimitArgs = object;

/** The result of {@link getGatewayUseLimit}. */
export interface GetGatewayUseLimitResult {
  /** Total number of gateways that can be bought. */
  totalAmount?: number;
  /** Number of gateways already bought. */
  usedAmount?: number;
}

/**
 * How many gateways may be bought, and how many have been.
 *
 * @see GetSmartAccessGatewayUseLimit
 */
export const getGatewayUseLimit: Get<GetGatewayUseLimitArgs, GetGatewayUseLimitResult> = get(
  lookups.getGatewayUseLimit,
);

/** {@link getGatewayUseLimit} for arguments that may be known only after an update. */
export const getGatewayUseLimitOutput: GetOutput<GetGatewayUseLimitArgs, GetGatewayUseLimitResult> = getOutput(
  lookups.getGatewayUseLimit,
);

/** The arguments of {@link getGatewayVbrGrants}. */
export interface GetGatewayVbrGrantsArgs {
  /** Gateway instance ID (sag-...). */
  smartAGId: string;
  /** The VBR. */
  vbrId: string;
}

/** An entry of the result of {@link getGatewayVbrGrants}. */
export interface GetGatewayVbrGrantsGrant {
  /** Whether gateway and VBR are bound: false = not bound, true = bound. */
  bound?: boolean;
  /** Creation time of the grant (sample value is epoch milliseconds) */
  createTime?: number;
  /** Grant ID (sgv-...) */
  grantId?: string;
  /** The gateway, of this account. */
  smartAGId: string;
  /** Owner of the gateway; Long in the table, a (masked) string in the JSON sample. */
  smartAGUid?: number;
  /** The virtual border router, of another account, that may back the gateway up. */
  vbrId: string;
  /** The region of the VBR, such as `cn-hangzhou`. */
  vbrRegionId: string;
  /** Owner of the VBR; Long in the table, a (masked) string in the JSON sample. */
  vbrUid: number;
}

/** The result of {@link getGatewayVbrGrants}. */
export interface GetGatewayVbrGrantsResult {
  /** Which VBRs of other accounts may back up a gateway. */
  gatewayVbrGrants: GetGatewayVbrGrantsGrant[];
}

/**
 * Which VBRs of other accounts may back up a gateway.
 *
 * @see DescribeGrantSagVbrRules
 */
export const getGatewayVbrGrants: Get<GetGatewayVbrGrantsArgs, GetGatewayVbrGrantsResult> = get(
  lookups.getGatewayVbrGrants,
);

/** {@link getGatewayVbrGrants} for arguments that may be known only after an update. */
export const getGatewayVbrGrantsOutput: GetOutput<GetGatewayVbrGrantsArgs, GetGatewayVbrGrantsResult> = getOutput(
  lookups.getGatewayVbrGrants,
);

/** The arguments of {@link getGatewayVersions}. */
export interface GetGatewayVersionsArgs {
  /** Gateway instance ID (sag-...). */
  smartAGId: string;
  /** The serial number of the device. */
  serialNumber?: string;
  /**
   * Device = operating-system software of the device; Dpi = application signature library.
   * Allowed: Device, Dpi. Default: Device.
   */
  versionType?: "Device" | "Dpi";
}

/** An entry of the result of {@link getGatewayVersions}. */
export interface GetGatewayVersionsVersion {
  /** Release timestamp of the version (sample value is epoch milliseconds) */
  createTime?: number;
  /** Beta = test version; release = released version. */
  type?: string;
  /** The code of the version, for `Gateway.versionCode`. */
  versionCode: string;
  /** The name of the version. */
  versionName?: string;
}

/** The result of {@link getGatewayVersions}. */
export interface GetGatewayVersionsResult {
  /** The software versions that there are for a gateway's device. */
  gatewayVersions: GetGatewayVersionsVersion[];
}

/**
 * The software versions that there are for a gateway's device.
 *
 * @see DescribeSmartAccessGatewayVersions
 */
export const getGatewayVersions: Get<GetGatewayVersionsArgs, GetGatewayVersionsResult> = get(
  lookups.getGatewayVersions,
);

/** {@link getGatewayVersions} for arguments that may be known only after an update. */
export const getGatewayVersionsOutput: GetOutput<GetGatewayVersionsArgs, GetGatewayVersionsResult> = getOutput(
  lookups.getGatewayVersions,
);

/** The arguments of {@link getGateways}. */
export interface GetGatewaysArgs {
  /** Filter: ID of the CCN instance bound to the gateway. */
  associatedCcnId?: string;
  /** Filter: gateway instance ID. */
  smartAGId?: string;
  /**
   * Filter by gateway status. Ordered = awaiting shipment; Delivered = shipped; Received =
   * activated; Unconfirmed = awaiting confirmation; Active = available; Offline = offline;
   * Arrearage = locked for overdue payment.
   * Allowed: Ordered, Delivered, Received, Unconfirmed, Active, Offline, Arrearage, Init, Creating,
   * Stopped, Returning.
   */
  status?:
    | "Ordered"
    | "Delivered"
    | "Received"
    | "Unconfirmed"
    | "Active"
    | "Offline"
    | "Arrearage"
    | "Init"
    | "Creating"
    | "Stopped"
    | "Returning";
  /**
   * Filter: gateway name, 2 to 128 characters, starts with a letter or Chinese character, may
   * contain digits, underscores and hyphens.
   * Length: at most 128.
   */
  name?: string;
  /** Filter: device serial number. */
  serialNumber?: string;
  /** An ACL: only gateways that it is bound to. */
  aclId?: string;
  /** ACLs: only gateways that none of them is bound to. */
  unboundAclIds?: readonly string[];
  /**
   * Filter: software = SAG APP instance; hardware = SAG hardware instance.
   * Allowed: software, hardware.
   */
  instanceType?: "software" | "hardware";
  /**
   * Filter on whether a QoS policy can be associated with the gateway. true = can; false = cannot.
   * Allowed: true, false.
   */
  canAssociateQos?: boolean;
  /**
   * Filter: hardware model of the device.
   * Allowed: sag-1000, sag-100wm.
   */
  hardwareType?: "sag-1000" | "sag-100wm";
  /** Filter: software version running on the device. */
  softwareVersion?: string;
  /**
   * How versions are compared: greater = later than, less = earlier than, equals = equal to the
   * (text: 'current') version. The text does not tie it to SoftwareVersion explicitly.
   * Allowed: greater, less, equals.
   */
  versionComparator?: "greater" | "less" | "equals";
  /**
   * Filter by business state: Normal = normal; Arrearage = locked for overdue payment.
   * Allowed: Normal, Arrearage.
   */
  businessState?: "Normal" | "Arrearage";
  /** Filter: resource group ID of the gateway. */
  resourceGroupId?: string;
  /**
   * Filter: gateway instance IDs; documented wire form SmartAGIds.N (the sample request shows a
   * JSON array). No limit on N is given.
   */
  smartAGIds?: readonly string[];
  /** Not described by the reference as a request parameter (there it is a response field only). */
  associatedCcnName?: string;
}

/** An entry of the result of {@link getGateways}. */
export interface GetGatewaysGateway {
  /** Peak application-acceleration bandwidth, Mbps. */
  accelerateBandwidth?: number;
  /** Access point ID; a string here, an integer in ListAccessPoints. */
  accessPointId?: string;
  /** ID(s) of the bound ACL. */
  aclIds?: string[];
  /** Application-acceleration bandwidth package bound to the gateway. */
  applicationBandwidthPackageId?: string;
  /** The id of the CCN that the gateway is bound to. */
  associatedCcnId?: string;
  /** The name of the CCN that the gateway is bound to. */
  associatedCcnName?: string;
  /** Version on the standby device. */
  backupSoftwareVersion?: string;
  /** Status of the standby device (sample: Active) */
  backupStatus?: string;
  /** Private network block(s) of the local network or clients that talk to the cloud. */
  cidrBlocks?: string[];
  /** Described as the ID of the city of the device; sample holds a region ID (cn-shanghai) */
  city?: string;
  /** Creation timestamp (sample is epoch milliseconds) */
  createTime?: number;
  /**
   * Traffic plan of a user and month; documented in GB (currently only the free 5 GB), seen in
   * bytes; 0 = none.
   */
  dataPlan?: number;
  /** The description. */
  description?: string;
  /** DPI monitoring: Active = enabled, Inactive = not enabled. */
  dpiMonitorStatus?: string;
  /** DPI function: On = enabled, Off = not enabled. */
  dpiStatus?: string;
  /** In the SDK only; not in the reference. */
  enableAdvancedMonitor?: boolean;
  /** In the SDK only; not in the reference. */
  enableSoftwareConnectionAudit?: boolean;
  /** Expiry timestamp (sample is epoch milliseconds) */
  endTime?: number;
  /** Enterprise code bound to the gateway. */
  enterpriseCode?: string;
  /**
   * Sag-1000 = hardware instance with SAG-1000 device; sag-100wm = hardware instance with SAG-100WM
   * device; sag-software = SAG APP instance; sag-vcpe = SAG vCPE instance.
   */
  hardwareVersion?: string;
  /** In the SDK only; not in the reference. */
  irIds?: string[];
  /** The id of the IDaaS application. */
  idaasApplicationId?: string;
  /** The id of the IDaaS instance. */
  idaasId?: string;
  /** IPsec VPN connection: up = normal, down = abnormal. */
  ipsecStatus?: string;
  /** In the SDK only; not in the reference. */
  isp?: string;
  /**
   * Chain of links from the local network into Alibaba Cloud; reference sample: plain array; SDK:
   * object with key Link holding the array.
   */
  links?: DescribeSmartAccessGatewaysSmartAccessGatewayLink[];
  /** Peak bandwidth, Mbps, as a string with a suffix (sample '50 M') */
  maxBandwidth?: number;
  /** The name. */
  name?: string;
  /** In the SDK only; not in the reference. */
  position?: string;
  /** ID(s) of the bound QoS policy. */
  qosIds?: string[];
  /** Reseller instance ID. */
  resellerInstanceId?: string;
  /** Reseller's Alibaba Cloud account ID. */
  resellerUid?: string;
  /** The resource group. */
  resourceGroupId?: string;
  /** Static or dynamic: how local routes are synchronised. */
  routingStrategy?: "static" | "dynamic";
  /** Offline-lock threshold, seconds. */
  securityLockThreshold?: number;
  /**
   * Device serial number; sample shows two serials joined by a comma (primary,standby order is not
   * stated)
   */
  serialNumbers?: string[];
  /** The id of the gateway, `sag-...`. */
  smartAGId: string;
  /** Account ID of the gateway. */
  smartAGUid?: number;
  /** Version on the primary device. */
  softwareVersion?: string;
  /**
   * Gateway status; values as in the Status filter: Ordered, Delivered, Received, Unconfirmed,
   * Active, Offline, Arrearage; newer pages also Returning and Init, and tools have met Creating
   * and Stopped.
   */
  status?: string;
  /** Maximum 4G uplink bandwidth, Mbps. */
  upBandwidth4G?: number;
  /** Maximum WAN-port uplink bandwidth, Mbps. */
  upBandwidthWan?: number;
  /** Number of client accounts of the gateway. */
  userCount?: number;
  /** AliVPN connection: up = normal, down = abnormal. */
  vpnStatus?: string;
}

/** The result of {@link getGateways}. */
export interface GetGatewaysResult {
  /**
   * The gateways of the region, hardware, virtual and app instances, with what is bound to them.
   */
  gateways: GetGatewaysGateway[];
}

/**
 * The gateways of the region, hardware, virtual and app instances, with what is bound to them.
 *
 * @example
 * ```ts
 * const { gateways } = await getGateways({ status: "Offline" });
 * // In the account of the connection "head", those that are bound to a CCN of this program.
 * export const bound = getGatewaysOutput({ associatedCcnId: ccn.id }, { connection: "head" }).gateways;
 * ```
 *
 * @see DescribeSmartAccessGateways
 */
export const getGateways: Get<GetGatewaysArgs, GetGatewaysResult> = get(lookups.getGateways);

/** {@link getGateways} for arguments that may be known only after an update. */
export const getGatewaysOutput: GetOutput<GetGatewaysArgs, GetGatewaysResult> = getOutput(lookups.getGateways);

/** The arguments of {@link getRegions}. */
export interface GetRegionsArgs {
  /**
   * Language of the returned names: zh-CN Chinese, en-US English, ja Japanese.
   * Allowed: zh-CN, en-US, ja. Default: zh-CN.
   */
  acceptLanguage?: "zh-CN" | "en-US" | "ja";
}

/** An entry of the result of {@link getRegions}. */
export interface GetRegionsRegion {
  /** Region name, in the language asked for by AcceptLanguage. */
  localName?: string;
  /** Service endpoint host of the region. */
  regionEndpoint?: string;
  /** The id of the region, such as `cn-shanghai`. */
  regionId: string;
}

/** The result of {@link getRegions}. */
export interface GetRegionsResult {
  /** The regions that have the service, with their endpoints. */
  regions: GetRegionsRegion[];
}

/**
 * The regions that have the service, with their endpoints.
 *
 * @see DescribeRegions
 */
export const getRegions: Get<GetRegionsArgs, GetRegionsResult> = get(lookups.getRegions);

/** {@link getRegions} for arguments that may be known only after an update. */
export const getRegionsOutput: GetOutput<GetRegionsArgs, GetRegionsResult> = getOutput(lookups.getRegions);

/** The arguments of {@link getTrafficTopN}. */
export type GetTrafficTopNArgs = object;

/** An entry of the result of {@link getTrafficTopN}. */
export interface GetTrafficTopNGateway {
  /** Gateway instance ID. */
  smartAGId: string;
  /** The name. */
  name?: string;
  /** The id of the region, such as `cn-shanghai`. */
  regionId?: string;
  /** Traffic rate of the instance, in bps, as a string. */
  trafficRate: number;
}

/** The result of {@link getTrafficTopN}. */
export interface GetTrafficTopNResult {
  /** The ten gateways of the region with the most traffic, in bits a second. */
  trafficTopN: GetTrafficTopNGateway[];
}

/**
 * The ten gateways of the region with the most traffic, in bits a second.
 *
 * @see DescribeSagTrafficTopN
 */
export const getTrafficTopN: Get<GetTrafficTopNArgs, GetTrafficTopNResult> = get(lookups.getTrafficTopN);

/** {@link getTrafficTopN} for arguments that may be known only after an update. */
export const getTrafficTopNOutput: GetOutput<GetTrafficTopNArgs, GetTrafficTopNResult> = getOutput(
  lookups.getTrafficTopN,
);

/** The arguments of {@link getVbrBindings}. */
export interface GetVbrBindingsArgs {
  /** The VBRs, at most 20. */
  vbrIds: readonly string[];
  /** Region of the VBR instances. */
  vbrRegionId: string;
}

/** An entry of the result of {@link getVbrBindings}. */
export interface GetVbrBindingsBinding {
  /** Gateway instance ID bound to the VBR. */
  smartAGId: string;
  /** Account UID owning the gateway, as a string. */
  smartAGUid?: number;
  /** The id of the VBR. */
  vbrId: string;
}

/** The result of {@link getVbrBindings}. */
export interface GetVbrBindingsResult {
  /** Which of some VBRs are bound to which gateway. */
  vbrBindings: GetVbrBindingsBinding[];
}

/**
 * Which of some VBRs are bound to which gateway.
 *
 * @see DescribeSagVbrRelations
 */
export const getVbrBindings: Get<GetVbrBindingsArgs, GetVbrBindingsResult> = get(lookups.getVbrBindings);

/** {@link getVbrBindings} for arguments that may be known only after an update. */
export const getVbrBindingsOutput: GetOutput<GetVbrBindingsArgs, GetVbrBindingsResult> = getOutput(
  lookups.getVbrBindings,
);
