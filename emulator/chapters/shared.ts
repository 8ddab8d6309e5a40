import type { Call } from "../call.js";
import type { Answer } from "../protocol/answer.js";
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

/** Does what a call asks once for each client token: the same call with the same token again has no effect. */
export function once(call: Call, work: () => void): Answer {
  const token = tokenOf(call);
  const before = token === undefined ? undefined : call.store.tokenCall(token);
  if (before === undefined) {
    work();
    // A dry run does nothing that could be repeated.
    if (token !== undefined && !call.flag("DryRun")) call.store.useToken(token, call.fingerprint());
  } else if (before !== call.fingerprint()) throw call.error("IdempotentParameterMismatch");
  return {};
}

function tokenOf(call: Call): string | undefined {
  const token = call.text("ClientToken");
  if (token === undefined || token === "") return undefined;
  if (!/^[\x20-\x7e]{1,64}$/.test(token)) {
    throw call.invalid("ClientToken", "ClientToken takes up to 64 ASCII characters.");
  }
  return `${call.account.name} ${token}`;
}
