// docs/verify.md: the rules of `smartag verify`, each with a network that fails and the change that makes it pass.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue, networkOf, objectsOf, Reference, verifyNetwork, verifyReport, verifyRules } from "./built.mts";
import { formatted } from "./format.mts";
import { root } from "./root.mts";

type Entry = (typeof catalogue)[number];
type Declared = Entry["fails"][number];

const marker = /<!-- Rules: .* -->\n/;
const printed = /(<!-- Printed for: (\S+) -->\n\n)```text\n[^]*?```\n/g;

/** A value as a program writes it. */
function literal(value: unknown): string {
  if (value instanceof Reference) return `${value.to}.${value.property ?? "id"}`;
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${name}: ${literal(member)}`);
  return `{ ${members.join(", ")} }`;
}

/** What readers compare stays at the entries. */
const decisive = ["policy", "priority"];

type Values = Record<string, unknown>;

/** The members that most entries of a map have, with the value that most have. */
function usual(entries: readonly Values[]): Values {
  const names = Object.keys(entries[0] ?? {}).filter((name) => entries.every((entry) => name in entry));
  const found = names.flatMap((name) => {
    const values = entries.map((entry) => entry[name]);
    const most = values.find((value) => values.filter((other) => other === value).length > entries.length / 2);
    return most === undefined || decisive.includes(name) ? [] : [[name, most] as const];
  });
  return entries.length > 2 && found.length > 2 ? Object.fromEntries(found) : {};
}

const maps: Readonly<Record<string, string>> = { rules: "traffic", policies: "traffic", cars: "limits" };

/** What most entries of the resource of this name have in common in both programs. */
function usualIn({ fails, passes }: Entry, name: string, property: string): Values {
  const both = [...fails, ...passes].filter((one) => one.name === name);
  return usual(both.flatMap(({ args }) => Object.values((args[property] ?? {}) as Record<string, Values>)));
}

/** A resource as a program declares it. What most of its entries have in common is written once. */
function declaration(entry: Entry, { type, name, args, dependsOn }: Declared): string {
  const constants: string[] = [];
  const members = Object.entries(args).map(([property, value]) => {
    const constant = maps[property];
    const common = constant === undefined ? {} : usualIn(entry, name, property);
    if (Object.keys(common).length === 0) return `${property}: ${literal(value)}`;
    constants.push(`const ${constant} = ${literal(common)} as const;\n`);
    const own = Object.entries(value as Record<string, Values>).map(([key, values]) => {
      const rest = Object.fromEntries(Object.entries(values).filter(([member, one]) => common[member] !== one));
      return `${key}: { ...${constant}, ${literal(rest).slice(2)}`;
    });
    return `${property}: { ${own.join(", ")} }`;
  });
  const options = dependsOn ? `, { dependsOn: [${dependsOn.join(", ")}] }` : "";
  return `${constants.join("")}const ${name} = new ${type}("${name}", { ${members.join(", ")} }${options});`;
}

function program(entry: Entry, declared: readonly Declared[]): string {
  const text = declared.map((one) => declaration(entry, one)).join("\n");
  // A name that nothing refers to needs no constant.
  const code = text.replaceAll(/"[^"]*"/g, "");
  return text.replaceAll(/^const (\w+) = new /gm, (whole, name: string) =>
    new RegExp(`\\b${name}(\\.|[,\\]])`).test(code) ? whole : "new ",
  );
}

/** The lines that only one of two texts has, in order. */
function changes(before: readonly string[], after: readonly string[]): string {
  const longest = before.map(() => after.map(() => 0));
  const at = (row: number, column: number): number => longest[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const here = before[row] === after[column];
      (longest[row] as number[])[column] = here
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const lines: string[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    if (row < before.length && column < after.length && before[row] === after[column]) {
      [row, column] = [row + 1, column + 1];
    } else if (column >= after.length || (row < before.length && at(row + 1, column) >= at(row, column + 1))) {
      lines.push(`- ${before[row] ?? ""}`);
      row += 1;
    } else {
      lines.push(`+ ${after[column] ?? ""}`);
      column += 1;
    }
  }
  return lines.join("\n");
}

async function example(entry: Entry): Promise<string> {
  const { rule, fails, passes } = entry;
  const [before, after] = await Promise.all(
    [fails, passes].map(async (one) => (await formatted(`docs/${rule}.ts`, program(entry, one))).trimEnd()),
  );
  const { findings } = verifyNetwork(networkOf(objectsOf(fails)));
  const found = findings.find((finding) => finding.rule === rule);
  if (!found || before === undefined || after === undefined) throw new Error(`${rule} finds nothing in its example.`);
  const place = found.property ?? found.resource.name;
  const because = found.example === undefined ? "" : `, for example ${found.example}`;
  return `\`\`\`ts
${before}
\`\`\`

Found at \`${place}\`${because}. Not found with this change:

\`\`\`diff
${changes(before.split("\n"), after.split("\n"))}
\`\`\`
`;
}

/** The page, with what the rules say of themselves and find in the catalogue now. */
export async function verifyPage(page: string): Promise<string> {
  const text = readFileSync(join(root, page), "utf8");
  const [head = ""] = text.split(marker);
  const [note = ""] = marker.exec(text) ?? [];
  const current = head.replaceAll(printed, (_, before: string, rule: string) => {
    const entry = catalogue.find((one) => one.rule === rule);
    const report = verifyReport(verifyNetwork(networkOf(objectsOf(entry?.fails ?? []))), "stack prod");
    return `${before}\`\`\`text\n${report}\`\`\`\n`;
  });
  const sections = verifyRules.map(async (rule) => {
    const entry = catalogue.find((one) => one.rule === rule.id);
    const severity = rule.also ? `${rule.severity} or ${rule.also}` : rule.severity;
    return `### ${rule.id}

**${rule.title}** (${severity}).

${rule.text}

${entry ? await example(entry) : ""}`;
  });
  return formatted(page, `${current}${note}\n## Rules\n\n${(await Promise.all(sections)).join("\n")}`);
}
