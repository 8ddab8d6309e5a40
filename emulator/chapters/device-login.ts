import { type Call, type Chapter, under } from "../call.js";
import { configure, deviceOf, settingOf } from "../device.js";
import { blocksOf, overlaps } from "../protocol/formats.js";
import type { ObjectOf } from "../store/kinds.js";

const unreachable = { ip: "" };
const firstPassword = { password: undefined };
const done = { Code: "200", Message: "Successful", Success: true };

/** Logging in to devices: from where, and with which password. */
export const deviceLoginOperations: Chapter = {
  ModifySagRemoteAccess: under("SmartAGId", (call) => {
    const device = deviceOf(call, "SerialNumber");
    const now = settingOf(call, "remoteAccess", device, unreachable);
    const ip = call.text("RemoteAccessIp") ?? now.ip;
    if (ip !== "") requireFree(call, device, ip);
    configure(call, "remoteAccess", device, unreachable, { ip });
    return { ...done, SerialNumber: device.id, RemoteAccessIp: ip };
  }),

  DescribeSagRemoteAccess(call) {
    const device = deviceOf(call, "SerialNumber");
    const { ip } = settingOf(call, "remoteAccess", device, unreachable);
    return {
      ...done,
      SmartAGId: device.gatewayId,
      RemoteAccesses: { RemoteAccess: [{ SerialNumber: device.id, RemoteAccessIp: ip }] },
    };
  },

  ModifySAGAdminPassword: under("SmartAGId", (call) => {
    const device = deviceOf(call);
    const password = call.need("Password");
    if (!/^\w{8,30}$/.test(password)) {
      throw call.invalid("Password", "Password takes 8 to 30 letters, digits and underscores.");
    }
    configure(call, "adminPassword", device, firstPassword, { password });
    return {};
  }),
};

/** Refuses an address that another device has, or that a route of the account leads to. */
function requireFree(call: Call, device: ObjectOf<"device">, ip: string): void {
  const { account } = device;
  const holder = call.store.all("remoteAccess", { account, ip }).find(({ deviceId }) => deviceId !== device.id);
  if (holder) throw call.error("IllegalRemoteIp.Conflict", `(${ip} of device ${holder.deviceId})`);
  for (const { id, cidrBlock } of call.store.all("gateway", { account })) {
    const route = blocksOf(cidrBlock).find((block) => overlaps(block, `${ip}/32`));
    if (route !== undefined) throw call.error("IllegalRemoteIp.RouteTableEntryConflict", `(${route} of ${id})`);
  }
}
