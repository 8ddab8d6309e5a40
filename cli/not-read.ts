import { isOffline, isUnserved } from "../provider/client/index.js";
import type { Properties } from "../provider/lifecycle/definition.js";
import type { Unread } from "../provider/lifecycle/inventory.js";
import { groupBy } from "../network/group-by.js";
import { compare } from "../network/order.js";

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

/** Lists that are missing for one reason, as those of many devices that are offline. */
export function notReadOf(unread: readonly Unread[]): NotRead[] {
  const byPlace = groupBy(unread, (one) => JSON.stringify([one.error.code, placeOf(one)]));
  const places = [...byPlace.values()].map((ones) => ({
    one: ones[0] as Unread,
    types: [...new Set(ones.flatMap(({ types }) => [...types]))].sort(),
  }));
  // Lists are read side by side, so that they fail in any order.
  places.sort((one, other) => compare(orderOf(one), orderOf(other)));
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

const orderOf = ({ one, types }: { one: Unread; types: readonly string[] }): string =>
  JSON.stringify([types, one.error.code, placeOf(one)]);

/** The device or the gateway, or the parent of another kind. An operation is served nowhere or everywhere. */
function placeOf({ under, error }: Unread): Properties {
  if (isUnserved(error)) return {};
  const { smartAGId, serialNumber } = under;
  if (smartAGId === undefined) return under;
  return serialNumber === undefined ? { smartAGId } : { smartAGId, serialNumber };
}

/** What was not read, and why. */
export function notReadReport(notRead: readonly NotRead[]): string {
  return notRead
    .map(({ reason, advice, types, under, isExpected }) => {
      const of = under.length > 0 ? ` of ${under.map(placeText).join(", ")}` : "";
      return `Not read: ${types.join(", ")}${of}. ${sentence(reason)}${isExpected || advice === undefined ? "" : ` ${advice}`}\n`;
    })
    .join("");
}

const placeText = (place: Properties): string => Object.values(place).map(String).join(" ");

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
