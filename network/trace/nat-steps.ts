import { isWithin, addressOf, numberOf } from "../addresses.js";
import type { Header } from "../header-sets.js";
import { type Gateway, type Item, itemsOf, type Network, shows } from "../model/index.js";
import type { Moved, Step } from "./flow.js";
import { nameOf } from "./places.js";

const whereOf = (gateway: Gateway): string => `gateway ${gateway.name}`;

/** The private SNAT entries that have an address in their block. */
const snatFor = (gateway: Gateway, address: string): Item[] =>
  itemsOf(gateway, "SnatEntry").filter((entry) => {
    const block = entry.block("cidrBlock");
    return block !== undefined && isWithin(address, block);
  });

/** What private SNAT does with a packet that leaves for the cloud. */
export function snatStep(gateway: Gateway, header: Header): Moved | undefined {
  const [entry, ...others] = snatFor(gateway, addressOf(header.source));
  if (!entry) return undefined;
  const [where, by, snatIp] = [whereOf(gateway), nameOf(entry), entry.address("snatIp")];
  if (others.length > 0 || snatIp === undefined) {
    const what = others.length > 0 ? "several private SNAT entries have the source" : "the new source is not known";
    return { step: { where, by, outcome: "unsure", what: `private SNAT: ${what}` }, header };
  }
  const what = `private SNAT: the source becomes ${snatIp}`;
  return { step: { where, by, outcome: "passes", what }, header: { ...header, source: numberOf(snatIp) } };
}

/** Why a connection from the cloud does not reach an address of a site that private SNAT hides. */
export function hiddenStep(gateway: Gateway, header: Header): Step | undefined {
  const [entry] = snatFor(gateway, addressOf(header.destination));
  if (!entry) return undefined;
  const what = "private SNAT: the block can open connections into the cloud, and none reaches it from there";
  return { where: whereOf(gateway), by: nameOf(entry), outcome: "dropped", what };
}

/** What public SNAT does with a packet that leaves for the Internet. */
export function publicSnatStep(network: Network, gateway: Gateway): Step {
  const where = whereOf(gateway);
  const settings = gateway.devices.flatMap((device) => itemsOf(device, "WanSnat"));
  const [setting] = settings;
  const values = new Set(settings.map((one) => one.text("snat")));
  const [only] = values;
  if (!setting || values.size > 1 || only === undefined || !shows(network, "WanSnat")) {
    const what = "public SNAT: it is not known whether it is on; without it nothing comes back";
    return { where, outcome: "unsure", what };
  }
  return only === "ENABLE"
    ? {
        where,
        by: nameOf(setting),
        outcome: "passes",
        what: "public SNAT: the source becomes the address of the WAN port",
      }
    : {
        where,
        by: nameOf(setting),
        outcome: "dropped",
        what: "public SNAT is off: the packet leaves with its private source and is lost beyond",
      };
}

/** What DNAT of one type does with a packet. */
export function dnatStep(gateway: Gateway, type: "Intranet" | "Internet", header: Header): Moved | undefined {
  const protocol = { 6: "TCP", 17: "UDP" }[header.protocol];
  const matching = itemsOf(gateway, "DnatEntry").filter((entry) => {
    const isOfType = (entry.text("type") ?? "Intranet") === type;
    const word = entry.text("ipProtocol")?.toUpperCase();
    const isAddress = type === "Internet" || entry.address("externalIp") === addressOf(header.destination);
    const isPort = entry.number("externalPort") === header.destinationPort || entry.text("externalPort") !== undefined;
    return isOfType && isAddress && isPort && (word === "ANY" || word === protocol);
  });
  const [entry, ...others] = matching;
  if (!entry) return undefined;
  const [where, by, internalIp] = [whereOf(gateway), nameOf(entry), entry.address("internalIp")];
  if (others.length > 0 || internalIp === undefined) {
    const what = others.length > 0 ? "several entries match" : "the new destination is not known";
    return { step: { where, by, outcome: "unsure", what: `DNAT: ${what}` }, header };
  }
  const destinationPort = entry.number("internalPort") ?? header.destinationPort;
  const port = header.protocol === 1 ? "" : `:${destinationPort}`;
  return {
    step: { where, by, outcome: "passes", what: `DNAT: the destination becomes ${internalIp}${port}` },
    header: { ...header, destination: numberOf(internalIp), destinationPort },
  };
}
