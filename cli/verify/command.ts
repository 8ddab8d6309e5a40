import { Command } from "commander";
import { networkOf, type Network } from "../../network/model/index.js";
import { verifyNetwork } from "../../network/verify/verify.js";
import { parsedSuppression } from "../../network/verify/suppression.js";
import { interrupt } from "../../provider/client/index.js";
import { files } from "../files.js";
import { fileSource } from "../known.js";
import { notReadReport } from "../list-report.js";
import { ProgressLine } from "../progress.js";
import { type ConnectionFlags, serviceOf } from "../service.js";
import { statesOf } from "../stack.js";
import { liveObjects } from "./live-objects.js";
import { markdownReport } from "./markdown.js";
import { plannedObjects, stateObjects } from "./pulumi-objects.js";
import { verifyReport } from "./report.js";
import { suppressionsIn } from "./suppressions.js";

/** The exit code if there are errors among the findings. A command that fails ends with 1. */
const FOUND = 2;

interface Flags extends ConnectionFlags {
  readonly live?: boolean;
  readonly state: readonly string[];
  readonly preview?: string;
  readonly suppress: readonly string[];
  readonly suppressions?: string;
  readonly json?: boolean;
  readonly markdown?: boolean;
}

/** What is examined, and what messages call it. */
interface Subject {
  readonly network: Network;
  readonly name: string;
}

async function run(flags: Flags): Promise<void> {
  const suppressions = [
    ...(flags.suppressions === undefined ? [] : suppressionsIn(fileSource(flags.suppressions))),
    ...flags.suppress.map(parsedSuppression),
  ];
  const { network, name } = await subjectOf(flags);
  const found = verifyNetwork(network, suppressions);
  const { stdout } = process;
  if (flags.json) stdout.write(`${JSON.stringify({ source: name, ...found }, null, 2)}\n`);
  else stdout.write(flags.markdown ? markdownReport(found, name) : verifyReport(found, name));
  if (found.findings.some(({ severity }) => severity === "error")) process.exitCode = FOUND;
}

async function subjectOf(flags: Flags): Promise<Subject> {
  const { live, state, stack, preview } = flags;
  const isOfPulumi = state.length > 0 || preview !== undefined;
  if (live && isOfPulumi) throw new Error("--live reads the account; leave out --state and --preview.");
  if (live || (!isOfPulumi && stack === undefined)) return liveSubject(flags);
  const states = await statesOf(stack, state);
  const names = states.map(({ name }) => name);
  if (preview === undefined) return { network: networkOf(stateObjects(states)), name: names.join(", ") };
  const source = fileSource(preview);
  return {
    network: networkOf(plannedObjects(source, states)),
    name: [`preview ${source.name}`, ...names].join(", "),
  };
}

/** @throws Error if lists are missing, because findings would be, too. */
async function liveSubject(connection: ConnectionFlags): Promise<Subject> {
  const { stderr } = process;
  const line = new ProgressLine(stderr);
  // A second Ctrl+C ends the process at once.
  process.once("SIGINT", interrupt);
  const client = await serviceOf(connection);
  const { objects, origin, notRead, isInterrupted } = await liveObjects(client, ({ listsRead, lists }) => {
    line.show(`smartag: ${listsRead} of ${lists} lists read`);
  }).finally(() => line.clear());
  if (isInterrupted) throw new Error("Interrupted: nothing was examined.");
  stderr.write(notReadReport(notRead));
  if (notRead.some(({ isExpected }) => !isExpected)) {
    throw new Error("Not everything could be read, so nothing was examined.");
  }
  return { network: networkOf(objects, origin), name: `account, region ${client.region}` };
}

/** The `verify` command. */
export function verifyCommand(): Command {
  return new Command("smartag verify")
    .description("Examines a network: rules that never match, addresses used twice, ways that lead nowhere.")
    .usage("[options]")
    .option("--stack <name>", "a stack of the project in this folder, as its state is")
    .option("--state <file>", "what `pulumi stack export` prints, - for standard input; can be repeated", files, [])
    .option("--preview <file>", "what `pulumi preview --json --show-sames` prints: as it would be")
    .option("--live", "the live account; the default without --stack, --state and --preview")
    .option("--connection <name>", "with --live and --stack: a connection of the stack")
    .option("--region <id>", "with --live, such as cn-shanghai (default: the stack's, or ALIBABA_CLOUD_REGION_ID)")
    .option(
      "--suppress <rule@resource=reason>",
      'a finding that is right as it is, such as acl-tie@office="..."; can be repeated',
      files,
      [],
    )
    .option("--suppressions <file>", "a JSON list of them, with rule, resource, property and reason")
    .option("--json", "as JSON")
    .option("--markdown", "as Markdown, for a pull request")
    .addHelpText(
      "after",
      `
With --live, keys, region and endpoint are those of --stack, or come from the
environment. It changes nothing. docs/verify.md explains every rule.

Ends with 2 if there are errors among the findings, with 1 if it fails.`,
    )
    .action(run);
}
