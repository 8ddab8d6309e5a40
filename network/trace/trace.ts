import type { Header } from "../header-sets.js";
import type { Ccn, Gateway, Network } from "../model/index.js";
import { itemsOf, shows } from "../model/index.js";
import { aclStep } from "./acl-step.js";
import { answerTo, type Flow, headerOf, type Outcome, outcomeOf, type Step } from "./flow.js";
import { dnatStep, hiddenStep, publicSnatStep, snatStep } from "./nat-steps.js";
import { type GatewayPlace, type Place, placesOf } from "./places.js";

/** The way of a flow through a network. */
export interface Trace {
  readonly flow: Flow;
  /** What happens to the first packet. */
  readonly there: readonly Step[];
  /** What happens to the answers. */
  readonly back: readonly Step[];
  readonly outcome: Outcome;
}

const LAN = "LAN" as const;
const WAN = "WAN" as const;

/**
 * Follows a flow through a network. What no source documents is a step whose outcome is unsure.
 *
 * @throws Error if the flow has no valid addresses or ports.
 */
export function trace(network: Network, flow: Flow): Trace {
  const header = headerOf(flow);
  const [from, to] = [placesOf(network, flow.from), placesOf(network, flow.to)];
  const [source, destination] = [from[0], to[0]];
  if (from.length > 1 || to.length > 1 || !source || !destination) {
    const several = from.length > 1 ? { address: flow.from, places: from } : { address: flow.to, places: to };
    const step = { where: "network", outcome: "unsure", what: placesText(several.address, several.places) } as const;
    return { flow, there: [step], back: [], outcome: "unsure" };
  }
  const there = [...outOf(network, source, destination, header)];
  const arrived = there.some(({ step }) => step.outcome === "dropped") ? undefined : there.at(-1)?.header;
  const into = arrived ? [...intoPlace(source, destination, arrived)] : [];
  const steps = [...there.map(({ step }) => step), ...into.map(({ step }) => step)];
  const last = into.at(-1)?.header ?? header;
  const back = outcomeOf(steps) === "dropped" ? [] : [...answers(source, destination, header, last)];
  return { flow, there: steps, back, outcome: outcomeOf([...steps, ...back]) };
}

interface Moved {
  readonly step: Step;
  /** The packet after the step. */
  readonly header: Header;
}

const isOfGateway = (place: Place): place is GatewayPlace => "gateway" in place;

const placesText = (address: string, places: readonly Place[]): string =>
  `${address} is at several places: ${places.flatMap((one) => (isOfGateway(one) ? [`${one.gateway.name} (${one.cidr})`] : [])).join(", ")}`;

/** From the source to the cloud, the Internet, or the gateway of the destination. */
function* outOf(network: Network, from: Place, to: Place, header: Header): Iterable<Moved> {
  const stay = (step: Step): Moved => ({ step, header });
  if (!isOfGateway(from)) {
    const what =
      from.kind === "internet"
        ? "comes from the Internet"
        : "comes from the cloud, or from an address of no known site";
    yield stay({ where: from.kind, outcome: "passes", what });
    return;
  }
  const { gateway } = from;
  const where = `gateway ${gateway.name}`;
  yield stay({ where, by: from.by, outcome: "passes", what: `enters from ${from.cidr}` });
  if (isOfGateway(to) && to.gateway === gateway) {
    const what = "stays at the gateway: no source documents whether the ACL sees traffic between its ports";
    yield stay({ where, by: to.by, outcome: "unsure", what });
    return;
  }
  if (to.kind === "internet" || to.kind === "wan") {
    yield stay({
      where,
      outcome: "passes",
      what: "route: no block of the network has the destination, so the default route to the Internet",
    });
    yield stay(aclStep(gateway, { direction: "out", type: WAN }, header));
    yield stay(publicSnatStep(network, gateway));
    return;
  }
  yield stay(aclStep(gateway, { direction: "out", type: LAN }, header));
  const translated = snatStep(gateway, header);
  if (translated) yield translated;
  const now = translated?.header ?? header;
  for (const step of between(network, gateway, to)) yield { step, header: now };
}

/** The CCN and the CEN between a gateway and another place. */
function* between(network: Network, gateway: Gateway, to: Place): Iterable<Step> {
  const where = `gateway ${gateway.name}`;
  const [link] = gateway.ccns;
  if (!link) {
    const isKnown = shows(network, "CcnBinding") && network.origin.isWholeAccount;
    const line = itemsOf(gateway, "VbrBinding").length > 0;
    yield line
      ? { where, outcome: "unsure", what: "route: over its leased line, of which the routes are not known here" }
      : { where, outcome: isKnown ? "dropped" : "unsure", what: "route: the gateway is on no CCN that is known here" };
    return;
  }
  const ccn = link.to;
  if (!isOfGateway(to)) {
    yield cenStep(network, ccn);
    return;
  }
  const other = to.gateway.ccns.map(({ to: their }) => their);
  if (!other.includes(ccn)) {
    const sameCen = other.some((their) => censOf(their).some((cen) => censOf(ccn).includes(cen)));
    yield sameCen
      ? { where: `CCN ${ccn.name}`, outcome: "passes", what: "over the CEN that both CCNs are in" }
      : {
          where: `CCN ${ccn.name}`,
          outcome: network.origin.isWholeAccount ? "dropped" : "unsure",
          what: `${to.gateway.name} is not on it, and no CEN that is known here joins them`,
        };
    return;
  }
  const status = ccn.item?.text("interworkingStatus");
  const outcome = status === "enable" ? "passes" : status === "disable" ? "dropped" : "unsure";
  const what = `interworking of sites: ${status ?? "not known"}`;
  yield { where: `CCN ${ccn.name}`, outcome, what };
}

const censOf = (ccn: Ccn): string[] => ccn.attachments.flatMap((attachment) => attachment.text("cenId") ?? []);

function cenStep(network: Network, ccn: Ccn): Step {
  const where = `CCN ${ccn.name}`;
  const [cen] = censOf(ccn);
  if (cen !== undefined) {
    return {
      where,
      outcome: "unsure",
      what: `over ${cen}, of which the networks and their security groups are not known here`,
    };
  }
  const isKnown = network.origin.isWholeAccount && shows(network, "CcnCenAttachment");
  return {
    where,
    outcome: isKnown ? "dropped" : "unsure",
    what: "it is in no CEN that is known here, so that no VPC is reached",
  };
}

/** From the cloud or the Internet into a site. */
function* intoPlace(from: Place, to: Place, header: Header): Iterable<Moved> {
  if (!isOfGateway(to) || (isOfGateway(from) && from.gateway === to.gateway)) return;
  const { gateway } = to;
  const where = `gateway ${gateway.name}`;
  const isPublic = to.kind === "wan" || from.kind === "internet";
  if (isPublic && to.kind !== "wan") {
    const what = "a private address is not reached from the Internet; only public DNAT on a WAN address leads inside";
    yield { step: { where, outcome: "dropped", what }, header };
    return;
  }
  if (to.kind === "line") {
    yield { step: { where, by: to.by, outcome: "unsure", what: "behind the leased line" }, header };
    return;
  }
  const translated = dnatStep(gateway, isPublic ? "Internet" : "Intranet", header);
  if (isPublic && !translated) {
    yield {
      step: { where, outcome: "dropped", what: "no public DNAT entry leads inside for this protocol and port" },
      header,
    };
    return;
  }
  const hidden = translated ? undefined : hiddenStep(gateway, header);
  if (hidden) yield { step: hidden, header };
  if (translated) yield translated;
  const now = translated?.header ?? header;
  const kind = { direction: "in", type: isPublic ? WAN : LAN } as const;
  yield { step: beforeOrAfter(gateway, kind, header, now), header: now };
}

/** No source documents whether an ACL sees a packet before or after DNAT. */
function beforeOrAfter(
  gateway: Gateway,
  kind: { direction: "in"; type: "LAN" | "WAN" },
  before: Header,
  after: Header,
): Step {
  const [one, other] = [aclStep(gateway, kind, before), aclStep(gateway, kind, after)];
  if (one.outcome === other.outcome) return other;
  return {
    ...other,
    outcome: "unsure",
    what: `${other.what} if the ACL sees the packet after DNAT, otherwise ${one.outcome}; no source documents which`,
  };
}

/** The answers. Whether an ACL lets them pass because of the connection is documented nowhere. */
function* answers(from: Place, to: Place, first: Header, last: Header): Iterable<Step> {
  if (isOfGateway(from) && isOfGateway(to) && from.gateway === to.gateway) return;
  const isPublic = [from.kind, to.kind].some((kind) => kind === "internet" || kind === "wan");
  const type = isPublic ? WAN : LAN;
  if (isOfGateway(to)) yield tracked(aclStep(to.gateway, { direction: "out", type }, answerTo(last)));
  if (isOfGateway(from)) yield tracked(aclStep(from.gateway, { direction: "in", type }, answerTo(first)));
}

const tracked = (step: Step): Step =>
  step.outcome === "dropped"
    ? {
        ...step,
        outcome: "unsure",
        what: `${step.what}, unless the ACL knows that it answers a connection, which no source documents`,
      }
    : step;
