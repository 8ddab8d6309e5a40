import fc from "fast-check";
import type { Kind } from "../../../emulator/store/kinds.js";
import type { Properties } from "../../../provider/lifecycle/definition.js";
import type { Change } from "../row.js";
import { type AnyExisting, device, existing, type Existing } from "./existing.js";
import { type FieldsOf, fieldsOf } from "./fields.js";
import { cidr, ip, maybe, network, text, whole, word } from "./values.js";

const made = (kind: Kind, id: string, create: object): Change => ({ kind, create: { ...create, id } });

/** A setting of a device as a whole; the device may be as it was delivered, too. */
function ofDevice<K extends Kind>(
  kind: K,
  fields: fc.Arbitrary<Partial<FieldsOf<K>>>,
  secrets?: (fields: Partial<FieldsOf<K>>) => Properties,
): AnyExisting {
  return existing(fields, (place, set) => {
    const { id, deviceId, ground } = device(place);
    const own = secrets?.(set);
    return { id, changes: [...ground, made(kind, deviceId, { ...set, deviceId })], ...(own && { secrets: own }) };
  });
}

/** A setting of a port that has a role. */
function ofPort<K extends Kind>(
  kind: K,
  role: "WAN" | "LAN" | "ECC",
  fields: fc.Arbitrary<Partial<FieldsOf<K>>>,
  idOf: (port: string, deviceId: string) => [object: string, resource: string] = (port, deviceId) => [
    `${deviceId}:${port}`,
    port,
  ],
): AnyExisting {
  return existing(fc.tuple(fc.constantFrom("0", "3", "5"), fields), (place, [portName, set]): Existing => {
    const { id, deviceId, ground } = device(place);
    const [object, resource] = idOf(portName, deviceId);
    return {
      id: `${id}:${resource}`,
      changes: [
        ...ground,
        made("port", `${deviceId}:${portName}`, { deviceId, role }),
        made(kind, object, { ...set, deviceId }),
      ],
    };
  });
}

const upgradePolicy = fieldsOf(
  "upgradePolicy",
  {
    cronExpression: fc.constantFrom("0 0 4 1/1 * ?", "0 30 3 ? * MON-FRI", "0 0 2 L * ? 2030"),
    duration: whole(30, 120),
    timeZone: fc.constantFrom("Asia/Shanghai", "UTC", "America/Argentina/Buenos_Aires"),
  },
  "deviceId",
);

const ha = fieldsOf("ha", { portName: fc.constant("0"), virtualIp: ip }, "deviceId").map(
  ({ mode, portName, virtualIp }) => (mode === "STATIC" ? { mode, portName, virtualIp } : { mode }),
);

const wifi = fieldsOf(
  "wifi",
  {
    isEnable: fc.constantFrom("True", "False"),
    ssid: word(1, 31, "_"),
    isBroadcast: fc.constantFrom("True", "False"),
    channel: whole(0, 11).map(String),
    bandwidth: fc.constantFrom("自动", "20MHz", "40MHz"),
    isAuth: fc.constantFrom("True", "False"),
    authenticationType: fc.constantFrom("NONE", "WPA-PSK", "WPA2-PSK"),
    encryptAlgorithm: fc.constantFrom("AUTO", "TKIP", "AES"),
    password: maybe(word(8, 32)),
  },
  "deviceId",
);

/** The gateway may be anywhere: no page says that it has to be in the network. */
const managementPort = fc
  .tuple(network, ip, fc.boolean())
  .map(([at, anywhere, within]) => ({ ip: at.ip, mask: at.mask, gateway: within ? at.other : anywhere }));

const wan = fc
  .tuple(
    fieldsOf(
      "wan",
      {
        priority: fc.oneof(fc.constant(-1), whole(1, 50)),
        weight: whole(1, 100),
        bandwidth: maybe(whole(0, 1000)),
        username: word(6, 30),
        password: maybe(word(6, 30)),
      },
      ...(["deviceId", "ip", "mask", "gateway"] as const),
    ),
    network,
    ip,
    fc.boolean(),
  )
  .map(([{ username, password, ...port }, at, anywhere, within]) => ({
    ...port,
    ...(port.ipType === "STATIC" && { ip: at.ip, mask: at.mask, gateway: within ? at.other : anywhere }),
    ...(port.ipType === "PPPOE" && { username, ...(password !== undefined && { password }) }),
  }));

/** DHCP without a pool is documented: the first and the last address are optional. */
const lan = fc
  .tuple(
    fieldsOf(
      "lan",
      { lease: maybe(whole(1, 43_200).map(String)) },
      ...(["deviceId", "ip", "mask", "startIp", "endIp"] as const),
    ),
    network,
    fc.constantFrom("both", "first", "last", "none", "elsewhere"),
  )
  .map(([{ ipType, lease }, { ip: address, mask, first, last }, pool]) => ({
    ipType,
    ip: address,
    mask,
    ...(ipType === "DHCP" && {
      ...((pool === "both" || pool === "first") && { startIp: first }),
      ...((pool === "both" || pool === "last") && { endIp: last }),
      // Left over from when the port had another network.
      ...(pool === "elsewhere" && { startIp: "172.30.0.2", endIp: "172.30.0.9" }),
      ...(lease !== undefined && { lease }),
    }),
  }));

const asNumber = fc.constantFrom(1, 65_535, 45_104, 4_200_000_000, 4_294_967_295);

const bgp = fieldsOf(
  "bgpRouting",
  { routerId: ip, localAs: asNumber, holdTime: whole(3, 65_535), keepAlive: whole(0, 65_535) },
  "deviceId",
);

const ospf = fieldsOf(
  "ospfRouting",
  {
    areaId: whole(1, 2_147_483_647),
    routerId: ip,
    helloTime: whole(1, 65_535),
    deadTime: whole(1, 65_535),
    md5KeyId: whole(1, 2_147_483_647),
    md5Key: text(47),
    password: word(1, 8, "-_"),
  },
  "deviceId",
).map(({ md5KeyId, md5Key, password, ...area }) => ({
  ...area,
  ...(area.authenticationType === "MD5" && { md5KeyId, md5Key }),
  ...(area.authenticationType === "CLEARTEXT" && { password }),
}));

const peer = fc.record({ remoteIp: ip, remoteAs: asNumber.map(String) });

const secretsOf =
  (...names: string[]) =>
  (fields: Properties): Properties =>
    Object.fromEntries(names.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]]));

export const devices: Readonly<Record<string, AnyExisting>> = {
  AdminPassword: ofDevice(
    "adminPassword",
    fieldsOf("adminPassword", { password: word(8, 30, "_") }, "deviceId"),
    secretsOf("password"),
  ),
  AutoUpgradePolicy: existing(
    fc.tuple(fc.constantFrom("Device", "Dpi"), upgradePolicy),
    (place, [versionType, policy]) => {
      const { id, deviceId, ground } = device(place);
      return {
        id: `${id}:${versionType}`,
        changes: [...ground, made("upgradePolicy", `${deviceId}:${versionType}`, { ...policy, deviceId })],
      };
    },
  ),
  HaSettings: ofDevice("ha", ha),
  ManagementPort: ofDevice("managementPort", managementPort),
  RemoteAccess: ofDevice("remoteAccess", fieldsOf("remoteAccess", { ip }, "deviceId")),
  UserDns: ofDevice("userDns", fieldsOf("userDns", { masterDns: ip, slaveDns: maybe(ip) }, "deviceId")),
  WanSnat: ofDevice("wanSnat", fieldsOf("wanSnat", {}, "deviceId")),
  Wifi: existing(wifi, (place, set) => {
    // The one model that has it.
    const { id, deviceId, ground } = device(place, "sag-100wm");
    return { id, changes: [...ground, made("wifi", deviceId, { ...set, deviceId })] };
  }),
  PortRole: existing(
    fc.tuple(
      fc.constantFrom("sag-1000" as const, "sag-100wm" as const),
      fc.constantFrom("1", "3", "5"),
      fieldsOf("port", {}, "deviceId"),
    ),
    (place, [model, portName, set]) => {
      const { id, deviceId, ground } = device(place, model);
      return {
        id: `${id}:${portName}`,
        changes: [...ground, made("port", `${deviceId}:${portName}`, { ...set, deviceId })],
      };
    },
  ),
  WanPort: ofPort("wan", "WAN", wan),
  LanPort: ofPort("lan", "LAN", lan),
  ExpressConnectInterface: existing(
    fc.tuple(fc.constantFrom("0", "1", "100", "4094"), network),
    (place, [vlan, { ip: address, mask }]) => {
      const { id, deviceId, ground } = device(place);
      return {
        id: `${id}:3:${vlan}`,
        changes: [
          ...ground,
          made("port", `${deviceId}:3`, { deviceId, role: "ECC" }),
          made("expressConnectInterface", `${deviceId}:3:${vlan}`, {
            deviceId,
            portName: "3",
            vlan,
            ip: address,
            mask,
          }),
        ],
      };
    },
  ),
  GlobalRouteProtocol: ofDevice("globalRoute", fieldsOf("globalRoute", {}, "deviceId")),
  BgpRouting: ofDevice("bgpRouting", bgp),
  OspfRouting: ofDevice("ospfRouting", ospf, secretsOf("md5Key", "password")),
  PortRouteProtocol: existing(
    fc.tuple(
      fieldsOf(
        "portRoute",
        { remoteIp: fc.constant(undefined), remoteAs: fc.constant(undefined) },
        "deviceId",
        "portName",
        "vlan",
      ),
      peer,
      maybe(fc.constantFrom("0", "1", "4094")),
    ),
    (place, [set, neighbour, vlan]) => {
      const { id, deviceId, ground } = device(place);
      // A leased line speaks BGP or nothing.
      const own = { ...set, ...(set.routeProtocol === "BGP" && neighbour) };
      const line =
        vlan === undefined
          ? []
          : [
              made("port", `${deviceId}:3`, { deviceId, role: "ECC" }),
              made("expressConnectInterface", `${deviceId}:3:${vlan}`, {
                deviceId,
                portName: "3",
                vlan,
                ip: "10.9.0.1",
                mask: "255.255.255.252",
              }),
            ];
      const port = vlan === undefined ? { portName: "5" } : { portName: "3", vlan };
      const key = Object.values(port).join(":");
      return {
        id: `${id}:${key}`,
        changes: [...ground, ...line, made("portRoute", `${deviceId}:${key}`, { ...own, ...port, deviceId })],
      };
    },
  ),
  StaticRoute: existing(
    fc.tuple(fc.constantFrom("0", "3", "5"), fc.constantFrom("0", "1", "4094"), cidr(), ip),
    (place, [portName, vlan, destinationCidr, nextHop]) => {
      const { id, deviceId, ground } = device(place);
      return {
        id: `${id}:${destinationCidr}:${portName}:${vlan}`,
        changes: [
          ...ground,
          made("staticRoute", `${deviceId}:${portName}:${vlan}:${destinationCidr}`, {
            deviceId,
            portName,
            vlan,
            destinationCidr,
            nextHop,
          }),
        ],
      };
    },
  ),
};
