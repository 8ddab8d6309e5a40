import { ConfigurationError } from "../client/index.js";
import { adopt } from "./adopt.js";
import { checkAdoption, expectNoReplacement } from "./adopt-id.js";
import { learnAsMade } from "./as-made.js";
import type { Naming } from "./auto-name.js";
import { check, type Checked, messageOf } from "./check.js";
import { complete } from "./complete.js";
import { type Connections, Sessions } from "./connections.js";
import { make } from "./create.js";
import type { Definition, Properties } from "./definition.js";
import { remove } from "./delete.js";
import { changedInputs, diff, replacedOn } from "./diff.js";
import { idOf, isIdOf, labelOf, partsOf } from "./identity.js";
import { deviceOf } from "./offline.js";
import { expectPlace, PLACE, placeIn, placeText } from "./place.js";
import { importObject, type ReadResult, refresh } from "./read.js";
import { onceFree } from "./held.js";
import { Moves } from "./moves.js";
import { PartlyMade } from "./partly-made.js";
import type { Run } from "./run.js";
import { Marked } from "./secrets.js";
import type { Session } from "./session.js";
import { onceOnline, putBack, takeOver, tellLost } from "./settings.js";
import { UNSETTLED } from "./state.js";
import { type Takeover, withTakeover } from "./takeovers.js";
import { hasUnknown } from "./unknown.js";

const REGAINED =
  "an interrupted run left state of this setting under two names; this update notes here what the setting was before the program";

/** What an update would do. */
export interface Difference {
  readonly changes: boolean;
  readonly replaces: string[];
  readonly deleteBeforeReplace: boolean;
  readonly warnings: string[];
}

/** The id of an object and its state, as the engine keeps them. */
export interface Outcome {
  readonly id: string;
  readonly outs: Properties;
}

/** Maps a definition to the requests of an engine: check, diff, create, read, update and delete. */
export class Lifecycle {
  private readonly sessions: Sessions;

  constructor(
    readonly definition: Definition,
    connections: Connections,
    private readonly run: Run,
  ) {
    this.sessions = new Sessions(connections, run);
  }

  /**
   * `olds` are the inputs of an existing object; undefined if it is to be created. `marked` holds
   * the values that the user marked secret. Warnings name the resource.
   */
  check(olds: Properties | undefined, news: Properties, naming?: Naming, marked = new Marked()): Checked {
    const { inputs, failures, warnings } = check(this.definition, olds, news, naming, this.run.names, marked);
    this.run.noteSecrets(this.definition.type, marked, news, inputs);
    failures.push(...checkAdoption(this.definition, inputs));
    const conflict = failures.length === 0 ? this.conflict(inputs) : undefined;
    if (conflict !== undefined) failures.push(conflict);
    if (failures.length === 0) {
      this.run.noteGiven(this.definition.type, inputs);
      warnings.push(...this.run.besides(this.definition, inputs));
    }
    if (olds === undefined && failures.length === 0) warnings.push(...this.notices(inputs, undefined));
    return { inputs, failures, warnings: this.labelled(inputs, warnings) };
  }

  /** `replaceOn` are the paths whose change replaces the object, because the program says so. */
  async diff(id: string, olds: Properties, news: Properties, replaceOn: readonly string[] = []): Promise<Difference> {
    return this.movesAt(news).during(() => this.difference(id, olds, news, replaceOn));
  }

  private async difference(
    id: string,
    olds: Properties,
    news: Properties,
    replaceOn: readonly string[],
  ): Promise<Difference> {
    const result = diff(this.definition, id, olds, news);
    const moves = await this.sessions.moves(olds, news, this.subject(id));
    const asked = replacedOn(this.definition, olds, news, replaceOn);
    const replaces = [...new Set([...result.replaces, ...asked, ...(moves ? ["connection"] : [])])];
    expectNoReplacement(this.definition, id, news, replaces);
    const regained = moves ? undefined : this.regained(news, id, olds);
    const changes = result.changes || moves || regained !== undefined;
    if (!moves) await this.claim(id, olds, news, { changes, isReplaced: replaces.length > 0 });
    return {
      changes,
      replaces,
      deleteBeforeReplace: replaces.length > 0 && this.definition.deleteFirst === true,
      warnings: changes ? this.labelled(news, [...this.notices(news, olds), ...(regained ? [REGAINED] : [])]) : [],
    };
  }

  /**
   * The previous value of a setting, if another state of this run has an earlier one, because an
   * earlier run was killed during a rename.
   */
  private regained(news: Properties, id: string, olds: Properties): Takeover | undefined {
    const { takeovers } = this.sessions.named(news).claims;
    takeovers.note(this.definition, id, olds);
    return takeovers.better(this.definition, id, olds);
  }

  /**
   * Notes what a resource of this run manages, and that it continues to manage it unless it is
   * replaced.
   */
  private async claim(
    id: string,
    olds: Properties,
    news: Properties,
    { changes, isReplaced }: { changes: boolean; isReplaced: boolean },
  ): Promise<void> {
    const session = this.sessions.named(news);
    if (this.run.isGiven(this.definition.type, news)) {
      session.claims.manageAll(this.definition, id, news);
      if (isReplaced) session.claims.noteReplaced(this.definition, id);
      else session.claims.keep(this.definition, id, news, olds);
      session.claims.moves.noteWanted(this.definition, id, olds, news, isReplaced);
    }
    // A preview without changes needs no call. A state without a place cannot be compared.
    if (changes && placeIn(olds)) await expectPlace(session, olds, this.subject(id));
  }

  private notices(news: Properties, olds: Properties | undefined): readonly string[] {
    return this.definition.notices?.(news, olds) ?? [];
  }

  private labelled(inputs: Properties, texts: readonly string[]): string[] {
    return texts.map((text) => `${labelOf(this.definition, inputs)}: ${text}`);
  }

  async create(inputs: Properties): Promise<Outcome> {
    return this.movesAt(inputs).during(() => this.creation(inputs));
  }

  private async creation(inputs: Properties): Promise<Outcome> {
    const session = this.sessions.named(inputs);
    const conflict = this.conflict(inputs);
    if (conflict !== undefined) throw new ConfigurationError(conflict);
    const place = placeText(await session.client.place());
    const adopts = inputs["adopt"] !== undefined;
    let made: { id: string; state: Properties } | undefined;
    const created = (): Promise<Outcome> =>
      this.alone(session, inputs, made?.id, async () => {
        made ??= await this.made(session, inputs, adopts, place);
        return this.completed(session, made, inputs);
      });
    const onceFreed = (): Promise<Outcome> =>
      onceFree(session, { definition: this.definition, values: inputs }, created);
    try {
      return await (this.definition.standard && !adopts
        ? onceOnline(this.definition, session, inputs, onceFreed)
        : onceFreed());
    } finally {
      if (made) session.claims.moves.noteDone(this.definition, made.id, made.state, inputs);
    }
  }

  private async made(
    session: Session,
    inputs: Properties,
    adopts: boolean,
    place: string,
  ): Promise<{ id: string; state: Properties }> {
    const made = await (adopts ? this.adopt(session, inputs) : this.make(session, inputs));
    const id = idOf(this.definition, made);
    session.claims.manageAll(this.definition, id, inputs);
    session.claims.keep(this.definition, id, inputs);
    return { id, state: { ...made, [PLACE]: place, ...(!adopts && { [UNSETTLED]: true }) } };
  }

  /** Completes an object. `made.state` is current also after a failure. */
  private async completed(
    session: Session,
    made: { readonly id: string; state: Properties },
    news: Properties,
    olds?: Properties,
  ): Promise<Outcome> {
    const { id } = made;
    try {
      made.state = await complete(this.definition, session, id, made.state, news, olds);
    } catch (error) {
      if (error instanceof PartlyMade) made.state = { ...error.properties, ...partsOf(this.definition, id) };
      throw error;
    }
    return { id, outs: made.state };
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

  async update(id: string, olds: Properties, news: Properties): Promise<Outcome> {
    return this.movesAt(news).during(() => this.change(id, olds, news));
  }

  private async change(id: string, olds: Properties, news: Properties): Promise<Outcome> {
    const session = this.sessions.named(news);
    const place = await expectPlace(session, olds, this.subject(id));
    session.claims.manageAll(this.definition, id, news);
    const regained = this.regained(news, id, olds);
    const known = regained ? withTakeover(olds, regained) : olds;
    const state: Properties = { ...known, ...partsOf(this.definition, id), [PLACE]: place };
    // State of older versions does not note that the wait failed. Without changed inputs it is the
    // only work left.
    if (changedInputs(this.definition, olds, news).length === 0) state[UNSETTLED] = true;
    const made = { id, state };
    session.claims.moves.noteWanted(this.definition, id, state, news, false);
    try {
      return await onceFree(session, { definition: this.definition, id, values: { ...state, ...news } }, () =>
        this.alone(session, state, id, async () => {
          await learnAsMade(this.definition, session, made.state, news);
          return this.completed(session, made, news, olds);
        }),
      );
    } finally {
      session.claims.moves.noteDone(this.definition, id, made.state, news);
    }
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
    const place = await expectPlace(session, known, this.subject(id));
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

  async delete(id: string, state: Properties): Promise<void> {
    if (this.definition.adoptedStays && state["adopt"] !== undefined) return;
    const session = await this.sessions.holding(state);
    await session.claims.moves.during(() => this.deletion(session, id, state));
  }

  private async deletion(session: Session, id: string, state: Properties): Promise<void> {
    if (session.claims.isKept(this.definition, id, state)) {
      session.client.tell(`${this.subject(id)} is kept: another resource of the program manages it now.`);
      tellLost(this.definition, session, id, state);
      return;
    }
    await expectPlace(session, state, this.subject(id));
    const object = { ...state, ...partsOf(this.definition, id) };
    session.claims.moves.noteLeaving(this.definition, id, object);
    const end = this.definition.standard ? putBack : remove;
    await this.alone(session, object, id, () => end(this.definition, session, object));
    session.claims.noteDeleted(this.definition, id);
    session.claims.moves.noteDeleted(this.definition, id);
  }

  private movesAt(properties: Properties): Moves {
    // A preview may not know the connection yet. It changes nothing, so nothing moves.
    if (hasUnknown(properties["connection"])) return new Moves();
    return this.sessions.named(properties).claims.moves;
  }

  private subject(id: string): string {
    return `${this.definition.type} ${id}`;
  }

  /** Runs work while no other write under the same parents runs. */
  private alone<T>(
    session: Session,
    properties: Properties,
    id: string | undefined,
    work: () => Promise<T>,
  ): Promise<T> {
    const { lock = [], standard } = this.definition;
    const parents = lock.map((name) => String(properties[name]));
    const held = parents.length > 0 || id === undefined ? parents : [id];
    return session.alone(held, work, standard && deviceOf(properties));
  }

  /** Why the program cannot have this resource in addition to another one. */
  private conflict(inputs: Properties): string | undefined {
    if (hasUnknown(inputs["connection"])) return undefined;
    return this.sessions.named(inputs).claims.conflict(this.definition, inputs);
  }
}
