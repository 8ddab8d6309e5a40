import { ConfigurationError } from "../client/index.js";
import type { Definition, Properties } from "./definition.js";
import { idOf, partsOf } from "./identity.js";
import { hasUnknown } from "./unknown.js";

/** Which object a program wants to adopt, and whether it may be changed. */
export interface Adoption {
  readonly id: string;
  readonly overwrite: boolean;
}

/** The adoption that the inputs ask for, as far as it is known. */
function adoptionIn(inputs: Properties): Adoption | undefined {
  const adopt = inputs["adopt"];
  return adopt === undefined || hasUnknown(adopt) ? undefined : (adopt as Adoption);
}

/**
 * Brings the id in `adopt` to its canonical form.
 *
 * @returns the errors: the id is not an id of this resource, or it contradicts another input.
 */
export function checkAdoption(definition: Definition, inputs: Properties): string[] {
  const adoption = adoptionIn(inputs);
  if (!adoption) return [];
  let parts: Properties;
  try {
    parts = partsOf(definition, adoption.id);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return [`adopt: ${error.message}`];
  }
  const known = definition.identity.filter((name) => inputs[name] !== undefined && !hasUnknown(inputs[name]));
  const contradictions = known.filter((name) => parts[name] !== undefined && parts[name] !== inputs[name]);
  if (contradictions.length === 0) {
    const identity = Object.fromEntries(known.map((name) => [name, inputs[name]]));
    inputs["adopt"] = { ...adoption, id: idOf(definition, { ...identity, ...parts }) };
  }
  return contradictions.map(
    (name) =>
      `adopt: "${adoption.id}" has ${name} ${JSON.stringify(parts[name])}, but the program gives ${JSON.stringify(inputs[name])}; make them the same`,
  );
}

/** Whether the program asks to adopt another object than the one that the resource manages. */
export function adoptsAnother(definition: Definition, id: string, news: Properties): boolean {
  const adoption = adoptionIn(news);
  if (!adoption) return false;
  const [asked, managed] = [partsOf(definition, adoption.id), partsOf(definition, id)];
  // While an input is not known yet, the last part of the id may be missing.
  return Object.keys(asked).some((name) => asked[name] !== managed[name]);
}

/**
 * @throws ConfigurationError if a change needs a new object although the program adopts the old
 * one. The old one would be deleted first, so that its adoption fails.
 */
export function expectNoReplacement(definition: Definition, id: string, news: Properties, replaces: readonly string[]) {
  if (replaces.length === 0 || !adoptionIn(news) || adoptsAnother(definition, id, news)) return;
  throw new ConfigurationError(
    `${definition.type} ${id}: a change of ${replaces.join(", ")} needs a new object, but adopt names the old one. To replace it remove adopt from the program; to keep it take the change back.`,
  );
}
