import { numberOf } from "../addresses.js";
import { type Gateway, type Item, itemsOf } from "../model/index.js";
import { addressesAt, outside } from "./site-addresses.js";
import { entryName, isOfSite } from "./snat.js";
import type { Observation, VerifyRule } from "./rule.js";

/** What one DNAT entry catches, as far as it is known. */
interface Caught {
  readonly item: Item;
  readonly isInternet: boolean;
  readonly externalIp: string | undefined;
  readonly protocol: string;
  readonly port: number | "any";
}

function caught(item: Item): Caught[] {
  const [protocol, number, word] = [
    item.text("ipProtocol")?.toUpperCase(),
    item.number("externalPort"),
    item.text("externalPort")?.toLowerCase(),
  ];
  const port = number ?? (word === "any" ? word : undefined);
  const isInternet = item.text("type") === "Internet";
  const externalIp = item.address("externalIp");
  if (protocol === undefined || port === undefined || (!isInternet && externalIp === undefined)) return [];
  return [{ item, isInternet, externalIp, protocol, port }];
}

/** A packet that both entries catch. */
function common(one: Caught, other: Caught): string | undefined {
  if (one.isInternet !== other.isInternet) return undefined;
  if (!one.isInternet && one.externalIp !== other.externalIp) return undefined;
  const protocols = [one.protocol, other.protocol].filter((protocol) => protocol !== "ANY");
  const ports = [one.port, other.port].filter((port) => port !== "any");
  if (new Set(protocols).size > 1 || new Set(ports).size > 1) return undefined;
  const to = one.isInternet ? "the WAN address" : (one.externalIp ?? "");
  return `${protocols[0] ?? "TCP"} to ${to} port ${ports[0] ?? 443}`;
}

export const dnatOverlap: VerifyRule = {
  id: "dnat-overlap",
  severity: "error",
  title: "DNAT entries of one gateway catch the same packets",
  text: `Two entries of one type have the same external address, protocol and port, or one of them has any. Which
one forwards is documented nowhere. Entries that differ in their type are apart: an Internet entry is
on the WAN address.`,
  *find({ gateways }) {
    for (const gateway of gateways) {
      const entries = itemsOf(gateway, "DnatEntry").flatMap(caught);
      for (const [at, entry] of entries.entries()) {
        for (const other of entries.slice(0, at)) {
          const packet = common(entry, other);
          if (packet === undefined) continue;
          yield {
            on: entry.item,
            property: "externalPort",
            why: `${entryName(other.item)} on the same gateway catches the same packets; which of them forwards is documented nowhere`,
            example: packet,
            advice: "Give each an external port or address of its own, or remove one.",
          };
        }
      }
    }
  },
};

export const dnatNowhere: VerifyRule = {
  id: "dnat-to-nowhere",
  severity: "error",
  title: "A DNAT entry leads to an address that the site does not have",
  text: `The internal address is in no private block of the gateway, in no network of its LAN ports, and behind
none of its static routes. Nothing is said of gateways whose blocks are not known or whose routes are
dynamic.`,
  *find(network) {
    for (const gateway of network.gateways) {
      const here = addressesAt(network, gateway);
      if (!here) continue;
      for (const item of itemsOf(gateway, "DnatEntry")) {
        const internalIp = item.address("internalIp");
        if (internalIp === undefined) continue;
        const number = numberOf(internalIp);
        if (!outside({ first: number, last: number }, here)) continue;
        yield {
          on: item,
          property: "internalIp",
          why: `${internalIp} is not at the site ${gateway.name}: ${placesText(gateway)}`,
          example: internalIp,
          advice: "Give the address of a host of the site, or add its block to the gateway's cidrBlocks.",
        };
      }
    }
  },
};

export const dnatTakesSite: VerifyRule = {
  id: "dnat-address-of-site",
  severity: "warning",
  title: "A private DNAT entry takes an address of its own site",
  text: `The external address of a private entry is one that no host has; the user guide says that it must not
overlap other addresses. It is found if it is in a private block of the gateway.`,
  *find({ gateways }) {
    for (const gateway of gateways) {
      for (const item of itemsOf(gateway, "DnatEntry")) yield* taken(gateway, item);
    }
  },
};

function* taken(gateway: Gateway, item: Item): Iterable<Observation> {
  const externalIp = item.text("type") === "Internet" ? undefined : item.address("externalIp");
  const block = externalIp === undefined ? undefined : isOfSite(gateway, externalIp);
  if (externalIp === undefined || block === undefined) return;
  yield {
    on: item,
    property: "externalIp",
    why: `${externalIp} is in ${block}, a block of the site itself, where a host may have it`,
    example: externalIp,
    advice: "Give an address that no host of the network has.",
  };
}

function placesText({ blocks = [] }: Gateway): string {
  return blocks.length === 0
    ? "the gateway has no private block"
    : `its blocks are ${blocks.map(({ cidr }) => cidr).join(", ")}`;
}
