import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Config } from "../provider/client/index.js";
import { fileSource, type Source } from "./known.js";

const execute = promisify(execFile);

/** A state of some hundred resources is a few megabytes. */
const MOST_OUTPUT = 1 << 30;

/**
 * Runs the `pulumi` command in the current folder and returns what it prints.
 *
 * @throws Error with what `pulumi` says.
 */
export async function pulumi(...args: string[]): Promise<string> {
  try {
    return (await execute("pulumi", args, { maxBuffer: MOST_OUTPUT })).stdout;
  } catch (cause) {
    const { code, stderr = "", message } = cause as NodeJS.ErrnoException & { stderr?: string };
    if (code === "ENOENT") throw new Error("The pulumi command is not on the PATH. Install it first.", { cause });
    const reason = stderr.trim() || message;
    throw new Error(`pulumi ${args.join(" ")} failed: ${reason}`, { cause });
  }
}

interface Value {
  readonly value?: string;
}

/** The config of a stack of the project in the current folder, with its secrets. */
export async function configOf(stack: string): Promise<Config> {
  const printed = await pulumi("config", "--json", "--show-secrets", "--stack", stack, "--non-interactive");
  const values = JSON.parse(printed) as Record<string, Value>;
  return { get: (key) => values[key]?.value };
}

/** The state of a stack of the project in the current folder. Its secrets stay encrypted. */
export async function stateOf(stack: string): Promise<Source> {
  const exported = await pulumi("stack", "export", "--stack", stack, "--non-interactive");
  return { name: `stack ${stack}`, text: () => exported };
}

/** The states in these files, and that of the stack if there is one. */
export async function statesOf(stack: string | undefined, files: readonly string[]): Promise<Source[]> {
  return [...files.map(fileSource), ...(stack === undefined ? [] : [await stateOf(stack)])];
}

/** A state, and the config with the keys, region and connections of its objects. */
export interface Origin {
  readonly source: Source;
  readonly config: Config;
  /** The name by which Pulumi finds the stack. */
  readonly stack?: string;
}

/**
 * The states of stacks of the project in the current folder, and those in files. The config of the
 * files is that of the first stack; without stacks, the environment alone.
 */
export async function originsOf(stacks: readonly string[], states: readonly string[]): Promise<Origin[]> {
  const origins: Origin[] = [];
  for (const stack of stacks) origins.push({ stack, source: await stateOf(stack), config: await configOf(stack) });
  const config = origins[0]?.config ?? noConfig;
  return [...origins, ...states.map((file) => ({ source: fileSource(file), config }))];
}

/** The config where no stack is named: the environment alone. */
export const noConfig: Config = { get: () => undefined };
