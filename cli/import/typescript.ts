import { groupBy } from "../../network/group-by.js";
import { commented } from "./comments.js";
import type { Constant } from "./constants.js";
import { constantsOf } from "./constants.js";
import type { Declaration } from "./declaration.js";
import { literal } from "./expression.js";
import { braced, call, layout } from "./layout.js";
import type { GeneratedFile, LeftOut } from "./object.js";
import { optionsOf, resourceOf } from "./options.js";
import { needsOf } from "./order.js";
import { siteCode, type SiteNames, siteNames } from "./site-code.js";
import { type SiteTable } from "./site-table.js";
import { siteTables } from "./site-tables.js";
import { type Topic, topicOfDeclaration, topics } from "./topics.js";
import { type Uses, usesOf } from "./uses.js";
import { nameVariables } from "./variables.js";

/** A longer program is easier to read in several files. */
const LONGEST_FILE = 250;

/** A part of the program: statements, and what they use. */
interface Part {
  readonly topic: Topic;
  /** The variables that it makes. */
  readonly makes: readonly string[];
  /** Its code, with `export` before what another file may use. */
  readonly code: (exports: ReadonlySet<string>) => string;
  /** What it takes from this package. */
  readonly imports: readonly string[];
  /** What its expressions take from other parts. */
  readonly uses: Uses;
  /** Whether it names a type of Pulumi. */
  readonly hasPulumiType?: boolean;
}

interface Context {
  readonly constants: readonly Constant[];
  readonly tables: readonly SiteTable[];
}

/** The files of a program in TypeScript. Declarations stand after what they need. */
export function typescriptFiles(
  declarations: readonly Declaration[],
  leftOut: readonly LeftOut[],
  introduction: readonly string[],
): GeneratedFile[] {
  const tables = siteTables(declarations);
  const inTables = new Set(tables.flatMap(({ sites }) => sites.flatMap(({ members }) => [...members.values()])));
  const named = new Set(declarations.flatMap(needsOf));
  const outside = declarations.filter((one) => !inTables.has(one));
  const locals = tables.flatMap(({ resources }) => resources.flatMap(({ variable }) => variable ?? []));
  const tableNames = siteNames(tables);
  const names = nameVariables(
    outside.filter((one) => named.has(one)),
    [...locals, ...tableNames.flatMap((one) => Object.values(one) as string[])],
  );
  const parts = partsOf(outside, { constants: constantsOf(declarations, names), tables }, tableNames);
  const head = introduction.map((line) => commented(line)).join("") + leftOutComment(leftOut);
  const whole = fileOf(parts, head, new Map());
  if (whole.split("\n").length <= LONGEST_FILE) return [{ path: "index.ts", text: whole }];
  return split(parts, head);
}

/** What is not in the program, as a comment. */
function leftOutComment(leftOut: readonly LeftOut[]): string {
  if (leftOut.length === 0) return "";
  return `// Not in this program:\n${leftOut.map(({ what, why }) => commented(`${what}: ${why}`, "// - ")).join("")}`;
}

function partsOf(outside: readonly Declaration[], { constants, tables }: Context, names: readonly SiteNames[]): Part[] {
  const byUser = groupBy(constants, ({ user }) => `${user.definition.type} ${user.id}`);
  return [
    ...outside.flatMap((one) => [
      ...(byUser.get(`${one.definition.type} ${one.id}`) ?? []).map(constantPart),
      declarationPart(one),
    ]),
    ...tables.map((table, index) => tablePart(table, names[index] as SiteNames)),
  ];
}

function constantPart({ name, value, user }: Constant): Part {
  const text = (isExported: boolean): string => {
    const start = `${isExported ? "export " : ""}const ${name} = `;
    return `${start}${layout(value, 0, start.length, " as const;".length)} as const;\n`;
  };
  return {
    topic: topicOfDeclaration(user),
    makes: [name],
    code: (exports) => text(exports.has(name)),
    imports: [],
    uses: usesOf([value]),
  };
}

function declarationPart(declaration: Declaration): Part {
  const { definition, name, variable, arguments: given, after } = declaration;
  const options = optionsOf(declaration, after.map(resourceOf));
  const values = [literal(name), { kind: "members", members: given } as const, ...(options ? [options] : [])];
  return {
    topic: topicOfDeclaration(declaration),
    makes: variable === undefined ? [] : [variable],
    code: (exports) => {
      const isExported = variable !== undefined && exports.has(variable);
      const start = variable === undefined ? "" : `${isExported ? "export " : ""}const ${variable} = `;
      return call(`${start}new ${definition.type}`, values, 0);
    },
    imports: [definition.type],
    uses: usesOf(values),
  };
}

function tablePart(table: SiteTable, names: SiteNames): Part {
  const [site] = table.sites;
  const types = table.columns.flatMap(({ type }) => type.split(" | "));
  return {
    topic: site ? topicOfDeclaration(site.gateway) : "gateways",
    makes: [],
    code: () => siteCode(table, names),
    imports: [
      ...table.resources.map(({ type }) => type),
      ...[...table.typeImports, ...types.filter((type) => /^[A-Z]\w*$/.test(type))].map((type) => `type ${type}`),
    ],
    uses: usesOf([
      ...table.columns.flatMap(({ values }) => values.filter((value) => value !== undefined)),
      ...table.resources.flatMap(({ given, list }) => [...given, ...(list?.always ?? [])]),
    ]),
    hasPulumiType: types.some((type) => type.startsWith("pulumi.")) || table.resources.some(({ list }) => list),
  };
}

/** The text of a file: what it imports, then its parts. */
function fileOf(parts: readonly Part[], head: string, exportsOf: ReadonlyMap<string, Topic>): string {
  const exported = new Set(exportsOf.keys());
  const texts = parts.map((part) => part.code(exported));
  const body = texts
    .map((text, index) => (index > 0 && isSpaced(texts[index - 1] ?? "", text) ? `\n${text}` : text))
    .join("");
  const made = new Set(parts.flatMap(({ makes }) => makes));
  const used = new Set(parts.flatMap(({ uses }) => [...uses.variables]));
  const values = new Set(parts.flatMap(({ imports }) => imports));
  // A class that is imported is imported with its type.
  const own = [...values].filter((name) => !name.startsWith("type ") || !values.has(name.slice(5)));
  const others = [...exportsOf].filter(([name]) => !made.has(name) && used.has(name));
  const usesConfig = parts.some(({ uses }) => uses.config);
  const usesPulumi = usesConfig || parts.some(({ uses, hasPulumiType }) => uses.interpolates || hasPulumiType === true);
  return [
    ...(usesPulumi ? ['import * as pulumi from "@pulumi/pulumi";\n'] : []),
    ...(own.length > 0 ? [braced("import", own.sort(byName), 'from "pulumi-smartag";')] : []),
    ...[...groupBy(others, ([, topic]) => topic)].map(([topic, ones]) =>
      braced("import", ones.map(([name]) => name).sort(byName), `from "./${topic}";`),
    ),
    head === "" ? "" : `\n${head}`,
    usesConfig ? "\nconst config = new pulumi.Config();\n" : "",
    `\n${body}`,
  ].join("");
}

const byName = (one: string, other: string): number => {
  const [left, right] = [one.replace("type ", ""), other.replace("type ", "")];
  return left < right ? -1 : Number(left > right);
};

/** Whether two statements have an empty line between them: short ones of one kind have none. */
function isSpaced(before: string, after: string): boolean {
  const isLong = (text: string): boolean => text.indexOf("\n") < text.length - 1;
  return isLong(before) || isLong(after) || kindOf(before) !== kindOf(after);
}

const kindOf = (text: string): string => /new (\w+)/.exec(text)?.[1] ?? "";

/** The program as one file a topic. */
function split(parts: readonly Part[], head: string): GeneratedFile[] {
  const byTopic = groupBy(parts, ({ topic }) => topic);
  const made = new Map(parts.flatMap(({ topic, makes }) => makes.map((name) => [name, topic] as const)));
  const exportsOf = new Map(
    [...byTopic].flatMap(([topic, ones]) =>
      ones
        .flatMap(({ uses }) => [...uses.variables])
        .flatMap((name) => {
          const origin = made.get(name);
          return origin !== undefined && origin !== topic ? [[name, origin] as const] : [];
        }),
    ),
  );
  const present = topics.filter((topic) => byTopic.has(topic));
  const files = present.map((topic) => ({
    path: `${topic}.ts`,
    text: fileOf(byTopic.get(topic) ?? [], "", exportsOf).trimStart(),
  }));
  const imports = present.map((topic) => `import "./${topic}";\n`).join("");
  return [{ path: "index.ts", text: `${head}${head === "" ? "" : "\n"}${imports}` }, ...files];
}
