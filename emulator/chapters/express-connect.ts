import { type Call, type Chapter, under } from "../call.js";
import { deviceOf, portOfRole, taskAnswer } from "../device.js";
import type { ObjectOf } from "../store/kinds.js";

/** So many VLANs a device has at most, on all its ports together. */
const mostVlans = 5;

/** The interfaces of devices on leased lines. */
export const expressConnectOperations: Chapter = {
  CreateSagExpressConnectInterface: under("SmartAGId", (call) => {
    const device = deviceOf(call);
    const { name: portName } = portOfRole(call, device, "ECC");
    const vlan = vlanOf(call);
    const onDevice = call.store.all("expressConnectInterface", { deviceId: device.id });
    const onPort = onDevice.filter((one) => one.portName === portName);
    if (onPort.some((one) => one.vlan === vlan)) throw call.error("Sag.EccVlanExist", `(${vlan})`);
    if (onPort.some((one) => one.vlan === "0" || vlan === "0")) throw call.error("Sag.EccVlanDefault");
    if (onDevice.length >= mostVlans) throw call.error("Sag.EccVlanOverLimit", `(${mostVlans})`);
    call.store.add("expressConnectInterface", {
      account: device.account,
      region: device.region,
      id: `${device.id}:${portName}:${vlan}`,
      deviceId: device.id,
      portName,
      vlan,
      ip: call.need("IP"),
      mask: call.need("Mask"),
    });
    return {};
  }),

  ModifySagExpressConnectInterface: under("SmartAGId", (call) => {
    const found = interfaceOf(call, deviceOf(call));
    if (!found) throw call.error("Sag.EccVlanNotExist", `(${call.need("Vlan")})`);
    const set = { ip: call.need("IP"), mask: call.need("Mask") };
    call.store.later("expressConnectInterface", found.id, call.settings.delays.configure, set);
    return {};
  }),

  DeleteSagExpressConnectInterface: under("SmartAGId", (call) => {
    const found = interfaceOf(call, deviceOf(call));
    if (found) {
      call.store.remove("expressConnectInterface", found.id);
      // Its routing protocol, which is known by the same id.
      call.store.remove("portRoute", found.id);
    }
    return {};
  }),

  DescribeSagExpressConnectInterfaceList(call) {
    const device = deviceOf(call);
    const portName = call.need("PortName");
    return taskAnswer(call, device, () => ({
      Interfaces: call.store
        .all("expressConnectInterface", { deviceId: device.id, portName })
        .map(({ ip, mask, vlan }) => ({ IP: ip, Mask: mask, Vlan: vlan })),
    }));
  },
};

/** Without zeros in front, so that two never are the same one. */
function vlanOf(call: Call): string {
  return String(call.needInteger("Vlan"));
}

function interfaceOf(call: Call, device: ObjectOf<"device">): ObjectOf<"expressConnectInterface"> | undefined {
  return call.store.get("expressConnectInterface", `${device.id}:${call.need("PortName")}:${vlanOf(call)}`);
}
