import { ConfigurationError } from "../client/index.js";
import type { Definition, Properties } from "./definition.js";
import { UNKNOWN } from "./unknown.js";

/** The id of an object: its identifying properties joined, the parent's first. */
export function idOf(definition: Definition, properties: Properties): string {
  return definition.identity
    .map((name) => properties[name])
    .filter((part) => part !== undefined)
    .map(String)
    .join(":");
}

/** The names of the identifying properties that every object has. */
export function requiredIdentity({ identity, lastPartOptional }: Definition): readonly string[] {
  return lastPartOptional ? identity.slice(0, -1) : identity;
}

/** A kind of object and an id as one string. Settings of one device have the same id. */
export function ofKind({ type }: Definition, id: string): string {
  return `${type} ${id}`;
}

/** Whether an id has the form of this resource. */
export function isIdOf(definition: Definition, id: string): boolean {
  const parts = id.split(":");
  const { length } = definition.identity;
  return parts.length >= requiredIdentity(definition).length && parts.length <= length && !parts.includes("");
}

/**
 * The identifying properties in an id.
 *
 * @throws ConfigurationError if the id does not have the form of this resource.
 */
export function partsOf(definition: Definition, id: string): Properties {
  const names = definition.identity;
  if (!isIdOf(definition, id)) {
    throw new ConfigurationError(`"${id}" is not the id of ${definition.type}; give ${names.join(":")}`);
  }
  const properties: Properties = {};
  for (const [index, part] of id.split(":").entries()) {
    const name = names[index] ?? "";
    properties[name] = definition.inputs[name]?.canonical(part) ?? part;
  }
  return properties;
}

/** The words that name an object by what identifies it. */
export function naming({ identity }: Definition, properties: Properties): string {
  return identity
    .filter((name) => properties[name] !== undefined && properties[name] !== UNKNOWN)
    .map((name) => `${name} "${String(properties[name])}"`)
    .join(", ");
}

/** The words that name a resource in a preview. It may have no id yet. */
export function labelOf(definition: Definition, inputs: Properties): string {
  const { type, autoName } = definition;
  const name = autoName && inputs[autoName.property];
  if (typeof name === "string" && name !== UNKNOWN) return `${type} "${name}"`;
  return `${type} ${naming(definition, inputs)}`.trim();
}

/** A resource in messages: its type and id. */
export function subjectOf({ type }: Definition, id: string): string {
  return `${type} ${id}`;
}
