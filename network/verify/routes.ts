import { addressOf, isWithin } from "../addresses.js";
import type { Interval } from "../boxes.js";
import { addressesOf } from "../five-tuples.js";
import { type Device, type Item, itemsOf } from "../model/index.js";
import { networksOf, roleOf } from "./ports.js";
import { outside } from "./site-addresses.js";
import { listed, type Observation, type VerifyRule } from "./rule.js";

interface Route {
  readonly item: Item;
  readonly cidr: string;
  readonly addresses: Interval;
}

const routesOf = (device: Device): Route[] =>
  itemsOf(device, "StaticRoute").flatMap((item) => {
    const cidr = item.block("destinationCidr");
    return cidr === undefined ? [] : [{ item, cidr, addresses: addressesOf(cidr) }];
  });

const isInside = (part: Interval, whole: Interval): boolean =>
  whole.first <= part.first && part.last <= whole.last && part.last - part.first < whole.last - whole.first;

/** The way that a route takes, for messages. */
const wayOf = ({ item }: Route): string =>
  `port ${item.text("portName") ?? "?"} to ${item.address("nextHop") ?? "a next hop that is not known yet"}`;

export const routeShadowed: VerifyRule = {
  id: "route-shadowed",
  severity: "warning",
  title: "A static route is never used, or competes with another one",
  text: `The longest prefix decides. A route is never used if more specific routes of the device lead to every
address of its destination; if another route has the same destination, which of them is used is
documented nowhere.`,
  *find({ gateways }) {
    for (const device of gateways.flatMap(({ devices }) => devices)) {
      const routes = routesOf(device);
      for (const [at, route] of routes.entries()) {
        const rival = routes.slice(0, at).find(({ cidr }) => cidr === route.cidr);
        const specific = routes.filter(({ addresses }) => isInside(addresses, route.addresses));
        if (rival) yield competing(route, rival);
        else if (specific.length > 0) yield* hidden(route, specific);
      }
    }
  },
};

function competing(route: Route, rival: Route): Observation {
  return {
    on: route.item,
    property: "destinationCidr",
    why: `another route of the device leads to ${route.cidr}, too (${wayOf(rival)}); which of them is used is documented nowhere`,
    example: addressOf(route.addresses.first + (route.cidr.endsWith("/32") ? 0 : 1)),
    advice: "Remove one of them, or give one a more specific destination.",
  };
}

function* hidden(route: Route, specific: readonly Route[]): Iterable<Observation> {
  if (
    outside(
      route.addresses,
      specific.map(({ addresses }) => addresses),
    )
  ) {
    return;
  }
  yield {
    on: route.item,
    property: "destinationCidr",
    why: `more specific routes of the device, ${listed(specific.map(({ cidr }) => cidr))}, lead to every address of ${route.cidr}, so that it is never used`,
    example: addressOf(route.addresses.first + 1),
    advice: "Remove it, or the specific ones that it should replace.",
  };
}

export const routeNowhere: VerifyRule = {
  id: "route-to-nowhere",
  severity: "error",
  title: "A static route leads nowhere",
  text: `Its next hop is in no network of the port that it names, or is the address of the port itself; or the
port has the role NONE or MGT, which forwards nothing; or the port is a leased line without an
interface of that VLAN. Nothing is said of ports whose addresses are not known.`,
  *find({ gateways }) {
    for (const device of gateways.flatMap(({ devices }) => devices)) {
      for (const route of routesOf(device)) yield* nowhere(device, route);
    }
  },
};

function* nowhere(device: Device, { item, cidr, addresses }: Route): Iterable<Observation> {
  const [portName, nextHop, vlan] = [item.text("portName"), item.address("nextHop"), item.number("vlan") ?? 0];
  if (portName === undefined || nextHop === undefined || item.isUnknown("vlan")) return;
  const example = addressOf(addresses.first + (cidr.endsWith("/32") ? 0 : 1));
  const role = roleOf(device, portName);
  if (role === "NONE" || role === "MGT") {
    yield {
      on: item,
      property: "portName",
      why: `port ${portName} has the role ${role}, which forwards no traffic`,
      example,
      advice: "Name a WAN, LAN or leased-line port.",
    };
    return;
  }
  const networks = networksOf(device, portName, vlan);
  const vlans = itemsOf(device, "ExpressConnectInterface").filter((one) => one.text("portName") === portName);
  if (networks.length === 0 && vlans.length > 0 && vlans.every((one) => !one.isUnknown("vlan"))) {
    const known = vlans.map((one) => String(one.number("vlan") ?? 0));
    if (known.includes(String(vlan))) return;
    yield {
      on: item,
      property: "vlan",
      why: `port ${portName} has no interface of VLAN ${vlan}; it has ${listed(known)}`,
      example,
      advice: "Take vlan from the ExpressConnectInterface.",
    };
    return;
  }
  if (networks.some(({ ip }) => ip === nextHop)) {
    yield {
      on: item,
      property: "nextHop",
      why: `${nextHop} is the address of port ${portName} itself`,
      example,
      advice: "Give the address of the router behind the port.",
    };
  } else if (networks.length > 0 && !networks.some(({ network }) => isWithin(nextHop, network))) {
    yield {
      on: item,
      property: "nextHop",
      why: `${nextHop} is not in ${listed(networks.map(({ network }) => network))}, the network of port ${portName}, so that the port cannot reach it`,
      example,
      advice: "Give a next hop in that network, or the port that is in the network of the next hop.",
    };
  }
}
