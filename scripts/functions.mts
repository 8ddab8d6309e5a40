// provider/generated/lookups: the functions of the look-ups with their types, from the data in
// provider/lookups and the types of the API model.
import { basename } from "node:path";
import ts from "typescript";
import { compiled } from "./compiler.mts";
import { comment, declaration, type Line, members } from "./declarations.mts";
import { formattedFiles } from "./format.mts";
import { Sources, wordsOf } from "./sources.mts";

type Lookup = import("../provider/lookups/lookup.ts").Lookup;

const files = {
  data: "provider/lookups/index.ts",
  lookup: "provider/lookups/lookup.ts",
  texts: "provider/lookups/texts.ts",
} as const;

const SENTENCE = /^[^]*?[.](?=\s|$)/;
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** What the compiler knows of the data of the look-ups and of the API's types. */
class Functions extends Sources {
  /** Names of the API's types in what was printed. */
  private readonly used = new Set<string>();
  private readonly facts: typeof import("../provider/lookups/lookup.ts");
  private readonly texts: Readonly<Record<string, string>>;
  /** The look-ups by name. */
  readonly lookups: readonly Lookup[];

  constructor() {
    const { program, load } = compiled(...Object.values(files));
    super(files.data, program);
    this.facts = load(files.lookup) as typeof import("../provider/lookups/lookup.ts");
    this.texts = (load(files.texts) as typeof import("../provider/lookups/texts.ts")).texts;
    const data = Object.values(load(files.data) as Readonly<Record<string, Lookup>>);
    this.lookups = data.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** The text of one chapter's file. */
  chapter(chapter: string, lookups: readonly Lookup[]): string {
    this.used.clear();
    const parts = lookups.map((lookup) => this.lookup(lookup));
    const types = [...this.used].sort();
    return [
      `// Generated from provider/lookups/${chapter}.ts and the API model by \`npm run generate\`.\n`,
      ...(types.length > 0
        ? [`import type {\n${types.map((type) => `  ${type},\n`).join("")}} from "../../../schema/index.js";\n`]
        : []),
      `import * as lookups from "../../lookups/${chapter}.js";\n`,
      `import { get, type Get, getOutput, type GetOutput } from "../../program/lookup.js";\n\n`,
      parts.join("\n"),
    ].join("");
  }

  private lookup(lookup: Lookup): string {
    const { name, operation, secrets = [] } = lookup;
    const { text, example } = this.documentation(this.symbol(name));
    const prefix = capital(name);
    const plain = `${prefix}Result`;
    const full = secrets.length > 0 ? `${prefix}SecretResult` : plain;
    const link = `{@link ${name}}`;
    const output = `${link} for arguments that may be known only after an update.`;
    const types = `<${prefix}Args, ${plain}>`;
    return [
      declaration(`${prefix}Args`, `The arguments of ${link}.`, this.argumentsOf(lookup)),
      ...this.results(lookup, plain, full),
      `${comment([text, ...(example === undefined ? [] : [`@example\n${example}`]), `@see ${operation}`].join("\n\n"))}export const ${name}: Get${types} = get(lookups.${name});\n`,
      `${comment(full === plain ? output : `${output} A secret, because the result holds one.`)}export const ${name}Output: GetOutput<${prefix}Args, ${full}> = getOutput(lookups.${name});\n`,
    ].join("\n");
  }

  private argumentsOf(lookup: Lookup): Line[] {
    const request = this.typeAt(lookup.name, "types", "request");
    return [...lookup.takes()].map(([name, { parameter, field }]) => {
      const property = this.property(request, parameter.name);
      const optional = field.traits.presence === "optional";
      const own = lookup.args?.[property.name];
      const said = this.documentation(property).text;
      return {
        name,
        type:
          parameter.format === "csv" ? "readonly string[]" : (wordsOf(property) ?? this.printed(this.typeOf(property))),
        optional,
        // The type says it, even if a look-up does not require what the operation does.
        text: own ?? said.replace(/\s*\bRequired\.(?=\s|$)/, "").trim(),
      };
    });
  }

  private results(lookup: Lookup, plain: string, full: string): string[] {
    const { name, item, secrets = [] } = lookup;
    const link = `{@link ${name}}`;
    const all = this.properties(lookup, []);
    if (!lookup.isList()) {
      const open = `The result of ${link}${full === plain ? "" : ", without its secrets"}.`;
      return [
        ...(full === plain ? [] : [declaration(full, `The result of {@link ${name}Output}.`, all)]),
        declaration(plain, open, this.properties(lookup, secrets)),
      ];
    }
    if (item === undefined) throw new Error(`${name} lists what has no name: give \`item\``);
    if (full !== plain) throw new Error(`${name} is a list with secrets, which has no form yet`);
    const entry = `${capital(name)}${item}`;
    const [text = ""] = SENTENCE.exec(this.documentation(this.symbol(name)).text) ?? [];
    return [
      declaration(entry, `An entry of the result of ${link}.`, all),
      declaration(plain, `The result of ${link}.`, [
        { name: this.facts.listName(name), type: `${entry}[]`, optional: false, text },
      ]),
    ];
  }

  /** The properties of an object of the result, without those of these names. */
  private properties(lookup: Lookup, without: readonly string[]): Line[] {
    const { name, of, always = [] } = lookup;
    const values = this.typeAt(name, "types", "values");
    return this.typeAt(name, "types", "item")
      .getProperties()
      .filter(({ name: property }) => !this.facts.envelope.includes(property))
      .map((property) => {
        const called = lookup.answered(property.name);
        const group = (["inputs", "outputs"] as const).find((one) => of && Object.hasOwn(of[one], called));
        const field = group && this.typeAt(name, "types", "of", group).getProperty(called);
        const conversion = values.getProperty(property.name);
        const converted = conversion && this.typeOf(conversion).getCallSignatures()[0]?.getReturnType();
        const [held] = field ? this.checker.getTypeArguments(this.typeOf(field) as ts.TypeReference) : [];
        const given = of && group ? of[group][called]?.traits.presence !== "optional" : false;
        return {
          name: called,
          type: this.printed(converted ?? held ?? this.typeOf(property), without),
          optional: !given && !always.includes(property.name),
          text:
            this.documentation(property).text ||
            (field && !converted ? this.ofField(field) : "") ||
            this.textOf(name, called),
        };
      })
      .filter(({ name: called }) => !without.includes(called));
  }

  /** What the first sentence of an input or output says of it; lengths are a matter of inputs. */
  private ofField(field: ts.Symbol): string {
    const [sentence = ""] = SENTENCE.exec(this.documentation(field).text) ?? [];
    return /^\d/.test(sentence) ? "" : sentence;
  }

  private textOf(lookup: string, property: string): string {
    const text = this.texts[property];
    if (text === undefined) throw new Error(`${lookup}: ${property} has no text; add one to ${files.texts}`);
    return text;
  }

  private property(type: ts.Type, wire: string): ts.Symbol {
    const found = type.getProperties().find((one) => one.name.toLowerCase() === wire.toLowerCase());
    if (!found) throw new Error(`${this.checker.typeToString(type)} has no ${wire}`);
    return found;
  }

  private typeOf(property: ts.Symbol): ts.Type {
    return this.checker.getTypeOfSymbol(property);
  }

  /** A type as text: a type of the API by its name, any other object by its members. */
  private printed(given: ts.Type, without: readonly string[] = [], indent = "  "): string {
    const type = this.checker.getNonNullableType(given);
    const [entry] = this.checker.isArrayType(type) ? this.checker.getTypeArguments(type as ts.TypeReference) : [];
    if (entry) {
      const text = this.printed(entry, without, indent);
      const readonly = type.symbol.name === "ReadonlyArray" ? "readonly " : "";
      return `${readonly}${text.includes(" | ") && !text.endsWith("}") ? `(${text})` : text}[]`;
    }
    const properties = type.getProperties();
    const isObject = (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0 && properties.length > 0;
    if (!isObject) return this.checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
    if (type.isClassOrInterface()) {
      const left = without.filter((name) => type.getProperty(name));
      this.used.add(type.symbol.name);
      return left.length > 0
        ? `Omit<${type.symbol.name}, ${left.map((name) => JSON.stringify(name)).join(" | ")}>`
        : type.symbol.name;
    }
    const lines = properties.map((property) => ({
      name: property.name,
      type: this.printed(this.typeOf(property), without, `${indent}  `),
      optional: this.checker.getNonNullableType(this.typeOf(property)) !== this.typeOf(property),
      text: this.documentation(property).text,
    }));
    return `{\n${members(lines, `${indent}  `)}${indent}}`;
  }
}

/** The generated files of the look-ups, by their path. */
export async function functionFiles(folder: string): Promise<Record<string, string>> {
  const functions = new Functions();
  const chapterOf = ({ name }: Lookup): string => basename(functions.file(name), ".ts");
  const chapters = [...new Set(functions.lookups.map(chapterOf))].sort();
  const list = chapters.map((chapter) => `export * from "./lookups/${chapter}.js";\n`);
  const texts: Record<string, string> = {
    [`${folder}/functions.ts`]: ["// Generated from provider/lookups by `npm run generate`.\n", ...list].join(""),
  };
  for (const chapter of chapters) {
    const here = functions.lookups.filter((lookup) => chapterOf(lookup) === chapter);
    texts[`${folder}/lookups/${chapter}.ts`] = functions.chapter(chapter, here);
  }
  return formattedFiles(texts);
}
