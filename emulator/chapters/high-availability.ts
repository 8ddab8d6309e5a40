import ipaddr from "ipaddr.js";
import { type Call, type Chapter, under } from "../call.js";
import { configure, deviceOf, portOf, portsOf, requireFeature, settingOf, taskAnswer } from "../device.js";
import type { ObjectOf } from "../store/kinds.js";
import { lanOf } from "./lan.js";

type Mode = ObjectOf<"ha">["mode"];

const modes = ["NONE", "STATIC", "DYNAMIC"] as const;
const delivered = { mode: "NONE", portName: undefined, virtualIp: undefined } as const;

/** The modes that each model takes. */
const allowed: Readonly<Record<ObjectOf<"device">["model"], readonly Mode[]>> = {
  "sag-1000": modes,
  "sag-100wm": ["NONE", "STATIC"],
  "sag-vcpe": ["NONE"],
};

/** The network of a LAN port. */
function networkOf(call: Call, device: ObjectOf<"device">, port: string): string {
  const { ip, mask } = lanOf(call, device, port);
  return String(ipaddr.IPv4.networkAddressFromCIDR(`${ip}/${ipaddr.IPv4.parse(mask).prefixLengthFromSubnetMask()}`));
}

/** Refuses a device without a second one like it: same model, software 1.8.0 or later on both, ports of the same roles. */
function peerOf(call: Call, device: ObjectOf<"device">): ObjectOf<"device"> {
  const devices = call.store.all("device", { gatewayId: call.gateway().id });
  const peer = devices.find(({ id }) => id !== device.id);
  if (!peer) throw call.error("Sag.HaTypeNotAllow", "(the gateway has one device, HA needs two)");
  requireFeature(call, call.gateway(), peer);
  const roles = (one: ObjectOf<"device">) => portsOf(call, one).map(({ name, role }) => `${name} ${role}`);
  if (peer.model !== device.model || roles(peer).join() !== roles(device).join()) {
    throw call.error(
      "Sag.HaTypeNotAllow",
      `(${device.id} and ${peer.id} differ in model or in the roles of their ports)`,
    );
  }
  return peer;
}

/** Devices that stand in for each other. */
export const highAvailabilityOperations: Chapter = {
  ModifySagHa: under("SmartAGId", (call) => {
    const device = deviceOf(call);
    const mode = call.choice("Mode", modes);
    if (!allowed[device.model].includes(mode)) throw call.error("Sag.HaTypeNotAllow", `(${device.model}: ${mode})`);
    const peer = mode === "NONE" ? undefined : peerOf(call, device);
    if (mode !== "STATIC") {
      configure(call, "ha", device, delivered, { ...delivered, mode });
      return {};
    }
    const port = portOf(call, device);
    const virtualIp = call.need("VirtualIp");
    if (port.role !== "LAN") throw call.error("Sag.HaPortRoleError", `(port ${port.name} is ${port.role})`);
    if (peer && networkOf(call, peer, port.name) !== networkOf(call, device, port.name)) {
      throw call.error("Sag.HaPortRoleError", `(port ${port.name} of ${peer.id} is in another network)`);
    }
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
