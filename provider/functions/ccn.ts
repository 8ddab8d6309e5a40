import { words } from "../resources/gateway/listing.js";
import { ccnCenGrant } from "../resources/ccn/ccn-cen-grant.js";
import { cloudConnectNetwork } from "../resources/ccn/cloud-connect-network.js";
import { type Get, type GetOutput, lookup, type LookupArgs, type LookupItem } from "./lookup.js";

const cloudConnectNetworks = lookup("getCloudConnectNetworks", "DescribeCloudConnectNetworks", {
  at: "cloudConnectNetworks",
  of: cloudConnectNetwork,
  always: ["ccnId"],
  names: { cidrBlock: "cidrBlocks" },
  values: { cidrBlocks: words, availableCloudBoxCount: Number, associatedCloudBoxCount: Number },
});

export interface GetCloudConnectNetworksArgs extends LookupArgs<typeof cloudConnectNetworks> {}
export interface GetCloudConnectNetworksCloudConnectNetwork extends LookupItem<typeof cloudConnectNetworks> {}
export interface GetCloudConnectNetworksResult {
  cloudConnectNetworks: GetCloudConnectNetworksCloudConnectNetwork[];
}

/**
 * The CCNs of the region.
 *
 * @example
 * ```ts
 * const { cloudConnectNetworks } = await getCloudConnectNetworks({ name: "offices" });
 * // Of a CCN of this program, once it is in its CEN.
 * export const networks = getCloudConnectNetworksOutput({ ccnId: ccn.id }, { dependsOn: attachment }).cloudConnectNetworks;
 * ```
 *
 * @see DescribeCloudConnectNetworks
 */
export const getCloudConnectNetworks: Get<GetCloudConnectNetworksArgs, GetCloudConnectNetworksResult> =
  cloudConnectNetworks.get;
/** {@link getCloudConnectNetworks} for arguments that may be known only after an update. */
export const getCloudConnectNetworksOutput: GetOutput<GetCloudConnectNetworksArgs, GetCloudConnectNetworksResult> =
  cloudConnectNetworks.getOutput;

const ccnCenGrants = lookup("getCcnCenGrants", "DescribeGrantRules", { at: "grantRules", of: ccnCenGrant });

export interface GetCcnCenGrantsArgs extends LookupArgs<typeof ccnCenGrants> {
  /** The CCN; grants of all of them where left out. */
  ccnId?: string;
}
export interface GetCcnCenGrantsGrant extends LookupItem<typeof ccnCenGrants> {}
export interface GetCcnCenGrantsResult {
  ccnCenGrants: GetCcnCenGrantsGrant[];
}

/**
 * Which CENs of other accounts may take in the CCNs of the region.
 *
 * @see DescribeGrantRules
 */
export const getCcnCenGrants: Get<GetCcnCenGrantsArgs, GetCcnCenGrantsResult> = ccnCenGrants.get;
/** {@link getCcnCenGrants} for arguments that may be known only after an update. */
export const getCcnCenGrantsOutput: GetOutput<GetCcnCenGrantsArgs, GetCcnCenGrantsResult> = ccnCenGrants.getOutput;

const cenAttachments = lookup("getCenAttachments", "DescribeCenAttachedChildInstances", {
  at: "childInstances",
});

export interface GetCenAttachmentsArgs extends LookupArgs<typeof cenAttachments> {}
export interface GetCenAttachmentsAttachment extends LookupItem<typeof cenAttachments> {}
export interface GetCenAttachmentsResult {
  cenAttachments: GetCenAttachmentsAttachment[];
}

/**
 * What is attached to a CEN of the account: CCNs, VPCs and VBRs, each with its state. The CEN writes the region of a CCN as `ccn-cn-shanghai`.
 *
 * @example
 * ```ts
 * const { cenAttachments } = await getCenAttachments({ cenId: config.require("cenId"), childInstanceType: "CCN" });
 * ```
 *
 * @see DescribeCenAttachedChildInstances
 */
export const getCenAttachments: Get<GetCenAttachmentsArgs, GetCenAttachmentsResult> = cenAttachments.get;
/** {@link getCenAttachments} for arguments that may be known only after an update. */
export const getCenAttachmentsOutput: GetOutput<GetCenAttachmentsArgs, GetCenAttachmentsResult> =
  cenAttachments.getOutput;

const cenAttachment = lookup("getCenAttachment", "DescribeCenAttachedChildInstanceAttribute");

export interface GetCenAttachmentArgs extends LookupArgs<typeof cenAttachment> {}
export interface GetCenAttachmentResult extends LookupItem<typeof cenAttachment> {}

/**
 * One CCN, VPC or VBR that is attached to a CEN of the account, with its state. Fails if it is not attached.
 *
 * @see DescribeCenAttachedChildInstanceAttribute
 */
export const getCenAttachment: Get<GetCenAttachmentArgs, GetCenAttachmentResult> = cenAttachment.get;
/** {@link getCenAttachment} for arguments that may be known only after an update. */
export const getCenAttachmentOutput: GetOutput<GetCenAttachmentArgs, GetCenAttachmentResult> = cenAttachment.getOutput;

const cloudConnectNetworkUseLimit = lookup("getCloudConnectNetworkUseLimit", "GetCloudConnectNetworkUseLimit");

export interface GetCloudConnectNetworkUseLimitArgs extends LookupArgs<typeof cloudConnectNetworkUseLimit> {}
export interface GetCloudConnectNetworkUseLimitResult extends LookupItem<typeof cloudConnectNetworkUseLimit> {}

/**
 * How many CCNs the account may have in the region, and how many it has.
 *
 * @see GetCloudConnectNetworkUseLimit
 */
export const getCloudConnectNetworkUseLimit: Get<
  GetCloudConnectNetworkUseLimitArgs,
  GetCloudConnectNetworkUseLimitResult
> = cloudConnectNetworkUseLimit.get;
/** {@link getCloudConnectNetworkUseLimit} for arguments that may be known only after an update. */
export const getCloudConnectNetworkUseLimitOutput: GetOutput<
  GetCloudConnectNetworkUseLimitArgs,
  GetCloudConnectNetworkUseLimitResult
> = cloudConnectNetworkUseLimit.getOutput;
