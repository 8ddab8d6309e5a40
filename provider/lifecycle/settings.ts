import type { OperationName } from "../../schema/index.js";
import { ConfigurationError, isOffline, SmartagError } from "../client/index.js";
import type { Definition, Properties } from "./definition.js";
import { changedInputs } from "./diff.js";
import { idOf, naming } from "./identity.js";
import { unlessGone } from "./delete.js";
import { observe, refreshed } from "./observe.js";
import { deviceOf, withOfflineAdvice } from "./offline.js";
import type { Session } from "./session.js";
import { previousInWords, withTakeover } from "./takeovers.js";
import { change } from "./update.js";
import { pastRefusals } from "./waits.js";
import { parametersOf } from "./wire.js";

const LEFT_OFFLINE =
  "The device has to be online for what it was before to be put back. To leave it as it is, let go of the resource: pulumi state delete URN, or an update with retainOnDelete: true before.";

/** The inputs of a setting that the service reports and that do not identify the setting. */
export function reportedInputs({ inputs, identity }: Definition): string[] {
  return Object.entries(inputs)
    .filter(([name, { treatment }]) => !identity.includes(name) && treatment.knownFrom === "read")
    .map(([name]) => name);
}

/**
 * Creates a setting once its device is online. A device that was just bound comes online soon.
 * `create` is retried after each refusal. Nothing is locked in between, so that the settings of all
 * devices wait in parallel.
 */
export async function onceOnline<T>(
  definition: Definition,
  session: Session,
  inputs: Properties,
  create: () => Promise<T>,
): Promise<T> {
  const device = deviceOf(inputs);
  try {
    return await pastRefusals(
      session,
      `${definition.type} ${idOf(definition, inputs)}`,
      () => session.reaching(create, device),
      isOffline,
      session.client.waits.deviceMs - session.offlineMs(device),
    );
  } catch (error) {
    throw withOfflineAdvice(error);
  }
}

/** Notes the live values of a setting before the program changes it. */
export async function takeOver(definition: Definition, session: Session, inputs: Properties): Promise<Properties> {
  const parts = Object.fromEntries(definition.identity.map((name) => [name, inputs[name]]));
  const id = idOf(definition, inputs);
  const { takeovers } = session.claims;
  const seen = await observe(definition, session, inputs, "fresh");
  const first = takeovers.first(definition, id);
  const taken = (state: Properties, previous?: Properties): Properties => {
    const after = withTakeover(state, first ?? { at: Date.now(), previous });
    takeovers.note(definition, id, after);
    return after;
  };
  if (!seen) {
    if (unsetOf(definition)) return taken(parts);
    throw new ConfigurationError(
      `${definition.type}: there is no ${naming(definition, inputs)} in ${session.client.region}; ${definition.absent ?? "check them, the region and the account"}`,
    );
  }
  const previous = reportedInputs(definition)
    .map((name) => [name, seen.properties[name]] as const)
    .filter(([, value]) => value !== undefined);
  return taken(refreshed(definition, parts, seen.properties), Object.fromEntries(previous));
}

/** The call that unsets a setting. */
function unsetOf({ create, delete: { operation } }: Definition): OperationName | undefined {
  return operation === create.operation ? undefined : operation;
}

/**
 * Reports the previous values of a setting, if the resource that continues to manage it was created
 * without them. Only the state that is deleted now holds them.
 */
export function tellLost(definition: Definition, session: Session, id: string, state: Properties): void {
  const { takeovers } = session.claims;
  const keeper = takeovers.first(definition, id);
  takeovers.note(definition, id, state);
  const first = keeper && takeovers.better(definition, id, withTakeover({}, keeper));
  if (!first) return;
  const before = previousInWords(definition, first.previous);
  const [was, advice] =
    before === ""
      ? ["was not set", "remove it by hand once the resource has left the program"]
      : [`was { ${before} }`, `write that as its inputs (${before}) and update before you remove the resource`];
  session.client.warn(
    `${definition.type} ${id}: before this program it ${was}. The resource that manages it now was created under another name or parent without aliases, or as a replacement, so its state does not know that, and removing it would not put that back. To put it back, ${advice}.`,
  );
}

/** Restores the values that a setting had before the program took it over. */
export async function putBack(definition: Definition, session: Session, known: Properties): Promise<void> {
  const id = idOf(definition, known);
  const { takeovers } = session.claims;
  const first = takeovers.regained(definition, id, known);
  const state = first ? withTakeover(known, first) : known;
  const subject = `${definition.type} ${id}`;
  const unset = unsetOf(definition);
  const { refused, stays = [] } = definition.delete;
  const end = async (): Promise<unknown> => {
    if (state["previous"] === undefined && unset !== undefined) {
      return session.write(unset, parametersOf(definition.wire, unset, state), "repeat");
    }
    const { news, gone, missing } = asBefore(definition, state);
    // If the user can do something about it, the service's refusal contains the advice.
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

/** The values to restore, the values to clear, and the required values that are unknown. */
function asBefore(
  definition: Definition,
  state: Properties,
): { news: Properties; gone: readonly string[]; missing: readonly string[] } {
  const { inputs, standard, rules = [] } = definition;
  const reported = new Set(reportedInputs(definition));
  const before: Properties = { ...standard, ...(state["previous"] as Properties | undefined) };
  const kept = Object.entries(state).filter(([name]) => {
    const field = inputs[name];
    // A secret of the program may not apply beside the previous values.
    if (!field?.applies(before)) return false;
    // A value that was not set before is kept if no call can clear it.
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
    // Includes values that the service did not report before the program gave them.
    gone: [...reported].filter((name) => state[name] !== undefined && news[name] === undefined),
    missing: [...required, ...violated].filter((name) => news[name] === undefined),
  };
}
