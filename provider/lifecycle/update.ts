import { AnswerLostError, isOffline, SmartagError } from "../client/index.js";
import type { OperationName } from "../../schema/index.js";
import { carries, operationOf, orderNeeded, parametersFor } from "./carried.js";
import type { Definition, Properties, Update } from "./definition.js";
import { changedInputs } from "./diff.js";
import { idOf } from "./identity.js";
import { observe, type Seen } from "./observe.js";
import { noteOrdered } from "./orders.js";
import type { Session } from "./session.js";
import { waitPastRefusals } from "./waits.js";
import { parametersOf } from "./wire.js";

/** How often a read checks the effect of an order before its response counts as lost. */
const LOOKS_FOR_ORDER = 5;

/** The service refuses a change, but accepts a new object with these values. */
export class NeedsReplacement extends Error {
  constructor(
    readonly refusal: SmartagError,
    /** The inputs that the refused call carried. */
    readonly inputs: readonly string[],
  ) {
    super(refusal.message, { cause: refusal });
    this.name = "NeedsReplacement";
  }
}

const codeOf = (error: unknown): string | undefined => (error instanceof SmartagError ? error.code : undefined);

/**
 * Brings an object from the live to the desired values. `state` is current after each call. The
 * values in `gone` are cleared, even if the service may fill them in.
 */
export async function change(
  definition: Definition,
  session: Session,
  state: Properties,
  news: Properties,
  gone: readonly string[] = [],
): Promise<void> {
  for (const update of definition.update ?? []) {
    const carried = carries(definition, update, news, state);
    const changed = new Set([...changedInputs(definition, state, news), ...gone]);
    const own = [...changed].filter((name) => carried.has(name));
    if (own.length > 0) await new UpdateCall(definition, session, update, own, state, news).run();
  }
}

/** One update call that carries changed inputs. `state` is current after it. */
class UpdateCall {
  private readonly what: string;
  /** The changed inputs that a read reports. */
  private readonly reported: readonly string[];

  constructor(
    private readonly definition: Definition,
    private readonly session: Session,
    private readonly update: Update,
    private readonly changed: readonly string[],
    private readonly state: Properties,
    private readonly news: Properties,
  ) {
    this.what = `${definition.type} ${idOf(definition, state)} ${changed.join(", ")}`;
    this.reported = changed.filter((name) => {
      const treatment = definition.inputs[name]?.treatment;
      return treatment?.knownFrom !== "call" && !(treatment?.isKept && news[name] === undefined);
    });
  }

  async run(): Promise<void> {
    const { needed, paid, shown } = this.update;
    // If somebody else has placed the order already, it must not be placed again.
    const seen = needed || paid ? await this.look() : undefined;
    const verdict = seen ? this.isNeeded(seen) : true;
    if (typeof verdict === "string") {
      this.session.client.warn(`${this.what}: not done yet: ${verdict}. The next update tries again.`);
      return;
    }
    if (verdict) await this.send(paid ? { ...this.state, ...seen?.properties } : this.state);
    // An order counts as soon as it is accepted. If the wait for it fails, it must not be placed
    // again.
    for (const name of this.changed) {
      if (this.news[name] === undefined) Reflect.deleteProperty(this.state, name);
      else this.state[name] = this.news[name];
    }
    noteOrdered(this.state, this.changed);
    if (verdict && (paid || (shown && this.reported.length > 0))) await this.untilShown();
  }

  private isNeeded({ item, properties }: Seen): boolean | string {
    const { needed } = this.update;
    return needed ? needed(item, this.news) : orderNeeded(this.definition, this.reported, properties, this.news);
  }

  private async send(olds: Properties): Promise<void> {
    const { definition, session, update, news } = this;
    const { paid, first, anew } = update;
    const operation = operationOf(update, news, olds);
    const parameters = parametersFor(definition, update, this.changed, olds, news);
    const write = (): Promise<Properties> =>
      session.write(operation, parameters, paid ? () => this.effectOfOrder(operation) : "repeat");
    try {
      await write();
    } catch (error) {
      if (error instanceof SmartagError && anew?.after.includes(error.code) && anew.when(news)) {
        throw new NeedsReplacement(error, this.changed);
      }
      if (!first?.after.includes(codeOf(error) ?? "")) throw error;
      const ids = Object.fromEntries(definition.identity.map((name) => [name, this.state[name]]));
      await session.write(operation, parametersOf(definition.wire, operation, { ...ids, ...first.set }), "repeat");
      await write();
    }
  }

  private look(): Promise<Seen | undefined> {
    return observe(this.definition, this.session, { ...this.state, ...this.news }, "fresh");
  }

  /** The object, if it is as the program asks. */
  private async shows(): Promise<Seen | undefined> {
    const seen = await this.look();
    const { inputs } = this.definition;
    const isSo = this.update.needed
      ? seen && this.update.needed(seen.item, this.news) === false
      : this.reported.every((name) => inputs[name]?.isSame(seen?.properties[name], this.news[name]));
    return isSo ? seen : undefined;
  }

  /**
   * Searches for the effect of an order whose response was lost.
   *
   * @throws AnswerLostError if there is none. The order may still go through, so it is not placed
   * again.
   */
  private async effectOfOrder(operation: OperationName): Promise<Properties> {
    for (let look = 1; ; look++) {
      const found = (await this.shows())?.item;
      if (found) return found;
      if (look === LOOKS_FOR_ORDER) {
        throw new AnswerLostError({
          operation,
          message: `its response was lost, and ${this.reported.join(", ")} of ${this.what} is not changed yet`,
          hint: "The order may still go through, so it is not placed again. Look for it in the console. If there is none, run the update again: it orders only what is not there.",
        });
      }
      await this.session.client.pause(look);
    }
  }

  private async untilShown(): Promise<void> {
    const { session } = this;
    const seen = await waitPastRefusals<Seen>(
      session,
      this.what,
      async () => {
        const shown = await session.reaching(() => this.shows());
        return shown ? { done: shown } : { state: this.update.paid ? "ordered" : "not shown yet" };
      },
      // The change may have taken the device offline for a moment.
      isOffline,
      session.client.waits.updateMs - session.offlineMs(),
    );
    // Outputs that a read reports may have changed with the inputs.
    for (const name of Object.keys(this.definition.outputs)) {
      if (seen.properties[name] !== undefined) this.state[name] = seen.properties[name];
    }
  }
}
