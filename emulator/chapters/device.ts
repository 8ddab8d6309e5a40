import { type Chapter, under } from "../call.js";
import { unsupportedOf } from "../device.js";
import type { ObjectOf } from "../store/kinds.js";
import { received } from "./gateway.js";

/** Devices: which serial number is on which gateway, and how a device fares. */
export const deviceOperations: Chapter = {
  BindSerialNumber: under("SmartAGId", (call) => {
    const gateway = call.gateway();
    call.requireUsable(gateway);
    const serial = call.need("SerialNumber");
    const device = call.store.get("device", serial);
    if (!device) throw call.invalid("SerialNumber", `There is no device ${serial}.`);
    if (device.gatewayId !== undefined) throw call.error("SAG.SnConflict", `(${device.gatewayId})`);
    if (device.model !== gateway.hardware) {
      throw call.invalid(
        "SerialNumber",
        `Device ${serial} is a ${device.model}, the gateway is a ${gateway.hardware}.`,
      );
    }
    const bound = call.store.all("device", { gatewayId: gateway.id }).length;
    const limit = gateway.haType === "no_backup" ? 1 : 2;
    if (bound >= limit) throw call.error("SAG.SnOverLimit", `(${limit})`);
    call.store.edit("device", device, { gatewayId: gateway.id, account: gateway.account, region: gateway.region });
    const { device: delay } = call.settings.delays;
    call.store.later("device", serial, delay, { online: true }, { gatewayId: gateway.id });
    call.store.later("gateway", gateway.id, delay, { status: "Active" }, received);
    return {};
  }),

  UnbindSerialNumber: under("SmartAGId", (call) => {
    const gateway = call.gateway();
    const serial = call.need("SerialNumber");
    const device = call.store.get("device", serial);
    if (device?.gatewayId !== gateway.id) {
      throw call.invalid("SerialNumber", `Device ${serial} is not bound to ${gateway.id}.`);
    }
    call.store.cancel("device", serial);
    call.store.strip("device", serial);
    call.store.edit("device", device, { gatewayId: undefined, online: false });
    const isLast = !call.store.first("device", { gatewayId: gateway.id });
    if (isLast) {
      call.store.cancel("gateway", gateway.id, "status");
      if (gateway.status === "Active" || gateway.status === "Offline") call.store.edit("gateway", gateway, received);
    }
    return {};
  }),

  DescribeSAGDeviceInfo(call) {
    const gateway = call.gateway();
    const serial = call.need("SmartAGSn");
    const device = call.store.get("device", serial);
    if (device?.gatewayId !== gateway.id) throw call.error("InstanceNotExit", `(${serial})`);
    call.requireUsable(gateway);
    if (gateway.status === "Offline" || !device.online) throw call.error("SmartAccessGatewayOffline");
    const since = timeText(device);
    return {
      SmartAGType: device.model,
      Version: device.softwareVersion,
      ControllerState: "Normal",
      VpnState: call.store.first("ccnBinding", { gatewayId: gateway.id }) ? "Normal" : "Abnormal",
      SynStatus: device.syncState ?? "Synchronized",
      ServiceIP: "203.0.113.1",
      StartupTime: since,
      LastConnectedControllerTime: since,
      ResettableStatus: "Enabled",
    };
  },

  ListSmartAGApiUnsupportedFeature(call) {
    const gateway = call.gateway();
    const serial = call.need("SerialNumber");
    const device = call.store.get("device", serial);
    if (device?.gatewayId !== gateway.id) throw call.error("Sag.DeviceNotExist", `(${serial})`);
    const operation = call.need("OpenApiName");
    const features = unsupportedOf(device).filter((entry) => entry.operation === operation);
    return { Features: features.map(({ feature = operation }) => ({ Feature: feature })) };
  },
};

/** When a device started: `YYYY-MM-DD hh:mm:ss`, as the sample shows times of devices. */
function timeText({ startTime, createTime }: ObjectOf<"device">): string {
  return new Date(startTime ?? createTime).toISOString().slice(0, 19).replace("T", " ");
}
