import * as v from "valibot";
import { Field } from "./field.js";
import { allowed } from "./messages.js";

/** True or false. The service reports some as strings, so strings are accepted, too. */
export function boolean(): Field<boolean, "required"> {
  const written = v.pipe(
    v.string(),
    v.regex(/^(true|false)$/i),
    v.transform((value) => value.toLowerCase() === "true"),
  );
  return new Field(v.union([v.boolean(), written], allowed("true or false")));
}

/** True, for a setting that can be switched on and never off again. */
export function onlyTrue(): Field<true, "required"> {
  return new Field(v.literal(true, allowed("true, or leave it out: no call takes it back")));
}

/** One of the service's words. It is accepted in any case and kept as the service writes it. */
export function oneOf<const T extends string>(...values: T[]): Field<T, "required"> {
  const what = `one of ${values.join(", ")}`;
  return new Field(
    v.pipe(
      v.string(allowed(what)),
      v.rawTransform<string, T>(({ dataset, addIssue, NEVER }) => {
        const found = values.find((value) => value.toLowerCase() === dataset.value.toLowerCase());
        if (found !== undefined) return found;
        addIssue({ message: allowed(what)({ input: dataset.value }) });
        return NEVER;
      }),
    ),
  );
}
