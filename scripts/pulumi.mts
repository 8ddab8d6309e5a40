import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { cacheFolder } from "./cache.mts";
import { buildFromModules, builtVersion } from "./pulumi-modules.mts";
import { installRelease } from "./pulumi-release.mts";

/** The oldest Pulumi that a user's own installation may be: [major, minor]. */
const oldest = [3, 220] as const;

/** Programs that the engine starts besides itself for a Node program with dynamic resources. */
const hosts = ["pulumi-language-nodejs", "pulumi-resource-pulumi-nodejs"];

/** What an executable that cannot be used lacks, for the final error. */
class Unusable extends Error {}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The folders of the search path that hold the program, first one first. */
function foldersWith(program: string): string[] {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.filter((folder) => isExecutable(join(folder, program)));
}

/** The user's own installation; throws Unusable where there is none that will do. */
function installed(): string {
  const [folder] = foldersWith("pulumi");
  if (folder === undefined) throw new Unusable("no `pulumi` there");
  const command = join(folder, "pulumi");
  let version: string;
  try {
    const env = { ...process.env, PULUMI_SKIP_UPDATE_CHECK: "true" };
    version = execFileSync(command, ["version"], { env, encoding: "utf8", stdio: "pipe", timeout: 20_000 }).trim();
  } catch {
    throw new Unusable(`${command} does not answer to \`pulumi version\``);
  }
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
    throw new Unusable(`${command} is ${version}, older than ${oldest.join(".")}`);
  }
  const beside = dirname(realpathSync(command));
  const missing = hosts.find((host) => !isExecutable(join(beside, host)) && foldersWith(host).length === 0);
  if (missing !== undefined) throw new Unusable(`${command} comes without ${missing}`);
  return folder;
}

function releaseVersion(): string {
  const manifest = createRequire(import.meta.url).resolve("@pulumi/pulumi/package.json");
  return (JSON.parse(readFileSync(manifest, "utf8")) as { version: string }).version;
}

/**
 * Finds or obtains the Pulumi command with its Node hosts: the user's own, else the official release, else built from Go modules; the
 * latter two are kept in a per-user cache.
 * @returns the folder that holds `pulumi`
 * @throws an Error that says what was tried and how to install Pulumi
 */
export async function obtainPulumi(): Promise<string> {
  const failures: string[] = [];
  const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
  try {
    return installed();
  } catch (error) {
    failures.push(`on the search path: ${reason(error)}`);
  }
  const release = { root: cacheFolder("pulumi", releaseVersion()), version: releaseVersion() };
  const built = cacheFolder("pulumi", builtVersion);
  const cached = [release.root, built].find((folder) => existsSync(join(folder, "bin", "pulumi")));
  if (cached !== undefined) return join(cached, "bin");
  try {
    await installRelease(release.version, release.root);
    return join(release.root, "bin");
  } catch (error) {
    failures.push(`the official release: ${reason(error)}`);
  }
  try {
    await buildFromModules(built);
    return join(built, "bin");
  } catch (error) {
    failures.push(`a build from Go modules: ${reason(error)}`);
  }
  throw new Error(
    `The Pulumi command is needed and could not be had.\n${failures.map((line) => `  - ${line}\n`).join("")}` +
      `Install Pulumi ${oldest.join(".")} or later (https://www.pulumi.com/docs/install/), or have network access and Go 1.25 or later; then run the command again.`,
  );
}

/** What a command's environment needs besides Node. */
export interface Environment {
  /** Folders that go in front of the search path. */
  folders: string[];
  variables: Record<string, string>;
}

/**
 * What a command's environment needs so that `pulumi` is this one.
 * @param folder the folder that holds `pulumi`
 */
export function pulumiEnvironment(folder: string): Environment {
  return {
    folders: [folder],
    variables: { PULUMI_SKIP_UPDATE_CHECK: "true", SMARTAG_TEST_PULUMI_ROOT: dirname(folder) },
  };
}
