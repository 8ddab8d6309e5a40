import fc from "fast-check";
import type * as v from "valibot";
import { type Kind, kinds, type ObjectOf } from "../../../emulator/store/kinds.js";

/** What an object of the emulator has beside what the control surface fills in. */
export type FieldsOf<K extends Kind> = Omit<ObjectOf<K>, "id" | "account" | "region" | "createTime">;

/** Values of fields, and the fields of which an object is made once it is known where it goes. */
type Own<K extends Kind> = { readonly [F in keyof FieldsOf<K>]?: fc.Arbitrary<FieldsOf<K>[F]> };

/**
 * Any object of a kind of the emulator. What the schema says is enough for words and flags; numbers and texts have their values in `own`.
 * Where a kind gets a field that nobody gave values, this fails.
 */
export function fieldsOf<K extends Kind, P extends keyof FieldsOf<K> = never>(
  kind: K,
  own: Own<K>,
  /** Fields that name the parent or are of no use here. */
  ...without: P[]
): fc.Arbitrary<Omit<FieldsOf<K>, P>> {
  const common = ["id", "account", "region", "createTime"];
  const schemas: Readonly<Record<string, v.GenericSchema>> = kinds[kind].entries;
  const entries = Object.entries(schemas).filter(
    ([field]) => !common.includes(field) && !(without as string[]).includes(field),
  );
  const given = own as Readonly<Record<string, fc.Arbitrary<unknown> | undefined>>;
  const model = entries.map(([field, schema]) => {
    const arbitrary = given[field] ?? ofSchema(schema);
    if (!arbitrary) throw new Error(`${kind}.${field} has no values; give it some`);
    return [field, arbitrary] as const;
  });
  return fc
    .record(Object.fromEntries(model))
    .map((fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))) as never;
}

/** The values that a schema lists by itself. */
function ofSchema(schema: v.GenericSchema): fc.Arbitrary<unknown> | undefined {
  const { type, options, wrapped } = schema as { type: string; options?: unknown[]; wrapped?: v.GenericSchema };
  if (type === "picklist" && options) return fc.constantFrom(...options);
  if (type === "boolean") return fc.boolean();
  const inner = type === "optional" && wrapped ? ofSchema(wrapped) : undefined;
  return inner && fc.option(inner, { nil: undefined });
}
