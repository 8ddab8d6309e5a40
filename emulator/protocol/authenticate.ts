import { type AccessKey, type Account, accountOf } from "./accounts.js";
import { gatewayError } from "./errors.js";
import type { WireRequest } from "./request.js";
import { readSignature, sameSignature, type Signed } from "./signature.js";

/** How far a caller's clock may be off, either way. */
const clockTolerance = 15 * 60 * 1000;

/** Decides who a request is from, and refuses one that is forged, stale or repeated. */
export class Authenticator {
  readonly #seen = new Map<string, number>();

  constructor(
    private readonly keys: readonly AccessKey[],
    private readonly isInactive: (accessKeyId: string) => boolean,
  ) {}

  /** @throws ApiError with the code of the first check that fails. */
  authenticate(request: WireRequest, now: number): Account {
    const signed = readSignature(request);
    const key = this.keys.find(({ accessKeyId }) => accessKeyId === signed.accessKeyId);
    const account = key && accountOf(key.account);
    if (!account) throw gatewayError("InvalidAccessKeyId.NotFound");
    if (this.isInactive(key.accessKeyId)) throw gatewayError("InvalidAccessKeyId.Inactive");
    checkTime(signed.timestamp, now);
    checkToken(key, signed.securityToken, now);
    if (!sameSignature(signed.signature, signed.sign(key.accessKeySecret))) {
      throw gatewayError("SignatureDoesNotMatch", `server string to sign is:${signed.stringToSign}`);
    }
    this.#useNonce(signed, now);
    return account;
  }

  /** Forgets used nonces. */
  reset(): void {
    this.#seen.clear();
  }

  #useNonce({ accessKeyId, nonce }: Signed, now: number): void {
    const used = `${accessKeyId} ${nonce}`;
    if (this.#seen.has(used)) throw gatewayError("SignatureNonceUsed");
    // A nonce older than the tolerance on both sides comes with a stale timestamp anyway.
    for (const [old, at] of this.#seen) {
      if (now - at <= 2 * clockTolerance) break;
      this.#seen.delete(old);
    }
    this.#seen.set(used, now);
  }
}

function checkTime(timestamp: string, now: number): void {
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(timestamp) ? Date.parse(timestamp) : NaN;
  if (Number.isNaN(time)) throw gatewayError("InvalidTimeStamp.Format");
  if (Math.abs(now - time) > clockTolerance) throw gatewayError("InvalidTimeStamp.Expired");
}

function checkToken(key: AccessKey, token: string | undefined, now: number): void {
  if ((token ?? "") !== (key.securityToken ?? "")) throw gatewayError("InvalidSecurityToken.Malformed");
  if (key.expiresAt !== undefined && now > key.expiresAt) throw gatewayError("InvalidSecurityToken.Expired");
}
