/**
 * Where the value of an input or output comes from:
 *
 * - `program`: the program gives it, and the service reports it.
 * - `shared`: the same, but the service fills it in if the program leaves it out.
 * - `create-only`: the program gives it for the creation only, and the service never reports it.
 * - `write-only`: the program gives it, and the service never reports it.
 * - `instruction`: the program tells this package how to work; the object has no such attribute.
 * - `service`: only the service sets it. Every output is of this origin.
 */
export type Origin = "program" | "shared" | "create-only" | "write-only" | "instruction" | "service";

/** How the lifecycle treats a value of one origin. */
export interface Treatment {
  /**
   * What determines the value in state: a read, the call that sent the value, or the program
   * without any call.
   */
  readonly knownFrom: "read" | "call" | "program";
  /**
   * Whether the live value is kept, and is no difference, if the program gives no value or the
   * service reports none.
   */
  readonly isKept: boolean;
  /** Whether another value in the program is a difference. */
  readonly isCompared: boolean;
  /**
   * Whether the object has it as an attribute, so that a response member of the same name is this
   * value.
   */
  readonly isAttribute: boolean;
}

const treatments: Readonly<Record<Origin, Treatment>> = {
  program: { knownFrom: "read", isKept: false, isCompared: true, isAttribute: true },
  shared: { knownFrom: "read", isKept: true, isCompared: true, isAttribute: true },
  "create-only": { knownFrom: "program", isKept: false, isCompared: false, isAttribute: true },
  "write-only": { knownFrom: "call", isKept: true, isCompared: true, isAttribute: true },
  instruction: { knownFrom: "program", isKept: false, isCompared: true, isAttribute: false },
  service: { knownFrom: "read", isKept: true, isCompared: false, isAttribute: true },
};

/**
 * How the lifecycle treats a value of this origin. Only this function distinguishes the origins.
 */
export function treatmentOf(origin: Origin): Treatment {
  return treatments[origin];
}
