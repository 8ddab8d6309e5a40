import * as v from "valibot";

/**
 * What a file holds, checked.
 *
 * @param kind what the file looks like, as in "a Pulumi stack".
 * @throws Error that names the first member that is wrong.
 */
export function parsed<T extends v.GenericSchema>(
  file: string,
  kind: string,
  schema: T,
  content: unknown,
): v.InferOutput<T> {
  const result = v.safeParse(schema, content);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const member = issue.path?.map(({ key }) => String(key)).join(".") ?? "it";
  throw new Error(`${file} looks like ${kind}, but ${member} is wrong: ${issue.message}`);
}
