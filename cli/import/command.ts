import { basename, relative, resolve } from "node:path";
import { Command, Option } from "commander";
import { interrupt } from "../../provider/client/index.js";
import { INTERRUPTED } from "../list-command.js";
import { ProgressLine } from "../progress.js";
import { type ConnectionFlags, connectionOptionsOf, serviceOf, withConnectionOptions } from "../service.js";
import { readAccount } from "./account.js";
import { kebabName } from "./names.js";
import { unlistedOf, unreadOf } from "./not-expressed.js";
import type { Program } from "./object.js";
import { objectsToDeclare, type SettingChoice, settingChoices } from "./objects.js";
import { packageFiles } from "./package-files.js";
import { type Format, programOf } from "./program.js";
import { prove } from "./proof.js";
import { selectionOf, withSettings } from "./selection.js";
import { countsReport, filesReport, leftOutReport, nextSteps, secretsReport } from "./summary.js";
import { addFiles, missingFiles, projectIn, replacedFiles, writeFiles } from "./write.js";

interface Flags extends ConnectionFlags {
  readonly gateway?: string[];
  readonly ccn?: string[];
  readonly out: string;
  readonly format: Format;
  readonly settings: SettingChoice;
  readonly dryRun?: boolean;
  readonly check?: boolean;
  readonly force?: boolean;
}

async function run(words: readonly string[], flags: Flags): Promise<void> {
  const { gateway = [], ccn = [], out, format, dryRun = false, force = false } = flags;
  const selection = withSettings(selectionOf(words, gateway, ccn), flags.settings);
  if (flags.check && format !== "typescript") {
    throw new Error(`--check runs programs in TypeScript; leave out --format ${format}.`);
  }
  const { stdout, stderr } = process;
  const line = new ProgressLine(stderr);
  // A second Ctrl+C ends the process at once.
  process.once("SIGINT", interrupt);
  const client = await serviceOf(flags);
  const account = await readAccount(client, selection, ({ listsRead, lists }) => {
    line.show(`smartag: ${listsRead} of ${lists} lists read`);
  }).finally(() => line.clear());
  if (account.isInterrupted) {
    stderr.write("Interrupted: not everything was read. Nothing was written.\n");
    process.exitCode = INTERRUPTED;
    return;
  }
  const objects = objectsToDeclare(account.listed, {
    settings: flags.settings,
    unread: account.unreadEntries,
  });
  const folder = resolve(out);
  const project = projectIn(folder) ?? projectName(folder);
  const program = programOf(objects, {
    format,
    project,
    introduction: [`What exists in ${client.region}, as smartag import found it.`],
    leftOut: [...unreadOf(account.notRead), ...(selection.ids.size > 0 ? [] : unlistedOf(selection.kinds))],
  });
  if (program.counts.size === 0) {
    stdout.write(`Nothing to import in ${client.region}. Nothing was written.\n${leftOutReport(program.leftOut)}`);
    return;
  }
  stdout.write(countsReport(program, client.region));
  const next = save(program, { folder, project, format, dryRun, force });
  stdout.write(leftOutReport(program.leftOut) + secretsReport(program) + next);
  if (account.notRead.some(({ isExpected }) => !isExpected)) process.exitCode = 1;
  if (flags.check) await check(program, flags);
}

interface Place extends Required<Pick<Flags, "format" | "dryRun" | "force">> {
  readonly folder: string;
  readonly project: string;
}

/** Writes the program, or says what would be written. Returns what to do next. */
function save(program: Program, { folder, project, format, dryRun, force }: Place): string {
  const added = format === "typescript" ? missingFiles(folder, packageFiles(project)) : [];
  const files = [...program.files, ...added];
  const shown = relative("", folder) || ".";
  const paths = files.map(({ path }) => path);
  if (dryRun) {
    const replaced = replacedFiles(folder, program.files);
    process.stdout.write(filesReport(paths, shown, false));
    if (replaced.length > 0) process.stdout.write(`It would replace ${replaced.join(", ")}: give --force.\n`);
    return "";
  }
  if (force) writeFiles(folder, files);
  else addFiles(folder, files, "Give --out with another folder, or --force to write over what is there.");
  process.stdout.write(filesReport(paths, shown, true));
  const isNew = added.some(({ path }) => path === "package.json");
  return format === "typescript" ? nextSteps(shown, isNew) : "";
}

/** Runs the proof, and says how it ends. */
async function check(program: Program, flags: Flags): Promise<void> {
  process.stdout.write("Check, in a copy with a state of its own that sends no write:\n");
  const line = new ProgressLine(process.stderr);
  const options = await connectionOptionsOf(flags);
  const failure = await prove(program, options, (step) => line.show(`smartag: ${step}`)).finally(() => line.clear());
  if (failure) {
    process.exitCode = 1;
    process.stdout.write(`  failed in ${failure.step}. Nothing was changed.\n${failure.reason}\n`);
  } else {
    process.stdout.write("  preview: only adoptions; update: no write; second update: no change\n");
  }
}

/** The name of a new project, after its folder. */
function projectName(folder: string): string {
  const name = kebabName(basename(folder)).replace(/[^a-z0-9-]/g, "");
  return /^[a-z]/.test(name) ? name : "network";
}

/** What the help says beyond the options. */
function more(): string {
  return `
Types in any case, also as acl-rule; ids as smartag list prints them. Without
them everything in the region is imported.

Files are never written over without --force. Pulumi.yaml, package.json and
tsconfig.json are written only if the folder has none.

yaml and import-file are for when the stand-alone plugin exists: a program for
Pulumi YAML, and what pulumi import --file takes.

Ends with 1 if a list was refused or the check failed. See docs/import.md.`;
}

/** The `import` command. */
export function importCommand(): Command {
  return withConnectionOptions(new Command("smartag import"))
    .description("Writes a program that adopts what exists, and can prove that it changes nothing.")
    .usage("[types or ids...] [options]")
    .argument("[types or ids...]", "which types or objects, such as Acl or acl-...; all of them by default")
    .option("--gateway <id...>", "only what belongs to these gateways")
    .option("--ccn <id...>", "only these CCNs, and the gateways on them with what belongs to them")
    .option("--out <folder>", "where the files go", ".")
    .addOption(
      new Option("--format <name>", "what is written")
        .choices(["typescript", "yaml", "import-file"])
        .default("typescript"),
    )
    .addOption(
      new Option("--settings <which>", "of gateways and devices: changed leaves out factory values")
        .choices(settingChoices)
        .default("changed"),
    )
    .option("--dry-run", "say what would be written, and write nothing")
    .option("--check", "prove with the pulumi command that the program changes nothing")
    .option("--force", "write over files")
    .addHelpText("after", more)
    .action(run);
}
