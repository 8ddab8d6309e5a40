import { listing, setting } from "../../lifecycle/definition.js";
import { boolean, integer, oneOf, pattern, text } from "../../lifecycle/fields.js";
import { rule, warning } from "../../lifecycle/rules.js";
import { ofDevice } from "./of-device.js";
import { everyDevice } from "../gateway/listing.js";

/**
 * The Wi-Fi of a sag-100wm, the one model that has it. The device always has one: the previous
 * value is restored when the resource leaves the program. Id: `sag-...:SERIALNUMBER`.
 *
 * @example
 * ```ts
 * new Wifi("office", {
 *   smartAGId: gateway.id,
 *   serialNumber: device.serialNumber,
 *   isEnable: true,
 *   ssid: "office",
 *   isAuth: true,
 *   authenticationType: "WPA2-PSK",
 *   encryptAlgorithm: "AES",
 *   password: config.requireSecret("wifiPassword"),
 * });
 * ```
 *
 * @see ModifySagWifi, DescribeSagWifi
 */
export const wifi = setting({
  type: "Wifi",
  inputs: {
    ...ofDevice,
    /** Whether Wi-Fi is on. */
    isEnable: boolean(),
    /**
     * The name of the network, 1 to 31 letters, digits and underscores. One that was set on the
     * device may be another.
     */
    ssid: text(),
    /**
     * Whether the name is broadcast, so that clients find it by scanning. Left out, the live value
     * is kept.
     */
    isBroadcast: boolean().shared(),
    /** The channel, 0 to 11. Left out, the live value is kept. */
    channel: integer({ min: 0, max: 11 }).shared(),
    /** The width of the channel; `自动` lets the device choose. Left out, the live value is kept. */
    bandwidth: oneOf("自动", "20MHz", "40MHz").shared(),
    /** Whether clients have to authenticate. Left out, the live value is kept. */
    isAuth: boolean().shared(),
    /** How clients authenticate. Left out, the live value is kept. */
    authenticationType: oneOf("NONE", "WPA-PSK", "WPA2-PSK").shared(),
    /**
     * How traffic is encrypted; `AUTO` lets the device choose. Left out, the live value is kept.
     */
    encryptAlgorithm: oneOf("AUTO", "TKIP", "AES").shared(),
    /**
     * The password of the network, 8 to 32 letters and digits. A secret; the service never reports
     * it, so drift is not detected.
     */
    password: pattern(/^[A-Za-z0-9]{8,32}$/, "8 to 32 letters and digits")
      .optional()
      .secret()
      .writeOnly(),
  },
  outputs: {},
  rules: [
    warning(
      rule(["ssid"], ({ ssid }) =>
        typeof ssid === "string" && !/^\w{1,31}$/.test(ssid)
          ? {
              property: "ssid",
              reason: "the service takes 1 to 31 letters, digits and underscores; others can be set on the device only",
            }
          : undefined,
      ),
    ),
  ],
  needs: [{ feature: "wifi", of: "smartAGId" }],
  identity: ["smartAGId", "serialNumber"],
  lock: ["smartAGId"],
  wire: { smartAGSn: "serialNumber" },
  read: {
    from: listing({
      operation: "DescribeSagWifi",
      of: ["smartAGId", "serialNumber"],
      under: everyDevice,
      items: (page) => [page],
    }),
  },
  set: { operation: "ModifySagWifi", shown: true },
});
