import ipaddr from "ipaddr.js";
import { type Call, type Chapter, under } from "../call.js";
import { configure, deviceOf, portOfRole, portsOf, settingOf, taskAnswer } from "../device.js";
import type { ObjectOf } from "../store/kinds.js";

/** The LAN ports of a sag-100wm are one bridge, with one network as its software 2 delivers it. */
const deliveredAt = ({ model }: ObjectOf<"device">, port: string) => {
  const network = `192.168.${model === "sag-100wm" ? "88" : port}`;
  return {
    ipType: "DHCP",
    ip: `${network}.1`,
    mask: "255.255.255.0",
    startIp: `${network}.2`,
    endIp: `${network}.254`,
    lease: "1440",
  } as const;
};

/** How clients reach a port. */
export function lanOf(call: Call, device: ObjectOf<"device">, port: string) {
  return settingOf(call, "lan", device, deliveredAt(device, port), port);
}

/** The ports of devices that clients are on. */
export const lanOperations: Chapter = {
  DescribeSagLanList(call) {
    const device = deviceOf(call);
    return taskAnswer(call, device, () => ({
      Lans: portsOf(call, device)
        .filter(({ role }) => role === "LAN")
        .map(({ name }) => {
          const { ipType, ip, mask, startIp, endIp, lease } = lanOf(call, device, name);
          const pool = Object.entries({ StartIp: startIp, EndIp: endIp, Lease: lease });
          const told = Object.fromEntries(pool.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
          return { PortName: name, IPType: ipType, IP: ip, Mask: mask, ...told };
        }),
    }));
  },

  ModifySagLan: under("SmartAGId", (call) => {
    const device = deviceOf(call);
    const { name } = portOfRole(call, device, "LAN");
    const ipType = call.choice("IPType", ["DHCP", "STATIC"]);
    const [ip, mask] = [call.need("IP"), call.need("Mask")];
    const pool = ipType === "DHCP" ? poolOf(call, ip, mask) : noPool(call);
    configure(call, "lan", device, deliveredAt(device, name), { ipType, ip, mask, ...pool }, name);
    return {};
  }),
};

interface Pool {
  readonly startIp: string | undefined;
  readonly endIp: string | undefined;
  readonly lease: string | undefined;
}

/** The addresses that are handed out, which have to be in the network of the port. */
function poolOf(call: Call, ip: string, mask: string): Pool {
  const network = ipaddr.IPv4.parse(ip);
  const bits = ipaddr.IPv4.parse(mask).prefixLengthFromSubnetMask() ?? 0;
  const [startIp, endIp] = (["StartIp", "EndIp"] as const).map((parameter) => {
    const address = call.text(parameter);
    if (address !== undefined && !ipaddr.IPv4.parse(address).match(network, bits)) {
      throw call.invalid(parameter, `${parameter} ${address} is not in the network of ${ip} with ${mask}.`);
    }
    return address;
  });
  if (startIp !== undefined && endIp !== undefined && numberOf(startIp) > numberOf(endIp)) {
    throw call.invalid("EndIp", `EndIp ${endIp} is before StartIp ${startIp}.`);
  }
  return { startIp, endIp, lease: call.text("Lease") };
}

function noPool(call: Call): Pool {
  for (const parameter of ["StartIp", "EndIp", "Lease"]) {
    if (call.text(parameter)) throw call.invalid(parameter, `${parameter} has no use with STATIC.`);
  }
  return { startIp: undefined, endIp: undefined, lease: undefined };
}

function numberOf(address: string): number {
  return ipaddr.IPv4.parse(address).octets.reduce((sum, octet) => sum * 256 + octet, 0);
}
