import * as v from "valibot";
import { refusedEntry } from "../entries.js";
import { Field, type Fields, type GivenValues, type Values } from "./field.js";
import { allowed, given } from "./messages.js";

/** A list of values. Their order has no meaning if `sorted` is set. */
export function list<T>(
  item: Field<T>,
  options: { min?: number; max?: number; sorted?: boolean } = {},
): Field<T[], "required"> {
  const { min = 0, max = Infinity, sorted = false } = options;
  const distinct = v.check<T[], (issue: { input: unknown }) => string>(
    (values) => new Set(values).size === values.length,
    (issue) => `${given(issue.input)} names a value twice; give each once`,
  );
  return new Field(
    v.pipe(
      v.array(item.schema, allowed("a list")),
      v.check(
        (values) => values.length <= max,
        (issue) => `${given(issue.input)} is too long; give at most ${max}`,
      ),
      v.check(
        (values) => values.length >= min,
        () => `an empty list is not allowed; give at least ${min}, or leave it out`,
      ),
      distinct,
      v.transform((values) => (sorted ? [...values].sort() : values)),
    ),
  );
}

/** A list of objects that the service reports, each with these fields. */
export function objects<T>(fields: Fields): Field<T[], "required"> {
  const schemas = Object.entries(fields).map(([name, { schema, traits }]) => [
    name,
    traits.presence === "optional" ? v.optional(schema) : schema,
  ]);
  const entry = v.object(Object.fromEntries(schemas) as Record<string, v.GenericSchema>);
  return new Field<T[], "required">(v.array(entry, allowed("a list")) as unknown as v.GenericSchema<unknown, T[]>);
}

/**
 * Entries by a name that the program chooses. A difference then names the entry, and entries never
 * shift.
 */
export function entries<F extends Fields>(
  fields: F,
): Field<Record<string, Values<F>>, "required", Record<string, GivenValues<F>>> {
  // v.record() would drop entries that are called constructor or prototype.
  const schema = v.pipe(
    v.custom<object>(
      (value) => typeof value === "object" && value !== null && !Array.isArray(value),
      allowed("entries by name"),
    ),
    v.rawCheck(({ dataset, addIssue }) => {
      const message = dataset.typed ? refusedEntry(dataset.value) : undefined;
      if (message !== undefined) addIssue({ message });
    }),
  );
  return new Field<Record<string, Values<F>>, "required", Record<string, GivenValues<F>>>(
    // The lifecycle checks each entry against the fields of the entry. Every violation then names
    // the entry.
    schema as unknown as v.GenericSchema<unknown, Record<string, Values<F>>>,
    { presence: "required" },
    fields,
  );
}

/** Whether the value is an empty list, which the service reports if it has no value. */
export function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** The inputs of a setting before the program took it over. */
export function previous(): Field<Record<string, unknown>, "required"> {
  return new Field(v.record(v.string(), v.unknown()));
}

/** The ids that the service assigned to entries, by their names. */
export function ids(): Field<Record<string, string>, "required"> {
  return new Field(
    v.custom<Record<string, string>>((value) => typeof value === "object" && value !== null, allowed("ids by name")),
  );
}
