import { InterruptedError, isRefusal } from "../../provider/client/index.js";
import { definitions } from "../../provider/definitions.js";
import type { Definition } from "../../provider/lifecycle/definition.js";
import { idOf } from "../../provider/lifecycle/identity.js";
import {
  type Inventory,
  inventory,
  type InventoryOptions,
  isListable,
  type Listed,
} from "../../provider/lifecycle/inventory.js";
import { observe, refreshed } from "../../provider/lifecycle/observe.js";
import type { Session } from "../../provider/lifecycle/session.js";
import { type Identified, templateHint, unnamed } from "./identify.js";

/** The object of the service that a resource stands for, or why there is none. */
export type Found = { readonly live: Listed } | { readonly missing: string; readonly isRefused?: true };

/**
 * Looks up the object of each resource. Objects whose id the state says are read one by one, and
 * share the lists that they are in. For the others, all objects of their type are listed.
 *
 * @throws SmartagError if the service refuses the key or cannot be reached; InterruptedError if the
 * user interrupts it.
 */
export async function liveObjects(
  session: Session,
  identified: readonly Identified[],
  onProgress?: InventoryOptions["onProgress"],
): Promise<ReadonlyMap<Identified, Found>> {
  const vague = identified.filter(({ isComplete }) => !isComplete);
  const kinds = [...new Set(vague.map(({ mapping }) => mapping.definition))].filter(isListable);
  const [listed, exact] = await Promise.all([
    inventory(session, definitions, kinds, onProgress ? { onProgress } : {}),
    Promise.all(
      identified.filter(({ isComplete }) => isComplete).map(async (one) => [one, await readOne(session, one)] as const),
    ),
  ]);
  if (listed.isInterrupted) throw new InterruptedError("Interrupted before everything was read.");
  return new Map([...exact, ...vague.map((one) => [one, matching(one, listed)] as const)]);
}

async function readOne(session: Session, { mapping: { definition }, parts }: Identified): Promise<Found> {
  const id = idOf(definition, parts);
  try {
    const seen = await observe(definition, session, parts);
    if (!seen) return { missing: notThere(id, session.client.region) };
    return { live: { definition, id, parts, properties: refreshed(definition, parts, seen.properties) } };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { missing: `${id} could not be read: ${error.detail}`, isRefused: true };
  }
}

const notThere = (id: string, region: string): string => `the service has no ${id} in ${region}`;

/** The one object with these parts. An id that the service gave is not guessed. */
function matching(
  { mapping: { definition }, parts, resource }: Identified,
  { objects, unread }: Pick<Inventory, "objects" | "unread">,
): Found {
  const { type } = definition;
  const ownId = definition.identity.find((name) => parts[name] === undefined && isGivenByService(definition, name));
  if (ownId !== undefined) return { missing: `its id "${resource.id}" is not that of a ${type}` };
  const known = Object.entries(parts);
  const candidates = objects.filter(
    (object) =>
      object.definition === definition && known.every(([name, value]) => String(object.parts[name]) === String(value)),
  );
  const [only, ...others] = candidates;
  const said = known.map(([name, value]) => `${name} ${String(value)}`).join(", ");
  const failed = unread.find(({ types }) => types.has(type));
  if (!only && failed) return { missing: `it could not be read: ${failed.error.detail}`, isRefused: true };
  if (!only) return { missing: `the service has no ${type} with ${said}${templateHint(resource)}` };
  if (others.length > 0) return { missing: unnamed(resource) };
  return { live: only };
}

const isGivenByService = ({ inputs }: Definition, name: string): boolean => !(name in inputs);
