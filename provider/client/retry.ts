import { onDemand } from "./on-demand.js";

/** The first and the longest pause between two tries, in milliseconds. */
const firstPauseMs = 500;
const longestPauseMs = 10_000;

/** The pause after try number `round` (1 is the first): 0.5 s, doubled up to 10 s, with jitter. */
export function pauseMs(round: number, firstMs = firstPauseMs): number {
  const full = Math.min(firstMs * 2 ** (round - 1), longestPauseMs);
  return full * (0.75 + Math.random() / 4);
}

/**
 * Retries while the budget of the current error lasts. Budgets count from the first failure,
 * because before it a call may have waited long for its turn.
 *
 * @param budgetFor how long an error may be retried in total, in milliseconds; 0 for never.
 * @param onRetry called before each pause.
 */
export function retry<T>(
  attempt: (number: number) => Promise<T>,
  budgetFor: (error: Error) => number,
  onRetry: (error: Error, pauseMs: number) => void,
): Promise<T> {
  let failedAt: number | undefined;
  const { default: pRetry } = onDemand("p-retry");
  return pRetry(attempt, {
    retries: Infinity,
    minTimeout: firstPauseMs,
    maxTimeout: longestPauseMs,
    factor: 2,
    randomize: true,
    shouldRetry: ({ error, retryDelay }) => {
      failedAt ??= performance.now();
      const again = performance.now() - failedAt + retryDelay <= budgetFor(error);
      if (again) onRetry(error, retryDelay);
      return again;
    },
  });
}
