import { type Chapter, under } from "../call.js";
import { configure, deviceOf, settingOf, taskAnswer } from "../device.js";

const delivered = {
  isEnable: "False",
  ssid: "SmartAG",
  isBroadcast: "True",
  channel: "0",
  bandwidth: "自动",
  isAuth: "False",
  authenticationType: "NONE",
  encryptAlgorithm: "AUTO",
  password: undefined,
} as const;

/** The Wi-Fi of devices. */
export const wifiOperations: Chapter = {
  ModifySagWifi: under("SmartAGId", (call) => {
    const device = deviceOf(call);
    const channel = call.integer("Channel");
    if (channel !== undefined && !(channel >= 0 && channel <= 11)) {
      throw call.invalid("Channel", `Channel is ${channel}, allowed are 0 to 11.`);
    }
    const now = settingOf(call, "wifi", device, delivered);
    const authenticationType =
      call.option("AuthenticationType", ["NONE", "WPA-PSK", "WPA2-PSK"]) ?? now.authenticationType;
    configure(call, "wifi", device, delivered, {
      isEnable: call.choice("IsEnable", ["True", "False"]),
      ssid: call.need("SSID"),
      isBroadcast: call.option("IsBroadcast", ["True", "False"]) ?? now.isBroadcast,
      channel: channel === undefined ? now.channel : String(channel),
      bandwidth: call.option("Bandwidth", ["自动", "20MHz", "40MHz"]) ?? now.bandwidth,
      isAuth: call.option("IsAuth", ["True", "False"]) ?? now.isAuth,
      authenticationType,
      encryptAlgorithm: call.option("EncryptAlgorithm", ["AUTO", "TKIP", "AES"]) ?? now.encryptAlgorithm,
      // Without authentication there is none to keep.
      password: authenticationType === "NONE" ? undefined : (call.text("Password") ?? now.password),
    });
    return {};
  }),

  DescribeSagWifi(call) {
    const device = deviceOf(call);
    return taskAnswer(call, device, () => {
      const wifi = settingOf(call, "wifi", device, delivered);
      return {
        IsEnable: wifi.isEnable,
        Ssid: wifi.ssid,
        IsBroadcast: wifi.isBroadcast,
        Channel: wifi.channel,
        Bandwidth: wifi.bandwidth,
        IsAuth: wifi.isAuth,
        AuthenticationType: wifi.authenticationType,
        EncryptAlgorithm: wifi.encryptAlgorithm,
      };
    });
  },
};
