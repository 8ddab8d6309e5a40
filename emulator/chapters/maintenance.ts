import { type Call, type Chapter, under } from "../call.js";
import { deviceOf } from "../device.js";
import type { ObjectOf } from "../store/kinds.js";

/** What an operator does to a gateway or its devices now and then. */
export const maintenanceOperations: Chapter = {
  RebootSmartAccessGateway: under("SmartAGId", (call) => {
    const gateway = call.gateway();
    const devices = call.given("SerialNumber")
      ? [deviceOf(call, "SerialNumber")]
      : call.store.all("device", { gatewayId: gateway.id });
    // One that is offline does not get to know.
    for (const device of devices.filter(({ online }) => online)) restart(call, device);
    const isGone = !call.store.first("device", { gatewayId: gateway.id, online: true });
    if (isGone && gateway.status === "Active") {
      call.store.edit("gateway", gateway, { status: "Offline" });
      const { device: delay } = call.settings.delays;
      call.store.later("gateway", gateway.id, delay, { status: "Active" }, { status: "Offline" });
    }
    return {};
  }),

  ClearSagCipher: under("SagId", (call) => {
    const device = deviceOf(call, "SnNumber", "SagId");
    if (device.model !== "sag-vcpe") {
      throw call.invalid("SnNumber", `Device ${device.id} is a ${device.model}, only a sag-vcpe has such a key.`);
    }
    call.store.edit("device", device, { keyResets: (device.keyResets ?? 0) + 1 });
    return {};
  }),

  ClearSagRouteableAddress: under("SagId", (call) => {
    call.store.edit("gateway", call.gateway("SagId"), { routableAddress: undefined });
    return {};
  }),

  SynchronizeSmartAGWebConfig: under("SmartAGId", (call) => {
    const device = deviceOf(call);
    if (device.syncState === "Unsynchronized") {
      call.store.edit("device", device, { syncState: "Synchronizing" });
      const { device: delay } = call.settings.delays;
      call.store.later("device", device.id, delay, { syncState: "Synchronized" }, { syncState: "Synchronizing" });
    }
    return {};
  }),
};

function restart({ store, settings }: Call, device: ObjectOf<"device">): void {
  const { id, gatewayId, startTime = device.createTime } = device;
  const { device: delay } = settings.delays;
  store.edit("device", device, { online: false });
  // Answers tell seconds only, and two starts of a device are never the same.
  const back = { online: true, startTime: Math.max(store.now() + delay, startTime + 1_000) };
  store.later("device", id, delay, back, { gatewayId, online: false });
}
