import { isDeepStrictEqual } from "node:util";
import ipaddr from "ipaddr.js";
import * as v from "valibot";
import { lostEntry } from "./entries.js";
import { UNKNOWN } from "./unknown.js";

/** Whether the program must give a value, may give one, or gets a documented default where it gives none. */
export type Presence = "required" | "optional" | "default";

interface Traits {
  /** The value that the service documents for an omitted one. */
  readonly default?: unknown;
  readonly presence: Presence;
  /** Changing the value makes a new object. */
  readonly replaces?: boolean;
  /** Encrypted in state, never printed. */
  readonly secret?: boolean;
  /** The service fills the value in, or may not report it: left alone where the program does not give it. */
  readonly computed?: boolean;
  /** Sent when the object is made, unknown to the service's lists afterwards: never a reason for a diff. */
  readonly onlyAtCreate?: boolean;
  /** The service never tells it: kept from state when reading, taken from the program when adopting. */
  readonly unreported?: boolean;
  /** Not an attribute of the object but an instruction to this package: kept from state when reading. */
  readonly local?: boolean;
  /** No call can take the value away again: removing it makes a new object. */
  readonly irremovable?: boolean;
  /** What an update sends to take the value away. */
  readonly cleared?: unknown;
  /** Brings spellings of one value that the service does not tell apart to the same form. */
  readonly compared?: (value: unknown) => unknown;
  /** A change of it places an order: only a change of the program does, never one that was made elsewhere. */
  readonly ordered?: boolean;
  /** It means something only where another input has one of these values. */
  readonly only?: { readonly property: string; readonly values: readonly string[] };
}

/** One input or output of a resource: what values it takes, their canonical form, and how the lifecycle treats it. */
export class Field<T = unknown, P extends Presence = Presence, In = T> {
  /** Only for inference: the value, whether it must be given, and the form in which a program may give it. */
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
  /** Optional; where the program gives none, what the service has is left as it is and is no difference. */
  computed(): Field<T, "optional", In> {
    return this.with<"optional">({ presence: "optional", computed: true });
  }
  replaces(): Field<T, P, In> {
    return this.with<P>({ replaces: true });
  }
  secret(): Field<T, P, In> {
    return this.with<P>({ secret: true });
  }
  onlyAtCreate(): Field<T, P, In> {
    return this.with<P>({ onlyAtCreate: true });
  }
  local(): Field<T, P, In> {
    return this.with<P>({ local: true });
  }
  unreported(): Field<T, P, In> {
    return this.with<P>({ unreported: true });
  }
  irremovable(): Field<T, P, In> {
    return this.with<P>({ irremovable: true });
  }
  ordered(): Field<T, P, In> {
    return this.with<P>({ ordered: true });
  }

  /** Values that this brings to the same form are the same: no difference, and the spelling in state is kept. */
  comparedBy(form: (value: unknown) => unknown): Field<T, P, In> {
    return this.with<P>({ compared: form });
  }

  clearedBy(value: T | ""): Field<T, P, In> {
    return this.with<P>({ cleared: value });
  }
  /** Beside other values of that input it is refused, never sent, and not read where the service still tells it. */
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

  /** Whether it means something beside these values; it does while the one that decides is not known. */
  applies(values: Readonly<Record<string, unknown>>): boolean {
    const { only } = this.traits;
    if (!only) return true;
    const { property } = only;
    const given = values[property];
    return given === undefined || given === UNKNOWN || only.values.includes(String(values[property]));
  }

  /** The canonical form of a value that the service reported; a value outside the documented ones is kept as it came. */
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

const given = (value: unknown): string => (typeof value === "string" ? `"${value}"` : JSON.stringify(value));
const allowed =
  (what: string) =>
  (issue: { input: unknown }): string =>
    `${issue.input === undefined ? "missing" : `${given(issue.input)} is not allowed`}; give ${what}`;

/** Text of a length. */
export function text(limits: { min?: number; max?: number } = {}): Field<string, "required"> {
  const { min = 1, max } = limits;
  const what = max === undefined ? "a text that is not empty" : `a text of ${min} to ${max} characters`;
  return new Field(
    v.pipe(
      v.string(allowed(what)),
      v.check((value) => value.length >= min && value.length <= (max ?? Infinity), allowed(what)),
    ),
  );
}

/** Text of a form. */
export function pattern(form: RegExp, what: string): Field<string, "required"> {
  return new Field(v.pipe(v.string(allowed(what)), v.regex(form, allowed(what))));
}

/** A mail address, with a name before the @ and a host after it. */
export function mail(limits: { max: number }): Field<string, "required"> {
  const what = `a mail address of at most ${limits.max} characters`;
  return new Field(
    v.pipe(
      v.string(allowed(what)),
      v.regex(/^[^\s@]+@[^\s@]+$/, allowed(what)),
      v.maxLength(limits.max, allowed(what)),
    ),
  );
}

const NAME = /^[A-Za-z\u4e00-\u9fff][\w.\-\u4e00-\u9fff]*$/;

/** A name as the service takes it. */
export function name(limits: { min?: number; max: number }): Field<string, "required"> {
  const { min = 2, max } = limits;
  const what = `${min} to ${max} characters that start with a letter or a Chinese character and hold only letters, Chinese characters, digits, periods, underscores and hyphens`;
  return new Field(
    v.pipe(
      v.string(allowed(what)),
      v.check((value) => value.length >= min && value.length <= max && NAME.test(value), allowed(what)),
    ),
  );
}

/** A description as the service takes it: starts with a letter or a Chinese character, and is no web address. */
export function description(limits: { min: number; max: number }): Field<string, "required"> {
  const what = `${limits.min} to ${limits.max} characters that start with a letter or a Chinese character and not with http:// or https://`;
  return new Field(
    v.pipe(
      v.string(allowed(what)),
      v.check(
        (value) =>
          value.length >= limits.min &&
          value.length <= limits.max &&
          /^[A-Za-z\u4e00-\u9fff]/.test(value) &&
          !/^https?:\/\//.test(value),
        allowed(what),
      ),
    ),
  );
}

/** The id of an object, such as `acl-...`. */
export function id(prefix?: string): Field<string, "required"> {
  const what = prefix === undefined ? "the id of an object" : `an id that starts with ${prefix}`;
  return new Field(
    v.pipe(
      v.string(allowed(what)),
      v.check((value) => value.length > 0 && value.startsWith(prefix ?? "") && !/[\s:]/.test(value), allowed(what)),
    ),
  );
}

/** A whole number within limits, or the one that stands for none; a number written as text is taken too. */
export function integer(
  limits: { min?: number; max?: number; values?: readonly number[]; or?: number } = {},
): Field<number, "required"> {
  const { min = -Infinity, max = Infinity, values, or } = limits;
  const within = values
    ? `one of ${values.join(", ")}`
    : max === Infinity
      ? min === -Infinity
        ? "a whole number"
        : `a whole number of at least ${min}`
      : `a whole number from ${min} to ${max}`;
  const what = or === undefined ? within : `${or} or ${within}`;
  return new Field(
    v.pipe(
      v.union([v.number(), v.pipe(v.string(), v.regex(/^-?\d+$/), v.transform(Number))], allowed(what)),
      v.check(
        (value) =>
          value === or ||
          (Number.isSafeInteger(value) && value >= min && value <= max && (values?.includes(value) ?? true)),
        allowed(what),
      ),
    ),
  );
}

/** A port, or `any` for all of them. */
export function portOrAny(): Field<number | "any", "required"> {
  const what = "a whole number from 1 to 65535, or any";
  const every = v.pipe(
    v.string(),
    v.regex(/^any$/i),
    v.transform(() => "any" as const),
  );
  return new Field(v.union([every, integer({ min: 1, max: 65535 }).schema], allowed(what)));
}

/** The serial number of a device. */
export function serialNumber(): Field<string, "required"> {
  return pattern(/^[^\s:]+$/, "the serial number of a device");
}

/** True or false; written as text, as the service does in some answers, it is taken too. */
export function boolean(): Field<boolean, "required"> {
  const written = v.pipe(
    v.string(),
    v.regex(/^(true|false)$/i),
    v.transform((value) => value.toLowerCase() === "true"),
  );
  return new Field(v.union([v.boolean(), written], allowed("true or false")));
}

/** True: what can be switched on and never off again. */
export function onlyTrue(): Field<true, "required"> {
  return new Field(v.literal(true, allowed("true, or leave it out: no call takes it back")));
}

/** One of the service's words; taken in any case, kept as the service writes it. */
export function oneOf<const T extends string>(...values: T[]): Field<T, "required"> {
  const what = `one of ${values.join(", ")}`;
  return new Field(
    v.pipe(
      v.string(allowed(what)),
      v.rawTransform<string, T>(({ dataset, addIssue, NEVER }) => {
        const found = values.find((value) => value.toLowerCase() === dataset.value.toLowerCase());
        if (found !== undefined) return found;
        addIssue({ message: allowed(what)({ input: dataset.value }) });
        return NEVER;
      }),
    ),
  );
}

/** The name of a protocol, such as TCP, ALL or SSH(22); sent as given, compared in any case: the service reports some in capitals. */
export function protocol(): Field<string, "required"> {
  const what = "a protocol that the console offers, such as TCP, UDP, ICMP, ALL or SSH(22)";
  return new Field<string, "required">(
    v.pipe(v.string(allowed(what)), v.regex(/^[A-Za-z]([\w ()/.-]*[\w()])?$/, allowed(what))),
  ).comparedBy((value) => (typeof value === "string" ? value.toUpperCase() : value));
}

const IP = "an IPv4 address such as 192.168.1.10";

/** An IPv4 address. */
export function ip(): Field<string, "required"> {
  return new Field(
    v.pipe(
      v.string(allowed(IP)),
      v.check((value) => ipaddr.IPv4.isValidFourPartDecimal(value), allowed(IP)),
    ),
  );
}

const NETMASK = "a netmask such as 255.255.255.0";

/** An IPv4 netmask, dotted. */
export function netmask(): Field<string, "required"> {
  return new Field(
    v.pipe(
      v.string(allowed(NETMASK)),
      v.check(
        (value) =>
          ipaddr.IPv4.isValidFourPartDecimal(value) && (ipaddr.IPv4.parse(value).prefixLengthFromSubnetMask() ?? 0) > 0,
        allowed(NETMASK),
      ),
    ),
  );
}

const CIDR = "an IPv4 block such as 192.168.1.0/24";

/** An IPv4 block in CIDR form whose host bits are zero. */
export function cidr(): Field<string, "required"> {
  return new Field<string, "required">(
    v.pipe(
      v.string(allowed(CIDR)),
      v.rawCheck(({ dataset, addIssue }) => {
        if (!dataset.typed) return;
        const value = dataset.value;
        const [address = "", bits = ""] = value.split("/");
        // Asked of a block the library makes an error, with a stack, only to drop it.
        if (!value.includes("/") && ipaddr.IPv4.isValidFourPartDecimal(value)) {
          addIssue({ message: `"${value}" is an address, not a block; write ${value}/32 for this one address` });
        } else if (value !== `${address}/${Number(bits)}` || !ipaddr.IPv4.isValidCIDRFourPartDecimal(value)) {
          addIssue({ message: allowed(CIDR)({ input: value }) });
        } else {
          const block = String(network(value));
          if (block !== value) addIssue({ message: `"${value}" has host bits set; write ${block}` });
        }
      }),
    ),
  ).comparedBy(network);
}

/** The block that an address with a prefix lies in: an object that was made elsewhere may have host bits. */
function network(value: unknown): unknown {
  return typeof value === "string" && ipaddr.IPv4.isValidCIDRFourPartDecimal(value)
    ? `${ipaddr.IPv4.networkAddressFromCIDR(value).toString()}/${value.split("/")[1] ?? ""}`
    : value;
}

const PORTS =
  "a port range written first/last with ports from 1 to 65535, such as 80/90, 80/80 for one port or -1/-1 for any";

/** A range of ports, `first/last`; `-1/-1` is any port, also where a device's own console wrote it `0/65535`. */
export function portRange(): Field<string, "required"> {
  return new Field(
    v.pipe(
      v.string(allowed(PORTS)),
      v.rawTransform<string, string>(({ dataset, addIssue, NEVER }) => {
        if (dataset.value === "0/65535") return "-1/-1";
        const match = /^(-1|\d{1,5})\/(-1|\d{1,5})$/.exec(dataset.value);
        const first = Number(match?.[1]);
        const last = Number(match?.[2]);
        if (match && ((first === -1 && last === -1) || (first >= 1 && first <= last && last <= 65535))) {
          return `${first}/${last}`;
        }
        addIssue({ message: allowed(PORTS)({ input: dataset.value }) });
        return NEVER;
      }),
    ),
  );
}

const TIME = "a time with its offset such as 2027-01-31T08:00:00+0800";
const BEIJING_HOURS = 8;
const isoSeconds = (time: number): string => new Date(time).toISOString().replace(/\.\d+Z$/, "");

/** A point in time; kept in the service's form, Beijing time as `YYYY-MM-DDThh:mm:ss+0800`. */
export function timestamp(): Field<string, "required"> {
  return new Field(
    v.pipe(
      v.string(allowed(TIME)),
      v.rawTransform<string, string>(({ dataset, addIssue, NEVER }) => {
        const [, local = "", offset = ""] =
          /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(Z|[+-]\d\d:?\d\d)$/.exec(dataset.value) ?? [];
        const time = Date.parse(`${local}${offset.replace(/(\d\d):?(\d\d)$/, "$1:$2")}`);
        // A day that its month does not have would become one of the next month.
        if (!Number.isNaN(time) && isoSeconds(Date.parse(`${local}Z`)) === local) {
          const beijing = isoSeconds(time + BEIJING_HOURS * 3_600_000);
          if (/^\d{4}-/.test(beijing)) return `${beijing}+0800`;
        }
        addIssue({ message: allowed(TIME)({ input: dataset.value }) });
        return NEVER;
      }),
    ),
  );
}

/** A list of values, whose order means nothing where `sorted`. */
export function list<T>(
  item: Field<T>,
  options: { min?: number; max?: number; sorted?: boolean } = {},
): Field<T[], "required"> {
  const { min = 0, max = Infinity, sorted = false } = options;
  const distinct = v.check<T[], (issue: { input: unknown }) => string>(
    (values) => new Set(values).size === values.length,
    (issue) => `${given(issue.input)} names a value twice; give each once`,
  );
  return new Field(
    v.pipe(
      v.array(item.schema, allowed("a list")),
      v.check(
        (values) => values.length <= max,
        (issue) => `${given(issue.input)} is too long; give at most ${max}`,
      ),
      v.check(
        (values) => values.length >= min,
        () => `an empty list is not allowed; give at least ${min}, or leave it out`,
      ),
      distinct,
      v.transform((values) => (sorted ? [...values].sort() : values)),
    ),
  );
}

/** A list of things that the service tells of, each with these fields. */
export function objects<T>(fields: Fields): Field<T[], "required"> {
  const schemas = Object.entries(fields).map(([name, { schema, traits }]) => [
    name,
    traits.presence === "optional" ? v.optional(schema) : schema,
  ]);
  const entry = v.object(Object.fromEntries(schemas) as Record<string, v.GenericSchema>);
  return new Field<T[], "required">(v.array(entry, allowed("a list")) as unknown as v.GenericSchema<unknown, T[]>);
}

/** Entries by a name that the program chooses, so that a difference names the entry and never shifts. */
export function entries<F extends Fields>(
  fields: F,
): Field<Record<string, Values<F>>, "required", Record<string, GivenValues<F>>> {
  // Not v.record(), which drops entries that are called constructor or prototype.
  const schema = v.pipe(
    v.custom<object>(
      (value) => typeof value === "object" && value !== null && !Array.isArray(value),
      allowed("entries by name"),
    ),
    v.rawCheck(({ dataset, addIssue }) => {
      const message = dataset.typed ? lostEntry(dataset.value) : undefined;
      if (message !== undefined) addIssue({ message });
    }),
  );
  return new Field<Record<string, Values<F>>, "required", Record<string, GivenValues<F>>>(
    // The lifecycle checks each entry against its own fields, so that every violation is told with the entry's name.
    schema as unknown as v.GenericSchema<unknown, Record<string, Values<F>>>,
    { presence: "required" },
    fields,
  );
}

/** An empty list is the service's way to write that there is none. */
export function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** Fields without one of them: an entry needs no parent's id where it stands in its parent. */
export function without<F extends Fields, K extends keyof F & string>(fields: F, name: K): Omit<F, K> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name)) as Omit<F, K>;
}

/** The inputs that a setting had before it was taken over. */
export function previous(): Field<Record<string, unknown>, "required"> {
  return new Field(v.record(v.string(), v.unknown()));
}

/** The ids that the service gave to entries, by their names. */
export function ids(): Field<Record<string, string>, "required"> {
  return new Field(
    v.custom<Record<string, string>>((value) => typeof value === "object" && value !== null, allowed("ids by name")),
  );
}
