import {
  listModel,
  operation as modelOf,
  type OperationModel,
  type OperationName,
  propertyName,
  type RequestOf,
  type ResponseOf,
} from "../../schema/index.js";
import type { SmartagClient } from "../client/index.js";
import type { Definition, Properties } from "../lifecycle/definition.js";
import type { Fields } from "../lifecycle/fields.js";
import { type Argument, argumentsOf, callsFor } from "./arguments.js";

/** The object, or the entry of the list, at a property of an answer. Default: the answer itself. */
type Item<K extends OperationName, At> = [At] extends [keyof ResponseOf<K>]
  ? NonNullable<ResponseOf<K>[At]> extends readonly (infer E)[]
    ? E
    : NonNullable<ResponseOf<K>[At]>
  : ResponseOf<K>;

/** The names of members. */
type Member<T> = keyof T & string;

/** Facts of a look-up that the API model lacks, by the API's parameters and properties. */
export interface Facts<K extends OperationName, At, D, V> {
  /** The property of the answer that holds the result: a list or an object. Default: the answer. */
  readonly at?: At;
  /** The name of an entry of the list: `Rule` if its interface is `GetAclRulesRule`. */
  readonly item?: string;
  /** The resource that the result describes. Its names and forms of values hold here too. */
  readonly of?: D;
  /** Documentation of arguments that replaces unsuitable documentation of the API. */
  readonly args?: { readonly [P in Member<RequestOf<K>>]?: string };
  /** Arguments that have another name than the parameter, beside those of the resource. */
  readonly asks?: { readonly [P in Member<RequestOf<K>>]?: string };
  /** Properties that have another name than in the answer, beside those of the resource. */
  readonly names?: { readonly [P in Member<Item<K, At>>]?: string };
  /** Properties whose values have another form than in the answer. */
  readonly values?: V & { readonly [P in Exclude<keyof V, keyof Item<K, At>>]: never };
  /** Properties that no answer lacks, such as an id. */
  readonly always?: readonly Member<Item<K, At>>[];
  /** A parameter that selects a part of the list. Without it every part is read. */
  readonly parts?: Member<RequestOf<K>>;
  /** Properties, at any depth, that only a secret output may hold. */
  readonly secrets?: readonly string[];
}

/** A look-up: one operation that reads. It works without Pulumi. */
export interface Lookup {
  readonly name: `get${string}`;
  readonly operation: OperationName;
  /** The other facts, as in {@link Facts}. */
  readonly at?: string;
  readonly item?: string;
  readonly of?: Definition;
  readonly args?: Readonly<Record<string, string | undefined>>;
  readonly always?: readonly string[];
  readonly parts?: string;
  readonly secrets?: readonly string[];
  /** The name in programs of a property of the answer. */
  answered(property: string): string;
  /** The arguments, by their names in programs. */
  takes(): ReadonlyMap<string, Argument>;
  /** Whether the result is a list, under the name {@link listName}. */
  isList(): boolean;
  /** Asks the service. The result holds secrets too. @throws ArgumentError */
  run(client: SmartagClient, args?: object): Promise<Properties>;
}

/** A look-up with the types from which those of its function are generated. */
export interface TypedLookup<K extends OperationName, At, D, V> extends Lookup {
  readonly types?: { readonly request: RequestOf<K>; readonly item: Item<K, At>; readonly of: D; readonly values: V };
}

/** Members that describe the answer itself, not what was looked up. */
export const envelope: readonly string[] = ["requestId", "taskStates"];

/** Names of properties in every look-up that differ from those of the operations. */
const everywhere = { smartAGSn: "serialNumber", sn: "serialNumber", sagId: "smartAGId" } as const;

type Names = Readonly<Record<string, string | undefined>>;
type Conversions = Readonly<Record<string, ((value: never) => unknown) | undefined>>;

/** The name of the list in the result: `acls` for `getAcls`. */
export function listName(name: string): string {
  return name.charAt(3).toLowerCase() + name.slice(4);
}

/**
 * Declares a look-up. Its arguments are the parameters of the operation without region and paging.
 * Its result is the operation's response; for a list, all pages.
 */
export function lookup<
  const K extends OperationName,
  const At extends Member<ResponseOf<K>> | undefined = undefined,
  D extends Definition | undefined = undefined,
  V extends Conversions = Conversions,
>(name: `get${string}`, operation: K, facts: Facts<K, At, D, V> = {}): TypedLookup<K, At, D, V> {
  const { asks, names, values = {}, ...rest } = facts;
  const { at, of, parts } = rest;
  const common = { ...everywhere, ...wireNames(of) };
  const answered = naming({ ...common, ...names });
  const asked = naming({ ...common, ...asks });
  const conversions = values as Readonly<Record<string, ((value: unknown) => unknown) | undefined>>;
  const fields: Fields = { ...of?.inputs, ...of?.outputs };
  const isList = (): boolean => at !== undefined && holdsList(modelOf(operation), at);
  const takes = (): ReadonlyMap<string, Argument> => argumentsOf(modelOf(operation), asked, parts);

  const shaped = (item: object): Properties => {
    // Callers that share an answer must not see each other's changes to it.
    const copy = copyOf(item) as Properties;
    // The service writes an absent text as an empty one.
    const entries = Object.entries(copy).filter(([, value]) => value !== "");
    return Object.fromEntries(
      entries.map(([property, value]) => {
        const called = answered(property);
        const convert = conversions[property];
        return [called, convert ? convert(value) : (fields[called]?.canonical(value) ?? value)];
      }),
    );
  };

  const read = async (client: SmartagClient, parameters: RequestOf<K>): Promise<object[]> => {
    const find = (answer: ResponseOf<K>): unknown => (at === undefined ? answer : answer[at as keyof ResponseOf<K>]);
    if (isList()) return client.list(operation, parameters, (page) => find(page) as object[] | undefined);
    const members = Object.entries(find(await client.read(operation, parameters)) ?? {});
    return [Object.fromEntries(members.filter(([property]) => !envelope.includes(property)))];
  };

  const run = async (client: SmartagClient, args: object = {}): Promise<Properties> => {
    const calls = callsFor(name, takes(), args as Properties, parts);
    const answers = calls.map((parameters) =>
      shared(client, `${operation} ${JSON.stringify(parameters)}`, () => read(client, parameters)),
    );
    const items = (await Promise.all(answers)).flat().map((item) => shaped(item));
    return isList() ? { [listName(name)]: items } : (items[0] ?? {});
  };

  return { ...rest, name, operation, answered, takes, isList, run };
}

function naming(names: Names): (property: string) => string {
  return (property) => (Object.hasOwn(names, property) ? (names[property] ?? property) : property);
}

function holdsList({ response }: OperationModel, at: string): boolean {
  return Object.entries(response).some(([wire, value]) => propertyName(wire) === at && listModel(value) !== undefined);
}

function wireNames(definition: Definition | undefined): Names {
  const entries = Object.entries(definition?.wire ?? {});
  return Object.fromEntries(entries.flatMap(([from, to]) => (typeof to === "string" ? [[from, to]] : [])));
}

const underway = new WeakMap<SmartagClient, Map<string, Promise<object[]>>>();

/** One call for all callers that ask the same while it is under way. */
function shared(client: SmartagClient, key: string, call: () => Promise<object[]>): Promise<object[]> {
  const running = underway.get(client) ?? new Map<string, Promise<object[]>>();
  underway.set(client, running);
  const answer = running.get(key) ?? call().finally(() => running.delete(key));
  running.set(key, answer);
  return answer;
}

/** A copy, without members of these names. */
export function copyOf(value: unknown, without: readonly string[] = []): unknown {
  if (Array.isArray(value)) return value.map((item) => copyOf(item, without));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => !without.includes(name));
  return Object.fromEntries(entries.map(([name, one]) => [name, copyOf(one, without)]));
}
