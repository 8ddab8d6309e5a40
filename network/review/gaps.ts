import { TooComplexError } from "../coverings.js";
import type { Acl, Network } from "../model/index.js";
import { compare } from "../order.js";
import { type Change, keyOf, objectOf, type Subject, subjectOf } from "./change.js";
import { trafficRows } from "./traffic-rows.js";

/** What does not work while an update is under way. */
export interface Gap {
  readonly resource: Subject;
  readonly site?: string;
  readonly why: "deleted before it is created again" | "restart" | "software update";
  /** What happens meanwhile. */
  readonly meanwhile: string;
  /** A packet to which it happens. */
  readonly example?: string;
  /** Whether the effect is documented. */
  readonly isKnown: boolean;
}

/**
 * What is so while an object of this type does not exist, because it is deleted before it is created
 * again. Objects of other types are created first, so that there is no gap.
 */
export const gapsOfTypes: Readonly<Record<string, { readonly text: string; readonly isKnown: boolean }>> = {
  AclAssociation: { text: "the gateway has no ACL, so that everything passes in both directions", isKnown: true },
  ApplicationBandwidthPackageAssociation: {
    text: "the gateway is not in the bandwidth package, so that nothing is accelerated",
    isKnown: true,
  },
  CcnBinding: {
    text: "the gateway is on no CCN: neither the cloud nor other sites are reached over it",
    isKnown: true,
  },
  CcnCenAttachment: { text: "the CCN is in no CEN: the networks of the CEN are not reached", isKnown: true },
  CcnCenGrant: {
    text: "the permission is missing; whether an attachment outlives it is not documented",
    isKnown: false,
  },
  ClientUser: { text: "the user does not exist and cannot connect", isKnown: true },
  DnatEntry: { text: "connections to its external address and port are not forwarded", isKnown: true },
  DpiMonitor: { text: "applications are not monitored; traffic is not changed", isKnown: true },
  ExpressConnectInterface: { text: "the interface of the leased line does not exist", isKnown: true },
  FlowLogAssociation: { text: "no flows of the gateway are logged; traffic is not changed", isKnown: true },
  GatewayCcnGrant: {
    text: "the permission is missing; whether a binding outlives it is not documented",
    isKnown: false,
  },
  GatewayVbrGrant: {
    text: "the permission is missing; whether a binding outlives it is not documented",
    isKnown: false,
  },
  QosAssociation: { text: "the gateway has no QoS, so that nothing is limited or guaranteed", isKnown: true },
  SerialNumberBinding: { text: "the device does not belong to the gateway and forwards nothing for it", isKnown: true },
  SnatEntry: {
    text: "the block leaves with its own addresses, and connections from the cloud to it can arrive",
    isKnown: true,
  },
  VbrBinding: {
    text: "the site does not use the leased line; a CCN takes over if the gateway is on one",
    isKnown: true,
  },
};

const NOTHING = "nothing";

/** The gaps that an update makes. */
export function gapsOf(changes: readonly Change[], before: Network): Gap[] {
  const gaps = changes.flatMap((change) => [
    ...(change.action === "replace" ? replacementGap(change, before) : []),
    ...restarts(change),
  ]);
  return gaps.sort((one, other) => compare(rank(one), rank(other)));
}

const rank = ({ resource, site }: Gap): string => `${resource.type} ${resource.name} ${site ?? ""}`;

function replacementGap(change: Change, before: Network): Gap[] {
  const object = objectOf(change);
  const facts = gapsOfTypes[object.type];
  if (!facts) return [];
  const { text, isKnown } = facts;
  const { before: was } = change;
  const target = was && before.references.follow(was, "smartAGId", ["Gateway", "SoftwareGateway"]);
  const site = !target ? undefined : "object" in target ? subjectOf(target.object).name : target.elsewhere;
  const gap = { resource: subjectOf(object), ...(site !== undefined && { site }), isKnown, meanwhile: text };
  const why = "deleted before it is created again";
  if (object.type !== "AclAssociation") return [{ ...gap, why }];
  const open = opened(boundBy(before, keyOf(object)));
  if (open === NOTHING) return [{ ...gap, why, meanwhile: `${text}; the old ACL drops nothing` }];
  return [{ ...gap, why, ...(open !== undefined && { example: open }) }];
}

/** The ACL that an association binds. */
function boundBy({ acls }: Network, association: string): Acl | undefined {
  return acls.find(({ gateways }) => gateways.some(({ by }) => keyOf(by.object) === association));
}

/** A packet that the ACL drops, so that it passes meanwhile; `nothing` if it drops none. */
function opened(acl: Acl | undefined): string | undefined {
  if (!acl?.item) return undefined;
  try {
    const dropped = trafficRows(acl.rules, []);
    const certain = dropped.find(({ change, isCertain }) => change === "now passes" && isCertain);
    if (certain) return certain.example;
    return dropped.length > 0 || acl.isOpen ? undefined : NOTHING;
  } catch (error) {
    if (error instanceof TooComplexError) return undefined;
    throw error;
  }
}

function restarts(change: Change): Gap[] {
  const object = objectOf(change);
  const resource = subjectOf(object);
  if (change.action === "delete") return [];
  const isRole = object.type === "PortRole" && (change.action !== "update" || change.paths.includes("role"));
  const isSoftware =
    object.type === "Gateway" && change.action === "update" && change.paths.some((path) => path.startsWith("version"));
  return [
    ...(isRole
      ? [
          {
            resource,
            why: "restart" as const,
            meanwhile: "the device restarts, and of a pair both devices; the port loses what it was set to",
            isKnown: true,
          },
        ]
      : []),
    ...(isSoftware
      ? [
          {
            resource,
            why: "software update" as const,
            meanwhile: "the update of the software takes about 10 minutes, in which the site is offline",
            isKnown: true,
          },
        ]
      : []),
  ];
}
