import { type Gateway, type Item, itemsOf, type Link, type Network, type Node } from "../model/index.js";
import type { Finding } from "../verify/verify.js";
import { ccnObject, cenObject, flowLogObject, gatewayObject, lineObject, policyObject, qosObject } from "./objects.js";
import { Marks } from "./marks.js";
import { byName } from "../order.js";
import type { Change, Graph, GraphEdge, GraphObject } from "./types.js";

export type { Graph } from "./types.js";

export interface GraphInput {
  readonly title: string;
  readonly network: Network;
  readonly findings: readonly Finding[];
  /** By URN. */
  readonly changes: ReadonlyMap<string, Change>;
}

/** What is drawn of a network. */
export function graphOf(input: GraphInput): Graph {
  return new GraphBuilder(input).build();
}

/** Keys of nodes that are the same each time. */
export const keyOf = ({ type, id, item, name }: Node): string => `${type} ${id ?? item?.object.urn ?? name}`;

class GraphBuilder {
  readonly #marks: Marks;
  readonly #edges: GraphEdge[] = [];
  /** What is known of a CEN or a VBR: the objects that name it. */
  readonly #ends = new Map<string, Item[]>();

  constructor(private readonly input: GraphInput) {
    this.#marks = new Marks(input.network, input.findings, input.changes);
  }

  build(): Graph {
    const { network, title } = this.input;
    for (const gateway of network.gateways) this.#gateway(gateway);
    for (const ccn of network.ccns) {
      this.#marks.addNode(keyOf(ccn), ccn);
      for (const attachment of ccn.attachments) this.#end("Cen", keyOf(ccn), attachment, "cenId");
    }
    for (const acl of network.acls)
      this.#owner(
        acl,
        acl.rules.map(({ item }) => item),
      );
    for (const qos of network.qoses) this.#owner(qos, [...qos.cars, ...qos.policies]);
    for (const log of network.flowLogs) this.#owner(log, []);
    return {
      title,
      objects: this.#objects().sort((one, other) => byName(one.name, other.name) || byName(one.key, other.key)),
      edges: this.#edges.sort((one, other) => byName(edgeText(one), edgeText(other))),
      otherFindings: this.#marks.otherFindings,
      otherChanges: this.#marks.otherChanges,
      notes: notesOf(network),
    };
  }

  #gateway(gateway: Gateway): void {
    const key = keyOf(gateway);
    this.#marks.addNode(key, gateway);
    const devices = gateway.devices.flatMap(({ items }) => items);
    for (const item of [...gateway.items, ...devices]) this.#marks.addPart(key, item);
    this.#links(key, gateway.ccns, "way");
    for (const links of [gateway.acls, gateway.qoses, gateway.flowLogs]) this.#links(key, links, "policy");
    for (const binding of itemsOf(gateway, "VbrBinding")) this.#end("Vbr", key, binding, "vbrId");
  }

  #links(key: string, links: readonly Link<Node>[], role: GraphEdge["role"]): void {
    for (const { by, to } of links) {
      this.#marks.addPart(key, by);
      this.#edge(role, key, keyOf(to), by);
    }
  }

  /** A CEN or a VBR, of which other objects know the id. */
  #end(type: string, from: string, by: Item, property: string): void {
    const id = by.text(property) ?? `of ${by.object.name ?? by.object.id ?? by.type}`;
    const key = `${type} ${id}`;
    this.#ends.set(key, [...(this.#ends.get(key) ?? []), by]);
    this.#marks.addPart(from, by);
    this.#edge("way", from, key, by);
  }

  #edge(role: GraphEdge["role"], from: string, to: string, by: Item): void {
    const change = this.#marks.changeOf(by);
    this.#edges.push({ role, from, to, ...(change && { change }) });
  }

  #owner(node: Node, parts: readonly Item[]): void {
    this.#marks.addNode(keyOf(node), node);
    for (const item of parts) if (item.path === "") this.#marks.addPart(keyOf(node), item);
  }

  #objects(): GraphObject[] {
    const { gateways, ccns, acls, qoses, flowLogs } = this.input.network;
    const marks = this.#marks;
    const of = <T extends Node>(
      nodes: readonly T[],
      make: (node: T) => Omit<GraphObject, "key" | "parts" | "findings">,
    ) => nodes.map((node): GraphObject => ({ key: keyOf(node), ...marks.of(keyOf(node), node), ...make(node) }));
    const ends = [...this.#ends].map(([key, items]): GraphObject => {
      const object = key.startsWith("Cen ") ? cenObject(key) : lineObject(key, items);
      return { key, parts: {}, findings: [], ...object };
    });
    return [
      ...of(gateways, (node) => gatewayObject(node, marks.changeOf)),
      ...of(ccns, (node) => ccnObject(node, marks.changeOf)),
      ...of(acls, (node) => policyObject(node, marks.changeOf)),
      ...of(qoses, (node) => qosObject(node, marks.changeOf)),
      ...of(flowLogs, flowLogObject),
      ...ends,
    ];
  }
}

const edgeText = ({ from, to, role, change }: GraphEdge): string => `${from} ${to} ${role} ${change ?? ""}`;

/** What the source does not say. */
function notesOf({ origin, loose }: Network): string[] {
  const notes: string[] = [];
  if (loose.size > 0) {
    notes.push(`Not shown, because they do not say yet what they belong to: ${[...loose].sort(byName).join(", ")}.`);
  }
  const unread = [...(origin.unread ?? [])].sort(byName);
  if (unread.length > 0) notes.push(`Not shown, because their lists could not be read: ${unread.join(", ")}.`);
  return notes;
}
