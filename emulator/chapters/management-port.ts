import { type Call, type Chapter, under } from "../call.js";
import { configure, deviceOf, portsOf, settingOf, taskAnswer } from "../device.js";
import type { ObjectOf } from "../store/kinds.js";

const delivered = { ip: "192.168.0.1", mask: "255.255.255.0", gateway: "192.168.0.254" };

/** The management ports of devices that have one. */
export const managementPortOperations: Chapter = {
  ModifySagManagementPort: under("SmartAGId", (call) => {
    const device = deviceOf(call);
    // The one code of the page: a port would have to be made the management port first, which cannot be.
    if (!hasPort(call, device)) throw call.error("Sag.PortMgtError", `(${device.model})`);
    configure(call, "managementPort", device, delivered, {
      ip: call.need("IP"),
      mask: call.need("Mask"),
      gateway: call.need("Gateway"),
    });
    return {};
  }),

  DescribeSagManagementPort(call) {
    const device = deviceOf(call);
    if (!hasPort(call, device)) throw call.error("FeatureNotSupport", `(${device.model})`);
    return taskAnswer(call, device, () => {
      const { ip, mask, gateway } = settingOf(call, "managementPort", device, delivered);
      return { IP: ip, Mask: mask, Gateway: gateway };
    });
  },
};

function hasPort(call: Call, device: ObjectOf<"device">): boolean {
  return portsOf(call, device).some(({ role }) => role === "MGT");
}
