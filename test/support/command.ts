import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";

const root = join(__dirname, "..", "..");

/** How a command has ended. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The environment in which commands reach an emulator. */
export function environmentFor(endpoint: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    SMARTAG_ENDPOINT: endpoint,
    ALIBABA_CLOUD_ACCESS_KEY_ID: "emulator",
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: "emulator-secret",
    ALIBABA_CLOUD_REGION_ID: "cn-shanghai",
  };
}

export async function execute(
  command: string,
  args: readonly string[],
  { env, input = "", cwd = root }: { env: NodeJS.ProcessEnv; input?: string | undefined; cwd?: string },
): Promise<Ended> {
  const child = spawn(command, args, { cwd, env });
  child.stdin.end(input);
  const ended = once(child, "close") as Promise<[number | null]>;
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}

/** Runs the built `smartag` command. */
export function smartag(
  args: readonly string[],
  options: { env: NodeJS.ProcessEnv; input?: string | undefined; cwd?: string },
): Promise<Ended> {
  return execute(process.execPath, [join(root, "dist", "cli", "main.js"), ...args], options);
}
