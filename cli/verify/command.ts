import { Command, Option } from "commander";
import { parsedSuppression } from "../../network/verify/suppression.js";
import { type Verification, verifyNetwork } from "../../network/verify/verify.js";
import { files } from "../files.js";
import { fileSource } from "../known.js";
import { aboutSources, type SourceFlags, subjectOf, withSourceOptions } from "../network/source.js";
import { markdownReport } from "./markdown.js";
import { verifyReport } from "./report.js";
import { suppressionsIn } from "./suppressions.js";

/** The exit code if there are errors among the findings. A command that fails ends with 1. */
const FOUND = 2;

const formats = ["terminal", "markdown", "json"] as const;

interface Flags extends SourceFlags {
  readonly suppress?: readonly string[];
  readonly suppressions?: string;
  readonly format: (typeof formats)[number];
}

async function run(flags: Flags): Promise<void> {
  const suppressions = [
    ...(flags.suppressions === undefined ? [] : suppressionsIn(fileSource(flags.suppressions))),
    ...(flags.suppress ?? []).map(parsedSuppression),
  ];
  const { network, name } = await subjectOf(flags);
  const found = verifyNetwork(network, suppressions);
  process.stdout.write(textOf(found, name, flags.format));
  if (found.findings.some(({ severity }) => severity === "error")) process.exitCode = FOUND;
}

function textOf(found: Verification, name: string, format: Flags["format"]): string {
  switch (format) {
    case "terminal":
      return verifyReport(found, name);
    case "markdown":
      return markdownReport(found, name);
    case "json":
      return `${JSON.stringify({ source: name, ...found }, null, 2)}\n`;
  }
}

/** The `verify` command. */
export function verifyCommand(): Command {
  return withSourceOptions(new Command("smartag verify"))
    .description("Examines a network: rules that never match, addresses used twice, ways that lead nowhere.")
    .usage("[options]")
    .option(
      "--suppress <rule@resource=reason>",
      'a finding that is right as it is, such as acl-tie@office="..."; can be repeated',
      files,
    )
    .option("--suppressions <file>", "a JSON list of them, with rule, resource, property and reason")
    .addOption(new Option("--format <name>", "of the report").choices(formats).default("terminal"))
    .addHelpText(
      "after",
      `
${aboutSources} docs/verify.md explains every rule.

Ends with 2 if there are errors among the findings, with 1 if it fails.`,
    )
    .action(run);
}
