// What the built package knows of itself, for the pages that are generated from it.
import { createRequire } from "node:module";
import { root } from "./root.mts";

const built = createRequire(`${root}/dist/`);

export const { actions, definitions } = built(
  "./provider/definitions.js",
) as typeof import("../provider/definitions.ts");
export const { actionOperations } = built(
  "./provider/lifecycle/action.js",
) as typeof import("../provider/lifecycle/action.ts");
export const { operationsOf } = built(
  "./provider/lifecycle/operations.js",
) as typeof import("../provider/lifecycle/operations.ts");
export const { operation, operationNames, propertyName } = built(
  "./schema/index.js",
) as typeof import("../schema/index.ts");
export const { kebab } = built("./cli/run.js") as typeof import("../cli/run.ts");

const functions = built("./provider/functions/index.js") as Readonly<Record<string, unknown>>;

/** The operation of each look-up, by its name in alphabetical order. */
export const lookups: ReadonlyMap<string, string> = new Map(
  Object.entries(functions)
    .flatMap(([name, lookup]): [string, string][] =>
      typeof lookup === "function" && "operation" in lookup ? [[name, String(lookup.operation)]] : [],
    )
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);
