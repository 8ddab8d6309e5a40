import { addressesOf } from "../five-tuples.js";
import { holdsPublic, numberOf } from "../addresses.js";
import { type Box, commonBox, type Interval } from "../boxes.js";
import { boxOf, headerFields } from "../header-sets.js";
import { type Acl, type Gateway, type Item, itemsOf, shows } from "../model/index.js";
import { exampleOf, packetText } from "../packets.js";
import { regions } from "../tables.js";
import { AclTable, rulesFor } from "../acl-tables.js";
import { allTables, answer } from "./acl-tables-of.js";
import { uncovered } from "../coverings.js";
import type { Observation, VerifyRule } from "./rule.js";

interface Service {
  readonly name: string;
  readonly protocol: number;
  readonly ports: Interval;
}

const [TCP, UDP] = [6, 17];
const port = (number: number, last = number): Interval => ({ first: number, last });

/** What administers machines, and what worms look for first. */
const services: readonly Service[] = [
  { name: "SSH", protocol: TCP, ports: port(22) },
  { name: "Telnet", protocol: TCP, ports: port(23) },
  { name: "SNMP", protocol: UDP, ports: port(161) },
  { name: "SMB", protocol: TCP, ports: port(445) },
  { name: "RDP", protocol: TCP, ports: port(3389) },
  { name: "VNC", protocol: TCP, ports: port(5900) },
  { name: "WinRM", protocol: TCP, ports: port(5985, 5986) },
];

/** A block of this size, a /8, is no list of known addresses any more. */
const WIDE = 2 ** 24;

const exactly = (value: number): Interval => ({ first: value, last: value });
const isWide = (source: Interval): boolean => source.last - source.first + 1 >= WIDE && holdsPublic(source);
const sourceOf = (box: Box): Interval => box[headerFields.indexOf("source")] as Interval;

export const managementOpen: VerifyRule = {
  id: "acl-management-open",
  severity: "error",
  also: "warning",
  title: "Management ports are open to the Internet",
  text: `A rule for traffic of public addresses (direction in, type WAN) accepts SSH, Telnet, SNMP, SMB, RDP,
VNC or WinRM from a public block of /8 or wider; or a DNAT entry of type Internet leads to such a
port and no rule drops what comes from a block of that size. Whether an ACL sees the address before
or after DNAT is documented nowhere: if only one of the two readings lets the packet pass, it is a
warning.`,
  *find(network) {
    for (const { table } of allTables(network)) {
      if (table.kind.direction === "in" && table.kind.type === "WAN") yield* accepted(table);
    }
    if (!shows(network, "AclAssociation")) return;
    for (const gateway of network.gateways) {
      for (const entry of itemsOf(gateway, "DnatEntry")) {
        const observation = answer(() => forwarded(gateway, entry));
        if (observation) yield observation;
      }
    }
  },
};

function* accepted(table: AclTable): Iterable<Observation> {
  for (const [index, rule] of table.rules.entries()) {
    if (rule.policy !== "accept" || rule.priority === undefined) continue;
    const earlier = table.lines.filter(({ priority }) => priority < (rule.priority ?? 0)).map(({ box }) => box);
    const open = services.flatMap((service) => {
      const limits = boxOf({ protocol: exactly(service.protocol), destinationPort: service.ports });
      const part = table.boxesAt(index).flatMap((box) => {
        const common = commonBox(box, [...limits, ...table.space.whole.slice(limits.length)]);
        const left = common && isWide(sourceOf(common)) && answer(() => uncovered(common, earlier, table.effort));
        return left && isWide(sourceOf(left)) ? [left] : [];
      });
      return part.length > 0 ? [{ service, box: part[0] as Box }] : [];
    });
    const [first] = open;
    if (!first) continue;
    yield {
      on: rule.item,
      property: rule.item.path,
      severity: table.space.isCertain(first.box) ? "error" : "warning",
      why: `it accepts ${open.map(({ service }) => service.name).join(", ")} from the Internet`,
      example: packetText({ ...exampleOf(first.box), source: PUBLIC_EXAMPLE(sourceOf(first.box)) }),
      advice: "Limit its source to the addresses that administer the site, or its ports to what the public may use.",
    };
  }
}

/** An address of a block for documentation, if the interval holds it. */
const documentation = addressesOf("198.51.100.0/24").first + 1;
const PUBLIC_EXAMPLE = ({ first, last }: Interval): number =>
  first <= documentation && documentation <= last ? documentation : first;

function forwarded(gateway: Gateway, entry: Item): Observation | undefined {
  if (entry.text("type") !== "Internet") return undefined;
  const [internalIp, protocol] = [entry.address("internalIp"), entry.text("ipProtocol")?.toUpperCase()];
  const [internal, external] = [portsAt(entry, "internalPort"), portsAt(entry, "externalPort")];
  if (internalIp === undefined || !internal || !external) return undefined;
  const service = services.find(
    (one) =>
      [one.protocol === TCP ? "TCP" : "UDP", "ANY"].includes(protocol ?? "") &&
      one.ports.first <= internal.last &&
      internal.first <= one.ports.last,
  );
  if (!service) return undefined;
  const inside = { destination: exactly(numberOf(internalIp)), destinationPort: service.ports };
  // The port that the Internet uses, where the entry changes it.
  const outside = { destinationPort: internal.first === internal.last ? external : service.ports };
  const views = [inside, outside].map((limits) =>
    gateway.acls.every(({ to }) => passesWidely(to, boxOf({ protocol: exactly(service.protocol), ...limits }))),
  );
  if (!views.includes(true)) return undefined;
  const isCertain = !views.includes(false) && gateway.acls.every(({ to }) => !to.isOpen);
  const seenPort = outside.destinationPort.first;
  return {
    on: entry,
    property: "internalPort",
    severity: isCertain ? "error" : "warning",
    why: `it forwards ${service.name} from the Internet to ${internalIp}, and ${isCertain ? "no rule drops it" : "perhaps no rule drops it: whether an ACL sees the address before or after DNAT is documented nowhere"}`,
    example: `${service.protocol === TCP ? "TCP" : "UDP"} 198.51.100.1:40000 > WAN port ${seenPort} > ${internalIp}:${service.ports.first}`,
    advice: "Reach the host through the CCN or the app, or accept the addresses that administer it and drop the rest.",
  };
}

function portsAt(entry: Item, name: string): Interval | undefined {
  const number = entry.number(name);
  if (number !== undefined) return exactly(number);
  return entry.text(name)?.toLowerCase() === "any" ? { first: 0, last: 65_535 } : undefined;
}

/** Whether an ACL lets packets of a box pass from a public block that is wide. */
function passesWidely(acl: Acl, header: Box): boolean {
  const kind = { direction: "in", type: "WAN" } as const;
  const table = new AclTable(kind, rulesFor(kind, acl.rules));
  const box = [...header, ...table.space.whole.slice(header.length)];
  for (const region of regions(table.lines, box, table.effort)) {
    if (region.verdict === "accept" && isWide(sourceOf(region.box))) return true;
  }
  return false;
}
