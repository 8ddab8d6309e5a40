// Generated from provider/resources/port by `npm run generate`.
import { resource } from "../../program/resource.js";
import type { ArgsOf, ResourceClass } from "../../program/types.js";
import { expressConnectInterface } from "../../resources/port/express-connect-interface.js";
import { lanPort } from "../../resources/port/lan-port.js";
import { portRole } from "../../resources/port/port-role.js";
import { wanPort } from "../../resources/port/wan-port.js";

export interface ExpressConnectInterfaceArgs extends ArgsOf<typeof expressConnectInterface> {}

const ExpressConnectInterfaceBase: ResourceClass<typeof expressConnectInterface> = resource(expressConnectInterface);

/**
 * An interface of a sag-1000, the one model with leased-line ports, on a leased line (Express
 * Connect): a VLAN of a port, or the port itself. The VLAN must equal that of the far end. Id:
 * `sag-...:SERIALNUMBER:PORT:VLAN`.
 *
 * @example
 * ```ts
 * const { smartAGId, serialNumber } = device;
 * const line = new PortRole("line", { smartAGId, serialNumber, portName: "3", role: "ECC" });
 * const to = { ip: "10.255.1.2", mask: "255.255.255.252" };
 * new ExpressConnectInterface("line", { smartAGId, serialNumber, portName: line.portName, vlan: 10, ...to });
 * ```
 *
 * @see CreateSagExpressConnectInterface, ModifySagExpressConnectInterface,
 * DeleteSagExpressConnectInterface, DescribeSagExpressConnectInterfaceList
 */
export class ExpressConnectInterface extends ExpressConnectInterfaceBase {}

export interface LanPortArgs extends ArgsOf<typeof lanPort> {}

const LanPortBase: ResourceClass<typeof lanPort> = resource(lanPort);

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
export class LanPort extends LanPortBase {}

export interface PortRoleArgs extends ArgsOf<typeof portRole> {}

const PortRoleBase: ResourceClass<typeof portRole> = resource(portRole);

/**
 * The role of a port of a device. Whatever needs the role ({@link WanPort}, {@link LanPort},
 * {@link ExpressConnectInterface}) takes `portName` from here, so that it comes after the role and
 * goes before it.
 *
 * Both devices of a pair get the role and restart, so declare it for one of them. Other settings of
 * the devices wait until they are back, five minutes at most (`smartag:retryBudgetMs`,
 * `smartag:waits` `deviceMs`). A sag-100wm takes its roles on the device itself only.
 *
 * The port always has a role: the previous one is restored when the resource leaves the program,
 * which restarts the devices again, but not the values of that role. The management port keeps its
 * role, and so does a port that high availability uses. Id: `sag-...:SERIALNUMBER:PORT`.
 *
 * @example
 * ```ts
 * const { smartAGId, serialNumber } = device;
 * const wan = new PortRole("internet", { smartAGId, serialNumber, portName: "5", role: "WAN" });
 * // From the role, so that it comes after the role and goes before it.
 * new WanPort("internet", { smartAGId, serialNumber, portName: wan.portName, ipType: "DHCP" });
 * ```
 *
 * @see ModifySagPortRole, DescribeSagPortList, DescribeSagHa
 */
export class PortRole extends PortRoleBase {}

export interface WanPortArgs extends ArgsOf<typeof wanPort> {}

const WanPortBase: ResourceClass<typeof wanPort> = resource(wanPort);

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
export class WanPort extends WanPortBase {}
