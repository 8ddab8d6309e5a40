import { isDeepStrictEqual } from "node:util";
import { ActionFailedError, actionInputs, type AnyAction, send, subjectOf } from "./action.js";
import type { Naming } from "./auto-name.js";
import { type Checked, checkValues } from "./check.js";
import type { Properties } from "./definition.js";
import { changedFields } from "./diff.js";
import type { Fields } from "./fields.js";
import { type Connections, Sessions } from "./connections.js";
import type { Difference } from "./preview.js";
import { PartlyMade } from "./partly-made.js";
import type { Run } from "./run.js";
import { Marked } from "./secrets.js";
import type { Session } from "./session.js";

/** The state of an action whose end has not been observed: what was read before its call. */
const BEFORE = "__before";

/**
 * Maps an action to the requests of an engine. Creating the resource runs the action. Changing any
 * input or trigger replaces the resource and so runs the action again. Nothing else calls the
 * service.
 */
export class ActionLifecycle {
  private readonly fields: Fields;
  private readonly sessions: Sessions;

  constructor(
    readonly action: AnyAction,
    connections: Connections,
    private readonly run: Run,
  ) {
    this.fields = { ...action.inputs, ...actionInputs };
    this.sessions = new Sessions(connections, run);
  }

  /** `marked` holds the values that the user marked secret. */
  check(_olds: Properties | undefined, news: Properties, _naming?: Naming, marked = new Marked()): Checked {
    const checked = checkValues(this.fields, this.action.rules ?? [], news, marked);
    this.run.noteSecrets(this.action.type, marked, news, checked.inputs);
    return checked;
  }

  diff(_id: string, olds: Properties, news: Properties): Difference {
    // A newer version added this input. The program did not change, so the action does not run
    // again.
    const isAdded = (name: string): boolean =>
      olds[name] === undefined && isDeepStrictEqual(news[name], this.fields[name]?.traits.default);
    const replaces = changedFields(this.fields, olds, news).filter((name) => !isAdded(name));
    return { changes: replaces.length > 0 || BEFORE in olds, replaces, deleteBeforeReplace: false, warnings: [] };
  }

  async create(inputs: Properties): Promise<{ id: string; outs: Properties }> {
    const session = this.sessions.named(inputs);
    const id = subjectOf(this.action, inputs);
    return session.alone([String(inputs[this.action.under])], async () => {
      const before = await send(this.action, session, inputs);
      return { id, outs: await this.finish(session, id, { ...inputs, ranAt: new Date().toISOString() }, before) };
    });
  }

  /** Waits for the end of an action that an earlier update started. No other update is in place. */
  async update(id: string, olds: Properties): Promise<{ outs: Properties }> {
    const session = this.sessions.named(olds);
    const { [BEFORE]: before, ...state } = olds;
    return { outs: await this.finish(session, id, state, (before as { value?: unknown } | undefined)?.value) };
  }

  read(id: string, known: Properties = {}): Promise<{ id: string; props: Properties; inputs: Properties }> {
    const inputs = Object.fromEntries(Object.entries(known).filter(([name]) => name in this.fields));
    return Promise.resolve({ id, props: known, inputs });
  }

  /** Deletes nothing: the effect of an action cannot be undone. */
  delete(): Promise<void> {
    return Promise.resolve();
  }

  private async finish(session: Session, id: string, state: Properties, before: unknown): Promise<Properties> {
    try {
      return { ...state, ...(await this.action.after(state, session.client, before)) };
    } catch (error) {
      if (error instanceof ActionFailedError) throw error;
      const partly = { ...state, [BEFORE]: { ...(before === undefined ? {} : { value: before }) } };
      throw new PartlyMade(
        error,
        id,
        partly,
        "The call was made; the next update waits for its end and does not repeat it.",
      );
    }
  }
}
