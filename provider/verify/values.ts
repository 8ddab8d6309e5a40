import { UNKNOWN } from "../../network/model/index.js";
import { SECRET_KEY } from "../host/secret-outputs.js";
import { UNKNOWN as UNKNOWN_TEXT } from "../lifecycle/unknown.js";

/** What Pulumi prints in a preview instead of a secret. */
const SECRET_TEXT = "[secret]";

/** Properties as Pulumi writes them, in which secrets and values of a later time are unknown. */
export function plainProperties(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.keys(properties).map((name) => [name, member(properties, name)]));
}

/** A policy that reads a value of a later time gets an error instead. */
function member(holder: object, name: string | number): unknown {
  let value: unknown;
  try {
    value = (holder as Record<string | number, unknown>)[name];
  } catch {
    return UNKNOWN;
  }
  return plain(value);
}

function plain(value: unknown): unknown {
  if (value === UNKNOWN || value === UNKNOWN_TEXT || value === SECRET_TEXT) return UNKNOWN;
  if (Array.isArray(value)) {
    const items = Array.from({ length: value.length }, (_, index) => member(value, index));
    // An unknown item may be several things; of a list with one, nothing can be said.
    return items.includes(UNKNOWN) ? UNKNOWN : items;
  }
  if (typeof value !== "object" || value === null) return value ?? undefined;
  return SECRET_KEY in value ? UNKNOWN : plainProperties(value as Record<string, unknown>);
}

/** Such as `Acl` of a resource's type token; undefined for a resource of another package. */
export function networkType(type: string): string | undefined {
  return /^(?:pulumi-nodejs:dynamic\/smartag:)?([A-Z]\w*)$/.exec(type)?.[1];
}
