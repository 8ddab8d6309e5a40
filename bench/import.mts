// What `smartag import` of a whole account takes apart from the time of the service, and whether the compiler accepts the program.
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { emulatorEnvironment } from "../scripts/emulator-environment.mts";
import { say } from "../scripts/process.mjs";
import { root } from "../scripts/root.mts";
import { EmulatorProcess, raisedQuotas } from "./emulator-process.mts";
import { account } from "./account.mts";
import { usageIn } from "./stack.mts";

const execute = promisify(execFile);

const SECONDS = 60;
const MEGABYTES = 300;

/** Measures one import, and says which promises it keeps. */
export async function measureImport({ gateways }: { gateways: number }): Promise<void> {
  // Within the checkout, so that the compiler finds Pulumi's packages from the program's folder.
  const home = join(root, ".pulumi-home");
  mkdirSync(home, { recursive: true });
  const folder = mkdtempSync(join(home, "import-"));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules", "pulumi-smartag"));
  const emulator = await EmulatorProcess.spawn(["--strict", ...raisedQuotas]).serving();
  try {
    await emulator.control("POST", "change", account(gateways));
    const usage = join(folder, "usage.json");
    const env = {
      PATH: process.env["PATH"],
      ...emulatorEnvironment(emulator.endpoint),
      NODE_OPTIONS: `--require ${JSON.stringify(join(import.meta.dirname, "usage.cjs"))}`,
      SMARTAG_BENCH_USAGE: usage,
    };
    const start = performance.now();
    const { stdout } = await execute(
      process.execPath,
      [join(root, "dist", "cli", "main.js"), "import", "--out", folder],
      { env, maxBuffer: 2 ** 28 },
    );
    const seconds = (performance.now() - start) / 1000;
    const calls = ((await emulator.control("GET", "requests")) as object[]).length;
    const { peakMegabytes = Number.NaN, cpuSeconds = Number.NaN } = usageIn(usage) ?? {};
    const files = readdirSync(folder).filter((file) => file.endsWith(".ts"));
    const lines = files.reduce((sum, file) => sum + readFileSync(join(folder, file), "utf8").split("\n").length, 0);
    say(`${stdout.split("\n")[0] ?? ""} ${gateways} gateways, ${calls} calls, ${files.length} files, ${lines} lines`);
    say(`${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of CPU, ${peakMegabytes} MB`);
    const compiling = performance.now();
    await execute(process.execPath, [join(root, "node_modules", "typescript", "bin", "tsc"), "-p", folder]);
    say(`the compiler accepts it in ${((performance.now() - compiling) / 1000).toFixed(1)} s`);
    const verdict = (kept: boolean): string => (kept ? "met" : "MISSED");
    say(`${verdict(seconds <= SECONDS)}: ${seconds.toFixed(1)} s, at most ${SECONDS}`);
    say(`${verdict(peakMegabytes <= MEGABYTES)}: ${peakMegabytes} MB, at most ${MEGABYTES}`);
    if (!(seconds <= SECONDS && peakMegabytes <= MEGABYTES)) process.exitCode = 1;
  } finally {
    await emulator.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}
