import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

// The start and the last round come on top, on a machine that may be busy.
jest.setTimeout(16 * 60_000);

// Its own process, as docs/reliability.md runs it. Always the same edits, so that a failure is one of the change under test.
test("random networks stay what their programs say, whatever is edited and changed by hand", async () => {
  const script = join(__dirname, "..", "..", "bench", "soak.mts");
  const { stdout } = await promisify(execFile)(process.execPath, [script, "--minutes", "0.5", "--seed", "1"]);
  expect(stdout).toMatch(/\d+ rounds, seed 1, in .*: the service has what the program says/);
});
