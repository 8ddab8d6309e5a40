import { type Ccn, type Gateway, type Item, itemsOf } from "../model/index.js";
import { keyOf } from "./change.js";
import { hostIn } from "./nat-ways.js";
import { nodeKey } from "./pairs.js";
import type { Way } from "./path-rows.js";

/** Where a gateway sends packets, and which blocks lead to it. */
export function routeWays(gateway: Gateway, other: Gateway): Way[] {
  return [
    ...(strategyOf(gateway) === strategyOf(other) ? blockWays(gateway) : []),
    ...gateway.ccns.map(({ by, to }) => ccnWay(by, to)),
    ...itemsOf(gateway, "VbrBinding").map(lineWay),
    ...gateway.devices.flatMap((device) => itemsOf(device, "StaticRoute").flatMap(staticWay)),
  ];
}

/** What joins the sites of a CCN, and the CCN and a CEN. */
export function ccnWays(ccn: Ccn): Way[] {
  const status = ccn.item?.text("interworkingStatus");
  const isOn = status === "enable";
  const effect = isOn ? "the sites of the CCN reach each other" : "the sites of the CCN do not reach each other";
  const slot = "interworking of sites";
  const joins: Way[] =
    status === undefined
      ? []
      : [{ area: "routes", text: `${slot} ${status}`, gained: effect, lost: effect, key: nodeKey(ccn), slot }];
  return [...joins, ...ccn.attachments.map(cenWay)];
}

const strategyOf = ({ item }: Gateway): string | undefined => item?.text("routingStrategy");

function blockWays(gateway: Gateway): Way[] {
  // With dynamic routing the blocks are not used: what the device learns is published.
  if (strategyOf(gateway) === "dynamic") return [];
  return (gateway.blocks ?? []).map(({ cidr }): Way => ({
    area: "routes",
    text: `publishes ${cidr}`,
    gained: `the cloud and other sites have a route to ${cidr} at this site`,
    lost: `the cloud and other sites have no route to ${cidr} at this site`,
    example: `destination ${hostIn(cidr)}`,
    key: nodeKey(gateway),
  }));
}

function ccnWay(by: Item, ccn: Ccn): Way {
  const word = ccn.item?.text("interworkingStatus");
  const sites = word === "enable" ? "" : word === "disable" ? ", but not its sites" : ", perhaps its sites";
  return {
    area: "routes",
    text: `on CCN ${ccn.name}`,
    gained: `the site is on the CCN: it reaches the networks of its CEN${sites}`,
    lost: "the site is not on the CCN: over it nothing is reached",
    key: keyOf(by.object),
  };
}

const cenWay = (attachment: Item): Way => ({
  area: "routes",
  text: `attached to CEN ${attachment.text("cenId") ?? "(not known yet)"}`,
  gained: "the networks of the CEN can be reached, if their security groups allow it",
  lost: "the networks of the CEN are not reached over this CCN",
  key: keyOf(attachment.object),
});

const lineWay = (binding: Item): Way => ({
  area: "routes",
  text: `leased line to VBR ${binding.text("vbrId") ?? binding.text("vbrInstanceId") ?? "(not known yet)"}`,
  gained: "the leased line is preferred to the CCN in both directions",
  lost: "the site does not use the leased line",
  key: keyOf(binding.object),
});

function staticWay(route: Item): Way[] {
  const [cidr, hop] = [route.block("destinationCidr"), route.text("nextHop")];
  const port = route.text("portName");
  if (cidr === undefined || hop === undefined) return [];
  const vlan = route.number("vlan") ?? 0;
  return [
    {
      area: "routes",
      text: `static route ${cidr} to ${hop}${port === undefined ? "" : `, port ${port}`}${vlan > 0 ? `, VLAN ${vlan}` : ""}`,
      gained: `the device sends ${cidr} to ${hop}, unless a longer prefix matches`,
      lost: `the device has no such route: the next shorter prefix decides on ${cidr}`,
      example: `destination ${hostIn(cidr)}`,
      key: keyOf(route.object),
    },
  ];
}
