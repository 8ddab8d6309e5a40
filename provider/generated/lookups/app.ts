// Generated from provider/lookups/app.ts and the API model by `npm run generate`.
import * as lookups from "../../lookups/app.js";
import { get, type Get, getOutput, type GetOutput } from "../../program/lookup.js";

/** The arguments of {@link getClientUserDns}. */
export interface GetClientUserDnsArgs {
  /** App instance ID. */
  smartAGId: string;
}

/** The result of {@link getClientUserDns}. */
export interface GetClientUserDnsResult {
  /** Primary and backup DNS that clients use while connected to the private network. */
  appDNS: string[];
  /**
   * Primary and backup DNS used after the client leaves the private network; feature not yet
   * online.
   */
  recoveredDNS?: string[];
}

/**
 * The DNS servers that an app instance gives its clients.
 *
 * @see DescribeClientUserDNS
 */
export const getClientUserDns: Get<GetClientUserDnsArgs, GetClientUserDnsResult> = get(lookups.getClientUserDns);

/** {@link getClientUserDns} for arguments that may be known only after an update. */
export const getClientUserDnsOutput: GetOutput<GetClientUserDnsArgs, GetClientUserDnsResult> = getOutput(
  lookups.getClientUserDns,
);

/** The arguments of {@link getClientUserFlowStatistics}. */
export interface GetClientUserFlowStatisticsArgs {
  /** App instance ID. */
  smartAGId: string;
  /** User names, at most 50. At most 50 items. */
  userNames: readonly string[];
  /** Month of the statistics, for example 201905; the current month when not set. */
  statisticsDate?: string;
}

/** An entry of the result of {@link getClientUserFlowStatistics}. */
export interface GetClientUserFlowStatisticsUser {
  /** Bytes; String in the table, a number in the sample. */
  totalBytes?: number;
  /** Only in the SDK, not in the reference. */
  totalLeaveBytes?: number;
  /** The name of the user. */
  userName: string;
}

/** The result of {@link getClientUserFlowStatistics}. */
export interface GetClientUserFlowStatisticsResult {
  /** The traffic of some users of an app instance in a month, in bytes. */
  clientUserFlowStatistics: GetClientUserFlowStatisticsUser[];
}

/**
 * The traffic of some users of an app instance in a month, in bytes.
 *
 * @see DescribeUserFlowStatistics
 */
export const getClientUserFlowStatistics: Get<GetClientUserFlowStatisticsArgs, GetClientUserFlowStatisticsResult> = get(
  lookups.getClientUserFlowStatistics,
);

/** {@link getClientUserFlowStatistics} for arguments that may be known only after an update. */
export const getClientUserFlowStatisticsOutput: GetOutput<
  GetClientUserFlowStatisticsArgs,
  GetClientUserFlowStatisticsResult
> = getOutput(lookups.getClientUserFlowStatistics);

/** The arguments of {@link getClientUserOnlineClients}. */
export interface GetClientUserOnlineClientsArgs {
  /** App instance ID. */
  smartAGId: string;
  /** User name, unique within the app instance. */
  userName: string;
}

/** An entry of the result of {@link getClientUserOnlineClients}. */
export interface GetClientUserOnlineClientsClient {
  /** IP address of the app client. */
  clientIp?: string;
  /** Time the client came online; the sample is an epoch-seconds string. */
  onlineTime?: string;
}

/** The result of {@link getClientUserOnlineClients}. */
export interface GetClientUserOnlineClientsResult {
  /** The connections of a user of an app instance. */
  clientUserOnlineClients: GetClientUserOnlineClientsClient[];
}

/**
 * The connections of a user of an app instance.
 *
 * @see DescribeUserOnlineClients
 */
export const getClientUserOnlineClients: Get<GetClientUserOnlineClientsArgs, GetClientUserOnlineClientsResult> = get(
  lookups.getClientUserOnlineClients,
);

/** {@link getClientUserOnlineClients} for arguments that may be known only after an update. */
export const getClientUserOnlineClientsOutput: GetOutput<
  GetClientUserOnlineClientsArgs,
  GetClientUserOnlineClientsResult
> = getOutput(lookups.getClientUserOnlineClients);

/** The arguments of {@link getClientUserOnlineStatistics}. */
export interface GetClientUserOnlineStatisticsArgs {
  /**
   * User names, at most 50; a repeat list, although the text also says several users are separated
   * by commas. At most 50 items.
   */
  userNames: readonly string[];
  /** App instance ID. */
  smartAGId?: string;
}

/** An entry of the result of {@link getClientUserOnlineStatistics}. */
export interface GetClientUserOnlineStatisticsUser {
  /** Number of online connections; String in the table, a number in the sample. */
  onlineCount?: number;
  /** The name of the user. */
  userName: string;
}

/** The result of {@link getClientUserOnlineStatistics}. */
export interface GetClientUserOnlineStatisticsResult {
  /** How many connections some users of an app instance have. */
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
> = get(lookups.getClientUserOnlineStatistics);

/** {@link getClientUserOnlineStatistics} for arguments that may be known only after an update. */
export const getClientUserOnlineStatisticsOutput: GetOutput<
  GetClientUserOnlineStatisticsArgs,
  GetClientUserOnlineStatisticsResult
> = getOutput(lookups.getClientUserOnlineStatistics);

/** The arguments of {@link getClientUsers}. */
export interface GetClientUsersArgs {
  /** App instance ID. */
  smartAGId: string;
  /** Filter: user name of the client. */
  userName?: string;
  /** Filter: mail address of the client. */
  userMail?: string;
}

/** An entry of the result of {@link getClientUsers}. */
export interface GetClientUsersUser {
  /** Kbps, peak for application acceleration. */
  accelerateBandwidth?: number;
  /** Kbps, bandwidth to the cloud. */
  bandwidth: number;
  /** Address the system assigned to the client. */
  clientIp?: string;
  /**
   * Whether the client IP is fixed; typed Long in the reference and integer in the SDK, but
   * documented values are true and false.
   */
  isStaticIp?: boolean;
  /** 0 = the client is enabled, 1 = the client is disabled. */
  enabled?: boolean;
  /** The user's mail address, 2 to 64 characters, which receives the login data. */
  userMail: string;
  /**
   * The name to log in with, unique within the app instance: 7 to 33 letters, digits, `_`, `@`,
   * `.` and `-` that start with a letter or a digit; needs a `password`.
   */
  userName: string;
}

/** The result of {@link getClientUsers}. */
export interface GetClientUsersResult {
  /** The users of an app instance. */
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
export const getClientUsers: Get<GetClientUsersArgs, GetClientUsersResult> = get(lookups.getClientUsers);

/** {@link getClientUsers} for arguments that may be known only after an update. */
export const getClientUsersOutput: GetOutput<GetClientUsersArgs, GetClientUsersResult> = getOutput(
  lookups.getClientUsers,
);

/** The arguments of {@link getEnterpriseCodes}. */
export interface GetEnterpriseCodesArgs {
  /** Filter: the enterprise code to look up. */
  enterpriseCode?: string;
  /**
   * True = only the default enterprise code.
   * Allowed: true, false. Default: false.
   */
  isDefault?: boolean;
}

/** An entry of the result of {@link getEnterpriseCodes}. */
export interface GetEnterpriseCodesCode {
  /** The code: 5 letters and digits, at least one of each, unique in the world. */
  enterpriseCode: string;
  /** Whether the code is the default one. */
  isDefault?: boolean;
}

/** The result of {@link getEnterpriseCodes}. */
export interface GetEnterpriseCodesResult {
  /** The enterprise codes of the account, with which users log in to app instances. */
  enterpriseCodes: GetEnterpriseCodesCode[];
}

/**
 * The enterprise codes of the account, with which users log in to app instances.
 *
 * @see ListEnterpriseCode
 */
export const getEnterpriseCodes: Get<GetEnterpriseCodesArgs, GetEnterpriseCodesResult> = get(
  lookups.getEnterpriseCodes,
);

/** {@link getEnterpriseCodes} for arguments that may be known only after an update. */
export const getEnterpriseCodesOutput: GetOutput<GetEnterpriseCodesArgs, GetEnterpriseCodesResult> = getOutput(
  lookups.getEnterpriseCodes,
);

/** The arguments of {@link getOnlineClientStatistics}. */
export interface GetOnlineClientStatisticsArgs {
  /**
   * App instance IDs; N goes up to 50.
   * At most 50 items.
   */
  smartAGIds?: readonly string[];
}

/** An entry of the result of {@link getOnlineClientStatistics}. */
export interface GetOnlineClientStatisticsGateway {
  /** Number of online clients of the instance; String in the table, a number in the sample. */
  onlineCount?: number;
  /** The id of the gateway, `sag-...`. */
  smartAGId: string;
}

/** The result of {@link getOnlineClientStatistics}. */
export interface GetOnlineClientStatisticsResult {
  /** How many connections app instances have. */
  onlineClientStatistics: GetOnlineClientStatisticsGateway[];
}

/**
 * How many connections app instances have. A tested tool of 2026 found the operation gone
 * (`InvalidApi.NotFound`): then
 * {@link getClientUserOnlineStatistics} counts the connections of users that you name.
 *
 * @see DescribeSagOnlineClientStatistics
 */
export const getOnlineClientStatistics: Get<GetOnlineClientStatisticsArgs, GetOnlineClientStatisticsResult> = get(
  lookups.getOnlineClientStatistics,
);

/** {@link getOnlineClientStatistics} for arguments that may be known only after an update. */
export const getOnlineClientStatisticsOutput: GetOutput<
  GetOnlineClientStatisticsArgs,
  GetOnlineClientStatisticsResult
> = getOutput(lookups.getOnlineClientStatistics);
