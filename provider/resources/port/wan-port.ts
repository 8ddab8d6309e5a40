import { hostAddress } from "../../lifecycle/address-rules.js";
import { listing, setting } from "../../lifecycle/definition.js";
import { integer, ip, netmask, oneOf, pattern, text } from "../../lifecycle/fields.js";
import { requiredWhen, rule, warning } from "../../lifecycle/rules.js";
import { ofDevice } from "../device/of-device.js";
import { portName } from "./port-name.js";
import { everyDevice } from "../gateway/listing.js";

const account = "6 to 30 letters and digits";
const accountForm = /^[A-Za-z0-9]{6,30}$/;

/**
 * How a WAN port of a device reaches the Internet. Cutting off the device cuts off its management,
 * too. The previous values are restored when the resource leaves the program, unless it has another
 * role by then. Id: `sag-...:SERIALNUMBER:PORT`.
 *
 * @example
 * ```ts
 * const { smartAGId, serialNumber } = device;
 * const password = config.requireSecret("dialIn");
 * new WanPort("internet", {
 *   smartAGId,
 *   serialNumber,
 *   portName: "5",
 *   ipType: "PPPOE",
 *   username: "office01",
 *   password,
 *   isp: "CT",
 * });
 * ```
 *
 * @see ModifySagWan, DescribeSagWanList
 */
export const wanPort = setting({
  type: "WanPort",
  inputs: {
    ...ofDevice,
    /** The name of the port, which has the role WAN; from a `PortRole` if one is declared. */
    portName: portName().replaces(),
    /**
     * How the port gets its address: `DHCP` from the network, `STATIC` from here, `PPPOE` by
     * dialling in.
     */
    ipType: oneOf("DHCP", "STATIC", "PPPOE"),
    /** The IPv4 address; with `STATIC`, which requires it. */
    ip: ip().optional().onlyWhen("ipType", "STATIC"),
    /** The netmask of the address; with `STATIC`, which requires it. */
    mask: netmask().optional().onlyWhen("ipType", "STATIC"),
    /**
     * The IPv4 address of the next hop, to which the device makes its default route; with `STATIC`,
     * which requires it.
     */
    gateway: ip().optional().onlyWhen("ipType", "STATIC"),
    /**
     * The account to dial in with, 6 to 30 letters and digits; with `PPPOE`, which requires it. One
     * that was set on the device may be another.
     */
    username: text().optional().onlyWhen("ipType", "PPPOE"),
    /**
     * The password to dial in with, 6 to 30 letters and digits; with `PPPOE`, which requires it
     * unless the port is adopted. A secret; the service never reports it, so drift is not detected.
     */
    password: pattern(accountForm, account).optional().onlyWhen("ipType", "PPPOE").secret().writeOnly(),
    /**
     * Which WAN port goes first: 1 (highest) to 50, or -1 for one that forwards no traffic. Among
     * equal ones the carrier of the destination and then the weight decide. Left out, the live
     * value is kept; the service begins with 1.
     */
    priority: integer({ min: 1, max: 50, or: -1 }).shared(),
    /**
     * The port's share of the traffic among those of one priority, 1 to 100. Left out, the live
     * value is kept; the service begins with 100.
     */
    weight: integer({ min: 1, max: 100 }).shared(),
    /**
     * The carrier: `CT` China Telecom, `CM` China Mobile, `CU` China Unicom or `Other`. Left out,
     * the live value is kept.
     */
    isp: oneOf("CT", "CM", "CU", "Other").shared(),
    /**
     * The limit of the port's bandwidth in Mbps, 0 for none. It cannot be used beside an
     * `UplinkBandwidth` of the gateway. Left out, the live value is kept.
     */
    bandwidth: integer({ min: 0 }).shared(),
  },
  outputs: {},
  rules: [
    requiredWhen("ipType", "STATIC", ["ip", "mask", "gateway"]),
    requiredWhen("ipType", "PPPOE", ["username"]),
    rule(["ipType", "password", "adopt"], ({ ipType, password, adopt }) =>
      ipType === "PPPOE" && password === undefined && adopt === undefined
        ? { property: "password", reason: `missing; ipType "PPPOE" requires it unless adopt names the port` }
        : undefined,
    ),
    hostAddress("ip", "mask"),
    warning(
      rule(["username"], ({ username }) =>
        typeof username === "string" && !accountForm.test(username)
          ? { property: "username", reason: `the service takes ${account}; others can be set on the device only` }
          : undefined,
      ),
    ),
  ],
  needs: [{ feature: "wanPppoe", of: "smartAGId", when: ({ ipType }) => ipType === "PPPOE" }],
  identity: ["smartAGId", "serialNumber", "portName"],
  lock: ["smartAGId"],
  wire: { smartAGSn: "serialNumber", bandWidth: "bandwidth" },
  read: {
    from: listing({
      operation: "DescribeSagWanList",
      of: ["smartAGId", "serialNumber"],
      under: everyDevice,
      items: (page) => page.wans,
      key: "portName",
    }),
  },
  set: { operation: "ModifySagWan", shown: true },
  absent: "a port is a WAN port while its role is WAN: declare its PortRole, and take portName from there",
  refused:
    "Where the port dialled in before, it has to be given its password by hand, which the service does not tell; then take the resource out of state with pulumi state delete.",
});
