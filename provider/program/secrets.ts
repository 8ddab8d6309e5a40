import * as pulumi from "@pulumi/pulumi";

/** The path of names and keys to a value in the arguments. */
type Path = readonly string[];

/** Where in the arguments the user marked a value as secret; undefined if there is none. */
export function markedSecret(args: pulumi.Inputs): pulumi.Output<Path[] | undefined> {
  return pulumi.output(
    secretsIn(args, []).then(
      (paths) => (paths.length > 0 ? paths : undefined),
      // An argument that fails is reported with its error where it is used.
      () => undefined,
    ),
  );
}

async function secretsIn(value: unknown, path: Path): Promise<Path[]> {
  if (pulumi.Output.isInstance(value)) return (await pulumi.isSecret(value)) ? [path] : [];
  if (value instanceof Promise) return secretsIn(await value, path);
  if (typeof value !== "object" || value === null || pulumi.Resource.isInstance(value)) return [];
  const inner = await Promise.all(Object.entries(value).map(([key, part]) => secretsIn(part, [...path, key])));
  return inner.flat();
}
