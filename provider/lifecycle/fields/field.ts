import { isDeepStrictEqual } from "node:util";
import * as v from "valibot";
import { type Origin, type Treatment, treatmentOf } from "../origins.js";
import { UNKNOWN } from "../unknown.js";

/**
 * Whether the program must give a value, may give one, or gets a documented default where it gives
 * none.
 */
export type Presence = "required" | "optional" | "default";

interface Traits {
  /** The value that the service documents for an omitted one. */
  readonly default?: unknown;
  readonly presence: Presence;
  /** Where the value comes from; `program` by default. */
  readonly origin?: Origin;
  /** Changing the value makes a new object. */
  readonly replaces?: boolean;
  /** Encrypted in state, never printed. */
  readonly secret?: boolean;
  /** No call can take the value away again: removing it makes a new object. */
  readonly irremovable?: boolean;
  /** What an update sends to take the value away. */
  readonly cleared?: unknown;
  /** Brings spellings of one value that the service does not tell apart to the same form. */
  readonly compared?: (value: unknown) => unknown;
  /**
   * A change of it places an order: only a change of the program does, never one that was made
   * elsewhere.
   */
  readonly ordered?: boolean;
  /** It means something only where another input has one of these values. */
  readonly only?: { readonly property: string; readonly values: readonly string[] };
}

/**
 * One input or output of a resource: what values it takes, their canonical form, and how the
 * lifecycle treats it.
 */
export class Field<T = unknown, P extends Presence = Presence, In = T> {
  /**
   * Only for inference: the value, whether it must be given, and the form in which a program may
   * give it.
   */
  declare readonly type: T;
  declare readonly presence: P;
  declare readonly input: In;

  constructor(
    readonly schema: v.GenericSchema<unknown, T>,
    readonly traits: Traits = { presence: "required" },
    /** The fields of one entry, where the value is a map of entries or a list of objects. */
    readonly entry?: Fields,
  ) {}

  /** The program may leave the value out. */
  optional(): Field<T, "optional", In> {
    return this.with<"optional">({ presence: "optional" });
  }
  /** Where the program gives no value it is this one, the service's documented default. */
  default(value: T): Field<T, "default", In> {
    return this.with<"default">({ presence: "default", default: value });
  }
  /**
   * Optional; where the program gives none, what the service has is left as it is and is no
   * difference.
   */
  shared(): Field<T, "optional", In> {
    return this.with<"optional">({ presence: "optional", origin: "shared" });
  }
  /**
   * Sent when the object is created, unknown to the service's lists afterwards: never a reason for
   * a diff.
   */
  createOnly(): Field<T, P, In> {
    return this.with<P>({ origin: "create-only" });
  }
  /**
   * The service never tells it: kept from state when reading, taken from the program when adopting.
   */
  writeOnly(): Field<T, P, In> {
    return this.with<P>({ origin: "write-only" });
  }
  /**
   * Not an attribute of the object but an instruction to this package: kept from state when
   * reading.
   */
  instruction(): Field<T, P, In> {
    return this.with<P>({ origin: "instruction" });
  }
  /** The service alone gives it; {@link fromService} says so of all outputs. */
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
   * Values that this brings to the same form are the same: no difference, and the spelling in state
   * is kept.
   */
  comparedBy(form: (value: unknown) => unknown): Field<T, P, In> {
    return this.with<P>({ compared: form });
  }

  clearedBy(value: T | ""): Field<T, P, In> {
    return this.with<P>({ cleared: value });
  }
  /**
   * Beside other values of that input it is refused, never sent, and not read where the service
   * still tells it.
   */
  onlyWhen(property: string, ...values: string[]): Field<T, P, In> {
    return this.with<P>({ only: { property, values } });
  }

  /** A program may give the words in lower case, too; they are taken in any case. */
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
   * Whether it means something beside these values; it does while the one that decides is not
   * known.
   */
  applies(values: Readonly<Record<string, unknown>>): boolean {
    const { only } = this.traits;
    if (!only) return true;
    const { property } = only;
    const given = values[property];
    return given === undefined || given === UNKNOWN || only.values.includes(String(values[property]));
  }

  /**
   * The canonical form of a value that the service reported; a value outside the documented ones is
   * kept as it came.
   */
  canonical(value: unknown): unknown {
    const result = v.safeParse(this.schema, value);
    return result.success ? result.output : value;
  }

  /** Whether two values are the same to the service, be they spelled differently. */
  isSame(one: unknown, other: unknown): boolean {
    // Most values are canonical already, and a plan compares every entry with every other.
    if (isDeepStrictEqual(one, other)) return true;
    const form = (value: unknown): unknown => this.traits.compared?.(this.canonical(value)) ?? this.canonical(value);
    return isDeepStrictEqual(form(one), form(other));
  }
}

export type Fields = Record<string, Field<unknown, Presence, unknown>>;

type Given<F> = { [K in keyof F as F[K] extends Field<unknown, "optional", unknown> ? never : K]: ValueOf<F[K]> };
type Absent<F> = { [K in keyof F as F[K] extends Field<unknown, "optional", unknown> ? K : never]?: ValueOf<F[K]> };
type ValueOf<F> = F extends Field<infer T, Presence, unknown> ? T : never;
/** The values of checked fields: defaults are filled in, only optional ones may be missing. */
export type Values<F> = Given<F> & Absent<F>;

type Must<F> = { [K in keyof F as F[K] extends Field<unknown, "required", unknown> ? K : never]: InputOf<F[K]> };
type May<F> = { [K in keyof F as F[K] extends Field<unknown, "required", unknown> ? never : K]?: InputOf<F[K]> };
type InputOf<F> = F extends Field<unknown, Presence, infer In> ? In : never;
/** The values of fields as a program gives them: what has a default may be missing. */
export type GivenValues<F> = Must<F> & May<F>;

/** Fields that the service alone gives values to. */
export function fromService<F extends Fields>(fields: F): F {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.fromService()])) as F;
}

/** Fields without one of them: an entry needs no parent's id where it stands in its parent. */
export function without<F extends Fields, K extends keyof F & string>(fields: F, name: K): Omit<F, K> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name)) as Omit<F, K>;
}
