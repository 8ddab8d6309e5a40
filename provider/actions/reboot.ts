import {
  AnswerLostError,
  ConfigurationError,
  isOffline,
  type SmartagClient,
  WaitTimeoutError,
} from "../client/index.js";
import { action, told } from "../lifecycle/action.js";
import { serialNumber, smartAGId } from "./inputs.js";

/** A device and when it started, as the service writes it. */
export interface StartedDevice {
  readonly serialNumber: string;
  readonly startupTime: string;
}

interface Given {
  readonly smartAGId: string;
  readonly serialNumber?: string;
}

const OFFLINE = "offline";

/** When the devices started that the restart is for, or that they are offline. */
async function startupTimes(given: Given, client: SmartagClient): Promise<StartedDevice[]> {
  const { smartAGId } = given;
  const serials =
    given.serialNumber === undefined
      ? ((await client.call("DescribeSmartAccessGatewayAttribute", { smartAGId })).devices ?? []).flatMap(
          (device) => device.serialNumber ?? [],
        )
      : [given.serialNumber];
  if (serials.length === 0) throw new ConfigurationError(`smartAGId: ${smartAGId} has no device that could restart`);
  return Promise.all(
    serials.map(async (serialNumber) => {
      try {
        const device = await client.read("DescribeSAGDeviceInfo", { smartAGId, smartAGSn: serialNumber });
        return { serialNumber, startupTime: device.startupTime ?? "unknown" };
      } catch (error) {
        if (isOffline(error)) return { serialNumber, startupTime: OFFLINE };
        throw error;
      }
    }),
  );
}

const isOnline = ({ startupTime }: StartedDevice): boolean => startupTime !== OFFLINE;

/** Whether a device went, or was away and came back. */
function hasMoved(now: readonly StartedDevice[], before: readonly StartedDevice[]): boolean {
  return now.some((device) => {
    const old = before.find((one) => one.serialNumber === device.serialNumber);
    return old?.startupTime !== device.startupTime;
  });
}

/**
 * Restarts the devices of a gateway, or one of them, and waits until they are online again. It runs
 * when it is created, and again when `triggers` or an input changes: the preview reports a
 * replacement. Removing it from the program does nothing.
 *
 * @example
 * ```ts
 * // Another text restarts it again. The office is cut off for minutes.
 * new Reboot("office", {
 *   smartAGId: gateway.id,
 *   serialNumber: device.serialNumber,
 *   triggers: ["maintenance on 2027-01-31"],
 * });
 * ```
 *
 * @see RebootSmartAccessGateway, DescribeSmartAccessGatewayAttribute, DescribeSAGDeviceInfo
 */
export const reboot = action({
  type: "Reboot",
  summary: "Restarts devices and waits until they are back",
  disturbs: "What is behind the device is cut off until it is online again.",
  inputs: {
    /** The gateway. */
    smartAGId,
    /**
     * The serial number of the device to restart. Left out, the service chooses: a gateway with one
     * device restarts that.
     */
    serialNumber: serialNumber.optional(),
  },
  outputs: {
    /**
     * The devices that came back, with the time at which each started, as the service writes it.
     */
    devices: told<StartedDevice[]>(),
  },
  operation: "RebootSmartAccessGateway",
  reads: ["DescribeSmartAccessGatewayAttribute", "DescribeSAGDeviceInfo"],
  under: "smartAGId",
  before: startupTimes,
  // A second restart would cut the office off again, so that only a sign of the first one counts.
  ifLost: (given, client, before) => async () => {
    try {
      return await client.wait<{ done: true }>(
        "a sign of the restart",
        async () =>
          hasMoved(await startupTimes(given, client), before) ? { done: { done: true } } : { state: "no device went" },
        { budgetMs: client.waits.deviceMs },
      );
    } catch (error) {
      if (!(error instanceof WaitTimeoutError)) throw error;
      const message = `the connection broke, and no device of ${given.smartAGId} was seen to restart`;
      throw new AnswerLostError({ operation: "RebootSmartAccessGateway", message }, { cause: error });
    }
  },
  async after(given, client, before) {
    // A device that was offline before, such as a broken standby, is not waited for if another one
    // is online.
    const alive = before.filter(isOnline).map((device) => device.serialNumber);
    let moved = false;
    return client.wait<{ devices: StartedDevice[] }>(
      `the restart of ${given.serialNumber ?? given.smartAGId}`,
      async () => {
        const now = await startupTimes(given, client);
        moved ||= hasMoved(now, before);
        const awaited = alive.length > 0 ? now.filter((device) => alive.includes(device.serialNumber)) : now;
        if (!awaited.every(isOnline)) return { state: OFFLINE };
        return moved ? { done: { devices: awaited } } : { state: "not restarted yet" };
      },
      { budgetMs: client.waits.updateMs },
    );
  },
});
