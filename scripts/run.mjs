// The start of every npm script: sets up what the command needs, where it is needed, and runs it.
// Plain JavaScript without dependencies, because it runs on the machine's own Node before anything is installed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { withLock } from "./lock.mjs";
import { CommandError, endLike, inForeground, quietly, say, since } from "./process.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, "node_modules");
const stamp = join(modules, ".cache", "pulumi-smartag", "packages");
const installedNode = join(modules, "node", "bin", "node");

/**
 * `needs` is what is set up besides the packages; `own` commands see neither the user's cloud credentials nor Pulumi login;
 * `run` gives the program (a script for Node) and its arguments.
 * @type {Record<string, { needs: ("build" | "pulumi")[]; own?: boolean; script?: string }>}
 */
const commands = {
  demo: { needs: ["build", "pulumi"], own: true, script: "scripts/demo.mts" },
  test: { needs: ["build", "pulumi"], own: true, script: "scripts/test.mts" },
  matrix: { needs: ["build", "pulumi"], own: true, script: "matrix/run.mts" },
  bench: { needs: ["build", "pulumi"], own: true, script: "bench/run.mts" },
  build: { needs: ["build"] },
  // The examples import the package as it is built.
  lint: { needs: ["build"], script: "scripts/lint.mts" },
  // Builds the package itself, once the generated sources that it needs are up to date.
  generate: { needs: [], script: "scripts/generate.mts" },
  emulator: { needs: ["build"], script: "dist/emulator/main.js" },
  pulumi: { needs: ["build", "pulumi"] },
  env: { needs: ["build", "pulumi"] },
};

/** @param {string} version */
function isRecent(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 19);
}

/** The Node that everything after the packages runs on. */
function node() {
  if (existsSync(installedNode)) return installedNode;
  if (isRecent(process.version)) return process.execPath;
  throw new Error(
    `Node ${process.version} is too old and the package "node", which brings a recent one, was installed without its install script. ` +
      "Run `npm config get ignore-scripts`: it has to be false. Then remove node_modules and run the command again, or install Node 24.",
  );
}

/** Whether `npm ci` or `npm install`, run by hand, has already put in place what the lock file says. @param {string} lock */
function isInstalled(lock) {
  try {
    const wanted = JSON.parse(lock).packages;
    const present = JSON.parse(readFileSync(join(modules, ".package-lock.json"), "utf8")).packages;
    return (
      existsSync(installedNode) &&
      Object.keys(wanted).every(
        (path) => path === "" || wanted[path].optional || present[path]?.version === wanted[path].version,
      )
    );
  } catch {
    return false;
  }
}

/** @param {string} what @param {readonly string[]} args */
function npm(what, args) {
  // Below "error" npm warns about the system's Node, which only starts the set-up, and about install scripts.
  const quiet = [...args, "--loglevel=error", "--no-progress", "--no-update-notifier"];
  const cli = process.env.npm_execpath;
  return cli !== undefined && /npm-cli\.c?js$/.test(cli)
    ? quietly(what, process.execPath, [cli, ...quiet], { cwd: root })
    : quietly(what, "npm", quiet, { cwd: root });
}

/** Without network npm tries hundreds of packages, each several times, before it gives up: so one of them is asked for first. */
async function isRegistryReached() {
  try {
    await npm("asking the package registry", ["view", "node", "name", "--fetch-retries=1", "--fetch-timeout=10000"]);
    return true;
  } catch {
    return false;
  }
}

async function installPackages() {
  const lock = readFileSync(join(root, "package-lock.json"), "utf8");
  const hash = createHash("sha256").update(lock).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  if (!isInstalled(lock)) {
    const start = Date.now();
    say("installing the packages of package-lock.json");
    const offline = !(await isRegistryReached());
    if (offline) say("the package registry does not answer; trying npm's cache");
    try {
      await npm("installing packages", ["ci", ...(offline ? ["--offline"] : [])]);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      const reason = offline ? "the registry cannot be reached and npm's cache lacks some of them" : error.message;
      throw new Error(`The packages could not be installed: ${reason}.\n${error.output.trimEnd()}`);
    }
    say(`packages installed in ${since(start)}`);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

/** @param {("build" | "pulumi")[]} needs @returns {Promise<{ folders: string[]; variables: Record<string, string> }>} what the environment gets */
async function setUp(needs) {
  const checkout = createHash("sha256").update(root).digest("hex").slice(0, 16);
  return withLock(join(tmpdir(), `pulumi-smartag-${userInfo().uid}-${checkout}.lock`), async () => {
    await installPackages();
    // The folder has nothing but `node` in it, so it may go in front of everything.
    const folders = [dirname(node())];
    if (needs.length === 0) return { folders, variables: {} };
    const result = join(modules, ".cache", "pulumi-smartag", "environment.json");
    const end = await inForeground(node(), [join(root, "scripts", "setup.mts"), result, ...needs], {
      // Downloads of the set-up go through the user's proxy, as npm's and Go's do.
      env: { ...process.env, NODE_USE_ENV_PROXY: "1" },
    });
    if (end.code !== 0) endLike(end);
    const made = JSON.parse(readFileSync(result, "utf8"));
    return { folders: [...folders, ...made.folders], variables: made.variables };
  });
}

/** @param {boolean} own */
function inherited(own) {
  if (!own) return process.env;
  const foreign = /^(ALIBABA_CLOUD|ALICLOUD|PULUMI)_|^SMARTAG_ENDPOINT$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

/** @param {string} value */
function quoted(value) {
  return `'${value.replaceAll("'", "'\\''")}'`;
}

async function main() {
  const [name = "", ...args] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined)
    throw new Error(`usage: node scripts/run.mjs ${Object.keys(commands).join("|")} [arguments]`);
  const { folders, variables } = await setUp(command.needs);
  const PATH = [...folders, process.env.PATH ?? ""].join(delimiter);
  const env = { ...inherited(command.own === true), ...variables, PATH };
  if (command.script !== undefined) {
    return inForeground(node(), [join(root, command.script), ...args], { cwd: root, env });
  }
  if (name === "pulumi") {
    // npm runs scripts in the package's folder; the user means the folder they are in.
    const folder = process.env.npm_lifecycle_event === "pulumi" ? process.env.INIT_CWD : undefined;
    return inForeground("pulumi", args, { cwd: folder ?? process.cwd(), env });
  }
  if (name === "env") {
    process.stdout.write(`export PATH=${quoted(folders.join(delimiter))}"\${PATH:+:$PATH}"\n`);
    for (const [key, value] of Object.entries(variables)) process.stdout.write(`export ${key}=${quoted(value)}\n`);
  }
  return { code: 0, signal: null };
}

try {
  endLike(await main());
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
