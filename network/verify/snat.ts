import { addressesText, addressOf, isWithin } from "../addresses.js";
import { commonInterval, includes } from "../boxes.js";
import { addressesOf } from "../five-tuples.js";
import { type Gateway, type Item, itemsOf } from "../model/index.js";
import { addressesAt, outside } from "./site-addresses.js";
import type { VerifyRule } from "./rule.js";

const entriesOf = (gateway: Gateway): { item: Item; cidr: string }[] =>
  itemsOf(gateway, "SnatEntry").flatMap((item) => {
    const cidr = item.block("cidrBlock");
    return cidr === undefined ? [] : [{ item, cidr }];
  });

/** What a message calls a NAT entry. */
export const entryName = ({ object }: Item): string => object.name ?? object.id ?? object.type;

export const snatOverlap: VerifyRule = {
  id: "snat-overlap",
  severity: "error",
  title: "Private SNAT entries of one gateway overlap",
  text: `Two entries translate the same source. Which one counts is documented nowhere; the service refuses
two entries of the same block (SNAT.CidrConfigExist).`,
  *find({ gateways }) {
    for (const gateway of gateways) {
      const entries = entriesOf(gateway);
      for (const [at, { item, cidr }] of entries.entries()) {
        for (const other of entries.slice(0, at)) {
          const common = commonInterval(addressesOf(cidr), addressesOf(other.cidr));
          if (!common) continue;
          yield {
            on: item,
            property: "cidrBlock",
            why: `${cidr} overlaps ${other.cidr} of ${entryName(other.item)} on the same gateway; which entry translates the common addresses is documented nowhere`,
            example: addressOf(common.first),
            advice: "Give the entries blocks without common addresses.",
          };
        }
      }
    }
  },
};

export const snatOutside: VerifyRule = {
  id: "snat-outside-site",
  severity: "warning",
  title: "A private SNAT entry translates addresses that the site does not have",
  text: `The block of an entry is that of local sources before translation. It is found if a part of it is in no
private block of the gateway, in no network of its LAN ports, and behind none of its static routes.
Nothing is said of gateways whose blocks are not known or whose routes are dynamic.`,
  *find(network) {
    for (const gateway of network.gateways) {
      const here = addressesAt(network, gateway);
      if (!here) continue;
      for (const { item, cidr } of entriesOf(gateway)) {
        const missing = outside(addressesOf(cidr), here);
        if (!missing) continue;
        const isAll = includes(missing, addressesOf(cidr));
        yield {
          on: item,
          property: "cidrBlock",
          why: `${isAll ? cidr : `${addressesText(missing)} of ${cidr}`} is not at the site ${gateway.name}, so that no packet with such a source reaches the entry`,
          example: addressOf(missing.first),
          advice: "Give the block of the site's own hosts; it is the source before translation, not the destination.",
        };
      }
    }
  },
};

export const snatTakesDnat: VerifyRule = {
  id: "snat-address-is-dnat",
  severity: "error",
  title: "SNAT and DNAT of one gateway use the same address",
  text: `The service refuses it (SNAT.SnatDnatIpConflict). Entries of type Internet do not count, because they
use an address of the device.`,
  *find({ gateways }) {
    for (const gateway of gateways) {
      const taken = itemsOf(gateway, "DnatEntry").filter((entry) => entry.text("type") !== "Internet");
      for (const item of itemsOf(gateway, "SnatEntry")) {
        const snatIp = item.address("snatIp");
        const rival = taken.find((entry) => snatIp !== undefined && entry.address("externalIp") === snatIp);
        if (!rival || snatIp === undefined) continue;
        yield {
          on: item,
          property: "snatIp",
          why: `${snatIp} is the external address of ${entryName(rival)} on the same gateway, too`,
          example: snatIp,
          advice: "Give one of the two another address.",
        };
      }
    }
  },
};

/** Whether an address is in a block of the site. */
export const isOfSite = (gateway: Gateway, address: string): string | undefined =>
  gateway.blocks?.find(({ cidr }) => isWithin(address, cidr))?.cidr;
