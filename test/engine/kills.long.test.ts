import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

jest.setTimeout(600_000);

// Its own process, as docs/reliability.md runs it. Fails where anything is lost, doubled or left unreported.
test("after kills of engine, provider and service at random moments all ends well as the docs say", async () => {
  const script = join(__dirname, "..", "..", "bench", "engine-kills.mts");
  const { stdout } = await promisify(execFile)(process.execPath, [script, "--kills", "2", "--seed", "8"]);
  expect(stdout).toContain("2 rounds of kills, seed 8");
});
