import { addressOf, isWithin, numberOf } from "../addresses.js";
import { commonInterval, type Interval } from "../boxes.js";
import { type Device, type Gateway, type Item, itemsOf } from "../model/index.js";
import { networksOf } from "./ports.js";
import type { Observation, VerifyRule } from "./rule.js";

export const clientPoolTooSmall: VerifyRule = {
  id: "client-pool-too-small",
  severity: "error",
  title: "The clients of an app instance are more than its addresses",
  text: `The private blocks of an app instance have fewer addresses than it has users (userCount), without the
first and the last address of each block. A fixed address of a user must be in a block, and no other
user of the instance may have it.`,
  *find({ gateways }) {
    for (const gateway of gateways.filter(({ isApp }) => isApp)) {
      yield* tooSmall(gateway);
      yield* fixedAddresses(gateway);
    }
  },
};

function* tooSmall(gateway: Gateway): Iterable<Observation> {
  const users = gateway.item?.number("userCount");
  if (!gateway.blocks || users === undefined) return;
  const room = gateway.blocks.reduce(
    (sum, { addresses: { first, last } }) => sum + Math.max(1, last - first + 1 - (last - first >= 3 ? 2 : 0)),
    0,
  );
  if (room >= users) return;
  yield {
    on: gateway,
    property: "cidrBlocks",
    why: `${users} users do not have an address each: the blocks have room for ${room}`,
    example: `user ${room + 1}`,
    advice: "Give a larger block, or add one.",
  };
}

function* fixedAddresses(gateway: Gateway): Iterable<Observation> {
  const taken = new Map<string, Item>();
  for (const user of itemsOf(gateway, "ClientUser")) {
    const clientIp = user.address("clientIp");
    if (clientIp === undefined) continue;
    const rival = taken.get(clientIp);
    taken.set(clientIp, user);
    const isOutside = gateway.blocks?.every(({ cidr }) => !isWithin(clientIp, cidr)) === true;
    if (!rival && !isOutside) continue;
    yield {
      on: user,
      property: "clientIp",
      why: rival
        ? `${rival.text("userName") ?? rival.object.name ?? "another user"} has the address ${clientIp}, too`
        : `${clientIp} is in no block of the app instance ${gateway.name}`,
      example: clientIp,
      advice: "Give an address of its blocks that no other user has, or leave it out.",
    };
  }
}

/** The addresses that a LAN port hands out. */
interface Pool {
  readonly port: Item;
  readonly addresses: Interval;
}

const poolsOf = (device: Device): Pool[] =>
  itemsOf(device, "LanPort").flatMap((port) => {
    const [start, end] = [port.address("startIp"), port.address("endIp")];
    if (port.text("ipType") !== "DHCP" || start === undefined || end === undefined) return [];
    const addresses = { first: numberOf(start), last: numberOf(end) };
    return addresses.first <= addresses.last ? [{ port, addresses }] : [];
  });

export const dhcpPools: VerifyRule = {
  id: "dhcp-pool",
  severity: "error",
  title: "A DHCP pool hands out addresses that are taken",
  text: `The pool of a LAN port holds the address of the port itself, the virtual address of the device (HA), or
addresses of the pool of another LAN port of the device.`,
  *find({ gateways }) {
    for (const gateway of gateways) {
      const pools = gateway.devices.flatMap((device) => poolsOf(device).map((pool) => ({ device, pool })));
      for (const [at, { device, pool }] of pools.entries()) {
        yield* takenIn(device, pool);
        // The devices of a pair have the same pools.
        const others = pools.slice(0, at).filter((other) => other.device === device);
        for (const { pool: other } of others) {
          const common = commonInterval(pool.addresses, other.addresses);
          if (common) yield overlap(pool, other, common);
        }
      }
    }
  },
};

function* takenIn(device: Device, { port, addresses }: Pool): Iterable<Observation> {
  const own = networksOf(device, port.text("portName")).map(({ ip }) => ({
    ip,
    what: "the address of the port itself",
  }));
  const virtual = itemsOf(device, "HaSettings").flatMap((ha) => {
    const ip = ha.address("virtualIp");
    return ip === undefined ? [] : [{ ip, what: "the virtual address of the device" }];
  });
  for (const { ip, what } of [...own, ...virtual]) {
    const number = numberOf(ip);
    if (number < addresses.first || number > addresses.last) continue;
    yield {
      on: port,
      property: "startIp",
      why: `the pool ${addressOf(addresses.first)} to ${addressOf(addresses.last)} holds ${ip}, ${what}`,
      example: ip,
      advice: "Let the pool begin after it, or end before it.",
    };
  }
}

const overlap = ({ port }: Pool, other: Pool, common: Interval): Observation => ({
  on: port,
  property: "startIp",
  why: `port ${other.port.text("portName") ?? "?"} of the same device hands out the same addresses`,
  example: addressOf(common.first),
  advice: "Give each port a network and a pool of its own.",
});
