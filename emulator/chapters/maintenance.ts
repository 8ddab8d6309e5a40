import { type Chapter, under } from "../call.js";
import { deviceOf, restart } from "../device.js";

/** What an operator does to a gateway or its devices now and then. */
export const maintenanceOperations: Chapter = {
  RebootSmartAccessGateway: under("SmartAGId", (call) => {
    const gateway = call.gateway();
    const devices = call.given("SerialNumber")
      ? [deviceOf(call, "SerialNumber")]
      : call.store.all("device", { gatewayId: gateway.id });
    restart(call, gateway, devices);
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
