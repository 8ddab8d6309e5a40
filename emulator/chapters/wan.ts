import { type Call, type Chapter, under } from "../call.js";
import { configure, deviceOf, portOfRole, portsOf, settingOf, taskAnswer } from "../device.js";
import type { ObjectOf } from "../store/kinds.js";

const delivered = {
  ipType: "DHCP",
  ip: undefined,
  mask: undefined,
  gateway: undefined,
  username: undefined,
  password: undefined,
  priority: 1,
  weight: 100,
  isp: undefined,
  bandwidth: undefined,
} as const;

/** The parameters that each way to get an address has. */
const own: Readonly<Record<ObjectOf<"wan">["ipType"], readonly string[]>> = {
  DHCP: [],
  STATIC: ["IP", "Mask", "Gateway"],
  PPPOE: ["Username", "Password"],
};

/** What the network gives a port that has no address of its own. */
export function uplinkOf(port: string) {
  return { ip: `172.16.${port}.43`, mask: "255.255.255.0", gateway: `172.16.${port}.254` } as const;
}

/** The WAN ports of a device, and how each is set. */
export function wansOf(call: Call, device: ObjectOf<"device">) {
  return portsOf(call, device)
    .filter(({ role }) => role === "WAN")
    .map(({ name }) => ({ name, wan: settingOf(call, "wan", device, delivered, name) }));
}

/** How the ports of devices reach the Internet. */
export const wanOperations: Chapter = {
  DescribeSagWanList(call) {
    const device = deviceOf(call);
    return taskAnswer(call, device, () => {
      const wans = wansOf(call, device);
      const forwarding = wans.map(({ wan }) => wan.priority).filter((priority) => priority > 0);
      return {
        Wans: wans.map(({ name, wan }) => ({
          PortName: name,
          IPType: wan.ipType,
          IP: wan.ip ?? uplinkOf(name).ip,
          Mask: wan.mask ?? uplinkOf(name).mask,
          Gateway: wan.gateway ?? uplinkOf(name).gateway,
          Username: wan.username ?? "",
          Priority: wan.priority,
          Weight: wan.weight,
          TrafficState: wan.priority === Math.min(...forwarding) ? "active" : "standby",
          ...(wan.isp === undefined ? {} : { ISP: wan.isp }),
          ...(wan.bandwidth === undefined ? {} : { BandWidth: wan.bandwidth }),
        })),
      };
    });
  },

  ModifySagWan: under("SmartAGId", (call) => {
    const device = deviceOf(call);
    const { name } = portOfRole(call, device, "WAN");
    const now = settingOf(call, "wan", device, delivered, name);
    const ipType = call.choice("IPType", ["DHCP", "STATIC", "PPPOE"]);
    for (const other of ["IP", "Mask", "Gateway", "Username", "Password"]) {
      if (call.text(other) && !own[ipType].includes(other)) {
        throw call.invalid(other, `${other} has no use with ${ipType}.`);
      }
    }
    const priority = call.integer("Priority") ?? delivered.priority;
    if (priority === 0) throw call.invalid("Priority", "Priority is 0, allowed are -1 and 1 to 50.");
    const bandwidth = call.integer("Bandwidth");
    if (bandwidth !== undefined && bandwidth < 0) throw call.invalid("Bandwidth", "Bandwidth must not be negative.");
    configure(
      call,
      "wan",
      device,
      delivered,
      {
        ...delivered,
        ipType,
        ...(ipType === "STATIC" && { ip: call.need("IP"), mask: call.need("Mask"), gateway: call.need("Gateway") }),
        ...(ipType === "PPPOE" && dialIn(call, now.password)),
        priority,
        weight: call.integer("Weight") ?? delivered.weight,
        isp: call.option("ISP", ["CT", "CM", "CU", "Other"]),
        bandwidth,
      },
      name,
    );
    return {};
  }),

  DescribeSagWan4G(call) {
    const device = deviceOf(call);
    const status = device.card4G ?? (device.model === "sag-100wm" ? "Normal" : "Unavailable");
    const isThere = status !== "Unavailable";
    return {
      Status: status,
      Strength: isThere ? (device.signal4G ?? "High") : "Unavailable",
      ...(isThere ? { Ip: "10.64.0.2", Mac: "02:00:00:00:04:4f" } : {}),
    };
  },
};

/** The account to dial in with; the password may be left out where the port has one. */
function dialIn(call: Call, known: ObjectOf<"wan">["password"]): { username: string; password: string } {
  const [username, password] = [call.need("Username"), call.text("Password") ?? known];
  if (password === undefined) throw call.missing("Password", "Password is required with IPType PPPOE.");
  for (const [parameter, value] of Object.entries({ Username: username, Password: password })) {
    if (!/^[A-Za-z0-9]{6,30}$/.test(value)) {
      throw call.invalid(parameter, `${parameter} takes 6 to 30 letters and digits.`);
    }
  }
  return { username, password };
}
