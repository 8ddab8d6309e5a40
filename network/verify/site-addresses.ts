import { networkOf } from "../addresses.js";
import type { Interval } from "../boxes.js";
import { addressesOf } from "../five-tuples.js";
import { type Device, type Gateway, itemsOf, type Network, shows } from "../model/index.js";
import { isLinePort } from "./leased-lines.js";

/** The network of each LAN port whose address is known. */
export function lanNetworks(device: Device): string[] {
  return itemsOf(device, "LanPort").flatMap((port) => {
    const [ip, mask] = [port.address("ip"), port.address("mask")];
    const network = ip !== undefined && mask !== undefined ? networkOf(ip, mask) : undefined;
    return network === undefined ? [] : [network];
  });
}

/**
 * The addresses that are at a site: its private blocks, the networks of its LAN ports, and what
 * static routes find behind those; undefined if they are not all known.
 */
export function addressesAt(network: Network, gateway: Gateway): Interval[] | undefined {
  // A site whose routes are learned may have any address.
  if (!gateway.blocks || !shows(network, "StaticRoute") || !shows(network, "LanPort")) return undefined;
  if (gateway.item?.text("routingStrategy") === "dynamic") return undefined;
  const behind = gateway.devices.flatMap((device) => [
    ...lanNetworks(device),
    ...itemsOf(device, "StaticRoute").flatMap((route) =>
      isLinePort(device, route.text("portName")) ? [] : (route.block("destinationCidr") ?? []),
    ),
  ]);
  return [...gateway.blocks.map(({ addresses }) => addresses), ...behind.map(addressesOf)];
}

/** The first part of an interval that none of the others holds; undefined if they hold all of it. */
export function outside(part: Interval, parts: readonly Interval[]): Interval | undefined {
  let { first } = part;
  for (const one of [...parts].sort((left, right) => left.first - right.first)) {
    if (one.first > first) return { first, last: Math.min(one.first - 1, part.last) };
    first = Math.max(first, one.last + 1);
    if (first > part.last) return undefined;
  }
  return { first, last: part.last };
}
