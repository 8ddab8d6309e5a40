import type { Command } from "commander";
import { networkOf, type Network } from "../../network/model/index.js";
import { files } from "../files.js";
import { fileSource } from "../known.js";
import { notReadReport } from "../not-read.js";
import { reading } from "../reading.js";
import { type ConnectionFlags, serviceOf } from "../service.js";
import { statesOf } from "../stack.js";
import { liveObjects } from "./live-objects.js";
import { type Planned, plannedObjects, stateObjects } from "./pulumi-objects.js";

/** Which network a command examines. */
export interface SourceFlags extends ConnectionFlags {
  readonly live?: boolean;
  readonly state?: readonly string[];
  readonly preview?: string;
}

/** What is examined, and what messages call it. */
export interface Subject {
  readonly network: Network;
  readonly name: string;
  /** Of a preview: what the update does. */
  readonly planned?: Planned;
}

/** Adds the options that say which network a command examines. */
export function withSourceOptions(command: Command): Command {
  return command
    .option("--stack <name>", "a stack of the project in this folder, as its state is")
    .option("--state <file>", "what `pulumi stack export` prints, - for standard input; can be repeated", files)
    .option("--preview <file>", "what `pulumi preview --json --show-sames` prints: as it would be")
    .option("--live", "the live account; the default without --stack, --state and --preview")
    .option("--connection <name>", "with --live and --stack: a connection of the stack")
    .option("--region <id>", "with --live, such as cn-shanghai (default: the stack's, or ALIBABA_CLOUD_REGION_ID)");
}

/** What the help says of these options. */
export const aboutSources = `With --live, keys, region and endpoint are those of --stack, or come from the
environment. Nothing is changed.`;

/** The network that the options name. */
export async function subjectOf(flags: SourceFlags): Promise<Subject> {
  const { live, state = [], stack, preview } = flags;
  const isOfPulumi = state.length > 0 || preview !== undefined;
  if (live && isOfPulumi) throw new Error("--live reads the account; leave out --state and --preview.");
  if (live || (!isOfPulumi && stack === undefined)) return liveSubject(flags);
  const states = await statesOf(stack, state);
  const names = states.map(({ name }) => name);
  if (preview === undefined) return { network: networkOf(stateObjects(states)), name: names.join(", ") };
  const source = fileSource(preview);
  const planned = plannedObjects(source, states);
  return {
    network: networkOf(planned.objects),
    name: [`preview ${source.name}`, ...names].join(", "),
    planned,
  };
}

/** @throws Error if lists are missing, because findings would be, too. */
async function liveSubject(connection: ConnectionFlags): Promise<Subject> {
  const { client, found } = await reading(async (onProgress) => {
    const service = await serviceOf(connection);
    return { client: service, found: await liveObjects(service, onProgress) };
  });
  const { objects, origin, notRead, isInterrupted } = found;
  if (isInterrupted) throw new Error("Interrupted: nothing was examined.");
  process.stderr.write(notReadReport(notRead));
  if (notRead.some(({ isExpected }) => !isExpected)) {
    throw new Error("Not everything could be read, so nothing was examined.");
  }
  return { network: networkOf(objects, origin), name: `account, region ${client.region}` };
}
