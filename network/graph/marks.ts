import type { Item, Network, Node } from "../model/index.js";
import type { Finding } from "../verify/verify.js";
import { byName } from "../order.js";
import type { Change, GraphObject, OtherChange } from "./types.js";

/** Remembers which object of the picture each object of the network belongs to, and what is marked on it. */
export class Marks {
  readonly #owners = new Map<string, string>();
  readonly #parts = new Map<string, Set<Item>>();

  constructor(
    private readonly network: Network,
    private readonly findings: readonly Finding[],
    private readonly changes: ReadonlyMap<string, Change>,
  ) {}

  changeOf = (item: Item | undefined): Change | undefined =>
    item?.object.urn === undefined ? undefined : this.changes.get(item.object.urn);

  /** An object of the picture: the node itself. */
  addNode(key: string, node: Node): void {
    for (const name of namesOf(node)) this.#owners.set(name, key);
  }

  /** What belongs to it. */
  addPart(key: string, item: Item): void {
    for (const name of namesOf({ ...item.object, item })) this.#owners.set(name, key);
    const parts = this.#parts.get(key) ?? new Set();
    this.#parts.set(key, parts.add(item));
  }

  /** What is marked on an object of the picture. */
  of(key: string, node: Pick<Node, "item">): Pick<GraphObject, "change" | "parts" | "findings"> {
    const change = this.changeOf(node.item);
    const parts: Partial<Record<Change, number>> = {};
    for (const one of new Set([...(this.#parts.get(key) ?? [])].map(({ object }) => object))) {
      const its = one.urn === undefined ? undefined : this.changes.get(one.urn);
      // A new gateway has nothing but new parts.
      if (its && its !== change && one !== node.item?.object) parts[its] = (parts[its] ?? 0) + 1;
    }
    return {
      ...(change && { change }),
      parts,
      findings: this.findings.filter((finding) => this.#ownerOf(finding) === key),
    };
  }

  get otherFindings(): Finding[] {
    return this.findings.filter((finding) => this.#ownerOf(finding) === undefined);
  }

  /** Changes of resources of this package that belong to nothing in the picture. */
  get otherChanges(): OtherChange[] {
    return this.network.objects
      .flatMap(({ urn = "", type, name = type }) => {
        const change = this.changes.get(urn);
        return change && !type.includes(":") && !this.#owners.has(urn) ? [{ type, name, change }] : [];
      })
      .sort((one, other) => byName(one.type, other.type) || byName(one.name, other.name));
  }

  #ownerOf({ resource }: Finding): string | undefined {
    return namesOf(resource)
      .map((name) => this.#owners.get(name))
      .find((key) => key !== undefined);
  }
}

/** What findings call an object, the most exact first. */
function namesOf({
  type,
  id,
  name,
  item,
  urn = item?.object.urn,
}: {
  readonly type: string;
  readonly id?: string;
  readonly name?: string;
  readonly item?: Item;
  readonly urn?: string;
}): string[] {
  return [
    ...(urn === undefined ? [] : [urn]),
    ...(id === undefined ? [] : [`${type} ${id}`]),
    // Two resources may have one name, such as those of components.
    ...(urn === undefined && id === undefined && name !== undefined ? [`${type} ${name}`] : []),
  ];
}
