import type { SmartagClient } from "../client/index.js";
import { Claims } from "./claims.js";
import { Session } from "./session.js";

/** What the resources of one run of a program share. Nothing of it outlives the run. */
export class Run {
  private readonly sessions = new Map<SmartagClient, Session>();
  private readonly claims = new Map<string, Claims>();
  /** The automatic names of existing objects, by the seeds of their resources. */
  readonly names = new Map<string, string>();

  session(client: SmartagClient): Session {
    const session = this.sessions.get(client) ?? new Session(client, this.claimsAt(client));
    this.sessions.set(client, session);
    return session;
  }

  /** Ids are unique in a region, whatever the keys and settings that a connection reaches it with. */
  private claimsAt({ endpoint, region }: SmartagClient): Claims {
    const place = `${endpoint} ${region}`;
    const claims = this.claims.get(place) ?? new Claims();
    this.claims.set(place, claims);
    return claims;
  }
}
