import { type Chapter, under } from "../call.js";
import { configure, deviceOf, portOf, settingOf, taskAnswer } from "../device.js";
import type { ObjectOf } from "../store/kinds.js";

type Mode = ObjectOf<"ha">["mode"];

const modes = ["NONE", "STATIC", "DYNAMIC"] as const;
const delivered = { mode: "NONE", portName: undefined, virtualIp: undefined } as const;

/** The modes that each model takes. */
const allowed: Readonly<Record<ObjectOf<"device">["model"], readonly Mode[]>> = {
  "sag-1000": modes,
  "sag-100wm": ["NONE", "STATIC"],
  "sag-vcpe": ["NONE"],
};

/** Devices that stand in for each other. */
export const highAvailabilityOperations: Chapter = {
  ModifySagHa: under("SmartAGId", (call) => {
    const device = deviceOf(call);
    const mode = call.choice("Mode", modes);
    if (!allowed[device.model].includes(mode)) throw call.error("Sag.HaTypeNotAllow", `(${device.model}: ${mode})`);
    if (mode !== "STATIC") {
      configure(call, "ha", device, delivered, { ...delivered, mode });
      return {};
    }
    const port = portOf(call, device);
    const virtualIp = call.need("VirtualIp");
    if (port.role !== "LAN") throw call.error("Sag.HaPortRoleError", `(port ${port.name} is ${port.role})`);
    if (settingOf(call, "ha", device, delivered).portName === port.name) {
      throw call.error("Sag.HaPortExist", `(port ${port.name})`);
    }
    configure(call, "ha", device, delivered, { mode, portName: port.name, virtualIp });
    return {};
  }),

  DescribeSagHa(call) {
    const device = deviceOf(call);
    return taskAnswer(call, device, () => {
      const { mode, portName, virtualIp } = settingOf(call, "ha", device, delivered);
      return { Mode: mode, ...(mode === "STATIC" ? { Ports: [{ PortName: portName, VirtualIp: virtualIp }] } : {}) };
    });
  },
};
