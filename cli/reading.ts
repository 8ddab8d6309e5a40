import { interrupt } from "../provider/client/index.js";
import type { Progress } from "../provider/lifecycle/inventory.js";
import { ProgressLine } from "./progress.js";

/** The exit code of a command that Ctrl+C ended, as shells have it. */
export const INTERRUPTED = 130;

/**
 * Reads lists, and shows on a terminal how many are read. Ctrl+C ends the reading after the calls in
 * flight; a second one ends the process at once.
 */
export async function reading<T>(read: (onProgress: (progress: Progress) => void) => Promise<T>): Promise<T> {
  const line = new ProgressLine(process.stderr);
  process.once("SIGINT", interrupt);
  try {
    return await read(({ listsRead, lists }) => line.show(`smartag: ${listsRead} of ${lists} lists read`));
  } finally {
    line.clear();
  }
}
