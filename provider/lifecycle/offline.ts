import type { Properties } from "./definition.js";

/** What to do about an offline device if a program sets something on it. */
export const OFFLINE =
  "The device has to be online and in step with the cloud: bring it online, then run the update again. To go on without it, take this resource or this change out of the program until then.";

/** The device that writes for an object go to; the gateway if the object names no device. */
export function deviceOf({ serialNumber, smartAGId }: Properties): string | undefined {
  const device = serialNumber ?? smartAGId;
  return typeof device === "string" ? device : undefined;
}

/**
 * How long devices have been offline in this run. All settings of a device wait for it within one budget: otherwise a run with ten settings of
 * an offline device would wait ten times.
 */
export class OfflineDevices {
  private readonly since = new Map<string, number>();

  /** How long a device has been offline, in milliseconds; 0 if it answers. */
  offlineMs(device: string | undefined): number {
    const since = device === undefined ? undefined : this.since.get(device);
    return since === undefined ? 0 : Date.now() - since;
  }

  /** Notes that a device refused a call that was sent at this time, because it is offline. */
  noteRefusal(device: string | undefined, sentAt: number): void {
    if (device !== undefined && !this.since.has(device)) this.since.set(device, sentAt);
  }

  noteAnswer(device: string | undefined): void {
    if (device !== undefined) this.since.delete(device);
  }
}
