import type { OperationName } from "../../schema/index.js";
import {
  AnswerLostError,
  ConfigurationError,
  isGone,
  isNotBound,
  isOffline,
  isUnserved,
  SmartagError,
  WaitTimeoutError,
} from "../client/index.js";
import type { Definition, Properties, Update } from "./definition.js";
import { changedInputs } from "./diff.js";
import { isEmptyList } from "./fields.js";
import { idOf, ofKind } from "./identity.js";
import { observe, observeAll, refreshed, type Seen } from "./observe.js";
import { noteOrdered } from "./orders.js";
import type { Session } from "./session.js";
import { carriedBy, parametersOf, propertiesOf } from "./wire.js";

/** The service keeps whole seconds in the header that clocks are compared by. */
const CLOCK_TOLERANCE_MS = 2_000;
/** How often a paid order is looked for before it counts as never placed. */
const LOOKS_FOR_ORDER = 5;

/** The service refuses a change, but takes a new object that is so. */
export class NeedsReplacement extends Error {
  constructor(
    readonly refusal: SmartagError,
    /** The inputs that the refused call carried. */
    readonly inputs: readonly string[],
  ) {
    super(refusal.message, { cause: refusal });
    this.name = "NeedsReplacement";
  }
}

const codeOf = (error: unknown): string | undefined => (error instanceof SmartagError ? error.code : undefined);

function operationOf(update: Update, news: Properties, olds: Properties): OperationName {
  return typeof update.operation === "string" ? update.operation : update.operation.by(news, olds);
}

/** The inputs that this update carries. */
function carries(definition: Definition, update: Update, news: Properties, olds: Properties): ReadonlySet<string> {
  return update.carries === "all"
    ? carriedBy(definition.wire, operationOf(update, news, olds))
    : new Set(update.carries);
}

/** Of the values those whose names the other object has too. */
function fromKeys(values: Properties, names: object): Properties {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name in names));
}

/**
 * Makes an object and tells what was made: the inputs that the call carried and what the service answered. Inputs that only an update carries are not in it.
 */
export async function make(definition: Definition, session: Session, inputs: Properties): Promise<Properties> {
  const { create } = definition;
  const own = new Set([...carriedBy(definition.wire, create.operation), ...(create.carries ?? [])]);
  const later = new Set(
    (definition.update ?? []).flatMap((update) => [...carries(definition, update, inputs, inputs)]),
  );
  const sent = (more: Properties): Properties =>
    Object.fromEntries(
      Object.entries({ ...inputs, ...fromKeys(more, definition.inputs) }).filter(
        ([name]) =>
          (own.has(name) || !later.has(name)) && name !== "adopt" && !(name in (definition.collections ?? {})),
      ),
    );
  let more = create.parameters?.(inputs) ?? {};
  let carried = sent(more);
  const sentAt = Date.now();
  const already = create.already ?? [];
  const sendOnce = (): Promise<Properties> =>
    session.write(
      create.operation,
      { ...parametersOf(definition.wire, create.operation, inputs), ...more },
      create.already ? "repeat" : () => lookFor(definition, session, carried, sentAt),
    );
  const send = async (): Promise<Properties> => {
    try {
      return await sendOnce();
    } catch (error) {
      const less = create.less?.after.includes(codeOf(error) ?? "") ? create.less.parameters(inputs) : undefined;
      if (!less) throw error;
      more = { ...more, ...less };
      carried = sent(more);
      return sendOnce();
    }
  };
  let answer: Properties = {};
  try {
    const { passing = [] } = create;
    answer = await pastRefusals(
      session,
      `${definition.type} ${create.operation}`,
      send,
      (refusal) => passing.includes(refusal.code),
      session.client.waits.passingMs,
    );
  } catch (error) {
    // "Already so" is as good as done only where it is so for this very object.
    const isPerhaps = error instanceof SmartagError && (already === "any" || already.includes(error.code));
    const there = isPerhaps ? await present(definition, session, inputs, carried) : undefined;
    if (!there) throw error;
    answer = there;
    session.shared.add(ofKind(definition, idOf(definition, { ...inputs, ...propertiesOf(definition, there) })));
  }
  const told = Object.entries(propertiesOf(definition, create.answer?.(answer) ?? answer)).filter(
    ([, value]) => !isEmptyList(value),
  );
  const made: Properties = { ...Object.fromEntries(told), ...carried };
  session.held.add(ofKind(definition, idOf(definition, made)));
  return made;
}

/** The object that is there as a call with these inputs would make it, and that no other resource of the program holds. */
async function present(
  definition: Definition,
  session: Session,
  inputs: Properties,
  carried: Properties,
): Promise<Properties | undefined> {
  if (definition.identity.every((name) => inputs[name] !== undefined || definition.lastPartOptional)) {
    const seen = await observe(definition, session, inputs, true);
    return seen && isAsSent(definition, seen.properties, carried) ? {} : undefined;
  }
  const alike = await unheld(definition, session, carried);
  return alike.length === 1 ? alike[0]?.item : undefined;
}

/** The objects that a call with these inputs could have made, and that no resource of the program holds. */
async function unheld(definition: Definition, session: Session, carried: Properties): Promise<Seen[]> {
  const siblings = await observeAll(definition, session, carried, true);
  return siblings.filter(
    ({ properties }) =>
      !session.held.has(ofKind(definition, idOf(definition, { ...carried, ...properties }))) &&
      isAsSent(definition, properties, carried),
  );
}

/** Works until the service no longer refuses for a reason that passes by itself. */
export async function pastRefusals<T>(
  session: Session,
  what: string,
  work: () => Promise<T>,
  passes: (refusal: SmartagError) => boolean,
  budgetMs: number,
): Promise<T> {
  let refusal: unknown;
  const probe = async (): Promise<{ done: T } | { state: string }> => {
    try {
      return { done: await work() };
    } catch (error) {
      if (!(error instanceof SmartagError) || !passes(error)) throw error;
      refusal = error;
      return { state: error.code };
    }
  };
  try {
    return await session.client.wait(what, probe, { budgetMs });
  } catch (error) {
    throw refusal !== undefined && error instanceof WaitTimeoutError ? refusal : error;
  }
}

/** Whether an object could be what a call with these inputs made: all that the service reports of them is the same. */
export function isAsSent({ inputs }: Definition, seen: Properties, carried: Properties): boolean {
  return Object.entries(carried).every(([name, value]) => {
    const field = inputs[name];
    return !field || field.traits.onlyAtCreate === true || seen[name] === undefined || field.isSame(seen[name], value);
  });
}

/** Looks for what a create made whose answer was lost. */
async function lookFor(
  definition: Definition,
  session: Session,
  carried: Properties,
  sentAt: number,
): Promise<Properties | undefined> {
  const { create } = definition;
  const alike = async (): Promise<Properties[]> => {
    const candidates = await unheld(definition, session, carried).catch((error: unknown) => {
      if (!isUnserved(error)) throw error;
      throw new AnswerLostError(
        {
          operation: create.operation,
          message: `its answer was lost, and ${error.operation}, which would show what it made, is not served here`,
          hint: "Look for it in the console, remove it there, then run the update again.",
        },
        { cause: error },
      );
    });
    return candidates
      .filter(({ item }) => {
        const bornAt = item["gmtCreate"] ?? item["createTime"];
        return !(typeof bornAt === "number" && bornAt < sentAt + session.client.clockOffsetMs - CLOCK_TOLERANCE_MS);
      })
      .map(({ item, properties }) => ({ ...item, ...properties }));
  };
  for (let look = 1; ; look++) {
    const found = await alike();
    if (found.length > 1) {
      const ids = found.map((properties) => idOf(definition, { ...carried, ...properties })).join(", ");
      throw new AnswerLostError({
        operation: create.operation,
        message: `${found.length} objects could be what it made: ${ids}`,
        hint: "Look at them in the console, remove those that nobody needs, then run the update again, with adopt for the one to keep.",
      });
    }
    if (found[0] || !create.paid || look === LOOKS_FOR_ORDER) return found[0];
    await session.client.pause(look);
  }
}

/** Waits until what was made can be used, and adds what the service says of it. */
export async function settle(definition: Definition, session: Session, state: Properties): Promise<Properties> {
  const { ready, settles } = definition.create;
  if (!ready || settles?.(state) === false) return state;
  const id = idOf(definition, state);
  return session.client.wait<Properties>(
    `${definition.type} ${id}`,
    async () => {
      let seen: Seen | undefined;
      try {
        seen = await observe(definition, session, state, true);
      } catch (error) {
        // Without a read the answer of the call has to do. If this failed, every later update would fail, too.
        if (!isUnserved(error)) throw error;
        session.client.warn(`${definition.type} ${id}: it is made, but cannot be read back. ${error.message}`);
        return { done: state };
      }
      if (!seen) return { state: "not listed yet" };
      const verdict = ready(seen.item, state);
      return verdict === true
        ? // What the calls have set stands, also where the service takes its time to show it.
          { done: { ...refreshed(definition, state, seen.properties), ...state } }
        : { state: verdict };
    },
    { budgetMs: session.client.waits.createMs },
  );
}

/** The inputs that are no attributes of the object. */
export function locals(definition: Definition, properties: Properties): Properties {
  const names = ["adopt", "connection", "unmanaged"];
  for (const [name, { traits }] of Object.entries(definition.inputs)) {
    if (traits.local || traits.onlyAtCreate || traits.unreported) names.push(name);
  }
  return Object.fromEntries(
    names.filter((name) => properties[name] !== undefined).map((name) => [name, properties[name]]),
  );
}

/**
 * Brings an object from what it is to what is wanted; `state` tells after each call what is so. What is `gone` is taken away also where the
 * service may fill it in.
 */
export async function change(
  definition: Definition,
  session: Session,
  state: Properties,
  news: Properties,
  gone: readonly string[] = [],
): Promise<void> {
  for (const update of definition.update ?? []) {
    const carried = carries(definition, update, news, state);
    const changed = new Set([...changedInputs(definition, state, news), ...gone]);
    const mine = [...changed].filter((name) => carried.has(name));
    if (mine.length > 0) await apply(definition, session, update, mine, state, news);
  }
}

/** Sends one update, which carries these changed inputs, and notes in `state` that they are so. */
async function apply(
  definition: Definition,
  session: Session,
  update: Update,
  mine: readonly string[],
  state: Properties,
  news: Properties,
): Promise<void> {
  const { needed, paid, shown, first, anew } = update;
  const what = `${definition.type} ${idOf(definition, state)} ${mine.join(", ")}`;
  const look = (): Promise<Seen | undefined> => observe(definition, session, { ...state, ...news }, true);
  const told = mine.filter((name) => {
    const { unreported, computed } = definition.inputs[name]?.traits ?? {};
    return !unreported && !(computed && news[name] === undefined);
  });
  const shows = async (): Promise<Seen | undefined> => {
    const seen = await look();
    const isSo = needed
      ? seen && needed(seen.item, news) === false
      : told.every((name) => definition.inputs[name]?.isSame(seen?.properties[name], news[name]));
    return isSo ? seen : undefined;
  };
  // An order that somebody else has placed already must not be placed again.
  const seen = needed || paid ? await look() : undefined;
  const verdict = !seen
    ? true
    : needed
      ? needed(seen.item, news)
      : orderNeeded(definition, told, seen.properties, news);
  if (typeof verdict === "string") {
    session.client.warn(`${what}: not done yet: ${verdict}. The next update tries again.`);
    return;
  }
  if (verdict) {
    const olds = paid ? { ...state, ...seen?.properties } : state;
    const operation = operationOf(update, news, olds);
    const parameters = parametersFor(definition, update, mine, olds, news);
    const send = (): Promise<Properties> =>
      session.write(operation, parameters, paid ? () => sought(session, shows) : "repeat");
    try {
      await send();
    } catch (error) {
      if (error instanceof SmartagError && anew?.after.includes(error.code) && anew.when(news)) {
        throw new NeedsReplacement(error, mine);
      }
      if (!first?.after.includes(codeOf(error) ?? "")) throw error;
      const ids = Object.fromEntries(definition.identity.map((name) => [name, state[name]]));
      await session.write(operation, parametersOf(definition.wire, operation, { ...ids, ...first.set }), "repeat");
      await send();
    }
  }
  // Also an order counts as soon as it is accepted: where the wait for it fails it must not be placed again.
  for (const name of mine) {
    if (news[name] === undefined) Reflect.deleteProperty(state, name);
    else state[name] = news[name];
  }
  noteOrdered(state, mine);
  if (!verdict || !(paid || (shown && told.length > 0))) return;
  const done = await session.client.wait<Seen>(
    what,
    async () => {
      try {
        const shown = await shows();
        return shown ? { done: shown } : { state: paid ? "ordered" : "not shown yet" };
      } catch (error) {
        // What was set may have taken the device offline for a moment.
        if (!isOffline(error)) throw error;
        return { state: error.code };
      }
    },
    { budgetMs: session.client.waits.updateMs },
  );
  // What a read tells beside the inputs may have changed with them.
  for (const name of Object.keys(definition.outputs)) {
    if (done.properties[name] !== undefined) state[name] = done.properties[name];
  }
}

/** Whether an order is needed for these inputs: not for what is there already, and not yet where what is there is not known. */
function orderNeeded(
  { inputs }: Definition,
  names: readonly string[],
  seen: Properties,
  news: Properties,
): boolean | string {
  const unknown = names.find((name) => seen[name] === undefined);
  if (unknown !== undefined) {
    return `the service does not report ${unknown} in a form that is known, and nothing is ordered on a guess; look at it in the console`;
  }
  return !names.every((name) => inputs[name]?.isSame(seen[name], news[name]));
}

/** The parameters of an update that carries these changed inputs. */
function parametersFor(
  definition: Definition,
  update: Update,
  mine: readonly string[],
  state: Properties,
  news: Properties,
): Properties {
  const whole = update.whole ? carries(definition, update, news, state) : mine;
  const values = [...new Set([...definition.identity, ...whole])].map((name) => {
    const field = definition.inputs[name];
    if (field?.applies(news) === false) return [name, undefined] as const;
    const isMine = mine.includes(name);
    const cleared = isMine && news[name] === undefined ? field?.traits.cleared : undefined;
    return [name, news[name] ?? cleared ?? (isMine ? undefined : state[name])] as const;
  });
  return {
    ...parametersOf(definition.wire, operationOf(update, news, state), Object.fromEntries(values)),
    ...update.parameters?.({ ...state, ...news }),
  };
}

async function sought(session: Session, look: () => Promise<Seen | undefined>): Promise<Properties | undefined> {
  for (let round = 1; ; round++) {
    const found = (await look())?.item;
    if (found || round === LOOKS_FOR_ORDER) return found;
    await session.client.pause(round);
  }
}

/** Whether the object is there; where that cannot be read it counts as there. */
async function isThere(definition: Definition, session: Session, state: Properties): Promise<boolean> {
  try {
    return (await observe(definition, session, state, true)) !== undefined;
  } catch {
    return true;
  }
}

/** Does what ends an object or a setting. False where it is gone already, which is as good. `hint` tells what to do about a refusal. */
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
    // Some operations document no code for what is not there, so the list decides.
    if (!(error instanceof AnswerLostError) && !(await isThere(definition, session, state))) return false;
    const advice = hint(error);
    throw advice === undefined ? error : error.withHint(advice);
  }
}

/** Removes an object; that it is gone already is as good. */
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
      async () => ((await observe(definition, session, state, true)) ? { state: "still listed" } : { done: true }),
      { budgetMs: session.client.waits.deleteMs },
    );
  }
}
