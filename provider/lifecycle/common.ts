import * as v from "valibot";
import { Field, type Fields, oneOf, text } from "./fields.js";

/** The inputs that every resource has besides those of its definition. */
export const common = {
  /**
   * The id of an existing object to manage instead of creating a new one. The live object is read
   * and compared with the program. If they are equal, it is managed from now on without a write. If
   * they differ, an error lists each difference. With `{ id, overwrite: true }` the live object is
   * changed to the desired values.
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
   * The name of the connection in `smartag:connections` (another account or region) that reaches
   * the object. The default is the stack's connection.
   */
  connection: text().optional().instruction().replaces(),
} satisfies Fields;

/** The inputs that every resource with a collection has besides. */
export const collecting = {
  /**
   * What happens to unmanaged entries, which the program does not list, such as those created in
   * the console: "remove" (default) reports them as drift and deletes them, "keep" ignores them.
   */
  unmanaged: oneOf("remove", "keep").optional().instruction(),
} satisfies Fields;
