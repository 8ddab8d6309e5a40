import { definitions } from "../../provider/definitions.js";
import type { Definition, Properties } from "../../provider/lifecycle/definition.js";
import type { NotRead } from "../not-read.js";
import type { LeftOut } from "./object.js";

/** More places than these are counted instead of named. */
const MOST_NAMED = 5;

/** The lists that could not be read, as what the program lacks. */
export function unreadOf(notRead: readonly NotRead[]): LeftOut[] {
  return notRead.map(({ types, under, reason, advice, isExpected }) => {
    const places = under.map((place: Properties) => Object.values(place).map(String).join(" "));
    const named = places.slice(0, MOST_NAMED).join(", ");
    const more = places.length > MOST_NAMED ? ` and ${places.length - MOST_NAMED} more` : "";
    const of = places.length > 0 ? ` of ${named}${more}` : "";
    return { what: types.join(", ") + of, why: `${reason}${isExpected || advice === undefined ? "" : ` ${advice}`}` };
  });
}

/** What no call lists of some kinds, and of kinds that go with them. */
export function unlistedOf(kinds: readonly Definition[]): LeftOut[] {
  const isWhole = kinds.length > 1;
  return [...definitions.values()].flatMap((definition) => {
    const { type, unlisted } = definition;
    if (!unlisted || !(isWhole || kinds.includes(definition))) return [];
    return [{ what: unlisted.which === undefined ? type : `${type} ${unlisted.which}`, why: unlisted.why }];
  });
}
