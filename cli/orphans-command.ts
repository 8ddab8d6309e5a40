import { Command } from "commander";
import { files } from "./files.js";
import { fileSource } from "./known.js";
import { report } from "./orphan-report.js";
import { orphans } from "./orphans.js";
import { type ConnectionFlags, serviceOf, withConnectionOptions } from "./service.js";
import { statesOf } from "./stack.js";

interface OrphansFlags extends ConnectionFlags {
  state: string[];
  preview: string[];
  all?: boolean;
  json?: boolean;
}

/** The `orphans` command. */
export function orphansCommand(): Command {
  return withConnectionOptions(new Command("smartag orphans"))
    .description(
      "Lists objects that no state knows and that a run could have left that was killed; ends with 1 where there are any.",
    )
    .option(
      "--state <file>",
      "what `pulumi stack export` prints, - for standard input; can be repeated, and beside --stack",
      files,
      [],
    )
    .option(
      "--preview <file>",
      "what `pulumi preview --json` prints: also what the program is about to make may be there already; can be repeated",
      files,
      [],
    )
    .option("--all", "also objects with automatic names that are like no resource of these states")
    .option("--json", "as JSON")
    .action(async ({ state, preview, all, json, ...connection }: OrphansFlags) => {
      const states = await statesOf(connection.stack, state);
      if (states.length === 0) throw new Error("Give the states of the account: --stack or --state.");
      const found = await orphans(await serviceOf(connection), states, { previews: preview.map(fileSource), all });
      process.stdout.write(json ? `${JSON.stringify(found, null, 2)}\n` : report(found));
      if (found.length > 0) process.exitCode = 1;
    });
}
