import { SmartagError, WaitTimeoutError } from "../client/index.js";
import type { Session } from "./session.js";

/** Works until the service no longer refuses for a reason that passes by itself. */
export async function pastRefusals<T>(
  session: Session,
  what: string,
  work: () => Promise<T>,
  passes: (refusal: SmartagError) => boolean,
  budgetMs: number,
): Promise<T> {
  let refusal: unknown;
  const probe = async (): Promise<{ done: T } | { state: string }> => {
    try {
      return { done: await work() };
    } catch (error) {
      if (!(error instanceof SmartagError) || !passes(error)) throw error;
      refusal = error;
      return { state: error.code };
    }
  };
  try {
    return await session.client.wait(what, probe, { budgetMs });
  } catch (error) {
    throw refusal !== undefined && error instanceof WaitTimeoutError ? refusal : error;
  }
}
