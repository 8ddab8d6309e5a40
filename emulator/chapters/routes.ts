import ipaddr from "ipaddr.js";
import type { Call } from "../call.js";
import { portsOf, settingOf } from "../device.js";
import { blocksOf, overlaps, parseCidr } from "../protocol/formats.js";
import type { ObjectOf } from "../store/kinds.js";
import { lanOf } from "./lan.js";
import { uplinkOf, wansOf } from "./wan.js";

type Device = ObjectOf<"device">;
type Gateway = ObjectOf<"gateway">;
type Protocol = ObjectOf<"globalRoute">["routeProtocol"];

/** What devices are delivered with: static routes, and nothing set of the other protocols. */
export const delivered = {
  globalRoute: { routeProtocol: "STATIC" },
  bgpRouting: { routerId: undefined, localAs: undefined, holdTime: undefined, keepAlive: undefined },
  ospfRouting: {
    areaId: undefined,
    routerId: undefined,
    helloTime: undefined,
    deadTime: undefined,
    authenticationType: "NONE",
    md5KeyId: undefined,
    md5Key: undefined,
    password: undefined,
  },
} as const;

/** A port that traffic is routed over, or a VLAN of a leased-line port. */
export interface Place {
  readonly portName: string;
  readonly vlan?: string;
}

/** By which a setting of a place is known. */
export const keyOf = ({ portName, vlan }: Place): string => (vlan === undefined ? portName : `${portName}:${vlan}`);

export const deliveredPort = ({ portName, vlan }: Place) =>
  ({ portName, vlan, routeProtocol: "STATIC", remoteIp: undefined, remoteAs: undefined }) as const;

/** The places of a device that have a routing protocol. */
export function placesOf(call: Call, device: Device): Place[] {
  return portsOf(call, device).flatMap(({ name, role }) => {
    if (role === "ECC") return vlansOf(call, device, name).map((vlan) => ({ portName: name, vlan }));
    return role === "WAN" || role === "LAN" ? [{ portName: name }] : [];
  });
}

/** The VLANs of a leased-line port. */
export function vlansOf(call: Call, device: Device, portName: string): string[] {
  return call.store.all("expressConnectInterface", { deviceId: device.id, portName }).map(({ vlan }) => vlan);
}

/** A route as a device has it. */
export interface Route {
  readonly destinationCidr: string;
  readonly nextHop: string;
  /** -1 leads into the VPN. */
  readonly portName: string;
  readonly routeProtocol: Protocol;
  /** Administrative distance and metric. */
  readonly cost: string;
}

/** What a device is connected to itself costs nothing. */
export const connected = "[0/0]";

/** The routes of a device: those to its clients, those set on it, those that its neighbours tell it, those to the other gateways of its CCN, and the default ones. */
export function routesOf(call: Call, gateway: Gateway, device: Device): Route[] {
  const own = portsOf(call, device)
    .filter(({ role }) => role === "LAN")
    .map(({ name }) => {
      const { ip, mask } = lanOf(call, device, name);
      const block = `${ip}/${ipaddr.IPv4.parse(mask).prefixLengthFromSubnetMask() ?? 32}`;
      const destinationCidr = parseCidr(block)?.network ?? block;
      return { destinationCidr, nextHop: "", portName: name, routeProtocol: "STATIC" as const, cost: connected };
    });
  const set = call.store
    .all("staticRoute", { deviceId: device.id })
    .flatMap(({ destinationCidr, nextHop, portName }) =>
      nextHop === undefined
        ? []
        : [{ destinationCidr, nextHop, portName, routeProtocol: "STATIC" as const, cost: "[1/0]" }],
    );
  const remote = cloudRoutesOf(call, gateway).map(({ destinationCidr }) => ({
    destinationCidr,
    nextHop: "",
    portName: "-1",
    routeProtocol: "STATIC" as const,
    cost: "[1/0]",
  }));
  // The LAN ports of a sag-100wm share one network.
  const lans = own.filter(
    ({ destinationCidr }, index) => own.findIndex((one) => one.destinationCidr === destinationCidr) === index,
  );
  return [...lans, ...set, ...learnedRoutes(call, device), ...remote, ...defaultRoutes(call, device)];
}

export const everywhere = "0.0.0.0/0";

/** A WAN port that forwards brings a default route: its fixed gateway, or the one that the network gave it. */
function defaultRoutes(call: Call, device: Device): Route[] {
  return wansOf(call, device)
    .filter(({ wan }) => wan.priority > 0)
    .map(({ name, wan }) => ({
      destinationCidr: everywhere,
      nextHop: wan.gateway ?? uplinkOf(name).gateway,
      portName: name,
      routeProtocol: "STATIC",
      cost: `[${wan.priority}/0]`,
    }));
}

/** What neighbours tell over the ports that speak the device's protocol: a block each, made of the number of the area or of the peer's system. */
function learnedRoutes(call: Call, device: Device): Route[] {
  const { routeProtocol } = settingOf(call, "globalRoute", device, delivered.globalRoute);
  const { areaId } = settingOf(call, "ospfRouting", device, delivered.ospfRouting);
  const { localAs } = settingOf(call, "bgpRouting", device, delivered.bgpRouting);
  return placesOf(call, device).flatMap((place): Route[] => {
    const port = settingOf(call, "portRoute", device, deliveredPort(place), keyOf(place));
    const { portName, remoteIp = "", remoteAs } = port;
    if (port.routeProtocol !== routeProtocol) return [];
    if (routeProtocol === "OSPF" && areaId !== undefined) {
      return [{ destinationCidr: blockOf(areaId), nextHop: "", portName, routeProtocol, cost: "[110/11]" }];
    }
    if (routeProtocol === "BGP" && localAs !== undefined && remoteAs !== undefined) {
      return [
        { destinationCidr: blockOf(Number(remoteAs)), nextHop: remoteIp, portName, routeProtocol, cost: "[20/0]" },
      ];
    }
    return [];
  });
}

const blockOf = (number: number): string => `10.${(number >>> 8) % 256}.${number % 256}.0/24`;

/** Where routes to the cloud come from: the blocks of the other gateways on the CCN. */
export function cloudRoutesOf(call: Call, gateway: Gateway): { destinationCidr: string; source: string }[] {
  const ccnId = call.store.first("ccnBinding", { gatewayId: gateway.id })?.ccnId;
  if (ccnId === undefined) return [];
  return call.store.all("ccnBinding", { ccnId }).flatMap(({ gatewayId }) => {
    const other = call.store.get("gateway", gatewayId);
    if (!other || other.id === gateway.id) return [];
    return blocksOf(other.cidrBlock).map((destinationCidr) => ({ destinationCidr, source: other.id }));
  });
}

/** The blocks of those routes that lead elsewhere although they share addresses with this one: one over a port, the other into the VPN. */
export function conflictsOf(route: Route, routes: readonly Route[]): string[] {
  const isRemote = (one: Route): boolean => one.portName === "-1";
  // Every more specific route is meant to go before a default one.
  if (route.destinationCidr === everywhere) return [];
  return routes
    .filter(({ destinationCidr }) => destinationCidr !== everywhere)
    .filter((other) => isRemote(other) !== isRemote(route) && overlaps(route.destinationCidr, other.destinationCidr))
    .map(({ destinationCidr }) => destinationCidr);
}
