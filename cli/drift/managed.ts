import { definitions } from "../../provider/definitions.js";
import type { Definition, Properties } from "../../provider/lifecycle/definition.js";
import { ofKind } from "../../provider/lifecycle/identity.js";
import type { ChangePath } from "../../provider/lifecycle/replace-on.js";
import { tokenOf } from "../../provider/program/token.js";
import { type Known, resourcesIn } from "../known.js";
import type { Origin } from "../stack.js";
import { encryptedPaths, stateWithout, withoutPaths } from "./encrypted.js";

/**
 * An object that a state has. Its values are kept as text, because thousands of objects would take
 * several times the memory while the lists are read.
 */
export class Managed {
  readonly #values: string;

  constructor(
    readonly definition: Definition,
    readonly id: string,
    readonly urn: string,
    readonly origin: Origin,
    /** Whether it was replaced and the next update deletes it. */
    readonly isLeaving: boolean,
    values: StateValues,
  ) {
    this.#values = JSON.stringify(values);
  }

  get values(): StateValues {
    return JSON.parse(this.#values) as StateValues;
  }
}

/** What a state holds of an object. */
export interface StateValues {
  /** The outputs, without encrypted values. */
  readonly known: Properties;
  /** The inputs: what the program asks for, without encrypted values. */
  readonly desired: Properties;
  /** Where the state has encrypted values, which cannot be compared. */
  readonly encrypted: readonly ChangePath[];
}

const byToken = new Map([...definitions.values()].map((definition) => [tokenOf(definition.type), definition]));

/** The objects that these states have, each once for each resource. */
export function managedIn(origins: readonly Origin[]): Managed[] {
  // A state can be given as a stack and as a file.
  const found = new Map<string, Managed>();
  for (const origin of origins) {
    for (const resource of resourcesIn(origin.source)) {
      const managed = managedBy(resource, origin);
      if (!managed) continue;
      const key = `${managed.urn} ${managed.id}`;
      if (!found.has(key)) found.set(key, managed);
    }
  }
  return [...found.values()];
}

/** The object of a resource; undefined if it has none, or only reads it. */
function managedBy(resource: Known, origin: Origin): Managed | undefined {
  const { urn, type, id = "", external, inputs, outputs } = resource;
  const definition = byToken.get(type);
  if (!definition || id === "" || external) return undefined;
  const [given, state] = [own(inputs), own(outputs)];
  const encrypted = encryptedPaths(definition, given, state);
  return new Managed(definition, id, urn, origin, resource.delete, {
    known: stateWithout(definition, state, encrypted),
    desired: withoutPaths(given, encrypted),
    encrypted,
  });
}

/** The properties without the `__provider` string, which every dynamic resource has. */
function own(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => name !== "__provider"));
}

/** The name that the object has, by state. */
export function nameIn({ autoName }: Definition, properties: Properties): string | undefined {
  const name = properties[autoName?.property ?? "name"];
  return typeof name === "string" && name !== "" ? name : undefined;
}

/** The keys of the objects that states have, as kind and id. */
export function managedKeys(managed: readonly Managed[]): Set<string> {
  return new Set(managed.map(({ definition, id }) => ofKind(definition, id)));
}
