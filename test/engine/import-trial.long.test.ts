import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

jest.setTimeout(10 * 60_000);

// Its own process, as the soak. Always the same network, so that a failure is one of the change under test.
test("a random network that a stack has made is imported by a program that changes nothing", async () => {
  const script = join(__dirname, "..", "..", "bench", "import-trial.mts");
  const { stdout } = await promisify(execFile)(process.execPath, [script, "--seed", "1", "--size", "20"]);
  expect(stdout).toMatch(/^import, seed 1\n\d+ resources in cn-shanghai: the import changes nothing, seed 1\n$/);
});
