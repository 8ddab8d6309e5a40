import { Command } from "commander";
import { definitions } from "../provider/definitions.js";
import { isListable } from "../provider/lifecycle/inventory.js";
import { kindsOf, list, type List } from "./list.js";
import { report } from "./list-report.js";
import { notReadReport } from "./not-read.js";
import { INTERRUPTED, reading } from "./reading.js";
import { type ConnectionFlags, serviceOf, withConnectionOptions } from "./service.js";
import { terminalWidth, wrapped } from "./table.js";

const INDENT = "  ";

interface Flags extends ConnectionFlags {
  readonly gateway?: string[];
  readonly json?: boolean;
}

async function run(names: readonly string[], { gateway = [], json, ...connection }: Flags): Promise<void> {
  const kinds = kindsOf(names, gateway.length > 0);
  const { stdout, stderr } = process;
  const found = await reading(async (onProgress) => list(await serviceOf(connection), kinds, gateway, onProgress));
  const { isInterrupted, ...result } = found;
  if (json) for (const text of jsonOf(result)) stdout.write(text);
  else stdout.write(report(result, terminalWidth(stdout)));
  stderr.write(notReadReport(result.notRead));
  if (isInterrupted) {
    stderr.write("Interrupted: the list is not complete.\n");
    process.exitCode = INTERRUPTED;
  } else if (result.notRead.some(({ isExpected }) => !isExpected)) {
    process.exitCode = 1;
  }
}

/** The list as JSON, object by object: a whole account as one text would take much memory. */
function* jsonOf({ objects, ...rest }: List): Generator<string> {
  const [head = "", tail = ""] = JSON.stringify({ ...rest, objects: [] }, null, 2).split(/(?<="objects": \[)/);
  yield head;
  for (const [index, one] of objects.entries()) {
    yield `${index === 0 ? "" : ","}\n    ${JSON.stringify(one, null, 2).replaceAll("\n", "\n    ")}`;
  }
  yield `${objects.length === 0 ? "" : "\n  "}${tail}\n`;
}

/** What the help says beyond the options. */
function more(): string {
  const all = [...definitions.values()];
  const types = all.filter(isListable).map(({ type }) => type);
  const not = all.flatMap(({ type, unlisted }) =>
    unlisted ? `  ${type}${unlisted.which === undefined ? "" : ` ${unlisted.which}`}:\n    ${unlisted.why}` : [],
  );
  return `
Types, in any case, also as acl-rule:
${wrapped(types, ", ", INDENT.length)
  .map((line) => INDENT + line)
  .join("\n")}

Not listed:
${not.join("\n")}

Without --stack, keys, region and endpoint come from the environment. Ends with
1 if a list could not be read, unless a device is offline or the service does
not serve it here.`;
}

/** The `list` command. */
export function listCommand(): Command {
  return withConnectionOptions(new Command("smartag list"))
    .description("Lists what exists in the region, with the ids that `adopt` takes.")
    .usage("[types...] [options]")
    .argument("[types...]", "which types, such as Acl; all of them by default")
    .option("--gateway <id...>", "only what belongs to these gateways: settings, bindings, entries")
    .option("--json", "as JSON; see docs/list.md")
    .addHelpText("after", more)
    .action(run);
}
