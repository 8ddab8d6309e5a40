import { execFile } from "node:child_process";
import * as v from "valibot";
import type { ClientOptions } from "../../provider/client/index.js";
import type { Program } from "./object.js";
import { ProofFolder, STACK } from "./proof-folder.js";

/** What `pulumi preview --json` prints, as far as it is read here. */
const Preview = v.object({
  steps: v.array(
    v.object({
      op: v.string(),
      urn: v.string(),
      newState: v.optional(v.object({ type: v.string(), inputs: v.optional(v.record(v.string(), v.unknown())) })),
    }),
  ),
});

/** A state of a large account is some megabytes. */
const MOST_OUTPUT = 2 ** 30;
/** Of what a command prints when it fails, its end is what counts. */
const MOST_LINES = 40;

/** How the proof of a program ended: nothing, or what failed. */
export type Failure = { readonly step: string; readonly reason: string } | undefined;

/**
 * Proves that a program adopts what the service has, and changes nothing: a preview has adoptions
 * only, an update sends no write, and a second one has nothing to do. It runs a copy of the program
 * with a state of its own. The client of that run refuses writes, so that even a wrong program
 * cannot change anything.
 *
 * @param tell is called before each step.
 */
export async function prove(
  program: Program,
  connection: ClientOptions,
  tell: (step: string) => void,
): Promise<Failure> {
  const folder = new ProofFolder(program.files, program.secrets, connection);
  const pulumi = (...args: string[]): Promise<string> => run(folder, args, folder.env);
  // The preview has checked the types.
  const untyped = { ...folder.env, PULUMI_NODEJS_TRANSPILE_ONLY: "true" };
  const update = (...more: string[]): Promise<string> => run(folder, ["up", ...quiet, ...more], untyped);
  const steps: readonly Step[] = [
    { name: "make a stack", run: () => pulumi("stack", "init", STACK) },
    { name: "preview", run: () => pulumi("preview", "--json"), judge: unexpectedIn },
    { name: "update", run: () => update() },
    { name: "second update", run: () => update("--expect-no-changes") },
  ];
  try {
    for (const step of steps) {
      tell(step.name);
      const reason = await reasonOf(step);
      if (reason !== undefined) return { step: step.name, reason };
    }
    return undefined;
  } finally {
    folder.remove();
  }
}

/** A command of the proof, and what is wrong with what it prints. */
interface Step {
  readonly name: string;
  readonly run: () => Promise<string>;
  readonly judge?: (printed: string) => string | undefined;
}

/** Runs a step and returns why it failed; undefined if it did not. */
async function reasonOf({ run: start, judge }: Step): Promise<string | undefined> {
  try {
    const printed = await start();
    return judge?.(printed);
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    return error.message;
  }
}

const quiet = ["--yes", "--skip-preview", "--suppress-outputs", "--suppress-progress"];

class CommandFailed extends Error {}

function run({ path }: ProofFolder, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const all = [...args, "--non-interactive", "--color", "never", ...(args[0] === "stack" ? [] : ["--stack", STACK])];
  return new Promise((resolve, reject) => {
    execFile("pulumi", all, { cwd: path, env, maxBuffer: MOST_OUTPUT }, (error, stdout, stderr) => {
      if (!error) resolve(stdout);
      else if (error.code === "ENOENT")
        reject(new CommandFailed("The pulumi command is not on the PATH. Install it first."));
      else reject(new CommandFailed(endOf(`${stderr}${stdout}`) || error.message));
    });
  });
}

/** What matters of the output of a command that failed. */
function endOf(output: string): string {
  const lines = output.split("\n").filter((line) => line.trim() !== "");
  return lines.slice(-MOST_LINES).join("\n");
}

/** The steps of a preview that are no adoptions; undefined if there are none. */
function unexpectedIn(printed: string): string | undefined {
  const { steps } = v.parse(Preview, JSON.parse(printed));
  const unexpected = steps.filter(({ op, newState }) => {
    if (newState?.type === "pulumi:pulumi:Stack" || newState?.type.startsWith("pulumi:providers:")) return false;
    return op !== "create" || newState?.inputs?.["adopt"] === undefined;
  });
  if (unexpected.length === 0) return undefined;
  return unexpected.map(({ op, urn }) => `The preview has a step that is no adoption: ${op} ${urn}`).join("\n");
}
