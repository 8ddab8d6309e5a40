import ipaddr from "ipaddr.js";
import type { Properties, Rule } from "./definition.js";

const isSet = (value: unknown): boolean => value !== undefined && value !== "";

/** These properties must be given where `property` has one of the values. */
export function requiredWhen(property: string, values: string | readonly string[], required: readonly string[]): Rule {
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

/** These properties mean nothing, and must be left out, where `property` has one of the values. */
export function unusedWhen(property: string, values: string | readonly string[], unused: readonly string[]): Rule {
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

/** Where both numbers are given the first must be below the second. */
export function below(lower: string, upper: string): Rule {
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

/** Where both times are given the first must not be after the second. */
export function notAfter(start: string, end: string): Rule {
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

/** The network that an address and its netmask make, where both are given. */
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
 * An address should be one that a host can have in the network that it makes with its netmask. A warning, because a device may hold another
 * one, and no page says that the service refuses it.
 */
export function hostAddress(address: string, mask: string): Rule {
  const check = rule([address, mask], (given) => {
    const network = networkOf(given[address], given[mask]);
    // Networks of one or two addresses have none to spare.
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

/** These addresses should be in the network that an address and its netmask make; a warning, as for {@link hostAddress}. */
export function inNetworkOf(address: string, mask: string, others: readonly string[]): Rule {
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

/** Properties without which the object cannot be made; an adopted one exists already. */
export function requiredToMake(required: readonly string[]): Rule {
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

/** A number must be within the limits that the value of another property sets. */
export function within(
  property: string,
  by: string,
  limits: Readonly<Record<string, readonly [number, number]>>,
): Rule {
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

/** A map of entries or a list must hold at most so many. */
export function atMost(property: string, most: number, reason: string): Rule {
  return rule([property], (given) => {
    const value = given[property];
    const count = typeof value === "object" && value !== null ? Object.keys(value).length : 0;
    return count > most ? { property, reason: `${count} are more than ${most}: ${reason}` } : undefined;
  });
}

/** A text must have at most so many characters. */
export function noLonger(property: string, most: number, reason: string): Rule {
  return rule([property], (given) => {
    const value = given[property];
    return typeof value === "string" && value.length > most
      ? { property, reason: `${value.length} characters are more than ${most}: ${reason}` }
      : undefined;
  });
}

/** A rule of its own words. */
export function rule(
  properties: readonly string[],
  check: (given: Properties) => { property: string; reason: string } | undefined,
): Rule {
  return {
    properties,
    check: (given) => {
      const violation = check(given);
      return violation ? [violation] : [];
    },
  };
}

/** The same rule for new objects only: an object in state whose values stay as they are passes. */
export function ofNew(rule: Rule): Rule {
  return { ...rule, ofNew: true };
}

/** The same rule as a warning: the preview prints its violations and goes on. */
export function warning(rule: Rule): Rule {
  return { ...rule, warns: true };
}
