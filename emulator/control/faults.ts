import * as v from "valibot";

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

const faultSchema = v.strictObject({
  /** The operation that it meets, or `*` for any. Default `*`. */
  operation: v.optional(v.string(), "*"),
  /**
   * `throttle`: refused with `code` (default `Throttling.User`). `error`: refused with `code`. `delay`: goes on after
   * `delayMs`. `closeBefore`: the connection is closed and nothing happens. `closeAfter`: the call takes effect and the
   * connection is closed without an answer. `errorAfter`: the call takes effect and is answered with `code`. `omit`: the
   * call takes effect, and its answer holds nothing but the RequestId.
   */
  kind: v.picklist(["throttle", "error", "delay", "closeBefore", "closeAfter", "errorAfter", "omit"]),
  /** Default `Throttling.User` for `throttle`, `InternalError` otherwise. */
  code: v.optional(v.string()),
  /** Default: what the operation or the gateway documents for the code. */
  httpStatus: v.optional(v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599))),
  /** Milliseconds. Default 0. */
  delayMs: v.optional(v.pipe(whole, v.maxValue(600_000)), 0),
  /** How many calls it meets. Default 1. */
  count: v.optional(v.pipe(whole, v.minValue(1)), 1),
  /** How many matching calls pass before it. Default 0. */
  skip: v.optional(whole, 0),
});

export type Fault = v.InferOutput<typeof faultSchema>;

/** Faults that wait for their calls; the first that matches a call meets it, one a call. */
export class Faults {
  #waiting: Fault[] = [];

  /** Adds one fault or a list of them. @throws ValiError naming what does not fit. */
  add(body: unknown): void {
    this.#waiting.push(...v.parse(v.array(faultSchema), Array.isArray(body) ? body : [body]));
  }

  list(): readonly Fault[] {
    return this.#waiting;
  }

  clear(): void {
    this.#waiting = [];
  }

  /** The fault that meets this call, if one does; it is used up by that. */
  take(operation: string): Fault | undefined {
    const fault = this.#waiting.find((waiting) => waiting.operation === "*" || waiting.operation === operation);
    if (!fault) return undefined;
    if (fault.skip > 0) {
      fault.skip -= 1;
      return undefined;
    }
    fault.count -= 1;
    this.#waiting = this.#waiting.filter(({ count }) => count > 0);
    return fault;
  }
}
