import type { Command } from "commander";
import { type ClientOptions, optionsFromConfig, SmartagClient } from "../provider/client/index.js";
import { configOf, noConfig } from "./stack.js";

/** Which keys, region and endpoint a command uses. */
export interface ConnectionFlags {
  readonly stack?: string;
  readonly connection?: string;
  readonly region?: string;
}

/** Adds the options that say which keys, region and endpoint a command uses. */
export function withConnectionOptions(command: Command): Command {
  return command
    .option("--stack <name>", "use the keys and the region of this stack of the project in this folder")
    .option("--connection <name>", "use this connection of the stack")
    .option("--region <id>", "such as cn-shanghai (default: the stack's, or ALIBABA_CLOUD_REGION_ID)");
}

/**
 * The settings of a stack or of one of its connections. Without a stack there are none, so that
 * keys, region and endpoint come from the environment.
 *
 * @throws Error if the stack or the connection does not exist.
 */
export async function connectionOptionsOf({ stack, connection, region }: ConnectionFlags): Promise<ClientOptions> {
  if (connection !== undefined && stack === undefined) {
    throw new Error("--connection names a connection of a stack; give --stack, too.");
  }
  const options = optionsFromConfig(stack === undefined ? noConfig : await configOf(stack), connection);
  return { ...options, ...(region !== undefined && { region }) };
}

/**
 * The service, with these settings.
 *
 * @throws Error as {@link connectionOptionsOf} does.
 */
export async function serviceOf(flags: ConnectionFlags): Promise<SmartagClient> {
  return new SmartagClient(await connectionOptionsOf(flags));
}
