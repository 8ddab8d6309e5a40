import { resolve } from "node:path";
import { Command, Option } from "commander";
import { INTERRUPTED, reading } from "../reading.js";
import { type ConnectionFlags, serviceOf, withConnectionOptions } from "../service.js";
import { readAccount } from "./account.js";
import { unlistedOf, unreadOf } from "./not-expressed.js";
import { objectsToDeclare, type SettingChoice, settingChoices } from "./objects.js";
import { checkProgram, expectOutput, type OutputFlags, projectOf, save, withOutputOptions } from "./output.js";
import { programOf } from "./program.js";
import { selectionOf, withSettings } from "./selection.js";
import { countsReport, leftOutReport, secretsReport } from "./summary.js";

interface Flags extends ConnectionFlags, OutputFlags {
  readonly gateway?: string[];
  readonly ccn?: string[];
  readonly settings: SettingChoice;
}

async function run(words: readonly string[], flags: Flags): Promise<void> {
  const { gateway = [], ccn = [], out, format } = flags;
  const selection = withSettings(selectionOf(words, gateway, ccn), flags.settings);
  expectOutput(flags);
  const { stdout, stderr } = process;
  const { client, account } = await reading(async (onProgress) => {
    const service = await serviceOf(flags);
    return { client: service, account: await readAccount(service, selection, onProgress) };
  });
  if (account.isInterrupted) {
    stderr.write("Interrupted: not everything was read. Nothing was written.\n");
    process.exitCode = INTERRUPTED;
    return;
  }
  if (account.notRead.some(({ isExpected }) => !isExpected)) process.exitCode = 1;
  const objects = objectsToDeclare(account.listed, {
    settings: flags.settings,
    unread: account.unreadEntries,
  });
  const folder = resolve(out);
  const project = projectOf(folder);
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
  const next = save(program, { ...flags, folder, project });
  stdout.write(leftOutReport(program.leftOut) + secretsReport(program) + next);
  if (flags.check) await checkProgram(program, flags);
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
  const command = withConnectionOptions(new Command("smartag import"))
    .description("Writes a program that adopts what exists, and can prove that it changes nothing.")
    .usage("[types or ids...] [options]")
    .argument("[types or ids...]", "which types or objects, such as Acl or acl-...; all of them by default")
    .option("--gateway <id...>", "only what belongs to these gateways")
    .option("--ccn <id...>", "only these CCNs, and the gateways on them with what belongs to them")
    .addOption(
      new Option("--settings <which>", "of gateways and devices: changed leaves out factory values")
        .choices(settingChoices)
        .default("changed"),
    );
  return withOutputOptions(command).addHelpText("after", more).action(run);
}
