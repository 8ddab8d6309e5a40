import type { Call } from "../call.js";
import type { ObjectOf } from "../store/kinds.js";

/** The kinds that put something on a gateway. */
export type Association = "aclAssociation" | "qosAssociation" | "flowLogAssociation" | "ccnBinding";

/** The gateways that something is on, in the order in which they came. */
export function associatedGateways<K extends Association>(call: Call, kind: K, where: Partial<ObjectOf<K>>): string[] {
  return call.store.all(kind, where).map(({ gatewayId }) => gatewayId);
}

/** Whether an id is among a comma separated list; every id is where there is none. */
export function idFilter(list: string | undefined): (id: string) => boolean {
  if (list === undefined) return () => true;
  const ids = new Set(list.split(",").map((id) => id.trim()));
  return (id) => ids.has(id);
}
