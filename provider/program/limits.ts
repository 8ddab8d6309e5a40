import * as pulumi from "@pulumi/pulumi";
import type { Definition, Limit } from "../lifecycle/definition.js";
import { naming } from "../lifecycle/identity.js";
import type { Advice } from "./advice.js";

/** The resources of one program that count towards a limit. */
export class Counts {
  private readonly names = new Map<string, string[]>();
  private readonly marks = new Map<unknown, number>();

  /** Counts a resource towards a limit for one parent, and returns the names of all so far. */
  add(limit: string, parent: readonly unknown[], name: string): readonly string[] {
    const counted = [...this.of(limit, parent), name];
    this.names.set(this.key(limit, parent), counted);
    return counted;
  }

  /** The names of the resources that count towards a limit for one parent so far. */
  of(limit: string, parent: readonly unknown[]): readonly string[] {
    return this.names.get(this.key(limit, parent)) ?? [];
  }

  private key(limit: string, parent: readonly unknown[]): string {
    return JSON.stringify([limit, ...parent.map((part) => this.marked(part))]);
  }

  /** A value that is not known yet is the same as another if it is the same output. */
  private marked(value: unknown): unknown {
    if (!pulumi.Output.isInstance(value)) return value ?? null;
    const mark = this.marks.get(value) ?? this.marks.size;
    this.marks.set(value, mark);
    return { output: mark };
  }
}

/** Every limit of a definition, by the text that tells it from the others of the program. */
function limitsOf(definition: Definition): [scope: string, limit: Limit][] {
  const { type, identity, standard, limits = [] } = definition;
  const declared = limits.map((limit, index): [string, Limit] => [
    `${type} ${limit.against === undefined ? index : limit.per.join(" ")}`,
    limit,
  ]);
  if (!standard) return declared;
  // A setting is there once, so two resources would undo each other's work.
  return [...declared, [type, { per: identity, most: 1, reason: "keep one of them, or give each its own" }]];
}

/**
 * Counts a resource towards the limits of its definition. An input in `props` that decides about a
 * limit is held back until it is known.
 *
 * @throws pulumi.RunError if everything is known that a limit needs and the limit is exceeded;
 * otherwise the input that is held back fails.
 */
export function countLimits(
  counts: Counts,
  definition: Definition,
  name: string,
  props: pulumi.Inputs,
  advice: Advice,
): void {
  // What is not known yet is told apart by the outputs that the program gave.
  const given: pulumi.Inputs = { ...props };
  for (const [scope, limit] of limitsOf(definition)) {
    const { per } = limit;
    const add = (values: readonly unknown[]): void => addTo(counts, definition, scope, limit, name, values, advice);
    const parts: unknown[] = [given["connection"], ...per.map((part) => given[part] as unknown)];
    add(parts);
    if (!parts.some((part) => pulumi.Output.isInstance(part))) continue;
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
  name: string,
  [connection, ...values]: readonly unknown[],
  advice: Advice,
): void {
  const canonical = (part: string, value: unknown): unknown =>
    typeof value === "string" ? String(definition.inputs[part]?.canonical(value)) : value;
  const parent = values.map((value, index) => canonical(per[index] ?? "", value));
  const own = counts.add(scope, [connection, ...parent], name);
  const names = against === undefined ? own : counts.of(`${against} ${per.join(" ")}`, [connection, ...parent]);
  if (names.length <= most) return;
  const known = Object.fromEntries(
    per.map((part, index) => [part, pulumi.Output.isInstance(parent[index]) ? undefined : parent[index]]),
  );
  const whose = naming(definition, known) || `the same ${per.join(", ")}`;
  const [first = ""] = names;
  const text =
    most === 1 || against !== undefined
      ? `${definition.type} "${name}" and ${against ?? definition.type} "${first}" both ${definition.standard ? "set" : "have"} ${whose}; ${reason}`
      : `${names.length} resources of type ${definition.type} have ${whose}: ${names.join(", ")}; ${reason}`;
  if (!raisable) throw new pulumi.RunError(text);
  if (names.length === most + 1 || against !== undefined) advice.add(scope, text);
}
