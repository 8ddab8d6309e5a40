import { groupBy } from "../group-by.js";
import { type Item, itemsOf, type Network, type Node } from "../model/index.js";
import type { Observation, Severity, VerifyRule } from "./rule.js";

/** More than one object may have. */
interface Excess {
  readonly on: Item | Node;
  readonly property?: string;
  readonly count: number;
  readonly most: number;
  /** What is counted, such as "rules". */
  readonly what: string;
  /** Whether a ticket raises it. Otherwise the service refuses it for certain. */
  readonly isRaisable: boolean;
}

export const quotas: VerifyRule = {
  id: "quota",
  severity: "warning",
  also: "error",
  title: "More than the service takes",
  text: `The default quotas: 1 ACL, 1 QoS, 1 CCN and 1 flow log for a gateway, 2 devices, 10 private blocks; 50
rules of an ACL; 3 cars of a QoS and 50 policies of a car; 5 blocks of a CCN, none longer than /24; 10
ACLs, 10 QoS, 10 CCNs and 500 gateways. It is an error where no ticket raises the quota. The account
may have other quotas; \`smartag doctor\` asks the service for those that it reports.`,
  *find(network) {
    for (const excess of excesses(network)) if (excess.count > excess.most) yield observation(excess);
    yield* longBlocks(network);
  },
};

function observation({ on, property, count, most, what, isRaisable }: Excess): Observation {
  const severity: Severity = isRaisable ? "warning" : "error";
  return {
    on,
    ...(property !== undefined && { property }),
    severity,
    why: `${count} ${what}, and the ${isRaisable ? "default quota is" : "service takes"} ${most}`,
    example: `${what} ${most + 1} of ${count}`,
    advice: isRaisable ? "Have the quota raised by a ticket, or use fewer." : "Use fewer: no ticket raises it.",
  };
}

function* excesses(network: Network): Iterable<Excess> {
  yield* ofGateways(network);
  for (const acl of network.acls) {
    yield { on: acl, property: "rules", count: acl.rules.length, most: 50, what: "rules", isRaisable: true };
  }
  for (const qos of network.qoses) {
    yield { on: qos, property: "cars", count: qos.cars.length, most: 3, what: "cars", isRaisable: true };
    for (const [priority, policies] of groupBy(qos.policies, (policy) => policy.number("priority"))) {
      if (priority === undefined) continue;
      const what = `policies of the car with priority ${priority}`;
      yield { on: qos, property: "policies", count: policies.length, most: 50, what, isRaisable: true };
    }
  }
  for (const ccn of network.ccns) {
    const count = ccn.blocks?.length ?? 0;
    yield { on: ccn, property: "cidrBlocks", count, most: 5, what: "blocks", isRaisable: true };
  }
  yield* ofAccount(network);
}

function* ofGateways({ gateways }: Network): Iterable<Excess> {
  for (const gateway of gateways) {
    const bound = [
      [gateway.acls, "ACLs on a gateway"],
      [gateway.qoses, "QoS on a gateway"],
      [gateway.ccns, "CCNs on a gateway"],
      [gateway.flowLogs, "flow logs on a gateway"],
    ] as const;
    for (const [links, what] of bound) {
      const last = links.at(-1);
      if (last) yield { on: last.by, count: links.length, most: 1, what, isRaisable: false };
    }
    const devices = itemsOf(gateway, "SerialNumberBinding");
    const last = devices.at(-1);
    if (last) yield { on: last, count: devices.length, most: 2, what: "devices of a gateway", isRaisable: false };
    const count = gateway.blocks?.length ?? 0;
    yield { on: gateway, property: "cidrBlocks", count, most: 10, what: "private blocks", isRaisable: true };
  }
}

/** What there is of each kind. Objects that are only named, in other accounts perhaps, do not count. */
function* ofAccount({ acls, qoses, ccns, gateways }: Network): Iterable<Excess> {
  const kinds: readonly (readonly [readonly Node[], number, string])[] = [
    [acls, 10, "ACLs"],
    [qoses, 10, "QoS"],
    [ccns, 10, "CCNs"],
    [gateways, 500, "gateways"],
  ];
  for (const [all, most, what] of kinds) {
    const known = all.filter(({ item }) => item !== undefined);
    const last = known.at(-1);
    if (last) yield { on: last, count: known.length, most, what: `${what} of an account`, isRaisable: true };
  }
}

function* longBlocks({ ccns }: Network): Iterable<Observation> {
  for (const ccn of ccns) {
    const long = ccn.blocks?.find(({ cidr }) => Number(cidr.split("/")[1]) > 24);
    if (!long) continue;
    yield {
      on: ccn,
      property: "cidrBlocks",
      why: `the mask of ${long.cidr} is longer than /24, the quota for blocks of a CCN`,
      example: long.cidr,
      advice: "Give a larger block.",
    };
  }
}
