import { words } from "../resources/gateway/listing.js";
import { ccnCenGrant } from "../resources/ccn/ccn-cen-grant.js";
import { cloudConnectNetwork } from "../resources/ccn/cloud-connect-network.js";
import { lookup } from "./lookup.js";

/**
 * The CCNs of the region.
 *
 * @example
 * ```ts
 * const { cloudConnectNetworks } = await getCloudConnectNetworks({ name: "offices" });
 * // Of a CCN of this program, once it is in its CEN.
 * export const networks = getCloudConnectNetworksOutput({ ccnId: ccn.id }, { dependsOn: attachment }).cloudConnectNetworks;
 * ```
 */
export const getCloudConnectNetworks = lookup("getCloudConnectNetworks", "DescribeCloudConnectNetworks", {
  at: "cloudConnectNetworks",
  of: cloudConnectNetwork,
  always: ["ccnId"],
  names: { cidrBlock: "cidrBlocks" },
  values: { cidrBlock: words, availableCloudBoxCount: Number, associatedCloudBoxCount: Number },
  item: "CloudConnectNetwork",
});

/** Which CENs of other accounts may take in the CCNs of the region. */
export const getCcnCenGrants = lookup("getCcnCenGrants", "DescribeGrantRules", {
  at: "grantRules",
  of: ccnCenGrant,
  item: "Grant",
  args: { associatedCcnId: "The CCN; grants of all of them where left out." },
});

/**
 * What is attached to a CEN of the account: CCNs, VPCs and VBRs, each with its state. The CEN
 * writes the region of a CCN as `ccn-cn-shanghai`.
 *
 * @example
 * ```ts
 * const { cenAttachments } = await getCenAttachments({ cenId: config.require("cenId"), childInstanceType: "CCN" });
 * ```
 */
export const getCenAttachments = lookup("getCenAttachments", "DescribeCenAttachedChildInstances", {
  at: "childInstances",
  item: "Attachment",
});

/**
 * One CCN, VPC or VBR that is attached to a CEN of the account, with its state. Fails if it is not
 * attached.
 */
export const getCenAttachment = lookup("getCenAttachment", "DescribeCenAttachedChildInstanceAttribute");

/** How many CCNs the account may have in the region, and how many it has. */
export const getCloudConnectNetworkUseLimit = lookup(
  "getCloudConnectNetworkUseLimit",
  "GetCloudConnectNetworkUseLimit",
);
