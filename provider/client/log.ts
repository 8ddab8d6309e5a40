/** Takes one line of the log. */
export type Log = (line: string) => void;

const toStandardError: Log = (line) => void process.stderr.write(`${line}\n`);

/** The target of debug lines: `log` if given, standard error with SMARTAG_LOG=debug, else none. */
export function debugLog(log: Log | undefined): Log | undefined {
  return log ?? (process.env["SMARTAG_LOG"] === "debug" ? toStandardError : undefined);
}

/** The target of warnings: `log` if given, else standard error. */
export function warningLog(log: Log | undefined): Log {
  return log ?? toStandardError;
}

/** The text of a warning, whoever prints it. */
export function warningLine(message: string): string {
  return `smartag: warning: ${message}`;
}
