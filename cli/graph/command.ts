import { writeFileSync } from "node:fs";
import { Command, Option } from "commander";
import { verifyNetwork } from "../../network/verify/verify.js";
import { aboutSources, type SourceFlags, subjectOf, withSourceOptions } from "../network/source.js";
import { drawn } from "./drawn.js";
import { written } from "./written.js";

const formats = ["svg", "mermaid", "html"] as const;

interface Flags extends SourceFlags {
  readonly format?: (typeof formats)[number];
  readonly out?: string;
  readonly verify: boolean;
}

/** The format that the ending of a file says. */
const formatOf = (file: string | undefined): Flags["format"] => {
  if (file === undefined) return undefined;
  if (/\.html?$/i.test(file)) return "html";
  return /\.(mmd|mermaid)$/i.test(file) ? "mermaid" : /\.svg$/i.test(file) ? "svg" : undefined;
};

async function run({ format, out, verify, ...source }: Flags): Promise<void> {
  const chosen = format ?? formatOf(out) ?? "svg";
  const subject = await subjectOf(source);
  const findings = verify ? verifyNetwork(subject.network).findings : [];
  const text = written(drawn(subject, findings), chosen);
  if (out === undefined) process.stdout.write(text);
  else writeFileSync(out, text);
}

/** The `graph` command. */
export function graphCommand(): Command {
  return withSourceOptions(new Command("smartag graph"))
    .description("Draws a network: as an SVG picture, as Mermaid, or as a page to search and zoom.")
    .usage("[options]")
    .addOption(
      new Option("--format <format>", "svg, mermaid or html (default: as --out ends, else svg)").choices(formats),
    )
    .option("--out <file>", "write it to this file instead of standard output")
    .option("--no-verify", "without the findings of `smartag verify`")
    .addHelpText(
      "after",
      `
${aboutSources}

With --preview, what the update creates, changes, replaces and deletes is
marked. docs/graph.md explains the signs.`,
    )
    .action(run);
}
