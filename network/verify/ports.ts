import { networkOf } from "../addresses.js";
import { type Device, type Item, itemsOf } from "../model/index.js";

/** The address of a port, or of a VLAN of it, and the network that it is in. */
export interface PortNetwork {
  readonly item: Item;
  readonly ip: string;
  readonly network: string;
}

const addressed = ["LanPort", "WanPort", "ExpressConnectInterface"];

/** The networks that a port of a device is in. `vlan` is 0 for the port itself. */
export function networksOf(device: Device, portName: string | undefined, vlan = 0): PortNetwork[] {
  return addressed
    .flatMap((type) => itemsOf(device, type))
    .filter((item) => item.text("portName") === portName && (item.number("vlan") ?? 0) === vlan)
    .flatMap((item) => {
      const [ip, mask] = [item.address("ip"), item.address("mask")];
      const network = ip !== undefined && mask !== undefined ? networkOf(ip, mask) : undefined;
      return ip === undefined || network === undefined ? [] : [{ item, ip, network }];
    });
}

/** The role of a port, if the program sets it or the service reports it. */
export function roleOf(device: Device, portName: string | undefined): string | undefined {
  return itemsOf(device, "PortRole")
    .find((role) => role.text("portName") === portName)
    ?.text("role");
}
