import * as v from "valibot";
import { type Kind, kinds, type ObjectOf } from "./kinds.js";

/** A change that the service makes by itself, later. */
export interface Plan {
  /** Tells it from the other plans. */
  readonly number: number;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly kind: Kind;
  readonly id: string;
  /** It takes place only while the object still has these values; null is a field that the object does not have. */
  readonly when: Readonly<Record<string, unknown>>;
  /** The fields that it sets; null takes one away. */
  readonly set: Readonly<Record<string, unknown>>;
  /** It removes the object instead. */
  readonly removes?: true | undefined;
}

/** Everything that can happen to a store, as data: applied one after the other to an empty store, they make it again. */
export type Change =
  | { readonly put: Kind; readonly object: ObjectOf<Kind> }
  | { readonly remove: Kind; readonly id: string }
  | { readonly plan: Plan }
  | { readonly unplan: number }
  | { readonly token: string; readonly call: string }
  /** The latest creation time that was given, be the object still there or not. */
  | { readonly time: number }
  /** How far the clock is ahead of real time, in milliseconds. */
  | { readonly ahead: number }
  | { readonly clear: true };

const kind = v.picklist(Object.keys(kinds) as Kind[]);
const values = v.record(v.string(), v.unknown());

const changesSchema = v.array(
  v.union([
    ...(Object.keys(kinds) as Kind[]).map((name) => v.strictObject({ put: v.literal(name), object: kinds[name] })),
    v.strictObject({ remove: kind, id: v.string() }),
    v.strictObject({
      plan: v.strictObject({
        number: v.number(),
        at: v.number(),
        kind,
        id: v.string(),
        when: values,
        set: values,
        removes: v.optional(v.literal(true)),
      }),
    }),
    v.strictObject({ unplan: v.number() }),
    v.strictObject({ token: v.string(), call: v.string() }),
    v.strictObject({ time: v.number() }),
    v.strictObject({ ahead: v.number() }),
    v.strictObject({ clear: v.literal(true) }),
  ]),
);

/** Whether something that was read is a list of changes, with objects as this version knows them. */
export function areChanges(read: unknown): read is Change[] {
  return v.is(changesSchema, read);
}
