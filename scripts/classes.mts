// What follows from the definitions: their Pulumi classes, and the list of them all.
import { dirname, relative } from "node:path";
import { declaredDefinitions, type Declared } from "./definitions.mts";
import { formattedFiles } from "./format.mts";

const folder = "provider/generated";
const note = (from: string): string => `// Generated from ${from} by \`npm run generate\`.`;

function from(importer: string, file: string): string {
  const path = relative(dirname(importer), file).replace(/\.ts$/, ".js");
  return JSON.stringify(path.startsWith(".") ? path : `./${path}`);
}

const fileOf = ({ kind, chapter }: Declared): string =>
  kind === "action" ? `${folder}/actions.ts` : `${folder}/resources/${chapter}.ts`;

/** The classes of one chapter, each with the documentation of its definition, and their types. */
function classes(file: string, declared: readonly Declared[], all: readonly Declared[]): string {
  const isAction = declared.some(({ kind }) => kind === "action");
  const [make, made, args] = isAction
    ? ["actionResource", "ActionClass", "ActionArgsOf"]
    : ["resource", "ResourceClass", "ArgsOf"];
  const entries = declared.flatMap((one) => one.entries);
  const definitionOf = (name: string): Declared => {
    const found = all.find((one) => one.name === name);
    if (!found) throw new Error(`${file}: there is no definition "${name}"`);
    return found;
  };
  const used = new Set([...declared, ...entries.map(({ of }) => definitionOf(of))]);
  const sources = new Set(declared.map((one) => dirname(one.file)));
  return [
    note([...sources].join(", ")),
    `import { ${make} } from ${from(file, "provider/program/resource.ts")};`,
    `import type { ${[args, ...(entries.length > 0 ? ["EntryArgs"] : []), made].join(", ")} } from ${from(file, "provider/program/types.ts")};`,
    ...[...used].map((one) => `import { ${one.name} } from ${from(file, one.file)};`),
    "",
    ...declared
      .filter(({ types }) => types.length > 0)
      .map((one) => `export type { ${one.types.join(", ")} } from ${from(file, one.file)};`),
    ...declared.flatMap((one) => [
      "",
      `export interface ${one.type}Args extends ${args}<typeof ${one.name}> {}`,
      ...one.entries.flatMap(({ of, parent, doc }) => [
        "",
        doc,
        `export type ${definitionOf(of).type}Entry = EntryArgs<typeof ${of}, ${JSON.stringify(parent)}>;`,
      ]),
      "",
      // Without its type the compiler would write the fields out in the declaration file, without
      // their documentation.
      `const ${one.type}Base: ${made}<typeof ${one.name}> = ${make}(${one.name});`,
      "",
      one.doc,
      `export class ${one.type} extends ${one.type}Base {}`,
    ]),
  ].join("\n");
}

/** The list of all definitions, by type. It needs no class and no Pulumi to load. */
function list(file: string, all: readonly Declared[]): string {
  const declared = [...all].sort((a, b) => (a.type < b.type ? -1 : 1));
  const named = (kind: Declared["kind"]): string =>
    declared.flatMap((one) => (one.kind === kind ? [`${one.name},\n`] : [])).join("");
  return `${note("provider/resources and provider/actions")}
${declared.map((one) => `import { ${one.name} } from ${from(file, one.file)};`).join("\n")}
import type { AnyAction } from ${from(file, "provider/lifecycle/action.ts")};
import type { Definition } from ${from(file, "provider/lifecycle/definition.ts")};

const resources: readonly unknown[] = [
${named("resource")}];

const runnable: readonly unknown[] = [
${named("action")}];

/** The definitions of all resources, by the names of the resources. */
export const definitions: ReadonlyMap<string, Definition> = new Map(
  (resources as readonly Definition[]).map((definition) => [definition.type, definition]),
);

/** The actions, by their names. */
export const actions: ReadonlyMap<string, AnyAction> = new Map(
  (runnable as readonly AnyAction[]).map((action) => [action.type, action]),
);
`;
}

/** The sources that follow from the definitions, by their path. */
export async function classFiles(): Promise<Record<string, string>> {
  const declared = declaredDefinitions();
  const files = [...new Set(declared.map(fileOf))];
  const texts: Record<string, string> = {
    "provider/definitions.ts": list("provider/definitions.ts", declared),
    [`${folder}/index.ts`]: [
      note("provider/resources and provider/actions"),
      ...files.map((file) => `export * from ${from(`${folder}/index.ts`, file)};`),
    ].join("\n"),
  };
  for (const file of files) {
    const here = declared.filter((one) => fileOf(one) === file);
    texts[file] = classes(file, here, declared);
  }
  return formattedFiles(texts);
}
