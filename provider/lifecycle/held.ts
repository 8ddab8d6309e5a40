import { SmartagError, WaitTimeoutError } from "../client/index.js";
import type { Definition, Held, Properties } from "./definition.js";
import { idOf } from "./identity.js";
import { hasIt } from "./holder.js";
import type { Obstacle, Taker } from "./moves.js";
import { contextOf, observeAll } from "./observe.js";
import { PartlyMade } from "./partly-made.js";
import type { Session } from "./session.js";
import { TakenError } from "./taken.js";

/** The first pause of a wait for another resource, which most often takes one call. */
const FIRST_PAUSE_MS = 100;

/** A refusal because another object has what the call asks for. */
interface Refusal {
  /** What it is; undefined for the identity of the object. */
  readonly held?: Held;
  readonly cause: SmartagError | TakenError;
  readonly isHolder: (definition: Definition, id: string, values: Properties) => boolean;
}

function refusalOf({ definition, values: asked }: Taker, error: unknown): Refusal | undefined {
  const cause = error instanceof PartlyMade ? error.cause : error;
  if (cause instanceof TakenError) {
    return { cause, isHolder: ({ type }, id) => type === definition.type && cause.ids.includes(id) };
  }
  if (!(cause instanceof SmartagError)) return undefined;
  const held = definition.held?.find(({ after }) => after.includes(cause.code));
  if (!held) return undefined;
  const types = kindsOf(definition, held).map(({ type }) => type);
  return {
    held,
    cause,
    isHolder: (other, _, values) => types.includes(other.type) && hasIt(held, asked, other, values),
  };
}

const kindsOf = (definition: Definition, { by }: Held): readonly Definition[] => by?.() ?? [definition];

/**
 * Runs a create or an update. If the service refuses it because another object has what it asks
 * for, and a resource of this run is about to release that, it runs again afterwards.
 *
 * @throws the refusal with advice if nobody lets go in time.
 */
export async function onceFree<T>(session: Session, taker: Taker, work: () => Promise<T>): Promise<T> {
  const { moves } = session.claims;
  const end = Date.now() + session.client.waits.passingMs;
  for (;;) {
    const turn = moves.turn;
    try {
      return await work();
    } catch (error) {
      const refusal = refusalOf(taker, error);
      if (!refusal) throw error;
      const obstacle = await waitFor(session, taker, refusal, turn, end - Date.now()).catch((interruption: unknown) => {
        // The engine must learn of an object that exists although the wait was interrupted.
        throw error instanceof PartlyMade ? error : interruption;
      });
      if (obstacle === "again") continue;
      const hint =
        obstacle === "unknown" ? await adviceOnStrangers(session, taker, refusal) : adviceOn(obstacle, refusal);
      throw hint === undefined ? error : withHint(error, refusal.cause.withHint(hint));
    }
  }
}

function withHint(error: unknown, cause: SmartagError | TakenError): unknown {
  return error instanceof PartlyMade ? new PartlyMade(cause, error.id, error.properties) : cause;
}

async function waitFor(
  session: Session,
  taker: Taker,
  { isHolder }: Refusal,
  turn: number,
  budgetMs: number,
): Promise<Obstacle | "unknown" | "again"> {
  const { moves } = session.claims;
  const startedAt = Date.now();
  const look = (): Promise<{ done: Obstacle | "unknown" | "again" } | { state: string }> =>
    Promise.resolve(moves.progress(taker, isHolder, { turn, elapsedMs: Date.now() - startedAt, budgetMs }));
  try {
    return await moves.whileWaiting(taker, () =>
      session.client.wait(`${taker.definition.type} ${idOf(taker.definition, taker.values)}`, look, {
        budgetMs: Math.max(budgetMs, 0),
        firstMs: FIRST_PAUSE_MS,
      }),
    );
  } catch (error) {
    if (error instanceof WaitTimeoutError) return "unknown";
    throw error;
  }
}

const BOTH = "If each of the two needs what the other one has";
const FREE_VALUE =
  "run two updates: the first one gives one of the two a free value or removes it, and the second one has the rest";

const thingIn = ({ held }: Refusal): string => held?.thing ?? "that id";

/** What to do if a resource of this run has it; undefined if the refusal says that. */
function adviceOn({ why, holder: { definition, id } }: Obstacle, refusal: Refusal): string | undefined {
  if (why === "keeps" && refusal.cause instanceof TakenError) return undefined;
  const subject = `${definition.type} ${id} of this stack still has ${thingIn(refusal)}`;
  switch (why) {
    case "keeps":
      return `${subject}, and the program leaves it there. Take it away from one of the two resources.`;
    case "failed":
      return `${subject}, because its own change has failed. Correct that, then run the update again.`;
    case "swaps":
      return `${subject}, and waits for what this resource has. The service exchanges nothing in one step, so ${FREE_VALUE}.`;
    case "last":
      return `${subject}: it is replaced, and the old object is deleted after everything else. Give that resource deleteBeforeReplace: true, or ${FREE_VALUE}.`;
    case "later":
      return `${subject}, and lets go of it only later in this update. Add dependsOn with that resource to this one, so that it goes first. ${BOTH}, ${FREE_VALUE}.`;
    case "late":
      return `${subject}, and has not let go of it in time. Run the update again. To wait longer, set smartag:waits.passingMs.`;
  }
}

/** The same if no resource that this run has met has it; undefined if no object is known to have it. */
async function adviceOnStrangers(session: Session, taker: Taker, refusal: Refusal): Promise<string | undefined> {
  const { cause, held } = refusal;
  const isTaken = cause instanceof TakenError;
  const listed = isTaken ? cause.ids : await strangers(session, taker, refusal);
  const found = listed.length === 0 && held?.unlisted ? [`Another ${taker.definition.type}`] : listed;
  if (found.length === 0) return undefined;
  const subject = isTaken ? [] : [`${found.join(" and ")} ${found.length > 1 ? "have" : "has"} ${thingIn(refusal)}.`];
  const { definition, values } = taker;
  const own = idOf(definition, values);
  const isSelf = listed.includes(`${definition.type} ${own}`);
  const others = isTaken ? [] : ["If another program has it, leave it to that one."];
  return [
    ...subject,
    ...(isSelf ? [`To manage it here add adopt: ${JSON.stringify(own)}.`] : []),
    `If a resource of this stack has it and this update removes that resource, run two updates: the first one removes it, and the second one adds this one, because Pulumi removes resources after everything else. If this update changes that resource, add dependsOn with it to this one, so that it goes first. ${BOTH}, ${FREE_VALUE}.`,
    ...others,
  ].join(" ");
}

/** The objects of the service that have it, as kind and id. */
async function strangers(session: Session, taker: Taker, { held, isHolder }: Refusal): Promise<string[]> {
  if (!held) return [];
  const { definition, values: asked, id } = taker;
  const context = contextOf(definition, session, "fresh");
  const objectsOf = async (kind: Definition): Promise<readonly Properties[]> =>
    held.among
      ? held.among(asked, context, kind)
      : (await observeAll(kind, session, asked, "fresh")).map(({ properties }) => properties);
  try {
    const found = await Promise.all(
      kindsOf(definition, held).map(async (kind) =>
        (await objectsOf(kind))
          .map((values) => ({ ...parentsIn(kind, asked), ...values }))
          .filter((values) => isHolder(kind, "", values) && !(kind === definition && idOf(kind, values) === id))
          .map((values) => `${kind.type} ${idOf(kind, values)}`),
      ),
    );
    return found.flat();
  } catch (error) {
    // The refusal says what is wrong. That the holder cannot be looked for adds nothing to it.
    if (error instanceof SmartagError) return [];
    throw error;
  }
}

/** The parents of an object, which the list of a parent does not repeat. */
function parentsIn({ read }: Definition, values: Properties): Properties {
  const parents = "from" in read ? (read.from.of ?? []) : [];
  return Object.fromEntries(parents.map((name) => [name, values[name]]));
}
