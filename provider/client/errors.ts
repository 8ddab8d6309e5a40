import { alreadyBound, classify, forbidden, gone, notBound, ofEveryCall, unserved, unsupported } from "./codes.js";

/** What is known about a failed call. */
export interface Failure {
  readonly operation: string;
  readonly code: string;
  /** The service's message, without secrets. */
  readonly message: string;
  readonly requestId?: string | undefined;
  readonly httpStatus?: number | undefined;
  readonly hint?: string | undefined;
}

/**
 * A call that failed finally or after its retries. The message is complete and never holds a
 * secret.
 */
export class SmartagError extends Error {
  override name = "SmartagError";
  /** The operation called, such as `CreateACL`. */
  readonly operation: string;
  /**
   * The service's error code, or one of `EndpointUnreachable`, `RedirectRefused`, `NoAnswer`,
   * `AnswerLost`.
   */
  readonly code: string;
  /** The service's id of the request, for its support. */
  readonly requestId?: string;
  readonly httpStatus?: number;
  /** What to do about it, if known. */
  readonly hint?: string;

  constructor(
    private readonly failure: Failure,
    options?: { readonly cause?: unknown },
  ) {
    super(describe(failure), options);
    this.operation = failure.operation;
    this.code = failure.code;
    if (failure.requestId) this.requestId = failure.requestId;
    if (failure.httpStatus !== undefined) this.httpStatus = failure.httpStatus;
    if (failure.hint) this.hint = failure.hint;
  }

  /** The service's message, with its code if it sent one. */
  get detail(): string {
    const { code, message } = this.failure;
    return code === "NoAnswer" ? message : `${code}: ${message}`;
  }

  /** The same error with other advice. */
  withHint(hint: string): SmartagError {
    return new SmartagError({ ...this.failure, hint }, { cause: this });
  }
}

function describe({ operation, code, message, requestId, httpStatus, hint }: Failure): string {
  const facts = [httpStatus && `HTTP ${httpStatus}`, requestId && `RequestId ${requestId}`].filter(Boolean).join(", ");
  const said = message && !/[.!?]$/.test(message) ? `${message}.` : message;
  return `${operation} failed: ${code}${facts && ` (${facts})`}${said && `: ${said}`}${hint ? ` ${hint}` : ""}`;
}

/** A write whose response was lost. It may have taken effect or not. */
export class AnswerLostError extends SmartagError {
  override name = "AnswerLostError";

  constructor(failure: Omit<Failure, "code">, options?: { readonly cause?: unknown }) {
    super(
      { hint: "It may have been done or not: look before you repeat it.", ...failure, code: "AnswerLost" },
      options,
    );
  }
}

/** Settings are missing or contradict each other. Nothing was sent. */
export class ConfigurationError extends Error {
  override name = "ConfigurationError";
}

/** A wait that used up its budget. */
export class WaitTimeoutError extends Error {
  override name = "WaitTimeoutError";

  constructor(
    /** What was waited for. */
    readonly what: string,
    /** The state that the last poll observed. */
    readonly state: string,
    readonly elapsedMs: number,
  ) {
    super(`Gave up waiting for ${what} after ${Math.round(elapsedMs / 1000)} s; last seen: ${state}.`);
  }
}

/** Work that ended because the user interrupted the run. */
export class InterruptedError extends Error {
  override name = "InterruptedError";
}

/** Whether the user or role of the keys lacks the permission for the operation. */
export function isForbidden(error: unknown): error is SmartagError {
  return error instanceof SmartagError && forbidden.test(error.code);
}

/**
 * Whether the service reports that an object of the call does not exist. The `InvalidId.*` codes
 * say only "invalid". That is enough for a delete. For a read, the list decides.
 */
export function isGone(error: unknown): boolean {
  return error instanceof SmartagError && gone.test(error.code);
}

/**
 * Whether the service reports that the two are bound already, perhaps to another partner. Check
 * before you count it as done.
 */
export function isAlreadyBound(error: unknown): boolean {
  return error instanceof SmartagError && alreadyBound.test(error.code);
}

/** Whether the service reports that the two are not bound. */
export function isNotBound(error: unknown): boolean {
  return error instanceof SmartagError && notBound.test(error.code);
}

/**
 * Whether the service does not serve the operation, in this region or for this account. It reports
 * nothing about the objects of the call.
 */
export function isUnserved(error: unknown): error is SmartagError {
  return error instanceof SmartagError && unserved.test(error.code);
}

/** Whether the call needs the device, and the device is offline or out of step with the cloud. */
export function isOffline(error: unknown): error is SmartagError {
  return error instanceof SmartagError && classify(error.code) === "device";
}

/** Whether the edition, the model or the software of the gateway does not have what the call asks for. */
export function isUnsupported(error: unknown): error is SmartagError {
  return error instanceof SmartagError && unsupported.test(error.code);
}

/**
 * Whether the service refuses this call and may accept others. Not so if it refuses the access key,
 * fails, is busy or cannot be reached.
 */
export function isRefusal(error: unknown): error is SmartagError {
  return (
    error instanceof SmartagError &&
    ["device", "refused"].includes(classify(error.code)) &&
    !ofEveryCall.test(error.code)
  );
}
