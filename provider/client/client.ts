import { setTimeout as sleep } from "node:timers/promises";
import type { OperationName, RequestOf, ResponseOf } from "../../schema/index.js";
import { isRegion, operation as modelOf, type OperationModel } from "../../schema/index.js";
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
   * What to do when the answer of a write was lost: the connection broke, time ran out, the body could not be read, or the
   * service failed with a code such as InternalError. `"repeat"` sends it again, for writes that are the same done twice.
   * A function looks for what the write would have made: a value is the answer, undefined means that it is not there and
   * the write is sent again; it may throw. Without it such a call throws {@link AnswerLostError}. Reads are always repeated.
   */
  readonly ifLost?: "repeat" | (() => Promise<R | undefined>);
  /** How long this call may be tried again after it failed first, in milliseconds. Default: the client's `retryBudgetMs`. */
  readonly budgetMs?: number;
  /**
   * How long one request may take in all, its connection included, in milliseconds. Only for reads.
   * Default: no limit of the whole; the answer has the client's `requestTimeoutMs`.
   */
  readonly timeoutMs?: number;
  /**
   * What the call belongs to, such as a parent's id. Calls of one lane are sent in their order and lanes take turns, so that
   * one with many calls does not hold up the others. Default: one lane for all calls without.
   */
  readonly lane?: string | undefined;
  /** How long the device of a write has been offline already, in milliseconds: so much less is waited for it. Default: 0. */
  readonly offlineMs?: number;
}

/** What a request was signed with. */
interface Signing {
  readonly credential: Credential;
  readonly clockShiftMs: number;
}

/** How a call goes through the flow and how long each of its requests may take. */
interface Sending extends Passage {
  readonly timeoutMs: number | undefined;
}

/** No longer budget than this for what rarely passes: an endpoint that cannot be reached, a service that fails. */
const unsentBudgetMs = 10_000;
const unclearBudgetMs = 30_000;
/** The pauses before each look for what a lost write may have made: its effect can come after its connection broke. */
const lookAfterMs = [500, 2_000];
/** A clock that is less wrong than this is no reason for the service to refuse a request. */
const clockToleranceMs = 60_000;
const warned = new Set<string>();

/**
 * Signed calls to the API of Smart Access Gateway and to the few operations of other products that belong to it, such as those that
 * attach a CCN to a CEN; all typed by the API model.
 *
 *     const client = new SmartagClient({ region: "cn-shanghai" });
 *     const { aclId } = await client.call("CreateACL", { name: "branches" });
 *
 * Calls are repeated while the service is busy; every failure is one {@link SmartagError}.
 */
export class SmartagClient {
  readonly region: string;
  /** Where requests to Smart Access Gateway go. */
  readonly endpoint: string;
  /** The budgets for waits. */
  readonly waits: Waits;
  /** How far the server's clock is ahead of this computer's, in milliseconds, as of the last answer; 0 before the first. */
  clockOffsetMs = 0;

  readonly #endpoints: Endpoints;
  readonly #style: Style;
  readonly #numbers: Numbers;
  readonly #credentials: CredentialSource;
  readonly #flow: Flow;
  readonly #debug: Log | undefined;
  readonly #warn: Log;
  #mask = (line: string): string => line;
  /** What is added to this computer's time to sign with; 0 until the service finds the clock wrong. */
  #clockShiftMs = 0;
  #place: Promise<Place> | undefined;

  /** @throws ConfigurationError where no region is set or the settings contradict each other. */
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
    this.#flow = new Flow(this.#numbers.maxConcurrency);
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
   * Makes one call and gives its decoded answer.
   *
   * @param operation the operation's name, such as `CreateACL`.
   * @param parameters its parameters; `regionId` and its like are the client's region where left out.
   * @throws SmartagError where the service refuses or stays unreachable; AnswerLostError where a write may have been done
   * or not; ConfigurationError where there are no credentials; TypeError where the operation has no such parameter.
   */
  async call<K extends OperationName>(
    operation: K,
    parameters: RequestOf<K>,
    options: CallOptions<ResponseOf<K>> = {},
  ): Promise<ResponseOf<K>> {
    const model = modelOf(operation);
    const wire = encode(model, parameters);
    for (const parameter of model.params) if (isRegion(parameter)) wire[parameter.name] ??= this.region;
    const reads = /^(Describe|Discribe|List|Get)/.test(operation);
    const ifLost = reads ? "repeat" : options.ifLost;
    const budget = options.budgetMs ?? this.#numbers.retryBudgetMs;
    const budgets: Record<FailureKind, number> = {
      busy: budget,
      device: reads ? 0 : Math.max(0, budget - (options.offlineMs ?? 0)),
      // On top of the time that another try without an answer takes.
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
      // What is still throttled has used up its budget in the flow; after an interruption only what is unclear is cleared up.
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
   * The account and region that this client's objects live in. The first caller asks for the account; its
   * answer is kept. If the account cannot be asked for, the place is the region alone, and the user is
   * warned once.
   *
   * @throws SmartagError if the access key is refused; ConfigurationError if there is none.
   */
  place(): Promise<Place> {
    this.#place ??= askPlace(this).catch((error: unknown) => {
      // Keys may be valid later, for example once a role has them.
      this.#place = undefined;
      throw error;
    });
    return this.#place;
  }

  /**
   * What an operation that reads answers. Some answers come from a task that runs on a device: they are asked for until it has run.
   *
   * @throws SmartagError also where the task failed or the device is offline; WaitTimeoutError where it does not end.
   */
  async read<K extends OperationName>(
    operation: K,
    parameters: RequestOf<K>,
    options: Pick<CallOptions<ResponseOf<K>>, "budgetMs" | "lane"> = {},
  ): Promise<ResponseOf<K>> {
    if (!("TaskStates" in modelOf(operation).response)) return this.call(operation, parameters, options);
    return this.wait(
      `${operation} on the device`,
      async () => deviceTask(operation, await this.call(operation, parameters, options)),
      { budgetMs: this.waits.deviceMs },
    );
  }

  /**
   * All items of a list, from all its pages.
   *
   * @param items where the items stand in a page.
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
   * Looks until `probe` has a result, pausing from 0.5 s to 10 s in between.
   *
   * @param what names what is waited for, in the log and in the error.
   * @throws WaitTimeoutError when the budget is used up; InterruptedError when the user interrupts the run.
   */
  wait<T>(what: string, probe: Probe<T>, options: WaitOptions = {}): Promise<T> {
    return waitFor(what, probe, options, { debug: this.#debug, tell: this.#warn });
  }

  /** The pause after look number `round` (1 is the first): from 0.5 s to 10 s. */
  async pause(round: number): Promise<void> {
    await sleep(pauseMs(round));
  }

  /** Sets what each line goes through before it is logged, to take secrets out that only the caller knows. */
  maskLog(mask: (line: string) => string): void {
    this.#mask = mask;
  }

  /** Tells the user what was done. */
  tell(message: string): void {
    this.#warn(`smartag: ${message}`);
  }

  /** Tells the user something that is no failure. */
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
      // Outside of the flow: a look for what was lost needs a turn of its own.
      for (const pause of lookAfterMs) {
        await sleep(pause);
        const found = await ifLost();
        if (found !== undefined) return found;
      }
      throw error;
    }
  }

  /** Sends when it is its turn; once more where the clock or the credentials were to blame and could be mended. */
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

  /** Whether what the service refused about the signing of a request is different now. */
  async #mend(code: string, { credential, clockShiftMs }: Signing): Promise<boolean> {
    if (code === "InvalidTimeStamp.Expired") {
      this.#setClock();
      return this.#clockShiftMs !== clockShiftMs;
    }
    if (code !== "InvalidSecurityToken.Expired") return false;
    // Where there are no new ones, the service's own words say best what is wrong.
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

/** The error to show: for a write that may have been done, one that says so. */
function finalError({ kind, error }: FailedTry, reads: boolean): SmartagError {
  if (kind !== "unclear" || reads) return error;
  const { operation, requestId, httpStatus } = error;
  return new AnswerLostError({ operation, message: error.detail, requestId, httpStatus }, { cause: error });
}
