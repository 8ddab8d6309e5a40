import { checkAdoption } from "../../provider/lifecycle/adopt-id.js";
import { check } from "../../provider/lifecycle/check.js";
import type { Properties } from "../../provider/lifecycle/definition.js";
import type { LeftOut, ObjectToDeclare } from "./object.js";
import { ANY_SECRET, secretsOf } from "./secrets.js";

/** The objects that a program can declare, and why it cannot declare the others. */
export interface Declarable {
  readonly objects: readonly ObjectToDeclare[];
  readonly leftOut: readonly LeftOut[];
}

/** Leaves out objects whose values no program may give, and those of which a parent has too many. */
export function declarable(objects: readonly ObjectToDeclare[]): Declarable {
  const leftOut: LeftOut[] = [];
  const counts = new Map<string, number>();
  const kept = objects.filter((object) => {
    const reason = violation(object) ?? beyondLimit(object, counts);
    if (reason !== undefined) leftOut.push({ what: `${object.definition.type} ${object.id}`, why: reason });
    return reason === undefined;
  });
  return { objects: kept, leftOut };
}

/** Why the check of the resource refuses the object. */
function violation({ definition, id, inputs }: ObjectToDeclare): string | undefined {
  const secrets = Object.fromEntries(secretsOf(definition, inputs).map((name) => [name, ANY_SECRET]));
  const checked = check(definition, undefined, { ...inputs, ...secrets, adopt: id });
  const failures = [...checked.failures, ...checkAdoption(definition, checked.inputs)];
  return failures.length > 0 ? failures.join("; ") : undefined;
}

/** Why the object is one too many for its parent, as a preview would say. */
function beyondLimit({ definition, inputs }: ObjectToDeclare, counts: Map<string, number>): string | undefined {
  const { type, limits = [] } = definition;
  const own = limits.filter(({ raisable, against }) => !raisable && against === undefined);
  const keys = own.map(({ per, most, reason }, index) => ({
    key: JSON.stringify([type, index, ...valuesOf(inputs, per)]),
    most,
    reason,
  }));
  const exceeded = keys.find(({ key, most }) => (counts.get(key) ?? 0) >= most);
  if (exceeded) return exceeded.reason;
  for (const { key } of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return undefined;
}

const valuesOf = (inputs: Properties, names: readonly string[]): unknown[] => names.map((name) => inputs[name]);
