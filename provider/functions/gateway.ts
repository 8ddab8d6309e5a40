import { gatewayVbrGrant } from "../resources/gateway/gateway-vbr-grant.js";
import { gatewayCcnGrant } from "../resources/gateway/gateway-ccn-grant.js";
import { gateway } from "../resources/gateway/gateway.js";
import { instanceOutputs } from "../resources/gateway/instance.js";
import { mbps, words } from "../resources/gateway/listing.js";
import { type Get, type GetOutput, lookup, type LookupArgs, type LookupItem, type Open } from "./lookup.js";

/** A gateway without what the resource tells of its devices: look-ups tell more, and of hardware, too. */
const reported = { ...gateway, outputs: instanceOutputs };

const gateways = lookup("getGateways", "DescribeSmartAccessGateways", {
  at: "smartAccessGateways",
  of: reported,
  asks: { aclIds: "aclId" },
  csv: ["unboundAclIds"],
  names: { cidrBlock: "cidrBlocks", serialNumber: "serialNumbers" },
  values: { cidrBlocks: words, serialNumbers: words, aclIds: words, qosIds: words, irIds: words, maxBandwidth: mbps },
  always: ["smartAGId"],
});

export interface GetGatewaysArgs extends LookupArgs<typeof gateways> {
  /** An ACL: only gateways that it is bound to. */
  aclId?: string;
  /** ACLs: only gateways that none of them is bound to. */
  unboundAclIds?: readonly string[];
}
export interface GetGatewaysGateway extends LookupItem<typeof gateways> {}
export interface GetGatewaysResult {
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
export const getGateways: Get<GetGatewaysArgs, GetGatewaysResult> = gateways.get;
/** {@link getGateways} for arguments that may be known only after an update. */
export const getGatewaysOutput: GetOutput<GetGatewaysArgs, GetGatewaysResult> = gateways.getOutput;

const gatewayAttribute = lookup("getGateway", "DescribeSmartAccessGatewayAttribute", {
  of: reported,
  names: { cidrBlock: "cidrBlocks", serialNumber: "serialNumbers" },
  values: { cidrBlocks: words, serialNumbers: words, maxBandwidth: mbps },
  always: ["smartAGId"],
  secrets: ["secretKey"],
});

export interface GetGatewayArgs extends LookupArgs<typeof gatewayAttribute> {}
export interface GetGatewaySecretResult extends LookupItem<typeof gatewayAttribute> {}
export interface GetGatewayResult extends Open<GetGatewaySecretResult, "secretKey"> {}

/**
 * One gateway with its devices, links and everything that is bound to it. The keys of the devices are secrets: they are left out here, and {@link getGatewayOutput} tells them.
 *
 * @see DescribeSmartAccessGatewayAttribute
 */
export const getGateway: Get<GetGatewayArgs, GetGatewayResult> = gatewayAttribute.get;
/** {@link getGateway} for arguments that may be known only after an update. A secret, because the result holds one. */
export const getGatewayOutput: GetOutput<GetGatewayArgs, GetGatewaySecretResult> = gatewayAttribute.getOutput;

const bindableGateways = lookup("getBindableGateways", "DescribeBindableSmartAccessGateways", {
  at: "smartAccessGateways",
  always: ["smartAGId"],
});

export interface GetBindableGatewaysArgs extends LookupArgs<typeof bindableGateways> {}
export interface GetBindableGatewaysGateway extends LookupItem<typeof bindableGateways> {}
export interface GetBindableGatewaysResult {
  bindableGateways: GetBindableGatewaysGateway[];
}

/**
 * The gateways that can be bound to a CCN.
 *
 * @see DescribeBindableSmartAccessGateways
 */
export const getBindableGateways: Get<GetBindableGatewaysArgs, GetBindableGatewaysResult> = bindableGateways.get;
/** {@link getBindableGateways} for arguments that may be known only after an update. */
export const getBindableGatewaysOutput: GetOutput<GetBindableGatewaysArgs, GetBindableGatewaysResult> =
  bindableGateways.getOutput;

const gatewayHa = lookup("getGatewayHa", "DescribeSmartAccessGatewayHa");

export interface GetGatewayHaArgs extends LookupArgs<typeof gatewayHa> {}
export interface GetGatewayHaResult extends LookupItem<typeof gatewayHa> {}

/**
 * How the devices and the links of a gateway back each other up.
 *
 * @see DescribeSmartAccessGatewayHa
 */
export const getGatewayHa: Get<GetGatewayHaArgs, GetGatewayHaResult> = gatewayHa.get;
/** {@link getGatewayHa} for arguments that may be known only after an update. */
export const getGatewayHaOutput: GetOutput<GetGatewayHaArgs, GetGatewayHaResult> = gatewayHa.getOutput;

const gatewayVersions = lookup("getGatewayVersions", "DescribeSmartAccessGatewayVersions", {
  at: "smartAGVersions",
  always: ["versionCode"],
});

export interface GetGatewayVersionsArgs extends LookupArgs<typeof gatewayVersions> {
  /** The serial number of the device. */
  serialNumber?: string;
}
export interface GetGatewayVersionsVersion extends LookupItem<typeof gatewayVersions> {}
export interface GetGatewayVersionsResult {
  gatewayVersions: GetGatewayVersionsVersion[];
}

/**
 * The software versions that there are for a gateway's device.
 *
 * @see DescribeSmartAccessGatewayVersions
 */
export const getGatewayVersions: Get<GetGatewayVersionsArgs, GetGatewayVersionsResult> = gatewayVersions.get;
/** {@link getGatewayVersions} for arguments that may be known only after an update. */
export const getGatewayVersionsOutput: GetOutput<GetGatewayVersionsArgs, GetGatewayVersionsResult> =
  gatewayVersions.getOutput;

const gatewayUseLimit = lookup("getGatewayUseLimit", "GetSmartAccessGatewayUseLimit");

export interface GetGatewayUseLimitArgs extends LookupArgs<typeof gatewayUseLimit> {}
export interface GetGatewayUseLimitResult extends LookupItem<typeof gatewayUseLimit> {}

/**
 * How many gateways may be bought, and how many have been.
 *
 * @see GetSmartAccessGatewayUseLimit
 */
export const getGatewayUseLimit: Get<GetGatewayUseLimitArgs, GetGatewayUseLimitResult> = gatewayUseLimit.get;
/** {@link getGatewayUseLimit} for arguments that may be known only after an update. */
export const getGatewayUseLimitOutput: GetOutput<GetGatewayUseLimitArgs, GetGatewayUseLimitResult> =
  gatewayUseLimit.getOutput;

const gatewayCcnGrants = lookup("getGatewayCcnGrants", "DescribeGrantSagRules", {
  at: "grantRules",
  of: gatewayCcnGrant,
  names: { instanceId: "smartAGUid" },
  values: { smartAGUid: Number },
});

export interface GetGatewayCcnGrantsArgs extends LookupArgs<typeof gatewayCcnGrants> {}
export interface GetGatewayCcnGrantsGrant extends LookupItem<typeof gatewayCcnGrants> {}
export interface GetGatewayCcnGrantsResult {
  gatewayCcnGrants: GetGatewayCcnGrantsGrant[];
}

/**
 * Which CCNs of other accounts may take in a gateway.
 *
 * @see DescribeGrantSagRules
 */
export const getGatewayCcnGrants: Get<GetGatewayCcnGrantsArgs, GetGatewayCcnGrantsResult> = gatewayCcnGrants.get;
/** {@link getGatewayCcnGrants} for arguments that may be known only after an update. */
export const getGatewayCcnGrantsOutput: GetOutput<GetGatewayCcnGrantsArgs, GetGatewayCcnGrantsResult> =
  gatewayCcnGrants.getOutput;

const gatewayVbrGrants = lookup("getGatewayVbrGrants", "DescribeGrantSagVbrRules", {
  at: "grantRules",
  of: gatewayVbrGrant,
});

export interface GetGatewayVbrGrantsArgs extends LookupArgs<typeof gatewayVbrGrants> {
  /** The VBR. */
  vbrId: string;
}
export interface GetGatewayVbrGrantsGrant extends LookupItem<typeof gatewayVbrGrants> {}
export interface GetGatewayVbrGrantsResult {
  gatewayVbrGrants: GetGatewayVbrGrantsGrant[];
}

/**
 * Which VBRs of other accounts may back up a gateway.
 *
 * @see DescribeGrantSagVbrRules
 */
export const getGatewayVbrGrants: Get<GetGatewayVbrGrantsArgs, GetGatewayVbrGrantsResult> = gatewayVbrGrants.get;
/** {@link getGatewayVbrGrants} for arguments that may be known only after an update. */
export const getGatewayVbrGrantsOutput: GetOutput<GetGatewayVbrGrantsArgs, GetGatewayVbrGrantsResult> =
  gatewayVbrGrants.getOutput;

const vbrBindings = lookup("getVbrBindings", "DescribeSagVbrRelations", {
  at: "sagVbrRelations",
  names: { sagInstanceId: "smartAGId", sagUid: "smartAGUid", vbrInstanceId: "vbrId" },
  asks: { vbrInstanceIds: "vbrIds" },
  values: { smartAGUid: Number },
  always: ["smartAGId", "vbrId"],
});

export interface GetVbrBindingsArgs extends LookupArgs<typeof vbrBindings> {
  /** The VBRs, at most 20. */
  vbrIds: readonly string[];
}
export interface GetVbrBindingsBinding extends LookupItem<typeof vbrBindings> {}
export interface GetVbrBindingsResult {
  vbrBindings: GetVbrBindingsBinding[];
}

/**
 * Which of some VBRs are bound to which gateway.
 *
 * @see DescribeSagVbrRelations
 */
export const getVbrBindings: Get<GetVbrBindingsArgs, GetVbrBindingsResult> = vbrBindings.get;
/** {@link getVbrBindings} for arguments that may be known only after an update. */
export const getVbrBindingsOutput: GetOutput<GetVbrBindingsArgs, GetVbrBindingsResult> = vbrBindings.getOutput;

const trafficTopN = lookup("getTrafficTopN", "DescribeSagTrafficTopN", {
  at: "trafficTopN",
  names: { instanceId: "smartAGId" },
  values: { trafficRate: Number },
  always: ["smartAGId", "trafficRate"],
});

export interface GetTrafficTopNArgs extends LookupArgs<typeof trafficTopN> {}
export interface GetTrafficTopNGateway extends LookupItem<typeof trafficTopN> {}
export interface GetTrafficTopNResult {
  trafficTopN: GetTrafficTopNGateway[];
}

/**
 * The ten gateways of the region with the most traffic, in bits a second.
 *
 * @see DescribeSagTrafficTopN
 */
export const getTrafficTopN: Get<GetTrafficTopNArgs, GetTrafficTopNResult> = trafficTopN.get;
/** {@link getTrafficTopN} for arguments that may be known only after an update. */
export const getTrafficTopNOutput: GetOutput<GetTrafficTopNArgs, GetTrafficTopNResult> = trafficTopN.getOutput;

const dropTopN = lookup("getDropTopN", "DescribeSagDropTopN", {
  at: "dropTopN",
  names: { instanceId: "smartAGId" },
  values: { dropRate: Number },
  always: ["smartAGId", "dropRate"],
});

export interface GetDropTopNArgs extends LookupArgs<typeof dropTopN> {}
export interface GetDropTopNGateway extends LookupItem<typeof dropTopN> {}
export interface GetDropTopNResult {
  dropTopN: GetDropTopNGateway[];
}

/**
 * The ten gateways of the region that lose the most packets, in packets a second.
 *
 * @see DescribeSagDropTopN
 */
export const getDropTopN: Get<GetDropTopNArgs, GetDropTopNResult> = dropTopN.get;
/** {@link getDropTopN} for arguments that may be known only after an update. */
export const getDropTopNOutput: GetOutput<GetDropTopNArgs, GetDropTopNResult> = dropTopN.getOutput;

const accessPoints = lookup("getAccessPoints", "ListAccessPoints", { at: "accessPoints", always: ["accessPointId"] });

export interface GetAccessPointsArgs extends LookupArgs<typeof accessPoints> {}
export interface GetAccessPointsAccessPoint extends LookupItem<typeof accessPoints> {}
export interface GetAccessPointsResult {
  accessPoints: GetAccessPointsAccessPoint[];
}

/**
 * The access points of the region, through which gateways reach the CCN.
 *
 * @see ListAccessPoints
 */
export const getAccessPoints: Get<GetAccessPointsArgs, GetAccessPointsResult> = accessPoints.get;
/** {@link getAccessPoints} for arguments that may be known only after an update. */
export const getAccessPointsOutput: GetOutput<GetAccessPointsArgs, GetAccessPointsResult> = accessPoints.getOutput;

const accessPointGateways = lookup("getAccessPointGateways", "ListSmartAGByAccessPoint", {
  at: "smartAccessGateways",
  names: { smartAGName: "name", smartAGDescription: "description", smartAGStatus: "status" },
  asks: { smartAGStatus: "status" },
  always: ["smartAGId"],
});

export interface GetAccessPointGatewaysArgs extends LookupArgs<typeof accessPointGateways> {
  /** Only gateways in this state. */
  status?: "Active" | "Offline";
}
export interface GetAccessPointGatewaysGateway extends LookupItem<typeof accessPointGateways> {}
export interface GetAccessPointGatewaysResult {
  accessPointGateways: GetAccessPointGatewaysGateway[];
}

/**
 * The gateways that use an access point.
 *
 * @see ListSmartAGByAccessPoint
 */
export const getAccessPointGateways: Get<GetAccessPointGatewaysArgs, GetAccessPointGatewaysResult> =
  accessPointGateways.get;
/** {@link getAccessPointGateways} for arguments that may be known only after an update. */
export const getAccessPointGatewaysOutput: GetOutput<GetAccessPointGatewaysArgs, GetAccessPointGatewaysResult> =
  accessPointGateways.getOutput;

const accessPointNetworkQualities = lookup("getAccessPointNetworkQualities", "ListAccessPointNetworkQualities", {
  at: "accessPointNetworkQualities",
  names: { id: "accessPointId" },
});

export interface GetAccessPointNetworkQualitiesArgs extends LookupArgs<typeof accessPointNetworkQualities> {}
export interface GetAccessPointNetworkQualitiesQuality extends LookupItem<typeof accessPointNetworkQualities> {}
export interface GetAccessPointNetworkQualitiesResult {
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
> = accessPointNetworkQualities.get;
/** {@link getAccessPointNetworkQualities} for arguments that may be known only after an update. */
export const getAccessPointNetworkQualitiesOutput: GetOutput<
  GetAccessPointNetworkQualitiesArgs,
  GetAccessPointNetworkQualitiesResult
> = accessPointNetworkQualities.getOutput;

const regions = lookup("getRegions", "DescribeRegions", { at: "regions", always: ["regionId"] });

export interface GetRegionsArgs extends LookupArgs<typeof regions> {}
export interface GetRegionsRegion extends LookupItem<typeof regions> {}
export interface GetRegionsResult {
  regions: GetRegionsRegion[];
}

/**
 * The regions that have the service, with their endpoints.
 *
 * @see DescribeRegions
 */
export const getRegions: Get<GetRegionsArgs, GetRegionsResult> = regions.get;
/** {@link getRegions} for arguments that may be known only after an update. */
export const getRegionsOutput: GetOutput<GetRegionsArgs, GetRegionsResult> = regions.getOutput;
