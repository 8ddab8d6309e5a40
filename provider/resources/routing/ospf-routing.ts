import { listing, setting } from "../../lifecycle/definition.js";
import { integer, ip, oneOf, pattern, text } from "../../lifecycle/fields.js";
import { requiredWhen } from "../../lifecycle/rules.js";
import { ofDevice } from "../device/of-device.js";
import { everyDevice } from "../gateway/listing.js";

/**
 * How a sag-1000 speaks OSPF (on a sag-100wm only its web console sets this). It does so if its
 * `GlobalRouteProtocol` is OSPF, on the ports whose `PortRouteProtocol` is. The previous values are
 * restored when the resource leaves the program. The live values are kept if the device had no
 * settings, or authenticated with a secret that the program does not know, because no call can
 * restore that. Id: `sag-...:SERIALNUMBER`.
 *
 * @example
 * ```ts
 * const { smartAGId, serialNumber } = device;
 * new GlobalRouteProtocol("office", { smartAGId, serialNumber, routeProtocol: "OSPF" });
 * new OspfRouting("office", {
 *   smartAGId,
 *   serialNumber,
 *   areaId: 1,
 *   routerId: "10.1.0.1",
 *   helloTime: 10,
 *   deadTime: 40,
 *   authenticationType: "MD5",
 *   md5KeyId: 1,
 *   md5Key: config.requireSecret("ospfKey"),
 * });
 * ```
 *
 * @see ModifySagRouteProtocolOspf, DescribeSagRouteProtocolOspf
 */
export const ospfRouting = setting({
  type: "OspfRouting",
  inputs: {
    ...ofDevice,
    /** The OSPF area, 1 to 2147483647. */
    areaId: integer({ min: 1, max: 2_147_483_647 }),
    /** The OSPF router id, in the form of an IPv4 address. */
    routerId: ip(),
    /** Seconds between Hello packets, 1 to 65535. */
    helloTime: integer({ min: 1, max: 65_535 }),
    /** Seconds without a Hello packet after which a neighbour counts as gone, 1 to 65535. */
    deadTime: integer({ min: 1, max: 65_535 }),
    /**
     * How neighbours authenticate: not at all, with `password` sent in clear text, or with
     * `md5Key`.
     */
    authenticationType: oneOf("NONE", "CLEARTEXT", "MD5"),
    /** The number of the MD5 key, 1 to 2147483647. Required with `MD5`, of no use otherwise. */
    md5KeyId: integer({ min: 1, max: 2_147_483_647 }).optional().onlyWhen("authenticationType", "MD5"),
    /**
     * The MD5 key, 1 to 47 characters. Required with `MD5`, of no use otherwise. A secret; drift is
     * not detected.
     */
    md5Key: text({ min: 1, max: 47 }).optional().onlyWhen("authenticationType", "MD5").secret().writeOnly(),
    /**
     * The password, 1 to 8 letters, digits, hyphens and underscores. Required with `CLEARTEXT`, of
     * no use otherwise. A secret; the service never reports it, so drift is not detected.
     */
    password: pattern(/^[\w-]{1,8}$/, "1 to 8 letters, digits, hyphens and underscores")
      .optional()
      .onlyWhen("authenticationType", "CLEARTEXT")
      .secret()
      .writeOnly(),
  },
  outputs: {},
  rules: [
    requiredWhen("authenticationType", "MD5", ["md5KeyId", "md5Key"]),
    requiredWhen("authenticationType", "CLEARTEXT", ["password"]),
  ],
  needs: [{ feature: "ospf", of: "smartAGId" }],
  identity: ["smartAGId", "serialNumber"],
  lock: ["smartAGId"],
  wire: { smartAGSn: "serialNumber" },
  read: {
    from: listing({
      operation: "DescribeSagRouteProtocolOspf",
      of: ["smartAGId", "serialNumber"],
      under: everyDevice,
      items: (page) => [page],
    }),
  },
  set: { operation: "ModifySagRouteProtocolOspf", shown: true },
});
