import type { SmartagClient } from "../client/index.js";
import { Claims } from "./claims.js";
import type { Definition, Properties } from "./definition.js";
import { Moves } from "./moves.js";
import { type Marked, Secrets } from "./secrets.js";
import { Session } from "./session.js";
import { hasUnknown } from "./unknown.js";

/** The same string for equal values. The engine may pass properties in another order. */
function fingerprint(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === "object" && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

/** What the resources of one run of a program share. It ends with the run. */
export class Run {
  private readonly sessions = new Map<SmartagClient, Session>();
  private readonly claims = new Map<string, Claims>();
  /** The inputs that the program gives to its resources, as check returned them. */
  private readonly given = new Set<string>();
  /** The inputs that the program gives to the resources of one type under the same parents. */
  private readonly siblings = new Map<string, Properties[]>();
  /** The automatic names of existing objects, by the seeds of their resources. */
  readonly names = new Map<string, string>();

  /** The values that the user marked secret. */
  readonly secrets = new Secrets();

  /** `quietMs`: how long nothing may happen before a resource stops to wait for another one. */
  constructor(private readonly quietMs?: number) {}

  noteGiven(type: string, inputs: Properties): void {
    this.given.add(fingerprint([type, inputs]));
  }
  /**
   * Whether a resource of the program has these inputs. A refresh asks for a diff, too, but with
   * the inputs in state.
   */
  isGiven(type: string, inputs: Properties): boolean {
    return this.given.has(fingerprint([type, inputs]));
  }

  /** What the user must know of a resource beside those of its type and parents before it. */
  besides({ type, lock = [], besides }: Definition, inputs: Properties): string[] {
    if (!besides || hasUnknown(inputs)) return [];
    const parents = fingerprint([type, inputs["connection"], ...lock.map((name) => inputs[name])]);
    const siblings = this.siblings.get(parents) ?? [];
    this.siblings.set(parents, [...siblings, inputs]);
    return siblings.flatMap((other) => besides(inputs, other) ?? []).slice(0, 1);
  }

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

  /** Ids are unique in a region, whatever the keys and settings of a connection. */
  private claimsAt({ endpoint, region }: SmartagClient): Claims {
    const place = `${endpoint} ${region}`;
    const claims = this.claims.get(place) ?? new Claims(new Moves(this.quietMs));
    this.claims.set(place, claims);
    return claims;
  }
}
