import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { emulatorEnvironment } from "../scripts/emulator-environment.mts";
import { root } from "../scripts/root.mts";
import type { Item } from "./jobs.mts";

const execute = promisify(execFile);
const project = "network";
const name = "run";
const quiet = ["--yes", "--skip-preview", "--suppress-progress", "--suppress-outputs"];
const plain = ["--non-interactive", "--color", "never"];
const LONGEST_COMMAND_MS = 180_000;
const LONGEST_FAREWELL_MS = 15_000;

/** How a command ended, and all that it wrote. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly output: string;
}

/** A command that is running. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

export interface Process {
  readonly pid: number;
  readonly command: string;
}

/** The processes that this one has started, and those that they have started, while they live. */
export async function descendants(ancestor: number): Promise<Process[]> {
  const { stdout } = await execute("ps", ["-A", "-o", "pid=,ppid=,stat=,args="]);
  const rows = [...stdout.matchAll(/^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/gm)].map(([, pid, parent, state, command]) => ({
    pid: Number(pid),
    parent: Number(parent),
    isDead: state?.startsWith("Z") === true,
    command: command ?? "",
  }));
  const family = new Set([ancestor]);
  // A parent may be listed after its child.
  for (let size = 0; size < family.size;) {
    size = family.size;
    for (const { pid, parent } of rows) if (family.has(parent)) family.add(pid);
  }
  return rows.filter(({ pid, isDead }) => family.has(pid) && pid !== ancestor && !isDead);
}

/** A Pulumi stack of the package's own resources, in a folder of its own; the program makes what it is told to. */
export class NetworkStack {
  readonly #folder: string;
  readonly #environment: NodeJS.ProcessEnv;
  #program: ChildProcess | undefined;
  #port = "";

  constructor(folder: string, endpoint: string) {
    this.#folder = folder;
    const state = join(folder, "state");
    mkdirSync(state);
    writeFileSync(join(folder, "Pulumi.yaml"), `name: ${project}\nruntime: nodejs\n`);
    this.#environment = {
      ...process.env,
      PULUMI_HOME: join(folder, "home"),
      PULUMI_BACKEND_URL: `file://${state}`,
      PULUMI_CONFIG_PASSPHRASE: "network",
      PULUMI_SKIP_UPDATE_CHECK: "true",
      ...emulatorEnvironment(endpoint),
    };
  }

  async open(): Promise<void> {
    await this.pulumi("stack", "init", name);
  }

  get #network(): string {
    return join(this.#folder, "network.json");
  }

  /** Starts a process for the program of one run: one that served several has called a run complete whose engine it had lost. */
  async #startProgram(): Promise<void> {
    this.#program?.kill();
    const script = join(import.meta.dirname, "network-program.cjs");
    const child = spawn(process.execPath, [script, this.#network], { stdio: ["pipe", "pipe", "inherit"] });
    this.#program = child;
    const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
    this.#port = line;
  }

  /** What the program makes from now on. */
  write(items: readonly Item[]): void {
    writeFileSync(this.#network, JSON.stringify(items, undefined, 1));
  }

  start(command: string, args: readonly string[]): Running {
    const child = spawn(command, args, {
      cwd: this.#folder,
      env: this.#environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [stdout, output] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      output += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => (output += text));
    const closed = once(child, "close");
    // The children of one that was killed may hold its streams open.
    const ended = once(child, "exit").then(async ([code]) => {
      await Promise.race([closed, sleep(2_000)]);
      return { code: code as number | null, stdout, output };
    });
    return { child, ended };
  }

  get #client(): string {
    return `--client=127.0.0.1:${this.#port}`;
  }

  get #up(): string[] {
    return ["up", ...quiet, ...plain, this.#client];
  }

  async startUp(): Promise<Running> {
    await this.#startProgram();
    return this.start("pulumi", this.#up);
  }

  /** @throws Error with all that the command wrote where it fails. */
  async run(command: string, args: readonly string[]): Promise<string> {
    const { child, ended } = this.start(command, args);
    const limit = setTimeout(() => child.kill("SIGTERM"), LONGEST_COMMAND_MS);
    const { code, stdout, output } = await ended;
    clearTimeout(limit);
    if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${String(code)}:\n${output}`);
    return stdout;
  }

  pulumi(...args: string[]): Promise<string> {
    return this.run("pulumi", [...args, ...plain]);
  }

  async up(...more: string[]): Promise<void> {
    await this.#startProgram();
    await this.run("pulumi", [...this.#up, ...more]);
  }

  /** What `pulumi preview --json` prints. */
  async preview(): Promise<string> {
    await this.#startProgram();
    return this.pulumi("preview", "--json", this.#client);
  }

  /** @throws Error with what a preview that looks at the service would do. */
  async expectNothing(): Promise<void> {
    await this.#startProgram();
    await this.pulumi("preview", "--refresh", "--diff", "--expect-no-changes", this.#client);
  }

  async refresh(...more: string[]): Promise<void> {
    await this.pulumi("refresh", ...quiet, ...more);
  }

  /** Runs a command as a user pastes it, in the program's folder. */
  async shell(command: string): Promise<void> {
    await this.run("sh", ["-c", command]);
  }

  /** Runs the package's own command, which ends with 1 where it has something to tell. */
  async smartag(...args: string[]): Promise<string> {
    const { stdout, output } = await this.start(process.execPath, [join(root, "dist", "cli", "main.js"), ...args])
      .ended;
    if (stdout === "") throw new Error(`smartag ${args.join(" ")}:\n${output}`);
    return stdout;
  }

  /** The names of the resources that state has. */
  async names(): Promise<ReadonlySet<string>> {
    const { deployment } = JSON.parse(await this.pulumi("stack", "export")) as {
      deployment: { resources?: { urn: string }[] };
    };
    return new Set((deployment.resources ?? []).map(({ urn }) => urn.slice(urn.lastIndexOf("::") + 2)));
  }

  /** Puts a text into a file of the folder, and tells where. */
  note(file: string, text: string): string {
    const path = join(this.#folder, file);
    writeFileSync(path, text);
    return path;
  }

  /**
   * Removes the notes beside the files of state that a killed engine has left empty: with them Pulumi's file backend finds no state although it is there.
   * Tells whether there were any.
   */
  mendState(): boolean {
    const folder = join(this.#folder, "state", ".pulumi");
    const empty = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((path) => join(folder, path))
      .filter((path) => path.endsWith(".attrs") && statSync(path).size === 0);
    for (const path of empty) rmSync(path);
    return empty.length > 0;
  }

  /** Whether an update that was killed has left its lock. */
  isLocked(): boolean {
    const locks = join(this.#folder, "state", ".pulumi", "locks");
    return existsSync(locks) && readdirSync(locks, { recursive: true }).some((path) => String(path).endsWith(".json"));
  }

  close(): void {
    this.#program?.kill();
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Waits until processes are gone. @throws Error where they stay. */
export async function gone(processes: readonly Process[]): Promise<void> {
  const start = Date.now();
  for (;;) {
    const left = processes.filter(({ pid }) => lives(pid));
    if (left.length === 0) return;
    if (Date.now() - start > LONGEST_FAREWELL_MS) {
      throw new Error(`These go on without the engine: ${left.map(({ command }) => command).join("; ")}`);
    }
    await sleep(50);
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
