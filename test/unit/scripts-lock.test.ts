import { execFile, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const lockModule = pathToFileURL(join(__dirname, "..", "..", "scripts", "lock.mjs")).href;

let folder: string;
let lock: string;
let log: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "smartag-lock-"));
  lock = join(folder, "lock");
  log = join(folder, "log");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program that writes "in", stays a while and writes "out", under the lock. */
function holder(forMs: number): string {
  return `
    import { appendFileSync } from "node:fs";
    import { setTimeout } from "node:timers/promises";
    import { withLock } from ${JSON.stringify(lockModule)};
    await withLock(${JSON.stringify(lock)}, async () => {
      appendFileSync(${JSON.stringify(log)}, "in\\n");
      await setTimeout(${forMs});
      appendFileSync(${JSON.stringify(log)}, "out\\n");
    });`;
}

test("processes do their work one after the other", async () => {
  const program = ["--input-type=module", "-e", holder(150)];
  await Promise.all([1, 2, 3].map(() => run(process.execPath, program)));
  expect(readFileSync(log, "utf8")).toBe("in\nout\n".repeat(3));
  expect(existsSync(lock)).toBe(false);
});

test("the lock of a process that was killed does not hold others up", async () => {
  const killed = spawn(process.execPath, ["--input-type=module", "-e", holder(60_000)]);
  while (!existsSync(log)) await new Promise((resolve) => setTimeout(resolve, 10));
  const ended = new Promise((resolve) => killed.once("close", resolve));
  killed.kill("SIGKILL");
  await ended;
  expect(existsSync(lock)).toBe(true);
  await run(process.execPath, ["--input-type=module", "-e", holder(0)]);
  expect(readFileSync(log, "utf8")).toBe("in\nin\nout\n");
});

test("the lock of a living process that shows no sign of life is taken over", async () => {
  writeFileSync(lock, String(process.pid));
  utimesSync(lock, 0, 0);
  await run(process.execPath, ["--input-type=module", "-e", holder(0)]);
  expect(readFileSync(log, "utf8")).toBe("in\nout\n");
});
