import type { Declaration } from "./declaration.js";
import { declarationsOf } from "./declare.js";
import { importFile } from "./import-file.js";
import type { GeneratedFile, LeftOut, ObjectToDeclare, Program, RequiredSecret } from "./object.js";
import { ordered } from "./order.js";
import { declarable } from "./refused.js";
import { secretSuffix } from "./secrets.js";
import { typescriptFiles } from "./typescript.js";
import { yamlFile } from "./yaml.js";

export type Format = "typescript" | "yaml" | "import-file";

export interface ProgramOptions {
  /** Default: `typescript`. */
  readonly format?: Format;
  /** The name of the project, which YAML programs hold. Default: `network`. */
  readonly project?: string;
  /** What the program begins with as comments. */
  readonly introduction?: readonly string[];
  /** What else the program does not declare. */
  readonly leftOut?: readonly LeftOut[];
}

/**
 * A program that adopts these objects as they are. It names objects by their resources instead of
 * their ids wherever the program has both. What no program may declare is left out, with the reason.
 */
export function programOf(objects: readonly ObjectToDeclare[], options: ProgramOptions = {}): Program {
  const { objects: kept, leftOut } = declarable(objects);
  const all = [...(options.leftOut ?? []), ...leftOut];
  const declarations = ordered(declarationsOf(kept));
  const files = filesOf(declarations, all, options);
  const counts = new Map<string, number>();
  for (const { definition } of declarations) counts.set(definition.type, (counts.get(definition.type) ?? 0) + 1);
  // Pulumi's import takes ids only.
  const secrets = options.format === "import-file" ? [] : secretsIn(declarations);
  return { files, secrets, leftOut: all, counts };
}

function filesOf(
  declarations: readonly Declaration[],
  leftOut: readonly LeftOut[],
  { format = "typescript", project = "network", introduction = [] }: ProgramOptions,
): GeneratedFile[] {
  switch (format) {
    case "typescript":
      return typescriptFiles(declarations, leftOut, introduction);
    case "yaml":
      return [yamlFile(declarations, project, leftOut, introduction)];
    case "import-file":
      return [importFile(declarations)];
  }
}

/** The secrets that the program requires of the stack's config. A table may have renamed resources. */
function secretsIn(declarations: readonly Declaration[]): RequiredSecret[] {
  return declarations.flatMap(({ definition, name, arguments: given }) =>
    given
      .filter(([, { kind }]) => kind === "secret")
      .map(([input]) => ({
        key: name + secretSuffix(definition, input),
        what: `${input} of ${definition.type} "${name}"`,
      })),
  );
}
