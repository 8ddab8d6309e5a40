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

/**
 * The places that have an address. More than one of the same prefix length cannot be told apart. What
 * is behind the LAN ports of a site and in none of its blocks counts only if no other place has the
 * address: the cloud does not know it.
 */
export function placesOf(network: Network, address: string): Place[] {
  const known = network.gateways.flatMap((gateway) => [
    ...blocksOf(gateway),
    ...itemsOf(gateway, "DnatEntry").flatMap((entry) => forwardedBy(gateway, entry)),
    ...leasedLineBlocks(gateway).map(({ item, cidr }) => candidate("line", gateway, cidr, nameOf(item))),
    ...gateway.devices.flatMap((device) => wanAddresses(gateway, device)),
  ]);
  const local = (): Candidate[] =>
    network.gateways.flatMap((gateway) => gateway.devices.flatMap((device) => behindPorts(gateway, device)));
  const found = [longest(known, address), longest(local(), address)].find((places) => places.length > 0);
  if (found) return found;
  const number = numberOf(address);
  return [{ kind: holdsPublic({ first: number, last: number }) ? "internet" : "cloud" }];
}

/** The places of the longest prefix, one of each gateway. */
function longest(candidates: readonly Candidate[], address: string): GatewayPlace[] {
  const matching = candidates.filter(({ place }) => isWithin(address, place.cidr));
  const most = Math.max(...matching.map(({ bits }) => bits));
  const best = matching.filter(({ bits }) => bits === most).map(({ place }) => place);
  return best.filter((place, index) => best.findIndex((other) => other.gateway === place.gateway) === index);
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

function wanAddresses(gateway: Gateway, device: Device): Candidate[] {
  return itemsOf(device, "WanPort").flatMap((port) => {
    const ip = port.address("ip");
    return ip === undefined ? [] : [candidate("wan", gateway, `${ip}/32`, nameOf(port))];
  });
}

/** The LAN port or static route by which a gateway reaches an address of its site, if it is known. */
export function localPlace(gateway: Gateway, address: string): GatewayPlace | undefined {
  const places = longest(
    gateway.devices.flatMap((device) => behindPorts(gateway, device)),
    address,
  );
  return places[0];
}

/** The networks of LAN ports and of static routes behind them. */
function behindPorts(gateway: Gateway, device: Device): Candidate[] {
  const lans = itemsOf(device, "LanPort").flatMap((port) => {
    const [ip, mask] = [port.address("ip"), port.address("mask")];
    const cidr = ip !== undefined && mask !== undefined ? networkOf(ip, mask) : undefined;
    return cidr === undefined ? [] : [candidate("site", gateway, cidr, nameOf(port))];
  });
  const wans = itemsOf(device, "WanPort").map((port) => port.text("portName"));
  const routes = itemsOf(device, "StaticRoute").flatMap((route) => {
    const [cidr, port] = [route.block("destinationCidr"), route.text("portName")];
    const isLocal =
      cidr !== undefined && !isLinePort(device, port) && !wans.includes(port) && addressesOf(cidr).first > 0;
    return isLocal ? [candidate("site", gateway, cidr, nameOf(route))] : [];
  });
  return [...lans, ...routes];
}
