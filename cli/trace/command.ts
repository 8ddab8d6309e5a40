import { Command, InvalidArgumentError, Option } from "commander";
import type { Flow } from "../../network/trace/flow.js";
import { trace } from "../../network/trace/trace.js";
import { aboutSources, type SourceFlags, subjectOf, withSourceOptions } from "../network/source.js";
import { flowsIn } from "../network/flows.js";
import { fileSource } from "../known.js";
import { files } from "../files.js";
import { flowsReport, traceReport } from "./report.js";

/** The exit code if the outcome is not the expected one. A command that fails ends with 1. */
const UNEXPECTED = 2;

interface Flags extends SourceFlags, Omit<Flow, "from" | "to"> {
  readonly from?: string;
  readonly to?: string;
  readonly flows?: readonly string[];
  readonly expect?: "passes" | "dropped";
  readonly json?: boolean;
}

async function run({ flows, ...flags }: Flags): Promise<void> {
  if (flows === undefined) await traceOne(flags);
  else if (flags.from !== undefined || flags.to !== undefined) {
    throw new Error("--flows has the flows; leave out --from and --to.");
  } else await checkFlows(flows, flags);
}

/** Follows the flows of some files, and says which are not as the files have them. */
async function checkFlows(names: readonly string[], { json, ...source }: Flags): Promise<void> {
  const promises = names.flatMap((name) => flowsIn(fileSource(name)));
  const { network } = await subjectOf(source);
  const checked = promises.map((promise) => ({ ...promise, ...trace(network, promise.flow) }));
  process.stdout.write(json ? `${JSON.stringify(checked, null, 2)}\n` : flowsReport(checked));
  if (checked.some(({ expect, outcome }) => outcome !== expect)) process.exitCode = UNEXPECTED;
}

async function traceOne(flags: Flags): Promise<void> {
  const { from, to, protocol, port, sourcePort, expect, json, ...source } = flags;
  if (from === undefined || to === undefined) throw new Error("Give --from and --to, or --flows.");
  const { network } = await subjectOf(source);
  const found = trace(network, {
    from,
    to,
    protocol,
    ...(port !== undefined && { port }),
    ...(sourcePort !== undefined && { sourcePort }),
  });
  process.stdout.write(json ? `${JSON.stringify(found, null, 2)}\n` : traceReport(found));
  if (expect === undefined || found.outcome === expect) return;
  process.stderr.write(`Expected: ${expect}; found: ${found.outcome}.\n`);
  process.exitCode = UNEXPECTED;
}

function port(text: string): number {
  const number = Number(text);
  if (!(Number.isInteger(number) && number >= 1 && number <= 65_535)) {
    throw new InvalidArgumentError("Give a port from 1 to 65535.");
  }
  return number;
}

/** The `trace` command. */
export function traceCommand(): Command {
  return withSourceOptions(new Command("smartag trace"))
    .description("Follows a packet through a network: which ACL rule, NAT entry, route and CCN decide.")
    .usage("--from <address> --to <address> --port <port> [options]")
    .option("--from <address>", "the source, such as 10.1.0.8")
    .option("--to <address>", "the destination")
    .addOption(new Option("--protocol <name>", "of the packet").choices(["tcp", "udp", "icmp"]).default("tcp"))
    .option("--port <port>", "the destination port, of tcp and udp", port)
    .option("--source-port <port>", "the source port", port)
    .addOption(new Option("--expect <outcome>", "end with 2 if it is another").choices(["passes", "dropped"]))
    .option("--flows <file>", "instead: flows that must pass or must not, as YAML; can be repeated", files)
    .option("--json", "as JSON")
    .addHelpText(
      "after",
      `
${aboutSources} What no source documents, such as
whether ACLs track connections, is unsure.

Ends with 2 if an outcome is not the expected one, with 1 if it fails.`,
    )
    .action(run);
}
