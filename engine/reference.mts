// The reference for users, docs/reference: a page a resource or action, with the very text that an editor shows on hover.
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import ts from "typescript";
import { root } from "./root.mts";

const built = createRequire(import.meta.url);

type Definition = import("../provider/lifecycle/definition.ts").Definition;
type AnyAction = import("../provider/lifecycle/action.ts").AnyAction;
type Field = import("../provider/lifecycle/fields.ts").Field;
type Fields = import("../provider/lifecycle/fields.ts").Fields;

const { actions, definitions } = built(
  "../dist/provider/definitions.js",
) as typeof import("../provider/definitions.ts");
const { operationsOf } = built(
  "../dist/provider/lifecycle/operations.js",
) as typeof import("../provider/lifecycle/operations.ts");

const { actionOperations } = built(
  "../dist/provider/lifecycle/action.js",
) as typeof import("../provider/lifecycle/action.ts");
const { kebab } = built("../dist/cli/run.js") as typeof import("../cli/run.ts");

const index = join(root, "provider", "index.ts");

/** What the compiler knows of one exported name. */
class Sources {
  private readonly checker: ts.TypeChecker;
  private readonly exported: ReadonlyMap<string, ts.Symbol>;

  constructor() {
    const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (file) => ts.sys.readFile(file)) as {
      config: unknown;
    };
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
    const program = ts.createProgram([index], options);
    this.checker = program.getTypeChecker();
    const source = program.getSourceFile(index);
    const module = source && this.checker.getSymbolAtLocation(source);
    if (!module) throw new Error(`${index} cannot be read`);
    this.exported = new Map(this.checker.getExportsOfModule(module).map((symbol) => [symbol.name, symbol]));
  }

  symbol(name: string): ts.Symbol {
    const found = this.exported.get(name);
    if (!found) throw new Error(`${name} is not exported`);
    return found.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(found) : found;
  }

  /** The file that declares a name, from the root. */
  file(name: string): string {
    const [declaration] = this.symbol(name).declarations ?? [];
    return relative(root, declaration?.getSourceFile().fileName ?? index);
  }

  documentation(symbol: ts.Symbol): { text: string; example: string | undefined } {
    const text = ts.displayPartsToString(symbol.getDocumentationComment(this.checker)).trim();
    const example = symbol.getJsDocTags(this.checker).find(({ name }) => name === "example");
    return { text, example: example && ts.displayPartsToString(example.text).trim() };
  }

  /** The properties of a class or interface, by name. */
  members(name: string): Map<string, ts.Symbol> {
    const type = this.checker.getDeclaredTypeOfSymbol(this.symbol(name));
    return new Map(this.checker.getPropertiesOfType(type).map((symbol) => [symbol.name, symbol]));
  }

  /** The type of the values of a field, as its definition has it. */
  fieldType(name: string, group: "inputs" | "outputs", field: string): string {
    const symbol = this.symbol(name);
    const [at] = symbol.declarations ?? [];
    if (!at) throw new Error(`${name} is not declared`);
    const type = ["definition", group, field].reduce(
      (owner, member) => {
        const property = owner.getProperty(member);
        if (!property) throw new Error(`${name} has no ${member}`);
        return this.checker.getTypeOfSymbolAtLocation(property, at);
      },
      this.checker.getTypeOfSymbolAtLocation(symbol, at),
    );
    const [values] = this.checker.getTypeArguments(type as ts.TypeReference);
    return values ? this.checker.typeToString(values, undefined, ts.TypeFormatFlags.NoTruncation) : "";
  }
}

const pageOf = (type: string): string => `${type.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase()}.md`;
const isPage = (name: string): boolean => definitions.has(name) || actions.has(name);

/** Text of a comment as Markdown: links to other resources lead to their pages. */
function markdown(text: string): string {
  return text
    .replace(/\{@link (\w+)\s*\}/g, (_, name: string) => (isPage(name) ? `[${name}](${pageOf(name)})` : `\`${name}\``))
    .replace(/\s*\n(?!\n)(?!-)/g, (gap) => (gap.includes("\n\n") ? "\n\n" : " "));
}

/** What a program has to know of an input beside its text. */
function factsOfInput({ traits, entry }: Field, type: string): string {
  const { presence, default: standard, replaces, secret } = traits;
  const given = { required: "required", optional: "optional", default: `default \`${JSON.stringify(standard)}\`` };
  return [
    given[presence],
    entry ? "entries by name" : `\`${type}\``,
    ...(replaces ? ["changing it replaces the resource"] : []),
    ...(secret ? ["secret"] : []),
  ].join(", ");
}

function factsOfOutput({ traits }: Field, type: string): string {
  return `\`${type}\`${traits.presence === "optional" ? ", may be missing" : ""}${traits.secret ? ", secret" : ""}`;
}

/** The inputs or outputs of a class, one a line. */
function described(sources: Sources, type: string, group: "inputs" | "outputs", fields: Fields): string {
  const symbols = sources.members(group === "inputs" ? `${type}Args` : type);
  return Object.entries(fields as Record<string, Field>)
    .map(([name, field]) => {
      const symbol = symbols.get(name);
      const words = symbol && markdown(sources.documentation(symbol).text);
      if (!words) throw new Error(`${type}.${name} has no documentation`);
      const held = sources.fieldType(type, group, name);
      return `- **\`${name}\`** (${group === "inputs" ? factsOfInput(field, held) : factsOfOutput(field, held)}): ${words}`;
    })
    .join("\n");
}

const operationList = (operations: readonly string[]): string =>
  operations.map((operation) => `\`${operation}\``).join(", ");

const sourceOf = (sources: Sources, type: string): string =>
  `Source: [${sources.file(type)}](../../${sources.file(type)})`;

function page(sources: Sources, type: string, definition: Definition): string {
  const { text, example } = sources.documentation(sources.symbol(type));
  const collections = Object.entries(definition.collections ?? {}).map(
    ([name, { of, parent }]) =>
      `Entries of \`${name}\` take the inputs of [${of.type}](${pageOf(of.type)}) without \`${parent}\`.`,
  );
  const id = definition.identity.map((part, at) =>
    definition.lastPartOptional && at === definition.identity.length - 1 ? `[:${part}]` : `${at > 0 ? ":" : ""}${part}`,
  );
  return [
    `# ${type}`,
    markdown(text),
    ...(example === undefined ? [] : ["## Example", example]),
    "## Inputs",
    described(sources, type, "inputs", definition.inputs),
    ...collections,
    "Every resource also takes [`adopt` and `connection`](README.md#inputs-of-every-resource).",
    ...(Object.keys(definition.outputs).length > 0
      ? ["## Outputs", "Beside the inputs:", described(sources, type, "outputs", definition.outputs)]
      : ["## Outputs", "The inputs."]),
    "## Id",
    `\`${id.join("")}\`, for \`${type}.get\` and \`adopt\`.`,
    "## API operations",
    operationList(operationsOf(definition)),
    sourceOf(sources, type),
  ].join("\n\n");
}

function actionPage(sources: Sources, type: string, action: AnyAction): string {
  const { inputs, outputs, disturbs } = action;
  const flags = Object.entries(inputs)
    .filter(([, { traits }]) => traits.presence === "required")
    .map(([name]) => `--${kebab(name)} <value>`);
  return [
    `# ${type}`,
    markdown(sources.documentation(sources.symbol(type)).text),
    "## Inputs",
    described(sources, type, "inputs", inputs),
    "As a resource it also takes [`triggers` and `connection`](README.md#inputs-of-every-action).",
    "## Outputs",
    "Beside the inputs, `ranAt`, the time at which it was run.",
    ...(Object.keys(outputs).length > 0 ? [described(sources, type, "outputs", outputs)] : []),
    "## Command",
    `    npx smartag run ${kebab(type)} ${flags.join(" ")}`,
    ...(disturbs === undefined ? [] : [`${disturbs} So the command asks first; with \`--yes\` it does not.`]),
    "## API operations",
    operationList(actionOperations(action)),
    sourceOf(sources, type),
  ].join("\n\n");
}

/** The first sentence of a text. */
const firstSentence = (text: string): string => /^.*?[.](?=\s|$)/s.exec(text)?.[0] ?? text;

/** Every page of the reference, by its path. */
export function referencePages(folder: string): Record<string, string> {
  const sources = new Sources();
  const pages: Record<string, string> = {};
  const chapters = new Map<string, string[]>();
  for (const [type, definition] of [...definitions].sort(([a], [b]) => (a < b ? -1 : 1))) {
    pages[pageOf(type)] = page(sources, type, definition);
    const chapter = sources.file(type).split("/").at(-2) ?? "";
    const summary = firstSentence(markdown(sources.documentation(sources.symbol(type)).text));
    chapters.set(chapter, [...(chapters.get(chapter) ?? []), `- [${type}](${pageOf(type)}): ${summary}`]);
  }
  for (const [type, action] of actions) {
    pages[pageOf(type)] = actionPage(sources, type, action);
    const summary = firstSentence(markdown(sources.documentation(sources.symbol(type)).text));
    chapters.set("actions", [...(chapters.get("actions") ?? []), `- [${type}](${pageOf(type)}): ${summary}`]);
  }
  const shared = (args: string): string =>
    [...sources.members(args)]
      .map(([name, symbol]) => `- **\`${name}\`**: ${markdown(sources.documentation(symbol).text)}`)
      .join("\n");
  pages["README.md"] = [
    "# Reference",
    "The text is that of the sources, which an editor shows on hover.",
    ...[...chapters].sort().flatMap(([chapter, lines]) => [`## ${chapter}`, lines.join("\n")]),
    "## Inputs of every resource",
    shared("CommonArgs"),
    "## Inputs of every action",
    shared("CommonActionArgs"),
  ].join("\n\n");
  const note = "<!-- Generated from provider/ by `npm run generate`. -->";
  return Object.fromEntries(Object.entries(pages).map(([name, text]) => [`${folder}/${name}`, `${note}\n\n${text}\n`]));
}
