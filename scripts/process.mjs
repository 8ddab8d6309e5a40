// Plain JavaScript: scripts/run.mjs uses it on whatever Node the machine has, before anything is installed.
import { spawn } from "node:child_process";
import { constants } from "node:os";

/** Writes one line of progress to standard error; standard output belongs to the command that is run. @param {string} text */
export function say(text) {
  process.stderr.write(`smartag: ${text}\n`);
}

/** The time since `start` (milliseconds of Date.now()), for people. @param {number} start */
export function since(start) {
  const seconds = Math.round((Date.now() - start) / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** @type {Set<import("node:child_process").ChildProcess>} */
const quiet = new Set();
/** @type {import("node:child_process").ChildProcess | undefined} */
let foreground;
let handlesSignals = false;

function handleSignals() {
  if (handlesSignals) return;
  handlesSignals = true;
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      if (foreground !== undefined) {
        // A terminal sends Ctrl+C to the whole group; a second one would make Pulumi give up without tidying.
        if (signal !== "SIGINT" || !(process.stdin.isTTY || process.stderr.isTTY)) foreground.kill(signal);
        return;
      }
      for (const child of quiet) child.kill("SIGTERM");
      process.exit(128 + constants.signals[signal]);
    });
  }
}

/** A command that could not be started, failed or ran out of time; `output` is all that it wrote. */
export class CommandError extends Error {
  /** @param {string} message @param {string} output @param {string} [code] */
  constructor(message, output, code) {
    super(message);
    this.name = "CommandError";
    this.output = output;
    /** The system's error code where the command could not be started, such as ENOENT. */
    this.code = code;
  }
}

/**
 * Runs a command without showing its output, and says every ten seconds that it still runs.
 * @param {string} what what is being done, for the progress lines
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string; env?: NodeJS.ProcessEnv; timeoutMs?: number; start?: number }} [options] `start`: when the
 *   whole of which this is a part began, in milliseconds of Date.now(); default: now
 * @returns {Promise<string>} standard output; a CommandError carries both streams
 */
export function quietly(what, command, args, options = {}) {
  handleSignals();
  return new Promise((resolve, reject) => {
    const start = options.start ?? Date.now();
    const child = spawn(command, args, { cwd: options.cwd, env: options.env, stdio: ["ignore", "pipe", "pipe"] });
    quiet.add(child);
    let stdout = "";
    let output = "";
    let late = false;
    child.stdout.setEncoding("utf8").on("data", (text) => {
      stdout += text;
      output += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text) => (output += text));
    const ticker = setInterval(() => say(`${what}, ${since(start)} so far`), 10_000);
    const limit =
      options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            late = true;
            child.kill("SIGTERM");
          }, options.timeoutMs);
    const settle = () => {
      clearInterval(ticker);
      clearTimeout(limit);
      quiet.delete(child);
    };
    child.on("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      settle();
      reject(new CommandError(`${command} could not be started: ${error.message}`, output, error.code));
    });
    child.on("close", (code, signal) => {
      settle();
      if (code === 0) resolve(stdout);
      else if (late) reject(new CommandError(`${command} was stopped after ${since(start)}`, output));
      else reject(new CommandError(`${command} ended with ${code ?? signal}`, output));
    });
  });
}

/**
 * Runs a command in the foreground: it has the terminal, and signals reach it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string; env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<{ code: number | null; signal: NodeJS.Signals | null }>}
 */
export function inForeground(command, args, options = {}) {
  handleSignals();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: "inherit" });
    foreground = child;
    child.on("error", reject);
    child.on("close", (code, signal) => {
      foreground = undefined;
      resolve({ code, signal });
    });
  });
}

/** Ends this process the way its child ended. @param {{ code: number | null; signal: NodeJS.Signals | null }} end @returns {never} */
export function endLike({ code, signal }) {
  process.exit(signal === null ? (code ?? 1) : 128 + constants.signals[signal]);
}
