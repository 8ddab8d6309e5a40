import { setTimeout as sleep } from "node:timers/promises";
import { InterruptedError, WaitTimeoutError } from "./errors.js";
import { interruption } from "./interrupt.js";
import type { Log } from "./log.js";
import { pauseMs } from "./retry.js";

/** The result of one poll: the final value, or the current state. */
export type Probe<T> = () => Promise<{ done: T } | { state: string }>;

export interface WaitOptions {
  /** How long to wait at most, in milliseconds. Default: 600,000. */
  readonly budgetMs?: number;
  /** The first pause, in milliseconds. Default: 500. */
  readonly firstMs?: number;
}

/** The user is informed of a wait that takes longer than this, then at intervals. */
const TELL_AFTER_MS = 5_000;
const TELL_EVERY_MS = 20_000;

/**
 * Polls until there is a result, with growing pauses of up to 10 s.
 *
 * @throws WaitTimeoutError when the budget is used up; InterruptedError when the user interrupts
 * the run; whatever `probe` throws.
 */
export async function waitFor<T>(
  what: string,
  probe: Probe<T>,
  options: WaitOptions,
  log: { debug: Log | undefined; tell: Log },
): Promise<T> {
  const { budgetMs = 600_000, firstMs } = options;
  const started = Date.now();
  let tellAt = TELL_AFTER_MS;
  for (let round = 1; ; round++) {
    const seen = await probe();
    if ("done" in seen) return seen.done;
    const elapsed = Date.now() - started;
    const left = budgetMs - elapsed;
    if (left <= 0) throw new WaitTimeoutError(what, seen.state, elapsed);
    const progress = `smartag: waiting for ${what}: ${seen.state}, ${Math.round(elapsed / 1000)} s so far`;
    if (elapsed >= tellAt) {
      tellAt = elapsed + TELL_EVERY_MS;
      log.tell(progress);
    } else log.debug?.(progress);
    // The last poll is made when the budget ends, so the pause may be shorter.
    await sleep(Math.min(pauseMs(round, firstMs), left), undefined, { signal: interruption }).catch(() => {
      throw new InterruptedError(`Interrupted while waiting for ${what}; last seen: ${seen.state}.`);
    });
  }
}
