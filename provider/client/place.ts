import type { OperationName } from "../../schema/index.js";
import type { SmartagClient } from "./client.js";
import { SmartagError } from "./errors.js";

/** Where objects live. An id is valid in its region and account only. */
export interface Place {
  readonly region: string;
  /** The numeric id of the account; missing if the account could not be read. */
  readonly account?: string;
}

/** The operation that reports the account of the credentials. It needs no permission. */
export const accountOperation = "GetCallerIdentity" satisfies OperationName;

/** Without these limits, a network that cannot reach STS would delay each run by half a minute. */
const limits = { timeoutMs: 3_000, budgetMs: 2_000 };

/** The service refuses the access key itself, so every other call would fail the same way. */
const badKey = /^(InvalidAccessKeyId\..+|InvalidSecurityToken\..+|SignatureDoesNotMatch)$/;

/**
 * Reads where a client's objects live. If the account cannot be read, the place is the region
 * alone, and the user is warned.
 *
 * @throws SmartagError if the access key is refused; ConfigurationError if there is none.
 */
export async function askPlace(client: SmartagClient): Promise<Place> {
  const { region } = client;
  let reason = "the answer names no account";
  try {
    const { accountId } = await client.call(accountOperation, {}, limits);
    if (accountId) return { region, account: accountId };
  } catch (error) {
    if (!(error instanceof SmartagError) || badKey.test(error.code)) throw error;
    reason = error.detail;
  }
  const consequence = `Whether a resource is in this account cannot be checked; its region (${region}) is checked alone.`;
  client.warn(`${accountOperation} failed: ${reason.replace(/\.$/, "")}. ${consequence}`);
  return { region };
}
