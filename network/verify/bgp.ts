import { isWithin } from "../addresses.js";
import { type Device, type Gateway, type Item, itemsOf } from "../model/index.js";
import { isLinePort } from "./leased-lines.js";
import { networksOf } from "./ports.js";
import { listed, type Observation, type VerifyRule } from "./rule.js";

/** The autonomous system of every VBR. */
const VBR_AS = 45_104;

/** Numbers that no network has: RFC 7607, 7300 and 6793. */
const reserved: readonly number[] = [0, 23_456, 65_535, 4_294_967_295];

const speaking = (device: Device): readonly Item[] =>
  itemsOf(device, "PortRouteProtocol").filter((port) => port.text("routeProtocol") === "BGP");

export const bgpNeighbour: VerifyRule = {
  id: "bgp-neighbour",
  severity: "error",
  title: "A BGP neighbour cannot be reached",
  text: `The address of the neighbour is in no network of its port, or is the address of the port itself.
Nothing is said of ports whose addresses are not known. It is an error, too, if the device speaks
another protocol than its port: the service refuses that (Sag.RouteTypeNotMatch).`,
  *find({ gateways }) {
    for (const device of gateways.flatMap(({ devices }) => devices)) {
      const [global] = itemsOf(device, "GlobalRouteProtocol");
      for (const port of speaking(device)) {
        yield* unreachable(device, port);
        const protocol = global?.text("routeProtocol");
        if (protocol === undefined || protocol === "BGP" || isLinePort(device, port.text("portName"))) continue;
        yield {
          on: port,
          property: "routeProtocol",
          why: `the port speaks BGP and its device ${protocol}, which the service refuses`,
          advice: "Let the GlobalRouteProtocol of the device be BGP.",
        };
      }
    }
  },
};

function* unreachable(device: Device, port: Item): Iterable<Observation> {
  const [portName, remoteIp] = [port.text("portName"), port.address("remoteIp")];
  if (remoteIp === undefined || port.isUnknown("vlan")) return;
  const networks = networksOf(device, portName, port.number("vlan"));
  if (networks.some(({ ip }) => ip === remoteIp)) {
    yield {
      on: port,
      property: "remoteIp",
      why: `${remoteIp} is the address of port ${portName ?? "?"} itself`,
      example: remoteIp,
      advice: "Give the address of the neighbour.",
    };
  } else if (networks.length > 0 && !networks.some(({ network }) => isWithin(remoteIp, network))) {
    yield {
      on: port,
      property: "remoteIp",
      why: `${remoteIp} is not in ${listed(networks.map(({ network }) => network))}, the network of port ${portName ?? "?"}`,
      example: remoteIp,
      advice: "Give an address in that network; BGP over more than one hop is not offered.",
    };
  }
}

export const bgpAutonomousSystem: VerifyRule = {
  id: "bgp-as",
  severity: "error",
  title: "A BGP autonomous system or timer does not fit",
  text: `The neighbour on a leased line is a VBR, whose autonomous system is 45104; the device itself must have
another one. Reserved numbers (0, 23456, 65535, 4294967295) are in no network. A keepalive interval
that is not below the hold time loses the session.`,
  *find({ gateways }) {
    for (const device of gateways.flatMap(({ devices }) => devices)) {
      for (const port of speaking(device)) yield* remoteAs(device, port);
      for (const routing of itemsOf(device, "BgpRouting")) yield* ownSettings(device, routing);
    }
  },
};

function* remoteAs(device: Device, port: Item): Iterable<Observation> {
  const number = port.number("remoteAs");
  if (number === undefined) return;
  if (reserved.includes(number)) {
    yield reservedNumber(port, "remoteAs", number);
  } else if (number !== VBR_AS && isLinePort(device, port.text("portName"))) {
    yield {
      on: port,
      property: "remoteAs",
      why: `${number} is not ${VBR_AS}, the autonomous system of every VBR, which is the neighbour on a leased line`,
      example: String(number),
      advice: `Give remoteAs ${VBR_AS}.`,
    };
  }
}

function* ownSettings(device: Device, routing: Item): Iterable<Observation> {
  const [localAs, holdTime, keepAlive] = ["localAs", "holdTime", "keepAlive"].map((name) => routing.number(name));
  if (localAs !== undefined && reserved.includes(localAs)) yield reservedNumber(routing, "localAs", localAs);
  const isOnLine = speaking(device).some((port) => isLinePort(device, port.text("portName")));
  if (localAs === VBR_AS && isOnLine) {
    yield {
      on: routing,
      property: "localAs",
      why: `${VBR_AS} is the autonomous system of the VBR at the other end of the leased line`,
      example: String(localAs),
      advice: "Give the device a private number of its own, such as 65001.",
    };
  }
  if (holdTime !== undefined && keepAlive !== undefined && keepAlive >= holdTime) {
    yield {
      on: routing,
      property: "keepAlive",
      why: `a message every ${keepAlive} s comes too late for a hold time of ${holdTime} s, so that the session breaks again and again`,
      example: `${keepAlive} s`,
      advice: "Give a third of the hold time.",
    };
  }
}

const reservedNumber = (on: Item, property: string, number: number): Observation => ({
  on,
  property,
  why: `${number} is a reserved number, which no network has`,
  example: String(number),
  advice: "Give the number of the network, or a private one from 64512 to 65534.",
});

export const bgpRouterId: VerifyRule = {
  id: "bgp-router-id",
  severity: "warning",
  title: "Devices of one network have the same BGP router id",
  text: `Two devices of one gateway, or of gateways on one CCN, must not have the same router id: a neighbour
of both drops one of the sessions.`,
  *find({ gateways, ccns }) {
    const networks: Gateway[][] = [
      ...ccns.map((ccn) => ccn.gateways.map(({ to }) => to)),
      ...gateways.filter((gateway) => gateway.ccns.length === 0).map((gateway) => [gateway]),
    ];
    for (const network of networks) {
      const taken = new Map<string, Gateway>();
      for (const gateway of network) {
        for (const routing of gateway.devices.flatMap((device) => itemsOf(device, "BgpRouting"))) {
          const routerId = routing.address("routerId");
          if (routerId === undefined) continue;
          const other = taken.get(routerId);
          taken.set(routerId, gateway);
          if (!other) continue;
          yield {
            on: routing,
            property: "routerId",
            why: `a device of ${other.name} has the router id ${routerId}, too`,
            example: routerId,
            advice: "Give each device a router id of its own, such as the address of its LAN port.",
          };
        }
      }
    }
  },
};
