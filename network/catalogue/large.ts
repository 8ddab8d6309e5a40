import type { NetworkObject } from "../model/index.js";

/** Numbers that look random and are the same each time. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

const services = ["443/443", "80/80", "22/22", "53/53", "3389/3389", "8000/8099", "1024/65535", "-1/-1", "1/1023"];

/** A block of the company's network, most often a small one. */
function blockIn(next: (below: number) => number): string {
  const bits = [8, 12, 16, 20, 24, 24, 24, 26, 28, 32][next(10)] ?? 24;
  const address = (10 * 2 ** 24 + next(2 ** 12) * 2 ** 12 + next(2 ** 12)) >>> 0;
  const first = bits === 32 ? address : Math.floor(address / 2 ** (32 - bits)) * 2 ** (32 - bits);
  return `${[24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256).join(".")}/${bits}`;
}

/**
 * The rules of one ACL as years of changes leave them: blocks within blocks, ranges of ports, a rule
 * that drops the rest, and many that are hidden by others.
 */
export function manyRules(count: number, seed = 1): Record<string, Record<string, unknown>> {
  const next = sequence(seed);
  const rules = Array.from({ length: count - 1 }, (_, index) => {
    const rule = {
      direction: next(3) === 0 ? "out" : "in",
      policy: next(3) === 0 ? "drop" : "accept",
      priority: 1 + Math.floor((index * 98) / count),
      ipProtocol: ["TCP", "TCP", "TCP", "UDP", "ALL"][next(5)] ?? "TCP",
      sourceCidr: next(6) === 0 ? "0.0.0.0/0" : blockIn(next),
      sourcePortRange: "-1/-1",
      destCidr: next(12) === 0 ? "0.0.0.0/0" : blockIn(next),
      destPortRange: services[next(services.length)] ?? "-1/-1",
    };
    return [`rule${index}`, rule.ipProtocol === "ALL" ? { ...rule, destPortRange: "-1/-1" } : rule] as const;
  });
  const rest = {
    direction: "in",
    policy: "drop",
    priority: 100,
    ipProtocol: "ALL",
    sourceCidr: "0.0.0.0/0",
    sourcePortRange: "-1/-1",
    destCidr: "0.0.0.0/0",
    destPortRange: "-1/-1",
  };
  return { ...Object.fromEntries(rules), rest };
}

/** So many sites on one CCN, with a block, an ACL, a QoS, NAT entries and a route each; ten ACLs in all. */
export function manySites(count: number): NetworkObject[] {
  const acls = Array.from({ length: 10 }, (_, index): NetworkObject => ({
    type: "Acl",
    id: `acl-${index}`,
    name: `acl-${index}`,
    properties: { rules: manyRules(200, index + 1) },
  }));
  const ccn: NetworkObject = { type: "CloudConnectNetwork", id: "ccn-1", name: "offices", properties: {} };
  return [ccn, ...acls, ...Array.from({ length: count }, (_, index) => site(index)).flat()];
}

function site(index: number): NetworkObject[] {
  const smartAGId = `sag-${index}`;
  const serialNumber = `sn${index}`;
  const block = `10.${Math.floor(index / 250)}.${index % 250}`;
  const port = { smartAGId, serialNumber, portName: "4" };
  const of = (type: string, properties: Record<string, unknown>): NetworkObject => ({
    type,
    id: `${type}-${index}`,
    name: `${type}-${index}`,
    properties,
  });
  return [
    { ...of("Gateway", { cidrBlocks: [`${block}.0/24`], maxBandwidth: 50 }), id: smartAGId },
    of("CcnBinding", { ccnId: "ccn-1", smartAGId }),
    of("AclAssociation", { aclId: `acl-${index % 10}`, smartAGId }),
    of("LanPort", { ...port, ipType: "STATIC", ip: `${block}.1`, mask: "255.255.255.0" }),
    of("StaticRoute", { ...port, destinationCidr: `172.16.${index % 250}.0/24`, nextHop: `${block}.254` }),
    of("SnatEntry", { smartAGId, cidrBlock: `${block}.0/25`, snatIp: "172.30.0.1" }),
    of("DnatEntry", {
      smartAGId,
      type: "Internet",
      ipProtocol: "TCP",
      externalPort: 8443,
      internalIp: `${block}.8`,
      internalPort: 443,
    }),
  ];
}
