import type { Node } from "../model/index.js";
import { compare } from "../order.js";
import { keyOf } from "./change.js";

/** The same gateway, ACL, QoS or CCN before and after an update. */
export interface Pair<T extends Node> {
  readonly key: string;
  readonly name: string;
  readonly before?: T;
  readonly after?: T;
}

/** What a node is recognized by: its URN, or its id if another program owns it. */
export const nodeKey = (node: Node): string => (node.item ? keyOf(node.item.object) : (node.id ?? node.name));

/** The nodes of two networks, in the order of their names. */
export function paired<T extends Node>(before: readonly T[], after: readonly T[]): Pair<T>[] {
  const byKey = new Map(before.map((node) => [nodeKey(node), node]));
  const byId = new Map(before.flatMap((node) => (node.id === undefined ? [] : [[node.id, node] as const])));
  const left = new Set(before);
  const pairs = after.map((now): Pair<T> => {
    const found = byKey.get(nodeKey(now)) ?? (now.id === undefined ? undefined : byId.get(now.id));
    if (found) left.delete(found);
    return { key: nodeKey(now), name: now.name, after: now, ...(found && { before: found }) };
  });
  const gone = [...left].map((was): Pair<T> => ({ key: nodeKey(was), name: was.name, before: was }));
  return [...pairs, ...gone].sort((one, other) => compare(one.name, other.name) || compare(one.key, other.key));
}

/**
 * Whether a node is there before and after the update. One that is only named belongs to another
 * program, and exists whether this program names it or not.
 */
export const isLasting = <T extends Node>({ before, after }: Pair<T>): boolean =>
  [before, after].every((node, at) => node !== undefined || [before, after][1 - at]?.item === undefined);
