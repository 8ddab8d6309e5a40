import { action, told } from "../lifecycle/action.js";
import { integer, list } from "../lifecycle/fields.js";
import { actionResource, type ActionArgsOf } from "../lifecycle/resource.js";
import { smartAGId } from "./inputs.js";

/** How well a gateway reaches an access point. */
export interface AccessPointQuality {
  readonly accessPointId: number;
  /** The packets that were lost, such as `0.00%`. */
  readonly loss: string;
  /** The round trip time in milliseconds, such as `4.98`. */
  readonly rtt: string;
}

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
    /** What the service knows afterwards of the way to each of them; one that the gateway is not connected to is not in it. */
    accessPoints: told<AccessPointQuality[]>(),
  },
  operation: "ProbeAccessPointNetworkQuality",
  reads: ["ListAccessPointNetworkQualities"],
  under: "smartAGId",
  ifLost: () => "repeat",
  after: async ({ smartAGId, accessPointIds }, client) => {
    const { accessPointNetworkQualities: all = [] } = await client.read("ListAccessPointNetworkQualities", {
      smartAGId,
    });
    return {
      accessPoints: all.flatMap(({ id, loss = "", rtt = "" }) =>
        id !== undefined && accessPointIds.includes(id) ? [{ accessPointId: id, loss, rtt }] : [],
      ),
    };
  },
});

export interface ProbeAccessPointsArgs extends ActionArgsOf<typeof probeAccessPoints> {}

/**
 * Probes how well a gateway reaches access points, and tells loss and delay. It runs when it is created, and again when `triggers` or an input changes:
 * the preview shows a replacement. Removing it from the program does nothing.
 *
 * @see ProbeAccessPointNetworkQuality, ListAccessPointNetworkQualities
 */
export class ProbeAccessPoints extends actionResource(probeAccessPoints) {}
