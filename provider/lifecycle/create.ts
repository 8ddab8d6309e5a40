import { AnswerLostError, isUnserved, SmartagError } from "../client/index.js";
import { interruption } from "../client/interrupt.js";
import { carries } from "./carried.js";
import type { Definition, Properties } from "./definition.js";
import { isEmptyList } from "./fields.js";
import { idOf, labelOf, requiredIdentity } from "./identity.js";
import { observe, refreshed, type Seen } from "./observe.js";
import { Ownership } from "./ownership.js";
import type { Session } from "./session.js";
import { pastRefusals } from "./waits.js";
import { carriedBy, parametersOf, propertiesOf } from "./wire.js";

/** How often a create is sent if its response is lost each time. */
const MOST_SENDINGS = 3;

/** One call that creates an object. */
interface Request {
  readonly parameters: Properties;
  /** The inputs that the call carries, as the object has them afterwards. */
  readonly carried: Properties;
}

/**
 * Creates an object. Returns what is known of it: the inputs that the call carried and the
 * properties in the response. Inputs that only an update carries are not in it. If the parent lists
 * its entries exhaustively, an entry belongs to that parent, whoever created it.
 */
export async function make(
  definition: Definition,
  session: Session,
  inputs: Properties,
  parent?: { readonly listsAll: boolean },
): Promise<Properties> {
  const { create } = definition;
  const ownership = await Ownership.establish(definition, session, inputs, parent?.listsAll === true);
  let request = requestFor(definition, inputs);
  if (!parent) ownership.expectNone(request.carried);
  const send = async (): Promise<Properties> => {
    try {
      return await sendUntilKnown(definition, session, request, ownership, inputs);
    } catch (error) {
      const less = isOneOf(create.less?.after, error) ? create.less?.parameters(inputs) : undefined;
      if (!less) throw error;
      request = requestFor(definition, inputs, less);
      return sendUntilKnown(definition, session, request, ownership, inputs);
    }
  };
  let known: Properties;
  try {
    known = await pastRefusals(
      session,
      `${definition.type} ${create.operation}`,
      send,
      (refusal) => isOneOf(create.passing, refusal),
      session.client.waits.passingMs,
    );
  } catch (error) {
    known = (await alreadyMade(definition, ownership, request, error)).properties;
  }
  const reported = Object.entries(known).filter(([, value]) => !isEmptyList(value));
  const made: Properties = { ...Object.fromEntries(reported), ...request.carried };
  session.claims.noteCreated(definition, idOf(definition, made));
  return made;
}

const isOneOf = (codes: readonly string[] | undefined, error: unknown): boolean =>
  error instanceof SmartagError && codes?.includes(error.code) === true;

/** The call for these inputs. `less` holds parameters that replace those of the first call. */
function requestFor(definition: Definition, inputs: Properties, less: Properties = {}): Request {
  const { create, collections = {}, wire, update = [] } = definition;
  const more = { ...create.parameters?.(inputs), ...less };
  const own = new Set([...carriedBy(wire, create.operation), ...(create.carries ?? [])]);
  const later = new Set(update.flatMap((one) => [...carries(definition, one, inputs, inputs)]));
  const replaced = Object.entries(more).filter(([name]) => name in definition.inputs);
  const carried = Object.entries({ ...inputs, ...Object.fromEntries(replaced) }).filter(
    ([name]) => (own.has(name) || !later.has(name)) && name !== "adopt" && !(name in collections),
  );
  return {
    parameters: { ...parametersOf(wire, create.operation, inputs), ...more },
    carried: Object.fromEntries(carried),
  };
}

/**
 * Sends the call until its result is known. If its response is lost or lacks the id, a read
 * searches for what it created. Only if it created nothing is it sent again. An order that costs
 * money is never sent again.
 */
async function sendUntilKnown(
  definition: Definition,
  session: Session,
  { parameters, carried }: Request,
  ownership: Ownership,
  inputs: Properties,
): Promise<Properties> {
  const { create } = definition;
  for (let sending = 1; ; sending++) {
    let lost: AnswerLostError;
    let mayRepeat = !create.paid && sending < MOST_SENDINGS;
    try {
      // If the service accepts no duplicate, it refuses the repeated call, so repeating is safe.
      const answer = await session.write(create.operation, parameters, create.already ? "repeat" : undefined);
      const known = propertiesOf(definition, create.answer?.(answer) ?? answer);
      const missing = missingIdentity(definition, { ...inputs, ...known });
      if (missing === undefined) return known;
      lost = withoutId(create.operation, missing, answer);
      mayRepeat = false;
    } catch (error) {
      if (!(error instanceof AnswerLostError)) throw error;
      lost = error;
    }
    session.client.tell(
      `the response to ${create.operation} was lost, so it is not known whether ${labelOf(definition, inputs)} was created. Checking for up to ${session.client.waits.listedMs / 1000} s.`,
    );
    const found = await ownership.find(carried);
    if (found) return found.properties;
    // If the run is interrupted, the error must still say that the object may exist.
    if (!mayRepeat || interruption.aborted) throw create.paid ? lost.withHint(ORDER_UNKNOWN) : lost;
  }
}

const ORDER_UNKNOWN =
  "The order may have gone through or not, so it is not placed again. Look in the console for what was bought: to manage it add adopt with its id. If nothing was bought, run the update again.";

/** The first part of the identity that is unknown. */
function missingIdentity(definition: Definition, known: Properties): string | undefined {
  return requiredIdentity(definition).find((name) => known[name] === undefined);
}

function withoutId(operation: string, missing: string, { requestId }: Properties): AnswerLostError {
  return new AnswerLostError({
    operation,
    message: `the response lacks ${missing}`,
    ...(typeof requestId === "string" && { requestId }),
  });
}

/**
 * An object that exists already counts as created only if this run created it. Otherwise the error
 * is thrown.
 */
async function alreadyMade(
  { create: { already = [] } }: Definition,
  ownership: Ownership,
  { carried }: Request,
  error: unknown,
): Promise<Seen> {
  const isPerhaps = error instanceof SmartagError && (already === "any" || already.includes(error.code));
  const seen = isPerhaps ? await ownership.identified(carried) : undefined;
  if (!seen) throw error;
  if (!ownership.proves(seen)) throw ownership.existsAlready([seen]);
  return seen;
}

/** Waits until a created object can be used, and adds what the service reports of it. */
export async function settle(definition: Definition, session: Session, state: Properties): Promise<Properties> {
  const { ready, settles } = definition.create;
  if (!ready || settles?.(state) === false) return state;
  const id = idOf(definition, state);
  return session.client.wait<Properties>(
    `${definition.type} ${id}`,
    async () => {
      let seen: Seen | undefined;
      try {
        seen = await observe(definition, session, state, "fresh");
      } catch (error) {
        // If the read is not served, the response of the call is enough. A failure here would make
        // every later update fail, too.
        if (!isUnserved(error)) throw error;
        session.client.warn(`${definition.type} ${id}: it was created, but cannot be read back. ${error.message}`);
        return { done: state };
      }
      if (!seen) return { state: "not listed yet" };
      const verdict = ready(seen.item, state);
      return verdict === true
        ? // If the service reports new values late, the values that the calls have set win.
          { done: { ...refreshed(definition, state, seen.properties), ...state } }
        : { state: verdict };
    },
    { budgetMs: session.client.waits.createMs },
  );
}
