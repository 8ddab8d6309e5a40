import type { SmartagClient } from "../provider/client/index.js";
import { definitions } from "../provider/definitions.js";
import type { Definition, Properties } from "../provider/lifecycle/definition.js";
import {
  type Inventory,
  inventory,
  type InventoryOptions,
  isListable,
  isOfGateway,
  type Listed,
  readingSession,
} from "../provider/lifecycle/inventory.js";
import { compare } from "../network/order.js";
import { notReadOf, type NotRead } from "./not-read.js";

/** An object as `smartag list --json` prints it. */
export interface ListedObject {
  readonly type: string;
  /** The id that `adopt` takes. */
  readonly id: string;
  /** Its inputs and outputs by their names, without secrets. */
  readonly properties: Properties;
}

/** What `smartag list --json` prints. */
export interface List {
  readonly region: string;
  /** Whether every list was read. */
  readonly isComplete: boolean;
  readonly objects: readonly ListedObject[];
  readonly notRead: readonly NotRead[];
}

const plain = (name: string): string => name.replace(/[^a-z0-9]/gi, "").toLowerCase();

/** Whether a word is the name of a type, in any case and with or without hyphens. */
export function isKind(word: string): boolean {
  return [...definitions.keys()].some((type) => plain(type) === plain(word));
}

/**
 * The kinds of these names, in any case and with or without hyphens; all that can be listed if there
 * are no names.
 *
 * @throws Error if there is no such kind, or no call lists it.
 */
export function kindsOf(names: readonly string[], areOfGateways: boolean): Definition[] {
  const listable = [...definitions.values()].filter(isListable);
  if (names.length === 0) return areOfGateways ? listable.filter(isOfGateway) : listable;
  const byName = new Map([...definitions.values()].map((definition) => [plain(definition.type), definition]));
  return [...new Set(names)].map((name) => {
    const definition = byName.get(plain(name));
    if (!definition) {
      throw new Error(`There is no type "${name}"; there are ${listable.map(({ type }) => type).join(", ")}.`);
    }
    const { type, unlisted } = definition;
    if (!isListable(definition)) throw new Error(`${type} cannot be listed: ${unlisted?.why ?? ""}.`);
    if (areOfGateways && !isOfGateway(definition)) {
      throw new Error(`${type} does not belong to a gateway; leave out ${type} or --gateway.`);
    }
    return definition;
  });
}

/**
 * Lists the objects of these kinds, of these gateways alone if there are any.
 *
 * @throws Error if a gateway does not exist; SmartagError as {@link inventory} does.
 */
export async function list(
  client: SmartagClient,
  kinds: readonly Definition[],
  gateways: readonly string[],
  onProgress: InventoryOptions["onProgress"],
): Promise<List & Pick<Inventory, "isInterrupted">> {
  // They share the list that names the parents, so that they take no further call.
  const instances = gateways.length > 0 ? [...definitions.values()].filter(({ hardware }) => hardware) : [];
  const asked = [...new Set([...kinds, ...instances])];
  const { objects, unread, isInterrupted } = await inventory(readingSession(client), definitions, asked, {
    ...(gateways.length > 0 && { gateways }),
    ...(onProgress && { onProgress }),
  });
  const ids = new Set(objects.filter(({ definition }) => instances.includes(definition)).map(({ id }) => id));
  const missing = gateways.filter((id) => !ids.has(id));
  const areInstancesRead = !unread.some(({ types }) => instances.some(({ type }) => types.has(type)));
  if (missing.length > 0 && !isInterrupted && areInstancesRead) {
    throw new Error(
      `There is no gateway ${missing.join(", ")} in ${client.region}; check the id, the region and the account.`,
    );
  }
  const notRead = notReadOf(unread.filter(({ types }) => types.size > 0));
  return {
    region: client.region,
    isComplete: !isInterrupted && notRead.length === 0,
    objects: objects
      .filter(({ definition }) => kinds.includes(definition))
      .map(listedObject)
      .sort((one, other) => compare(one.type, other.type) || compare(one.id, other.id)),
    notRead,
    isInterrupted,
  };
}

/** An object of a list, without secrets. */
export function listedObject({ definition: { type, inputs, outputs }, id, properties }: Listed): ListedObject {
  const shown = Object.entries(properties).filter(([name]) => !(inputs[name] ?? outputs[name])?.traits.secret);
  return { type, id, properties: Object.fromEntries(shown) };
}
