import { createHash } from "node:crypto";
import { type AccessPoint, accessPointsOf } from "../access-points.js";
import { type Call, type Chapter, under } from "../call.js";
import { requireFeature } from "../device.js";
import type { ObjectOf } from "../store/kinds.js";
import type { Store } from "../store/store.js";

/** Access points: where gateways enter their CCN, and how well they reach it. */
export const accessPointOperations: Chapter = {
  ListAccessPoints(call) {
    const region = call.text("SmartAGId") === undefined ? call.region : call.gateway().region;
    return call.page(accessPointsOf(region), "AccessPoints", ({ id, ...point }) => {
      const states = gatewaysAt(call, id).map(({ status }) => status);
      return {
        AccessPointId: Number(id),
        ActiveSmartAGCount: states.filter((status) => status === "Active").length,
        InactiveSmartAGCount: states.filter((status) => status === "Offline").length,
        Latitude: point.latitude,
        Longitude: point.longitude,
      };
    });
  },

  ListSmartAGByAccessPoint(call) {
    const status = call.text("SmartAGStatus");
    const found = gatewaysAt(call, accessPoint(call, call.need("AccessPointId")).id);
    return call.page(
      found.filter((gateway) => (status ?? gateway.status) === gateway.status),
      "SmartAccessGateways",
      (gateway) => ({
        SmartAGId: gateway.id,
        SmartAGName: gateway.name,
        SmartAGDescription: gateway.description,
        SmartAGStatus: gateway.status,
        HardwareVersion: gateway.hardware,
        RoutingStrategy: gateway.routingStrategy,
        AssociatedCcnId: call.store.first("ccnBinding", { gatewayId: gateway.id })?.ccnId,
      }),
    );
  },

  UpdateSmartAGAccessPoint: under("SmartAGId", (call) => {
    const gateway = call.gateway();
    call.requireUsable(gateway);
    const devices = call.store.all("device", { gatewayId: gateway.id });
    for (const device of devices) requireFeature(call, gateway, device);
    if (gateway.status !== "Active") throw call.error("SmartAccessGatewayNotOnline", `(status ${gateway.status})`);
    if (accessPointOf(call.store, gateway) === undefined) throw call.error("NotBoundCCN");
    const busy = devices.find(({ nextSoftwareVersion, nextDpiVersion }) => nextSoftwareVersion ?? nextDpiVersion);
    if (busy) throw call.error("Upgrading", `(device ${busy.id})`);
    const { id } = accessPoint(call, call.need("AccessPointId"));
    // The one that the service itself connects to need not be kept.
    const accessPointId = id === accessPointsOf(gateway.region)[0]?.id ? undefined : id;
    const { configure: delay } = call.settings.delays;
    if (delay > 0) call.store.later("gateway", gateway.id, delay, { accessPointId });
    else call.store.edit("gateway", gateway, { accessPointId });
    return {};
  }),

  ProbeAccessPointNetworkQuality(call) {
    const gateway = call.gateway();
    const ids = call.list("AccessPointIds") ?? [];
    if (ids.length > 5) throw call.invalid("AccessPointIds", `${ids.length} are asked for, at most 5 are allowed.`);
    const points = ids.map((id) => accessPoint(call, id));
    const running = call.store.first("networkQuality", { gatewayId: gateway.id, measuring: true });
    if (running) throw call.error("ProbeFrequencyTooHigh", `(access point ${running.accessPointId} is being probed)`);
    for (const { id: accessPointId } of points) {
      const pair = { gatewayId: gateway.id, accessPointId };
      const id = `${gateway.id}:${accessPointId}`;
      const known = call.store.get("networkQuality", id);
      if (known) call.store.edit("networkQuality", known, { measuring: true });
      else call.store.add("networkQuality", { ...call.owner(), id, ...pair, measuring: true });
      const seen = gateway.status === "Active" ? measured(gateway.id, accessPointId) : lost;
      call.store.later("networkQuality", id, call.settings.delays.task, { ...seen, measuring: false });
    }
    return {};
  },

  ListAccessPointNetworkQualities(call) {
    const gateway = call.gateway();
    const probed = call.store.all("networkQuality", { gatewayId: gateway.id });
    // The quality to the access point that carries the traffic is known without a probe.
    const connected = gateway.status === "Active" ? accessPointOf(call.store, gateway) : undefined;
    const known =
      connected === undefined || probed.some(({ accessPointId }) => accessPointId === connected)
        ? []
        : [{ accessPointId: connected, ...measured(gateway.id, connected) }];
    return {
      AccessPointNetworkQualities: [...known, ...probed]
        .filter(({ loss }) => loss !== undefined)
        .map(({ accessPointId, rtt, loss }) => ({ Id: Number(accessPointId), Rtt: rtt, Loss: loss })),
    };
  },
};

/** The access point that a gateway is connected to: the nearest until another is chosen, none without a CCN. */
export function accessPointOf(store: Store, gateway: ObjectOf<"gateway">): string | undefined {
  if (!store.first("ccnBinding", { gatewayId: gateway.id })) return undefined;
  return gateway.accessPointId ?? accessPointsOf(gateway.region)[0]?.id;
}

function gatewaysAt(call: Call, id: string): ObjectOf<"gateway">[] {
  return call.listed("gateway").filter((gateway) => accessPointOf(call.store, gateway) === id);
}

function accessPoint(call: Call, id: string): AccessPoint {
  const found = accessPointsOf(call.region).find((point) => point.id === id);
  if (!found) throw call.invalid("AccessPointId", `There is no access point ${id} in ${call.region}.`);
  return found;
}

/** What a gateway that is not online finds. */
const lost = { rtt: undefined, loss: "100.00%" };

/** A plausible quality, the same for the same two. */
function measured(gatewayId: string, accessPointId: string): { rtt: string; loss: string } {
  const chance = createHash("sha256").update(`${gatewayId} ${accessPointId}`).digest().readUInt16BE();
  return { rtt: (3 + (chance % 4_000) / 100).toFixed(2), loss: "0.00%" };
}
