// Generated from provider/resources/gateway by `npm run generate`.
import { resource } from "../../program/resource.js";
import type { ArgsOf, ResourceClass } from "../../program/types.js";
import { accessPoint } from "../../resources/gateway/access-point.js";
import { applicationBandwidthPackageAssociation } from "../../resources/gateway/application-bandwidth-package-association.js";
import { gateway } from "../../resources/gateway/gateway.js";
import { gatewayCcnGrant } from "../../resources/gateway/gateway-ccn-grant.js";
import { gatewayVbrGrant } from "../../resources/gateway/gateway-vbr-grant.js";
import { serialNumberBinding } from "../../resources/gateway/serial-number-binding.js";
import { uplinkBandwidth } from "../../resources/gateway/uplink-bandwidth.js";
import { vbrBinding } from "../../resources/gateway/vbr-binding.js";

export interface AccessPointArgs extends ArgsOf<typeof accessPoint> {}

const AccessPointBase: ResourceClass<typeof accessPoint> = resource(accessPoint);

/**
 * Through which access point a gateway enters its CCN. A gateway on a CCN always has one: the
 * previous value is restored when the resource leaves the program. Let it depend on the
 * {@link CcnBinding}, which it needs. Id: `sag-...`.
 *
 * @example
 * ```ts
 * // One of those that getAccessPoints lists. The gateway has to be on its CCN first.
 * new AccessPoint("office", { smartAGId: gateway.id, accessPointId: 5 }, { dependsOn: joined });
 * ```
 *
 * @see UpdateSmartAGAccessPoint, DescribeSmartAccessGateways
 */
export class AccessPoint extends AccessPointBase {}

export interface ApplicationBandwidthPackageAssociationArgs extends ArgsOf<
  typeof applicationBandwidthPackageAssociation
> {}

const ApplicationBandwidthPackageAssociationBase: ResourceClass<typeof applicationBandwidthPackageAssociation> =
  resource(applicationBandwidthPackageAssociation);

/**
 * Gives a gateway a share of a bandwidth package for application acceleration, which is from
 * mainland China to outside only. Id: `PACKAGE:sag-...`.
 *
 * Not offered: `DryRun` (a preview checks), `ClientToken` (after a lost response a read checks the
 * effect), `SmartAGIdList` (each association is a separate resource).
 *
 * @example
 * ```ts
 * new ApplicationBandwidthPackageAssociation(
 *   "office",
 *   { applicationBandwidthPackageId: config.require("packageId"), smartAGId: gateway.id, bandwidth: 10 },
 *   { dependsOn: joined },
 * );
 * ```
 *
 * @see AssociateSmartAGWithApplicationBandwidthPackage,
 * DissociateSmartAGFromApplicationBandwidthPackage, DescribeSmartAccessGateways
 */
export class ApplicationBandwidthPackageAssociation extends ApplicationBandwidthPackageAssociationBase {}

export interface GatewayArgs extends ArgsOf<typeof gateway> {}

const GatewayBase: ResourceClass<typeof gateway> = resource(gateway);

/**
 * A Smart Access Gateway: buys one, or with `adopt: "sag-..."` manages one that exists. An adopted
 * gateway is removed from the state, not deleted, when it leaves the program. Id: `sag-...`.
 *
 * A sag-vcpe is ready once its order has yielded a serial number and a key. It is offline until
 * a person, or a cloud-init, installs its image with both; settings of the device wait for that,
 * settings of the gateway do not.
 *
 * When the paid time ends the gateway forwards no data. Hardware can be deleted more than 7 days
 * later, a sag-vcpe is released automatically after 15 days.
 *
 * Not offered: `AutoPay` (always true: an unpaid order makes no gateway), `DataPlan` and
 * `UserCount` of an upgrade (they belong to app instances), `EnableSoftwareConnectionAudit` and
 * `Position` (in the SDK only, undocumented).
 *
 * @example
 * ```ts
 * // Adopts an existing one. Values that are left out are kept. Without overwrite a difference is an error.
 * const office = new Gateway("office", {
 *   adopt: { id: "sag-1a2b3c4d5e6f", overwrite: true },
 *   cidrBlocks: ["10.1.0.0/24"],
 * });
 *
 * // A new one, paid at once. Even for a vCPE the order needs receiver... and buyerMessage.
 * const delivery = config.requireObject<Partial<GatewayArgs>>("delivery");
 * const branch = new Gateway(
 *   "branch",
 *   {
 *     ...delivery,
 *     hardWareSpec: "sag-vcpe",
 *     haType: "warm_backup",
 *     maxBandwidth: 50,
 *     period: 12,
 *     cidrBlocks: ["10.2.0.0/24"],
 *   },
 *   { protect: true, retainOnDelete: true },
 * );
 *
 * // The user data of a virtual machine that runs the image of a vCPE. A secret, because it holds the key.
 * export const userData = branch.devices.apply(([device]) =>
 *   ["#cloud-config", "write_files:", "- path: /etc/sag/device", `  content: "${device?.serialNumber} ${device?.key}"`].join("\n"),
 * );
 * ```
 *
 * @see CreateSmartAccessGateway, ActivateSmartAccessGateway, ModifySmartAccessGateway,
 * UpgradeSmartAccessGateway, DowngradeSmartAccessGateway, MoveResourceGroup,
 * UpdateSmartAccessGatewayVersion, DeleteSmartAccessGateway, DescribeSmartAccessGateways,
 * DescribeSmartAccessGatewayAttribute, DescribeSmartAccessGatewayHa
 */
export class Gateway extends GatewayBase {}

export interface GatewayCcnGrantArgs extends ArgsOf<typeof gatewayCcnGrant> {}

const GatewayCcnGrantBase: ResourceClass<typeof gatewayCcnGrant> = resource(gatewayCcnGrant);

/**
 * Permits a CCN of another account to bind a gateway. The owner of the CCN then binds it with
 * {@link CcnBinding} and `smartAGUid`. Id: `sag-...:ccn-...`. No call changes a grant: a change
 * replaces it.
 *
 * @example
 * ```ts
 * // The account of the gateway grants it. "head" is the connection to the account of the CCN.
 * const granted = new GatewayCcnGrant("office", {
 *   smartAGId: gateway.id,
 *   ccnId: ccn.id,
 *   ccnUid: config.requireNumber("headUid"),
 * });
 * new CcnBinding("office", {
 *   connection: "head",
 *   ccnId: granted.ccnId,
 *   smartAGId: granted.smartAGId,
 *   smartAGUid: config.requireNumber("branchUid"),
 * });
 * ```
 *
 * @see GrantSagInstanceToCcn, RevokeSagInstanceFromCcn, DescribeGrantSagRules
 */
export class GatewayCcnGrant extends GatewayCcnGrantBase {}

export interface GatewayVbrGrantArgs extends ArgsOf<typeof gatewayVbrGrant> {}

const GatewayVbrGrantBase: ResourceClass<typeof gatewayVbrGrant> = resource(gatewayVbrGrant);

/**
 * Lets a VBR of another account back a gateway up; the owner of the VBR then binds it with
 * {@link VbrBinding} and `smartAGUid`. Id: `sag-...:vbr-...`. No call changes a grant: a change
 * makes a new one.
 *
 * @example
 * ```ts
 * // The other account may now bind it with VbrBinding and smartAGUid.
 * new GatewayVbrGrant("office", {
 *   smartAGId: gateway.id,
 *   vbrId: config.require("vbrId"),
 *   vbrRegionId: "cn-hangzhou",
 *   vbrUid: config.requireNumber("vbrUid"),
 * });
 * ```
 *
 * @see GrantSagInstanceToVbr, RevokeInstanceFromVbr, DescribeGrantSagVbrRules
 */
export class GatewayVbrGrant extends GatewayVbrGrantBase {}

export interface SerialNumberBindingArgs extends ArgsOf<typeof serialNumberBinding> {}

const SerialNumberBindingBase: ResourceClass<typeof serialNumberBinding> = resource(serialNumberBinding);

/**
 * Attaches a hardware device to a gateway. Id: `sag-...:SERIALNUMBER`.
 *
 * @example
 * ```ts
 * const device = new SerialNumberBinding("office", { smartAGId: gateway.id, serialNumber: "sag1000sn0001" });
 * // The serial number comes from the binding, so that the setting depends on it.
 * new UserDns("office", { smartAGId: gateway.id, serialNumber: device.serialNumber, masterDns: "10.0.0.53" });
 * ```
 *
 * @see BindSerialNumber, UnbindSerialNumber, DescribeSmartAccessGateways
 */
export class SerialNumberBinding extends SerialNumberBindingBase {}

export interface UplinkBandwidthArgs extends ArgsOf<typeof uplinkBandwidth> {}

const UplinkBandwidthBase: ResourceClass<typeof uplinkBandwidth> = resource(uplinkBandwidth);

/**
 * How much a gateway may send over its public links. A gateway always has it: the previous value is
 * restored when the resource leaves the program. If there was no limit before, the limit is kept,
 * because no call clears it. Id: `sag-...`.
 *
 * @example
 * ```ts
 * new UplinkBandwidth("office", { smartAGId: gateway.id, upBandwidthWan: 50, upBandwidth4G: 10 });
 * ```
 *
 * @see ModifySmartAccessGatewayUpBandwidth, DescribeSmartAccessGateways
 */
export class UplinkBandwidth extends UplinkBandwidthBase {}

export interface VbrBindingArgs extends ArgsOf<typeof vbrBinding> {}

const VbrBindingBase: ResourceClass<typeof vbrBinding> = resource(vbrBinding);

/**
 * Binds a virtual border router (VBR), the cloud's end of a leased line, to a gateway, even across
 * accounts. The VBR has to be in a CEN, and its line has to speak BGP. With a CCN bound as well,
 * the line is preferred in both directions and the CCN takes over if it fails. Id:
 * `sag-...:vbr-...:REGION`, across accounts followed by `:UID`.
 *
 * Sources conflict on whether the gateway has to be on a CCN first: the API lists `NotBoundCCN`,
 * the user guide describes a gateway with a leased line alone. A binding that depends on
 * {@link CcnBinding} and {@link CcnCenAttachment} is right either way, even when it is removed.
 *
 * @example
 * ```ts
 * const joined = new CcnBinding("office", { ccnId: ccn.id, smartAGId: gateway.id }, { dependsOn: attachment });
 * // The gateway has to be on its CCN and the CCN in its CEN, until the VBR is unbound.
 * new VbrBinding(
 *   "office",
 *   { smartAGId: gateway.id, vbrId: config.require("vbrId"), vbrRegionId: "cn-hangzhou" },
 *   { dependsOn: [joined, attachment] },
 * );
 * ```
 *
 * @see BindVbr, UnbindVbr, DescribeSmartAccessGateways, DescribeSagVbrRelations
 */
export class VbrBinding extends VbrBindingBase {}
