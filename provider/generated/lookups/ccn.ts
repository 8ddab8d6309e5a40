// Generated from provider/lookups/ccn.ts and the API model by `npm run generate`.
import type {
  DescribeCloudConnectNetworksCloudConnectNetworkTag,
  DescribeCloudConnectNetworksTag,
} from "../../../schema/index.js";
import * as lookups from "../../lookups/ccn.js";
import { get, type Get, getOutput, type GetOutput } from "../../program/lookup.js";

/** The arguments of {@link getCcnCenGrants}. */
export interface GetCcnCenGrantsArgs {
  /** The CCN; grants of all of them where left out. */
  ccnId?: string;
}

/** An entry of the result of {@link getCcnCenGrants}. */
export interface GetCcnCenGrantsGrant {
  /** The CCN. */
  ccnId: string;
  /** Account ID owning the CCN; declared long, masked string in the sample. */
  ccnUid?: number;
  /** The CEN, of another account, whose owner may then attach the CCN. */
  cenId: string;
  /** Account ID owning the CEN; declared long, masked string in the sample. */
  cenUid: number;
  /** Timestamp (milliseconds) when the grant was created. */
  gmtCreate?: number;
  /** Timestamp (milliseconds) of the last change of the grant. */
  gmtModified?: number;
  /** The id of the grant in the service's list. */
  grantRuleId?: string;
  /** Traffic-service capability for the cross-account CEN: true = granted; false = not granted. */
  grantTrafficService: boolean;
  /** Region of the CCN. */
  regionId?: string;
}

/** The result of {@link getCcnCenGrants}. */
export interface GetCcnCenGrantsResult {
  /** Which CENs of other accounts may take in the CCNs of the region. */
  ccnCenGrants: GetCcnCenGrantsGrant[];
}

/**
 * Which CENs of other accounts may take in the CCNs of the region.
 *
 * @see DescribeGrantRules
 */
export const getCcnCenGrants: Get<GetCcnCenGrantsArgs, GetCcnCenGrantsResult> = get(lookups.getCcnCenGrants);

/** {@link getCcnCenGrants} for arguments that may be known only after an update. */
export const getCcnCenGrantsOutput: GetOutput<GetCcnCenGrantsArgs, GetCcnCenGrantsResult> = getOutput(
  lookups.getCcnCenGrants,
);

/** The arguments of {@link getCenAttachment}. */
export interface GetCenAttachmentArgs {
  /** CEN instance ID. */
  cenId: string;
  /** ID of the network instance. */
  childInstanceId: string;
  /** Region of the network instance. */
  childInstanceRegionId: string;
  /** Kind of the network instance. Allowed: VPC, VBR, CCN. */
  childInstanceType: "VPC" | "VBR" | "CCN";
}

/** The result of {@link getCenAttachment}. */
export interface GetCenAttachmentResult {
  /** The id of the CEN, `cen-...`. */
  cenId?: string;
  /** When it was attached, UTC, such as 2021-08-10T06:27Z. */
  childInstanceAttachTime?: string;
  /** The id of the attached CCN, VPC or VBR. */
  childInstanceId?: string;
  /** Account ID that owns the network instance. */
  childInstanceOwnerId?: number;
  /** Region of the network instance; of a CCN with the prefix ccn-, as in the list. */
  childInstanceRegionId?: string;
  /** The kind of the attached instance: `CCN`, `VPC` or `VBR`. */
  childInstanceType?: string;
  /** Attaching, Attached or Detaching. */
  status?: string;
}

/**
 * One CCN, VPC or VBR that is attached to a CEN of the account, with its state. Fails if it is not
 * attached.
 *
 * @see DescribeCenAttachedChildInstanceAttribute
 */
export const getCenAttachment: Get<GetCenAttachmentArgs, GetCenAttachmentResult> = get(lookups.getCenAttachment);

/** {@link getCenAttachment} for arguments that may be known only after an update. */
export const getCenAttachmentOutput: GetOutput<GetCenAttachmentArgs, GetCenAttachmentResult> = getOutput(
  lookups.getCenAttachment,
);

/** The arguments of {@link getCenAttachments}. */
export interface GetCenAttachmentsArgs {
  /** CEN instance ID. */
  cenId: string;
  /**
   * Filter: kind of the network instances.
   * Allowed: VPC, VBR, CCN.
   */
  childInstanceType?: "VPC" | "VBR" | "CCN";
  /** Filter: region of the network instances. */
  childInstanceRegionId?: string;
}

/** An entry of the result of {@link getCenAttachments}. */
export interface GetCenAttachmentsAttachment {
  /** The id of the CEN, `cen-...`. */
  cenId?: string;
  /** When it was attached, UTC, such as 2021-08-10T06:27Z. */
  childInstanceAttachTime?: string;
  /** The id of the attached CCN, VPC or VBR. */
  childInstanceId?: string;
  /** Account ID that owns the network instance; declared long, text in an old sample. */
  childInstanceOwnerId?: number;
  /**
   * Region of the network instance; of a CCN with the prefix ccn-, such as ccn-cn-shanghai, which
   * the vendor's Terraform provider takes off.
   */
  childInstanceRegionId?: string;
  /** The kind of the attached instance: `CCN`, `VPC` or `VBR`. */
  childInstanceType?: string;
  /** Attaching, Attached or Detaching; one that is detached is no longer listed. */
  status?: string;
}

/** The result of {@link getCenAttachments}. */
export interface GetCenAttachmentsResult {
  /** What is attached to a CEN of the account: CCNs, VPCs and VBRs, each with its state. */
  cenAttachments: GetCenAttachmentsAttachment[];
}

/**
 * What is attached to a CEN of the account: CCNs, VPCs and VBRs, each with its state. The CEN
 * writes the region of a CCN as `ccn-cn-shanghai`.
 *
 * @example
 * ```ts
 * const { cenAttachments } = await getCenAttachments({ cenId: config.require("cenId"), childInstanceType: "CCN" });
 * ```
 *
 * @see DescribeCenAttachedChildInstances
 */
export const getCenAttachments: Get<GetCenAttachmentsArgs, GetCenAttachmentsResult> = get(lookups.getCenAttachments);

/** {@link getCenAttachments} for arguments that may be known only after an update. */
export const getCenAttachmentsOutput: GetOutput<GetCenAttachmentsArgs, GetCenAttachmentsResult> = getOutput(
  lookups.getCenAttachments,
);

/** The arguments of {@link getCloudConnectNetworkUseLimit}. */
export type GetCloudConnectNetworkUseLimitArgs = object;

/** The result of {@link getCloudConnectNetworkUseLimit}. */
export interface GetCloudConnectNetworkUseLimitResult {
  /** Maximum number of CCNs the account can create in the region. */
  totalAmount?: number;
  /** Number of CCNs already created. */
  usedAmount?: number;
}

/**
 * How many CCNs the account may have in the region, and how many it has.
 *
 * @see GetCloudConnectNetworkUseLimit
 */
export const getCloudConnectNetworkUseLimit: Get<
  GetCloudConnectNetworkUseLimitArgs,
  GetCloudConnectNetworkUseLimitResult
> = get(lookups.getCloudConnectNetworkUseLimit);

/** {@link getCloudConnectNetworkUseLimit} for arguments that may be known only after an update. */
export const getCloudConnectNetworkUseLimitOutput: GetOutput<
  GetCloudConnectNetworkUseLimitArgs,
  GetCloudConnectNetworkUseLimitResult
> = getOutput(lookups.getCloudConnectNetworkUseLimit);

/** The arguments of {@link getCloudConnectNetworks}. */
export interface GetCloudConnectNetworksArgs {
  /**
   * Filter: CCN name, 2 to 100 characters, starts with a letter or Chinese character, may contain
   * digits, underscores, periods and hyphens.
   * Length: 2 to 100.
   */
  name?: string;
  /** Filter: CCN ID. */
  ccnId?: string;
  /**
   * Filter by tags; wire form Tag.N.Key and Tag.N.Value (the sample prints a JSON array). No limit
   * on N is given.
   */
  tag?: readonly DescribeCloudConnectNetworksTag[];
}

/** An entry of the result of {@link getCloudConnectNetworks}. */
export interface GetCloudConnectNetworksCloudConnectNetwork {
  /** CEN the CCN is bound to. */
  associatedCenId?: string;
  /** Account ID of the CEN that loaded the CCN; declared string, number in the sample. */
  associatedCenOwnerId?: string;
  /** SDK only, not in the reference. */
  associatedCenStatus?: string;
  /** Number of bound gateways; declared string, number in the sample. */
  associatedCloudBoxCount?: number;
  /** Number of bound gateways whose status is available; declared string, number in the sample. */
  availableCloudBoxCount?: number;
  /** The id of the CCN, `ccn-...`. */
  ccnId: string;
  /** SDK only, not in the reference. */
  cenStatusErrorCode?: string;
  /** SDK only, not in the reference. */
  cenStatusErrorMessage?: string;
  /** Several blocks are joined with commas. */
  cidrBlocks?: string[];
  /** Timestamp in milliseconds (sample 1604385674000) */
  createTime?: number;
  /** The description. */
  description?: string;
  /**
   * Whether gateways bound to the same CCN may reach each other: enable = allowed; disable = not
   * allowed.
   */
  interworkingStatus?: "enable" | "disable";
  /**
   * Whether the service made it for the first gateway that was bound without a CCN; in the sample
   * and in older SDKs, not in the field table.
   */
  isDefault?: boolean;
  /** The name. */
  name?: string;
  /** SDK only, not in the reference. */
  newAgw?: boolean;
  /** SDK only, not in the reference. */
  processingCenId?: string;
  /** The resource group. */
  resourceGroupId?: string;
  /** Private block for SNAT. */
  snatCidrBlock?: string;
  /** SDK only, not in the reference. */
  subnet?: string;
  /** The tags. */
  tags?: DescribeCloudConnectNetworksCloudConnectNetworkTag[];
}

/** The result of {@link getCloudConnectNetworks}. */
export interface GetCloudConnectNetworksResult {
  /** The CCNs of the region. */
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
export const getCloudConnectNetworks: Get<GetCloudConnectNetworksArgs, GetCloudConnectNetworksResult> = get(
  lookups.getCloudConnectNetworks,
);

/** {@link getCloudConnectNetworks} for arguments that may be known only after an update. */
export const getCloudConnectNetworksOutput: GetOutput<GetCloudConnectNetworksArgs, GetCloudConnectNetworksResult> =
  getOutput(lookups.getCloudConnectNetworks);
