import { WaitTimeoutError } from "../client/index.js";
import { action, told } from "../lifecycle/action.js";
import { integer, list } from "../lifecycle/fields.js";
import { smartAGId } from "./inputs.js";

/** How well a gateway reaches an access point. */
export interface AccessPointQuality {
  readonly accessPointId: number;
  /** The packets that were lost, such as `0.00%`. */
  readonly loss: string;
  /** The round trip time in milliseconds, such as `4.98`. Left out if nothing came back. */
  readonly rtt?: string;
}

/** The service does not say when a probe has ended without a result. */
const LONGEST_MS = 30_000;

/**
 * Probes how well a gateway reaches access points, and reports loss and delay. It runs when it is
 * created, and again when `triggers` or an input changes: the preview reports a replacement.
 * Removing it from the program does nothing.
 *
 * @example
 * ```ts
 * // Another text probes again.
 * const probe = new ProbeAccessPoints("office", {
 *   smartAGId: gateway.id,
 *   accessPointIds: [5, 6],
 *   triggers: ["2027-01"],
 * });
 * export const ways = probe.accessPoints;
 * ```
 *
 * @see ProbeAccessPointNetworkQuality, ListAccessPointNetworkQualities
 */
export const probeAccessPoints = action({
  type: "ProbeAccessPoints",
  summary: "Probes how well a gateway reaches access points",
  inputs: {
    /** The gateway. */
    smartAGId,
    /** The ids of 1 to 5 access points. */
    accessPointIds: list(integer({ min: 1 }), { min: 1, max: 5 }),
  },
  outputs: {
    /**
     * The results of the probe of each of them. One without a result after half a minute is left
     * out.
     */
    accessPoints: told<AccessPointQuality[]>(),
  },
  operation: "ProbeAccessPointNetworkQuality",
  reads: ["ListAccessPointNetworkQualities"],
  under: "smartAGId",
  ifLost: () => "repeat",
  async after({ smartAGId, accessPointIds }, client) {
    let accessPoints: AccessPointQuality[] = [];
    try {
      await client.wait(
        `the probes of ${smartAGId}`,
        async () => {
          const answer = await client.read("ListAccessPointNetworkQualities", { smartAGId });
          accessPoints = (answer.accessPointNetworkQualities ?? []).flatMap(({ id, loss = "", rtt }) =>
            id !== undefined && accessPointIds.includes(id)
              ? [{ accessPointId: id, loss, ...(rtt === undefined ? {} : { rtt }) }]
              : [],
          );
          const known = accessPoints.length;
          return known === accessPointIds.length ? { done: true } : { state: `${known} of ${accessPointIds.length}` };
        },
        { budgetMs: Math.min(client.waits.deviceMs, LONGEST_MS) },
      );
    } catch (error) {
      if (!(error instanceof WaitTimeoutError)) throw error;
    }
    return { accessPoints };
  },
});
