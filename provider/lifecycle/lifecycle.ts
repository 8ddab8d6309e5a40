import { ConfigurationError } from "../client/index.js";
import type { Naming } from "./auto-name.js";
import { Changes, type Outcome } from "./changes.js";
import { type Checked, messageOf } from "./check.js";
import { type Connections, Sessions } from "./connections.js";
import type { Definition, Properties } from "./definition.js";
import { isIdOf, partsOf, subjectOf } from "./identity.js";
import { expectPlace, PLACE, placeText } from "./place.js";
import { type Difference, Preview } from "./preview.js";
import { importObject, type ReadResult, refresh } from "./read.js";
import type { Run } from "./run.js";
import type { Marked } from "./secrets.js";
import type { Session } from "./session.js";

/** Maps a definition to the requests of an engine: check, diff, create, read, update and delete. */
export class Lifecycle {
  private readonly sessions: Sessions;
  private readonly preview: Preview;
  private readonly changes: Changes;

  constructor(
    readonly definition: Definition,
    connections: Connections,
    run: Run,
  ) {
    this.sessions = new Sessions(connections, run);
    this.preview = new Preview(definition, this.sessions, run);
    this.changes = new Changes(definition, this.sessions, run);
  }

  check(olds: Properties | undefined, news: Properties, naming?: Naming, marked?: Marked): Checked {
    return this.preview.check(olds, news, naming, marked);
  }

  diff(id: string, olds: Properties, news: Properties, replaceOn?: readonly string[]): Promise<Difference> {
    return this.preview.diff(id, olds, news, replaceOn);
  }

  create(inputs: Properties): Promise<Outcome> {
    return this.changes.create(inputs);
  }

  update(id: string, olds: Properties, news: Properties): Promise<Outcome> {
    return this.changes.update(id, olds, news);
  }

  delete(id: string, state: Properties): Promise<void> {
    return this.changes.delete(id, state);
  }

  /**
   * Reads the object. Returns its state and the inputs that a program needs to describe it. `known`
   * is the state of the object. Without it the read is an import: every value and every entry that
   * the service reports becomes an input.
   */
  async read(id: string, known?: Properties): Promise<ReadResult> {
    const parts = partsOf(this.definition, id);
    if (!known) return this.import(this.sessions.named({}), id);
    const session = await this.sessions.holding(known);
    const place = await expectPlace(session, known, subjectOf(this.definition, id));
    session.claims.takeovers.note(this.definition, id, known);
    session.claims.moves.noteState(this.definition, id, known);
    const result = await refresh(this.definition, session, id, { ...known, [PLACE]: place }, { ...known, ...parts });
    // If the object is gone, the program creates another one, which may have the same id.
    if (result.id !== "") session.claims.manage(this.definition, id);
    return result;
  }

  private async import(session: Session, id: string): Promise<ReadResult> {
    const place = placeText(await session.client.place());
    return importObject(this.definition, session, id, partsOf(this.definition, id), place);
  }

  /**
   * Reads an object for `X.get`, which manages nothing.
   *
   * @throws ConfigurationError if the service has no such object.
   */
  async get(id: string, given: Properties): Promise<ReadResult> {
    const session = this.sessions.named(given);
    const { identity, type } = this.definition;
    if (this.canBe(id)) {
      const found = await this.import(session, id);
      if (found.id !== "") return found;
    }
    throw new ConfigurationError(
      `get: ${type} ${JSON.stringify(id)} does not exist in ${session.client.region}; check the id, whose form is ${identity.join(":")}, the region and the account, or give the connection that reaches it`,
    );
  }

  /** Whether an object can have this id: its form, and the values in it that are inputs, fit. */
  private canBe(id: string): boolean {
    if (!isIdOf(this.definition, id)) return false;
    const parts = Object.entries(partsOf(this.definition, id));
    return parts.every(([name, value]) => {
      const field = this.definition.inputs[name];
      return !field || messageOf(field, value) === "";
    });
  }
}
