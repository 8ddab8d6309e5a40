import { setTimeout as sleep } from "node:timers/promises";
import { FailedTry } from "./exchange.js";
import { interruption } from "./interrupt.js";
import { pauseMs } from "./retry.js";

/** The time window in which served requests are counted to learn the rate, in milliseconds. */
const WINDOW_MS = 1_000;
/**
 * The learned rate is lower than the served one by this factor, so that ordinary jitter does not
 * exceed the limit.
 */
const MARGIN = 0.9;
/**
 * One throttled response reduces the rate to half at most, because it may concern one operation
 * only or be caused by another program.
 */
const LEAST_FACTOR = 0.5;
/**
 * The first rate in calls a second, if a throttled response arrives while little is sent. Halving
 * is quick, growing is not.
 */
const FIRST_RATE = 20;
const LEAST_RATE = 0.2;
/**
 * After this time without a throttled response the rate grows by a tenth, in milliseconds. The
 * interval grows as the rate becomes better known.
 */
const GROWTH_MS = 12_000;
const LONGEST_GROWTH_MS = 16 * GROWTH_MS;
/**
 * A timer that fires late is compensated by sending this much of the rate at once, in milliseconds.
 */
const SLACK_MS = 50;

/** How one call passes through the flow. */
export interface Passage {
  /** Calls of one lane are sent in their order; lanes take turns. */
  readonly lane?: string | undefined;
  /** Whether the call failed before. If so, it goes to the front of its lane. */
  readonly again?: boolean;
  /** How long after its first throttled response the call may be sent again, in milliseconds. */
  readonly budgetMs: number;
  /** Called before a throttled call goes back in line. */
  readonly onThrottled?: (error: FailedTry, waitMs: number) => void;
}

/**
 * Decides which requests go to the service and when. It limits requests in flight and requests a
 * second, and lets lanes take turns.
 *
 * The rate has no limit until a throttled response. Then everything stops until the service has
 * made up for the excess, and continues evenly at a little less than the served rate. From there
 * the rate grows, slowly at first and then faster, until the next throttled response. If that
 * teaches the same rate, the next growth takes twice as long. A throttled call goes back to the
 * front of its lane, so that the order is kept and no storm of retries follows.
 */
export class Flow {
  readonly #maxConcurrency: number;
  /** The waiting calls, by lane. The lane whose turn it is comes first. */
  readonly #lanes = new Map<string, (() => void)[]>();
  #inFlight = 0;
  #timer: NodeJS.Timeout | undefined;

  /** The last learned rate, in calls a second, and when it was learned. */
  #learned = Infinity;
  #learnedAt = -Infinity;
  #growthMs = GROWTH_MS;
  /** When a throttled response last counted, and how many there were since a request was served. */
  #refusedAt = -Infinity;
  #refusals = 0;
  /** When requests were sent that the service accepted, within the window. */
  #served: number[] = [];
  /** When the next request is due at an even rate. */
  #due = 0;

  constructor(maxConcurrency: number) {
    this.#maxConcurrency = maxConcurrency;
  }

  /** The calls a second that may be sent now. */
  get rate(): number {
    if (this.#learned === Infinity) return Infinity;
    const periods = (performance.now() - this.#learnedAt) / this.#growthMs;
    return this.#learned * (1 + 0.1 * periods * 2 ** (periods - 1));
  }

  /**
   * Sends the call when it is its turn, and retries after throttled responses.
   *
   * @throws FailedTry with the last throttled response when the budget is used up or the user
   * interrupts the run; whatever else `send` throws.
   */
  async run<T>(send: () => Promise<T>, { lane = "", again = false, budgetMs, onThrottled }: Passage): Promise<T> {
    let first: number | undefined;
    let pause = 0;
    for (let refusals = 0; ;) {
      await this.#turn(lane, again || refusals > 0);
      const sentAt = performance.now();
      try {
        const result = await send();
        this.#took(sentAt);
        return result;
      } catch (error) {
        if (!(error instanceof FailedTry)) throw error;
        this.#heed(error, sentAt, budgetMs);
        if (!error.throttled) throw error;
        refusals++;
        first ??= performance.now();
        // A call that is refused repeatedly, perhaps for its operation only, lets the others try
        // first.
        pause = refusals > 1 ? pauseMs(refusals) : 0;
        const wait = Math.max(pause, this.#waitMs(), error.retryAfterMs ?? 0);
        if (interruption.aborted || performance.now() - first + wait > budgetMs) throw error;
        onThrottled?.(error, wait);
      } finally {
        this.#inFlight--;
        this.#pump();
      }
      await sleep(pause);
    }
  }

  #turn(lane: string, again: boolean): Promise<void> {
    return new Promise((start) => {
      const waiting = this.#lanes.get(lane) ?? [];
      if (again) waiting.unshift(start);
      else waiting.push(start);
      this.#lanes.set(lane, waiting);
      this.#pump();
    });
  }

  /** Starts the calls that may start now, and schedules the rest. */
  #pump(): void {
    while (this.#inFlight < this.#maxConcurrency && this.#timer === undefined) {
      const [turn] = this.#lanes;
      if (!turn) return;
      const wait = this.#waitMs();
      if (wait > 0) {
        this.#timer = setTimeout(() => {
          this.#timer = undefined;
          this.#pump();
        }, wait);
        return;
      }
      const [lane, waiting] = turn;
      const start = waiting.shift();
      // The lane moves to the end of the round.
      this.#lanes.delete(lane);
      if (waiting.length > 0) this.#lanes.set(lane, waiting);
      this.#due = Math.max(this.#due, performance.now()) + 1_000 / this.rate;
      this.#inFlight++;
      start?.();
    }
  }

  #waitMs(): number {
    return Math.max(0, this.#due - SLACK_MS - performance.now());
  }

  #hold(milliseconds: number): void {
    if (milliseconds > 0) this.#due = Math.max(this.#due, performance.now() + milliseconds + SLACK_MS);
  }

  #took(sentAt: number): void {
    this.#refusals = 0;
    this.#served.push(sentAt);
    this.#forget();
  }

  #heed({ kind, throttled, retryAfterMs = 0 }: FailedTry, sentAt: number, budgetMs: number): void {
    if (throttled) this.#slowDown(sentAt);
    else if (kind !== "unsent") this.#took(sentAt);
    // The pause that the service asks for holds for all calls, but no call waits for longer than
    // its budget.
    if (kind !== "refused" && retryAfterMs <= budgetMs) this.#hold(retryAfterMs);
  }

  #slowDown(sentAt: number): void {
    const now = performance.now();
    // The call was sent before the last refusal counted, so its refusal is no new information.
    if (sentAt < this.#refusedAt) return;
    this.#refusedAt = now;
    this.#refusals++;
    this.#forget();
    // If nothing was served since the last refusal, there is nothing to learn. The pause grows and
    // the rate is kept.
    if (this.#refusals === 1) this.#learn();
    const [oldest] = this.#served;
    if (this.#refusals > 1 || oldest === undefined) this.#hold(pauseMs(this.#refusals - 1 || 1));
    // Wait for as long as the excess would have taken at the learned rate.
    else this.#hold(oldest + (this.#served.length * 1_000) / this.#learned - now);
  }

  #learn(): void {
    const { rate } = this;
    const served = this.#served.length * MARGIN;
    const learned =
      rate === Infinity ? Math.max(served, FIRST_RATE) : Math.min(rate * MARGIN, Math.max(served, rate * LEAST_FACTOR));
    const isSame = Math.abs(learned / this.#learned - 1) < 0.2;
    this.#growthMs = isSame ? Math.min(2 * this.#growthMs, LONGEST_GROWTH_MS) : GROWTH_MS;
    this.#learned = Math.max(learned, LEAST_RATE);
    this.#learnedAt = this.#refusedAt;
  }

  /** Removes the times before the window. */
  #forget(): void {
    const now = performance.now();
    const first = this.#served.findIndex((at) => now - at <= WINDOW_MS);
    this.#served.splice(0, first < 0 ? this.#served.length : first);
  }
}
