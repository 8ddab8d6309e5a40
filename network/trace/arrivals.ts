import { addressOf } from "../addresses.js";
import type { TableKind } from "../acl-tables.js";
import type { Header } from "../header-sets.js";
import type { Gateway } from "../model/index.js";
import { aclStep } from "./acl-step.js";
import { answerTo, type Moved, type Step } from "./flow.js";
import { dnatStep, hiddenStep } from "./nat-steps.js";
import { isOfGateway, localPlace, type Place } from "./places.js";

/** From the cloud or the Internet into a site. */
export function* intoPlace(from: Place, to: Place, header: Header): Iterable<Moved> {
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
  const kind = { direction: "in", type: isPublic ? "WAN" : "LAN" } as const;
  yield { step: beforeOrAfter(gateway, kind, header, now), header: now };
  const local = localPlace(gateway, addressOf(now.destination));
  if (!local) return;
  const what = `route: to ${local.cidr}`;
  yield { step: { where, by: local.by, outcome: "passes", neverDrops: true, what }, header: now };
}

/** No source documents whether an ACL sees a packet before or after DNAT. */
function beforeOrAfter(gateway: Gateway, kind: TableKind, before: Header, after: Header): Step {
  const [one, other] = [aclStep(gateway, kind, before), aclStep(gateway, kind, after)];
  if (one.outcome === other.outcome) return other;
  return {
    ...other,
    outcome: "unsure",
    what: `${other.what} if the ACL sees the packet after DNAT, otherwise ${one.outcome}; no source documents which`,
  };
}

/** The answers. Whether an ACL lets them pass because of the connection is documented nowhere. */
export function* answers(from: Place, to: Place, first: Header, last: Header): Iterable<Step> {
  if (isOfGateway(from) && isOfGateway(to) && from.gateway === to.gateway) return;
  const isPublic = [from.kind, to.kind].some((kind) => kind === "internet" || kind === "wan");
  const type = isPublic ? "WAN" : "LAN";
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
