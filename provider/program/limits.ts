import * as pulumi from "@pulumi/pulumi";
import type { Definition, Limit } from "../lifecycle/definition.js";
import { naming, requiredIdentity } from "../lifecycle/identity.js";
import type { Advice } from "./advice.js";
import { isLater } from "./outputs.js";

/** A resource of the program. Two may have the same name, under different parents. */
export interface Declared {
  readonly name: string;
}

/** The resources of one program that count towards a limit. */
export class Counts {
  private readonly counted = new Map<string, readonly Declared[]>();
  private readonly marks = new Map<unknown, number>();

  /** Counts a resource towards a limit for one parent, and returns all so far. */
  add(limit: string, parent: readonly unknown[], one: Declared): readonly Declared[] {
    const before = this.of(limit, parent);
    if (before.includes(one)) return before;
    const counted = [...before, one];
    this.counted.set(this.key(limit, parent), counted);
    return counted;
  }

  /** The resources that count towards a limit for one parent so far. */
  of(limit: string, parent: readonly unknown[]): readonly Declared[] {
    return this.counted.get(this.key(limit, parent)) ?? [];
  }

  private key(limit: string, parent: readonly unknown[]): string {
    return JSON.stringify([limit, ...parent.map((part) => this.marked(part))]);
  }

  /** Marks an unknown value, which equals another only if both are the same output. */
  private marked(value: unknown): unknown {
    if (!isLater(value)) return value ?? null;
    const mark = this.marks.get(value) ?? this.marks.size;
    this.marks.set(value, mark);
    return { output: mark };
  }
}

/** What to do about two resources that manage one object. */
export const ONE_EACH = "keep one of them, or give each its own";

/**
 * Whether the program identifies the object of a resource, because its inputs are the object's
 * identity.
 */
function isIdentified(definition: Definition, props: pulumi.Inputs): boolean {
  const { identity, inputs } = definition;
  return (
    identity.every((name) => name in inputs) &&
    requiredIdentity(definition).every((name) => (props[name] ?? inputs[name]?.traits.default) !== undefined)
  );
}

/** Every limit of a definition, by a key that is unique in the program. */
function limitsOf(definition: Definition, props: pulumi.Inputs): [scope: string, limit: Limit][] {
  const { type, identity, limits = [] } = definition;
  const declared = limits.map((limit, index): [string, Limit] => [
    `${type} ${limit.against === undefined ? index : limit.per.join(" ")}`,
    limit,
  ]);
  if (!isIdentified(definition, props)) return declared;
  // Two resources would undo each other's work, and removing one would delete the other's object.
  return [...declared, [type, { per: identity, most: 1, reason: ONE_EACH }]];
}

/**
 * Counts a resource towards the limits of its definition. An input in `props` that decides about a
 * limit is held back until it is known.
 *
 * @throws pulumi.RunError if everything is known that a limit needs and the limit is exceeded.
 * Otherwise the input that is held back fails.
 */
export function countLimits(
  counts: Counts,
  definition: Definition,
  one: Declared,
  props: pulumi.Inputs,
  advice: Advice,
): void {
  // Unknown values are distinguished by the outputs that the program gave.
  const given: pulumi.Inputs = { ...props };
  for (const [scope, limit] of limitsOf(definition, given)) {
    const { per } = limit;
    const add = (values: readonly unknown[]): void => addTo(counts, definition, scope, limit, one, values, advice);
    const parts: unknown[] = [given["connection"], ...per.map((part) => given[part] as unknown)];
    add(parts);
    if (!parts.some(isLater)) continue;
    // Two outputs may turn out to have the same value.
    const [held = ""] = per;
    const value: unknown = props[held];
    props[held] = pulumi.all(parts).apply((values) => {
      add(values);
      return value;
    });
  }
}

/** Counts a resource towards one limit, for the connection and the parent that `values` name. */
function addTo(
  counts: Counts,
  definition: Definition,
  scope: string,
  { per, most, reason, raisable, against }: Limit,
  one: Declared,
  [connection, ...values]: readonly unknown[],
  advice: Advice,
): void {
  const canonical = (part: string, value: unknown): unknown => {
    const field = definition.inputs[part];
    if (value === undefined) return field?.traits.default;
    return isLater(value) || !field ? value : String(field.canonical(value));
  };
  const parent = values.map((value, index) => canonical(per[index] ?? "", value));
  const own = counts.add(scope, [connection, ...parent], one);
  const counted = against === undefined ? own : counts.of(`${against} ${per.join(" ")}`, [connection, ...parent]);
  const names = counted.map(({ name }) => name);
  if (names.length <= most) return;
  const known = Object.fromEntries(
    per.map((part, index) => [part, isLater(parent[index]) ? undefined : parent[index]]),
  );
  const whose = naming(definition, known) || `the same ${per.join(", ")}`;
  const [first = ""] = names;
  const text =
    most === 1 || against !== undefined
      ? `${definition.type} "${one.name}" and ${against ?? definition.type} "${first}" both ${definition.standard ? "set" : "have"} ${whose}; ${reason}`
      : `${names.length} resources of type ${definition.type} have ${whose}: ${names.join(", ")}; ${reason}`;
  if (!raisable) throw new pulumi.RunError(text);
  if (names.length === most + 1 || against !== undefined) advice.add(scope, text);
}
