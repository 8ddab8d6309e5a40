import { changeCollections } from "./collections.js";
import { settle } from "./create.js";
import type { Definition, Properties } from "./definition.js";
import { withOfflineAdvice } from "./offline.js";
import { PartlyMade } from "./partly-made.js";
import type { Session } from "./session.js";
import { outputsOf, REFUSED, UNSETTLED } from "./state.js";
import { change, NeedsReplacement } from "./update.js";

/**
 * Does everything that follows once an object exists: waits, settings that only updates carry,
 * entries.
 *
 * @returns the new state.
 * @throws PartlyMade with the state that a failure leaves.
 */
export async function complete(
  definition: Definition,
  session: Session,
  id: string,
  made: Properties,
  news: Properties,
  olds?: Properties,
): Promise<Properties> {
  let state = made;
  const outs = (): Properties => outputsOf(definition, state, news, olds);
  try {
    if (state[UNSETTLED] !== undefined) {
      state = await settle(definition, session, state);
      Reflect.deleteProperty(state, UNSETTLED);
    }
    await change(definition, session, state, news);
    await changeCollections(definition, session, id, state, news);
  } catch (error) {
    if (error instanceof NeedsReplacement) throw replaceNext(error, id, outs());
    throw new PartlyMade(withOfflineAdvice(error), id, outs());
  }
  return outs();
}

/**
 * Notes in state that the service refused to change this object. The next update creates a new one.
 */
function replaceNext({ refusal, inputs }: NeedsReplacement, id: string, state: Properties): PartlyMade {
  const rest =
    "The service does not change it, but takes a new one: the next update creates that and then removes this one. Until then it stays as it is.";
  return new PartlyMade(refusal, id, { ...state, [REFUSED]: [...inputs] }, rest);
}
