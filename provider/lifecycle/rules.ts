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
