import { addressOf } from "../addresses.js";
import { addressesOf } from "../five-tuples.js";
import { type Gateway, type Item, itemsOf } from "../model/index.js";
import { keyOf } from "./change.js";
import type { Way } from "./path-rows.js";

/** What address translation does at a gateway. Entries with unknown values are left out. */
export function natWays(gateway: Gateway): Way[] {
  return [
    ...itemsOf(gateway, "SnatEntry").flatMap(snatWay),
    ...itemsOf(gateway, "DnatEntry").flatMap(dnatWay),
    ...gateway.devices.flatMap((device) => itemsOf(device, "WanSnat").flatMap((item) => publicSnatWay(item))),
  ];
}

/** An address of a host in a block. */
export function hostIn(cidr: string): string {
  const { first, last } = addressesOf(cidr);
  return addressOf(last - first >= 3 ? first + 1 : first);
}

function snatWay(entry: Item): Way[] {
  const [cidr, snatIp] = [entry.block("cidrBlock"), entry.address("snatIp")];
  if (cidr === undefined || snatIp === undefined) return [];
  return [
    {
      area: "nat",
      text: `private SNAT ${cidr} > ${snatIp}`,
      gained: `connections of ${cidr} into the cloud get the source ${snatIp}; connections from the cloud to ${cidr} do not arrive`,
      lost: `connections of ${cidr} into the cloud keep their source; connections from the cloud to ${cidr} can arrive`,
      example: `source ${hostIn(cidr)}`,
      key: keyOf(entry.object),
    },
  ];
}

const portText = (entry: Item, name: string): string | undefined => {
  const number = entry.number(name);
  if (number !== undefined) return `:${number}`;
  return entry.text(name)?.toLowerCase() === "any" ? "" : undefined;
};

function dnatWay(entry: Item): Way[] {
  const isPublic = entry.text("type") === "Internet";
  const protocol = entry.text("ipProtocol")?.toUpperCase();
  const [external, internal] = [portText(entry, "externalPort"), portText(entry, "internalPort")];
  const [externalIp, internalIp] = [
    isPublic ? "WAN address" : entry.address("externalIp"),
    entry.address("internalIp"),
  ];
  if ([protocol, external, internal, externalIp, internalIp].includes(undefined)) return [];
  const kind = protocol === "ANY" ? "all protocols" : (protocol ?? "");
  const [from, to] = [`${externalIp ?? ""}${external ?? ""}`, `${internalIp ?? ""}${internal ?? ""}`];
  const who = isPublic ? "the Internet" : "the cloud";
  const packetPort = external === "" ? ":443" : (external ?? "");
  const packet = protocol === "ANY" ? "TCP" : protocol;
  const source = isPublic ? "198.51.100.1" : "cloud";
  return [
    {
      area: "nat",
      text: `${isPublic ? "public" : "private"} DNAT ${kind} ${from} > ${to}`,
      gained: `${who} reaches ${to} by ${from}, unless an ACL drops it`,
      lost: `${who} does not reach ${to} by ${from}`,
      example: `${packet ?? ""} ${source} > ${externalIp ?? ""}${packetPort}`,
      key: keyOf(entry.object),
    },
  ];
}

function publicSnatWay(setting: Item): Way[] {
  const value = setting.text("snat");
  if (value === undefined) return [];
  const device = setting.text("serialNumber");
  const isOn = value === "ENABLE";
  const effect = isOn
    ? "packets of the site to the Internet get the address of the WAN port"
    : "packets of the site to the Internet leave with their private source and are lost beyond";
  const slot = `public SNAT${device === undefined ? "" : ` of device ${device}`}`;
  return [
    {
      area: "nat",
      text: `${slot} ${isOn ? "on" : "off"}`,
      gained: effect,
      lost: effect,
      key: keyOf(setting.object),
      slot,
    },
  ];
}
