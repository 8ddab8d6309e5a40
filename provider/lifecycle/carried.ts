import type { OperationName } from "../../schema/index.js";
import type { Definition, Properties, Update } from "./definition.js";
import { carriedBy, parametersOf } from "./wire.js";

/** The operation of an update call. */
export function operationOf(update: Update, news: Properties, olds: Properties): OperationName {
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

/** The parameters of an update that carries these changed inputs. */
export function parametersFor(
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

/**
 * Whether an order is needed for these inputs. It is not needed for live values, and not yet while
 * the live values are unknown.
 */
export function orderNeeded(
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
