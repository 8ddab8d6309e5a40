import { networkOf } from "../addresses.js";
import { type Device, type Gateway, type Item, itemsOf } from "../model/index.js";

/** A network that is behind a leased line, and what says so. */
export interface LineBlock {
  readonly item: Item;
  readonly property: string;
  readonly cidr: string;
}

/** The networks behind the leased line of a gateway, as far as they are known. */
export function leasedLineBlocks(gateway: Gateway): LineBlock[] {
  return [...gateway.devices.flatMap(behindPorts), ...learned(gateway)];
}

/** Whether a port of a device is one of a leased line. */
export function isLinePort(device: Device, portName: string | undefined): boolean {
  const named = (type: string): readonly Item[] =>
    itemsOf(device, type).filter((item) => item.text("portName") === portName);
  return named("ExpressConnectInterface").length > 0 || named("PortRole").some((role) => role.text("role") === "ECC");
}

function behindPorts(device: Device): LineBlock[] {
  const interfaces = itemsOf(device, "ExpressConnectInterface").flatMap((item) => {
    const [ip, mask] = [item.address("ip"), item.address("mask")];
    const cidr = ip !== undefined && mask !== undefined ? networkOf(ip, mask) : undefined;
    return cidr === undefined ? [] : [{ item, property: "ip", cidr }];
  });
  const routes = itemsOf(device, "StaticRoute").flatMap((item) => {
    const cidr = item.block("destinationCidr");
    return cidr !== undefined && isLinePort(device, item.text("portName"))
      ? [{ item, property: "destinationCidr", cidr }]
      : [];
  });
  return [...interfaces, ...routes];
}

function learned(gateway: Gateway): LineBlock[] {
  return itemsOf(gateway, "RouteDistributionStrategy").flatMap((item) => {
    const cidr = item.block("destCidrBlock");
    return item.text("routeSource")?.startsWith("vbr-") && cidr !== undefined
      ? [{ item, property: "destCidrBlock", cidr }]
      : [];
  });
}
