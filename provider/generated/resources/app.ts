// Generated from provider/resources/app by `npm run generate`.
import { resource } from "../../program/resource.js";
import type { ArgsOf, ResourceClass } from "../../program/types.js";
import { clientUser } from "../../resources/app/client-user.js";
import { clientUserDns } from "../../resources/app/client-user-dns.js";
import { enterpriseCode } from "../../resources/app/enterprise-code.js";
import { enterpriseCodeAssignment } from "../../resources/app/enterprise-code-assignment.js";
import { softwareGateway } from "../../resources/app/software-gateway.js";

export interface ClientUserArgs extends ArgsOf<typeof clientUser> {}

const ClientUserBase: ResourceClass<typeof clientUser> = resource(clientUser);

/**
 * A user of an app instance. Id: `sag-...:USERNAME`. The service deletes no user that was used in
 * the current month.
 *
 * @example
 * ```ts
 * new ClientUser("li", {
 *   smartAGId: app.id,
 *   userName: "li.ming",
 *   password: config.requireSecret("liMing"),
 *   userMail: "li@example.com",
 *   bandwidth: 2000,
 * });
 * ```
 *
 * @see CreateSmartAccessGatewayClientUser, ModifySmartAccessGatewayClientUser,
 * ResetSmartAccessGatewayClientUserPassword, EnableSmartAccessGatewayUser,
 * DisableSmartAccessGatewayUser, DeleteSmartAccessGatewayClientUser,
 * DescribeSmartAccessGatewayClientUsers
 */
export class ClientUser extends ClientUserBase {}

export interface ClientUserDnsArgs extends ArgsOf<typeof clientUserDns> {}

const ClientUserDnsBase: ResourceClass<typeof clientUserDns> = resource(clientUserDns);

/**
 * The DNS servers of the users of an app instance. The previous ones are restored when the resource
 * leaves the program. Id: `sag-...`.
 *
 * @example
 * ```ts
 * new ClientUserDns("remote", { smartAGId: app.id, appDNS: ["10.0.0.53", "10.0.1.53"] });
 * ```
 *
 * @see ModifyClientUserDNS, DescribeClientUserDNS
 */
export class ClientUserDns extends ClientUserDnsBase {}

export interface EnterpriseCodeArgs extends ArgsOf<typeof enterpriseCode> {}

const EnterpriseCodeBase: ResourceClass<typeof enterpriseCode> = resource(enterpriseCode);

/**
 * A code by which users of the app find their enterprise. Id: the code. One that is the default
 * becomes an ordinary one before it is deleted; one that app instances use is not deleted.
 *
 * Not offered: `ClientToken` (a lost answer is looked up instead).
 *
 * @example
 * ```ts
 * const code = new EnterpriseCode("team", { enterpriseCode: "Team1", isDefault: true });
 * ```
 *
 * @see CreateEnterpriseCode, UpdateEnterpriseCode, DeleteEnterpriseCode, ListEnterpriseCode
 */
export class EnterpriseCode extends EnterpriseCodeBase {}

export interface EnterpriseCodeAssignmentArgs extends ArgsOf<typeof enterpriseCodeAssignment> {}

const EnterpriseCodeAssignmentBase: ResourceClass<typeof enterpriseCodeAssignment> = resource(enterpriseCodeAssignment);

/**
 * The enterprise code of an app instance. The previous code is restored when the resource leaves
 * the program. If there was none, the code is kept, because no call clears it. Id: `sag-...`.
 *
 * Not offered: `ClientToken` (the call is idempotent).
 *
 * @example
 * ```ts
 * const code = new EnterpriseCode("team", { enterpriseCode: "Team1" });
 * new EnterpriseCodeAssignment("remote", { smartAGId: app.id, enterpriseCode: code.enterpriseCode });
 * ```
 *
 * @see UpdateSmartAGEnterpriseCode, DescribeSmartAccessGateways
 */
export class EnterpriseCodeAssignment extends EnterpriseCodeAssignmentBase {}

export interface SoftwareGatewayArgs extends ArgsOf<typeof softwareGateway> {}

const SoftwareGatewayBase: ResourceClass<typeof softwareGateway> = resource(softwareGateway);

/**
 * An instance of the Smart Access Gateway app, by which people work from anywhere: buys one, or
 * with `adopt: "sag-..."` manages one that exists. Id: `sag-...`.
 *
 * The service has no call that deletes an app instance: it stops at once when its paid time ends,
 * and is released 7 days later. Removing one from the program is therefore an error, and nothing
 * happens to it, until it is gone; with `retainOnDelete: true`, or if it was adopted, it is removed
 * from the state and kept as it is.
 *
 * Not offered: `AutoPay` (always true: an unpaid order makes no instance), `RoutingStrategy` and
 * `SecurityLockThreshold` (of devices, which an app instance has not),
 * `EnableSoftwareConnectionAudit` and `Position` (in the SDK only, undocumented).
 *
 * @example
 * ```ts
 * // protect, because no call deletes what is paid for; without cidrBlocks it takes no users.
 * const app = new SoftwareGateway(
 *   "remote",
 *   { userCount: 10, period: 12, cidrBlocks: ["10.8.0.0/16"] },
 *   { protect: true, retainOnDelete: true },
 * );
 * ```
 *
 * @see CreateSmartAccessGatewaySoftware, ModifySmartAccessGateway,
 * UpgradeSmartAccessGatewaySoftware, DowngradeSmartAccessGatewaySoftware, MoveResourceGroup,
 * DescribeSmartAccessGateways
 */
export class SoftwareGateway extends SoftwareGatewayBase {}
