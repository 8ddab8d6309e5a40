import { AnswerLostError, ConfigurationError, isGone, isNotBound, SmartagError } from "../client/index.js";
import type { Definition, Properties } from "./definition.js";
import { idOf } from "./identity.js";
import { observe } from "./observe.js";
import type { Session } from "./session.js";
import { parametersOf } from "./wire.js";

/** Whether the object exists. If it cannot be read, it counts as existing. */
async function isThere(definition: Definition, session: Session, state: Properties): Promise<boolean> {
  try {
    return (await observe(definition, session, state, "fresh")) !== undefined;
  } catch {
    return true;
  }
}

/**
 * Deletes an object or resets a setting. Returns false if it is gone already, which counts as
 * success. `hint` is the advice for a refusal.
 */
export async function unlessGone(
  definition: Definition,
  session: Session,
  state: Properties,
  end: () => Promise<unknown>,
  hint: (error: SmartagError) => string | undefined = () => definition.delete.refused,
): Promise<boolean> {
  try {
    await end();
    return true;
  } catch (error) {
    if (isGone(error) || isNotBound(error)) return false;
    if (!(error instanceof SmartagError)) throw error;
    // Some operations document no code for a missing object, so a read decides.
    if (!(error instanceof AnswerLostError) && !(await isThere(definition, session, state))) return false;
    const advice = hint(error);
    throw advice === undefined ? error : error.withHint(advice);
  }
}

/** Deletes an object. An object that is gone already counts as deleted. */
export async function remove(definition: Definition, session: Session, state: Properties): Promise<void> {
  const { operation, parameters, first, refused, lingers } = definition.delete;
  if (operation === undefined) {
    if (!(await isThere(definition, session, state))) return;
    throw new ConfigurationError(`${definition.type} ${idOf(definition, state)} cannot be deleted. ${refused ?? ""}`);
  }
  const there = await unlessGone(definition, session, state, async () => {
    if (first?.when(state)) await session.write(first.operation, first.parameters(state), "repeat");
    await session.write(
      operation,
      { ...parametersOf(definition.wire, operation, state), ...parameters?.(state) },
      "repeat",
    );
  });
  if (there && lingers) {
    await session.client.wait(
      `${definition.type} ${idOf(definition, state)}`,
      async () => ((await observe(definition, session, state, "fresh")) ? { state: "still listed" } : { done: true }),
      { budgetMs: session.client.waits.deleteMs },
    );
  }
}
