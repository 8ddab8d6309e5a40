import type { Declaration } from "./declaration.js";
import type { Expression } from "./expression.js";
import type { GeneratedFile, LeftOut } from "./object.js";
import { isBought } from "./declaration.js";
import { lowered, Names } from "./names.js";
import { commented } from "./comments.js";

/** A value as text of YAML. JSON is YAML, and has no word that means something else. */
function scalar(value: unknown): string {
  // Pulumi reads ${...} within texts. In a replacement that is a string, $$ would be one $.
  return typeof value === "string" ? JSON.stringify(value.replaceAll("${", () => "$${")) : JSON.stringify(value);
}

/** The program in Pulumi's YAML, for the stand-alone plugin. */
export function yamlFile(
  declarations: readonly Declaration[],
  project: string,
  leftOut: readonly LeftOut[],
  introduction: readonly string[],
): GeneratedFile {
  const keys = keysOf(declarations);
  const secrets = declarations.flatMap(({ arguments: given }) => given.flatMap(([, value]) => secretKeys(value)));
  const lines = [
    ...introduction.map((line) => commented(line, "# ").trimEnd()),
    ...(leftOut.length > 0 ? ["# Not in this program:"] : []),
    ...leftOut.map(({ what, why }) => commented(`${what}: ${why}`, "# - ").trimEnd()),
    `name: ${scalar(project)}`,
    "runtime: yaml",
    ...(secrets.length > 0
      ? ["config:", ...secrets.flatMap((key) => [`  ${scalar(key)}:`, "    type: string", "    secret: true"])]
      : []),
    "resources:",
    ...declarations.flatMap((one) => resourceLines(one, keys)),
  ];
  return { path: "Pulumi.yaml", text: `${lines.join("\n")}\n` };
}

/** The keys of the resources, which are unique in the whole program. */
function keysOf(declarations: readonly Declaration[]): Map<Declaration, string> {
  const names = new Names();
  const counts = new Map<string, number>();
  for (const { name } of declarations) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(
    declarations.map((one) => {
      const isAlone = counts.get(one.name) === 1;
      return [one, names.take(isAlone ? one.name : `${one.name}-${lowered(one.definition.type)}`, "-")];
    }),
  );
}

function resourceLines(declaration: Declaration, keys: ReadonlyMap<Declaration, string>): string[] {
  const { definition, name, arguments: given, after } = declaration;
  const key = keys.get(declaration) ?? name;
  const options = [
    ...(isBought(declaration) ? ["      protect: true"] : []),
    ...(after.length > 0 ? ["      dependsOn:", ...after.map((one) => `        - ${access(one, "", keys)}`)] : []),
  ];
  return [
    `  ${scalar(key)}:`,
    `    type: smartag:${definition.type}`,
    ...(key === name ? [] : [`    name: ${scalar(name)}`]),
    "    properties:",
    ...given.flatMap(([input, value]) => valueLines(input, value, 6, keys)),
    ...(options.length > 0 ? ["    options:", ...options] : []),
  ];
}

function access(to: Declaration, property: string, keys: ReadonlyMap<Declaration, string>): string {
  const key = keys.get(to) ?? to.name;
  return JSON.stringify(
    `\${${/^[A-Za-z_$][\w$-]*$/.test(key) ? key : `["${key}"]`}${property === "" ? "" : `.${property}`}}`,
  );
}

function valueLines(name: string, value: Expression, indent: number, keys: ReadonlyMap<Declaration, string>): string[] {
  const start = `${" ".repeat(indent)}${/^[A-Za-z][\w-]*$/.test(name) ? name : scalar(name)}:`;
  switch (value.kind) {
    case "literal":
      return [`${start} ${scalar(value.value)}`];
    case "reference":
      return [`${start} ${access(value.to, value.property, keys)}`];
    case "text":
      return [`${start} ${scalar(plainText(value))}`];
    case "secret":
      return [`${start} ${JSON.stringify(`\${${plainText(value.key)}}`)}`];
    case "list":
      return [
        start,
        ...value.items.map(
          (item) => `${" ".repeat(indent + 2)}- ${item.kind === "literal" ? scalar(item.value) : "null"}`,
        ),
      ];
    case "members":
      if (value.members.length === 0) return [`${start} {}`];
      return [start, ...value.members.flatMap(([key, one]) => valueLines(key, one, indent + 2, keys))];
    // Only programs in TypeScript have these.
    case "code":
    case "constant":
      return [];
  }
}

/** The text of an expression whose parts are all known. */
function plainText(expression: Expression): string {
  if (expression.kind === "text") return expression.parts.map(plainText).join("");
  return expression.kind === "literal" ? String(expression.value) : "";
}

/** The keys of the secrets in a value. */
function secretKeys(value: Expression): string[] {
  return value.kind === "secret" ? [plainText(value.key)] : [];
}
