import type { Place } from "../../provider/client/index.js";
import { definitions } from "../../provider/definitions.js";
import {
  inventory,
  type InventoryOptions,
  isListable,
  type Listed,
  type Unread,
} from "../../provider/lifecycle/inventory.js";
import { partsOf } from "../../provider/lifecycle/identity.js";
import { inTurns } from "../../provider/lifecycle/in-turns.js";
import type { Session } from "../../provider/lifecycle/session.js";
import { groupBy } from "../../network/group-by.js";
import { type Comparison, comparison } from "./compare.js";
import type { Managed } from "./managed.js";
import { Possessions, type Status } from "./unmanaged.js";

/** An object of the service that no state has. */
export interface Stranger {
  readonly object: Listed;
  /** Whether its parent's program lists all entries, so that it is a difference of the parent. */
  readonly isExtra: boolean;
  /** The managed object that it belongs to. */
  readonly above: Managed | undefined;
}

/** An object of a state, and what the service has of it. */
export interface Compared {
  readonly managed: Managed;
  readonly comparison: Comparison;
}

/** What one place has, and what the states have of it. */
export interface Part {
  readonly place: Place;
  /** The listed objects that a state has. */
  readonly owned: readonly Pick<Listed, "definition" | "id">[];
  readonly strangers: readonly Stranger[];
  readonly compared: readonly Compared[];
  readonly unread: readonly Unread[];
  readonly isInterrupted: boolean;
}

/**
 * Lists all objects of one place, then compares those of the states with the lists.
 *
 * @throws SmartagError if the service refuses the key or cannot be reached.
 */
export async function partOf(
  session: Session,
  managed: readonly Managed[],
  onProgress: InventoryOptions["onProgress"],
): Promise<Part> {
  const kinds = [...definitions.values()].filter(isListable);
  const found = await inventory(session, definitions, kinds, onProgress ? { onProgress } : {});
  const possessions = new Possessions(managed);
  const byStatus = groupBy(found.objects, (object) => possessions.status(object));
  const of = (status: Status): readonly Listed[] => byStatus.get(status) ?? [];
  const strangers = [...of("unmanaged"), ...of("extra")].map((object) => ({
    object,
    isExtra: possessions.status(object) === "extra",
    above: possessions.above(object),
  }));
  const unread = found.unread.filter(({ types }) => types.size > 0);
  const byType = new Map(kinds.map(({ type }) => [type, unread.filter(({ types }) => types.has(type))]));
  const compared = await inTurns(
    managed.filter(({ isLeaving }) => !isLeaving),
    session.client.maxConcurrency,
    async (one) => ({ managed: one, comparison: await comparison(one, session, byType) }),
  );
  return {
    place: await session.client.place(),
    owned: of("managed").map(({ definition, id }) => ({ definition, id })),
    strangers,
    compared,
    unread: [...unread, ...refused(compared, unread)],
    isInterrupted: found.isInterrupted || compared.some((one) => one.comparison.result === "interrupted"),
  };
}

/** The reads of single objects that were refused, beside the lists that were. */
function refused(compared: readonly Compared[], unread: readonly Unread[]): Unread[] {
  const known = new Set(unread.map(({ error }) => error));
  return compared.flatMap(({ managed: { definition, id }, comparison: one }) =>
    one.result === "not read" && !known.has(one.error)
      ? [{ types: new Set([definition.type]), under: partsOf(definition, id), error: one.error }]
      : [],
  );
}
