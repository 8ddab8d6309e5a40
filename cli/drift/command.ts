import { counted } from "../../network/counted.js";
import { Command, Option } from "commander";
import { placeText } from "../../provider/lifecycle/place.js";
import { files } from "../files.js";
import { notReadReport } from "../not-read.js";
import { INTERRUPTED, reading } from "../reading.js";
import { originsOf } from "../stack.js";
import { terminalWidth } from "../table.js";
import { writeAdoptions } from "./adopt.js";
import type { Drift } from "./finding.js";
import { gather, type Gathered } from "./gather.js";
import { IGNORE_FILE, IgnoreFile } from "./ignore.js";
import { markdownReport } from "./markdown.js";
import { reportOf } from "./report.js";
import { sarifReport } from "./sarif.js";
import { terminalReport } from "./terminal.js";
import { hasDrift, ofKind } from "./words.js";

/** The exit code if there is drift. */
const DRIFT = 2;

const formats = ["terminal", "markdown", "json", "sarif"] as const;

interface Flags {
  readonly stack?: readonly string[];
  readonly state?: readonly string[];
  readonly format: (typeof formats)[number];
  readonly ignoreFile?: string;
  readonly writeIgnore?: boolean;
  readonly fix?: boolean;
  readonly adopt?: string;
}

async function run(flags: Flags, version: string): Promise<void> {
  const { stdout, stderr } = process;
  const ignoreFile = IgnoreFile.read(flags.ignoreFile, flags.writeIgnore === true);
  const gathered = await reading(async (onProgress) => {
    const origins = await originsOf(flags.stack ?? [], flags.state ?? []);
    if (origins.length === 0) throw new Error("Give the states to compare: --stack or --state.");
    return gather(origins, onProgress);
  });
  const isWritten = flags.writeIgnore && !gathered.isInterrupted;
  const found = isWritten ? withIgnored(gathered, ignoreFile) : reportOf(gathered, ignoreFile);
  stdout.write(textOf(found, flags, version));
  if (flags.adopt !== undefined && !gathered.isInterrupted) {
    stderr.write(writeAdoptions(gathered, found, flags.adopt));
  }
  stderr.write(problems(found));
  if (gathered.isInterrupted) {
    stderr.write("Interrupted: the comparison is not complete.\n");
    process.exitCode = INTERRUPTED;
  } else if (!found.isComplete) process.exitCode = 1;
  else if (hasDrift(found.summary)) process.exitCode = DRIFT;
}

function textOf(found: Drift, { format, fix = false }: Flags, version: string): string {
  const { stdout, env } = process;
  switch (format) {
    case "json":
      return `${JSON.stringify(found, null, 2)}\n`;
    case "sarif":
      return `${JSON.stringify(sarifReport(found, version), null, 2)}\n`;
    case "markdown":
      return markdownReport(found, fix);
    case "terminal":
      return terminalReport(found, {
        width: terminalWidth(stdout),
        hasColours: stdout.isTTY && !env["NO_COLOR"] && env["TERM"] !== "dumb",
        showsFixes: fix,
      });
  }
}

/** Adds the unmanaged objects to the ignore file. Returns what is left. */
function withIgnored(gathered: Gathered, ignoreFile: IgnoreFile): Drift {
  const { file, added } = ignoreFile.with(ofKind(reportOf(gathered, ignoreFile), "unmanaged"));
  if (added > 0) file.write();
  process.stderr.write(`Added ${counted(added, "line")} to ${file.file}.\n`);
  return reportOf(gathered, file);
}

/** What was not read or compared, and why. */
function problems({ notRead, places, errors }: Drift): string {
  const lists = places
    .map((place) => {
      const text = notReadReport(notRead.filter((one) => placeText(one.place) === placeText(place)));
      return places.length > 1 ? text.replaceAll(/^Not read: /gm, `Not read in ${placeText(place)}: `) : text;
    })
    .join("");
  return lists + errors.map((error) => `${error}\n`).join("");
}

/** What the help says beyond the options. */
const more = `
Without --stack, keys, region and endpoint come from the environment. Ends with
0 if there is no drift, 2 if there is, and 1 after an error or if a list was
refused, so that the answer is not complete.`;

/** The `drift` command. `version` is that of this package. */
export function driftCommand(version: string): Command {
  return new Command("smartag drift")
    .description(
      "Compares stacks with the service, and changes neither: what was changed, is missing, or is unmanaged.",
    )
    .option("--stack <name>", "a stack of the project in this folder; can be repeated", files)
    .option(
      "--state <file>",
      "what `pulumi stack export` prints, - for standard input; can be repeated, and beside --stack",
      files,
    )
    .addOption(new Option("--format <name>", "of the report").choices(formats).default("terminal"))
    .option("--fix", "with the commands that mend each finding")
    .option("--adopt <folder>", "write declarations that adopt what is unmanaged into a folder")
    .option(
      "--ignore-file <file>",
      `what not to report, in gitignore's syntax (default: ${IGNORE_FILE}, if there is one)`,
    )
    .option("--write-ignore", "add what is unmanaged now to the ignore file")
    .addHelpText("after", more)
    .action((flags: Flags) => run(flags, version));
}
