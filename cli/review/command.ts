import { Command, Option } from "commander";
import { isBad, reviewOf } from "../../network/review/review.js";
import { parsedSuppression } from "../../network/verify/suppression.js";
import { files } from "../files.js";
import { fileSource } from "../known.js";
import { statesOf } from "../stack.js";
import { suppressionsIn } from "../verify/suppressions.js";
import { flowsIn } from "../network/flows.js";
import { markdownReview } from "./markdown.js";
import { previewOf } from "./preview.js";
import { textReview } from "./text.js";
import { updateOf } from "./update.js";

/** The exit code if a promise breaks, or a new error is found. A command that fails ends with 1. */
const BAD = 2;

interface Flags {
  readonly stack?: string;
  readonly preview?: string;
  readonly state: readonly string[];
  readonly flows: readonly string[];
  readonly suppress: readonly string[];
  readonly suppressions?: string;
  readonly format: "terminal" | "markdown" | "json";
}

async function run({ stack, preview, state, flows, suppress, suppressions, format }: Flags): Promise<void> {
  if (stack === undefined && preview === undefined) {
    throw new Error("Nothing is named to review; give --stack, or --preview with what pulumi preview --json prints.");
  }
  // Files are read first, because a preview takes long.
  const options = {
    promises: flows.flatMap((file) => flowsIn(fileSource(file))),
    suppressions: [
      ...(suppressions === undefined ? [] : suppressionsIn(fileSource(suppressions))),
      ...suppress.map(parsedSuppression),
    ],
  };
  const source = preview === undefined ? await previewOf(stack ?? "") : fileSource(preview);
  const states = await statesOf(preview === undefined ? undefined : stack, state);
  const review = reviewOf(updateOf(source, states), options);
  const name = stack === undefined ? undefined : `stack ${stack}`;
  const printed = {
    terminal: () => textReview(review, name),
    markdown: () => markdownReview(review, name),
    json: () => `${JSON.stringify(review, null, 2)}\n`,
  };
  process.stdout.write(printed[format]());
  if (isBad(review)) process.exitCode = BAD;
}

/** The `review` command. */
export function reviewCommand(): Command {
  return new Command("smartag review")
    .description("Says what an update would do to traffic: what would be dropped, what would pass, and what it costs.")
    .usage("--stack <name> [options]")
    .option("--stack <name>", "a stack of the project in this folder; runs its preview without --preview")
    .option("--preview <file>", "what `pulumi preview --json --show-sames` prints, - for standard input")
    .option("--state <file>", "what `pulumi stack export` prints; for a preview without --show-sames", files, [])
    .option("--flows <file>", "flows that must pass or must not pass, as YAML; can be repeated", files, [])
    .option(
      "--suppress <rule@resource=reason>",
      'a finding of verify that is right as it is, such as acl-tie@office="..."; can be repeated',
      files,
      [],
    )
    .option("--suppressions <file>", "a JSON list of them, with rule, resource, property and reason")
    .addOption(
      new Option("--format <name>", "for a terminal, for a pull request, or for programs")
        .choices(["terminal", "markdown", "json"])
        .default("terminal"),
    )
    .addHelpText(
      "after",
      `
Nothing is changed. The same update gives the same text. docs/review.md explains it.

Ends with 2 if a promise breaks or a new error is found, with 1 if it fails.`,
    )
    .action(run);
}
