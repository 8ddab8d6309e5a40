import { ConfigurationError } from "../client/index.js";
import type { Definition, Properties } from "./definition.js";
import { labelOf } from "./identity.js";

/** An object exists already, so that no other resource can have its identity. */
export class TakenError extends ConfigurationError {
  constructor(
    message: string,
    /** The ids of the objects. */
    readonly ids: readonly string[],
  ) {
    super(message);
  }

  withHint(hint: string): TakenError {
    return new TakenError(`${this.message} ${hint}`, this.ids);
  }
}

/** The inputs that adopt each of these objects. */
export const adoptLines = (ids: readonly string[]): string =>
  ids.map((id) => `adopt: ${JSON.stringify(id)}`).join(" or ");

/** The error for objects that exist and may belong to another program. */
export function existsAlready(definition: Definition, inputs: Properties, ids: readonly string[]): TakenError {
  return new TakenError(
    `${labelOf(definition, inputs)}: ${ids.join(", ")} exists already, and nothing shows that this program created it. To manage it add ${adoptLines(ids)}. If this program manages it under another resource name, add aliases: [{ name: "THE OLD NAME" }] instead. If another program manages it, leave it to that one.`,
    ids,
  );
}

/** The error for a second resource that manages one object. */
export function managedAlready(definition: Definition, inputs: Properties, id: string): TakenError {
  return new TakenError(
    `${labelOf(definition, inputs)}: another resource of this program manages ${id} already. Remove one of the two. If it is the same resource under a new name, add aliases: [{ name: "THE OLD NAME" }] instead.`,
    [id],
  );
}
