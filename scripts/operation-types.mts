import { compiled } from "./compiler.mts";

/** The text of schema/generated/operations.ts. */
export function operationTypes(): string {
  const file = "schema/generate.ts";
  const { generate } = compiled(file).load(file) as typeof import("../schema/generate.ts");
  return generate();
}
