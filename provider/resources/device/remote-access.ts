import { listing, setting } from "../../lifecycle/definition.js";
import { ip } from "../../lifecycle/fields.js";
import { gateway } from "../gateway/gateway.js";
import { allGateways, listed } from "../gateway/listing.js";
import { ofDevice } from "./of-device.js";
import { everyDevice } from "../gateway/listing.js";

/**
 * The address at which a device takes remote logins. A device always has the setting: the previous
 * value is restored when the resource leaves the program. Id: `sag-...:SERIALNUMBER`.
 *
 * @example
 * ```ts
 * new RemoteAccess("office", {
 *   smartAGId: gateway.id,
 *   serialNumber: device.serialNumber,
 *   remoteAccessIp: "10.255.0.1",
 * });
 * ```
 *
 * @see ModifySagRemoteAccess, DescribeSagRemoteAccess, DescribeSmartAccessGateways
 */
export const remoteAccess = setting({
  type: "RemoteAccess",
  inputs: {
    ...ofDevice,
    /**
     * The private IPv4 address for remote login. No other device may have it, and no route may lead
     * there. Left out, there is none.
     */
    remoteAccessIp: ip().optional().clearedBy(""),
  },
  outputs: {},
  identity: ["smartAGId", "serialNumber"],
  held: [
    {
      after: ["IllegalRemoteIp.Conflict"],
      thing: "the address",
      what: ["remoteAccessIp"],
      unlisted: true,
    },
    {
      after: ["IllegalRemoteIp.RouteTableEntryConflict"],
      thing: "a block with the address",
      what: { remoteAccessIp: "cidrBlocks" },
      by: () => [gateway],
      among: async (_, { client }) =>
        (await allGateways(client)).map(listed("gateway")).filter((one) => one !== undefined),
      operations: ["DescribeSmartAccessGateways"],
    },
  ],
  lock: ["smartAGId"],
  read: {
    from: listing({
      operation: "DescribeSagRemoteAccess",
      of: ["smartAGId", "serialNumber"],
      under: everyDevice,
      items: (page) => page.remoteAccesses,
      key: "serialNumber",
    }),
  },
  set: { operation: "ModifySagRemoteAccess", shown: true },
});
