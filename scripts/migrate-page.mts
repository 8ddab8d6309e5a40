// docs/migrate.md: what becomes of each resource and property of other tools, from the mappings of `smartag migrate`.
import { migrated, pulumiTokens } from "./built.mts";
import { formatted } from "./format.mts";
import { printedPage } from "./printed.mts";

type Becomes = import("../cli/migrate/mapping.ts").Becomes;
type Mapping = import("../cli/migrate/mapping.ts").Mapping;

/** The part of the page that is made here. */
const made = /(<!-- Made from cli\/migrate by `npm run generate`. -->\n)[^]*?(<!-- End of what is made. -->)/;

const pageOf = (type: string): string => `reference/${type.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase()}.md`;
const cell = (text: string): string => text.replaceAll("|", "\\|");

function row(name: string, becomes: Becomes): string {
  if (typeof becomes === "string") return `| \`${name}\` | \`${becomes}\` | |`;
  if ("not" in becomes) return `| \`${name}\` | none | ${cell(becomes.not)} |`;
  return `| \`${name}\` | \`${becomes.input}\` | ${cell(becomes.note)} |`;
}

function section(type: string, { definition, properties }: Mapping): string {
  const tokens = (pulumiTokens as ReadonlyMap<string, readonly string[]>).get(type) ?? [];
  const names = tokens.map((token) => `\`${token}\``).join(" and ");
  return [
    `### \`${type}\``,
    `Becomes [${definition.type}](${pageOf(definition.type)}).${names === "" ? "" : ` In Pulumi: ${names}.`}`,
    `| Property | Input | |\n| --- | --- | --- |\n${Object.entries(properties)
      .map(([name, becomes]) => row(name, becomes))
      .join("\n")}`,
  ].join("\n\n");
}

/** The page, with its tables and with what its commands print now. */
export async function migratePage(page: string): Promise<string> {
  const tables = migrated.map(([type, mapping]) => section(type, mapping)).join("\n\n");
  const text = await printedPage(page);
  if (!made.test(text)) throw new Error(`${page} has no place for what is made from cli/migrate`);
  return formatted(
    page,
    text.replace(made, (_, start: string, end: string) => `${start}\n${tables}\n\n${end}`),
  );
}
