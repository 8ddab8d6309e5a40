import { isDeepStrictEqual } from "node:util";
import * as v from "valibot";
import { type Origin, type Treatment, treatmentOf } from "../origins.js";
import { UNKNOWN } from "../unknown.js";

/**
 * Whether the program must give a value, may give one, or gets a documented default if it gives
 * none.
 */
export type Presence = "required" | "optional" | "default";

interface Traits {
  /** The value that the service documents for an omitted one. */
  readonly default?: unknown;
  readonly presence: Presence;
  /** Where the value comes from; `program` by default. */
  readonly origin?: Origin;
  /** A change of the value replaces the object. */
  readonly replaces?: boolean;
  /** Encrypted in state, never printed. */
  readonly secret?: boolean;
  /** No call can clear the value. Removing it from the program replaces the object. */
  readonly irremovable?: boolean;
  /** What an update sends to clear the value. */
  readonly cleared?: unknown;
  /** Brings spellings that the service treats as one value to the same form. */
  readonly compared?: (value: unknown) => unknown;
  /** A change places an order. Only a change of the program does so, never drift. */
  readonly ordered?: boolean;
  /** The value has a meaning only if another input has one of these values. */
  readonly only?: { readonly property: string; readonly values: readonly string[] };
}

/**
 * One input or output of a resource: its allowed values, their canonical form, and how the
 * lifecycle treats it.
 */
export class Field<T = unknown, P extends Presence = Presence, In = T> {
  /**
   * Only for type inference: the value, whether it must be given, and the form in which a program
   * may give it.
   */
  declare readonly type: T;
  declare readonly presence: P;
  declare readonly input: In;

  constructor(
    readonly schema: v.GenericSchema<unknown, T>,
    readonly traits: Traits = { presence: "required" },
    /** The fields of one entry, if the value is a map of entries or a list of objects. */
    readonly entry?: Fields,
  ) {}

  /** The program may leave the value out. */
  optional(): Field<T, "optional", In> {
    return this.with<"optional">({ presence: "optional" });
  }
  /** Sets the value that is used if the program gives none: the service's documented default. */
  default(value: T): Field<T, "default", In> {
    return this.with<"default">({ presence: "default", default: value });
  }
  /** Optional. If the program gives no value, the live value is kept and is no difference. */
  shared(): Field<T, "optional", In> {
    return this.with<"optional">({ presence: "optional", origin: "shared" });
  }
  /**
   * Sent when the object is created and never listed afterwards, so that it never causes a diff.
   */
  createOnly(): Field<T, P, In> {
    return this.with<P>({ origin: "create-only" });
  }
  /**
   * Never reported by the service. A read keeps the value in state; an adoption takes it from the
   * program.
   */
  writeOnly(): Field<T, P, In> {
    return this.with<P>({ origin: "write-only" });
  }
  /**
   * Not an attribute of the object but an instruction to this package. A read keeps the value in
   * state.
   */
  instruction(): Field<T, P, In> {
    return this.with<P>({ origin: "instruction" });
  }
  /** Only the service sets it. {@link fromService} marks all outputs so. */
  fromService(): Field<T, P, In> {
    return this.with<P>({ origin: "service" });
  }
  replaces(): Field<T, P, In> {
    return this.with<P>({ replaces: true });
  }
  secret(): Field<T, P, In> {
    return this.with<P>({ secret: true });
  }
  irremovable(): Field<T, P, In> {
    return this.with<P>({ irremovable: true });
  }
  ordered(): Field<T, P, In> {
    return this.with<P>({ ordered: true });
  }

  /**
   * Values that `form` brings to the same form are equal: they are no difference, and state keeps
   * its spelling.
   */
  comparedBy(form: (value: unknown) => unknown): Field<T, P, In> {
    return this.with<P>({ compared: form });
  }

  clearedBy(value: T | ""): Field<T, P, In> {
    return this.with<P>({ cleared: value });
  }
  /**
   * If that input has another value, this one is refused and never sent. A read ignores it, even if
   * the service reports it.
   */
  onlyWhen(property: string, ...values: string[]): Field<T, P, In> {
    return this.with<P>({ only: { property, values } });
  }

  /** A program may also give the words in lower case. They are accepted in any case. */
  inAnyCase(): Field<T, P, In | Lowercase<T & string>> {
    return this.with<P>({});
  }

  private with<Q extends Presence>(traits: Partial<Traits>): Field<T, Q, In> {
    return new Field<T, Q, In>(this.schema, { ...this.traits, ...traits }, this.entry);
  }

  /** How the lifecycle treats the value because of its origin. */
  get treatment(): Treatment {
    return treatmentOf(this.traits.origin ?? "program");
  }

  /**
   * Whether the value has a meaning beside these values. It does while the deciding input is
   * unknown.
   */
  applies(values: Readonly<Record<string, unknown>>): boolean {
    const { only } = this.traits;
    if (!only) return true;
    const { property } = only;
    const given = values[property];
    return given === undefined || given === UNKNOWN || only.values.includes(String(values[property]));
  }

  /**
   * The canonical form of a value that the service reported. An undocumented value is kept as it
   * is.
   */
  canonical(value: unknown): unknown {
    const result = v.safeParse(this.schema, value);
    return result.success ? result.output : value;
  }

  /** Whether the service treats two values as equal, even if they are spelled differently. */
  isSame(one: unknown, other: unknown): boolean {
    // Most values are canonical already. Without this check a plan would canonicalize every pair of
    // entries.
    if (isDeepStrictEqual(one, other)) return true;
    const form = (value: unknown): unknown => this.traits.compared?.(this.canonical(value)) ?? this.canonical(value);
    return isDeepStrictEqual(form(one), form(other));
  }
}

export type Fields = Record<string, Field<unknown, Presence, unknown>>;

type Given<F> = { [K in keyof F as F[K] extends Field<unknown, "optional", unknown> ? never : K]: ValueOf<F[K]> };
type Absent<F> = { [K in keyof F as F[K] extends Field<unknown, "optional", unknown> ? K : never]?: ValueOf<F[K]> };
type ValueOf<F> = F extends Field<infer T, Presence, unknown> ? T : never;
/** The values of checked fields. Defaults are filled in, so only optional ones may be missing. */
export type Values<F> = Given<F> & Absent<F>;

type Must<F> = { [K in keyof F as F[K] extends Field<unknown, "required", unknown> ? K : never]: InputOf<F[K]> };
type May<F> = { [K in keyof F as F[K] extends Field<unknown, "required", unknown> ? never : K]?: InputOf<F[K]> };
type InputOf<F> = F extends Field<unknown, Presence, infer In> ? In : never;
/** The values of fields as a program gives them. A field with a default may be missing. */
export type GivenValues<F> = Must<F> & May<F>;

/** Marks fields that only the service sets. */
export function fromService<F extends Fields>(fields: F): F {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.fromService()])) as F;
}

/** Fields without one of them. An entry in its parent needs no parent's id. */
export function without<F extends Fields, K extends keyof F & string>(fields: F, name: K): Omit<F, K> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name)) as Omit<F, K>;
}
