import { type Probe, SmartagError, WaitTimeoutError } from "../client/index.js";
import type { Session } from "./session.js";

/**
 * Waits for a result. Also retries while the service refuses for a temporary reason.
 *
 * @throws the refusal if it lasts longer than the budget.
 */
export async function waitPastRefusals<T>(
  session: Session,
  what: string,
  probe: Probe<T>,
  passes: (refusal: SmartagError) => boolean,
  budgetMs: number,
): Promise<T> {
  let refusal: unknown;
  const look: Probe<T> = async () => {
    refusal = undefined;
    try {
      return await probe();
    } catch (error) {
      if (!(error instanceof SmartagError) || !passes(error)) throw error;
      refusal = error;
      return { state: error.code };
    }
  };
  try {
    return await session.client.wait(what, look, { budgetMs });
  } catch (error) {
    throw refusal !== undefined && error instanceof WaitTimeoutError ? refusal : error;
  }
}

/** Retries work until the service no longer refuses for a temporary reason. */
export function pastRefusals<T>(
  session: Session,
  what: string,
  work: () => Promise<T>,
  passes: (refusal: SmartagError) => boolean,
  budgetMs: number,
): Promise<T> {
  return waitPastRefusals(session, what, async () => ({ done: await work() }), passes, budgetMs);
}
