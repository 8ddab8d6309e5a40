import { groupBy } from "../network/group-by.js";
import { isOffline, isUnserved, type SmartagClient } from "../provider/client/index.js";
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
  type Unread,
} from "../provider/lifecycle/inventory.js";

/** An object as `smartag list --json` prints it. */
export interface ListedObject {
  readonly type: string;
  /** The id that `adopt` takes. */
  readonly id: string;
  /** Its inputs and outputs by their names, without secrets. */
  readonly properties: Properties;
}

/** Lists that could not be read for the same reason. */
export interface NotRead {
  /** The error code of the service, and its words. */
  readonly reason: string;
  /** What to do about it, if known. */
  readonly advice?: string;
  /** The kinds whose objects are missing. */
  readonly types: readonly string[];
  /** The devices, gateways or other parents under which they are missing; empty for whole kinds. */
  readonly under: readonly Properties[];
  /** Whether nothing is wrong: a device is offline, or the service does not serve the operation. */
  readonly isExpected: boolean;
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
  if (missing.length > 0 && !isInterrupted && unread.length === 0) {
    throw new Error(
      `There is no gateway ${missing.join(", ")} in ${client.region}; check the id, the region and the account.`,
    );
  }
  const notRead = notReadOf({ unread });
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

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

function listedObject({ definition: { type, inputs, outputs }, id, properties }: Listed): ListedObject {
  const shown = Object.entries(properties).filter(([name]) => !(inputs[name] ?? outputs[name])?.traits.secret);
  return { type, id, properties: Object.fromEntries(shown) };
}

/** Lists that are missing for one reason, as those of many devices that are offline. */
export function notReadOf({ unread: all }: Pick<Inventory, "unread">): NotRead[] {
  const unread = all.filter(({ types }) => types.size > 0);
  const byPlace = groupBy(unread, (one) => JSON.stringify([one.error.code, placeOf(one)]));
  const places = [...byPlace.values()].map((ones) => ({
    one: ones[0] as Unread,
    types: [...new Set(ones.flatMap(({ types }) => [...types]))].sort(),
  }));
  const byReason = groupBy(places, ({ one, types }) => JSON.stringify([one.error.code, types]));
  return [...byReason.values()].map((alike) => {
    const { one, types } = alike[0] as (typeof alike)[number];
    const { detail, hint } = one.error;
    return {
      reason: detail,
      ...(hint !== undefined && { advice: hint }),
      types,
      under: alike.map((place) => placeOf(place.one)).filter((place) => Object.keys(place).length > 0),
      isExpected: isOffline(one.error) || isUnserved(one.error),
    };
  });
}

/** The device or the gateway, or the parent of another kind. An operation is served nowhere or everywhere. */
function placeOf({ under, error }: Unread): Properties {
  if (isUnserved(error)) return {};
  const { smartAGId, serialNumber } = under;
  if (smartAGId === undefined) return under;
  return serialNumber === undefined ? { smartAGId } : { smartAGId, serialNumber };
}
