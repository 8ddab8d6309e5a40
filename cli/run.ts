import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { Command, Option } from "commander";
import { actions } from "../provider/definitions.js";
import { type AnyAction, send, subjectOf } from "../provider/lifecycle/action.js";
import { checkValues, messageOf } from "../provider/lifecycle/check.js";
import type { Properties } from "../provider/lifecycle/definition.js";
import { Field } from "../provider/lifecycle/fields.js";
import { Run } from "../provider/lifecycle/run.js";
import { type ConnectionFlags, serviceOf, withConnectionOptions } from "./service.js";
import { table } from "./table.js";

/** The streams of a terminal, or of a script. */
export interface Streams {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

/** `smartAGId` as `smart-ag-id`. */
export function kebab(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .toLowerCase();
}

/** The flag of an input. Its help has the words of the input's check. */
function optionOf(name: string, field: Field): Option {
  const { item } = field.schema as { item?: Field["schema"] };
  const { presence, secret, default: standard } = field.traits;
  const help = [
    messageOf(item ? new Field(item) : field, undefined).replace(/^missing; give /, ""),
    ...(item ? ["; several are parted by spaces"] : []),
    ...(secret ? ["; - reads it from standard input"] : []),
    ...(presence === "required" ? [" (required)"] : []),
    ...(standard === undefined ? [] : [` (default: ${JSON.stringify(standard)})`]),
  ];
  // The input's check validates the value, so that all violations are reported at once.
  return new Option(`--${kebab(name)} <value${item ? "..." : ""}>`, help.join(""));
}

interface Flags extends ConnectionFlags, Record<string, unknown> {
  readonly json?: boolean;
  readonly yes?: boolean;
}

function commandOf(action: AnyAction, streams: Streams): Command {
  const options = new Map(Object.entries(action.inputs).map(([name, field]) => [name, optionOf(name, field)] as const));
  const command = new Command(kebab(action.type)).description(`${action.summary}.`);
  for (const option of options.values()) command.addOption(option);
  withConnectionOptions(command).option("--json", "the result as JSON");
  if (action.disturbs !== undefined) command.option("--yes", `do not ask first. ${action.disturbs}`);
  return command.action(async (flags: Flags) => {
    const given = new Map([...options].map(([name, option]) => [name, flags[option.attributeName()]]));
    const result = await perform(action, Object.fromEntries(given), flags, streams);
    streams.stdout.write(flags.json ? `${JSON.stringify(result, null, 2)}\n` : report(result));
  });
}

/**
 * Checks the given values, asks for confirmation if the action disturbs people, and runs the
 * action.
 */
async function perform(action: AnyAction, given: Properties, flags: Flags, streams: Streams): Promise<Properties> {
  for (const [name, { traits }] of Object.entries(action.inputs)) {
    if (traits.secret && given[name] === "-") given[name] = readFileSync(0, "utf8").replace(/\r?\n$/, "");
  }
  const { inputs, failures } = checkValues(action.inputs, action.rules ?? [], given);
  if (failures.length > 0) {
    throw new Error(failures.map((failure) => failure.replace(/^\w+/, (name) => `--${kebab(name)}`)).join("\n"));
  }
  const what = `${action.type} ${subjectOf(action, inputs)}`;
  if (action.disturbs !== undefined && !flags.yes) await confirm(what, action.disturbs, streams);
  const session = new Run().session(await serviceOf(flags));
  streams.stderr.write(`smartag: ${what}\n`);
  const before = await send(action, session, inputs);
  const ranAt = new Date().toISOString();
  return { action: action.type, ranAt, ...(await action.after(inputs, session.client, before)) };
}

/** @throws Error if the user does not confirm. */
async function confirm(what: string, disturbs: string, { stdin, stderr }: Streams): Promise<void> {
  if (!stdin.isTTY) throw new Error(`${what}: ${disturbs} Give --yes to run it where nobody can be asked.`);
  const terminal = createInterface({ input: stdin, output: stderr });
  const answer = await new Promise<string>((resolve) => {
    terminal.question(`${what}: ${disturbs} Run it? [y/N] `, resolve);
    terminal.once("close", () => resolve(""));
  });
  terminal.close();
  if (!/^y(es)?$/i.test(answer.trim())) throw new Error("Not run.");
}

/** The report for people: single values, then a table of each list. */
function report(result: Properties): string {
  const heading = (name: string): string => kebab(name).replaceAll("-", " ").toUpperCase();
  const entries = Object.entries(result).filter(([, value]) => value !== undefined);
  const lists = entries.filter(([, value]) => Array.isArray(value)) as [string, Properties[]][];
  const single = entries.filter(([, value]) => !Array.isArray(value));
  const rows = single.map(([name, value]) => [heading(name), cell(value)]);
  const tables = lists.map(([name, items]) => {
    const columns = Object.keys(items[0] ?? {});
    return columns.length === 0
      ? `No ${heading(name).toLowerCase()}.\n`
      : table([columns.map(heading), ...items.map((item) => columns.map((column) => cell(item[column])))]);
  });
  return [table(rows), ...tables].join("\n");
}

function cell(value: unknown): string {
  return Array.isArray(value) ? value.map(cell).join(" ") : String(value);
}

/** The `run` command, with one subcommand for each action. */
export function runCommand(streams: Streams = process): Command {
  const command = new Command("smartag run")
    .description("Runs one action and prints its result. Without --stack, keys and region come from the environment.")
    .usage("<action> [options]")
    .configureHelp({ subcommandTerm: (one) => one.name() });
  for (const action of actions.values()) command.addCommand(commandOf(action, streams));
  return command;
}
