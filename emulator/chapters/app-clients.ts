import { type Call, type Chapter, under } from "../call.js";
import { appInstance, type ObjectOf } from "../store/kinds.js";

type User = ObjectOf<"clientUser">;

/** The connections of app users, which come by the control surface, and what they transfer. */
export const appClientOperations: Chapter = {
  DescribeUserOnlineClients(call) {
    const user = call.store.first("clientUser", { gatewayId: call.app().id, name: checkedName(call, "UserName") });
    return {
      Users: {
        User: clientsOf(call, user).map(({ clientIp, createTime }) => ({
          ClientIp: clientIp,
          OnlineTime: String(Math.floor(createTime / 1000)),
        })),
      },
    };
  },

  DescribeUserOnlineClientStatistics(call) {
    const apps = call.given("SmartAGId") ? [call.app()] : call.mine("gateway", { hardware: appInstance });
    return {
      UserStatistics: {
        Statistics: (call.list("UserNames") ?? []).map((name) => ({
          UserName: name,
          OnlineCount: String(
            apps
              .map(({ id }) => clientsOf(call, call.store.first("clientUser", { gatewayId: id, name })).length)
              .reduce((sum, count) => sum + count, 0),
          ),
        })),
      },
    };
  },

  DescribeSagOnlineClientStatistics(call) {
    const ids = call.list("SmartAGIds");
    const apps = call.mine("gateway", { hardware: appInstance }).filter(({ id }) => ids?.includes(id) ?? true);
    return {
      SagStatistics: {
        Statistics: apps.map(({ id }) => ({
          SmartAGId: id,
          OnlineCount: String(
            call.store.all("clientUser", { gatewayId: id }).flatMap((user) => clientsOf(call, user)).length,
          ),
        })),
      },
    };
  },

  DescribeUserFlowStatistics(call) {
    const gatewayId = call.app().id;
    const month = call.text("StatisticsDate") ?? monthOf(call.store.now());
    if (!/^\d{4}(0[1-9]|1[0-2])$/.test(month)) {
      throw call.invalid("StatisticsDate", `StatisticsDate is "${month}", it must read yyyyMM.`);
    }
    return {
      SagStatistics: {
        Statistics: (call.list("UserNames") ?? []).flatMap((name) => {
          const user = call.store.first("clientUser", { gatewayId, name });
          return user ? [{ UserName: name, TotalBytes: String(bytesOf(call, user, month)) }] : [];
        }),
      },
    };
  },

  KickOutClients: under("SmartAGId", (call) => {
    const user = call.store.first("clientUser", { gatewayId: call.app().id, name: checkedName(call, "Username") });
    if (!user) return {};
    const clients = clientsOf(call, user);
    // What they transferred stays counted.
    const months = new Set(clients.flatMap(({ createTime }) => monthsBetween(createTime, call.store.now())));
    const traffic = Object.fromEntries([...months].map((month) => [month, bytesOf(call, user, month)]));
    if (clients.length > 0) call.store.edit("clientUser", user, { traffic: { ...user.traffic, ...traffic } });
    for (const { id } of clients) call.store.remove("onlineClient", id);
    return {};
  }),
};

/** Whether somebody has used the account in this month. */
export function wasUsed(call: Call, user: User): boolean {
  return clientsOf(call, user).length > 0 || (user.traffic?.[monthOf(call.store.now())] ?? 0) > 0;
}

/** The name of a user, which a call may spell in two ways. */
export function checkedName(call: Call, parameter: "UserName" | "Username"): string {
  const name = call.need(parameter);
  if (/[\s:]/.test(name)) throw call.invalid(parameter, `${parameter} "${name}" holds a space or a colon.`);
  return name;
}

function clientsOf(call: Call, user: User | undefined): readonly ObjectOf<"onlineClient">[] {
  return user ? call.store.all("onlineClient", { userId: user.id }) : [];
}

const monthOf = (time: number): string => new Date(time).toISOString().slice(0, 7).replace("-", "");

/** When a month begins, and the next one; UTC. */
function boundsOf(month: string): [start: number, end: number] {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(4))];
  return [Date.UTC(year, number - 1), Date.UTC(year, number)];
}

function monthsBetween(since: number, until: number): string[] {
  const months: string[] = [];
  for (let time = since; time <= until; [, time] = boundsOf(monthOf(time))) months.push(monthOf(time));
  return months;
}

/** How much of its bandwidth a client uses. */
const share = 1 / 4;

/** What a user transferred in a month: what is noted, and what the clients that are online make of their time. */
function bytesOf(call: Call, user: User, month: string): number {
  const [start, end] = boundsOf(month);
  const until = Math.min(call.store.now(), end);
  const seconds = clientsOf(call, user)
    .map(({ createTime }) => Math.max(0, until - Math.max(createTime, start)) / 1000)
    .reduce((sum, time) => sum + time, 0);
  const bytesASecond = (user.bandwidth * 1000) / 8;
  return (user.traffic?.[month] ?? 0) + Math.floor(seconds * bytesASecond * share);
}
