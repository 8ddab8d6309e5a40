import "../schema/required-node.js";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { LoggedRequest } from "./control/request-log.js";
import { Emulator } from "./emulator.js";
import { stateInFile, stateInMemory } from "./journal/state.js";
import { type AccessKey, accountOf } from "./protocol/accounts.js";
import { serverOf } from "./protocol/server.js";
import type { SettingsChange } from "./settings.js";

export type { Fault } from "./control/faults.js";
export type { LoggedRequest } from "./control/request-log.js";
export type { AccessKey } from "./protocol/accounts.js";
export type { Delays, Quotas, Settings, SettingsChange } from "./settings.js";

/** How an emulator starts. Every setting can also be changed while it runs. */
export interface EmulatorOptions extends SettingsChange {
  /** Port to listen on. Default 0: any free one. */
  readonly port?: number;
  /** Address to listen on. Default 127.0.0.1; its keys are public, so anything but loopback opens it to the network. */
  readonly host?: string;
  /** Temporary keys, each with its security token, beside the long-lived keys of both accounts. */
  readonly temporaryKeys?: readonly AccessKey[];
  /**
   * File that keeps the objects: what was answered is in it, however the process ends, and the next start goes on from
   * there. Made where it is missing; one emulator at a time. Default: objects end with the process.
   */
  readonly stateFile?: string;
}

/** An emulator that serves. */
export interface RunningEmulator {
  /** `http://127.0.0.1:PORT`. */
  readonly endpoint: string;
  readonly port: number;
  /** Every call since the start or the last reset, oldest first, as `GET /_emulator/requests` answers it. */
  requests(): readonly LoggedRequest[];
  /** Back to fresh objects and the settings of the start. */
  reset(): void;
  /** Stops serving and drops open connections; everything is in the state file then. */
  close(): Promise<void>;
}

/**
 * Starts the API as a server on this machine.
 *
 * @throws Error where the port is taken, a setting does not fit, or the state file is in use, damaged or not writable.
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<RunningEmulator> {
  const { port = 0, host = "127.0.0.1", temporaryKeys = [], stateFile, ...settings } = options;
  const stray = temporaryKeys.find(({ account }) => !accountOf(account));
  if (stray) throw new Error(`temporaryKeys: there is no account "${stray.account}".`);
  const state = stateFile === undefined ? stateInMemory() : await stateInFile(stateFile);
  try {
    return await serve(new Emulator(settings, temporaryKeys, state), port, host);
  } catch (error) {
    await state.close();
    throw error;
  }
}

async function serve(emulator: Emulator, port: number, host: string): Promise<RunningEmulator> {
  const server = serverOf(emulator);
  server.listen(port, host);
  await once(server, "listening");
  const address = server.address() as AddressInfo;
  const name = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return {
    endpoint: `http://${name}:${address.port}`,
    port: address.port,
    requests: () => emulator.requests.list(),
    reset: () => emulator.reset(),
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
      await emulator.state.close();
    },
  };
}
