import { statSync } from "node:fs";
import { basename, relative, resolve } from "node:path";
import { type Command, Option } from "commander";
import { interruption } from "../../provider/client/interrupt.js";
import { findPackage } from "../../provider/program/packages.js";
import { ProgressLine } from "../progress.js";
import { INTERRUPTED } from "../reading.js";
import { type ConnectionFlags, connectionOptionsOf } from "../service.js";
import { kebabName } from "./names.js";
import type { GeneratedFile, Program } from "./object.js";
import { packageFiles } from "./package-files.js";
import type { Format } from "./program.js";
import { prove } from "./proof.js";
import { filesReport, nextSteps } from "./summary.js";
import { addFiles, missingFiles, otherRuntimeIn, projectIn, replacedFiles, writeFiles } from "./write.js";

/** Where a program goes, and whether it is written and proven. */
export interface OutputFlags {
  readonly out: string;
  readonly format: Format;
  readonly dryRun?: boolean;
  readonly check?: boolean;
  readonly force?: boolean;
}

/** Adds the options of commands that write a program. */
export function withOutputOptions(command: Command): Command {
  return command
    .option("--out <folder>", "where the files go", ".")
    .addOption(
      new Option("--format <name>", "what is written")
        .choices(["typescript", "yaml", "import-file"])
        .default("typescript"),
    )
    .option("--dry-run", "say what would be written, and write nothing")
    .option("--check", "prove with the pulumi command that the program changes nothing")
    .option("--force", "write over files");
}

/**
 * @throws Error if the proof cannot run what is written, the files cannot go into the folder, or
 * Pulumi would not run them there.
 */
export function expectOutput({ check, out, format }: OutputFlags): void {
  if (check && format !== "typescript") {
    throw new Error(`--check runs programs in TypeScript; leave out --format ${format}.`);
  }
  const folder = resolve(out);
  const isFile = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false;
  if (isFile) throw new Error(`${folder} is not a folder. Nothing was written. Give --out with another one.`);
  const runtime = format === "typescript" ? otherRuntimeIn(folder) : undefined;
  if (runtime === undefined) return;
  throw new Error(
    `Pulumi.yaml in ${folder} is of a program in ${runtime}, so Pulumi would not run index.ts. ` +
      "Nothing was written. Give --out with another folder.",
  );
}

/** The project of a folder, or the name of a new one, after the folder. */
export function projectOf(folder: string): string {
  const name = kebabName(basename(folder)).replace(/[^a-z0-9-]/g, "");
  return projectIn(folder) ?? (/^[a-z]/.test(name) ? name : "network");
}

/** What is written, and where. */
export interface Place extends Pick<OutputFlags, "format" | "dryRun" | "force"> {
  readonly folder: string;
  readonly project: string;
}

/** Writes the program, or says what would be written. Returns what to do next. */
export function save(program: Program, { folder, project, format, dryRun = false, force = false }: Place): string {
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
  return format === "typescript" ? nextSteps(shown, installCommand(folder, added)) : "";
}

/** The command that installs what a program needs; undefined if its folder has it. */
function installCommand(folder: string, added: readonly GeneratedFile[]): string | undefined {
  if (added.some(({ path }) => path === "package.json")) return "npm install";
  return findPackage("pulumi-smartag", folder) === undefined ? "npm install pulumi-smartag" : undefined;
}

/** Runs the proof, and says how it ends. */
export async function checkProgram(program: Program, flags: ConnectionFlags): Promise<void> {
  process.stdout.write("Check, in a copy with a state of its own that sends no write:\n");
  const line = new ProgressLine(process.stderr);
  const options = await connectionOptionsOf(flags);
  const failure = await prove(program, options, (step) => line.show(`smartag: ${step}`)).finally(() => line.clear());
  if (failure && interruption.aborted) {
    process.exitCode = INTERRUPTED;
    process.stderr.write("Interrupted: the check did not end. Nothing was changed.\n");
  } else if (failure) {
    process.exitCode = 1;
    process.stdout.write(`  failed in ${failure.step}. Nothing was changed.\n${failure.reason}\n`);
  } else {
    process.stdout.write("  preview: only adoptions; update: no write; second update: no change\n");
  }
}
