import { supports } from "../../schema/index.js";
import type { Call, Chapter } from "../call.js";
import { isOverBy, release, SUSPENDED_DAYS } from "../ends.js";
import { closedRegions } from "../regions.js";
import { defaultResourceGroup, softwareVersion } from "../store/fresh.js";
import { randomText } from "../store/ids.js";
import { appInstance, haTypes, hardwareModels, type ObjectOf } from "../store/kinds.js";

type Hardware = (typeof hardwareModels)[number];

/** Mbps that each model can be bought with. */
const bandwidths: Readonly<Record<Hardware, readonly [min: number, max: number]>> = {
  "sag-100wm": [2, 50],
  "sag-1000": [10, 500],
  "sag-vcpe": [10, 1000],
};

/** Orders: buying a gateway, changing its bandwidth, giving it up. */
export const orderOperations: Chapter = {
  CreateSmartAccessGateway(call) {
    requireOpenRegion(call);
    const hardware = call.choice("HardWareSpec", hardwareModels);
    const haType = call.choice("HaType", haTypes);
    const bandwidth = checkedBandwidth(call, hardware, "MaxBandWidth");
    if (hardware === "sag-vcpe" && haType !== "warm_backup") {
      throw call.invalid("HaType", `HaType is "${haType}", a sag-vcpe takes warm_backup only.`);
    }
    if (haType === "cold_backup" && supports("coldBackup", hardware) === false) {
      throw call.invalid("HaType", `HaType is "${haType}", two devices of a ${hardware} are both online: warm_backup.`);
    }
    if (hardware !== "sag-vcpe" && call.given("CPEVersion")) {
      throw call.invalid("CPEVersion", "CPEVersion is for a sag-vcpe only.");
    }
    const used = call.store.all("gateway", { account: call.account.name }).length;
    call.requireRoom(used, "gateways", "InvalidParameter");
    const order = { OrderId: orderId(), Name: call.text("Name"), Description: call.text("Description") };
    // An order that is not paid by itself waits for a person in the console: there is no instance yet.
    if (!call.flag("AutoPay")) return order;
    const gateway = call.store.add("gateway", {
      ...call.owner(),
      name: order.Name,
      description: order.Description,
      hardware,
      haType,
      status: "Ordered",
      activated: false,
      locked: false,
      bandwidth,
      cidrBlock: "",
      routingStrategy: "static",
      securityLockThreshold: 0,
      resourceGroupId: defaultResourceGroup(call.account.name),
      endTime: monthsFrom(call.store.now(), call.needInteger("Period")),
    });
    if (hardware === "sag-vcpe") startVirtual(call, gateway);
    else
      call.store.later(
        "gateway",
        gateway.id,
        call.settings.delays.order,
        { status: "Delivered" },
        { status: "Ordered" },
      );
    return { ...order, SmartAGId: gateway.id, ResourceGroupId: gateway.resourceGroupId };
  },

  UpgradeSmartAccessGateway: (call) => changeBandwidth(call, (wanted, now) => wanted > now, "above"),

  DowngradeSmartAccessGateway: (call) => changeBandwidth(call, (wanted, now) => wanted < now, "below"),

  DeleteSmartAccessGateway(call) {
    const gateway = call.gateway("InstanceId");
    if (gateway.hardware === appInstance) throw call.error("Forbidden", "An app instance cannot be deleted.");
    // No code is documented for any of these preconditions; the general refusal says which one is missing.
    if (gateway.status !== "Arrearage") {
      throw call.error("Forbidden", "Only a gateway that is locked for overdue payment (Arrearage) can be deleted.");
    }
    if (!isOverBy(call.store, gateway, SUSPENDED_DAYS)) {
      throw call.error("Forbidden", `The paid time must have ended more than ${SUSPENDED_DAYS} days ago.`);
    }
    const bound = call.store.first("ccnBinding", { gatewayId: gateway.id });
    if (bound) throw call.error("Forbidden", `The gateway is still bound to ${bound.ccnId}.`);
    const backup = call.store.first("vbrBinding", { gatewayId: gateway.id });
    if (backup) throw call.error("Forbidden", `The gateway is still bound to ${backup.vbrId}.`);
    release(call.store, gateway);
    return {};
  },
};

/** A vCPE is not shipped: the order yields a serial number and a key, and it is offline until somebody installs it with them. */
function startVirtual({ store, settings: { delays } }: Call, gateway: ObjectOf<"gateway">): void {
  const device = store.add("device", {
    id: `sage${randomText(12)}`,
    account: gateway.account,
    region: gateway.region,
    model: "sag-vcpe",
    online: false,
    softwareVersion,
  });
  store.later("device", device.id, delays.order, { gatewayId: gateway.id });
  store.later("gateway", gateway.id, delays.order, { status: "Offline", activated: true }, { status: "Ordered" });
}

/** Refuses to sell anything in a region that is closed. */
export function requireOpenRegion(call: Call): void {
  if (closedRegions.includes(call.region)) throw call.invalid("RegionId", `${call.region} is closed.`);
}

function changeBandwidth(call: Call, isFit: (wanted: number, now: number) => boolean, side: string) {
  const gateway = call.gateway();
  const { hardware } = gateway;
  if (hardware === appInstance) throw call.invalid("SmartAGId", `${gateway.id} is an app instance.`);
  for (const name of ["UserCount", "DataPlan"]) {
    if (call.given(name)) throw call.invalid(name, `${name} is for APP instances only.`);
  }
  const wanted = checkedBandwidth(call, hardware, "BandWidthSpec");
  const isUpgrade = call.model.name === "UpgradeSmartAccessGateway";
  if (call.settings.readings.bandwidthSteps && isUpgrade && hardware !== "sag-vcpe" && wanted % 10 !== 0) {
    throw call.invalid("BandWidthSpec", `BandWidthSpec is ${wanted}, hardware is upgraded in steps of 10.`);
  }
  if (!isFit(wanted, gateway.bandwidth)) {
    throw call.invalid(
      "BandWidthSpec",
      `BandWidthSpec is ${wanted}, it must be ${side} the present ${gateway.bandwidth}.`,
    );
  }
  if (call.flag("AutoPay")) call.store.later("gateway", gateway.id, call.settings.delays.order, { bandwidth: wanted });
  return { OrderId: orderId() };
}

function checkedBandwidth(call: Call, hardware: Hardware, parameter: string): number {
  const bandwidth = call.needInteger(parameter);
  const [min, max] = bandwidths[hardware];
  if (bandwidth < min || bandwidth > max) {
    throw call.invalid(parameter, `${parameter} is ${bandwidth}, a ${hardware} takes ${min} to ${max}.`);
  }
  return bandwidth;
}

/** Order ids are long numbers, written as text so that no digit is lost. */
export function orderId(): string {
  return `2${Array.from({ length: 14 }, () => Math.floor(Math.random() * 10)).join("")}`;
}

/** When a subscription of so many months ends that begins at `start`. */
export function monthsFrom(start: number, months: number): number {
  const end = new Date(start);
  end.setUTCMonth(end.getUTCMonth() + months);
  return end.getTime();
}
