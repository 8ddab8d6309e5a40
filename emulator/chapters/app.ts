import { isIPv4 } from "node:net";
import { type Call, type Chapter, under } from "../call.js";
import { defaultResourceGroup } from "../store/fresh.js";
import type { Readings } from "../settings.js";
import { appInstance } from "../store/kinds.js";
import { monthsFrom, orderId, requireOpenRegion } from "./orders.js";

/** Bytes in a GB, which answers write a data plan in. */
const GB = 1024 ** 3;

/** App instances, by which people work from anywhere: buying one, how many users it takes, its DNS. */
export const appOperations: Chapter = {
  CreateSmartAccessGatewaySoftware(call) {
    requireOpenRegion(call);
    const account = call.account.name;
    const userCount = checkedUserCount(call);
    call.requireRoom(call.store.all("gateway", { account }).length, "gateways", "InvalidParameter");
    const order = { OrderId: orderId() };
    // An order that is not paid by itself waits for a person in the console: there is no instance yet.
    if (!call.flag("AutoPay")) return order;
    const { id, resourceGroupId } = call.store.add("gateway", {
      ...call.owner(),
      hardware: appInstance,
      status: "Ordered",
      activated: false,
      locked: false,
      bandwidth: 0,
      cidrBlock: "",
      routingStrategy: "static",
      securityLockThreshold: 0,
      resourceGroupId: defaultResourceGroup(account),
      endTime: monthsFrom(call.store.now(), call.needInteger("Period")),
      userCount,
      dataPlan: call.needInteger("DataPlan") * GB,
      enterpriseCode: call.store.first("enterpriseCode", { account, isDefault: true })?.id,
    });
    const { order: delay } = call.settings.delays;
    call.store.later("gateway", id, delay, { status: "Active", activated: true }, { status: "Ordered" });
    return { ...order, SmartAGId: id, ResourceGroupId: resourceGroupId };
  },

  UpgradeSmartAccessGatewaySoftware: under("SmartAGId", (call) =>
    changeUserCount(call, (wanted, now) => wanted > now, "above"),
  ),

  DowngradeSmartAccessGatewaySoftware: under("SmartAGId", (call) =>
    changeUserCount(call, (wanted, now) => wanted < now, "below"),
  ),

  ModifyClientUserDNS: under("SmartAGId", (call) => {
    const app = call.app();
    const appDns = servers(call, "AppDNS");
    // A feature that is not yet online: what is sent for it is checked, and comes to nothing.
    servers(call, "RecoveredDNS");
    call.store.edit("gateway", app, { appDns });
    return {};
  }),

  DescribeClientUserDNS: (call) => ({ AppDNS: call.app().appDns ?? [] }),
};

/** How many users an app instance is sold with, by the reading that is set. */
const userCounts: Readonly<
  Record<Readings["appUserCounts"], readonly [fits: (count: number) => boolean, allowed: string]>
> = {
  "5 to 1000": [(count) => count >= 5 && count <= 1000 && count % 5 === 0, "5, 10, 15 ... 1000"],
  "1 to 2000": [(count) => count >= 1 && count <= 2000, "1 to 2000"],
};

function checkedUserCount(call: Call): number {
  const count = call.needInteger("UserCount");
  const [fits, allowed] = userCounts[call.settings.readings.appUserCounts];
  if (!fits(count)) throw call.invalid("UserCount", `UserCount is ${count}, allowed are ${allowed}.`);
  return count;
}

function changeUserCount(call: Call, isFit: (wanted: number, now: number) => boolean, side: string) {
  const { id, userCount = 0 } = call.app();
  const wanted = checkedUserCount(call);
  const users = call.store.all("clientUser", { gatewayId: id }).length;
  if (!isFit(wanted, userCount)) {
    throw call.invalid("UserCount", `UserCount is ${wanted}, it must be ${side} the present ${userCount}.`);
  }
  if (wanted < users) throw call.invalid("UserCount", `UserCount is ${wanted}, but there are ${users} users.`);
  const isPaid = /^(1|true)$/i.test(call.need("AutoPay"));
  const order = { userCount: wanted, dataPlan: call.needInteger("DataPlan") * GB };
  if (isPaid) call.store.later("gateway", id, call.settings.delays.order, order);
  return { OrderId: orderId() };
}

/** The servers that a call sets; undefined for none. */
function servers(call: Call, parameter: "AppDNS" | "RecoveredDNS"): string[] | undefined {
  const list = call.list(parameter);
  const bad = list?.find((server) => !isIPv4(server));
  if (bad !== undefined) throw call.error("InvalidParam.Ip", `(${parameter} "${bad}")`);
  return list;
}
