import { isOffline, isUnserved } from "../client/index.js";
import { autoNameStem, NAMED } from "./auto-name.js";
import { refreshCollections } from "./collections.js";
import type { Definition, Properties } from "./definition.js";
import { observe, refreshed, refreshedEntry, type Seen } from "./observe.js";
import { keepOrders } from "./orders.js";
import { PLACE } from "./place.js";
import type { Session } from "./session.js";
import { inputsIn, unread, noteComputed, noteOutputsOnly, notesOf, withoutId } from "./state.js";

/** What a read reports to the engine. An empty id says that the object is gone. */
export interface ReadResult {
  readonly id: string;
  readonly props?: Properties;
  readonly inputs?: Properties;
}

/**
 * The property with which `X.get` says that the object is in no state. A read of a refresh would
 * take an object that does not exist for one that is gone.
 */
export const GET = "__get";

const inWords = (value: unknown): string => (value === undefined ? "none" : JSON.stringify(value));

/** Brings the state of an object up to date. `state` is `known` with the parts of the id. */
export async function refresh(
  definition: Definition,
  session: Session,
  id: string,
  known: Properties,
  state: Properties,
): Promise<ReadResult> {
  const { type } = definition;
  let seen: Seen | undefined;
  try {
    seen = await observe(definition, session, state);
  } catch (error) {
    // An operation that is not served reports nothing about the object, so the object must not
    // leave state.
    const why = isOffline(error)
      ? "the device is offline"
      : isUnserved(error)
        ? "the service has no read for it here"
        : "";
    if (why === "") throw error;
    session.client.warn(
      `${type} ${id}: ${why}, so state is kept as it is. ${error instanceof Error ? error.message : ""}`,
    );
    return { id, props: known, inputs: inputsIn(definition, known) };
  }
  if (!seen) return { id: "" };
  const props = await stateAsSeen(definition, session, id, known, state, seen);
  for (const [name, ordered] of Object.entries(keepOrders(definition, known, inputsIn(definition, known), props))) {
    session.client.warn(
      `${type} ${id}: ${name} is ${inWords(props[name])}, and this program ordered ${inWords(ordered)}. The difference places no order; only a change of ${name} in the program does.`,
    );
  }
  const inputs = inputsIn(definition, props);
  // The check that names the object again gets these inputs, not the outputs.
  if (props[NAMED] !== undefined) inputs[NAMED] = props[NAMED];
  return { id, props: withoutId(definition, props), inputs };
}

/**
 * The state of an object as the service reports it now. Only its entries may still be read. `state`
 * is `known` with the parts of the id.
 */
export async function stateAsSeen(
  definition: Definition,
  session: Session,
  id: string,
  known: Properties,
  state: Properties,
  seen: Seen,
): Promise<Properties> {
  const props: Properties = {
    ...refreshed(definition, state, seen.properties),
    ...unread(definition, known),
    ...notesOf(known),
  };
  await refreshCollections(definition, session, id, props);
  const given = inputsIn(definition, known);
  noteName(definition, known[NAMED] ?? given[definition.autoName?.property ?? ""], props);
  noteComputed(definition, props, given);
  return props;
}

/** Notes the automatic name in `state` if a read shows that the object was renamed elsewhere. */
function noteName({ autoName }: Definition, named: unknown, state: Properties): void {
  if (autoName && autoNameStem(named) !== undefined && state[autoName.property] !== named) state[NAMED] = named;
  else Reflect.deleteProperty(state, NAMED);
}

/**
 * Reads an object that is in no state. Every value that the service reports becomes an input.
 * Entries have their ids as names.
 */
export async function importObject(
  definition: Definition,
  session: Session,
  id: string,
  parts: Properties,
  place: string,
): Promise<ReadResult> {
  const seen = await observe(definition, session, parts);
  return seen ? importSeen(definition, session, id, parts, seen.properties, place) : { id: "" };
}

/** The same for an object that has been read. Only its entries may still be read. */
export async function importSeen(
  definition: Definition,
  session: Session,
  id: string,
  parts: Properties,
  observed: Properties,
  place: string,
): Promise<ReadResult> {
  const props: Properties = { ...refreshed(definition, parts, observed), [PLACE]: place };
  for (const name of Object.keys(definition.collections ?? {})) props[name] = {};
  await refreshCollections(definition, session, id, props);
  noteOutputsOnly(definition, props);
  return { id, props: withoutId(definition, props), inputs: inputsIn(definition, props) };
}

/** The inputs that an import of an object would give, without its entries. */
export function importedInputs(definition: Definition, observed: Properties): Properties {
  const props = { ...observed };
  noteOutputsOnly(definition, props);
  return inputsIn(definition, props);
}

/** The values of an entry in its parent that an import would give. */
export function entryInputs(child: Definition, parent: string, observed: Properties): Properties {
  return refreshedEntry(child, parent, {}, observed);
}
