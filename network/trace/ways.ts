import { addressOf } from "../addresses.js";
import type { Header } from "../header-sets.js";
import { type Ccn, type Gateway, itemsOf, type Network, shows } from "../model/index.js";
import { aclStep } from "./acl-step.js";
import type { Moved, Step } from "./flow.js";
import { publicSnatStep, snatStep } from "./nat-steps.js";
import { isOfGateway, localPlace, type Place } from "./places.js";
import { qosStep } from "./qos-step.js";

/** From the source to the cloud, the Internet, or the gateway of the destination. */
export function* outOf(network: Network, from: Place, to: Place, header: Header): Iterable<Moved> {
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
  const { by, cidr } = localPlace(gateway, addressOf(header.source)) ?? from;
  yield stay({ where, by, outcome: "passes", what: `enters from ${cidr}` });
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
    yield stay(aclStep(gateway, { direction: "out", type: "WAN" }, header));
    yield stay(publicSnatStep(network, gateway));
    const share = qosStep(gateway, header);
    if (share) yield stay(share);
    return;
  }
  yield stay(aclStep(gateway, { direction: "out", type: "LAN" }, header));
  const translated = snatStep(gateway, header);
  if (translated) yield translated;
  const now = translated?.header ?? header;
  const share = qosStep(gateway, header, now);
  if (share) yield { step: share, header: now };
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
