import { clientFor, connectionNames, type Place, type SmartagClient } from "../../provider/client/index.js";
import { Sessions } from "../../provider/lifecycle/connections.js";
import { readingSession } from "../../provider/lifecycle/inventory.js";
import { isSamePlace, placeIn, placeText } from "../../provider/lifecycle/place.js";
import type { Session } from "../../provider/lifecycle/session.js";
import { groupBy } from "../../network/group-by.js";
import { compare } from "../../network/order.js";
import type { Origin } from "../stack.js";
import type { Managed } from "./managed.js";

/** Objects that cannot be read, because they live in a place that no connection reaches. */
export interface Elsewhere {
  readonly state: string;
  readonly place: Place;
  /** Where the connection of these objects works. */
  readonly connected: Place;
  readonly urns: readonly string[];
}

/** The objects of the states by where they live. */
export interface Placed {
  /** One session for each place, with the objects that live there. */
  readonly at: ReadonlyMap<Session, readonly Managed[]>;
  readonly elsewhere: readonly Elsewhere[];
}

/** One session for each place, whatever its connections are called. */
class Places {
  readonly #sessions = new Map<SmartagClient, Session>();
  readonly #byPlace = new Map<string, Session>();

  session(client: SmartagClient): Session {
    const session = this.#sessions.get(client) ?? readingSession(client);
    this.#sessions.set(client, session);
    return session;
  }

  /** The session of the same place, so that each list is read once. */
  async shared(session: Session): Promise<Session> {
    const place = await session.client.place();
    // Two places whose accounts are unknown may be two accounts.
    if (place.account === undefined) return session;
    const key = `${session.client.endpoint} ${placeText(place)}`;
    const first = this.#byPlace.get(key) ?? session;
    this.#byPlace.set(key, first);
    return first;
  }
}

/**
 * Finds the connection that reaches each object. If no state has any, they are compared with the
 * places of their own connections.
 *
 * @throws ConfigurationError if a connection is missing; SmartagError if the key is refused.
 */
export async function placed(managed: readonly Managed[], origins: readonly Origin[]): Promise<Placed> {
  const places = new Places();
  const at = new Map<Session, Managed[]>();
  const strays: { one: Managed; place: Place; connected: Place }[] = [];
  const sessionsOf = new Map(origins.map((origin) => [origin, sessionsFor(origin, places)]));
  for (const one of managed) {
    const { known } = one.values;
    const session = await (sessionsOf.get(one.origin) as Sessions).holding(known);
    const [place, connected] = [placeIn(known), await session.client.place()];
    if (place && !isSamePlace(place, connected)) {
      strays.push({ one, place, connected });
      continue;
    }
    const shared = await places.shared(session);
    const here = at.get(shared);
    if (here) here.push(one);
    else at.set(shared, [one]);
  }
  if (managed.length === 0) {
    for (const sessions of sessionsOf.values()) at.set(await places.shared(sessions.named({})), []);
  }
  return { at, elsewhere: grouped(strays) };
}

function sessionsFor({ config }: Origin, places: Places): Sessions {
  // A config is read anew for each client, and a state has thousands of objects.
  const clients = new Map<string | undefined, SmartagClient>();
  const names = connectionNames(config);
  const client = (name?: string): SmartagClient => {
    const known = clients.get(name) ?? clientFor(config, name);
    clients.set(name, known);
    return known;
  };
  return new Sessions({ client, names: () => names }, places);
}

function grouped(strays: readonly { one: Managed; place: Place; connected: Place }[]): Elsewhere[] {
  const keyOf = ({ one, place }: (typeof strays)[number]): string =>
    JSON.stringify([one.origin.source.name, placeText(place)]);
  return [...groupBy(strays, keyOf)]
    .sort(([one], [other]) => compare(one, other))
    .flatMap(([, ones]) =>
      ones.slice(0, 1).map(({ one, place, connected }) => ({
        state: one.origin.source.name,
        place,
        connected,
        urns: ones.map((stray) => stray.one.urn).sort(compare),
      })),
    );
}
