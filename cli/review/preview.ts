import { execFile } from "node:child_process";
import { promisify } from "node:util";
import * as v from "valibot";
import type { Source } from "../known.js";

const execute = promisify(execFile);

/** A preview of some hundred resources is a few megabytes. */
const MOST_OUTPUT = 1 << 30;

const Failed = v.object({
  diagnostics: v.array(v.object({ severity: v.optional(v.string()), message: v.optional(v.string()) })),
});

/**
 * Runs `pulumi preview` of a stack of the project in the current folder. It changes nothing.
 *
 * @throws Error with what `pulumi` says.
 */
export async function previewOf(stack: string): Promise<Source> {
  const args = ["preview", "--json", "--show-sames", "--stack", stack, "--non-interactive"];
  try {
    const { stdout } = await execute("pulumi", args, { maxBuffer: MOST_OUTPUT });
    return { name: `preview of stack ${stack}`, text: () => stdout };
  } catch (cause) {
    const { code, stdout = "", stderr = "" } = cause as NodeJS.ErrnoException & { stdout?: string; stderr?: string };
    if (code === "ENOENT") throw new Error("The pulumi command is not on the PATH. Install it first.", { cause });
    const reason = errorsIn(stdout) || stderr.trim() || (cause as Error).message;
    throw new Error(`pulumi ${args.join(" ")} failed: ${reason}`, { cause });
  }
}

/** With `--json`, errors are among the diagnostics. */
function errorsIn(stdout: string): string {
  try {
    const { diagnostics } = v.parse(Failed, JSON.parse(stdout));
    return diagnostics
      .filter(({ severity }) => severity === "error")
      .flatMap(({ message }) => message?.trim() ?? [])
      .join("\n");
  } catch {
    // Pulumi failed before it printed anything that can be read.
    return "";
  }
}
