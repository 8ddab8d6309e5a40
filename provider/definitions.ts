import * as actionClasses from "./actions/index.js";
import type { AnyAction } from "./lifecycle/action.js";
import type { Definition } from "./lifecycle/definition.js";
import * as resources from "./resources/index.js";

/** The definitions of all resources, by the names of the resources. */
export const definitions: ReadonlyMap<string, Definition> = new Map(
  Object.values(resources).map(({ definition }) => [definition.type, definition as unknown as Definition]),
);

/** The actions, by their names. */
export const actions: ReadonlyMap<string, AnyAction> = new Map(
  Object.values(actionClasses).map(({ definition }) => [definition.type, definition as unknown as AnyAction]),
);
