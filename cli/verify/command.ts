import { Command } from "commander";
import { networkOf, type Network } from "../../network/model/index.js";
import { verifyNetwork } from "../../network/verify/verify.js";
import { parsedSuppression } from "../../network/verify/suppression.js";
import { interrupt } from "../../provider/client/index.js";
import { fileSource, type Source } from "../known.js";
import { notReadReport } from "../list-report.js";
import { ProgressLine } from "../progress.js";
import { serviceOfEnvironment } from "../service.js";
import { stateOf } from "../stack.js";
import { liveObjects } from "./live-objects.js";
import { markdownReport } from "./markdown.js";
import { plannedObjects, stateObjects } from "./pulumi-objects.js";
import { verifyReport } from "./report.js";
import { suppressionsIn } from "./suppressions.js";

/** The exit code if there are errors among the findings. A command that fails ends with 1. */
const FOUND = 2;

interface Flags {
  readonly state: readonly string[];
  readonly stack: readonly string[];
  readonly preview?: string;
  readonly region?: string;
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

async function subjectOf({ state, stack, preview, region }: Flags): Promise<Subject> {
  const states = await Promise.all([
    ...state.map((file) => Promise.resolve(fileSource(file))),
    ...stack.map(stackSource),
  ]);
  const names = states.map(({ name }) => name);
  if (preview !== undefined) {
    const source = fileSource(preview);
    return {
      network: networkOf(plannedObjects(source, states)),
      name: [`preview ${source.name}`, ...names].join(", "),
    };
  }
  if (states.length > 0) return { network: networkOf(stateObjects(states)), name: names.join(", ") };
  return liveSubject(region);
}

async function stackSource(stack: string): Promise<Source> {
  const exported = await stateOf(stack);
  return { name: `stack ${stack}`, text: () => exported };
}

/** @throws Error if lists are missing, because findings would be, too. */
async function liveSubject(region: string | undefined): Promise<Subject> {
  const { stderr } = process;
  const line = new ProgressLine(stderr);
  // A second Ctrl+C ends the process at once.
  process.once("SIGINT", interrupt);
  const client = serviceOfEnvironment(region);
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

const collected = (value: string, before: readonly string[]): string[] => [...before, value];

/** The `verify` command. */
export function verifyCommand(): Command {
  return new Command("smartag verify")
    .description("Examines a network: rules that never match, addresses used twice, ways that lead nowhere.")
    .usage("[options]")
    .option("--state <file>", "what `pulumi stack export` prints, - for standard input; can be repeated", collected, [])
    .option("--stack <name>", "a stack of the project in this folder; can be repeated", collected, [])
    .option("--preview <file>", "what `pulumi preview --json --show-sames` prints: as it would be")
    .option("--region <id>", "of the live account, such as cn-shanghai (default: ALIBABA_CLOUD_REGION_ID)")
    .option(
      "--suppress <rule@resource=reason>",
      'a finding that is right as it is, such as acl-tie@office="..."; can be repeated',
      collected,
      [],
    )
    .option("--suppressions <file>", "a JSON list of them, with rule, resource, property and reason")
    .option("--json", "as JSON")
    .option("--markdown", "as Markdown, for a pull request")
    .addHelpText(
      "after",
      `
Without --state, --stack or --preview it reads the live account, with the keys
and the endpoint of the environment. It changes nothing. docs/verify.md explains
every rule.

Ends with 2 if there are errors among the findings, with 1 if it fails.`,
    )
    .action(run);
}
