import * as pulumi from "@pulumi/pulumi";
import type { GetState } from "./types.js";

/**
 * Refuses the options with which other resources take over or read what exists, where they cannot
 * work. Pulumi imports and reads an object of an action through a provider that does not know it.
 *
 * @throws pulumi.RunError with the line to write instead.
 */
export function refuseExisting(
  type: string,
  name: string,
  { import: imported, id }: pulumi.CustomResourceOptions,
  adopts: boolean,
): void {
  if (!adopts && (imported !== undefined || id !== undefined)) {
    throw new pulumi.RunError(
      `${type} "${name}": an action has no object that could be read or imported; remove the option ${imported === undefined ? "id" : "import"}`,
    );
  }
  if (imported !== undefined) {
    throw new pulumi.RunError(
      `${type} "${name}": Pulumi's option import does not work with dynamic resources; remove it and add to the arguments adopt: ${JSON.stringify(imported)}`,
    );
  }
}

/** @throws pulumi.RunError if the third argument of `X.get` holds options, which are the fourth. */
export function expectGetState(type: string, name: string, state: GetState): void {
  const [strange] = Object.keys(state).filter((key) => key !== "connection");
  if (strange === undefined) return;
  throw new pulumi.RunError(
    `${type}.get "${name}": ${strange} is not allowed in the third argument, which takes connection only; give options as the fourth`,
  );
}

/** @throws pulumi.RunError if `X.get` has no id: Pulumi would then create an object. */
export function expectId(type: string, name: string, id: pulumi.Input<pulumi.ID> | undefined): void {
  if (id) return;
  throw new pulumi.RunError(
    `${type}.get "${name}": the second argument is ${id === "" ? "empty" : String(id)}; give the id of an existing ${type}`,
  );
}
