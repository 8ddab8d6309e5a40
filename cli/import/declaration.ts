import type { Definition, Properties } from "../../provider/lifecycle/definition.js";
import type { Expression } from "./expression.js";

/** A resource of the program. */
export interface Declaration {
  readonly definition: Definition;
  /** The id of the object that it adopts. */
  readonly id: string;
  /** The properties that form the id. */
  readonly parts: Properties;
  /** The values of the object, without those that equal a default. */
  readonly inputs: Properties;
  /** The name of the resource. */
  name: string;
  /** The arguments, `adopt` first. */
  arguments: readonly Argument[];
  /** Resources that have to be there first although no argument names them. */
  after: readonly Declaration[];
  /** What other parts of the program call it, if they do. */
  variable: string | undefined;
}

/** An argument of a resource: its name and its value. */
export type Argument = readonly [name: string, value: Expression];

/** Whether the object costs money, so that the program protects it. */
export function isBought({ definition }: Pick<Declaration, "definition">): boolean {
  return definition.create.paid === true;
}
