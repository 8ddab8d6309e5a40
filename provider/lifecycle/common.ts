import * as v from "valibot";
import { Field, type Fields, oneOf, text } from "./fields.js";

/** The inputs that every resource has beside its own. */
export const common = {
  /**
   * The id of an existing object to bring under management instead of making a new one. It is read
   * and compared: equal means managed from now on without a write, different is an error that lists
   * each difference. With `{ id, overwrite: true }` the existing object is changed to what the
   * program says.
   */
  adopt: new Field<{ id: string; overwrite: boolean }, "required", string | { id: string; overwrite?: boolean }>(
    v.union(
      [
        v.pipe(
          v.string(),
          v.minLength(1),
          v.transform((id) => ({ id, overwrite: false })),
        ),
        v.strictObject({ id: v.pipe(v.string(), v.minLength(1)), overwrite: v.optional(v.boolean(), false) }),
      ],
      (issue) =>
        `${JSON.stringify(issue.input)} is not allowed; give the id of an existing object or { id, overwrite: true }`,
    ),
  )
    .optional()
    .instruction(),
  /**
   * The name of the connection in `smartag:connections` (another account or region) that holds the
   * object. The stack's own by default.
   */
  connection: text().optional().instruction().replaces(),
} satisfies Fields;

/** What a resource with a collection has too. */
export const collecting = {
  /**
   * What becomes of entries that the program does not list, such as those made by hand in the
   * console: "remove" (default) shows them as drift and removes them, "keep" leaves them alone and
   * out of sight.
   */
  unmanaged: oneOf("remove", "keep").optional().instruction(),
} satisfies Fields;
