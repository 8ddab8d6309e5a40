import * as pulumi from "@pulumi/pulumi";
import type { Definition } from "../lifecycle/definition.js";
import { idOf, isIdOf, partsOf } from "../lifecycle/identity.js";
import { type Counts, type Declared, ONE_EACH } from "./limits.js";
import { isLater, whenKnown } from "./outputs.js";

const adoptersOf = ({ type }: Definition): string => `adopts ${type}`;
const objectsOf = ({ type }: Definition): string => `manages ${type}`;

/** The id in an `adopt`, known or not. */
function adoptedId(adopt: unknown): unknown {
  return typeof adopt === "object" && adopt !== null && !isLater(adopt) && "id" in adopt ? adopt.id : adopt;
}

/**
 * The canonical form of an id, so that all its spellings count as one. The check of the resource
 * reports a malformed id.
 */
function canonicalId(definition: Definition, id: unknown): unknown {
  return typeof id === "string" && isIdOf(definition, id) ? idOf(definition, partsOf(definition, id)) : id;
}

/** The text for two resources that manage one object; undefined if only `one` does. */
function conflict({ type }: Definition, one: Declared, id: unknown, counted: readonly Declared[]): string | undefined {
  const other = counted.find((another) => another !== one);
  if (!other) return undefined;
  return `${type} "${one.name}" and ${type} "${other.name}" both manage ${typeof id === "string" ? id : "the same object"}; ${ONE_EACH}`;
}

/**
 * Counts a resource for the object that it adopts, if it does. An id that is unknown is held back
 * in `props` until it is known.
 *
 * @throws pulumi.RunError if another resource of the program manages that object. If this is known
 * only later, the input that is held back fails.
 */
export function countAdoption(counts: Counts, definition: Definition, one: Declared, props: pulumi.Inputs): void {
  const adopt: unknown = props["adopt"];
  if (adopt === undefined) return;
  const connection: unknown = props["connection"];
  const expectNone = (through: unknown, given: unknown): void => {
    const object = [through, canonicalId(definition, given)];
    const counted = [...counts.of(adoptersOf(definition), object), ...counts.of(objectsOf(definition), object)];
    const text = conflict(definition, one, object[1], counted);
    if (text !== undefined) throw new pulumi.RunError(text);
    counts.add(adoptersOf(definition), object, one);
  };
  const id = adoptedId(adopt);
  expectNone(connection, id);
  if (isLater(id) || isLater(connection)) {
    props["adopt"] = pulumi.all([adopt, connection]).apply(([value, through]) => {
      expectNone(through, adoptedId(value));
      return value;
    });
  }
}

/** Counts a resource for the object that it manages, so that no other one adopts that object. */
export function countObject(
  counts: Counts,
  definition: Definition,
  one: Declared,
  { adopt, connection }: pulumi.Inputs,
  resource: pulumi.Resource,
): void {
  const { id } = resource as pulumi.CustomResource;
  counts.add(objectsOf(definition), [connection, id], one);
  // An object that it adopts is counted already.
  if (adopt !== undefined) return;
  whenKnown(id, (known) =>
    whenKnown(connection, (through) => {
      const object = [through, canonicalId(definition, known)];
      counts.add(objectsOf(definition), object, one);
      const text = conflict(definition, one, object[1], counts.of(adoptersOf(definition), object));
      // The resource is registered already, so that no input of it can fail.
      if (text !== undefined) void pulumi.log.error(text, resource);
    }),
  );
}
