import { moveIntoPlace, workFolder } from "./cache.mts";
import { CommandError, quietly, say, since } from "./process.mjs";

const installer = "https://get.pulumi.com/install.sh";

/** A machine without network should move on at once, and a download may take minutes: so ask first. */
async function assertReachable(): Promise<void> {
  try {
    const answer = await fetch(installer, { method: "HEAD", signal: AbortSignal.timeout(4_000) });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new Error(`its server cannot be reached (${cause instanceof Error ? cause.message : String(cause)})`, {
      cause: error,
    });
  }
}

/**
 * Installs the official release the way the Automation API does.
 * @param version of the release
 * @param target the folder to make; it has the programs in bin/
 */
export async function installRelease(version: string, target: string): Promise<void> {
  await assertReachable();
  const start = Date.now();
  say(`downloading Pulumi ${version}`);
  const folder = workFolder(target);
  const program =
    'require("@pulumi/pulumi/automation").PulumiCommand' +
    ".install({ root: process.argv[1], version: process.argv[2] })" +
    ".catch((error) => { console.error(error.message); process.exit(1); });";
  try {
    const args = ["-e", program, folder, version];
    const options = { cwd: import.meta.dirname, timeoutMs: 10 * 60_000 };
    await quietly(`downloading Pulumi ${version}`, process.execPath, args, options);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new Error(`${error.message}: ${error.output.trim()}`, { cause: error });
  }
  moveIntoPlace(folder, target);
  say(`Pulumi ${version} downloaded in ${since(start)}`);
}
