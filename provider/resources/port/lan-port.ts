import { hostAddress, inNetworkOf } from "../../lifecycle/address-rules.js";
import ipaddr from "ipaddr.js";
import { listing, type Rule, setting } from "../../lifecycle/definition.js";
import { integer, ip, netmask, oneOf } from "../../lifecycle/fields.js";
import { rule } from "../../lifecycle/rules.js";
import { ofDevice } from "../device/of-device.js";
import { portName } from "./port-name.js";
import { everyDevice } from "../gateway/listing.js";

const numberOf = (address: string): number =>
  ipaddr.IPv4.parse(address).octets.reduce((sum, octet) => sum * 256 + octet, 0);

const poolUnlessAdopted = (end: "startIp" | "endIp"): Rule<"ipType" | "adopt" | "startIp" | "endIp"> =>
  rule(["ipType", "adopt", end], (given) =>
    given["ipType"] === "DHCP" && given[end] === undefined && given["adopt"] === undefined
      ? { property: end, reason: `missing; ipType "DHCP" requires it unless adopt names the port` }
      : undefined,
  );

/**
 * The address of a LAN port of a device, and the addresses that it hands out. The previous values
 * are restored when the resource leaves the program, unless it has another role by then. Id:
 * `sag-...:SERIALNUMBER:PORT`.
 *
 * @example
 * ```ts
 * const { smartAGId, serialNumber } = device;
 * const lan = new PortRole("lan", { smartAGId, serialNumber, portName: "4", role: "LAN" });
 * new LanPort("office", {
 *   smartAGId,
 *   serialNumber,
 *   portName: lan.portName,
 *   ipType: "DHCP",
 *   ip: "10.1.0.1",
 *   mask: "255.255.255.0",
 *   startIp: "10.1.0.100",
 *   endIp: "10.1.0.199",
 * });
 * ```
 *
 * @see ModifySagLan, DescribeSagLanList
 */
export const lanPort = setting({
  type: "LanPort",
  inputs: {
    ...ofDevice,
    /** The name of the port, which has the role LAN; from a `PortRole` if one is declared. */
    portName: portName().replaces(),
    /** Where clients get their addresses: `DHCP` from the device, `STATIC` not from it. */
    ipType: oneOf("DHCP", "STATIC"),
    /** The IPv4 address of the port. */
    ip: ip(),
    /** The netmask of the address. */
    mask: netmask(),
    /**
     * The first address that the device hands out, in the network of `ip`; with `DHCP`. The service
     * does not ask for it, but a pool that is left over from another network would cut off the
     * clients, so it is required unless `adopt` names a port that has none.
     */
    startIp: ip().optional().onlyWhen("ipType", "DHCP"),
    /** The last address that the device hands out; required like the first. */
    endIp: ip().optional().onlyWhen("ipType", "DHCP"),
    /**
     * For how many minutes an address is lent, 1 to 43200; with `DHCP`. Left out, the live value is
     * kept.
     */
    lease: integer({ min: 1, max: 43200 }).shared().onlyWhen("ipType", "DHCP"),
  },
  outputs: {},
  rules: [
    poolUnlessAdopted("startIp"),
    poolUnlessAdopted("endIp"),
    hostAddress("ip", "mask"),
    inNetworkOf("ip", "mask", ["startIp", "endIp"]),
    rule(["startIp", "endIp"], ({ startIp, endIp }) =>
      typeof startIp === "string" && typeof endIp === "string" && numberOf(startIp) > numberOf(endIp)
        ? {
            property: "endIp",
            reason: `"${endIp}" is before startIp, which is "${startIp}"; give a later endIp`,
          }
        : undefined,
    ),
  ],
  needs: [{ feature: "lanDhcp", of: "smartAGId", when: ({ ipType }) => ipType === "DHCP" }],
  identity: ["smartAGId", "serialNumber", "portName"],
  lock: ["smartAGId"],
  wire: { smartAGSn: "serialNumber" },
  read: {
    from: listing({
      operation: "DescribeSagLanList",
      of: ["smartAGId", "serialNumber"],
      under: everyDevice,
      items: (page) => page.lans,
      key: "portName",
    }),
  },
  set: { operation: "ModifySagLan", shown: true },
  absent: "a port is a LAN port while its role is LAN: declare its PortRole, and take portName from there",
});
