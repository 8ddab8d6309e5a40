import { ConfigurationError } from "../client/index.js";
import type { Definition, Properties } from "./definition.js";
import { idOf } from "./identity.js";
import type { Session } from "./session.js";

/** Notes in `state` how an existing object was created, if the service reports it. */
export async function noteAsMade(
  definition: Definition,
  session: Session,
  state: Properties,
  news: Properties,
): Promise<void> {
  const made = await definition.asMade?.of(state, news, session.client);
  for (const [name, value] of Object.entries(made ?? {})) if (value !== undefined) state[name] = value;
}

/**
 * Notes in the `state` of an adopted object how it was created, once the program says so.
 *
 * @throws ConfigurationError if the service reports something else.
 */
export async function learnAsMade(
  definition: Definition,
  session: Session,
  state: Properties,
  news: Properties,
): Promise<void> {
  const named = Object.entries(definition.inputs)
    .filter(
      ([name, { traits, treatment }]) => treatment.knownFrom === "call" && traits.replaces && state[name] === undefined,
    )
    .map(([name]) => name)
    .filter((name) => news[name] !== undefined);
  if (named.length === 0) return;
  const live = { ...state };
  await noteAsMade(definition, session, live, news);
  for (const name of named) {
    if (live[name] === undefined || live[name] === news[name]) {
      state[name] = news[name];
      continue;
    }
    throw new ConfigurationError(
      `${definition.type} ${idOf(definition, state)}: ${name} is ${JSON.stringify(live[name])}, the program has ${JSON.stringify(news[name])}, and no call changes it; give the program the value that it has`,
    );
  }
}
