import type { OperationName } from "../../schema/index.js";
import type { FeatureName } from "../../schema/models.js";
import type { VendorResources } from "../../schema/vendor-resources.js";
import type { SmartagClient } from "../client/index.js";
import type { Create, Delete, Update } from "./calls.js";
import { type Fields, fromService, type Values } from "./fields.js";
import type { Context, Read } from "./listing.js";
import type { AnsweredBy, MemberOf, OwnInput, ParameterOf } from "./names.js";

export type { Choice, Create, Delete, Update } from "./calls.js";
export { type Context, each, listing, type Listing, type Parents, type Read } from "./listing.js";
export { setting, type SettingOutputs } from "./setting.js";

/** Property values by name, as a program and the state hold them. */
export type Properties = Record<string, unknown>;

/** A rule over several properties. It is skipped while one of them is unknown. */
export interface Rule<Property extends string = string> {
  readonly properties: readonly Property[];
  /** For each violation: the property and what is wrong with it. */
  check(values: Properties): { property: string; reason: string }[];
  /**
   * A property that violates the rule must be left out. An import leaves it out, even if the
   * service reports it.
   */
  readonly leavesOut?: boolean;
  /** Violations are warnings: the preview prints them and goes on. */
  readonly warns?: boolean;
  /** It is checked while values are unknown, too, and judges only what is known. */
  readonly evenUnknown?: boolean;
  /**
   * A limit for new objects. An object that was created with these values before the limit existed
   * keeps them.
   */
  readonly ofNew?: boolean;
}

/** How many resources of one type a program may declare for one parent. */
export interface Limit<Input extends string = string> {
  /** The inputs that name the parent. */
  readonly per: readonly Input[];
  readonly most: number;
  /** Why the limit exists and what to do. */
  readonly reason: string;
  /** The limit can be raised, so that exceeding it is a warning instead of an error. */
  readonly raisable?: boolean;
  /**
   * The type whose resources count against the limit, for two types that exclude each other. Both
   * declare it. The default is the type of the resource.
   */
  readonly against?: string;
}

/**
 * What a gateway must support for a resource to work on it. The preview warns if the gateway is
 * known not to support it.
 */
export interface Need<Input extends string = string> {
  readonly feature: FeatureName;
  /** The input that names the gateway. */
  readonly of: Input;
  /**
   * For which inputs it is needed. An input that is unknown counts as left out. The default is all.
   */
  readonly when?: (inputs: Properties) => boolean;
}

/** The model of a gateway and the software of its devices, as far as it is known. */
export interface Hardware {
  readonly model?: string | undefined;
  readonly software?: readonly string[];
}

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
 * Something that one object at a time can have, so that the service refuses it to another one. A
 * resource of the same run may be about to let go of it.
 */
export interface Held<Input extends string = string> {
  /**
   * Documented codes by which the service says that another object has it. Such a refusal has no
   * effect, so the call may be sent again.
   */
  readonly after: readonly string[];
  /** What it is, in words: `the gateway's only ACL`. */
  readonly thing: string;
  /** The inputs that say what it is. If the other object is of another kind, its properties, too. */
  readonly what: readonly Input[] | { readonly [P in Input]?: string };
  /** The kinds of objects that can have it. The default is this kind. */
  readonly by?: () => readonly Definition[];
  /**
   * The objects of a kind that may have it, with their identity, by the values of the object that
   * asks for it. The default is the list in which the kind is found.
   */
  readonly among?: (values: Properties, context: Context, kind: Definition) => Promise<readonly Properties[]>;
  /**
   * No list shows which object has it, but the codes say for certain that another one of this kind
   * does.
   */
  readonly unlisted?: true;
  /** The operations that `among` calls beside those of `read`. */
  readonly operations?: readonly OperationName[];
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
