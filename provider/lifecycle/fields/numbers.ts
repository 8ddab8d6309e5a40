import * as v from "valibot";
import { Field } from "./field.js";
import { allowed } from "./messages.js";

/**
 * A whole number within limits, or the one that means "none". A number written as a string is
 * accepted, too.
 */
export function integer(
  limits: { min?: number; max?: number; values?: readonly number[]; or?: number } = {},
): Field<number, "required"> {
  const { min = -Infinity, max = Infinity, values, or } = limits;
  const within = values
    ? `one of ${values.join(", ")}`
    : max === Infinity
      ? min === -Infinity
        ? "a whole number"
        : `a whole number of at least ${min}`
      : `a whole number from ${min} to ${max}`;
  const what = or === undefined ? within : `${or} or ${within}`;
  return new Field(
    v.pipe(
      v.union([v.number(), v.pipe(v.string(), v.regex(/^-?\d+$/), v.transform(Number))], allowed(what)),
      v.check(
        (value) =>
          value === or ||
          (Number.isSafeInteger(value) && value >= min && value <= max && (values?.includes(value) ?? true)),
        allowed(what),
      ),
    ),
  );
}
