import { basename, resolve } from "node:path";
import { Command } from "commander";
import { interruption } from "../../provider/client/interrupt.js";
import { readingSession } from "../../provider/lifecycle/inventory.js";
import type { Program } from "../import/object.js";
import { checkProgram, expectOutput, type OutputFlags, projectOf, save, withOutputOptions } from "../import/output.js";
import { programOf } from "../import/program.js";
import { countsReport, leftOutReport, secretsReport } from "../import/summary.js";
import { INTERRUPTED, reading } from "../reading.js";
import { type ConnectionFlags, serviceOf, withConnectionOptions } from "../service.js";
import { leavingFile, leavingReport } from "./leave.js";
import { type Migration, migrationOf } from "./migration.js";
import { differencesReport, skippedReport, unlistedReport } from "./report.js";
import { readState, type RosFiles } from "./source.js";
import type { VendorState } from "./vendor-state.js";

interface Flags extends ConnectionFlags, OutputFlags, RosFiles {}

async function run(file: string, flags: Flags): Promise<void> {
  expectOutput(flags);
  const state = await readState(file, flags);
  const found = await migrated(state, flags);
  if (!found) {
    process.stderr.write("Interrupted: not everything was read. Nothing was written.\n");
    process.exitCode = INTERRUPTED;
    return;
  }
  const { migration, region } = found;
  const program = write(file, state, migration, region, flags);
  if (migration.isIncomplete) process.exitCode = 1;
  if (flags.check && program.counts.size > 0) await checkProgram(program, flags);
}

/** What becomes of a state; undefined if the user interrupts the reading. */
async function migrated(
  state: VendorState,
  flags: ConnectionFlags,
): Promise<{ readonly migration: Migration; readonly region: string } | undefined> {
  try {
    return await reading(async (onProgress) => {
      const client = await serviceOf(flags);
      const migration = await migrationOf(state, readingSession(client), onProgress);
      return { migration, region: client.region };
    });
  } catch (error) {
    if (interruption.aborted) return undefined;
    throw error;
  }
}

/** Writes the program and the summary. */
function write(file: string, { tool }: VendorState, migration: Migration, region: string, flags: Flags): Program {
  const folder = resolve(flags.out);
  const project = projectOf(folder);
  const source = file === "-" ? "" : `, from ${basename(file)}`;
  const program = programOf(migration.objects, {
    format: flags.format,
    project,
    introduction: [`What ${tool} managed in ${region}${source}, as smartag migrate found it.`],
    leftOut: migration.leftOut,
  });
  const { stdout } = process;
  const isEmpty = program.counts.size === 0;
  let next = "";
  if (isEmpty) stdout.write(`Nothing to migrate in ${region}. Nothing was written.\n`);
  else {
    stdout.write(countsReport(program, region));
    next = save(withLeaving(program, tool, migration), { ...flags, folder, project });
  }
  stdout.write(
    [
      differencesReport(tool, migration),
      unlistedReport(tool, migration),
      leftOutReport(program.leftOut),
      skippedReport(migration),
      secretsReport(program),
      next,
      isEmpty || flags.dryRun ? "" : leavingReport(tool),
    ].join(""),
  );
  return program;
}

/** The program, and the commands with which the other tool stops managing what it has. */
function withLeaving(program: Program, tool: VendorState["tool"], { migrated }: Migration): Program {
  const missing = new Set(program.leftOut.map(({ what }) => what));
  const declared = migrated.filter(({ head }) => !missing.has(head)).map(({ address }) => address);
  const script = leavingFile(tool, declared);
  return script ? { ...program, files: [...program.files, script] } : program;
}

/** What the help says beyond the options. */
const MORE = `
The file is what one of these prints, or - for standard input:
  terraform state pull
  terraform show -json
  pulumi stack export
  aliyun ros ListStackResources --StackId ID

The values are those that the service has now; what the state has otherwise is
reported. Files are never written over without --force. Pulumi.yaml,
package.json and tsconfig.json are written only if the folder has none.

Ends with 1 if an object could not be read or the check failed. See
docs/migrate.md.`;

/** The `migrate` command. */
export function migrateCommand(): Command {
  const command = withConnectionOptions(new Command("smartag migrate"))
    .description("Writes a program that adopts what Terraform, pulumi-alicloud or ROS manages.")
    .usage("<file> [options]")
    .argument("<file>", "the state of the other tool")
    .option("--template <file>", "of a ROS stack: its template, or what aliyun ros GetTemplate prints")
    .option("--parameters <file>", "of a ROS stack with a template: what aliyun ros GetStack prints");
  return withOutputOptions(command).addHelpText("after", MORE).action(run);
}
