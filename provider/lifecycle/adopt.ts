import { ConfigurationError } from "../client/index.js";
import type { Adoption } from "./adopt-id.js";
import { noteAsMade } from "./as-made.js";
import { collectionDifferences, keepUnmanaged, refreshCollections } from "./collections.js";
import type { Definition, Properties } from "./definition.js";
import { changedInputs } from "./diff.js";
import { partsOf } from "./identity.js";
import { observe, refreshed } from "./observe.js";
import { managedAlready } from "./taken.js";
import type { Session } from "./session.js";
import { noteAllComputed, unread } from "./state.js";

const inWords = (value: unknown): string => (value === undefined ? "none" : JSON.stringify(value));

/**
 * Reads an existing object and compares it with the desired values. Returns its state. Nothing is
 * written.
 *
 * @param hides whether the user marked the value of an input as secret, so that no error quotes it.
 */
export async function adopt(
  definition: Definition,
  session: Session,
  inputs: Properties,
  hides: (input: string) => boolean,
): Promise<Properties> {
  const { type, collections = {} } = definition;
  const { id, overwrite } = inputs["adopt"] as Adoption;
  const parts = partsOf(definition, id);
  const { claims } = session;
  if (claims.isCreated(id) && claims.isManaged(definition, id)) throw managedAlready(definition, inputs, id);
  const seen = await observe(definition, session, { ...inputs, ...parts }, "fresh");
  if (!seen) {
    throw new ConfigurationError(
      `adopt: ${type} "${id}" does not exist in ${session.client.region}; check the id, the region and the account, or remove adopt to create a new one`,
    );
  }
  const state = refreshed(definition, { ...parts }, seen.properties);
  for (const name of Object.keys(collections)) if (inputs[name] !== undefined) state[name] = {};
  await refreshCollections(definition, session, id, state, "fresh");
  noteAllComputed(definition, state);
  Object.assign(state, unread(definition, inputs));
  await noteAsMade(definition, session, state, inputs);
  // The service never reports this value, so it cannot be compared. Overwriting sets it.
  for (const [name, { traits, treatment }] of Object.entries(definition.inputs)) {
    if (overwrite && treatment.knownFrom === "call" && !traits.replaces) Reflect.deleteProperty(state, name);
  }
  if (inputs["unmanaged"] === "keep") keepUnmanaged(definition, state, inputs);
  const changed = changedInputs(definition, state, inputs).filter((name) => name !== "unmanaged");
  const fixed = changed.filter((name) => definition.inputs[name]?.traits.replaces);
  const differences = [
    ...changed
      .filter((name) => !(name in collections))
      .map((name) =>
        definition.inputs[name]?.traits.secret || hides(name)
          ? `${name}, a secret, differs`
          : `${name} is ${inWords(state[name])}, the program has ${inWords(inputs[name])}`,
      ),
    ...collectionDifferences(definition, state, inputs),
  ];
  if (differences.length > 0 && !overwrite) {
    const overwriting = fixed.length < changed.length ? `, or give adopt: { id: "${id}", overwrite: true }` : "";
    throw new ConfigurationError(
      `adopt: ${type} "${id}" is not what the program describes: ${differences.join("; ")}. Change the program${overwriting}`,
    );
  }
  if (fixed.length > 0) {
    throw new ConfigurationError(
      `adopt: no call changes ${fixed.join(", ")} of ${type} "${id}"; give the program the values that it has`,
    );
  }
  return state;
}
