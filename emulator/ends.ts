import type { ObjectOf } from "./store/kinds.js";
import { appInstance } from "./store/kinds.js";
import type { Store } from "./store/store.js";

type Gateway = ObjectOf<"gateway">;

const DAY = 24 * 3_600_000;

/** For how long hardware and vCPEs are only suspended once their paid time is over. */
export const SUSPENDED_DAYS = 7;
/** How long after its paid time the service releases an instance by itself. Hardware is never released so. */
const releasedAfterDays: Readonly<Partial<Record<Gateway["hardware"], number>>> = {
  "sag-vcpe": 15,
  [appInstance]: 7,
};

/** Whether the paid time of a gateway has been over for more than so many days. An end of 0 is one that is not known. */
export function isOverBy(store: Store, { endTime }: Gateway, days: number): boolean {
  return endTime > 0 && store.now() > endTime + days * DAY;
}

/** Suspends what is no longer paid for, and releases what the service releases by itself. */
export function endPaidTimes(store: Store): void {
  for (const gateway of store.all("gateway")) {
    if (!isOverBy(store, gateway, 0)) continue;
    const days = releasedAfterDays[gateway.hardware];
    if (days !== undefined && isOverBy(store, gateway, days)) release(store, gateway);
    else if (gateway.status !== "Arrearage" && gateway.status !== "Returning") {
      store.cancel("gateway", gateway.id, "status");
      store.edit("gateway", gateway, { status: "Arrearage" });
    }
  }
}

/** Takes a gateway away. A vCPE's own device goes with it, a piece of hardware goes back to stock. */
export function release(store: Store, { id: gatewayId }: Gateway): void {
  for (const device of store.all("device", { gatewayId })) {
    if (device.model === "sag-vcpe") store.remove("device", device.id);
    else store.edit("device", device, { gatewayId: undefined, online: false });
  }
  store.remove("gateway", gatewayId);
}
