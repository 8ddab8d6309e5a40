import { Wifi } from "../../../provider/index.js";
import { deviceLost, deviceOnline, gatewayByHand, row, without } from "../row.js";

/** What setting the full one sends. */
const full = {
  SmartAGId: "sag-wifi",
  SmartAGSn: "wifi-full",
  IsEnable: "True",
  SSID: "guests_1",
  IsBroadcast: "False",
  Channel: "6",
  Bandwidth: "40MHz",
  IsAuth: "True",
  AuthenticationType: "WPA2-PSK",
  EncryptAlgorithm: "AES",
  Password: "***",
};

/** What a device is set back to. */
const delivered = {
  IsEnable: "False",
  SSID: "SmartAG",
  IsBroadcast: "True",
  Channel: "0",
  Bandwidth: "自动",
  IsAuth: "False",
  AuthenticationType: "NONE",
  EncryptAlgorithm: "AUTO",
};

const wifi = row(Wifi, {
  kind: "wifi",
  where: ({ serialNumber }) => ({ deviceId: serialNumber }),
  ground: [
    ...gatewayByHand("sag-wifi", { hardware: "sag-100wm" }),
    ...["minimal", "full", "other", "adopt1", "adopt2"].flatMap((one) =>
      deviceOnline("sag-wifi", `wifi-${one}`, "sag-100wm"),
    ),
  ],
  minimal: {
    args: { smartAGId: "sag-wifi", serialNumber: "wifi-minimal", isEnable: true, ssid: "office" },
    holds: { isEnable: "True", ssid: "office" },
    makes: ["ModifySagWifi"],
  },
  full: {
    args: {
      smartAGId: "sag-wifi",
      serialNumber: "wifi-full",
      isEnable: true,
      ssid: "guests_1",
      isBroadcast: false,
      channel: 6,
      bandwidth: "40MHz",
      isAuth: true,
      authenticationType: "WPA2-PSK",
      encryptAlgorithm: "AES",
      password: "secret123",
    },
    holds: { ssid: "guests_1", isBroadcast: "False", channel: "6", bandwidth: "40MHz", password: "secret123" },
    makes: ["ModifySagWifi"],
  },
  update: {
    of: "full",
    set: { channel: 11, password: "secret456" },
    holds: { channel: "11", password: "secret456" },
    calls: () => [["ModifySagWifi", { ...full, Channel: "11" }]],
  },
  replace: {
    of: "full",
    set: { serialNumber: "wifi-other" },
    property: "serialNumber",
    calls: () => [
      ["ModifySagWifi", { ...full, SmartAGSn: "wifi-other", Channel: "11" }],
      ["ModifySagWifi", { ...full, ...delivered }],
    ],
  },
  drift: {
    of: "minimal",
    hand: () => [{ kind: "wifi", id: "wifi-minimal", set: { ssid: "elsewhere", channel: "3" } }],
    says: [/ssid *: "office" => "elsewhere"/],
    calls: () => [
      [
        "ModifySagWifi",
        {
          ...without(full, "Password"),
          ...delivered,
          SmartAGSn: "wifi-minimal",
          IsEnable: "True",
          SSID: "office",
          Channel: "3",
        },
      ],
    ],
  },
  vanish: ({ deviceId }) => deviceLost(String(deviceId)),
  returns: deviceOnline("sag-wifi", "wifi-minimal", "sag-100wm"),
  adopt: {
    of: (one) => ({
      id: `sag-wifi:wifi-adopt${one}`,
      hand: [
        {
          kind: "wifi",
          create: {
            id: `wifi-adopt${one}`,
            deviceId: `wifi-adopt${one}`,
            isEnable: "True",
            ssid: "byhand",
            isBroadcast: "True",
            channel: "1",
            bandwidth: "20MHz",
            isAuth: "False",
            authenticationType: "NONE",
            encryptAlgorithm: "AUTO",
          },
        },
      ],
      args: { smartAGId: "sag-wifi", serialNumber: `wifi-adopt${one}`, isEnable: true, ssid: "byhand" },
    }),
    other: { set: { ssid: "another" }, says: [`ssid is "byhand", the program has "another"`] },
    overwrites: () => [
      [
        "ModifySagWifi",
        {
          ...without(full, "Password"),
          ...delivered,
          SmartAGSn: "wifi-adopt2",
          IsEnable: "True",
          SSID: "another",
          Channel: "1",
          Bandwidth: "20MHz",
        },
      ],
    ],
  },
  bad: [
    { set: { ssid: "" }, says: [`ssid: "" is not allowed`] },
    { set: { channel: 12 }, says: ["channel: 12 is not allowed; give a whole number from 0 to 11"] },
    { set: { bandwidth: "80MHz" }, says: [`bandwidth: "80MHz" is not allowed; give one of 自动, 20MHz, 40MHz`] },
    { set: { authenticationType: "WEP" }, says: [`authenticationType: "WEP" is not allowed`] },
    { set: { encryptAlgorithm: "DES" }, says: [`encryptAlgorithm: "DES" is not allowed`] },
    { set: { isEnable: "on" }, says: [`isEnable: "on" is not allowed; give true or false`] },
    {
      set: { password: "short" },
      says: ["password: the secret value is not allowed; give 8 to 32 letters and digits"],
    },
  ],
  fails: { operation: "ModifySagWifi", keeps: true },
});

export const deviceRows = [wifi];
