import ipaddr from "ipaddr.js";
import type { Rule } from "./definition.js";
import { rule, warning } from "./rules.js";

/** The network of an address and its netmask, if both are given. */
function networkOf(address: unknown, mask: unknown): { first: string; last: string; bits: number } | undefined {
  if (typeof address !== "string" || typeof mask !== "string") return undefined;
  const bits = ipaddr.IPv4.parse(mask).prefixLengthFromSubnetMask() ?? 32;
  const block = `${address}/${bits}`;
  return {
    first: ipaddr.IPv4.networkAddressFromCIDR(block).toString(),
    last: ipaddr.IPv4.broadcastAddressFromCIDR(block).toString(),
    bits,
  };
}

/**
 * An address should be usable for a host in the network of the address and its netmask. A warning,
 * because a device may have another one, and no page says that the service refuses it.
 */
export function hostAddress<N extends string>(address: N, mask: N): Rule<N> {
  const check = rule([address, mask], (given) => {
    const network = networkOf(given[address], given[mask]);
    // In networks of one or two addresses every address is usable.
    if (!network || network.bits > 30) return undefined;
    const taken = { [network.first]: "network itself", [network.last]: "broadcast address" }[String(given[address])];
    return taken === undefined
      ? undefined
      : {
          property: address,
          reason: `"${String(given[address])}" is the ${taken} with ${mask} "${String(given[mask])}"; give an address of a host`,
        };
  });
  return warning(check);
}

/**
 * These addresses should be in the network of an address and its netmask. A warning, as for
 * {@link hostAddress}.
 */
export function inNetworkOf<const N extends string>(address: N, mask: N, others: readonly N[]): Rule<N> {
  return {
    properties: [address, mask, ...others],
    warns: true,
    check: (given) => {
      const network = networkOf(given[address], given[mask]);
      if (!network) return [];
      const block = `${network.first}/${network.bits}`;
      const outside = (other: unknown): boolean =>
        typeof other === "string" && !ipaddr.IPv4.parse(other).match(ipaddr.IPv4.parseCIDR(block));
      return others
        .filter((name) => outside(given[name]))
        .map((name) => ({
          property: name,
          reason: `"${String(given[name])}" is not in the network ${block} of ${address} and ${mask}`,
        }));
    },
  };
}
