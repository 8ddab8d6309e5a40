import { isRefusal, isUnsupported, type SmartagError } from "../../provider/client/index.js";
import { interruption } from "../../provider/client/interrupt.js";
import type { Properties } from "../../provider/lifecycle/definition.js";
import { type Difference, differences } from "../../provider/lifecycle/drift.js";
import type { Unread } from "../../provider/lifecycle/inventory.js";
import { partsOf } from "../../provider/lifecycle/identity.js";
import { observe } from "../../provider/lifecycle/observe.js";
import { stateAsSeen } from "../../provider/lifecycle/read.js";
import type { Session } from "../../provider/lifecycle/session.js";
import { withLive } from "./encrypted.js";
import type { Managed } from "./managed.js";

/** What the service has of an object in state. */
export type Comparison =
  | { readonly result: "exists"; readonly differences: readonly Difference[] }
  | { readonly result: "missing" }
  | { readonly result: "not read"; readonly error: SmartagError }
  | { readonly result: "interrupted" };

/**
 * Reads an object as a refresh does, from lists that the session may have read already, and compares
 * it with its state. An object is missing only if the service says so.
 *
 * @param unread the lists that could not be read before, by the types whose objects they have.
 * @throws SmartagError if the service refuses the key or cannot be reached.
 */
export async function comparison(
  { definition, id, values }: Managed,
  session: Session,
  unread: ReadonlyMap<string, readonly Unread[]>,
): Promise<Comparison> {
  if (isInterrupted()) return { result: "interrupted" };
  const parts = partsOf(definition, id);
  // Otherwise each setting of an offline device would be asked for once more.
  const failed = unread.get(definition.type)?.find(({ under }) => isUnder(parts, under));
  if (failed) return { result: "not read", error: failed.error };
  const { known, desired, encrypted } = values;
  const state = { ...known, ...parts };
  try {
    const seen = await observe(definition, session, state, "shared", "inputs");
    if (!seen) return { result: "missing" };
    const live = await stateAsSeen(definition, session, id, known, state, seen);
    const wanted = withLive(definition, desired, live, known, encrypted);
    return { result: "exists", differences: differences(definition, live, wanted) };
  } catch (error) {
    if (isInterrupted()) return { result: "interrupted" };
    if (isRefusal(error) || isUnsupported(error)) return { result: "not read", error };
    throw error;
  }
}

/** A function, because the signal changes during a call. */
const isInterrupted = (): boolean => interruption.aborted;

const isUnder = (parts: Properties, under: Properties): boolean =>
  Object.entries(under).every(([name, value]) => parts[name] === value);
