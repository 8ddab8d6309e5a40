import ipaddr from "ipaddr.js";
import { HeaderSet, type Interval } from "./header-sets.js";

/** What a rule of an ACL or a QoS says of headers, in the API's spelling. */
export interface FiveTuple {
  readonly ipProtocol: string;
  readonly sourceCidr: string;
  /** `first/last`, `-1/-1` for any. */
  readonly sourcePortRange: string;
  readonly destCidr: string;
  readonly destPortRange: string;
}

/**
 * The protocols whose number is known. Every other name is opaque: nothing says which packets it
 * matches.
 */
const protocolNumbers: Readonly<Record<string, number>> = { ICMP: 1, TCP: 6, UDP: 17, GRE: 47 };

const nothing: Interval = { first: 1, last: 0 };

const anyProtocol: Interval = { first: 0, last: 255 };

/** The numbers of the protocols that a name stands for; undefined for an opaque name. */
export function protocolNumbersOf(name: string): Interval | undefined {
  const upper = name.toUpperCase();
  if (upper === "ALL" || upper === "ANY") return anyProtocol;
  const number = protocolNumbers[upper];
  return number === undefined ? undefined : { first: number, last: number };
}

/** The name of a protocol's number, if it has one. */
export function protocolName(number: number): string | undefined {
  return Object.entries(protocolNumbers).find(([, one]) => one === number)?.[0];
}

/**
 * The numbers of the protocols that a name stands for. An opaque name, such as the console's
 * `SSH(22)`, may stand for any protocol and for certain stands for none.
 */
function protocolsOf(name: string): { readonly certain: Interval; readonly possible: Interval } {
  const numbers = protocolNumbersOf(name);
  return { certain: numbers ?? nothing, possible: numbers ?? anyProtocol };
}

/** The addresses of a block such as `192.168.1.0/24`, as numbers. Host bits do not count. */
export function addressesOf(cidr: string): Interval {
  const asNumber = (address: ipaddr.IPv4): number => address.octets.reduce((sum, octet) => sum * 256 + octet, 0);
  return {
    first: asNumber(ipaddr.IPv4.networkAddressFromCIDR(cidr)),
    last: asNumber(ipaddr.IPv4.broadcastAddressFromCIDR(cidr)),
  };
}

/** The ports of a range such as `80/90`; `-1/-1` is any. */
export function portsOf(range: string): Interval {
  const [first = NaN, last = NaN] = range.split("/").map(Number);
  return first === -1 ? { first: 0, last: 65_535 } : { first, last };
}

/**
 * The headers that a rule matches for certain, and those that it may match. They differ where its
 * protocol is opaque.
 */
export function headersOf(tuple: FiveTuple): { readonly certain: HeaderSet; readonly possible: HeaderSet } {
  const others = {
    source: addressesOf(tuple.sourceCidr),
    sourcePort: portsOf(tuple.sourcePortRange),
    destination: addressesOf(tuple.destCidr),
    destinationPort: portsOf(tuple.destPortRange),
  };
  const { certain, possible } = protocolsOf(tuple.ipProtocol);
  return {
    certain: HeaderSet.box({ ...others, protocol: certain }),
    possible: HeaderSet.box({ ...others, protocol: possible }),
  };
}
