import { gatewayVbrGrant } from "../resources/gateway/gateway-vbr-grant.js";
import { gatewayCcnGrant } from "../resources/gateway/gateway-ccn-grant.js";
import { gateway } from "../resources/gateway/gateway.js";
import { instanceOutputs } from "../resources/gateway/instance.js";
import { mbps, words } from "../resources/gateway/listing.js";
import { lookup } from "./lookup.js";

// Without the devices of the resource, which look-ups report with more detail and for hardware too.
const reported = { ...gateway, outputs: instanceOutputs };

/**
 * The gateways of the region, hardware, virtual and app instances, with what is bound to them.
 *
 * @example
 * ```ts
 * const { gateways } = await getGateways({ status: "Offline" });
 * // In the account of the connection "head", those that are bound to a CCN of this program.
 * export const bound = getGatewaysOutput({ associatedCcnId: ccn.id }, { connection: "head" }).gateways;
 * ```
 */
export const getGateways = lookup("getGateways", "DescribeSmartAccessGateways", {
  at: "smartAccessGateways",
  of: reported,
  asks: { aclIds: "aclId" },
  names: { cidrBlock: "cidrBlocks", serialNumber: "serialNumbers" },
  values: { cidrBlock: words, serialNumber: words, aclIds: words, qosIds: words, irIds: words, maxBandwidth: mbps },
  always: ["smartAGId"],
  item: "Gateway",
  args: {
    aclIds: "An ACL: only gateways that it is bound to.",
    unboundAclIds: "ACLs: only gateways that none of them is bound to.",
  },
});

/**
 * One gateway with its devices, links and everything that is bound to it. The keys of the devices
 * are secrets: they are left out here, and {@link getGatewayOutput} has them.
 */
export const getGateway = lookup("getGateway", "DescribeSmartAccessGatewayAttribute", {
  of: reported,
  names: { cidrBlock: "cidrBlocks", serialNumber: "serialNumbers" },
  values: { cidrBlock: words, serialNumber: words, maxBandwidth: mbps },
  always: ["smartAGId"],
  secrets: ["secretKey"],
});

/** The gateways that can be bound to a CCN. */
export const getBindableGateways = lookup("getBindableGateways", "DescribeBindableSmartAccessGateways", {
  at: "smartAccessGateways",
  always: ["smartAGId"],
  item: "Gateway",
});

/** How the devices and the links of a gateway back each other up. */
export const getGatewayHa = lookup("getGatewayHa", "DescribeSmartAccessGatewayHa");

/** The software versions that there are for a gateway's device. */
export const getGatewayVersions = lookup("getGatewayVersions", "DescribeSmartAccessGatewayVersions", {
  at: "smartAGVersions",
  always: ["versionCode"],
  item: "Version",
  args: { smartAGSn: "The serial number of the device." },
});

/** How many gateways may be bought, and how many have been. */
export const getGatewayUseLimit = lookup("getGatewayUseLimit", "GetSmartAccessGatewayUseLimit");

/** Which CCNs of other accounts may take in a gateway. */
export const getGatewayCcnGrants = lookup("getGatewayCcnGrants", "DescribeGrantSagRules", {
  at: "grantRules",
  of: gatewayCcnGrant,
  names: { instanceId: "smartAGUid" },
  values: { instanceId: Number },
  item: "Grant",
});

/** Which VBRs of other accounts may back up a gateway. */
export const getGatewayVbrGrants = lookup("getGatewayVbrGrants", "DescribeGrantSagVbrRules", {
  at: "grantRules",
  of: gatewayVbrGrant,
  item: "Grant",
  args: { vbrInstanceId: "The VBR." },
});

/** Which of some VBRs are bound to which gateway. */
export const getVbrBindings = lookup("getVbrBindings", "DescribeSagVbrRelations", {
  at: "sagVbrRelations",
  names: { sagInstanceId: "smartAGId", sagUid: "smartAGUid", vbrInstanceId: "vbrId" },
  asks: { vbrInstanceIds: "vbrIds" },
  values: { sagUid: Number },
  always: ["sagInstanceId", "vbrInstanceId"],
  item: "Binding",
  args: { vbrInstanceIds: "The VBRs, at most 20." },
});

/** The ten gateways of the region with the most traffic, in bits a second. */
export const getTrafficTopN = lookup("getTrafficTopN", "DescribeSagTrafficTopN", {
  at: "trafficTopN",
  names: { instanceId: "smartAGId" },
  values: { trafficRate: Number },
  always: ["instanceId", "trafficRate"],
  item: "Gateway",
});

/** The ten gateways of the region that lose the most packets, in packets a second. */
export const getDropTopN = lookup("getDropTopN", "DescribeSagDropTopN", {
  at: "dropTopN",
  names: { instanceId: "smartAGId" },
  values: { dropRate: Number },
  always: ["instanceId", "dropRate"],
  item: "Gateway",
});

/** The access points of the region, through which gateways reach the CCN. */
export const getAccessPoints = lookup("getAccessPoints", "ListAccessPoints", {
  at: "accessPoints",
  always: ["accessPointId"],
  item: "AccessPoint",
});

/** The gateways that use an access point. */
export const getAccessPointGateways = lookup("getAccessPointGateways", "ListSmartAGByAccessPoint", {
  at: "smartAccessGateways",
  names: { smartAGName: "name", smartAGDescription: "description", smartAGStatus: "status" },
  asks: { smartAGStatus: "status" },
  always: ["smartAGId"],
  item: "Gateway",
  args: { smartAGStatus: "Only gateways in this state." },
});

/**
 * The round trip time and the loss of packets from a gateway to the access points, as last probed.
 */
export const getAccessPointNetworkQualities = lookup(
  "getAccessPointNetworkQualities",
  "ListAccessPointNetworkQualities",
  { at: "accessPointNetworkQualities", names: { id: "accessPointId" }, item: "Quality" },
);

/** The regions that have the service, with their endpoints. */
export const getRegions = lookup("getRegions", "DescribeRegions", {
  at: "regions",
  always: ["regionId"],
  item: "Region",
});
