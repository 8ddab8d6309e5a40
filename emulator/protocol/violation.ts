/** In which way a parameter breaks what the operation documents. */
export type ViolationKind =
  "missing" | "empty" | "unknown" | "type" | "range" | "value" | "length" | "format" | "hostBits" | "order";

/** A parameter that the operation refuses, before it is known under which code. */
export class Violation extends Error {
  constructor(
    readonly parameter: string,
    readonly kind: ViolationKind,
    /** What was given and what is allowed. */
    detail: string,
  ) {
    super(detail);
    this.name = "Violation";
  }
}
