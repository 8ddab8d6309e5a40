import { addressesOf } from "../../network/five-tuples.js";
import { commonInterval } from "../../network/header-sets.js";
import type { Definition, Held, Properties } from "./definition.js";

/** A resource of the run: its object, and what the program wants of it. */
export interface Holder {
  readonly definition: Definition;
  readonly id: string;
  /** The values that the object has, as far as the run knows. */
  readonly has: Properties;
  /** The inputs in the program; undefined as long as no diff has named them. */
  readonly wants?: Properties;
  /** Whether nothing more follows for it in this run. */
  readonly isDone?: boolean;
  /** Whether it is replaced, and the old object is deleted after everything else. */
  readonly endsLast?: boolean;
  /** Whether it is being deleted. */
  readonly isLeaving?: boolean;
}

function isSameThing(one: unknown, other: unknown, isSame: (one: unknown, other: unknown) => boolean): boolean {
  if (one === undefined || other === undefined) return false;
  if (!Array.isArray(one) && !Array.isArray(other)) return isSame(one, other);
  // Of two lists of blocks, or an address and a list, any overlap is a conflict.
  const blocks = (value: unknown) =>
    [value].flat().map((block) => addressesOf(String(block).includes("/") ? String(block) : `${String(block)}/32`));
  return blocks(one).some((block) => blocks(other).some((taken) => commonInterval(block, taken) !== undefined));
}

const isList = (what: Held["what"]): what is readonly string[] => Array.isArray(what);

/** Whether an object with these values has what `asked` asks for. */
export function hasIt(held: Held, asked: Properties, holder: Definition, values: Properties): boolean {
  const { what } = held;
  const pairs: (readonly [string, string])[] = isList(what)
    ? what.map((name) => [name, name])
    : Object.entries(what as Readonly<Record<string, string>>);
  return pairs.every(([name, theirs]) =>
    isSameThing(
      asked[name],
      values[theirs],
      (one, other) => holder.inputs[theirs]?.isSame(one, other) ?? one === other,
    ),
  );
}

/** The values that the program wants of an object, with those that it keeps because it gives none. */
export function wanted({ definition, has, wants }: Holder): Properties | undefined {
  if (!wants) return undefined;
  const kept = Object.entries(has).filter(
    ([name]) => !(name in definition.inputs) || definition.inputs[name]?.treatment.isKept === true,
  );
  return { ...Object.fromEntries(kept), ...wants };
}
