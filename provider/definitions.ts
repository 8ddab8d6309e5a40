import type { Definition } from "./lifecycle/definition.js";
import * as resources from "./resources/index.js";

/** The definitions of all resources, by the names of the resources. */
export const definitions: ReadonlyMap<string, Definition> = new Map(
  Object.values(resources).map(({ definition }) => [definition.type, definition as unknown as Definition]),
);
