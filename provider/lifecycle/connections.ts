import { ConfigurationError, type SmartagClient } from "../client/index.js";
import type { Definition, Properties } from "./definition.js";
import { Moves } from "./moves.js";
import { expectRegion, isSamePlace, placeIn } from "./place.js";
import type { Run } from "./run.js";
import type { Session } from "./session.js";
import { hasUnknown } from "./unknown.js";

/** The configured connections to the service. */
export interface Connections {
  /**
   * The client of a connection. The default is the stack's connection.
   *
   * @throws ConfigurationError if no connection has this name.
   */
  client(name?: string): SmartagClient;
  /** The names of all connections besides the stack's. */
  names(): readonly string[];
}

/** The sessions of a run by connection. */
export class Sessions {
  constructor(
    private readonly connections: Connections,
    private readonly run: Pick<Run, "session">,
  ) {}

  /** The session of the connection that the properties name. */
  named({ connection }: Properties): Session {
    return this.run.session(this.connections.client(typeof connection === "string" ? connection : undefined));
  }

  /**
   * The session that reaches the place where an object lives. The connection may have been renamed,
   * and its old name may reach another place.
   *
   * @throws ConfigurationError if no connection has this name and none reaches the place.
   */
  async holding(state: Properties): Promise<Session> {
    const place = placeIn(state);
    if (!place) return this.named(state);
    for (const connection of [state["connection"], undefined, ...this.connections.names()]) {
      const session = this.configured(connection);
      if (session?.client.region === place.region && isSamePlace(place, await session.client.place())) return session;
    }
    return this.named(state);
  }

  /**
   * Whether the program wants the object in another place. Another name for a connection to the
   * same place is no change.
   *
   * @throws ConfigurationError if the same connection reaches another region now.
   */
  async moves(olds: Properties, news: Properties, subject: string): Promise<boolean> {
    if (hasUnknown(news["connection"])) return true;
    const { client } = this.named(news);
    if (olds["connection"] === news["connection"]) {
      expectRegion(this.named(news), olds, subject);
      return false;
    }
    const old = placeIn(olds) ?? (await this.named(olds).client.place());
    return old.region !== client.region || !isSamePlace(old, await client.place());
  }

  /** Why the program cannot have this resource in addition to another one. */
  conflict(definition: Definition, inputs: Properties): string | undefined {
    if (hasUnknown(inputs["connection"])) return undefined;
    return this.named(inputs).claims.conflict(definition, inputs);
  }

  /** What moves between resources in the place of the connection. */
  movesAt(properties: Properties): Moves {
    // A preview may not know the connection yet. It changes nothing, so nothing moves.
    if (hasUnknown(properties["connection"])) return new Moves();
    return this.named(properties).claims.moves;
  }

  private configured(connection: unknown): Session | undefined {
    try {
      return this.named({ connection });
    } catch (error) {
      if (error instanceof ConfigurationError) return undefined;
      throw error;
    }
  }
}
