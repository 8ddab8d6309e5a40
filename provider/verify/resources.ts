import type { NetworkObject } from "../../network/model/index.js";
import { networkType, plainProperties } from "./values.js";

/** A resource of a program, as Pulumi hands it to mocks of unit tests, or written by hand. */
export interface VerifiedResource {
  /** The type of the resource, with or without its module: `Acl`. */
  readonly type: string;
  readonly name?: string;
  /** The id by which other resources refer to it. */
  readonly id?: string | undefined;
  readonly urn?: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** The resources of this package among those of a program. */
export function objectsOf(resources: readonly VerifiedResource[]): NetworkObject[] {
  return resources.flatMap(({ type, name, id, urn, inputs }) => {
    const known = networkType(type);
    if (known === undefined) return [];
    return [
      {
        type: known,
        properties: plainProperties(inputs),
        ...(name !== undefined && { name }),
        ...(id !== undefined && id !== "" && { id }),
        ...(urn !== undefined && { urn }),
      },
    ];
  });
}
