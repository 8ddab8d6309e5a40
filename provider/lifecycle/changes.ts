import { ConfigurationError } from "../client/index.js";
import { adopt } from "./adopt.js";
import { learnAsMade } from "./as-made.js";
import { complete } from "./complete.js";
import type { Sessions } from "./connections.js";
import { make } from "./create.js";
import type { Definition, Properties } from "./definition.js";
import { remove } from "./delete.js";
import { changedInputs } from "./diff.js";
import { onceFree } from "./held.js";
import { idOf, partsOf, subjectOf } from "./identity.js";
import { deviceOf } from "./offline.js";
import { PartlyMade } from "./partly-made.js";
import { expectPlace, PLACE, placeText } from "./place.js";
import type { Run } from "./run.js";
import type { Session } from "./session.js";
import { onceOnline, putBack, takeOver, tellLost } from "./settings.js";
import { UNSETTLED } from "./state.js";
import { withTakeover } from "./takeovers.js";

/** The id of an object and its state, as the engine keeps them. */
export interface Outcome {
  readonly id: string;
  readonly outs: Properties;
}

/** Creates, updates and deletes the objects of one kind. */
export class Changes {
  constructor(
    private readonly definition: Definition,
    private readonly sessions: Sessions,
    private readonly run: Run,
  ) {}

  async create(inputs: Properties): Promise<Outcome> {
    return this.sessions.movesAt(inputs).during(() => this.creation(inputs));
  }

  private async creation(inputs: Properties): Promise<Outcome> {
    const session = this.sessions.named(inputs);
    const conflict = this.sessions.conflict(this.definition, inputs);
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
    return this.sessions.movesAt(news).during(() => this.change(id, olds, news));
  }

  private async change(id: string, olds: Properties, news: Properties): Promise<Outcome> {
    const session = this.sessions.named(news);
    const place = await expectPlace(session, olds, subjectOf(this.definition, id));
    session.claims.manageAll(this.definition, id, news);
    const regained = session.claims.takeovers.regained(this.definition, id, olds);
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

  async delete(id: string, state: Properties): Promise<void> {
    if (this.definition.adoptedStays && state["adopt"] !== undefined) return;
    const session = await this.sessions.holding(state);
    await session.claims.moves.during(() => this.deletion(session, id, state));
  }

  private async deletion(session: Session, id: string, state: Properties): Promise<void> {
    if (session.claims.isKept(this.definition, id, state)) {
      session.client.tell(`${subjectOf(this.definition, id)} is kept: another resource of the program manages it now.`);
      tellLost(this.definition, session, id, state);
      return;
    }
    await expectPlace(session, state, subjectOf(this.definition, id));
    const object = { ...state, ...partsOf(this.definition, id) };
    session.claims.moves.noteLeaving(this.definition, id, object);
    const end = this.definition.standard ? putBack : remove;
    await this.alone(session, object, id, () => end(this.definition, session, object));
    session.claims.noteDeleted(this.definition, id);
    session.claims.moves.noteDeleted(this.definition, id);
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
}
