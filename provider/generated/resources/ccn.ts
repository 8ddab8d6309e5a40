// Generated from provider/resources/ccn by `npm run generate`.
import { resource } from "../../program/resource.js";
import type { ArgsOf, ResourceClass } from "../../program/types.js";
import { ccnBinding } from "../../resources/ccn/ccn-binding.js";
import { ccnCenAttachment } from "../../resources/ccn/ccn-cen-attachment.js";
import { ccnCenGrant } from "../../resources/ccn/ccn-cen-grant.js";
import { cloudConnectNetwork } from "../../resources/ccn/cloud-connect-network.js";

export interface CcnBindingArgs extends ArgsOf<typeof ccnBinding> {}

const CcnBindingBase: ResourceClass<typeof ccnBinding> = resource(ccnBinding);

/**
 * Binds a gateway to a CCN, even across accounts. A gateway takes one CCN. Id: `ccn-...:sag-...`,
 * across accounts followed by `:UID`.
 *
 * Gateways of one CCN reach each other without a CEN. To reach VPCs the CCN has to be in a CEN: see
 * {@link CcnCenAttachment}. The user guide binds gateways first and attaches the CCN then. The API
 * lists `NotBoundCEN` for a CCN that is in none. If the service answers so, the resource retries
 * for two minutes (`smartag:waits.passingMs`), so a binding that depends on the attachment is right
 * either way.
 *
 * @example
 * ```ts
 * const attachment = new CcnCenAttachment("cloud", { ccnId: ccn.id, cenId: config.require("cenId") });
 * // The gateway has to have a device, so the binding comes after it and goes before it.
 * new CcnBinding("office", { ccnId: ccn.id, smartAGId: gateway.id }, { dependsOn: [attachment, device] });
 * ```
 *
 * @see BindSmartAccessGateway, UnbindSmartAccessGateway, DescribeSmartAccessGateways,
 * DescribeBindableSmartAccessGateways
 */
export class CcnBinding extends CcnBindingBase {}

export interface CcnCenAttachmentArgs extends ArgsOf<typeof ccnCenAttachment> {}

const CcnCenAttachmentBase: ResourceClass<typeof ccnCenAttachment> = resource(ccnCenAttachment);

/**
 * Attaches a CCN to a CEN, so that the sites of the CCN reach what else is in the CEN. It counts
 * as created once the CEN reports the CCN as attached, and as deleted once the CEN no longer does.
 * Id: `cen-...:ccn-...`.
 *
 * The calls are those of Cloud Enterprise Network, on behalf of the account that owns the CEN. If
 * the CCN belongs to another account, that account grants it to the CEN with {@link CcnCenGrant}
 * first. `cen.InstanceAttachment` of `@pulumi/alicloud`, with type `CCN`, does the same.
 *
 * @example
 * ```ts
 * const attachment = new CcnCenAttachment("cloud", { ccnId: ccn.id, cenId: config.require("cenId") });
 * // Perhaps a gateway cannot be bound before the CCN is in a CEN, so bindings depend on it.
 * new CcnBinding("office", { ccnId: ccn.id, smartAGId: gateway.id }, { dependsOn: attachment });
 * ```
 *
 * @see AttachCenChildInstance, DetachCenChildInstance, DescribeCenAttachedChildInstances,
 * DescribeCloudConnectNetworks
 */
export class CcnCenAttachment extends CcnCenAttachmentBase {}

export interface CcnCenGrantArgs extends ArgsOf<typeof ccnCenGrant> {}

const CcnCenGrantBase: ResourceClass<typeof ccnCenGrant> = resource(ccnCenGrant);

/**
 * Permits the owner of a CEN of another account to attach a CCN of this one. It attaches nothing:
 * the CEN's owner does, with {@link CcnCenAttachment}. A CEN of the same account needs no grant,
 * and the service may refuse one. Id: `ccn-...:cen-...`. No call changes a grant: a change makes a
 * new one.
 *
 * @example
 * ```ts
 * const cenId = config.require("cenId");
 * const grant = new CcnCenGrant("cloud", { ccnId: ccn.id, cenId, cenUid: config.requireNumber("cenUid") });
 * // The connection "partner" has credentials of the account that owns the CEN; ccnUid is the account that owns the CCN.
 * new CcnCenAttachment(
 *   "cloud",
 *   { ccnId: ccn.id, cenId, ccnUid: config.requireNumber("ccnUid"), connection: "partner" },
 *   { dependsOn: grant },
 * );
 * ```
 *
 * @see GrantInstanceToCbn, RevokeInstanceFromCbn, DescribeGrantRules
 */
export class CcnCenGrant extends CcnCenGrantBase {}

export interface CloudConnectNetworkArgs extends ArgsOf<typeof cloudConnectNetwork> {}

const CloudConnectNetworkBase: ResourceClass<typeof cloudConnectNetwork> = resource(cloudConnectNetwork);

/**
 * A Cloud Connect Network (CCN): joins the gateways that are bound to it; with
 * {@link CcnCenAttachment} also the VPCs of a CEN. It is for the gateways of one area: all of
 * mainland China is one area, each other region is one. Id: `ccn-...`. What older SDKs have beside
 * this, `IsDefault` when a CCN is made, no current reference has.
 *
 * @example
 * ```ts
 * const ccn = new CloudConnectNetwork("offices", { cidrBlocks: ["10.0.0.0/8"], interworkingStatus: "enable" });
 * new CcnCenAttachment("cloud", { ccnId: ccn.id, cenId: config.require("cenId") });
 * ```
 *
 * @see CreateCloudConnectNetwork, ModifyCloudConnectNetwork, MoveResourceGroup,
 * DeleteCloudConnectNetwork, DescribeCloudConnectNetworks
 */
export class CloudConnectNetwork extends CloudConnectNetworkBase {}
