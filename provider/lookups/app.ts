import { enterpriseCode } from "../resources/app/enterprise-code.js";
import { clientUserDns } from "../resources/app/client-user-dns.js";
import { clientUser } from "../resources/app/client-user.js";
import { lookup } from "./lookup.js";

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
 */
export const getClientUsers = lookup("getClientUsers", "DescribeSmartAccessGatewayClientUsers", {
  at: "users",
  of: clientUser,
  names: { state: "enabled" },
  values: { state: (state: number) => state === 0, isStaticIp: Boolean },
  always: ["userName"],
  item: "User",
});

/** The DNS servers that an app instance gives its clients. */
export const getClientUserDns = lookup("getClientUserDns", "DescribeClientUserDNS", { of: clientUserDns });

/** The traffic of some users of an app instance in a month, in bytes. */
export const getClientUserFlowStatistics = lookup("getClientUserFlowStatistics", "DescribeUserFlowStatistics", {
  at: "sagStatistics",
  values: { totalBytes: Number, totalLeaveBytes: Number },
  always: ["userName"],
  item: "User",
});

/** How many connections some users of an app instance have. */
export const getClientUserOnlineStatistics = lookup(
  "getClientUserOnlineStatistics",
  "DescribeUserOnlineClientStatistics",
  { at: "userStatistics", values: { onlineCount: Number }, always: ["userName"], item: "User" },
);

/** The connections of a user of an app instance. */
export const getClientUserOnlineClients = lookup("getClientUserOnlineClients", "DescribeUserOnlineClients", {
  at: "users",
  item: "Client",
});

/**
 * How many connections app instances have. A tested tool of 2026 found the operation gone
 * (`InvalidApi.NotFound`): then
 * {@link getClientUserOnlineStatistics} counts the connections of users that you name.
 */
export const getOnlineClientStatistics = lookup("getOnlineClientStatistics", "DescribeSagOnlineClientStatistics", {
  at: "sagStatistics",
  values: { onlineCount: Number },
  always: ["smartAGId"],
  item: "Gateway",
});

/** The enterprise codes of the account, with which users log in to app instances. */
export const getEnterpriseCodes = lookup("getEnterpriseCodes", "ListEnterpriseCode", {
  at: "enterpriseCodes",
  of: enterpriseCode,
  item: "Code",
});
