/** Replaces the stack of an error whose message is all that a user needs. */
const NO_STACK = "\u0000no stack";

/** Hides the stack of an error from the output that {@link quietConsole} lets through. */
export function hideStack(error: Error): void {
  error.stack = NO_STACK;
}

/**
 * Drops the errors without a stack that Pulumi's host prints. The host also passes each error to
 * the engine, which prints it. Without this the user would read every message twice.
 */
export function quietConsole(): void {
  const print = console.error.bind(console);
  console.error = (...words: unknown[]): void => {
    if (!(typeof words[0] === "string" && words[0].endsWith(NO_STACK))) print(...words);
  };
}
