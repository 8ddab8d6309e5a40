import ipaddr from "ipaddr.js";
import type { Rule } from "./definition.js";

const isSet = (value: unknown): boolean => value !== undefined && value !== "";

/** These properties must be given if `property` has one of the values. */
export function requiredWhen<const N extends string>(
  property: N,
  values: string | readonly string[],
  required: readonly N[],
): Rule<N> {
  const when = [values].flat();
  return {
    properties: [property, ...required],
    check: (given) =>
      when.includes(String(given[property]))
        ? required
            .filter((name) => !isSet(given[name]))
            .map((name) => ({
              property: name,
              reason: `missing; ${property} "${String(given[property])}" requires it`,
            }))
        : [],
  };
}

/** These properties have no meaning, and must be left out, if `property` has one of the values. */
export function unusedWhen<const N extends string>(
  property: N,
  values: string | readonly string[],
  unused: readonly N[],
): Rule<N> {
  const when = [values].flat();
  return {
    properties: [property, ...unused],
    leavesOut: true,
    check: (given) =>
      when.includes(String(given[property]))
        ? unused
            .filter((name) => isSet(given[name]))
            .map((name) => ({
              property: name,
              reason: `no use with ${property} "${String(given[property])}"; leave it out`,
            }))
        : [],
  };
}

/** If both numbers are given, the first must be below the second. */
export function below<N extends string>(lower: N, upper: N): Rule<N> {
  return {
    properties: [lower, upper],
    check: (given) => {
      const [low, high] = [given[lower], given[upper]];
      return typeof low === "number" && typeof high === "number" && low >= high
        ? [
            {
              property: lower,
              reason: `${low} is not below ${upper}, which is ${high}; give a smaller ${lower} or a larger ${upper}`,
            },
          ]
        : [];
    },
  };
}

/** If both times are given, the first must not be after the second. */
export function notAfter<N extends string>(start: N, end: N): Rule<N> {
  return {
    properties: [start, end],
    check: (given) => {
      const [from, to] = [given[start], given[end]];
      return typeof from === "string" && typeof to === "string" && from > to
        ? [{ property: end, reason: `"${to}" is before ${start}, which is "${from}"; give a later ${end}` }]
        : [];
    },
  };
}

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

/** Properties that are required to create the object. An adopted object exists already. */
export function requiredToMake<const N extends string>(required: readonly N[]): Rule<N | "adopt"> {
  return {
    properties: ["adopt", ...required],
    check: (given) =>
      given["adopt"] === undefined
        ? required
            .filter((name) => !isSet(given[name]))
            .map((name) => ({
              property: name,
              reason: "missing; it is required unless adopt names an existing object",
            }))
        : [],
  };
}

/** A number must be within the limits that another property sets. */
export function within<N extends string>(
  property: N,
  by: N,
  limits: Readonly<Record<string, readonly [number, number]>>,
): Rule<N> {
  return {
    properties: [property, by],
    check: (given) => {
      const value = given[property];
      const limit = limits[String(given[by])];
      return limit && typeof value === "number" && (value < limit[0] || value > limit[1])
        ? [
            {
              property,
              reason: `${value} is not allowed with ${by} "${String(given[by])}"; give ${limit[0]} to ${limit[1]}`,
            },
          ]
        : [];
    },
  };
}

/** A map of entries or a list must have at most this many entries. */
export function atMost<N extends string>(property: N, most: number, reason: string): Rule<N> {
  return rule([property], (given) => {
    const value = given[property];
    const count = typeof value === "object" && value !== null ? Object.keys(value).length : 0;
    return count > most ? { property, reason: `${count} are more than ${most}: ${reason}` } : undefined;
  });
}

/** A string must have at most this many characters. */
export function noLonger<N extends string>(property: N, most: number, reason: string): Rule<N> {
  return rule([property], (given) => {
    const value = given[property];
    return typeof value === "string" && value.length > most
      ? { property, reason: `${value.length} characters are more than ${most}: ${reason}` }
      : undefined;
  });
}

/** A custom rule about these properties. It may also check whether an object is adopted. */
export function rule<const N extends string>(
  properties: readonly N[],
  check: (given: Readonly<Record<N | "adopt", unknown>>) => { property: string; reason: string } | undefined,
): Rule<N> {
  return {
    properties,
    check: (given) => {
      const violation = check(given as Readonly<Record<N | "adopt", unknown>>);
      return violation ? [violation] : [];
    },
  };
}

/** The same rule for new objects only. An object in state whose values do not change passes. */
export function ofNew<N extends string>(rule: Rule<N>): Rule<N> {
  return { ...rule, ofNew: true };
}

/** The same rule as a warning: the preview prints its violations and continues. */
export function warning<N extends string>(rule: Rule<N>): Rule<N> {
  return { ...rule, warns: true };
}
