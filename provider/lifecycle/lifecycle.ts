import { ConfigurationError, type SmartagClient } from "../client/index.js";
import { adopt } from "./adopt.js";
import { checkAdoption, expectNoReplacement } from "./adopt-id.js";
import { learnAsMade } from "./as-made.js";
import { check, type Checked } from "./check.js";
import { changeCollections } from "./collections.js";
import type { Naming } from "./auto-name.js";
import { make, settle } from "./create.js";
import type { Definition, Properties } from "./definition.js";
import { remove } from "./delete.js";
import { changedInputs, diff } from "./diff.js";
import { idOf, labelOf, partsOf } from "./identity.js";
import { PartlyMade } from "./partly-made.js";
import { expectPlace, expectRegion, isSamePlace, PLACE, placeIn, placeText } from "./place.js";
import { importObject, type ReadResult, refresh } from "./read.js";
import type { Run } from "./run.js";
import { Marked } from "./secrets.js";
import type { Session } from "./session.js";
import { putBack, takeOver } from "./settings.js";
import { outputsOf, REFUSED, UNSETTLED } from "./state.js";
import { hasUnknown } from "./unknown.js";
import { change, NeedsReplacement } from "./update.js";

/** The configured connections to the service. */
export interface Connections {
  /** The client of a connection, the stack's own by default. @throws ConfigurationError if none has this name. */
  client(name?: string): SmartagClient;
  /** The names of all connections beside the stack's own. */
  names(): readonly string[];
}

/** What an update would do. */
export interface Difference {
  readonly changes: boolean;
  readonly replaces: string[];
  readonly deleteBeforeReplace: boolean;
  readonly warnings: string[];
}

/** Turns a definition into what an engine asks of a resource: check, diff, create, read, update and delete. */
export class Lifecycle {
  constructor(
    readonly definition: Definition,
    private readonly connections: Connections,
    private readonly run: Run,
  ) {}

  /**
   * `olds` are the inputs of an existing object; undefined if it is to be created. `marked` is what the user marked secret. Warnings name
   * the resource.
   */
  check(olds: Properties | undefined, news: Properties, naming?: Naming, marked = new Marked()): Checked {
    const { inputs, failures, warnings } = check(this.definition, olds, news, naming, this.run.names, marked);
    this.run.noteSecrets(this.definition.type, marked, news, inputs);
    failures.push(...checkAdoption(this.definition, inputs));
    const conflict = failures.length === 0 ? this.conflict(inputs) : undefined;
    if (conflict !== undefined) failures.push(conflict);
    if (olds === undefined && failures.length === 0) warnings.push(...this.notices(inputs, undefined));
    return { inputs, failures, warnings: this.labelled(inputs, warnings) };
  }

  async diff(id: string, olds: Properties, news: Properties): Promise<Difference> {
    const result = diff(this.definition, id, olds, news);
    const moves = await this.moves(id, olds, news);
    const replaces = moves ? [...result.replaces, "connection"] : result.replaces;
    expectNoReplacement(this.definition, id, news, replaces);
    const changes = result.changes || moves;
    if (!moves) await this.claim(id, olds, news, { changes, isReplaced: replaces.length > 0 });
    return {
      changes,
      replaces,
      deleteBeforeReplace: replaces.length > 0 && this.definition.deleteFirst === true,
      warnings: changes ? this.labelled(news, this.notices(news, olds)) : [],
    };
  }

  /** Whether the program wants the object in another place. Another name for the connection to the same place is no change. */
  private async moves(id: string, olds: Properties, news: Properties): Promise<boolean> {
    if (hasUnknown(news["connection"])) return true;
    const session = this.sessionFor(news);
    if (olds["connection"] === news["connection"]) {
      expectRegion(session, olds, this.subject(id));
      return false;
    }
    const old = placeIn(olds) ?? (await this.sessionFor(olds).client.place());
    return old.region !== session.client.region || !isSamePlace(old, await session.client.place());
  }

  /** Notes what a resource of this run manages, and that it goes on doing so unless it is replaced. */
  private async claim(
    id: string,
    olds: Properties,
    news: Properties,
    { changes, isReplaced }: { changes: boolean; isReplaced: boolean },
  ): Promise<void> {
    const session = this.sessionFor(news);
    session.claims.manageAll(this.definition, id, news);
    if (!isReplaced) this.keep(session, id, news);
    // A preview without changes needs no call, nor does state that says nothing to compare with.
    if (changes && placeIn(olds)) await expectPlace(session, olds, this.subject(id));
  }

  private notices(news: Properties, olds: Properties | undefined): readonly string[] {
    return this.definition.notices?.(news, olds) ?? [];
  }

  private labelled(inputs: Properties, texts: readonly string[]): string[] {
    return texts.map((text) => `${labelOf(this.definition, inputs)}: ${text}`);
  }

  async create(inputs: Properties): Promise<{ id: string; outs: Properties }> {
    const session = this.sessionFor(inputs);
    const conflict = this.conflict(inputs);
    if (conflict !== undefined) throw new ConfigurationError(conflict);
    const place = placeText(await session.client.place());
    const adopts = inputs["adopt"] !== undefined;
    return session.alone(this.parents(inputs), async () => {
      const made = await (adopts ? this.adopt(session, inputs) : this.make(session, inputs));
      const id = idOf(this.definition, made);
      session.claims.manageAll(this.definition, id, inputs);
      this.keep(session, id, inputs);
      const state = { ...made, [PLACE]: place, ...(!adopts && { [UNSETTLED]: true }) };
      return { id, outs: await this.complete(session, id, state, inputs) };
    });
  }

  private adopt(session: Session, inputs: Properties): Promise<Properties> {
    const { type } = this.definition;
    return adopt(this.definition, session, inputs, (name) => this.run.secrets.has(type, name, inputs[name]));
  }

  private make(session: Session, inputs: Properties): Promise<Properties> {
    const { create, standard } = this.definition;
    if (standard) return takeOver(this.definition, session, inputs);
    const made = (): Promise<Properties> => make(this.definition, session, inputs);
    return create.nameless ? session.alone([create.operation], made) : made();
  }

  async update(id: string, olds: Properties, news: Properties): Promise<{ outs: Properties }> {
    const session = this.sessionFor(news);
    const place = await expectPlace(session, olds, this.subject(id));
    session.claims.manageAll(this.definition, id, news);
    const state: Properties = { ...olds, ...partsOf(this.definition, id), [PLACE]: place };
    // State of older versions does not say that the wait failed, but then there is nothing else to do.
    if (changedInputs(this.definition, olds, news).length === 0) state[UNSETTLED] = true;
    return session.alone(this.parents(state, id), async () => {
      await learnAsMade(this.definition, session, state, news);
      return { outs: await this.complete(session, id, state, news) };
    });
  }

  /**
   * Reads the object and returns its state and the inputs that a program needs to describe it. `known` is what state holds of the object.
   * Without it the read is an import: every value and every entry that the service reports becomes an input.
   */
  async read(id: string, known?: Properties): Promise<ReadResult> {
    const parts = partsOf(this.definition, id);
    if (!known) {
      const session = this.sessionFor({});
      return importObject(this.definition, session, id, parts, placeText(await session.client.place()));
    }
    const session = await this.sessionOf(known);
    const place = await expectPlace(session, known, this.subject(id));
    session.claims.manageAll(this.definition, id, known);
    return refresh(this.definition, session, id, { ...known, [PLACE]: place }, { ...known, ...parts });
  }

  async delete(id: string, state: Properties): Promise<void> {
    if (this.definition.adoptedStays && state["adopt"] !== undefined) return;
    const session = await this.sessionOf(state);
    if (session.claims.isKept(this.definition, id)) {
      session.client.tell(`${this.subject(id)} is kept: another resource of the program manages it now.`);
      return;
    }
    await expectPlace(session, state, this.subject(id));
    const object = { ...state, ...partsOf(this.definition, id) };
    const end = this.definition.standard ? putBack : remove;
    await session.alone(this.parents(object, id), () => end(this.definition, session, object));
    session.claims.noteDeleted(this.definition, id);
  }

  /** Everything after the object is there: waits, settings that only updates carry, entries. A failure keeps what is so. */
  private async complete(session: Session, id: string, made: Properties, news: Properties): Promise<Properties> {
    let state = made;
    try {
      if (state[UNSETTLED] !== undefined) {
        state = await settle(this.definition, session, state);
        Reflect.deleteProperty(state, UNSETTLED);
      }
      await change(this.definition, session, state, news);
      await changeCollections(this.definition, session, id, state, news);
    } catch (error) {
      if (error instanceof NeedsReplacement) throw this.replaceNext(error, id, outputsOf(this.definition, state, news));
      throw new PartlyMade(error, id, outputsOf(this.definition, state, news));
    }
    return outputsOf(this.definition, state, news);
  }

  /** Notes in state that the service refused to change this object: the next update makes a new one. */
  private replaceNext({ refusal, inputs }: NeedsReplacement, id: string, state: Properties): PartlyMade {
    const rest =
      "The service does not change it, but takes a new one: the next update makes that and then removes this one. Until then it stays as it is.";
    return new PartlyMade(refusal, id, { ...state, [REFUSED]: [...inputs] }, rest);
  }

  private subject(id: string): string {
    return `${this.definition.type} ${id}`;
  }

  /** The session of the connection that properties name. */
  private sessionFor(properties: Properties): Session {
    const connection = properties["connection"];
    return this.run.session(this.connections.client(typeof connection === "string" ? connection : undefined));
  }

  /** The session that leads to where an object lives: its connection may have another name now. */
  private async sessionOf(state: Properties): Promise<Session> {
    try {
      return this.sessionFor(state);
    } catch (error) {
      const place = placeIn(state);
      if (!(error instanceof ConfigurationError) || !place) throw error;
      for (const name of [undefined, ...this.connections.names()]) {
        const session = this.sessionFor({ connection: name });
        if (session.client.region === place.region && isSamePlace(place, await session.client.place())) return session;
      }
      throw error;
    }
  }

  /** Writes under the same of these wait for each other. */
  private parents(properties: Properties, id?: string): string[] {
    const parents = (this.definition.lock ?? []).map((name) => String(properties[name]));
    return parents.length > 0 ? parents : id === undefined ? [] : [id];
  }

  /** Settings and adopted objects can pass from one resource of the program to another. */
  private keep(session: Session, id: string, inputs: Properties): void {
    if (this.definition.standard || inputs["adopt"] !== undefined) session.claims.keep(this.definition, id);
  }

  /** Why this entry cannot be a resource of its own: its parent lists its entries exhaustively in the same program. */
  private conflict(properties: Properties): string | undefined {
    const parent = this.definition.lock?.[0];
    const id = parent === undefined ? undefined : properties[parent];
    if (parent === undefined || typeof id !== "string" || hasUnknown([id, properties["connection"]])) return undefined;
    return this.sessionFor(properties).claims.listsEntries(this.definition, id)
      ? `${parent}: ${id} lists its entries inline in this program and would remove this one; put it there, or give the parent unmanaged: "keep"`
      : undefined;
  }
}
