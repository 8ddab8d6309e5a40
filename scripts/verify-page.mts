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

/** The members that most entries of a map have, with the value that most have. */
function usual(entries: readonly Record<string, unknown>[]): Record<string, unknown> {
  if (entries.length < 2) return {};
  const names = Object.keys(entries[0] ?? {}).filter((name) => entries.every((entry) => name in entry));
  const found = names.flatMap((name) => {
    const values = entries.map((entry) => entry[name]);
    const most = values.find((value) => values.filter((other) => other === value).length > entries.length / 2);
    return most === undefined ? [] : [[name, most] as const];
  });
  return found.length > 2 ? Object.fromEntries(found) : {};
}

const maps: Readonly<Record<string, string>> = { rules: "traffic", policies: "traffic", cars: "limits" };

/** A resource as a program declares it. What most of its entries have in common is written once. */
function declaration({ type, name, args, dependsOn }: Declared): string {
  const constants: string[] = [];
  const members = Object.entries(args).map(([property, value]) => {
    const constant = maps[property];
    if (constant === undefined) return `${property}: ${literal(value)}`;
    const entries = value as Record<string, Record<string, unknown>>;
    const common = usual(Object.values(entries));
    if (Object.keys(common).length === 0) return `${property}: ${literal(value)}`;
    constants.push(`const ${constant} = ${literal(common)} as const;`);
    const own = Object.entries(entries).map(([entry, values]) => {
      const rest = Object.fromEntries(Object.entries(values).filter(([member, value]) => common[member] !== value));
      return `${entry}: { ...${constant}, ${literal(rest).slice(2)}`;
    });
    return `${property}: { ${own.join(", ")} }`;
  });
  const options = dependsOn ? `, { dependsOn: [${dependsOn.join(", ")}] }` : "";
  const isUsed = /^[a-z]\w*$/i.test(name);
  return `${constants.join("\n")}\n${isUsed ? `const ${name} = ` : ""}new ${type}("${name}", { ${members.join(", ")} }${options});`;
}

const program = (declared: readonly Declared[]): string => {
  const text = declared.map(declaration).join("\n").trim();
  // A name that nothing refers to needs no constant.
  return text.replaceAll(/^const (\w+) = new /gm, (whole, name: string) =>
    new RegExp(`\\b${name}(\\.id\\b|[,\\]])`).test(text.replaceAll(/"[^"]*"/g, "")) ? whole : "new ",
  );
};

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

async function example({ rule, fails, passes }: Entry): Promise<string> {
  const [before, after] = await Promise.all(
    [fails, passes].map(async (declared) => (await formatted(`docs/${rule}.ts`, program(declared))).trimEnd()),
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
