import { holdsPublic, isWithin, networkOf, numberOf } from "../addresses.js";
import { addressesOf } from "../five-tuples.js";
import { type Device, type Gateway, type Item, itemsOf, type Network } from "../model/index.js";
import { isLinePort, leasedLineBlocks } from "../verify/leased-lines.js";

/**
 * What a gateway has an address for:
 *
 * - `site`: hosts behind it
 * - `line`: what is behind its leased line
 * - `dnat`: a private DNAT entry, which leads to a host
 * - `wan`: a WAN port of it
 */
export interface GatewayPlace {
  readonly kind: "site" | "line" | "dnat" | "wan";
  readonly gateway: Gateway;
  readonly cidr: string;
  /** What says so. */
  readonly by: string;
}

/** Where an address is. `cloud` is a private address of no gateway. */
export type Place = GatewayPlace | { readonly kind: "internet" } | { readonly kind: "cloud" };

export const isOfGateway = (place: Place): place is GatewayPlace => "gateway" in place;

interface Candidate {
  readonly place: GatewayPlace;
  /** The longest prefix decides. */
  readonly bits: number;
}

const bitsOf = (cidr: string): number => Number(cidr.split("/")[1]);

/** The places that have an address. More than one of the same prefix length cannot be told apart. */
export function placesOf(network: Network, address: string): Place[] {
  const candidates = network.gateways.flatMap((gateway) => [
    ...blocksOf(gateway),
    ...gateway.devices.flatMap((device) => portsOf(gateway, device)),
    ...itemsOf(gateway, "DnatEntry").flatMap((entry) => forwardedBy(gateway, entry)),
    ...leasedLineBlocks(gateway).map(({ item, cidr }) => candidate("line", gateway, cidr, nameOf(item))),
  ]);
  const matching = candidates.filter(({ place }) => isWithin(address, place.cidr));
  const longest = Math.max(...matching.map(({ bits }) => bits));
  const best = matching.filter(({ bits }) => bits === longest).map(({ place }) => place);
  const distinct = best.filter((place, index) => best.findIndex((other) => other.gateway === place.gateway) === index);
  if (distinct.length > 0) return distinct;
  const number = numberOf(address);
  return [{ kind: holdsPublic({ first: number, last: number }) ? "internet" : "cloud" }];
}

/** What messages call an object. */
export const nameOf = ({ object }: Item): string => `${object.type} ${object.name ?? object.id ?? ""}`.trim();

function forwardedBy(gateway: Gateway, entry: Item): Candidate[] {
  const externalIp = entry.text("type") === "Internet" ? undefined : entry.address("externalIp");
  return externalIp === undefined ? [] : [candidate("dnat", gateway, `${externalIp}/32`, nameOf(entry))];
}

function candidate(kind: GatewayPlace["kind"], gateway: Gateway, cidr: string, by: string): Candidate {
  return { place: { kind, gateway, cidr, by }, bits: bitsOf(cidr) };
}

function blocksOf(gateway: Gateway): Candidate[] {
  return (gateway.blocks ?? []).map(({ cidr }) => candidate("site", gateway, cidr, `${gateway.type} ${gateway.name}`));
}

/** The networks of LAN ports and of static routes behind them, and the addresses of WAN ports. */
function portsOf(gateway: Gateway, device: Device): Candidate[] {
  const lans = itemsOf(device, "LanPort").flatMap((port) => {
    const [ip, mask] = [port.address("ip"), port.address("mask")];
    const cidr = ip !== undefined && mask !== undefined ? networkOf(ip, mask) : undefined;
    return cidr === undefined ? [] : [candidate("site", gateway, cidr, nameOf(port))];
  });
  const wanPorts = itemsOf(device, "WanPort");
  const wans = wanPorts.map((port) => port.text("portName"));
  const own = wanPorts.flatMap((port) => {
    const ip = port.address("ip");
    return ip === undefined ? [] : [candidate("wan", gateway, `${ip}/32`, nameOf(port))];
  });
  const routes = itemsOf(device, "StaticRoute").flatMap((route) => {
    const [cidr, port] = [route.block("destinationCidr"), route.text("portName")];
    const isLocal =
      cidr !== undefined && !isLinePort(device, port) && !wans.includes(port) && addressesOf(cidr).first > 0;
    return isLocal ? [candidate("site", gateway, cidr, nameOf(route))] : [];
  });
  return [...lans, ...own, ...routes];
}
