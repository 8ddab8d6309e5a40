import type { Declaration } from "./declaration.js";
import type { GeneratedFile } from "./object.js";

/** The file that `pulumi import --file` takes, for the stand-alone plugin. */
export function importFile(declarations: readonly Declaration[]): GeneratedFile {
  const resources = declarations.map(({ definition, name, id }) => ({
    type: `smartag:index:${definition.type}`,
    name,
    id,
  }));
  return { path: "import.json", text: `${JSON.stringify({ resources }, undefined, 2)}\n` };
}
