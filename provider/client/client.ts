import { setTimeout as sleep } from "node:timers/promises";
import type { OperationName, RequestOf, ResponseOf } from "../../schema/index.js";
import { isRead, isRegion, operation as modelOf, type OperationModel, startsTask } from "../../schema/index.js";
import { type CredentialSource, credentialSource } from "./credentials.js";
import { encode, type WireParameters } from "./encode.js";
import { AnswerLostError, type SmartagError } from "./errors.js";
import { exchange, FailedTry, type FailureKind } from "./exchange.js";
import { Flow, type Passage } from "./flow.js";
import { interruption } from "./interrupt.js";
import { debugLog, type Log, warningLine, warningLog } from "./log.js";
import { type ClientOptions, type Numbers, numbersOf, type Waits, waitsOf } from "./options.js";
import { allPages } from "./pages.js";
import { askPlace, type Place } from "./place.js";
import { expectWritable } from "./read-only.js";
import { maskParameters } from "./redact.js";
import { doubtAbout, type Endpoints, resolveEndpoints, resolveRegion } from "./region.js";
import { signedRequest, type Style } from "./request.js";
import { deviceTask } from "./tasks.js";
import { pauseMs, retry } from "./retry.js";
import type { Credential } from "./sign.js";
import { type Probe, waitFor, type WaitOptions } from "./wait.js";

/** How one call is made. */
export interface CallOptions<R> {
  /**
   * What to do if the response of a write is lost: the connection broke, time ran out, the body is
   * unreadable, or the service failed with a code such as InternalError. `"repeat"` sends the write
   * again; use it for idempotent writes. A function checks whether the write took effect: a value
   * is the result, undefined means that it did not and the write is sent again. It may throw.
   * Without it such a call throws {@link AnswerLostError}. Reads are always retried.
   */
  readonly ifLost?: "repeat" | (() => Promise<R | undefined>);
  /**
   * How long this call may be retried after its first failure, in milliseconds. Default: the
   * client's `retryBudgetMs`.
   */
  readonly budgetMs?: number;
  /**
   * How long one request may take in total, including its connection, in milliseconds. Only for
   * reads. Default: no total limit; the response has the client's `requestTimeoutMs`.
   */
  readonly timeoutMs?: number;
  /**
   * The lane of the call, such as a parent's id. Calls of one lane are sent in their order. Lanes
   * take turns, so that one with many calls does not delay the others. Default: one lane for all
   * calls without a lane.
   */
  readonly lane?: string | undefined;
  /**
   * How long the device of a write has been offline already, in milliseconds. The wait for it is
   * shorter by this time. Default: 0.
   */
  readonly offlineMs?: number;
}

/** The keys and the clock shift that a request was signed with. */
interface Signing {
  readonly credential: Credential;
  readonly clockShiftMs: number;
}

/** How a call passes through the flow and how long each of its requests may take. */
interface Sending extends Passage {
  readonly timeoutMs: number | undefined;
}

/** The largest budget for failures that rarely pass: an unreachable endpoint, a failing service. */
const unsentBudgetMs = 10_000;
const unclearBudgetMs = 30_000;
/**
 * The pauses before each check whether a lost write took effect, which can happen after its
 * connection broke.
 */
const lookAfterMs = [500, 2_000];
/** A clock error below this is no reason for the service to refuse a request. */
const clockToleranceMs = 60_000;
const warned = new Set<string>();

/**
 * Signed calls to the API of Smart Access Gateway and to the few operations of other products that
 * belong to it, such as those that attach a CCN to a CEN. The API model types all of them.
 *
 *     const client = new SmartagClient({ region: "cn-shanghai" });
 *     const { aclId } = await client.call("CreateACL", { name: "branches" });
 *
 * Calls are retried while the service is busy. Every failure is one {@link SmartagError}.
 */
export class SmartagClient {
  readonly region: string;
  /** Where requests to Smart Access Gateway go. */
  readonly endpoint: string;
  /** The budgets for waits. */
  readonly waits: Waits;
  /** How many requests are in flight at most. */
  readonly maxConcurrency: number;
  /**
   * How far the server's clock is ahead of this computer's, in milliseconds, by the last response;
   * 0 before the first.
   */
  clockOffsetMs = 0;

  readonly #endpoints: Endpoints;
  readonly #style: Style;
  readonly #numbers: Numbers;
  readonly #credentials: CredentialSource;
  readonly #flow: Flow;
  readonly #debug: Log | undefined;
  readonly #warn: Log;
  #mask = (line: string): string => line;
  /**
   * The correction of this computer's time for signatures; 0 until the service refuses a request
   * for its time.
   */
  #clockShiftMs = 0;
  #place: Promise<Place> | undefined;

  /** @throws ConfigurationError if no region is set or the settings contradict each other. */
  constructor(options: ClientOptions = {}) {
    this.region = resolveRegion(options.region);
    this.#endpoints = resolveEndpoints(options.endpoint, this.region);
    this.endpoint = this.#endpoints.Smartag.origin;
    this.#style = {
      signature: options.signature ?? "V3",
      method: options.method ?? "POST",
      format: options.format ?? "JSON",
    };
    this.#numbers = numbersOf(options);
    this.waits = waitsOf(options);
    this.#credentials = credentialSource(options);
    this.maxConcurrency = this.#numbers.maxConcurrency;
    this.#flow = new Flow(this.maxConcurrency);
    const [debug, warn] = [debugLog(options.log), warningLog(options.log)];
    this.#debug = debug && ((line) => debug(this.#mask(line)));
    this.#warn = (line) => warn(this.#mask(line));
    const doubt = doubtAbout(this.region, this.#endpoints.Smartag);
    if (doubt !== undefined && !warned.has(this.region)) {
      warned.add(this.region);
      this.warn(doubt);
    }
  }

  /**
   * Makes one call and returns its decoded response.
   *
   * @param operation the operation's name, such as `CreateACL`.
   * @param parameters its parameters. The default for `regionId` and similar ones is the client's
   * region.
   * @throws SmartagError if the service refuses the call or cannot be reached; AnswerLostError if a
   * write may have taken effect or not; ConfigurationError if there are no credentials, or for a
   * write if SMARTAG_READ_ONLY is set; TypeError if the operation has no such parameter.
   */
  async call<K extends OperationName>(
    operation: K,
    parameters: RequestOf<K>,
    options: CallOptions<ResponseOf<K>> = {},
  ): Promise<ResponseOf<K>> {
    const model = modelOf(operation);
    const wire = encode(model, parameters);
    for (const parameter of model.params) if (isRegion(parameter)) wire[parameter.name] ??= this.region;
    const reads = isRead(operation);
    if (!reads) expectWritable(operation);
    const ifLost = reads ? "repeat" : options.ifLost;
    const budget = options.budgetMs ?? this.#numbers.retryBudgetMs;
    const budgets: Record<FailureKind, number> = {
      busy: budget,
      device: reads ? 0 : Math.max(0, budget - (options.offlineMs ?? 0)),
      // The budget is on top of the time that another try without a response takes.
      unclear: ifLost === undefined ? 0 : Math.min(budget, unclearBudgetMs + this.#numbers.requestTimeoutMs),
      unsent: Math.min(budget, unsentBudgetMs),
      refused: 0,
    };
    const onRetry = (error: Error, pause: number): void =>
      this.#debug?.(`smartag: ${error.message} Again in ${Math.round(pause)} ms.`);
    const attempt = (number: number): Promise<ResponseOf<K>> => {
      const { lane, timeoutMs } = options;
      const sending = { lane, again: number > 1, budgetMs: budget, onThrottled: onRetry, timeoutMs };
      return this.#try(model, wire, ifLost, sending) as Promise<ResponseOf<K>>;
    };
    const budgetFor = (error: Error): number =>
      // A throttled call has used up its budget in the flow. After an interruption only unclear
      // writes are checked.
      error instanceof FailedTry &&
      !error.throttled &&
      (error.retryAfterMs ?? 0) <= budget &&
      (!interruption.aborted || error.kind === "unclear")
        ? budgets[error.kind]
        : 0;
    try {
      return await retry(attempt, budgetFor, onRetry);
    } catch (error) {
      throw error instanceof FailedTry ? finalError(error, reads) : error;
    }
  }

  /**
   * The account and region that this client's objects live in. The first caller reads the account;
   * the result is kept. If the account cannot be read, the place is the region alone, and the user
   * is warned once.
   *
   * @throws SmartagError if the access key is refused; ConfigurationError if there is none.
   */
  place(): Promise<Place> {
    this.#place ??= askPlace(this).catch((error: unknown) => {
      // Keys may become valid later, for example once they have a role.
      this.#place = undefined;
      throw error;
    });
    return this.#place;
  }

  /**
   * The response of a read operation. Some responses come from a task that runs on a device. They
   * are polled until the task has run.
   *
   * @throws SmartagError also if the task failed or the device is offline; WaitTimeoutError if the
   * task does not end.
   */
  async read<K extends OperationName>(
    operation: K,
    parameters: RequestOf<K>,
    options: Pick<CallOptions<ResponseOf<K>>, "budgetMs" | "lane"> = {},
  ): Promise<ResponseOf<K>> {
    if (!startsTask(modelOf(operation))) return this.call(operation, parameters, options);
    return this.wait(
      `${operation} on the device`,
      async () => deviceTask(operation, await this.call(operation, parameters, options)),
      { budgetMs: this.waits.deviceMs },
    );
  }

  /**
   * All items of a list, from all its pages.
   *
   * @param items returns the items of a page.
   */
  list<K extends OperationName, T>(
    operation: K,
    parameters: RequestOf<K>,
    items: (page: ResponseOf<K>) => readonly T[] | undefined,
    options: Pick<CallOptions<ResponseOf<K>>, "budgetMs" | "lane"> = {},
  ): Promise<T[]> {
    return allPages(modelOf(operation), (paging) => this.read(operation, { ...parameters, ...paging }, options), items);
  }

  /**
   * Polls until `probe` has a result, with pauses from 0.5 s to 10 s.
   *
   * @param what names the result in the log and in the error.
   * @throws WaitTimeoutError when the budget is used up; InterruptedError when the user interrupts
   * the run.
   */
  wait<T>(what: string, probe: Probe<T>, options: WaitOptions = {}): Promise<T> {
    return waitFor(what, probe, options, { debug: this.#debug, tell: this.#warn });
  }

  /** The pause after poll number `round` (1 is the first): from 0.5 s to 10 s. */
  async pause(round: number): Promise<void> {
    await sleep(pauseMs(round));
  }

  /** Sets the mask for each line of the log. It removes secrets that only the caller knows. */
  maskLog(mask: (line: string) => string): void {
    this.#mask = mask;
  }

  /** Prints to the user what was done. */
  tell(message: string): void {
    this.#warn(`smartag: ${message}`);
  }

  /** Prints a warning to the user. */
  warn(message: string): void {
    this.#warn(warningLine(message));
  }

  async #try<R extends object>(
    model: OperationModel,
    wire: WireParameters,
    ifLost: CallOptions<R>["ifLost"],
    sending: Sending,
  ): Promise<R | Record<string, unknown>> {
    try {
      return await this.#send(model, wire, sending);
    } catch (error) {
      if (!(error instanceof FailedTry) || error.kind !== "unclear" || typeof ifLost !== "function") throw error;
      // This runs outside of the flow, because the check for a lost write needs its own turn.
      for (const pause of lookAfterMs) {
        await sleep(pause);
        const found = await ifLost();
        if (found !== undefined) return found;
      }
      throw error;
    }
  }

  /**
   * Sends the call when it is its turn. Sends it once more if the clock or the credentials caused
   * the failure and were corrected.
   */
  async #send(model: OperationModel, wire: WireParameters, sending: Sending): Promise<Record<string, unknown>> {
    let signing: Signing | undefined;
    const send = async (): Promise<Record<string, unknown>> => {
      signing = { credential: await this.#credentials(), clockShiftMs: this.#clockShiftMs };
      return this.#exchange(model, wire, signing, sending.timeoutMs);
    };
    try {
      return await this.#flow.run(send, sending);
    } catch (error) {
      if (!signing || !(error instanceof FailedTry) || !(await this.#mend(error.error.code, signing))) throw error;
      return this.#flow.run(send, { ...sending, again: true });
    }
  }

  /** Corrects the cause of a refused signature. Returns whether anything changed. */
  async #mend(code: string, { credential, clockShiftMs }: Signing): Promise<boolean> {
    if (code === "InvalidTimeStamp.Expired") {
      this.#setClock();
      return this.#clockShiftMs !== clockShiftMs;
    }
    if (code !== "InvalidSecurityToken.Expired") return false;
    // If there are no new credentials, the service's message explains the failure best.
    const renewed = await this.#credentials(credential).catch(() => credential);
    return renewed.securityToken !== credential.securityToken;
  }

  #setClock(): void {
    if (Math.abs(this.clockOffsetMs - this.#clockShiftMs) < clockToleranceMs) return;
    if (this.#clockShiftMs === 0) {
      const off = `${Math.round(Math.abs(this.clockOffsetMs) / 1_000)} s ${this.clockOffsetMs > 0 ? "behind" : "ahead of"}`;
      this.warn(`this computer's clock is ${off} the service's, which is used from here on. Set the clock.`);
    }
    this.#clockShiftMs = this.clockOffsetMs;
  }

  async #exchange(
    model: OperationModel,
    wire: WireParameters,
    { credential, clockShiftMs }: Signing,
    wholeTimeoutMs: number | undefined,
  ): Promise<Record<string, unknown>> {
    const started = performance.now();
    const note = (outcome: string): void =>
      this.#debug?.(
        `smartag: ${model.name} ${JSON.stringify(maskParameters(model, wire))} ${Math.round(performance.now() - started)} ms ${outcome}`,
      );
    const time = new Date(Date.now() + clockShiftMs);
    const endpoint = this.#endpoints[model.product ?? "Smartag"];
    try {
      const answer = await exchange(signedRequest(model.name, wire, endpoint, this.#style, credential, time), {
        operation: model,
        parameters: wire,
        endpoint,
        region: this.region,
        credential,
        timeoutMs: this.#numbers.requestTimeoutMs,
        wholeTimeoutMs,
        onServerTime: (offset) => (this.clockOffsetMs = offset),
      });
      note(`ok RequestId=${String(answer["requestId"])}`);
      return answer;
    } catch (error) {
      if (error instanceof FailedTry) note(`${error.error.code} RequestId=${error.error.requestId ?? "none"}`);
      throw error;
    }
  }
}

/** The error to throw. For a write that may have taken effect, it says so. */
function finalError({ kind, error }: FailedTry, reads: boolean): SmartagError {
  if (kind !== "unclear" || reads) return error;
  const { operation, requestId, httpStatus } = error;
  return new AnswerLostError({ operation, message: error.detail, requestId, httpStatus }, { cause: error });
}
