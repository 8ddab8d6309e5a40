import { Item } from "./item.js";
import type { Node } from "./network.js";
import type { NetworkObject } from "./objects.js";
import type { Target } from "./references.js";

/** Nodes of one kind, each made once. */
export class Nodes<T extends Node> {
  readonly #nodes = new Map<string, T>();
  readonly #keys = new Map<T, string>();

  get all(): readonly T[] {
    return [...this.#nodes.values()];
  }

  keyOf(node: T): string {
    return this.#keys.get(node) ?? "";
  }

  find(target: Target, make: (node: Omit<Node, "type">) => T): T {
    const key = keyOf(target);
    const known = this.#nodes.get(key);
    if (known) return known;
    const node = make(nodeOf(target));
    this.#nodes.set(key, node);
    this.#keys.set(node, key);
    return node;
  }
}

function keyOf(target: Target): string {
  if ("elsewhere" in target) return target.elsewhere;
  return target.object.id ?? target.object.urn ?? `${target.object.type} ${target.object.name ?? ""}`;
}

function nodeOf(target: Target): Omit<Node, "type"> {
  if ("elsewhere" in target) return { id: target.elsewhere, name: target.elsewhere };
  const { object } = target;
  return {
    item: new Item(object),
    name: nameOf(object),
    ...(object.id !== undefined && { id: object.id }),
  };
}

/** What people call an object. */
export function nameOf({ name, id, type }: NetworkObject): string {
  return name ?? id ?? type;
}
