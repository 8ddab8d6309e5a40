import type { NetworkObject } from "../model/index.js";

const urnOf = (type: string, name: string): string => `urn:pulumi:prod::offices::smartag:${type}::${name}`;

type Properties = Readonly<Record<string, unknown>>;

/** A resource whose properties are `Type name` if they refer to another one. */
function of(type: string, name: string, values: Properties, after: readonly string[] = []): NetworkObject {
  const references = Object.entries(values).flatMap(([property, value]) => {
    const [, target = "", targetName = ""] =
      /^(Gateway|CloudConnectNetwork|Acl|Qos|FlowLog) (.+)$/.exec(String(value)) ?? [];
    return target === "" ? [] : [{ property, target, targetName }];
  });
  const ids = references.map(({ property, target, targetName }) => [property, idOf(target, targetName)]);
  const urns = references.map(({ property, target, targetName }) => [property, [urnOf(target, targetName)]]);
  return {
    type,
    id: idOf(type, name),
    urn: urnOf(type, name),
    name,
    properties: { ...values, ...(Object.fromEntries(ids) as Properties) },
    references: Object.fromEntries(urns) as Record<string, string[]>,
    dependencies: after.map((one) => urnOf(...(one.split(" ") as [string, string]))),
  };
}

const prefixes: Readonly<Record<string, string>> = { Gateway: "sag", CloudConnectNetwork: "ccn" };

const idOf = (type: string, name: string): string => `${prefixes[type] ?? type.toLowerCase()}-${name}`;

const traffic = { sourceCidr: "10.0.0.0/8", sourcePortRange: "-1/-1", destCidr: "10.0.0.0/8", destPortRange: "-1/-1" };
const incoming = { ...traffic, direction: "in", type: "LAN" };
const rules = {
  web: { ...incoming, policy: "accept", ipProtocol: "TCP", destPortRange: "443/443", priority: 10 },
  rest: { ...incoming, policy: "drop", ipProtocol: "ALL", priority: 100 },
};
const shares = {
  cars: { voice: { priority: 1, limitType: "Percent", minBandwidthPercent: 30, maxBandwidthPercent: 100 } },
  policies: { calls: { ...traffic, priority: 1, ipProtocol: "UDP" } },
};

/** A CCN that is attached to the company's CEN. */
const ccn = (name: string, block: string): NetworkObject[] => [
  of("CloudConnectNetwork", name, { cidrBlocks: [block], interworkingStatus: "enable" }),
  of("CcnCenAttachment", name, { ccnId: `CloudConnectNetwork ${name}`, cenId: "cen-company" }),
];

interface Site {
  readonly name: string;
  readonly block: string;
  readonly ccn: string;
  readonly acl?: string;
  readonly isVirtual?: boolean;
  readonly vbr?: string;
}

function site({ name, block, ccn: on, acl, isVirtual = false, vbr }: Site): NetworkObject[] {
  const smartAGId = `Gateway ${name}`;
  const device = { smartAGId, serialNumber: `sn-${name}` };
  const hardwareVersion = isVirtual ? "sag-vcpe" : "sag-1000";
  const joined = [`SerialNumberBinding ${name}`, `CcnCenAttachment ${on}`];
  return [
    of("Gateway", name, { cidrBlocks: [`${block}.0/24`], maxBandwidth: 20, hardwareVersion }),
    of("SerialNumberBinding", name, device),
    of("CcnBinding", name, { ccnId: `CloudConnectNetwork ${on}`, smartAGId }, joined),
    of("LanPort", name, { ...device, portName: "4", ipType: "STATIC", ip: `${block}.1`, mask: "255.255.255.0" }),
    of("SnatEntry", name, { smartAGId, cidrBlock: `${block}.128/25`, snatIp: "172.30.0.1" }),
    ...(acl === undefined ? [] : [of("AclAssociation", name, { aclId: `Acl ${acl}`, smartAGId })]),
    of("QosAssociation", name, { qosId: "Qos shares", smartAGId }),
    ...(isVirtual ? [] : [of("FlowLogAssociation", name, { flowLogId: "FlowLog flows", smartAGId })]),
    ...(vbr === undefined
      ? []
      : [
          of("VbrBinding", name, { vbrId: vbr, vbrRegionId: "cn-hangzhou", smartAGId }, [
            `CcnBinding ${name}`,
            `CcnCenAttachment ${on}`,
          ]),
        ]),
  ];
}

const common = (acls: readonly string[]): NetworkObject[] => [
  ...acls.map((name) => of("Acl", name, { rules })),
  of("Qos", "shares", shares),
  of("FlowLog", "flows", { outputType: "sls", status: "Active" }),
];

/** So many sites of a company on two CCNs, every tenth with a leased line, and some without an ACL. */
export function drawnNetwork(count: number): NetworkObject[] {
  const acls = ["offices", "shops", "warehouses"];
  const sites = Array.from({ length: count }, (_, index): Site => {
    const acl = index % 9 === 5 ? undefined : acls[index % 3];
    return {
      name: `site-${index + 1}`,
      block: `10.${(index % 2) * 128 + Math.floor(index / 250)}.${index % 250}`,
      ccn: index % 2 === 0 ? "east" : "west",
      isVirtual: index % 7 === 3,
      ...(acl !== undefined && { acl }),
      ...(index % 10 === 0 && { vbr: `vbr-${index + 1}` }),
    };
  });
  return [...ccn("east", "10.0.0.0/9"), ...ccn("west", "10.128.0.0/9"), ...common(acls), ...sites.flatMap(site)];
}

/** The network of the documentation: four offices, of which one has no ACL. */
export function drawnOffices(): NetworkObject[] {
  const sites: readonly Site[] = [
    { name: "hq", block: "10.1.0", ccn: "offices", acl: "office", vbr: "vbr-line" },
    { name: "suzhou", block: "10.2.0", ccn: "offices", acl: "office" },
    { name: "wuxi", block: "10.3.0", ccn: "offices", isVirtual: true },
    { name: "nanjing", block: "10.4.0", ccn: "offices", acl: "office", isVirtual: true },
  ];
  return [...ccn("offices", "10.0.0.0/8"), ...common(["office", "guests"]), ...sites.flatMap(site)];
}
