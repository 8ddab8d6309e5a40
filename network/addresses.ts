import ipaddr from "ipaddr.js";
import type { Interval } from "./boxes.js";
import { addressesOf } from "./five-tuples.js";

export function isAddress(text: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(text);
}

export function isBlock(text: string): boolean {
  const [address = "", bits, ...rest] = text.split("/");
  return isAddress(address) && rest.length === 0 && bits !== undefined && /^\d+$/.test(bits) && Number(bits) <= 32;
}

/** An address as a number. */
export function numberOf(address: string): number {
  return ipaddr.IPv4.parse(address).octets.reduce((sum, octet) => sum * 256 + octet, 0);
}

/** A number as an address. */
export function addressOf(number: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join(".");
}

/** Addresses as people write them: a block if they are one, an address, or first and last. */
export function addressesText({ first, last }: Interval): string {
  const size = last - first + 1;
  const bits = Math.log2(size);
  if (size === 1) return addressOf(first);
  if (Number.isInteger(bits) && first % size === 0) return `${addressOf(first)}/${32 - bits}`;
  return `${addressOf(first)}-${addressOf(last)}`;
}

/** The block that an address and its netmask are in; undefined if the netmask is none. */
export function networkOf(address: string, mask: string): string | undefined {
  const bits = isAddress(mask) ? ipaddr.IPv4.parse(mask).prefixLengthFromSubnetMask() : null;
  return bits === null ? undefined : `${ipaddr.IPv4.networkAddressFromCIDR(`${address}/${bits}`).toString()}/${bits}`;
}

export function isWithin(address: string, block: string): boolean {
  const { first, last } = addressesOf(block);
  const number = numberOf(address);
  return first <= number && number <= last;
}

/** What RFC 1918 leaves to private networks. */
const privateBlocks = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"].map(addressesOf);

/** Whether some address of the interval is none of RFC 1918, and so can be one of the Internet. */
export function holdsPublic(addresses: Interval): boolean {
  return !privateBlocks.some(({ first, last }) => first <= addresses.first && addresses.last <= last);
}
