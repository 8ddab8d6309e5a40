import type { OperationName } from "../../schema/index.js";
import { ConfigurationError, isOffline, SmartagError } from "../client/index.js";
import type { Definition, Properties } from "./definition.js";
import { changedInputs } from "./diff.js";
import { idOf, naming } from "./identity.js";
import { unlessGone } from "./delete.js";
import { observe, refreshed } from "./observe.js";
import type { Session } from "./session.js";
import { change } from "./update.js";
import { pastRefusals } from "./waits.js";
import { parametersOf } from "./wire.js";

const LEFT_OFFLINE =
  "The device has to be online for what it was before to be put back. To leave it as it is, let go of the resource: pulumi state delete URN, or an update with retainOnDelete: true before.";

/** The inputs of a setting that the service tells and that do not say which setting it is. */
function reportedInputs({ inputs, identity }: Definition): string[] {
  return Object.entries(inputs)
    .filter(([name, { treatment }]) => !identity.includes(name) && treatment.knownFrom === "read")
    .map(([name]) => name);
}

/** Notes what a setting is before the program changes it. */
export async function takeOver(definition: Definition, session: Session, inputs: Properties): Promise<Properties> {
  const parts = Object.fromEntries(definition.identity.map((name) => [name, inputs[name]]));
  // A device that was bound just now comes online soon.
  const seen = await pastRefusals(
    session,
    `${definition.type} ${idOf(definition, inputs)}`,
    () => observe(definition, session, inputs, "fresh"),
    isOffline,
    session.client.waits.deviceMs,
  );
  if (!seen) {
    if (unsetOf(definition)) return parts;
    throw new ConfigurationError(
      `${definition.type}: there is no ${naming(definition, inputs)} in ${session.client.region}; ${definition.absent ?? "check them, the region and the account"}`,
    );
  }
  const state = refreshed(definition, parts, seen.properties);
  state["previous"] = Object.fromEntries(
    reportedInputs(definition)
      .map((name) => [name, seen.properties[name]])
      .filter(([, value]) => value !== undefined),
  );
  return state;
}

/** The call that takes a setting away that need not be there. */
function unsetOf({ create, delete: { operation } }: Definition): OperationName | undefined {
  return operation === create.operation ? undefined : operation;
}

/** Makes a setting again what it was before the program took it over. */
export async function putBack(definition: Definition, session: Session, state: Properties): Promise<void> {
  const subject = `${definition.type} ${idOf(definition, state)}`;
  const unset = unsetOf(definition);
  const { refused, stays = [] } = definition.delete;
  const end = async (): Promise<unknown> => {
    if (state["previous"] === undefined && unset !== undefined) {
      return session.write(unset, parametersOf(definition.wire, unset, state), "repeat");
    }
    const { news, gone, missing } = asBefore(definition, state);
    // Where there is something that the user can do about it the service's refusal says it.
    if (missing.length > 0 && refused === undefined) {
      session.client.warn(`${subject}: left as it is; it cannot be put back without ${missing.join(", ")}`);
      return undefined;
    }
    const changed = [...new Set([...changedInputs(definition, state, news), ...gone])];
    session.client.tell(`${subject}: ${changed.length > 0 ? `putting back ${changed.join(", ")}` : "left as it is"}`);
    return change(definition, session, { ...state }, news, gone).catch((error: unknown) => {
      if (!(error instanceof SmartagError) || !stays.includes(error.code)) throw error;
      session.client.warn(`${subject}: left as it is; it cannot be put back. ${error.message}`);
    });
  };
  await unlessGone(definition, session, state, end, (error) => (isOffline(error) ? LEFT_OFFLINE : refused));
}

/** What puts back what was before, what it takes away, and what is not known of it although no call can do without. */
function asBefore(
  definition: Definition,
  state: Properties,
): { news: Properties; gone: readonly string[]; missing: readonly string[] } {
  const { inputs, standard, rules = [] } = definition;
  const reported = new Set(reportedInputs(definition));
  const before: Properties = { ...standard, ...(state["previous"] as Properties | undefined) };
  const kept = Object.entries(state).filter(([name]) => {
    const field = inputs[name];
    // A secret of the program's may have no use with what was before.
    if (!field?.applies(before)) return false;
    // What was not there before stays where no call can take it away.
    return !reported.has(name) || (field.traits.irremovable && before[name] === undefined);
  });
  const news: Properties = { ...Object.fromEntries(kept), ...before };
  const required = Object.keys(inputs).filter((name) => inputs[name]?.traits.presence === "required");
  const violated = rules
    .filter(({ warns }) => !warns)
    .flatMap((rule) => rule.check(news))
    .map(({ property }) => property);
  return {
    news,
    // Also what was not told of before the program gave it.
    gone: [...reported].filter((name) => state[name] !== undefined && news[name] === undefined),
    missing: [...required, ...violated].filter((name) => news[name] === undefined),
  };
}
