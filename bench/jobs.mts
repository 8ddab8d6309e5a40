// The networks that are measured, as plain data: every form of the resources is made from the same.

/** Stands for the id of the resource of this name. */
export interface Ref {
  readonly ref: string;
}

/** One resource of a network. */
export interface Item {
  readonly type: string;
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** What has to be there first although no argument names it. */
  readonly after?: readonly string[];
  /** The names that it had in the program before. */
  readonly formerly?: readonly string[];
}

/** A network and what it takes at least to work on it, in calls. */
export interface Job {
  readonly title: string;
  readonly items: readonly Item[];
  /** Gateways that are there before the program runs. */
  readonly gateways: readonly string[];
  readonly least: { readonly up: number; readonly refresh: number; readonly destroy: number };
  /** How many rules of access control lists somebody changes by hand for the run with drift: 1 % of them. */
  readonly drift: number;
}

export const jobNames = ["branch", "inline", "rules", "gateways"] as const;
export type JobName = (typeof jobNames)[number];

const PAGE = 50;
const pages = (count: number): number => Math.ceil(count / PAGE);
const internal = { sourceCidr: "10.0.0.0/8", sourcePortRange: "-1/-1", destCidr: "10.0.0.0/8" };

/** Rule number `n` of a list. */
function rule(n: number, edited: boolean): Record<string, unknown> {
  const port = edited ? 30_000 : 1_000 + n;
  return {
    ...internal,
    direction: "in",
    policy: "accept",
    ipProtocol: "TCP",
    destPortRange: `${port}/${port}`,
    priority: 1 + (n % 100),
  };
}

function rules(count: number, edited: boolean): Record<string, unknown> {
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`rule${n}`, rule(n, edited && n === 0)]));
}

/** The numbers of hashicorp/terraform issue 13837, at full scale: 300 lists with 1,400 rules. */
function fleet(scale: number, inline: boolean, edited: boolean): Job {
  const [lists, total] = [Math.round(300 * scale), Math.round(1400 * scale)];
  const items: Item[] = [];
  for (let list = 0; list < lists; list++) {
    const name = `list${list}`;
    const count = Math.floor(((list + 1) * total) / lists) - Math.floor((list * total) / lists);
    const isEdited = edited && list === 0;
    if (inline) {
      items.push({ type: "Acl", name, args: { name, rules: rules(count, isEdited) } });
      continue;
    }
    items.push({ type: "Acl", name, args: { name } });
    for (let n = 0; n < count; n++) {
      const args = { aclId: { ref: name }, ...rule(n, isEdited && n === 0) };
      items.push({ type: "AclRule", name: `${name}-rule${n}`, args });
    }
  }
  return {
    title: `${lists} ACLs with ${total} rules, ${inline ? "inline" : "as AclRule"}`,
    items,
    gateways: [],
    least: { up: lists + total, refresh: pages(lists) + lists, destroy: inline ? lists : lists + total },
    drift: Math.ceil(total / 100),
  };
}

const OFFICE_RULES = 10;
const share = { limitType: "Percent", percentSourceType: "CcnBandwidth" };
const cars = {
  voice: { ...share, priority: 1, minBandwidthPercent: 20, maxBandwidthPercent: 50 },
  business: { ...share, priority: 2, minBandwidthPercent: 40, maxBandwidthPercent: 90 },
  bulk: { ...share, priority: 3, minBandwidthPercent: 5, maxBandwidthPercent: 30 },
};
const policies = {
  calls: { ...internal, priority: 1, ipProtocol: "UDP", destPortRange: "10000/20000" },
  web: { ...internal, priority: 2, ipProtocol: "TCP", destPortRange: "443/443" },
  backup: { ...internal, priority: 3, ipProtocol: "TCP", destPortRange: "873/873" },
};

/** What all offices share. */
function shared(edited: boolean): Item[] {
  return [
    { type: "CloudConnectNetwork", name: "offices", args: { name: "offices", cidrBlocks: ["10.0.0.0/8"] } },
    { type: "CcnCenAttachment", name: "cloud", args: { ccnId: { ref: "offices" }, cenId: "cen-emulator1a" } },
    { type: "Acl", name: "office", args: { name: "office", rules: rules(OFFICE_RULES, edited) } },
    { type: "Acl", name: "guests", args: { name: "guests" } },
    { type: "AclRule", name: "guests-web", args: { aclId: { ref: "guests" }, ...rule(0, false) } },
    { type: "Qos", name: "shares", args: { name: "shares", cars, policies } },
    { type: "FlowLog", name: "flows", args: { name: "flows", outputType: "netflow", netflowServerIp: "10.1.0.50" } },
  ];
}

/** One office: everything that a gateway can have. */
function office(gatewayId: string, number: number): Item[] {
  const smartAGId = { ref: gatewayId };
  const block = `10.${number + 1}`;
  const joined = [`${gatewayId}-network`];
  const bound = (type: string, suffix: string, args: Item["args"], after = joined): Item => ({
    type,
    name: `${gatewayId}-${suffix}`,
    args: { ...args, smartAGId },
    after,
  });
  const forwarded = (port: number): Item["args"] => ({
    ipProtocol: "TCP",
    externalIp: `172.16.${number}.2`,
    externalPort: port,
    internalIp: `${block}.0.80`,
    internalPort: port,
  });
  return [
    {
      type: "Gateway",
      name: gatewayId,
      args: { adopt: { id: gatewayId, overwrite: true }, cidrBlocks: [`${block}.0.0/24`, `${block}.1.0/24`] },
    },
    bound("SerialNumberBinding", "device", { serialNumber: deviceOf(gatewayId) }, []),
    bound("CcnBinding", "network", { ccnId: { ref: "offices" } }, ["cloud", `${gatewayId}-device`]),
    bound("AclAssociation", "office", { aclId: { ref: "office" } }),
    bound("QosAssociation", "shares", { qosId: { ref: "shares" } }),
    bound("FlowLogAssociation", "flows", { flowLogId: { ref: "flows" } }),
    bound("ApplicationBandwidthPackageAssociation", "applications", {
      applicationBandwidthPackageId: "abwp-emulator1",
      bandwidth: 1,
    }),
    bound("SnatEntry", "snat", { cidrBlock: `${block}.1.0/24`, snatIp: `172.16.${number}.1` }),
    bound("DnatEntry", "wiki", forwarded(443)),
    bound("DnatEntry", "mail", forwarded(25)),
  ];
}

/** The serial number of the device that waits for this gateway. */
export function deviceOf(gatewayId: string): string {
  return `sn-${gatewayId}`;
}

function network(count: number, edited: boolean): Job {
  const gateways = Array.from({ length: count }, (_, n) => `sag-bench${n}`);
  const items = [...shared(edited), ...gateways.flatMap((id, n) => office(id, n))];
  const entries = OFFICE_RULES + Object.keys(cars).length + Object.keys(policies).length;
  return {
    title: `${count} gateways with everything on them`,
    items,
    gateways,
    least: {
      // Adopted gateways are read, in pages, before they are changed.
      up: items.length + entries + pages(count),
      // The CCN, its CEN, ACLs, the rules of both, QoS, cars, policies and flow logs take a call each; NAT entries two a gateway.
      refresh: 9 + 2 * pages(count) + 2 * count,
      // A gateway that was there before the program stays.
      destroy: items.length - count,
    },
    drift: 1,
  };
}

/**
 * A network of this size.
 *
 * @param scale 1 is the full size.
 * @param edited whether one rule differs from what it was first.
 */
export function jobOf(name: JobName, scale: number, edited: boolean): Job {
  switch (name) {
    case "branch":
      return network(2, edited);
    case "inline":
      return fleet(scale, true, edited);
    case "rules":
      return fleet(scale, false, edited);
    case "gateways":
      return network(Math.max(3, Math.round(50 * scale)), edited);
  }
}

export const formNames = ["smartag", "naive", "floor"] as const;
/**
 * `smartag` is this package, `naive` the same resources as one would write them oneself, `floor` resources with the same inputs whose
 * provider only waits as long as the calls would take.
 */
export type FormName = (typeof formNames)[number];

/** What the program of a run is told, as JSON in its environment. */
export interface Assignment {
  readonly job: JobName;
  readonly form: FormName;
  readonly scale: number;
  readonly edited: boolean;
}

export const ASSIGNMENT = "SMARTAG_BENCH";
