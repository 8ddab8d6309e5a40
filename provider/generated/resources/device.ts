// Generated from provider/resources/device by `npm run generate`.
import { resource } from "../../program/resource.js";
import type { ArgsOf, ResourceClass } from "../../program/types.js";
import { adminPassword } from "../../resources/device/admin-password.js";
import { autoUpgradePolicy } from "../../resources/device/auto-upgrade-policy.js";
import { haSettings } from "../../resources/device/ha-settings.js";
import { managementPort } from "../../resources/device/management-port.js";
import { remoteAccess } from "../../resources/device/remote-access.js";
import { userDns } from "../../resources/device/user-dns.js";
import { wanSnat } from "../../resources/device/wan-snat.js";
import { wifi } from "../../resources/device/wifi.js";

export interface AdminPasswordArgs extends ArgsOf<typeof adminPassword> {}

const AdminPasswordBase: ResourceClass<typeof adminPassword> = resource(adminPassword);

/**
 * The password for logging in to a device. The service never reports it, so neither drift nor the
 * previous password is known. The device keeps the password when the resource leaves the program.
 * Id: `sag-...:SERIALNUMBER`.
 *
 * @example
 * ```ts
 * new AdminPassword("office", {
 *   smartAGId: gateway.id,
 *   serialNumber: device.serialNumber,
 *   password: config.requireSecret("adminPassword"),
 * });
 * ```
 *
 * @see ModifySAGAdminPassword, DescribeSmartAccessGateways
 */
export class AdminPassword extends AdminPasswordBase {}

export interface AutoUpgradePolicyArgs extends ArgsOf<typeof autoUpgradePolicy> {}

const AutoUpgradePolicyBase: ResourceClass<typeof autoUpgradePolicy> = resource(autoUpgradePolicy);

/**
 * When a device upgrades its software automatically. The device always has a policy for each kind
 * of software: the previous value is restored when the resource leaves the program. Id:
 * `sag-...:SERIALNUMBER:Device` or `...:Dpi`.
 *
 * @example
 * ```ts
 * // Every day between 04:00 and 05:00.
 * new AutoUpgradePolicy("office", {
 *   smartAGId: gateway.id,
 *   serialNumber: device.serialNumber,
 *   upgradeType: "scheduled",
 *   cronExpression: "0 0 4 1/1 * ?",
 *   duration: 60,
 *   timeZone: "Asia/Shanghai",
 * });
 * ```
 *
 * @see ModifyDeviceAutoUpgradePolicy, DescribeDeviceAutoUpgradePolicy
 */
export class AutoUpgradePolicy extends AutoUpgradePolicyBase {}

export interface HaSettingsArgs extends ArgsOf<typeof haSettings> {}

const HaSettingsBase: ResourceClass<typeof haSettings> = resource(haSettings);

/**
 * High availability (HA) of a device: whether and how it stands in for another one. The gateway
 * needs two devices of one model that run software 1.8.0 or later, with the same port roles, and
 * the two ports in one network. When the active device returns, traffic goes back to it. A device
 * always has the setting: the previous value is restored when the resource leaves the program.
 * Where the port holds another address already, HA is switched off for a moment first. Id:
 * `sag-...:SERIALNUMBER`.
 *
 * @example
 * ```ts
 * new HaSettings("office", {
 *   smartAGId: gateway.id,
 *   serialNumber: device.serialNumber,
 *   mode: "STATIC",
 *   portName: "0",
 *   virtualIp: "10.1.0.2",
 * });
 * ```
 *
 * @see ModifySagHa, DescribeSagHa
 */
export class HaSettings extends HaSettingsBase {}

export interface ManagementPortArgs extends ArgsOf<typeof managementPort> {}

const ManagementPortBase: ResourceClass<typeof managementPort> = resource(managementPort);

/**
 * The address of the management port of a sag-1000; a sag-100wm has none. It carries no traffic of
 * the site. The device always has one: the previous value is restored when the resource leaves the
 * program. Id: `sag-...:SERIALNUMBER`.
 *
 * @example
 * ```ts
 * new ManagementPort("office", {
 *   smartAGId: gateway.id,
 *   serialNumber: device.serialNumber,
 *   ip: "172.16.0.2",
 *   mask: "255.255.255.0",
 *   gateway: "172.16.0.1",
 * });
 * ```
 *
 * @see ModifySagManagementPort, DescribeSagManagementPort
 */
export class ManagementPort extends ManagementPortBase {}

export interface RemoteAccessArgs extends ArgsOf<typeof remoteAccess> {}

const RemoteAccessBase: ResourceClass<typeof remoteAccess> = resource(remoteAccess);

/**
 * The address at which a device takes remote logins. A device always has the setting: the previous
 * value is restored when the resource leaves the program. Id: `sag-...:SERIALNUMBER`.
 *
 * @example
 * ```ts
 * new RemoteAccess("office", {
 *   smartAGId: gateway.id,
 *   serialNumber: device.serialNumber,
 *   remoteAccessIp: "10.255.0.1",
 * });
 * ```
 *
 * @see ModifySagRemoteAccess, DescribeSagRemoteAccess, DescribeSmartAccessGateways
 */
export class RemoteAccess extends RemoteAccessBase {}

export interface UserDnsArgs extends ArgsOf<typeof userDns> {}

const UserDnsBase: ResourceClass<typeof userDns> = resource(userDns);

/**
 * The DNS servers that a device asks. A device always has the setting: the previous value is
 * restored when the resource leaves the program. Id: `sag-...:SERIALNUMBER`.
 *
 * @example
 * ```ts
 * new UserDns("office", {
 *   smartAGId: gateway.id,
 *   serialNumber: device.serialNumber,
 *   masterDns: "10.0.0.53",
 *   slaveDns: "10.0.1.53",
 * });
 * ```
 *
 * @see ModifySagUserDns, DescribeSagUserDns
 */
export class UserDns extends UserDnsBase {}

export interface WanSnatArgs extends ArgsOf<typeof wanSnat> {}

const WanSnatBase: ResourceClass<typeof wanSnat> = resource(wanSnat);

/**
 * Source NAT on the WAN ports of a device: all private sources leave under the address of the port.
 * Off on delivery; needed for Internet access if all traffic of the site passes the device
 * (inline), and left off if only that to the cloud does (one-arm). A device always has the setting:
 * the previous value is restored when the resource leaves the program. Id: `sag-...:SERIALNUMBER`.
 *
 * @example
 * ```ts
 * new WanSnat("office", { smartAGId: gateway.id, serialNumber: device.serialNumber, snat: "ENABLE" });
 * ```
 *
 * @see ModifySagWanSnat, DescribeSagWanSnat
 */
export class WanSnat extends WanSnatBase {}

export interface WifiArgs extends ArgsOf<typeof wifi> {}

const WifiBase: ResourceClass<typeof wifi> = resource(wifi);

/**
 * The Wi-Fi of a sag-100wm, the one model that has it. The device always has one: the previous
 * value is restored when the resource leaves the program. Id: `sag-...:SERIALNUMBER`.
 *
 * @example
 * ```ts
 * new Wifi("office", {
 *   smartAGId: gateway.id,
 *   serialNumber: device.serialNumber,
 *   isEnable: true,
 *   ssid: "office",
 *   isAuth: true,
 *   authenticationType: "WPA2-PSK",
 *   encryptAlgorithm: "AES",
 *   password: config.requireSecret("wifiPassword"),
 * });
 * ```
 *
 * @see ModifySagWifi, DescribeSagWifi
 */
export class Wifi extends WifiBase {}
