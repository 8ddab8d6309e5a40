import { createHash } from "node:crypto";
import { type Chapter, under } from "../call.js";
import { configure, deviceOf, discardPort, portOf, portsOf, taskAnswer } from "../device.js";

const roles = ["NONE", "WAN", "LAN", "ECC", "MGT"] as const;

/** The ports of devices and what they are for. */
export const portOperations: Chapter = {
  DescribeSagPortList(call) {
    const device = deviceOf(call);
    return taskAnswer(call, device, () => ({
      Ports: portsOf(call, device).map(({ name, role }) => ({
        PortName: name,
        Role: role,
        // A cable is where there is something to do.
        Status: role === "NONE" ? "Down" : "Up",
        Mac: `${macOf(device.id)}:0${name}`,
      })),
    }));
  },

  ModifySagPortRole: under("SmartAGId", (call) => {
    const device = deviceOf(call);
    const port = portOf(call, device);
    const role = call.choice("Role", roles);
    if (role === port.role) return {};
    if (port.role === "MGT") throw call.error("Sag.PortMgtError", `(${port.name})`);
    if (call.store.get("ha", device.id)?.portName === port.name) throw call.error("Sag.HaPortExist", `(${port.name})`);
    if (role !== "NONE") {
      const used = portsOf(call, device).filter((other) => other.role === role).length;
      call.requireRoom(used, "portsPerRole", "Sag.PortRoleLimit");
    }
    discardPort(call, device, port);
    configure(call, "port", device, { role: port.delivered }, { role }, port.name);
    return {};
  }),
};

/** The first five bytes of the addresses of a device, locally administered: always the same ones for a serial number. */
function macOf(serial: string): string {
  const bytes = createHash("sha256").update(serial).digest("hex").match(/../g) ?? [];
  return ["02", ...bytes.slice(0, 4)].join(":");
}
