import { ConfigurationError } from "./errors.js";

/** The variable of the environment with which no client of the process sends a write. */
export const READ_ONLY = "SMARTAG_READ_ONLY";

/** @throws ConfigurationError if the environment says that nothing may be written. */
export function expectWritable(operation: string): void {
  if (!process.env[READ_ONLY]) return;
  throw new ConfigurationError(
    `${operation} was not sent, because ${READ_ONLY} is set: this run may only read. To let it write, unset ${READ_ONLY}.`,
  );
}
