import type { Call } from "./call.js";
import { lackedFeature, lacks } from "./models.js";
import type { Answer } from "./protocol/answer.js";
import { documents } from "./protocol/errors.js";
import { dependents, type Kind, type ObjectOf, type SettingKind } from "./store/kinds.js";
import type { Draft } from "./store/store.js";

const offline = ["SmartAccessGatewayOffline", "SmartAccessGatewayNotOnline"];
/** Of a gateway that never was online. */
const notOnline = offline.toReversed();
const unsynchronized = "ConfigUnsynchronized";

/** The device of the caller's gateway that the call names, if it can be asked or told what the call wants. */
export function deviceOf(call: Call, serial = "SmartAGSn", gatewayParameter = "SmartAGId"): ObjectOf<"device"> {
  const gateway = call.gateway(gatewayParameter);
  const id = call.need(serial);
  const device = call.store.get("device", id);
  if (device?.gatewayId !== gateway.id) {
    // A page that lists this code beside one for gateways means it.
    const isListed = documents(call.model, ["InvalidId.SN"]);
    throw call.error(isListed ? "InvalidId.SN" : ["InstanceNotExit", "SAG.InvalidSerialNumber"], `(device ${id})`);
  }
  call.requireUsable(gateway);
  requireFeature(call, gateway, device);
  if (!isOnline(gateway, device) && documents(call.model, offline)) {
    throw call.error(gateway.status === "Received" ? notOnline : offline);
  }
  if ((device.syncState ?? "Synchronized") !== "Synchronized" && documents(call.model, [unsynchronized])) {
    throw call.error(unsynchronized);
  }
  return device;
}

function isOnline(gateway: ObjectOf<"gateway">, device: ObjectOf<"device">): boolean {
  return device.online && gateway.status !== "Offline";
}

/** Refuses what the model lacks, and what the software of the device does not know, under the code for its part in the gateway. */
export function requireFeature(call: Call, gateway: ObjectOf<"gateway">, device: ObjectOf<"device">): void {
  const lacked = lackedFeature(call, device);
  if (lacked !== undefined) throw lacks(call, device, lacked);
  if (!isUnsupported(call, device)) return;
  const [active, standby] = call.store.all("device", { gatewayId: gateway.id });
  const role = standby && (device.id === active?.id ? "ForActiveSmartAG" : "ForStandBySmartAG");
  const codes = [...(role ? [`FeatureNotSupport${role}`] : []), "FeatureNotSupport"];
  if (documents(call.model, codes)) throw call.error(codes);
}

/** The same for a gateway: its model, which is known before it has a device, and each device that it has. */
export function requireCapable(call: Call, gateway: ObjectOf<"gateway">): void {
  const model = { model: gateway.hardware };
  const lacked = lackedFeature(call, model);
  if (lacked !== undefined) throw lacks(call, model, lacked);
  for (const device of call.store.all("device", { gatewayId: gateway.id })) requireFeature(call, gateway, device);
}

function isUnsupported(call: Call, device: ObjectOf<"device">): boolean {
  return unsupportedOf(device).some(
    ({ operation, feature }) => operation === call.model.name && (feature === undefined || call.given(feature)),
  );
}

/** What the software of a device does not know: operations, or only a parameter of one. */
export function unsupportedOf(device: ObjectOf<"device">): { operation: string; feature: string | undefined }[] {
  return (device.unsupported ?? []).map((entry) => {
    const [operation = "", feature] = entry.split(".");
    return { operation, feature };
  });
}

/** Answers from a task that runs on the device: what `render` says once it has run. */
export function taskAnswer(call: Call, device: ObjectOf<"device">, render: () => Answer): Answer {
  const now = call.store.now();
  const failed = failedState(call, device);
  const task =
    failed === undefined
      ? call.tasks.state(device.id, call.model.name, call.settings.delays.task, now)
      : { state: failed, startedAt: now };
  const succeeded = task.state === "Succeed";
  const states = [
    {
      State: task.state,
      CreateTime: task.startedAt,
      ...(succeeded ? { ErrorCode: "200", ErrorMessage: "Successful" } : {}),
    },
  ];
  return { ...(succeeded ? render() : {}), TaskStates: states };
}

/** Why a task cannot run on the device; undefined where it can. */
function failedState(call: Call, device: ObjectOf<"device">): string | undefined {
  if (device.taskState !== undefined) return device.taskState;
  if (isUnsupported(call, device)) return "VersionNotSupport";
  return device.online ? undefined : "Offline";
}

/**
 * Restarts those of a gateway's devices that are online: each is offline for a while, and so is a gateway without another
 * one. A device that is offline is not reached.
 */
export function restart(call: Call, gateway: ObjectOf<"gateway">, devices: readonly ObjectOf<"device">[]): void {
  const { store, settings } = call;
  const { device: delay } = settings.delays;
  for (const { id } of devices) {
    const device = store.get("device", id);
    if (!device?.online) continue;
    store.edit("device", device, { online: false });
    // Answers tell seconds only, and two starts of a device are never the same.
    const startTime = Math.max(store.now() + delay, (device.startTime ?? device.createTime) + 1_000);
    store.later("device", id, delay, { online: true, startTime }, { gatewayId: gateway.id, online: false });
  }
  const isGone = !store.first("device", { gatewayId: gateway.id, online: true });
  const now = store.get("gateway", gateway.id);
  if (!isGone || now?.status !== "Active") return;
  store.edit("gateway", now, { status: "Offline" });
  store.later("gateway", gateway.id, delay, { status: "Active" }, { status: "Offline" });
}

type Standard<K extends SettingKind> = Omit<Draft<K>, "id" | "account" | "region" | "deviceId">;

const idOf = (device: ObjectOf<"device">, key: string): string => (key === "" ? device.id : `${device.id}:${key}`);

/** What a device has been set to, or what it was delivered with. `key` names a part of the device, such as a port. */
export function settingOf<K extends SettingKind>(
  call: Call,
  kind: K,
  device: ObjectOf<"device">,
  standard: Standard<K>,
  key = "",
): Standard<K> {
  return (call.store.get(kind, idOf(device, key)) as Standard<K> | undefined) ?? standard;
}

/**
 * Sets some fields of a setting once the device has got to it. Nothing is kept of a setting that is what the device was delivered
 * with. A field that is undefined is taken away.
 */
export function configure<K extends SettingKind>(
  call: Call,
  kind: K,
  device: ObjectOf<"device">,
  standard: Standard<K>,
  set: Partial<Standard<K>>,
  key = "",
): void {
  const { store, settings } = call;
  const id = idOf(device, key);
  const { account, region } = device;
  const present = store.get(kind, id);
  const whole = { ...standard, account, region, deviceId: device.id, id } as unknown as Draft<K>;
  const delay = settings.delays.configure;
  if (delay > 0) {
    if (!present) store.add(kind, whole);
    store.later(kind, id, delay, set as Partial<ObjectOf<K>>);
    return;
  }
  const wanted = { ...(present ?? whole), ...set } as ObjectOf<K>;
  if (Object.entries(standard).every(([name, value]) => same(wanted[name as keyof ObjectOf<K>], value))) {
    store.remove(kind, id);
  } else if (present) store.put(kind, wanted);
  else store.add(kind, wanted);
}

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

type Role = ObjectOf<"port">["role"];

/** The roles that the ports of a device have when it is delivered. */
const deliveredRoles: Readonly<Record<ObjectOf<"device">["model"], Readonly<Record<string, Role>>>> = {
  "sag-1000": { "0": "LAN", "1": "LAN", "2": "MGT", "3": "NONE", "4": "LAN", "5": "WAN" },
  // The second hardware type: port 2 can be a WAN port, too. Its names in the API are nowhere said.
  "sag-100wm": { "1": "WAN", "2": "LAN", "3": "LAN", "4": "LAN", "5": "LAN" },
  "sag-vcpe": { "0": "LAN", "5": "WAN" },
};

export interface Port {
  readonly name: string;
  readonly role: Role;
  /** The role that it was delivered with. */
  readonly delivered: Role;
}

/** The ports of a device, in the order of their names. */
export function portsOf(call: Call, device: ObjectOf<"device">): Port[] {
  return Object.entries(deliveredRoles[device.model]).map(([name, delivered]) => ({
    name,
    role: settingOf(call, "port", device, { role: delivered }, name).role,
    delivered,
  }));
}

/** The port of a device that a parameter names. */
export function portOf(call: Call, device: ObjectOf<"device">, parameter = "PortName"): Port {
  const name = call.need(parameter);
  const port = portsOf(call, device).find((one) => one.name === name);
  if (!port) {
    throw documents(call.model, ["Sag.PortNotExist"])
      ? call.error("Sag.PortNotExist", `(${name})`)
      : call.invalid(parameter, `Device ${device.id} has no port "${name}".`);
  }
  return port;
}

/** The port of a device that a parameter names, which has to have a role. */
export function portOfRole(call: Call, device: ObjectOf<"device">, role: Role, parameter = "PortName"): Port {
  const port = portOf(call, device, parameter);
  if (port.role === role) return port;
  throw documents(call.model, ["Sag.PortRoleInvalid"])
    ? call.error("Sag.PortRoleInvalid", `(${port.name} is ${port.role})`)
    : call.invalid(parameter, `Port ${port.name} of device ${device.id} has the role ${port.role}, not ${role}.`);
}

/** Discards all that a port was set to, but for its role. */
export function discardPort(call: Call, device: ObjectOf<"device">, port: Port): void {
  const own = `${device.id}:${port.name}`;
  for (const kind of Object.keys(dependents.device ?? {}) as Kind[]) {
    if (kind === "port") continue;
    for (const { id } of call.store.all(kind)) {
      if (id === own || id.startsWith(`${own}:`)) call.store.remove(kind, id);
    }
  }
}
