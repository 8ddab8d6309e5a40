/** Takes one line of the log. */
export type Log = (line: string) => void;

const toStandardError: Log = (line) => void process.stderr.write(`${line}\n`);

/** Where debug lines go: to `log` where given, to standard error with SMARTAG_LOG=debug, else nowhere. */
export function debugLog(log: Log | undefined): Log | undefined {
  return log ?? (process.env["SMARTAG_LOG"] === "debug" ? toStandardError : undefined);
}

/** Where warnings go: to `log` where given, else to standard error. */
export function warningLog(log: Log | undefined): Log {
  return log ?? toStandardError;
}

/** How a warning is worded, whoever prints it. */
export function warningLine(message: string): string {
  return `smartag: warning: ${message}`;
}
