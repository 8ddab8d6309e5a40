import { isIP } from "node:net";
import { Command, InvalidArgumentError } from "commander";
import { startEmulator } from "./index.js";
import { defaultSettings, type Quotas, type Readings, readReading } from "./settings.js";

interface Flags {
  readonly port: number;
  readonly host?: string;
  readonly latency: number;
  readonly delay: number;
  readonly rate: number;
  readonly quota: Partial<Quotas>;
  readonly reading: Partial<Readings>;
  readonly strict?: boolean;
  readonly state?: string;
}

function number(text: string): number {
  if (!/^\d+(\.\d+)?$/.test(text)) throw new InvalidArgumentError("A number is expected.");
  return Number(text);
}

function quota(text: string, before: Partial<Quotas>): Partial<Quotas> {
  const [name = "", value = ""] = text.split("=");
  const names = Object.keys(defaultSettings.quotas);
  if (!names.includes(name)) throw new InvalidArgumentError(`Quotas are ${names.join(", ")}.`);
  return { ...before, [name]: number(value) };
}

function reading(text: string, before: Partial<Readings>): Partial<Readings> {
  const [name = "", value = ""] = text.split("=");
  try {
    return { ...before, ...readReading(name, value) };
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

async function serve({ delay, host, state, strict = false, ...options }: Flags): Promise<void> {
  if (host !== undefined && !isLoopback(host)) {
    process.stderr.write(`The emulator's keys are public, and ${host} can be reached from other machines.\n`);
  }
  const emulator = await startEmulator({
    ...(host === undefined ? {} : { host }),
    ...(state === undefined ? {} : { stateFile: state }),
    port: options.port,
    latency: options.latency,
    rate: options.rate,
    quotas: options.quota,
    readings: options.reading,
    strict,
    delays: { order: delay, device: delay, ccn: delay, cen: delay },
  });
  process.stdout.write(`${JSON.stringify({ endpoint: emulator.endpoint })}\n`);
  const stop = () =>
    void emulator.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  process.once("SIGINT", stop).once("SIGTERM", stop);
}

/** The `emulator` command: serves until it is interrupted. */
export function emulatorCommand(): Command {
  return new Command("emulator")
    .description("Serves the Smart Access Gateway API on this machine.")
    .option("--port <number>", "port to listen on; 0 takes a free one", number, 0)
    .option(
      "--host <address>",
      "address to listen on; anything but loopback opens it to the network (default: 127.0.0.1)",
    )
    .option("--latency <ms>", "added to every call", number, 0)
    .option("--delay <ms>", "how long orders, devices, CCNs and CENs take to change their state", number, 300)
    .option("--rate <number>", "calls a second of one account before Throttling.User; 0 is no limit", number, 0)
    .option("--quota <name=number>", "how many objects there may be, such as acls=10; can be repeated", quota, {})
    .option(
      "--reading <name=value>",
      "what to do where sources conflict; see docs/emulator.md; can be repeated",
      reading,
      {},
    )
    .option("--strict", "refuse parameters that the operation does not have (the service ignores them)")
    .option("--state <file>", "file that keeps the objects over restarts, however they come (default: none)")
    .action(serve);
}

/** Runs a command with the arguments of this process; what goes wrong is one line, without a stack. */
export async function run(command: Command): Promise<void> {
  try {
    await command.parseAsync();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
