import { setTimeout as sleep } from "node:timers/promises";
import { FailedTry } from "./exchange.js";
import { interruption } from "./interrupt.js";
import { pauseMs } from "./retry.js";

/** What was served in this time tells what the service can do, in milliseconds. */
const WINDOW_MS = 1_000;
/** A rate is learned this much below what was served, so that ordinary jitter stays below the limit. */
const MARGIN = 0.9;
/** One throttled answer slows down to half at most: it may have been about one operation, or another program's doing. */
const LEAST_FACTOR = 0.5;
/** Calls a second to begin with, where a throttled answer comes while little is sent: halving is quick, growing is not. */
const FIRST_RATE = 20;
const LEAST_RATE = 0.2;
/** In this time without a throttled answer the rate grows by a tenth, in milliseconds; longer, the better it is known. */
const GROWTH_MS = 12_000;
const LONGEST_GROWTH_MS = 16 * GROWTH_MS;
/** A timer that fires late is made up for by sending this much of the rate at once, in milliseconds. */
const SLACK_MS = 50;

/** How one call goes through the flow. */
export interface Passage {
  /** Calls of one lane are sent in their order; lanes take turns. */
  readonly lane?: string | undefined;
  /** Whether the call failed before: then it goes to the front of its lane. */
  readonly again?: boolean;
  /** How long after its first throttled answer the call may be sent again, in milliseconds. */
  readonly budgetMs: number;
  /** Told before a throttled call goes back in line. */
  readonly onThrottled?: (error: FailedTry, waitMs: number) => void;
}

/**
 * What goes to the service and when: so many requests in flight, as many a second as the service takes, in turns.
 *
 * The rate has no limit until an answer says that there is one. Then everything stops until the service has made up for
 * what was too much, and goes on evenly at a little less than was really served. From there the rate grows, slowly at
 * first and faster the longer all goes well, until the next such answer; where that teaches the same rate, the next
 * growth takes twice as long. What was throttled goes back to the front of its lane, so that the line moves as one and
 * no storm of repetitions follows.
 */
export class Flow {
  readonly #maxConcurrency: number;
  /** Who waits, by lane; the lane whose turn it is comes first. */
  readonly #lanes = new Map<string, (() => void)[]>();
  #inFlight = 0;
  #timer: NodeJS.Timeout | undefined;

  /** The rate learned last, in calls a second, and when that was. */
  #learned = Infinity;
  #learnedAt = -Infinity;
  #growthMs = GROWTH_MS;
  /** When a throttled answer was heeded last, and how many since something was served. */
  #refusedAt = -Infinity;
  #refusals = 0;
  /** When requests were sent that the service took, within the window. */
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
   * Sends when it is its turn, again after throttled answers.
   *
   * @throws FailedTry with the last throttled answer when the budget is used up or the user interrupts the run; whatever else `send` throws.
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
        // A call that is refused over and over, perhaps for its operation alone, lets the others try first.
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

  /** Starts what may start now, and comes back for the rest. */
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
      // To the end of the round.
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
    // What the service says of itself holds for all, but nobody waits for longer than a call may take.
    if (kind !== "refused" && retryAfterMs <= budgetMs) this.#hold(retryAfterMs);
  }

  #slowDown(sentAt: number): void {
    const now = performance.now();
    // Sent before the last refusal was heeded, so it says nothing new.
    if (sentAt < this.#refusedAt) return;
    this.#refusedAt = now;
    this.#refusals++;
    this.#forget();
    // Where nothing was served since the last refusal there is nothing to learn: it takes a longer pause, not a lower rate.
    if (this.#refusals === 1) this.#learn();
    const [oldest] = this.#served;
    if (this.#refusals > 1 || oldest === undefined) this.#hold(pauseMs(this.#refusals - 1 || 1));
    // What was sent too fast is made up for.
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

  /** Leaves out what lies before the window. */
  #forget(): void {
    const now = performance.now();
    const first = this.#served.findIndex((at) => now - at <= WINDOW_MS);
    this.#served.splice(0, first < 0 ? this.#served.length : first);
  }
}
