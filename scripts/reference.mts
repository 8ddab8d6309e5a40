// The reference for users, docs/reference: pages of the very text that an editor shows on hover.
import { actionOperations, actions, definitions, kebab, lookups, operationsOf } from "./built.mts";
import { declaredDefinitions } from "./definitions.mts";
import { type Member, Sources } from "./sources.mts";

type AnyAction = import("../provider/lifecycle/action.ts").AnyAction;
type Definition = import("../provider/lifecycle/definition.ts").Definition;
type Field = import("../provider/lifecycle/fields.ts").Field;

const declared = new Map(declaredDefinitions().map((one) => [one.type, one]));
const fileOf = (type: string): string => declared.get(type)?.file ?? "";
const chapterOf = (type: string): string => declared.get(type)?.chapter ?? "";

const pageOf = (type: string): string => `${type.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase()}.md`;
const lookupsOf = (chapter: string): string => `look-ups-${chapter}.md`;
const codes = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(", ");

/** Text of a comment as Markdown: links to resources lead to their pages. */
function markdown(text: string): string {
  return text
    .replace(/\{@link (\w+)\s*\}/g, (_, name: string) =>
      definitions.has(name) || actions.has(name) ? `[${name}](${pageOf(name)})` : `\`${name}\``,
    )
    .replace(/\s*\n(?!\n)(?!-)/g, (gap) => (gap.includes("\n\n") ? "\n\n" : " "));
}

/** What Terraform and ROS call a resource, as a section; nothing if they do not have it. */
function vendorLines({ vendor }: Definition): string[] {
  const names = [
    ...(vendor?.terraform ? [`Terraform: \`${vendor.terraform}\``] : []),
    ...(vendor?.ros ? [`ROS: \`${vendor.ros}\``] : []),
  ];
  return names.length > 0 ? ["## In Terraform and ROS", names.join("\n\n")] : [];
}

const firstSentence = (text: string): string => /^.*?[.](?=\s|$)/s.exec(text)?.[0] ?? text;

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

function memberLines(members: readonly Member[], absent: "optional" | "may be missing", indent = ""): string {
  return members
    .flatMap(({ name, type, optional, text, members: inner }) => [
      `${indent}- **\`${name}\`** (${type}${optional ? `, ${absent}` : ""})${text === "" ? "" : `: ${markdown(text)}`}`,
      ...(inner.length > 0 ? [memberLines(inner, absent, `${indent}  `)] : []),
    ])
    .join("\n");
}

/** The pages, from what the compiler knows of the sources. */
class Reference {
  private readonly sources = new Sources("provider/index.ts");

  private fields(type: string, group: "inputs" | "outputs", fields: Readonly<Record<string, Field>>): string {
    const symbols = this.sources.members(group === "inputs" ? `${type}Args` : type);
    return Object.entries(fields)
      .map(([name, field]) => {
        const symbol = symbols.get(name);
        const words = symbol && markdown(this.sources.documentation(symbol).text);
        if (!words) throw new Error(`${type}.${name} has no documentation`);
        const held = this.sources.fieldType(type, group, name);
        return `- **\`${name}\`** (${group === "inputs" ? factsOfInput(field, held) : factsOfOutput(field, held)}): ${words}`;
      })
      .join("\n");
  }

  private shared(interfaceName: string): string {
    return this.sources
      .tree(interfaceName)
      .map(({ name, text }) => `- **\`${name}\`**: ${markdown(text)}`)
      .join("\n");
  }

  private opening(name: string): string[] {
    const { text, example } = this.sources.documentation(this.sources.symbol(name));
    return [`# ${name}`, markdown(text), ...(example === undefined ? [] : ["## Example", example])];
  }

  private source(file: string): string {
    return `Source: [${file}](../../${file})`;
  }

  private resource(type: string, definition: Definition): string[] {
    const collections = Object.entries(definition.collections ?? {}).map(
      ([name, { of, parent }]) =>
        `Entries of \`${name}\` take the inputs of [${of.type}](${pageOf(of.type)}) without \`${parent}\`.`,
    );
    const parts = definition.identity.map((part, at) => `${at > 0 ? ":" : ""}${part}`);
    if (definition.lastPartOptional) parts.push(`[${parts.pop() ?? ""}]`);
    return [
      ...this.opening(type),
      "## Inputs",
      this.fields(type, "inputs", definition.inputs),
      ...collections,
      "Every resource also takes [`adopt` and `connection`](README.md#inputs-of-every-resource).",
      "## Outputs",
      ...(Object.keys(definition.outputs).length > 0
        ? ["Beside the inputs:", this.fields(type, "outputs", definition.outputs)]
        : ["The inputs."]),
      "## Id",
      `\`${parts.join("")}\`, for \`${type}.get\` and \`adopt\`.`,
      "## API operations",
      codes(operationsOf(definition)),
      ...vendorLines(definition),
      this.source(fileOf(type)),
    ];
  }

  private action(type: string, action: AnyAction): string[] {
    const { inputs, outputs, disturbs } = action;
    const flags = Object.entries(inputs)
      .filter(([, { traits }]) => traits.presence === "required")
      .map(([name]) => ` --${kebab(name)} <value>`);
    const told = Object.keys(outputs).length > 0 ? [this.fields(type, "outputs", outputs)] : [];
    return [
      ...this.opening(type),
      "## Inputs",
      this.fields(type, "inputs", inputs),
      "As a resource it also takes [`triggers` and `connection`](README.md#inputs-of-every-action).",
      "## Outputs",
      [...told, "- **`ranAt`** (`string`): When it was done, such as `2027-01-31T08:00:00.000Z`."].join("\n"),
      "## Command",
      `    npx smartag run ${kebab(type)}${flags.join("")}`,
      ...(disturbs === undefined ? [] : [`${disturbs} So the command asks first; with \`--yes\` it does not.`]),
      "## API operations",
      codes(actionOperations(action)),
      this.source(fileOf(type)),
    ];
  }

  private lookups(chapter: string, names: readonly string[]): string[] {
    const sections = names.flatMap((name) => {
      const { text, example } = this.sources.documentation(this.sources.symbol(name));
      const prefix = name.charAt(0).toUpperCase() + name.slice(1);
      const args = memberLines(this.sources.tree(`${prefix}Args`), "optional");
      return [
        `## ${name}`,
        markdown(text),
        ...(example === undefined ? [] : [example]),
        ...(args === "" ? [] : ["Arguments:", args]),
        "Result:",
        memberLines(this.sources.tree(`${prefix}Result`), "may be missing"),
        `API operation: \`${lookups.get(name) ?? ""}\``,
      ];
    });
    return [
      `# Look-ups: ${chapter}`,
      "Each also has the form `...Output`, whose arguments may be outputs of resources. Both take `{ connection }` as their second argument.",
      ...sections,
      this.source(`provider/lookups/${chapter}.ts`),
    ];
  }

  private summary(name: string): string {
    return firstSentence(markdown(this.sources.documentation(this.sources.symbol(name)).text));
  }

  /** Every page by its name, as paragraphs. */
  pages(): Record<string, string[]> {
    const pages: Record<string, string[]> = {};
    const chapters = new Map<string, string[]>();
    for (const [type, definition] of [...definitions].sort(([a], [b]) => (a < b ? -1 : 1))) {
      pages[pageOf(type)] = this.resource(type, definition);
      const chapter = chapterOf(type);
      const line = `- [${type}](${pageOf(type)}): ${this.summary(type)}`;
      chapters.set(chapter, [...(chapters.get(chapter) ?? []), line]);
    }
    for (const [type, action] of actions) pages[pageOf(type)] = this.action(type, action);
    const lookupChapters = new Map<string, string[]>();
    for (const name of lookups.keys()) {
      const [, chapter = ""] = /lookups\/(\w+)\.ts$/.exec(this.sources.file(name)) ?? [];
      lookupChapters.set(chapter, [...(lookupChapters.get(chapter) ?? []), name]);
    }
    for (const [chapter, names] of lookupChapters) pages[lookupsOf(chapter)] = this.lookups(chapter, names);
    pages["README.md"] = [
      "# Reference",
      "The text is that of the sources, which an editor shows on hover.",
      ...[...chapters].sort().flatMap(([chapter, lines]) => [`## Resources: ${chapter}`, lines.join("\n")]),
      "## Actions",
      [...actions.keys()].map((type) => `- [${type}](${pageOf(type)}): ${this.summary(type)}`).join("\n"),
      "## Look-ups",
      [...lookupChapters]
        .sort()
        .map(([chapter, names]) => `- [${chapter}](${lookupsOf(chapter)}): ${codes(names)}`)
        .join("\n"),
      "## Inputs of every resource",
      this.shared("CommonArgs"),
      "## Inputs of every action",
      this.shared("CommonActionArgs"),
    ];
    return pages;
  }
}

/** The pages of the reference, by their path. */
export function referencePages(folder: string): Record<string, string> {
  const note = "<!-- Generated from provider/ by `npm run generate`. -->";
  return Object.fromEntries(
    Object.entries(new Reference().pages()).map(([name, paragraphs]) => [
      `${folder}/${name}`,
      `${[note, ...paragraphs].join("\n\n")}\n`,
    ]),
  );
}
