import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const minutes = process.env["CI"] === "true" ? 5 : 1;
// The start and the last round come on top, on a machine that may be busy.
jest.setTimeout((minutes + 15) * 60_000);

// Its own process, as docs/reliability.md runs it. What it prints on failure has the seed.
test("random networks stay what their programs say, whatever is edited and changed by hand", async () => {
  const script = join(__dirname, "..", "..", "bench", "soak.mts");
  const { stdout } = await promisify(execFile)(process.execPath, [script, "--minutes", String(minutes)]);
  expect(stdout).toMatch(/\d+ rounds, seed \d+, in .*: the service has what the program says/);
});
