import type { OperationModel } from "../../schema/index.js";
import { classify, throttling } from "./codes.js";
import { decode, parseBody } from "./decode.js";
import type { WireParameters } from "./encode.js";
import { SmartagError } from "./errors.js";
import { hintFor } from "./hints.js";
import { maskMessage, secretValues } from "./redact.js";
import type { Credential } from "./sign.js";
import { type HttpAnswer, type HttpRequest, send, TransportError } from "./transport.js";

/**
 * Why one try failed: `unsent` never left this computer, `unclear` may have taken effect, the rest
 * as {@link classify} says.
 */
export type FailureKind = "unsent" | "unclear" | "busy" | "device" | "refused";

/** One failed try, with the error to throw if it is the last. */
export class FailedTry extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly error: SmartagError,
    private readonly answer?: HttpAnswer,
  ) {
    super(error.message, { cause: error });
  }

  /** Whether there were too many requests. */
  get throttled(): boolean {
    return throttling.test(this.error.code);
  }

  /** The pause that the service asks for, in milliseconds, if it does. */
  get retryAfterMs(): number | undefined {
    return this.answer?.retryAfterMs;
  }
}

/** The context of one exchange, besides the request. */
export interface Exchange {
  readonly operation: OperationModel;
  readonly parameters: WireParameters;
  readonly endpoint: URL;
  readonly region: string;
  readonly credential: Credential;
  readonly timeoutMs: number;
  readonly wholeTimeoutMs: number | undefined;
  /** Called with the difference between the server's clock and this computer's, in milliseconds. */
  readonly onServerTime: (offsetMs: number) => void;
}

/**
 * Sends one signed request and decodes its response.
 *
 * @throws FailedTry if there is no response, it cannot be read, or it is an error.
 */
export async function exchange(request: HttpRequest, about: Exchange): Promise<Record<string, unknown>> {
  const answer = await send(request, about.timeoutMs, about.wholeTimeoutMs).catch((error: unknown) => {
    throw unanswered(error as TransportError, about);
  });
  const offsetMs = answer.serverTime === undefined ? undefined : answer.serverTime - Date.now();
  if (offsetMs !== undefined) about.onServerTime(offsetMs);
  if (answer.status >= 300 && answer.status < 400) throw redirected(answer, about);
  const body = readable(answer, about);
  const code = errorCode(answer, body);
  if (code === undefined) return decode(about.operation, body);
  if (code === "") throw unreadable(answer, "an error without a code", about);
  throw serviceError(code, answer, body, offsetMs, about);
}

function readable(answer: HttpAnswer, about: Exchange): Record<string, unknown> {
  try {
    return parseBody(answer.body);
  } catch (cause) {
    throw unreadable(answer, (cause as Error).message, about);
  }
}

/**
 * The error code of a response; empty if an error has none. Some operations report success as Code
 * 200.
 */
function errorCode(answer: HttpAnswer, body: Record<string, unknown>): string | undefined {
  const code = typeof body["Code"] === "string" ? body["Code"] : "";
  if (answer.status >= 400) return code;
  return code === "" || /^(200|OK|Success)$/i.test(code) ? undefined : code;
}

function serviceError(
  code: string,
  answer: HttpAnswer,
  body: Record<string, unknown>,
  offsetMs: number | undefined,
  { operation, parameters, credential }: Exchange,
): FailedTry {
  const secrets = [credential.accessKeySecret, credential.securityToken, ...secretValues(operation, parameters)];
  const off = code.startsWith("InvalidTimeStamp") && offsetMs !== undefined && Math.abs(offsetMs) > 60_000;
  const hint = [
    hintFor(code),
    off ? `It is ${Math.round(Math.abs(offsetMs) / 1000)} s ${offsetMs > 0 ? "behind" : "ahead"}.` : "",
  ];
  const error = new SmartagError({
    operation: operation.name,
    code,
    message: maskMessage(text(body["Message"]) ?? "", secrets),
    httpStatus: answer.status,
    requestId: text(body["RequestId"]) ?? text(body["requestId"]),
    hint: hint.filter(Boolean).join(" "),
  });
  return new FailedTry(classify(code), error, answer);
}

function unanswered({ message, sent, cause }: TransportError, { operation, endpoint, region }: Exchange): FailedTry {
  if (sent === "perhaps") return lost(operation.name, message, cause);
  const error = new SmartagError(
    {
      operation: operation.name,
      code: "EndpointUnreachable",
      message: `${endpoint.origin} (region ${region}) cannot be reached: ${message}`,
      hint: "Check the region, smartag:endpoint or SMARTAG_ENDPOINT, the network, and HTTPS_PROXY.",
    },
    { cause },
  );
  return new FailedTry(sent === "never" ? "unsent" : "refused", error);
}

function unreadable(answer: HttpAnswer, why: string, { operation }: Exchange): FailedTry {
  return lost(operation.name, `the answer could not be read: ${why}`, undefined, answer);
}

function lost(operation: string, message: string, cause?: unknown, answer?: HttpAnswer): FailedTry {
  const failure = { operation, code: "NoAnswer", message, httpStatus: answer?.status };
  return new FailedTry("unclear", new SmartagError(failure, { cause }), answer);
}

function redirected(answer: HttpAnswer, { operation, endpoint }: Exchange): FailedTry {
  const error = new SmartagError({
    operation: operation.name,
    code: "RedirectRefused",
    message: `${endpoint.origin} answered with a redirect, which a signed request does not follow`,
    httpStatus: answer.status,
    hint: "Check smartag:endpoint or SMARTAG_ENDPOINT, and proxies.",
  });
  return new FailedTry("refused", error);
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
