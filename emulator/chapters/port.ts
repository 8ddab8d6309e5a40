import { createHash } from "node:crypto";
import { type Chapter, under } from "../call.js";
import { configure, deviceOf, discardPort, portOf, portsOf, restart, taskAnswer } from "../device.js";

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

  // One role for both devices of a pair, and both restart.
  ModifySagPortRole: under("SmartAGId", (call) => {
    const device = deviceOf(call);
    const port = portOf(call, device);
    const role = call.choice("Role", roles);
    if (role === port.role) return {};
    if (port.role === "MGT") throw call.error("Sag.PortMgtError", `(${port.name})`);
    const gateway = call.gateway();
    const devices = call.store.all("device", { gatewayId: gateway.id });
    if (devices.some(({ id }) => call.store.get("ha", id)?.portName === port.name)) {
      throw call.error("Sag.HaPortExist", `(${port.name})`);
    }
    if (role !== "NONE") {
      const used = portsOf(call, device).filter((other) => other.role === role).length;
      call.requireRoom(used, "portsPerRole", "Sag.PortRoleLimit");
    }
    for (const one of devices) {
      discardPort(call, one, port);
      configure(call, "port", one, { role: port.delivered }, { role }, port.name);
    }
    restart(call, gateway, devices);
    return {};
  }),
};

/** The first five bytes of the addresses of a device, locally administered: always the same ones for a serial number. */
function macOf(serial: string): string {
  const bytes = createHash("sha256").update(serial).digest("hex").match(/../g) ?? [];
  return ["02", ...bytes.slice(0, 4)].join(":");
}
