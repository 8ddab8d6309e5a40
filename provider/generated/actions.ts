// Generated from provider/actions by `npm run generate`.
import { actionResource } from "../program/resource.js";
import type { ActionArgsOf, ActionClass } from "../program/types.js";
import { clearCipher } from "../actions/clear-cipher.js";
import { clearRouteableAddress } from "../actions/clear-routeable-address.js";
import { diagnose } from "../actions/diagnose.js";
import { kickOutClients } from "../actions/kick-out-clients.js";
import { probeAccessPoints } from "../actions/probe-access-points.js";
import { reboot } from "../actions/reboot.js";
import { resetClientUserPassword } from "../actions/reset-client-user-password.js";
import { roamClientUser } from "../actions/roam-client-user.js";
import { synchronizeWebConfig } from "../actions/synchronize-web-config.js";
import { unlock } from "../actions/unlock.js";

export type { DiagnosisItem } from "../actions/diagnose.js";
export type { OnlineClient } from "../actions/kick-out-clients.js";
export type { AccessPointQuality } from "../actions/probe-access-points.js";
export type { StartedDevice } from "../actions/reboot.js";

export interface ClearCipherArgs extends ActionArgsOf<typeof clearCipher> {}

const ClearCipherBase: ActionClass<typeof clearCipher> = actionResource(clearCipher);

/**
 * Resets the key of a vCPE device. The service does not report the new one. It runs when it is
 * created, and again when `triggers` or an input changes: the preview reports a replacement.
 * Removing it from the program does nothing.
 *
 * @example
 * ```ts
 * // Another text resets the key again; the device has to be given the new one by hand.
 * new ClearCipher("branch", {
 *   smartAGId: gateway.id,
 *   serialNumber: device.serialNumber,
 *   triggers: ["key lost on 2027-01-31"],
 * });
 * ```
 *
 * @see ClearSagCipher
 */
export class ClearCipher extends ClearCipherBase {}

export interface ClearRouteableAddressArgs extends ActionArgsOf<typeof clearRouteableAddress> {}

const ClearRouteableAddressBase: ActionClass<typeof clearRouteableAddress> = actionResource(clearRouteableAddress);

/**
 * Clears the routable address of a gateway, so that the CIDR block which it lies in can be changed.
 * It runs when it is created, and again when `triggers` or an input changes: the preview reports a
 * replacement. Removing it from the program does nothing.
 *
 * @example
 * ```ts
 * const cleared = new ClearRouteableAddress("office", { smartAGId: "sag-1a2b3c4d5e6f", triggers: ["10.2.0.0/24"] });
 * // The blocks change after it.
 * new Gateway("office", { adopt: "sag-1a2b3c4d5e6f", cidrBlocks: ["10.2.0.0/24"] }, { dependsOn: cleared });
 * ```
 *
 * @see ClearSagRouteableAddress
 */
export class ClearRouteableAddress extends ClearRouteableAddressBase {}

export interface DiagnoseArgs extends ActionArgsOf<typeof diagnose> {}

const DiagnoseBase: ActionClass<typeof diagnose> = actionResource(diagnose);

/**
 * Examines a device, its configuration and its connections, waits for the end, and reports what was
 * found. A finding is an output and never fails the update. It runs when it is created, and again
 * when `triggers` or an input changes: the preview reports a replacement. Removing it from the
 * program does nothing.
 *
 * @example
 * ```ts
 * const { smartAGId, serialNumber } = device;
 * const wan = new WanPort("internet", { smartAGId, serialNumber, portName: "5", ipType: "DHCP", isp: "CT" });
 * // After the port was set, and again when its carrier is another.
 * const diagnosis = new Diagnose("office", { smartAGId, serialNumber, triggers: [wan.isp] }, { dependsOn: wan });
 * export const findings = diagnosis.items;
 * ```
 *
 * @see DiagnoseSmartAccessGateway, DiscribeSmartAccessGatewayDiagnosisReport
 */
export class Diagnose extends DiagnoseBase {}

export interface KickOutClientsArgs extends ActionArgsOf<typeof kickOutClients> {}

const KickOutClientsBase: ActionClass<typeof kickOutClients> = actionResource(kickOutClients);

/**
 * Drops the online connections of a user of an app instance. It runs when it is created, and again
 * when `triggers` or an input changes: the preview reports a replacement. Removing it from the
 * program does nothing.
 *
 * @example
 * ```ts
 * // Another text drops them again.
 * const kicked = new KickOutClients("li", {
 *   smartAGId: app.id,
 *   userName: "li",
 *   triggers: ["laptop lost on 2027-01-31"],
 * });
 * export const dropped = kicked.clients;
 * ```
 *
 * @see KickOutClients, DescribeUserOnlineClients
 */
export class KickOutClients extends KickOutClientsBase {}

export interface ProbeAccessPointsArgs extends ActionArgsOf<typeof probeAccessPoints> {}

const ProbeAccessPointsBase: ActionClass<typeof probeAccessPoints> = actionResource(probeAccessPoints);

/**
 * Probes how well a gateway reaches access points, and reports loss and delay. It runs when it is
 * created, and again when `triggers` or an input changes: the preview reports a replacement.
 * Removing it from the program does nothing.
 *
 * @example
 * ```ts
 * // Another text probes again.
 * const probe = new ProbeAccessPoints("office", {
 *   smartAGId: gateway.id,
 *   accessPointIds: [5, 6],
 *   triggers: ["2027-01"],
 * });
 * export const ways = probe.accessPoints;
 * ```
 *
 * @see ProbeAccessPointNetworkQuality, ListAccessPointNetworkQualities
 */
export class ProbeAccessPoints extends ProbeAccessPointsBase {}

export interface RebootArgs extends ActionArgsOf<typeof reboot> {}

const RebootBase: ActionClass<typeof reboot> = actionResource(reboot);

/**
 * Restarts the devices of a gateway, or one of them, and waits until they are online again. It runs
 * when it is created, and again when `triggers` or an input changes: the preview reports a
 * replacement. Removing it from the program does nothing.
 *
 * @example
 * ```ts
 * // Another text restarts it again. The office is cut off for minutes.
 * new Reboot("office", {
 *   smartAGId: gateway.id,
 *   serialNumber: device.serialNumber,
 *   triggers: ["maintenance on 2027-01-31"],
 * });
 * ```
 *
 * @see RebootSmartAccessGateway, DescribeSmartAccessGatewayAttribute, DescribeSAGDeviceInfo
 */
export class Reboot extends RebootBase {}

export interface ResetClientUserPasswordArgs extends ActionArgsOf<typeof resetClientUserPassword> {}

const ResetClientUserPasswordBase: ActionClass<typeof resetClientUserPassword> =
  actionResource(resetClientUserPassword);

/**
 * Gives a user of an app instance a new password. Where a `ClientUser` of the program has a
 * `password`, change it there instead. It runs when it is created, and again when `triggers` or an
 * input changes: the preview reports a replacement. Removing it from the program does nothing.
 *
 * @example
 * ```ts
 * // Again whenever the configured password is another.
 * new ResetClientUserPassword("li", {
 *   smartAGId: app.id,
 *   userName: "li",
 *   password: config.requireSecret("newPassword"),
 * });
 * ```
 *
 * @see ResetSmartAccessGatewayClientUserPassword
 */
export class ResetClientUserPassword extends ResetClientUserPasswordBase {}

export interface RoamClientUserArgs extends ActionArgsOf<typeof roamClientUser> {}

const RoamClientUserBase: ActionClass<typeof roamClientUser> = actionResource(roamClientUser);

/**
 * Lets a user of an app instance roam to an app instance of another region, that of the connection.
 * It runs when it is created, and again when `triggers` or an input changes: the preview reports a
 * replacement. Removing it from the program does nothing: the user remains at the target.
 *
 * @example
 * ```ts
 * // From the app instance of Shanghai to that of the region of the stack.
 * new RoamClientUser("li", {
 *   originRegionId: "cn-shanghai",
 *   originSmartAGId: config.require("shanghaiAppId"),
 *   targetSmartAGId: app.id,
 *   userName: "li",
 * });
 * ```
 *
 * @see RoamClientUser, DescribeSmartAccessGatewayClientUsers
 */
export class RoamClientUser extends RoamClientUserBase {}

export interface SynchronizeWebConfigArgs extends ActionArgsOf<typeof synchronizeWebConfig> {}

const SynchronizeWebConfigBase: ActionClass<typeof synchronizeWebConfig> = actionResource(synchronizeWebConfig);

/**
 * Uploads the configuration that was made on the web page of a device to the cloud, and waits until
 * both are equal. It runs when it is created, and again when `triggers` or an input changes: the
 * preview reports a replacement. Removing it from the program does nothing.
 *
 * @example
 * ```ts
 * const { smartAGId, serialNumber } = device;
 * // Another text brings it up again, such as after somebody was on the web page of the device.
 * const synchronized = new SynchronizeWebConfig("office", { smartAGId, serialNumber, triggers: ["2027-01-31"] });
 * // The service refuses settings while the cloud does not know what was configured on the device.
 * new UserDns("office", { smartAGId, serialNumber, masterDns: "10.0.0.53" }, { dependsOn: synchronized });
 * ```
 *
 * @see SynchronizeSmartAGWebConfig, DescribeSAGDeviceInfo
 */
export class SynchronizeWebConfig extends SynchronizeWebConfigBase {}

export interface UnlockArgs extends ActionArgsOf<typeof unlock> {}

const UnlockBase: ActionClass<typeof unlock> = actionResource(unlock);

/**
 * Unlocks a gateway, such as one that was locked because it was offline for longer than its
 * `securityLockThreshold`. It runs when it is created, and again when `triggers` or an input
 * changes: the preview reports a replacement. Removing it from the program does nothing.
 *
 * @example
 * ```ts
 * new Unlock("office", { smartAGId: gateway.id, triggers: ["back online on 2027-01-31"] });
 * ```
 *
 * @see UnlockSmartAccessGateway
 */
export class Unlock extends UnlockBase {}
