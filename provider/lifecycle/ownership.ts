import { AnswerLostError, ConfigurationError, isUnserved, SmartagError } from "../client/index.js";
import { interruption } from "../client/interrupt.js";
import { autoNameStem } from "./auto-name.js";
import type { Definition, Properties } from "./definition.js";
import { idOf, requiredIdentity } from "./identity.js";
import { isAsSent, observe, observeAll, type Seen } from "./observe.js";
import { boughtAlready, boughtLately } from "./purchases.js";
import type { Session } from "./session.js";
import { adoptLines, existsAlready, managedAlready, type TakenError } from "./taken.js";

/** The service reports whole seconds in the header that clocks are compared by. */
const CLOCK_TOLERANCE_MS = 2_000;
/** The effect of a write can appear after its connection broke, so one read is not enough. */
const LEAST_LOOKS = 2;

const REPLACED =
  " If this update is to replace it (--replace), add deleteBeforeReplace: true or a name of your own, because Pulumi does not say which name the old one has.";

const isIdentifiedBy = (definition: Definition, inputs: Properties): boolean =>
  requiredIdentity(definition).every((name) => inputs[name] !== undefined);

/**
 * The proof that this run has created an object: it was created after the call, or it did not exist
 * before. An object that merely equals the desired one may belong to another program.
 */
export class Ownership {
  private readonly startedAt = Date.now();

  private constructor(
    private readonly definition: Definition,
    private readonly session: Session,
    private readonly inputs: Properties,
    /**
     * The objects that existed before this run created anything; undefined if the service does not
     * list them.
     */
    private readonly earlier: readonly Seen[] | undefined,
    /** Whether the parent lists its entries exhaustively, so that every entry belongs to it. */
    private readonly isParentExhaustive: boolean,
  ) {}

  /**
   * Must be called before the object is created. Afterwards it is unknown which objects existed
   * before.
   */
  static async establish(
    definition: Definition,
    session: Session,
    inputs: Properties,
    isParentExhaustive: boolean,
  ): Promise<Ownership> {
    const earlier = isParentExhaustive ? [] : await earlierObjects(definition, session, inputs);
    return new Ownership(definition, session, inputs, earlier, isParentExhaustive);
  }

  /**
   * @throws ConfigurationError if creating the object would duplicate an existing one: an equal
   * entry, an object with the automatic name of this resource, or an instance that was bought
   * recently. Also if another resource of the run manages it.
   */
  expectNone(carried: Properties): void {
    const { create, autoName } = this.definition;
    const { claims } = this.session;
    const id = idOf(this.definition, this.inputs);
    if (isIdentifiedBy(this.definition, this.inputs) && claims.isTaken(this.definition, id)) {
      throw managedAlready(this.definition, this.inputs, id);
    }
    const candidates = (this.earlier ?? []).filter((seen) => this.isNobodys(seen));
    const name = autoName && this.inputs[autoName.property];
    const isAutomatic = !create.once && autoNameStem(name) !== undefined;
    if (create.paid && this.inputs["orderAnother"] !== true) {
      const bought = boughtLately(
        this.definition,
        candidates,
        carried,
        this.inputs,
        this.startedAt + this.session.client.clockOffsetMs,
      );
      if (bought.length > 0)
        throw boughtAlready(
          this.definition,
          this.inputs,
          bought.map((seen) => this.idOf(seen)),
        );
    }
    const twins = candidates.filter(({ properties }) =>
      create.once
        ? isAsSent(this.definition, properties, carried)
        : isAutomatic && properties[autoName?.property ?? ""] === name,
    );
    if (twins.length === 0) return;
    // Pulumi checks a resource that `--replace` names as a new one, without its existing name.
    const error = this.existsAlready(twins);
    // Two objects may have equal names, so no other resource has to release one.
    throw isAutomatic ? new ConfigurationError(error.message + REPLACED) : error;
  }

  /** Whether this run has created the object. */
  proves(seen: Seen): boolean {
    const id = this.idOf(seen);
    const { claims } = this.session;
    if (this.isParentExhaustive || claims.isDeleted(this.definition, id)) return true;
    if (this.earlier?.some((one) => this.idOf(one) === id)) return false;
    const bornAt = this.definition.read.born === undefined ? undefined : seen.item[this.definition.read.born];
    if (typeof bornAt === "number") {
      return bornAt >= this.startedAt + this.session.client.clockOffsetMs - CLOCK_TOLERANCE_MS;
    }
    return this.earlier !== undefined;
  }

  existsAlready(seen: readonly Seen[]): TakenError {
    return existsAlready(
      this.definition,
      this.inputs,
      seen.map((one) => this.idOf(one)),
    );
  }

  /**
   * The live object with the identity that the inputs give, if it is as a call with them would have
   * created it.
   */
  async identified(carried: Properties): Promise<Seen | undefined> {
    if (!isIdentifiedBy(this.definition, this.inputs)) {
      const equal = await this.candidates(carried);
      return equal.length === 1 ? equal[0] : undefined;
    }
    const seen = await observe(this.definition, this.session, this.inputs, "fresh");
    return seen && isAsSent(this.definition, seen.properties, carried) ? seen : undefined;
  }

  /**
   * Searches for what a create with a lost response created, for as long as the service may list it
   * late. Undefined if it created nothing.
   *
   * @throws AnswerLostError if several objects match, or the service does not list them.
   */
  async find(carried: Properties): Promise<Seen | undefined> {
    const { client } = this.session;
    const end = Date.now() + client.waits.listedMs;
    for (let look = 1; ; look++) {
      const found = (await this.candidates(carried)).filter((seen) => this.proves(seen));
      if (found.length > 1) throw this.severalFound(found);
      const isOver = Date.now() >= end || interruption.aborted;
      if (found[0] || (isOver && look >= LEAST_LOOKS)) return found[0];
      await client.pause(look);
    }
  }

  private async candidates(carried: Properties): Promise<Seen[]> {
    const { definition, session } = this;
    const siblings = await observeAll(definition, session, this.inputs, "fresh").catch((error: unknown) => {
      if (!(error instanceof SmartagError)) throw error;
      const { operation, message } = error;
      const [reason, hint] = isUnserved(error)
        ? [
            `${operation}, which would show what it made, is not served here`,
            "Look for the object in the console, remove it there, then run the update again.",
          ]
        : [
            `what it made cannot be looked for: ${message}`,
            "The object may exist although no state has it: find it with smartag orphans, then run the update again.",
          ];
      throw new AnswerLostError(
        { operation: definition.create.operation, message: `its response was lost, and ${reason}`, hint },
        { cause: error },
      );
    });
    return siblings.filter((seen) => this.isNobodys(seen) && isAsSent(definition, seen.properties, carried));
  }

  private severalFound(found: readonly Seen[]): AnswerLostError {
    const ids = found.map((seen) => this.idOf(seen));
    return new AnswerLostError({
      operation: this.definition.create.operation,
      message: `its response was lost, and ${ids.length} objects could be what it made: ${ids.join(", ")}`,
      hint: `Look at them in the console. To manage one add ${adoptLines(ids)}, then run the update again.`,
    });
  }

  private isNobodys(seen: Seen): boolean {
    const { claims } = this.session;
    const id = this.idOf(seen);
    return !claims.isManaged(this.definition, id) && !claims.isDeleted(this.definition, id);
  }

  private idOf({ properties }: Seen): string {
    return idOf(this.definition, { ...this.inputs, ...properties });
  }
}

/**
 * What exists before this run creates anything: the object itself if the inputs identify it,
 * otherwise all its siblings.
 */
async function earlierObjects(
  definition: Definition,
  session: Session,
  inputs: Properties,
): Promise<readonly Seen[] | undefined> {
  try {
    if (!isIdentifiedBy(definition, inputs)) return await observeAll(definition, session, inputs, "before");
    const seen = await observe(definition, session, inputs, "before");
    return seen ? [seen] : [];
  } catch (error) {
    if (isUnserved(error)) return undefined;
    throw error;
  }
}
