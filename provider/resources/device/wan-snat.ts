import { listing, setting } from "../../lifecycle/definition.js";
import { oneOf } from "../../lifecycle/fields.js";
import { resource, type ArgsOf } from "../../lifecycle/resource.js";
import { ofDevice } from "./of-device.js";

export const wanSnat = setting({
  type: "WanSnat",
  inputs: {
    ...ofDevice,
    /** Whether the source addresses of what leaves through the WAN ports, all of them, are translated. */
    snat: oneOf("ENABLE", "DISABLE"),
  },
  outputs: {},
  identity: ["smartAGId", "serialNumber"],
  lock: ["smartAGId"],
  wire: { smartAGSn: "serialNumber" },
  read: {
    from: listing({
      operation: "DescribeSagWanSnat",
      of: ["smartAGId", "serialNumber"],
      items: (page) => [page],
    }),
  },
  set: { operation: "ModifySagWanSnat", shown: true },
});

export interface WanSnatArgs extends ArgsOf<typeof wanSnat> {}

/**
 * Source NAT on the WAN ports of a device. A device always has the setting: what it was before is put back when the resource leaves the
 * program. Id: `sag-...:SERIALNUMBER`.
 *
 * @example
 * ```ts
 * new WanSnat("office", { smartAGId: gateway.id, serialNumber: device.serialNumber, snat: "ENABLE" });
 * ```
 *
 * @see ModifySagWanSnat, DescribeSagWanSnat
 */
export class WanSnat extends resource(wanSnat) {}
