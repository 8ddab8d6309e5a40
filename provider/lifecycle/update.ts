import { isOffline, SmartagError } from "../client/index.js";
import type { OperationName } from "../../schema/index.js";
import type { Definition, Properties, Update } from "./definition.js";
import { changedInputs } from "./diff.js";
import { idOf } from "./identity.js";
import { observe, type Seen } from "./observe.js";
import { noteOrdered } from "./orders.js";
import type { Session } from "./session.js";
import { waitPastRefusals } from "./waits.js";
import { carriedBy, parametersOf } from "./wire.js";

/** How often the effect of a paid order is looked for before the order counts as never placed. */
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
export function carries(
  definition: Definition,
  update: Update,
  news: Properties,
  olds: Properties,
): ReadonlySet<string> {
  return update.carries === "all"
    ? carriedBy(definition.wire, operationOf(update, news, olds))
    : new Set(update.carries);
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
  const look = (): Promise<Seen | undefined> => observe(definition, session, { ...state, ...news }, "fresh");
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
  const done = await waitPastRefusals<Seen>(
    session,
    what,
    async () => {
      const shown = await session.reaching(shows);
      return shown ? { done: shown } : { state: paid ? "ordered" : "not shown yet" };
    },
    // What was set may have taken the device offline for a moment.
    isOffline,
    session.client.waits.updateMs - session.offlineMs(),
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
