import type { SmartagClient } from "../client/index.js";
import { Claims } from "./claims.js";
import type { Properties } from "./definition.js";
import { type Marked, Secrets } from "./secrets.js";
import { Session } from "./session.js";
import { hasUnknown } from "./unknown.js";

/** What the resources of one run of a program share. Nothing of it outlives the run. */
export class Run {
  private readonly sessions = new Map<SmartagClient, Session>();
  private readonly claims = new Map<string, Claims>();
  /** The automatic names of existing objects, by the seeds of their resources. */
  readonly names = new Map<string, string>();

  /** The values that the user marked secret. */
  readonly secrets = new Secrets();

  session(client: SmartagClient): Session {
    let session = this.sessions.get(client);
    if (!session) {
      session = new Session(client, this.claimsAt(client));
      this.sessions.set(client, session);
      client.maskLog((line) => this.secrets.mask(line));
    }
    return session;
  }

  /** Notes the secrets of a resource, as the program gives them and in canonical form. */
  noteSecrets(type: string, marked: Marked, given: Properties, checked: Properties): void {
    for (const name of marked.names()) {
      for (const value of [given[name], checked[name]]) {
        if (!hasUnknown(value)) this.secrets.note(type, name, value, marked.at(name).in(value));
      }
    }
  }

  /** Ids are unique in a region, whatever the keys and settings that a connection reaches it with. */
  private claimsAt({ endpoint, region }: SmartagClient): Claims {
    const place = `${endpoint} ${region}`;
    const claims = this.claims.get(place) ?? new Claims();
    this.claims.set(place, claims);
    return claims;
  }
}
