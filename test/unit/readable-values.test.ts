import * as v from "valibot";
import { decode } from "../../provider/client/decode.js";
import { definitions } from "../../provider/definitions.js";
import type { Definition, Properties } from "../../provider/lifecycle/definition.js";
import { isEmptyList } from "../../provider/lifecycle/fields.js";
import { objectsIn } from "../../provider/lifecycle/observe.js";
import { operation, type ParameterModel, propertyName } from "../../schema/index.js";
import { factTypes, readable } from "../support/readable-values.js";

// Whatever a read can report, a program can write, and what is kept of it is what the read gives: no difference.

/** Values of an input, by the name of the input. */
type Values = ReadonlyMap<string, readonly unknown[]>;

/** The operations that write the object. */
function writes({ create, update = [] }: Definition): string[] {
  const changes = update.map(({ operation: changing }) => changing);
  return [...new Set([create.operation, ...changes.flatMap((one) => (typeof one === "string" ? [one] : one.of))])];
}

/** The values that the API model names for a parameter: the words, and the least and largest numbers and lengths. */
function documented({ values = [], default: standard, min, max, maxItems, type }: ParameterModel): unknown[] {
  const one = [...values, ...[min, max, standard].filter((value) => value !== undefined && value !== "")];
  if (!type.startsWith("list")) return one;
  return [
    ...one.map((value) => [value]),
    ...(maxItems ? [Array.from({ length: maxItems }, (_, index) => `${index}`)] : []),
  ];
}

function documentedOf(definition: Definition): Values {
  const found = new Map<string, unknown[]>();
  for (const name of writes(definition)) {
    for (const parameter of operation(name).params) {
      const wired = propertyName(parameter.name);
      const property = definition.wire?.[wired] ?? wired;
      if (typeof property !== "string" || !(property in definition.inputs)) continue;
      found.set(property, [...(found.get(property) ?? []), ...documented(parameter)]);
    }
  }
  return found;
}

/** The values that the sample of the read shows, without those that it hides. */
function sampledOf(definition: Definition): Values {
  const { read } = definition;
  const found = new Map<string, unknown[]>();
  if (!("from" in read)) return found;
  const model = operation(read.from.operation);
  const items = read.from.items(decode(model, model.exampleResponse ?? {}) as never) ?? [];
  for (const item of items as Properties[]) {
    for (const [name, value] of objectsIn(definition, item, item).flatMap((seen) => Object.entries(seen.properties))) {
      // An empty list says that there is none.
      const isShown = name in definition.inputs && !isEmptyList(value) && !/\*\*|XX/.test(JSON.stringify(value));
      if (isShown) found.set(name, [...(found.get(name) ?? []), value]);
    }
  }
  return found;
}

const kinds = ["documented", "sample", "facts"] as const;
const rows = [...definitions.values()].flatMap((definition) => {
  const sources = [documentedOf(definition), sampledOf(definition), readable(definition.type)];
  return sources.flatMap((values, index) =>
    [...values].flatMap(([name, all]) =>
      all.map((value) => [definition.type, name, JSON.stringify(value).slice(0, 60), kinds[index], value] as const),
    ),
  );
});

it.each(rows)("%s.%s takes %s (%s)", (type, name, _, __, value) => {
  const field = definitions.get(type)?.inputs[name];
  const result = field && v.safeParse(field.schema, value);
  expect(result?.issues?.map(({ message }) => message)).toBeUndefined();
  const kept = result?.output;
  // What a program gives and what a read reports are compared in this form.
  expect(field?.canonical(value)).toEqual(kept);
  expect(field?.canonical(kept)).toEqual(kept);
});

it("has values for every input that says something about the object", () => {
  const known = new Set(rows.map(([type, name]) => `${type}.${name}`));
  const missing = [...definitions.values()].flatMap(({ type, inputs }) =>
    Object.entries(inputs)
      .filter(
        ([name, { treatment, entry }]) =>
          !entry && treatment.isAttribute && treatment.isCompared && !known.has(`${type}.${name}`),
      )
      .map(([name]) => `${type}.${name}`),
  );
  expect(missing).toEqual([]);
});

it("has facts about nothing but the inputs of resources", () => {
  const known = [...definitions.values()].flatMap(({ type, inputs }) =>
    Object.keys(inputs).map((name) => `${type}.${name}`),
  );
  const unknown = factTypes.flatMap((type) => [...readable(type).keys()].map((name) => `${type}.${name}`));
  expect(unknown.filter((name) => !known.includes(name))).toEqual([]);
});
