import { enterpriseCode } from "../resources/app/enterprise-code.js";
import { clientUserDns } from "../resources/app/client-user-dns.js";
import { clientUser } from "../resources/app/client-user.js";
import { type Get, type GetOutput, lookup, type LookupArgs, type LookupItem } from "./lookup.js";

const clientUsers = lookup("getClientUsers", "DescribeSmartAccessGatewayClientUsers", {
  at: "users",
  of: clientUser,
  names: { state: "enabled" },
  values: { enabled: (state: number) => state === 0, isStaticIp: Boolean },
  always: ["userName"],
});

export interface GetClientUsersArgs extends LookupArgs<typeof clientUsers> {}
export interface GetClientUsersUser extends LookupItem<typeof clientUsers> {}
export interface GetClientUsersResult {
  clientUsers: GetClientUsersUser[];
}

/**
 * The users of an app instance.
 *
 * @example
 * ```ts
 * const { clientUsers } = await getClientUsers({ smartAGId: "sag-1a2b3c4d5e6f" });
 * // Of an app instance of this program, known only after an update.
 * export const names = getClientUsersOutput({ smartAGId: app.id }).apply(({ clientUsers }) =>
 *   clientUsers.map(({ userName }) => userName),
 * );
 * ```
 *
 * @see DescribeSmartAccessGatewayClientUsers
 */
export const getClientUsers: Get<GetClientUsersArgs, GetClientUsersResult> = clientUsers.get;
/** {@link getClientUsers} for arguments that may be known only after an update. */
export const getClientUsersOutput: GetOutput<GetClientUsersArgs, GetClientUsersResult> = clientUsers.getOutput;

const clientUserDnsLookup = lookup("getClientUserDns", "DescribeClientUserDNS", { of: clientUserDns });

export interface GetClientUserDnsArgs extends LookupArgs<typeof clientUserDnsLookup> {}
export interface GetClientUserDnsResult extends LookupItem<typeof clientUserDnsLookup> {}

/**
 * The DNS servers that an app instance gives its clients.
 *
 * @see DescribeClientUserDNS
 */
export const getClientUserDns: Get<GetClientUserDnsArgs, GetClientUserDnsResult> = clientUserDnsLookup.get;
/** {@link getClientUserDns} for arguments that may be known only after an update. */
export const getClientUserDnsOutput: GetOutput<GetClientUserDnsArgs, GetClientUserDnsResult> =
  clientUserDnsLookup.getOutput;

const clientUserFlowStatistics = lookup("getClientUserFlowStatistics", "DescribeUserFlowStatistics", {
  at: "sagStatistics",
  values: { totalBytes: Number, totalLeaveBytes: Number },
  always: ["userName"],
});

export interface GetClientUserFlowStatisticsArgs extends LookupArgs<typeof clientUserFlowStatistics> {}
export interface GetClientUserFlowStatisticsUser extends LookupItem<typeof clientUserFlowStatistics> {}
export interface GetClientUserFlowStatisticsResult {
  clientUserFlowStatistics: GetClientUserFlowStatisticsUser[];
}

/**
 * The traffic of some users of an app instance in a month, in bytes.
 *
 * @see DescribeUserFlowStatistics
 */
export const getClientUserFlowStatistics: Get<GetClientUserFlowStatisticsArgs, GetClientUserFlowStatisticsResult> =
  clientUserFlowStatistics.get;
/** {@link getClientUserFlowStatistics} for arguments that may be known only after an update. */
export const getClientUserFlowStatisticsOutput: GetOutput<
  GetClientUserFlowStatisticsArgs,
  GetClientUserFlowStatisticsResult
> = clientUserFlowStatistics.getOutput;

const clientUserOnlineStatistics = lookup("getClientUserOnlineStatistics", "DescribeUserOnlineClientStatistics", {
  at: "userStatistics",
  values: { onlineCount: Number },
  always: ["userName"],
});

export interface GetClientUserOnlineStatisticsArgs extends LookupArgs<typeof clientUserOnlineStatistics> {}
export interface GetClientUserOnlineStatisticsUser extends LookupItem<typeof clientUserOnlineStatistics> {}
export interface GetClientUserOnlineStatisticsResult {
  clientUserOnlineStatistics: GetClientUserOnlineStatisticsUser[];
}

/**
 * How many connections some users of an app instance have.
 *
 * @see DescribeUserOnlineClientStatistics
 */
export const getClientUserOnlineStatistics: Get<
  GetClientUserOnlineStatisticsArgs,
  GetClientUserOnlineStatisticsResult
> = clientUserOnlineStatistics.get;
/** {@link getClientUserOnlineStatistics} for arguments that may be known only after an update. */
export const getClientUserOnlineStatisticsOutput: GetOutput<
  GetClientUserOnlineStatisticsArgs,
  GetClientUserOnlineStatisticsResult
> = clientUserOnlineStatistics.getOutput;

const clientUserOnlineClients = lookup("getClientUserOnlineClients", "DescribeUserOnlineClients", { at: "users" });

export interface GetClientUserOnlineClientsArgs extends LookupArgs<typeof clientUserOnlineClients> {}
export interface GetClientUserOnlineClientsClient extends LookupItem<typeof clientUserOnlineClients> {}
export interface GetClientUserOnlineClientsResult {
  clientUserOnlineClients: GetClientUserOnlineClientsClient[];
}

/**
 * The connections of a user of an app instance.
 *
 * @see DescribeUserOnlineClients
 */
export const getClientUserOnlineClients: Get<GetClientUserOnlineClientsArgs, GetClientUserOnlineClientsResult> =
  clientUserOnlineClients.get;
/** {@link getClientUserOnlineClients} for arguments that may be known only after an update. */
export const getClientUserOnlineClientsOutput: GetOutput<
  GetClientUserOnlineClientsArgs,
  GetClientUserOnlineClientsResult
> = clientUserOnlineClients.getOutput;

const onlineClientStatistics = lookup("getOnlineClientStatistics", "DescribeSagOnlineClientStatistics", {
  at: "sagStatistics",
  values: { onlineCount: Number },
  always: ["smartAGId"],
});

export interface GetOnlineClientStatisticsArgs extends LookupArgs<typeof onlineClientStatistics> {}
export interface GetOnlineClientStatisticsGateway extends LookupItem<typeof onlineClientStatistics> {}
export interface GetOnlineClientStatisticsResult {
  onlineClientStatistics: GetOnlineClientStatisticsGateway[];
}

/**
 * How many connections app instances have. A tested tool of 2026 found the operation gone (`InvalidApi.NotFound`): then
 * {@link getClientUserOnlineStatistics} counts the connections of users that you name.
 *
 * @see DescribeSagOnlineClientStatistics
 */
export const getOnlineClientStatistics: Get<GetOnlineClientStatisticsArgs, GetOnlineClientStatisticsResult> =
  onlineClientStatistics.get;
/** {@link getOnlineClientStatistics} for arguments that may be known only after an update. */
export const getOnlineClientStatisticsOutput: GetOutput<
  GetOnlineClientStatisticsArgs,
  GetOnlineClientStatisticsResult
> = onlineClientStatistics.getOutput;

const enterpriseCodes = lookup("getEnterpriseCodes", "ListEnterpriseCode", {
  at: "enterpriseCodes",
  of: enterpriseCode,
});

export interface GetEnterpriseCodesArgs extends LookupArgs<typeof enterpriseCodes> {}
export interface GetEnterpriseCodesCode extends LookupItem<typeof enterpriseCodes> {}
export interface GetEnterpriseCodesResult {
  enterpriseCodes: GetEnterpriseCodesCode[];
}

/**
 * The enterprise codes of the account, with which users log in to app instances.
 *
 * @see ListEnterpriseCode
 */
export const getEnterpriseCodes: Get<GetEnterpriseCodesArgs, GetEnterpriseCodesResult> = enterpriseCodes.get;
/** {@link getEnterpriseCodes} for arguments that may be known only after an update. */
export const getEnterpriseCodesOutput: GetOutput<GetEnterpriseCodesArgs, GetEnterpriseCodesResult> =
  enterpriseCodes.getOutput;
