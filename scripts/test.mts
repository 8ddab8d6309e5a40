// Without arguments: the checks of the sources, every test and the coverage. With arguments: jest with them, and nothing else.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { failures, generatedCheck, lintChecks } from "./checks.mts";
import { endLike, inForeground } from "./process.mjs";
import { root } from "./root.mts";

interface Counts {
  passed: number;
  failed: number;
}

/** Whatever makes jest fail although no test failed (the coverage, no test found, a crash) is one failure of its own. */
function countsOf(file: string, ok: boolean): Counts {
  let counts: Counts = { passed: 0, failed: 0 };
  try {
    counts = JSON.parse(readFileSync(file, "utf8")) as Counts;
  } catch {
    return { passed: 0, failed: 1 };
  }
  return !ok && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

const given = process.argv.slice(2);
const checks = given.length === 0 ? [...lintChecks, generatedCheck] : [];
const failedChecks = await failures(checks);

const folder = mkdtempSync(join(tmpdir(), "smartag-test-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, "counts.json");
const jest = join(root, "node_modules", "jest", "bin", "jest.js");
const end = await inForeground(process.execPath, [jest, ...(given.length === 0 ? ["--coverage"] : given)], {
  cwd: root,
  env: { ...process.env, SMARTAG_TEST_COUNTS: file },
});
if (end.signal !== null) endLike(end);

const tests = countsOf(file, end.code === 0);
const passed = tests.passed + checks.length - failedChecks;
const failed = tests.failed + failedChecks;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
