import type { OperationName } from "../../schema/index.js";
import type { FeatureName } from "../../schema/models.js";
import type { SmartagClient } from "../client/index.js";
import type { Create, Delete, Update } from "./calls.js";
import { type Fields, fromService, type Values } from "./fields.js";
import type { Read } from "./listing.js";
import type { AnsweredBy, MemberOf, OwnInput, ParameterOf } from "./names.js";

export type { Choice, Create, Delete, Update } from "./calls.js";
export { type Context, listing, type Listing, type Read } from "./listing.js";
export { setting, type SettingOutputs } from "./setting.js";

/** Property values by name, as they stand in a program and in state. */
export type Properties = Record<string, unknown>;

/** A rule over several properties; it is left out while one of them is not known yet. */
export interface Rule<Property extends string = string> {
  readonly properties: readonly Property[];
  /** The property to name and what is wrong with it, for each violation. */
  check(values: Properties): { property: string; reason: string }[];
  /**
   * A property that violates it is to be left out; an import leaves out what the service reports of
   * it all the same.
   */
  readonly leavesOut?: boolean;
  /** Violations are warnings: the preview prints them and goes on. */
  readonly warns?: boolean;
  /**
   * A limit for new objects: an object that was made with these values before there was this limit
   * keeps them.
   */
  readonly ofNew?: boolean;
}

/** How many resources of one type a program may declare for one parent. */
export interface Limit<Input extends string = string> {
  /** The inputs that name the parent. */
  readonly per: readonly Input[];
  readonly most: number;
  /** Why there are no more, and what to do. */
  readonly reason: string;
  /** The limit can be raised, so that more are a warning instead of an error. */
  readonly raisable?: boolean;
  /**
   * The type whose resources count, for two types that do not belong beside each other; both
   * declare it. Default: the resource's own.
   */
  readonly against?: string;
}

/**
 * What a gateway must support for a resource to work on it; the preview warns where it is known not
 * to.
 */
export interface Need<Input extends string = string> {
  readonly feature: FeatureName;
  /** The input that names the gateway. */
  readonly of: Input;
  /**
   * For which inputs it is needed; an input that is not known yet counts as left out. Default: all.
   */
  readonly when?: (inputs: Properties) => boolean;
}

/** What a gateway is and what its devices run, as far as it is known. */
export interface Hardware {
  readonly model?: string | undefined;
  readonly software?: readonly string[];
}

/** Entries that belong to a parent and are written as one of its inputs. */
export interface Collection<Output extends string = string> {
  /**
   * The entry's own definition: its inputs without the parent's id are the fields of the map's
   * entries.
   */
  readonly of: Definition;
  /** The entry's property that holds the parent's id. */
  readonly parent: string;
  /** The output that holds the ids of the entries by name. */
  readonly ids: Output;
}

/**
 * Parameters whose name is not the property's, and names under which an answer tells a property:
 * the property, or the value worked out.
 */
export type Wire<Parameter extends string = string, Property extends string = string> = {
  readonly [P in Parameter]?: Property | ((properties: Properties) => unknown);
};

/**
 * What is particular to one kind of object or setting. The compiler checks its names:
 * `Made` is the operation whose answer tells the identity, `K` are all operations, `Item` is what the list of the objects holds, `Observed` is what `observe`
 * makes of it.
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
  readonly inputs: I;
  readonly outputs: O;
  readonly rules?: readonly Rule<Input | OwnInput>[];
  /**
   * The properties that make the id, joined with a colon, the parent's first. One that is neither
   * input nor output is told as the id only.
   */
  readonly identity: readonly Property[];
  /** Whether the last part of the identity is one that only some objects have. */
  readonly lastPartOptional?: boolean;
  readonly wire?: Wire<ParameterOf<Made | K> | AnsweredBy<Made> | MemberOf<Item>, Property>;
  /**
   * The parents: writes under the same one are sent one after the other. Without them writes are
   * serialized per object.
   */
  readonly lock?: readonly Input[];
  readonly read: Read<Property, K, Item, Observed>;
  /** How many resources of this type one program may declare for one parent. */
  readonly limits?: readonly Limit<Input>[];
  /** What the gateway must support. */
  readonly needs?: readonly Need<Input>[];
  /**
   * What the user must know before the resource is created (`olds` is undefined) or changed, such
   * as an interruption: sentences for the preview.
   */
  readonly notices?: (news: Properties, olds: Properties | undefined) => readonly string[];
  /**
   * How an object was made, for the inputs that no list reports and no call changes; left out where
   * the service does not say.
   */
  readonly asMade?: {
    readonly operations: readonly OperationName[];
    readonly of: (state: Properties, news: Properties, client: SmartagClient) => Promise<Properties>;
  };
  /** What to do where the service has no such setting; to check what names it by default. */
  readonly absent?: string;
}

/** Everything that is particular to one kind of object. */
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
  /**
   * Whether a replacement must remove the old object first, because both cannot be there at once.
   */
  readonly deleteFirst?: boolean;
  readonly create: Create<keyof I & string, Made>;
  readonly update?: readonly Update<keyof I & string, K>[];
  readonly delete: Delete<K>;
  readonly collections?: Readonly<Record<string, Collection>>;
  /** Of a gateway: its model and software, from these of its properties. */
  readonly hardware?: {
    readonly from: readonly ((keyof I | keyof O) & string)[];
    readonly of: (properties: Properties) => Hardware;
  };
  /** Whether an adopted object is let go of instead of deleted. */
  readonly adoptedStays?: boolean;
  /**
   * Set by {@link setting}: what is there without anybody's doing, put back where what was before
   * is not known.
   */
  readonly standard?: Properties;
}

/**
 * Declares a resource. The compiler checks every name in it; the lifecycle takes the names as
 * texts.
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
  // The names are checked where the definition is written; to the lifecycle they are texts.
  return { ...definition, outputs: fromService(definition.outputs) } as unknown as Definition<I, O> & {
    readonly collections?: C;
  };
}

/** The values of a resource once it is made. */
export type Attributes<D> = D extends Definition<infer I, infer O> ? Values<I> & Values<O> : never;
