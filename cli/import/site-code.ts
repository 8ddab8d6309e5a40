import { literal, type Members } from "./expression.js";
import { call, inOneLine, keyOf, layout } from "./layout.js";
import type { SiteResource, SiteTable } from "./site-table.js";
import { LINE, widthOf } from "../width.js";

/** What the code of a table calls its parts. */
export interface SiteNames {
  readonly row: string;
  readonly table: string;
  readonly declare: string;
}

/** The names for each table: sites, and instances of the app. */
export function siteNames(tables: readonly SiteTable[]): SiteNames[] {
  const counts = new Map<string, number>();
  return tables.map(({ resources }) => {
    const row = resources.some(({ type }) => type === "SoftwareGateway") ? "App" : "Site";
    const count = (counts.get(row) ?? 0) + 1;
    counts.set(row, count);
    const number = count === 1 ? "" : String(count);
    return { row: row + number, table: `${row.toLowerCase()}s${number}`, declare: `declare${row}${number}` };
  });
}

/** Longer rows are broken into lines. */
const LONGEST_ROW = 240;

/** The table with a line for each row, even if that takes more columns than other code. */
function tableCode(rows: Members, start: string): string {
  const lines = rows.members.map(([name, row]) => `  ${keyOf(name)}: ${inOneLine(row)},\n`);
  const widest = Math.max(...lines.map((line) => widthOf(line) - 1));
  if (widest <= LINE || widest > LONGEST_ROW) return start + layout(rows, 0, start.length, 1);
  return `// One site a line.\n// prettier-ignore\n${start}{\n${lines.join("")}}`;
}

/** The list of what a resource depends on, as far as it is the same in every site. */
function listCode({ name, always }: NonNullable<SiteResource["list"]>): string {
  const start = `  const ${name}: pulumi.Resource[] = `;
  return `${start}${layout({ kind: "list", items: always }, 1, start.length, 1)};\n`;
}

/** The statement that makes a resource of a site. */
function resourceCode({ type, variable, given, condition, addsTo }: SiteResource): string {
  const depth = condition === undefined ? 1 : 2;
  const indent = "  ".repeat(depth);
  const start = `${variable === undefined ? "" : `const ${variable} = `}new ${type}`;
  const plain = addsTo === undefined ? call(start, given, depth) : "";
  const made = addsTo === undefined ? plain : addition(addsTo, call(start, given, depth + 1), indent);
  return condition === undefined ? made : `  if (${condition}) {\n${made}  }\n`;
}

/** Adds a resource to a list. `made` is the statement that makes it, one level deeper. */
function addition(list: string, made: string, indent: string): string {
  const flat = `${indent}${list}.push(${made.trim().replace(/;$/, "")});\n`;
  if (!made.trim().includes("\n") && widthOf(flat) - 1 <= LINE) return flat;
  return `${indent}${list}.push(\n${made.trimEnd().replace(/;$/, "")},\n${indent});\n`;
}

/** The type of a row, the table, the function that declares a site, and the loop. */
export function siteCode({ sites, resources, columns }: SiteTable, { row, table, declare }: SiteNames): string {
  const fields = columns.map(({ name, type, values }) => {
    const isOptional = values.some((value) => value === undefined);
    return `  ${keyOf(name)}${isOptional ? "?" : ""}: ${type};\n`;
  });
  const rows: Members = {
    kind: "members",
    isTall: true,
    members: sites.map(({ gateway }, index) => [
      gateway.name,
      {
        kind: "members",
        members: [
          ["id", literal(gateway.id)],
          ...columns.flatMap(({ name, values }) => (values[index] ? [[name, values[index]] as const] : [])),
        ],
      },
    ]),
  };
  const start = `const ${table}: Record<string, ${row}> = `;
  const code = tableCode(rows, start);
  const lists = new Set<string>();
  const body = resources.map((resource) => {
    const { addsTo } = resource;
    const list = resources.find(({ list: one }) => one && one.name === addsTo)?.list;
    if (!list || lists.has(list.name)) return resourceCode(resource);
    lists.add(list.name);
    return listCode(list) + resourceCode(resource);
  });
  return [
    `/** What differs between the sites. */\n`,
    `interface ${row} {\n  /** The id of the gateway. */\n  id: string;\n${fields.join("")}}\n\n`,
    `${code};\n\n`,
    `/** A gateway with what is on it. */\n`,
    `function ${declare}(name: string, site: ${row}): void {\n${body.join("")}}\n\n`,
    `for (const [name, site] of Object.entries(${table})) ${declare}(name, site);\n`,
  ].join("");
}
