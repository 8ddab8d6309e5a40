import type { OperationName } from "../../schema/index.js";
import type { VendorResources } from "../../schema/vendor-resources.js";
import type { SmartagClient } from "../client/index.js";
import type { Create, Delete, Update } from "./calls.js";
import type { Hardware, Held, Limit, Need, Rule } from "./constraints.js";
import { type Fields, fromService, type Values } from "./fields.js";
import type { Read } from "./listing.js";
import type { AnsweredBy, MemberOf, OwnInput, ParameterOf } from "./names.js";

export type { Choice, Create, Delete, Update } from "./calls.js";
export type { Hardware, Held, Limit, Need, Rule } from "./constraints.js";
export { type Context, each, listing, type Listing, type Parents, type Read } from "./listing.js";
export { setting, type SettingOutputs } from "./setting.js";

/** Property values by name, as a program and the state hold them. */
export type Properties = Record<string, unknown>;

/** Entries that belong to a parent and that a program writes as one of its inputs. */
export interface Collection<Output extends string = string> {
  /**
   * The definition of the entry. Its inputs without the parent's id are the fields of the entries
   * in the map.
   */
  readonly of: Definition;
  /** The entry's property that holds the parent's id. */
  readonly parent: string;
  /** The output that holds the ids of the entries by name. */
  readonly ids: Output;
}

/**
 * Parameters whose name differs from that of the property, and response members whose name differs:
 * the name of the property, or a function that computes the value.
 */
export type Wire<Parameter extends string = string, Property extends string = string> = {
  readonly [P in Parameter]?: Property | ((properties: Properties) => unknown);
};

/**
 * Everything specific to one kind of object or setting. The compiler checks its names: `Made` is
 * the operation whose response holds the identity, `K` are all operations, `Item` is an item of the
 * list of the objects, `Observed` is the result of `observe`.
 */
export interface Described<
  I extends Fields = Fields,
  O extends Fields = Fields,
  Made extends OperationName = OperationName,
  K extends OperationName = OperationName,
  Item extends object = object,
  Observed = Properties,
  Input extends string = keyof I & string,
  Property extends string = Input | (keyof O & string) | AnsweredBy<Made>,
> {
  /** The name of the resource, as in the type token. */
  readonly type: string;
  /** What Terraform and ROS call it, if they have it. The reference names it. */
  readonly vendor?: VendorResources;
  readonly inputs: I;
  readonly outputs: O;
  readonly rules?: readonly Rule<Input | OwnInput>[];
  /**
   * The properties that form the id, joined with a colon, the parent's first. A property that is
   * neither input nor output is reported as the id only.
   */
  readonly identity: readonly Property[];
  /** Whether the last part of the identity exists for some objects only. */
  readonly lastPartOptional?: boolean;
  readonly wire?: Wire<ParameterOf<Made | K> | AnsweredBy<Made> | MemberOf<Item>, Property>;
  /**
   * The parents. Writes under the same parent are sent one after the other. Without parents, writes
   * are serialized per object.
   */
  readonly lock?: readonly Input[];
  readonly read: Read<Property, K, Item, Observed>;
  /** How many resources of this type one program may declare for one parent. */
  readonly limits?: readonly Limit<Input>[];
  /** What it has that no other object can have at the same time. */
  readonly held?: readonly Held<Input>[];
  /** What the gateway must support. */
  readonly needs?: readonly Need<Input>[];
  /**
   * What the user must know before the resource is created (`olds` is undefined) or changed, such
   * as an interruption. The preview prints these sentences.
   */
  readonly notices?: (news: Properties, olds: Properties | undefined) => readonly string[];
  /**
   * What the user must know if the program has two resources of this type under the same parents:
   * one with `inputs`, and another one. The preview prints this sentence.
   */
  readonly besides?: (inputs: Properties, other: Properties) => string | undefined;
  /**
   * How an object was created, for the inputs that no list reports and no call changes. Undefined
   * if the service does not report it.
   */
  readonly asMade?: {
    readonly operations: readonly OperationName[];
    readonly of: (state: Properties, news: Properties, client: SmartagClient) => Promise<Properties>;
  };
  /** What to do if the service has no such setting. The default is to check what names it. */
  readonly absent?: string;
  /** Why no call lists the objects of this kind, or some of them. */
  readonly unlisted?: {
    /** Which ones, as in "across accounts". The default is all. */
    readonly which?: string;
    readonly why: string;
  };
}

/** Everything specific to one kind of object. */
export interface Definition<
  I extends Fields = Fields,
  O extends Fields = Fields,
  Made extends OperationName = OperationName,
  K extends OperationName = OperationName,
  Item extends object = object,
  Observed = Properties,
> extends Described<I, O, Made, K, Item, Observed> {
  /**
   * The name input that gets the resource's name and a suffix of its own if the program gives no
   * name, and its longest length.
   */
  readonly autoName?: { readonly property: keyof I & string; readonly max: number };
  /** Whether a replacement must delete the old object first, because both cannot exist at once. */
  readonly deleteFirst?: boolean;
  readonly create: Create<keyof I & string, Made>;
  readonly update?: readonly Update<keyof I & string, K>[];
  readonly delete: Delete<K>;
  readonly collections?: Readonly<Record<string, Collection>>;
  /** Of a gateway: its model and software, from these properties. */
  readonly hardware?: {
    readonly from: readonly ((keyof I | keyof O) & string)[];
    readonly of: (properties: Properties) => Hardware;
  };
  /** Whether an adopted object is only removed from the state instead of deleted. */
  readonly adoptedStays?: boolean;
  /**
   * Set by {@link setting}: the factory values, which are restored if the previous ones are
   * unknown.
   */
  readonly standard?: Properties;
}

/**
 * Declares a resource. The compiler checks every name in it. The lifecycle takes the names as
 * strings.
 */
export function define<
  I extends Fields,
  O extends Fields,
  Made extends OperationName,
  K extends OperationName,
  Item extends object,
  Observed,
  C extends Readonly<Record<string, Collection<keyof NoInfer<O> & string>>> | undefined = undefined,
>(
  definition: Definition<I, O, Made, K, Item, Observed> & { readonly collections?: C },
): Definition<I, O> & { readonly collections?: C } {
  // The names are checked where the definition is written. The lifecycle takes them as strings.
  return { ...definition, outputs: fromService(definition.outputs) } as unknown as Definition<I, O> & {
    readonly collections?: C;
  };
}

/** The values of a created resource. */
export type Attributes<D> = D extends Definition<infer I, infer O> ? Values<I> & Values<O> : never;
