// What a `smartag` command takes that reads a whole account: time, calls and memory.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { emulatorEnvironment } from "../scripts/emulator-environment.mts";
import { say } from "../scripts/process.mjs";
import { root } from "../scripts/root.mts";
import { account } from "./account.mts";
import { EmulatorProcess, raisedQuotas } from "./emulator-process.mts";
import { usageIn } from "./stack.mts";

/** How many requests the client has in flight. */
const IN_FLIGHT = 16;
const TIMES_LATENCY = 1.3;
const MEGABYTES = 300;

/** Runs the built command and returns what it prints. */
function smartag(endpoint: string, args: readonly string[], usage: string): Promise<string> {
  const env = {
    PATH: process.env["PATH"],
    ...emulatorEnvironment(endpoint),
    NODE_OPTIONS: `--require ${JSON.stringify(join(import.meta.dirname, "usage.cjs"))}`,
    SMARTAG_BENCH_USAGE: usage,
  };
  const command = [join(root, "dist", "cli", "main.js"), ...args];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, command, { env, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      // A command that has found something ends with another code.
      if (error && stdout === "") reject(new Error(stderr, { cause: error }));
      else resolve(stdout);
    });
  });
}

/** The account that a command is measured in. */
export interface Ground {
  readonly emulator: EmulatorProcess;
  /** For files of the measurement. */
  readonly folder: string;
  /** Runs a command that is not measured. */
  readonly run: (...args: string[]) => Promise<string>;
}

/**
 * Measures one command in an account of this many gateways, and says which promises it keeps.
 *
 * @param prepare returns the arguments of the command.
 * @param summary what the result says, in a line.
 */
export async function measureCommand(
  { gateways, latency }: { gateways: number; latency: number },
  prepare: (ground: Ground) => Promise<readonly string[]>,
  summary: (printed: string) => string,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "smartag-command-"));
  const emulator = await EmulatorProcess.spawn(["--strict", ...raisedQuotas]).serving();
  try {
    await emulator.control("POST", "change", account(gateways));
    const usage = join(folder, "usage.json");
    const run = (...args: string[]): Promise<string> => smartag(emulator.endpoint, args, join(folder, "unused.json"));
    const args = await prepare({ emulator, folder, run });
    await emulator.control("POST", "settings", { latency });
    await emulator.control("DELETE", "requests");
    const start = performance.now();
    const printed = await smartag(emulator.endpoint, args, usage);
    const seconds = (performance.now() - start) / 1000;
    const calls = ((await emulator.control("GET", "requests")) as object[]).length;
    const { peakMegabytes = Number.NaN, cpuSeconds = Number.NaN } = usageIn(usage) ?? {};
    const least = (calls * latency) / IN_FLIGHT / 1000;
    say(`${summary(printed)} of ${gateways} gateways with ${calls} calls of ${latency} ms`);
    say(`${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of CPU, ${peakMegabytes} MB`);
    const ratio = seconds / least;
    const verdict = (kept: boolean): string => (kept ? "met" : "MISSED");
    say(
      `${verdict(ratio <= TIMES_LATENCY)}: ${ratio.toFixed(2)} times calls x latency / ${IN_FLIGHT}, at most ${TIMES_LATENCY}`,
    );
    say(`${verdict(peakMegabytes <= MEGABYTES)}: ${peakMegabytes} MB, at most ${MEGABYTES}`);
    if (!(ratio <= TIMES_LATENCY && peakMegabytes <= MEGABYTES)) process.exitCode = 1;
  } finally {
    await emulator.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}
