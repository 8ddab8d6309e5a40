import { inputsOf } from "../../provider/lifecycle/check.js";
import type { Properties } from "../../provider/lifecycle/definition.js";
import { partsOf } from "../../provider/lifecycle/identity.js";
import { groupBy } from "../../network/group-by.js";
import type { Argument, Declaration } from "./declaration.js";
import { type Expression, literal } from "./expression.js";
import { resourceNames } from "./name-resources.js";
import type { ObjectToDeclare } from "./object.js";
import { predecessors, targets } from "./relations.js";
import { secretsOf, secretSuffix } from "./secrets.js";
import { onlyGroupOf, tidied, withoutGroup } from "./tidy.js";

/** The resources that declare objects, with references instead of ids. */
export function declarationsOf(objects: readonly ObjectToDeclare[]): Declaration[] {
  const names = resourceNames(objects);
  const isOneGroup = onlyGroupOf(objects) !== undefined;
  const declarations = objects.map(({ definition, id, inputs }, index): Declaration => {
    const values = tidied(definition, isOneGroup ? withoutGroup(inputs) : inputs);
    const parts = partsOf(definition, id);
    return {
      definition,
      id,
      parts,
      inputs: values,
      name: names[index] ?? "",
      arguments: [],
      after: [],
      variable: undefined,
    };
  });
  const index = new Index(declarations);
  for (const declaration of declarations) {
    declaration.arguments = argumentsOf(declaration, index);
    declaration.after = predecessorsOf(declaration, index);
  }
  return declarations;
}

/** Finds resources by the values that others name them by. */
class Index {
  readonly #byType: ReadonlyMap<string, readonly Declaration[]>;
  readonly #byValue = new Map<string, ReadonlyMap<unknown, readonly Declaration[]>>();

  constructor(declarations: readonly Declaration[]) {
    this.#byType = groupBy(declarations, ({ definition }) => definition.type);
  }

  /** The resources of a type that have this value. */
  with(type: string, property: string, value: unknown): readonly Declaration[] {
    const key = `${type} ${property}`;
    const known =
      this.#byValue.get(key) ??
      groupBy(this.#byType.get(type) ?? [], (one) => String(property === "id" ? one.id : valueOf(one, property)));
    this.#byValue.set(key, known);
    return known.get(String(value)) ?? [];
  }
}

/** A value of an object, be it an input or a part of its id. */
const valueOf = ({ parts, inputs }: Declaration, property: string): unknown => parts[property] ?? inputs[property];

/** `adopt` first, then the inputs in the order of the reference. */
function argumentsOf(declaration: Declaration, index: Index): Argument[] {
  const { definition, id, inputs, name } = declaration;
  const secrets = new Set(secretsOf(definition, inputs));
  const own = Object.keys(inputsOf(definition)).flatMap((input): Argument[] => {
    if (secrets.has(input)) {
      const parts = [literal(name), literal(secretSuffix(definition, input))];
      return [[input, { kind: "secret", key: { kind: "text", parts } }]];
    }
    const value = inputs[input];
    return value === undefined ? [] : [[input, referenceTo(declaration, input, index) ?? written(declaration, input)]];
  });
  return [["adopt", adopted(id)], ...own];
}

/** An id as its parts, so that those of alike sites can be told apart. */
function adopted(id: string): Expression {
  const parts = id
    .split(":")
    .flatMap((part, number) => (number === 0 ? [literal(part)] : [literal(":"), literal(part)]));
  return { kind: "text", parts };
}

/** A value as the program writes it: entries have a line each. */
function written({ definition, inputs }: Declaration, input: string): Expression {
  if (!definition.collections?.[input]) return literal(inputs[input]);
  const entries = Object.entries(inputs[input] as Record<string, Properties>);
  return { kind: "members", members: entries.map(([key, entry]) => [key, literal(entry)]), isTall: entries.length > 0 };
}

/** The resource that has a value as its id, or as a part of it. */
function referenceTo(declaration: Declaration, input: string, index: Index): Expression | undefined {
  const value = declaration.inputs[input];
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  for (const { type, property } of targets[input] ?? []) {
    if (type === declaration.definition.type) continue;
    const found = index.with(type, property, value).find((one) => isWithin(declaration, one, property));
    if (found) return { kind: "reference", to: found, property, value };
  }
  return undefined;
}

/** Whether a resource is about the same gateway, device or port: whether the other parts of its id are equal. */
function isWithin(declaration: Declaration, target: Declaration, property: string): boolean {
  const named = property === "id" ? target.definition.identity.at(-1) : property;
  return Object.entries(target.parts).every(
    ([name, part]) => name === named || String(valueOf(declaration, name)) === String(part),
  );
}

/** The resources that have to be there first, without those that arguments name. */
function predecessorsOf(declaration: Declaration, index: Index): Declaration[] {
  const before = predecessors[declaration.definition.type] ?? [];
  return before.flatMap(({ type, per: [first = "", ...others] }) =>
    index
      .with(type, first, valueOf(declaration, first))
      .filter((one) => others.every((name) => valueOf(one, name) === valueOf(declaration, name))),
  );
}
