import { isOffline } from "../client/index.js";
import type { Properties } from "./definition.js";

/**
 * Adds advice to an error that says that a device is offline, for a program that sets something on
 * the device. Other errors are returned unchanged.
 */
export function withOfflineAdvice(error: unknown): unknown {
  if (!isOffline(error)) return error;
  const goOn = "To go on without the device, take this resource or this change out of the program until it is back.";
  return error.withHint(error.hint === undefined ? goOn : `${error.hint} ${goOn}`);
}

/** The device that receives the writes for an object; the gateway if the object names no device. */
export function deviceOf({ serialNumber, smartAGId }: Properties): string | undefined {
  const device = serialNumber ?? smartAGId;
  return typeof device === "string" ? device : undefined;
}

/**
 * How long devices have been offline in this run. All settings of a device share one wait budget.
 * Otherwise a run with ten settings of an offline device would wait ten times.
 */
export class OfflineDevices {
  private readonly since = new Map<string, number>();

  /** How long a device has been offline, in milliseconds; 0 if it answers. */
  offlineMs(device: string | undefined): number {
    const since = device === undefined ? undefined : this.since.get(device);
    return since === undefined ? 0 : Date.now() - since;
  }

  /** Notes that a device refused a call, sent at this time, because it is offline. */
  noteRefusal(device: string | undefined, sentAt: number): void {
    if (device !== undefined && !this.since.has(device)) this.since.set(device, sentAt);
  }

  noteAnswer(device: string | undefined): void {
    if (device !== undefined) this.since.delete(device);
  }
}
