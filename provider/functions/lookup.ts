import * as pulumi from "@pulumi/pulumi";
import {
  listModel,
  operation as modelOf,
  type OperationModel,
  type OperationName,
  propertyName,
  type RequestOf,
  type ResponseOf,
} from "../../schema/index.js";
import {
  clientFor,
  ConfigurationError,
  InterruptedError,
  type SmartagClient,
  SmartagError,
  WaitTimeoutError,
} from "../client/index.js";
import { checkFields } from "../lifecycle/check.js";
import type { Attributes, Definition, Properties } from "../lifecycle/definition.js";
import type { Fields } from "../lifecycle/fields.js";
import type { Nested } from "../program/types.js";
import { type Argument, argumentsOf, type OwnParameter } from "./arguments.js";

/** How a look-up is made. */
export interface LookupOptions {
  /** The name of the connection in `smartag:connections` (another account or region) that is asked. The stack's own by default. */
  connection?: string;
}

/** How a look-up of values that may be known only after an update is made. */
export interface LookupOutputOptions {
  /** As in {@link LookupOptions}. */
  connection?: pulumi.Input<string>;
  /** What has to be there before the service is asked. */
  dependsOn?: pulumi.Resource | pulumi.Resource[];
}

/** Arguments that a look-up cannot be made with; nothing was sent. */
export class ArgumentError extends Error {
  override name = "ArgumentError";

  constructor(
    lookup: string,
    /** Every violation: the argument, what was given and what is allowed. */
    readonly failures: readonly string[],
  ) {
    super(`${lookup}: ${failures.join("; ")}`);
  }
}

/** The arguments, which may be left out where none is required, and the options. */
type Rest<A, O> = Partial<A> extends A ? [args?: A, opts?: O] : [args: A, opts?: O];

/** Looks something up. */
export interface Get<A, R> {
  (...rest: Rest<A, LookupOptions>): Promise<R>;
  /** The operation of the API that it calls. */
  readonly operation: OperationName;
}

/** Looks something up by arguments that may be known only after an update. */
export type GetOutput<A, R> = (
  ...rest: Rest<{ [K in keyof A]: Nested<A[K]> }, LookupOutputOptions>
) => pulumi.Output<R>;

/** The two forms of a look-up; the plain one has no secrets in its result. */
export interface Lookup<A, I, R, P> {
  readonly get: Get<A, P>;
  readonly getOutput: GetOutput<A, R>;
  /** Only for inference: the arguments, and what is told of one object. */
  readonly types?: { readonly args: A; readonly item: I };
}

interface Typed {
  readonly types?: { readonly args: unknown; readonly item: unknown };
}
/** The arguments of a look-up; extended by its own `Args` interface. */
export type LookupArgs<L extends Typed> = NonNullable<L["types"]>["args"];
/** What a look-up tells of one object; extended by its own interface. */
export type LookupItem<L extends Typed> = NonNullable<L["types"]>["item"];

type Names = Readonly<Record<string, string>>;
type Values = Readonly<Record<string, (value: never) => unknown>>;

/** No names. */
type None = Readonly<Record<"", never>>;

/** What every answer has beside what it tells. */
const envelope = ["requestId", "taskStates"] as const;

/** What is particular to one look-up. */
interface Spec<At, N, Q, V, H, C, P, D, S> {
  /** Where in the answer the result is: a list, or an object. The answer itself by default. */
  readonly at?: At;
  /** The resource that it tells of: what it calls otherwise than the service, and the forms of its values, hold here too. */
  readonly of?: D;
  /** What the answer calls otherwise, beside that. */
  readonly names?: N;
  /** What the parameters call otherwise, beside that. */
  readonly asks?: Q;
  /** How values of the answer are written otherwise, by their names here. */
  readonly values?: V;
  /** What is always there, such as an id. */
  readonly always?: H;
  /** Arguments that are lists here and travel as one comma separated text. */
  readonly csv?: C;
  /** An argument of few values that parts the list: where it is left out, all parts are read and joined. */
  readonly parts?: P;
  /** Names of values, at any depth, that the result has only in the form of a secret output. */
  readonly secrets?: S;
}

/** What every operation calls otherwise. */
const everywhere = { smartAGSn: "serialNumber", sn: "serialNumber", sagId: "smartAGId" } as const;

/** The names of a definition's `wire`, without what it works out. */
type WireNames<D> = D extends { readonly wire?: infer W }
  ? { [K in keyof W as string extends K ? never : W[K] extends string ? K : never]: W[K] }
  : unknown;
export type NamesOf<D, N> = typeof everywhere & WireNames<D> & N;

// `Omit` and `Pick` keep the documentation of members, which a member that is renamed loses.
export type Renamed<T, M> = Omit<T, keyof M> & {
  [K in keyof Pick<T, keyof T & keyof M> as K extends keyof M ? M[K] & string : never]: T[K];
};
type With<T, R extends keyof T> = Omit<T, R> & Required<Pick<T, R>>;
type Without<T, O extends keyof T> = Omit<T, O> & Partial<Pick<T, O>>;

type Told<T, V, A> = {
  [K in keyof T]: K extends keyof V
    ? V[K] extends (value: never) => infer R
      ? R
      : never
    : K extends keyof A
      ? Exclude<A[K], undefined>
      : T[K];
};
/** What has a name of its own, without what an index signature lets in. */
type Named<A> = { [K in keyof A as string extends K ? never : K]: A[K] };
type AlwaysIn<A> = { [K in keyof A]-?: undefined extends A[K] ? never : K }[keyof A];
type Shaped<T, M, V, H, A> = With<Told<Renamed<T, M>, V, A>, keyof Told<Renamed<T, M>, V, A> & (H | AlwaysIn<A>)>;

type Found<K extends OperationName, At> = [At] extends [keyof ResponseOf<K>]
  ? NonNullable<ResponseOf<K>[At]>
  : Omit<ResponseOf<K>, (typeof envelope)[number]>;
type ListName<F> = F extends `get${infer Rest}` ? Uncapitalize<Rest> : never;

/** What a look-up takes. */
export type ArgsFor<K extends OperationName, M, C, P> = Listed<Without<Taken<K, M>, P & keyof Taken<K, M>>, C>;
type Taken<K extends OperationName, M> = Renamed<Omit<RequestOf<K>, OwnParameter>, M>;
type Listed<T, C> = { [K in keyof T]: K extends C ? readonly string[] : T[K] };

/** What a look-up tells of one object. */
export type ItemFor<K extends OperationName, At, M, V, H, A> = Shaped<
  Found<K, At> extends readonly (infer E)[] ? E : Found<K, At>,
  M,
  V,
  H,
  A
>;

/** What a look-up answers: an object, or under the look-up's own name a list of them. */
export type ResultFor<F, K extends OperationName, At, I> =
  Found<K, At> extends readonly unknown[] ? { [N in ListName<F>]: I[] } : I;

/** A result as the plain form tells it. */
export type Open<R, S> = R extends readonly (infer E)[]
  ? Open<E, S>[]
  : R extends object
    ? { [K in keyof Omit<R, S & keyof R>]: Open<R[K & keyof R], S> }
    : R;

/**
 * Declares a look-up by the operation that answers it. Its arguments are the operation's parameters, without region and
 * paging; its result is the operation's answer, with all pages of a list.
 */
export function lookup<
  const F extends `get${string}`,
  const K extends OperationName,
  const At extends (keyof ResponseOf<K> & string) | undefined = undefined,
  const N extends Names = None,
  const Q extends Names = None,
  V extends Values = None,
  const H extends readonly string[] = readonly [],
  const C extends readonly string[] = readonly [],
  const P extends string | undefined = undefined,
  D extends Definition | undefined = undefined,
  const S extends readonly string[] = readonly [],
  I = ItemFor<K, At, NamesOf<D, N>, V, H[number], [D] extends [Definition] ? Named<Attributes<D>> : unknown>,
>(
  name: F,
  operation: K,
  spec: Spec<At, N, Q, V, H, C, P, D, S> = {},
): Lookup<
  ArgsFor<K, NamesOf<D, Q>, C[number], P>,
  I,
  ResultFor<F, K, At, I>,
  [S] extends [readonly []] ? ResultFor<F, K, At, I> : Open<ResultFor<F, K, At, I>, S[number]>
> {
  const { at, of, parts, secrets = [] } = spec;
  const changes = (spec.values ?? {}) as Readonly<Record<string, ((value: unknown) => unknown) | undefined>>;
  const common: Names = { ...everywhere, ...wireNames(of) };
  const answered = naming({ ...common, ...spec.names });
  const asked = naming({ ...common, ...spec.asks });
  const fields: Fields = { ...of?.inputs, ...of?.outputs };

  const shaped = (item: object): Properties => {
    // The answer is shared, so nobody gets it as it is.
    const told = copyOf(item) as Properties;
    // An empty text is the service's way to write that there is none.
    const values = Object.entries(told).filter(([, value]) => value !== "");
    const entries = values.map(([property, value]) => {
      const called = answered(property);
      const change = changes[called];
      return [called, change ? change(value) : (fields[called]?.canonical(value) ?? value)] as const;
    });
    return Object.fromEntries(entries);
  };

  const read = async (client: SmartagClient, parameters: RequestOf<K>, isList: boolean): Promise<object[]> => {
    const find = (answer: ResponseOf<K>): unknown => (at === undefined ? answer : answer[at as keyof ResponseOf<K>]);
    if (isList) return client.list(operation, parameters, (page) => find(page) as object[] | undefined);
    const told = Object.entries(find(await client.read(operation, parameters)) ?? {});
    return [Object.fromEntries(told.filter(([property]) => !envelope.some((name) => name === property)))];
  };

  const run = async (args: object, { connection }: LookupOptions): Promise<Properties> => {
    const model = modelOf(operation);
    const isList = at !== undefined && tellsList(model, at);
    const client = clientFor({ get: pulumi.runtime.getConfig }, connection);
    const calls = callsFor(name, argumentsOf(model, asked, parts), args as Properties, parts);
    const answers = calls.map((parameters) =>
      shared(client, `${operation} ${JSON.stringify(parameters)}`, () => read(client, parameters, isList)),
    );
    const items = (await Promise.all(answers)).flat().map((item) => shaped(item));
    return isList ? { [listName(name)]: items } : (items[0] ?? {});
  };

  const get = async (args: object = {}, options: LookupOptions = {}): Promise<unknown> => {
    const result = await run(args, options).catch(tell);
    return secrets.length > 0 ? copyOf(result, secrets) : result;
  };
  const getOutput = (args: object = {}, { connection, dependsOn = [] }: LookupOutputOptions = {}): unknown => {
    // The id of a resource is known only once it is there.
    const after = [dependsOn].flat().map((one) => (pulumi.CustomResource.isInstance(one) ? one.id : one.urn));
    const given = pulumi.all([pulumi.output(args), pulumi.output(connection), pulumi.all(after)]);
    const result = given.apply(([known, through]) =>
      run(known, through === undefined ? {} : { connection: through }).catch(tellOfOutput),
    );
    return secrets.length > 0 ? pulumi.secret(result) : result;
  };
  return { get: Object.assign(get, { operation }), getOutput } as never;
}

function naming(names: Names): (property: string) => string {
  return (property) => (Object.hasOwn(names, property) ? (names[property] ?? property) : property);
}

function listName(name: string): string {
  return name.charAt(3).toLowerCase() + name.slice(4);
}

function tellsList({ response }: OperationModel, at: string): boolean {
  return Object.entries(response).some(([wire, value]) => propertyName(wire) === at && listModel(value) !== undefined);
}

function wireNames(definition: Definition | undefined): Names {
  const entries = Object.entries(definition?.wire ?? {});
  return Object.fromEntries(entries.flatMap(([from, to]) => (typeof to === "string" ? [[from, to]] : [])));
}

/** The parameters of the calls that answer: one, or one for each part of the list. @throws ArgumentError */
function callsFor(
  name: string,
  known: ReadonlyMap<string, Argument>,
  args: Properties,
  parts: string | undefined,
): Properties[] {
  const failures: string[] = [];
  const fields = Object.fromEntries([...known].map(([argument, { field }]) => [argument, field]));
  const given = checkFields(fields, args, "", failures);
  if (failures.length > 0) throw new ArgumentError(name, failures);
  const values = parts === undefined || given[parts] !== undefined ? undefined : known.get(parts)?.parameter.values;
  const sets = values?.map((value) => ({ ...given, [parts ?? ""]: value })) ?? [given];
  return sets.map((set) => {
    const parameters = Object.entries(set).map(([argument, value]) => {
      const { name: wire = argument, format } = known.get(argument)?.parameter ?? {};
      return [propertyName(wire), format === "csv" ? (value as string[]).join(",") : value] as const;
    });
    return Object.fromEntries(parameters);
  });
}

const underway = new WeakMap<SmartagClient, Map<string, Promise<object[]>>>();

/** One call for all who ask the same while it is under way. */
function shared(client: SmartagClient, key: string, call: () => Promise<object[]>): Promise<object[]> {
  const running = underway.get(client) ?? new Map<string, Promise<object[]>>();
  underway.set(client, running);
  const answer = running.get(key) ?? call().finally(() => running.delete(key));
  running.set(key, answer);
  return answer;
}

/** A copy, without members of these names. */
function copyOf(value: unknown, without: readonly string[] = []): unknown {
  if (Array.isArray(value)) return value.map((item) => copyOf(item, without));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => !without.includes(name));
  return Object.fromEntries(entries.map(([name, one]) => [name, copyOf(one, without)]));
}

const forUsers = [SmartagError, ConfigurationError, WaitTimeoutError, InterruptedError, ArgumentError];

const isForUsers = (error: unknown): error is Error => forUsers.some((kind) => error instanceof kind);

/** Throws an error on. What a user can do something about is shown without its stack, as Pulumi shows its own RunError. */
function tell(error: unknown): never {
  if (isForUsers(error)) Object.defineProperty(error, "__pulumiRunError", { value: true, configurable: true });
  throw error;
}

/** The same where an output fails, of which Pulumi prints the stack whatever the error. */
function tellOfOutput(error: unknown): never {
  if (isForUsers(error)) error.stack = String(error);
  return tell(error);
}
