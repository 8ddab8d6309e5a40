import type { Dispatcher } from "undici";
import { onDemand } from "./on-demand.js";
import type { Method } from "./sign.js";

/** A request ready to be sent. */
export interface HttpRequest {
  readonly method: Method;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface HttpAnswer {
  readonly status: number;
  /** The server's time in milliseconds, if the response has it. */
  readonly serverTime: number | undefined;
  /** The pause that the server asks for, in milliseconds, if it does. */
  readonly retryAfterMs: number | undefined;
  readonly body: string;
}

/** A request without a response. */
export class TransportError extends Error {
  override name = "TransportError";

  constructor(
    message: string,
    /**
     * `never`: not sent, temporary; `impossible`: not sent, permanent; `perhaps`: sent, and perhaps
     * done.
     */
    readonly sent: "never" | "impossible" | "perhaps",
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
  }
}

const unreachable = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENETDOWN",
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_PRX_CONN",
]);
const untrusted =
  /CERT|SELF_SIGNED|UNABLE_TO_|^ERR_SSL|^ERR_TLS|^EPROTO$|^UND_ERR_PRX_TLS$|^UND_ERR_ABORTED$|^UND_ERR_INVALID_ARG$/;
const timedOut = new Set(["UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT"]);

const dispatchers = new Map<string, Dispatcher>();

/**
 * The pooled connections of this process: one pool for this computer, one that uses the
 * environment's proxies.
 */
function dispatcherFor({ Agent, EnvHttpProxyAgent, Pool }: typeof import("undici"), url: URL): Dispatcher {
  const kind = isLoopback(url.hostname) ? "local" : "remote";
  const known = dispatchers.get(kind);
  if (known) return known;
  // Set explicitly, because NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment changes only the
  // default.
  const tls = { rejectUnauthorized: true, timeout: 10_000 };
  const made =
    kind === "local"
      ? new Agent({ connect: tls })
      : new EnvHttpProxyAgent({
          connect: tls,
          requestTls: tls,
          proxyTls: tls,
          clientFactory: (proxy, options) => finalOnReset(new Pool(proxy, options)),
        });
  dispatchers.set(kind, made);
  return made;
}

/**
 * Makes a proxy that resets a connection an error. undici 7 takes the reset for one that passes,
 * and would connect again without a pause and without an end.
 */
function finalOnReset(proxy: Dispatcher): Dispatcher {
  const connect = proxy.connect.bind(proxy);
  return Object.assign(proxy, {
    connect: (options: Dispatcher.ConnectOptions) =>
      connect(options).catch((error: unknown) => {
        if ((error as NodeJS.ErrnoException).code !== "UND_ERR_SOCKET") throw error;
        const message = `the proxy ended the connection: ${(error as Error).message}`;
        throw Object.assign(new Error(message, { cause: error }), { code: "UND_ERR_PRX_CONN" });
      }),
  });
}

/** Whether a host name means this computer. */
export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/**
 * Sends one request over a pooled connection and reads the whole response. Redirects are not
 * followed, because a signed request is valid for one host.
 *
 * @param timeoutMs how long to wait for the response once the connection exists.
 * @param wholeTimeoutMs how long everything may take, including the connection. Default: no such
 * limit.
 * @throws TransportError if there is no response.
 */
export async function send(message: HttpRequest, timeoutMs: number, wholeTimeoutMs?: number): Promise<HttpAnswer> {
  const { method, headers, body } = message;
  try {
    // A preview, or an update that changes nothing, makes no call and does not need it.
    const http = onDemand("undici");
    const answer = await http.request(message.url, {
      dispatcher: dispatcherFor(http, new URL(message.url)),
      method,
      headers,
      body: method === "POST" ? body : null,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      signal: wholeTimeoutMs === undefined ? null : AbortSignal.timeout(wholeTimeoutMs),
    });
    const serverTime = dateOf(answer.headers.date);
    const retryAfterMs = pauseOf(answer.headers["retry-after"], serverTime);
    return { status: answer.statusCode, body: await answer.body.text(), serverTime, retryAfterMs };
  } catch (error) {
    throw transportError(error, timeoutMs, wholeTimeoutMs);
  }
}

type Header = string | string[] | undefined;

function dateOf(header: Header): number | undefined {
  const time = Date.parse(String(header));
  return Number.isNaN(time) ? undefined : time;
}

/** Retry-After is a number of seconds or a date by the server's clock. */
function pauseOf(header: Header, serverTime = Date.now()): number | undefined {
  if (typeof header !== "string") return undefined;
  if (/^\d+$/.test(header)) return Number(header) * 1_000;
  const until = dateOf(header);
  return until === undefined ? undefined : Math.max(0, until - serverTime);
}

function transportError(error: unknown, timeoutMs: number, wholeTimeoutMs: number | undefined): TransportError {
  const { code = "", message, name } = error as NodeJS.ErrnoException;
  if (name === "TimeoutError") {
    return new TransportError(`no answer within ${wholeTimeoutMs} ms`, "perhaps", { cause: error });
  }
  if (timedOut.has(code)) return new TransportError(`no answer within ${timeoutMs} ms`, "perhaps", { cause: error });
  const said = message || code;
  if (unreachable.has(code)) return new TransportError(said, "never", { cause: error });
  if (untrusted.test(code)) return new TransportError(said, "impossible", { cause: error });
  return new TransportError(said, "perhaps", { cause: error });
}
