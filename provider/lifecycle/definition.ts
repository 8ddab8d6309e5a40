import type { OperationName, ResponseOf } from "../../schema/index.js";
import type { FeatureName } from "../../schema/models.js";
import type { SmartagClient } from "../client/index.js";
import { type Field, type Fields, previous, type Values } from "./fields.js";

/** Property values by name, as they stand in a program and in state. */
export type Properties = Record<string, unknown>;

/** A rule over several properties; it is left out while one of them is not known yet. */
export interface Rule {
  readonly properties: readonly string[];
  /** The property to name and what is wrong with it, for each violation. */
  check(values: Properties): { property: string; reason: string }[];
  /** A property that violates it is to be left out; an import leaves out what the service reports of it all the same. */
  readonly leavesOut?: boolean;
  /** Violations are warnings: the preview prints them and goes on. */
  readonly warns?: boolean;
  /** A limit for new objects: an object that was made with these values before there was this limit keeps them. */
  readonly ofNew?: boolean;
}

/** How many resources of one type a program may declare for one parent. */
export interface Limit {
  /** The inputs that name the parent. */
  readonly per: readonly string[];
  readonly most: number;
  /** Why there are no more, and what to do. */
  readonly reason: string;
  /** The limit can be raised, so that more are a warning instead of an error. */
  readonly raisable?: boolean;
  /** The type whose resources count, for two types that do not belong beside each other; both declare it. Default: the resource's own. */
  readonly against?: string;
}

/** What a gateway must support for a resource to work on it; the preview warns where it is known not to. */
export interface Need {
  readonly feature: FeatureName;
  /** The input that names the gateway. */
  readonly of: string;
  /** For which inputs it is needed; an input that is not known yet counts as left out. Default: all. */
  readonly when?: (inputs: Properties) => boolean;
}

/** What a gateway is and what its devices run, as far as it is known. */
export interface Hardware {
  readonly model?: string | undefined;
  readonly software?: readonly string[];
}

/**
 * A list of the service that serves every object of one kind under one parent; siblings share one reading of it.
 */
export interface Listing<K extends OperationName = OperationName> {
  readonly operation: K;
  /** The properties that say which list: the parent's id. None for the objects of an account. */
  readonly of?: readonly string[];
  /** Parameters that part the list, and all their values: where an object's own are not known, all parts are read and joined. */
  readonly sets?: readonly Properties[];
  readonly items: (page: ResponseOf<K>) => readonly object[] | undefined;
  /**
   * The item's property that tells it from its siblings, or several that do together, of which one may be missing; left out where the
   * answer is the one object itself.
   */
  readonly key?: string | readonly string[];
  /** The parameter that narrows an account's list to some ids, and how several are written. */
  readonly only?: { readonly parameter: string; readonly many: "list" | "csv" | "no" };
}

/** Types the pages of a listing by its operation. */
export function listing<K extends OperationName>(list: Listing<K>): Listing {
  return list as unknown as Listing;
}

/** What the operations of a definition may use. */
export interface Context {
  readonly client: SmartagClient;
  /** Whether a change is under way and waits for what it reads; otherwise it is a refresh. */
  readonly fresh: boolean;
  /** The item of a list by its key, as it stands now. */
  find(list: Listing, properties: Properties, key: string): Promise<Properties | undefined>;
}

/** How an object is found and what it holds. */
export type Read =
  | {
      readonly from: Listing;
      /** The property whose value is the key of the item that holds the object; the last part of the identity by default, the same ones where the key is of several. */
      readonly key?: string;
      /** The object's properties as the item reports them, undefined where it does not hold the object. Same names by default. */
      readonly observe?: (item: Properties, properties: Properties) => Properties | undefined;
      /** What only a call of its own tells, for the objects whose properties, or what the list says of them, ask for it. */
      readonly adds?: (properties: Properties, context: Context, item: Properties) => Promise<Properties>;
      /** The operations that `adds` calls. */
      readonly operations?: readonly OperationName[];
      /** The item's property that says when the object was created, in milliseconds. */
      readonly born?: string;
    }
  | {
      readonly find: (properties: Properties, context: Context) => Promise<Properties | undefined>;
      /** The operations that it calls. */
      readonly operations: readonly OperationName[];
      readonly born?: undefined;
    };

/** A call that makes the object. */
export interface Create {
  readonly operation: OperationName;
  /** Inputs that the call carries by a parameter that `wire` works out of them. */
  readonly carries?: readonly string[];
  /** Parameters beyond the inputs of the same name; one of an input's name is what the object has at first. */
  readonly parameters?: (properties: Properties) => Properties;
  /**
   * Codes by which the service says that the object is there already, "any" where it documents none; it counts only where a read finds the object as the
   * call would have made it. Only for objects of which the service takes no second one that is the same.
   */
  readonly already?: readonly string[] | "any";
  /** A second one that is the same has no effect, or the service keeps only one: an equal one that is there has another owner, or an interrupted run made it. */
  readonly once?: true;
  /** Codes that pass by themselves soon after something else was made. */
  readonly passing?: readonly string[];
  /** An order that costs money: a lost answer is looked for longer before it is placed again. */
  readonly paid?: boolean;
  /** Nothing that the call carries tells its object from another's: one is sent only once the one before is known, so that a lost answer is never taken for another's. */
  readonly nameless?: boolean;
  /** Whether what a read shows is ready for use, or the state that it is in. Without it the answer of the call is enough. */
  readonly ready?: (item: Properties, properties: Properties) => true | string;
  /** For which objects a read has to follow the call; for all of them where there is a `ready`. */
  readonly settles?: (properties: Properties) => boolean;
  /**
   * What to send instead where the service refuses with one of these codes, because it takes less of an input at first: an update then brings
   * the rest. Nothing where no other parameters would help.
   */
  readonly less?: {
    readonly after: readonly string[];
    readonly parameters: (properties: Properties) => Properties | undefined;
  };
  /** What the answer tells of the object. All of it by default. */
  readonly answer?: (answer: Properties) => Properties;
}

/** One of several operations, by what the object is to become and what it is. */
export interface Choice {
  readonly of: readonly OperationName[];
  readonly by: (news: Properties, olds: Properties) => OperationName;
}

/** A call that changes some inputs of the object. */
export interface Update {
  readonly operation: OperationName | Choice;
  /** The inputs that it carries, `all` for every input that is one of its parameters. */
  readonly carries: readonly string[] | "all";
  /** Parameters beyond the properties of the same name. */
  readonly parameters?: (properties: Properties) => Properties;
  /** Send every input that it carries, because one left out might be cleared; otherwise only those that changed. */
  readonly whole?: boolean;
  /** An order that costs money: it is done when a read shows the new values, and a lost answer is looked for. */
  readonly paid?: boolean;
  /** The answer does not tell that it is done, because a device does it: a read has to show the new values. */
  readonly shown?: boolean;
  /**
   * Whether the object as a read shows it needs the call: `false` where it is so already; a reason where it cannot be now, which
   * the user is told, and the next update tries again.
   */
  readonly needed?: (seen: Properties, news: Properties) => boolean | string;
  /** Codes by which the service refuses to change such an object, although it takes a new one. */
  readonly anew?: { readonly after: readonly string[]; readonly when: (news: Properties) => boolean };
  /** What has to be set first where the service refuses with one of these codes, because what is there is in the way. */
  readonly first?: { readonly after: readonly string[]; readonly set: Properties };
}

/** How the object is removed. */
export interface Delete {
  /** The call that does it; where there is none, the object can only end by itself. */
  readonly operation?: OperationName;
  readonly parameters?: (properties: Properties) => Properties;
  /** A call that the service wants before, for an object that is so. */
  readonly first?: {
    readonly operation: OperationName;
    readonly when: (properties: Properties) => boolean;
    readonly parameters: (properties: Properties) => Properties;
  };
  /** What to tell the user where the service refuses, or has no call. */
  readonly refused?: string;
  /** Whether the object stays visible for a while, so that its end has to be awaited. */
  readonly lingers?: boolean;
  /** Of a setting: codes by which the service refuses what was before, so that it stays as it is. */
  readonly stays?: readonly string[];
}

/** Entries that belong to a parent and are written as one of its inputs. */
export interface Collection {
  /** The entry's own definition: its inputs without the parent's id are the fields of the map's entries. */
  readonly of: Definition;
  /** The entry's property that holds the parent's id. */
  readonly parent: string;
  /** The output that holds the ids of the entries by name. */
  readonly ids: string;
}

/** Parameters whose name is not the property's: the property, or the value worked out. */
export type Wire = Readonly<Record<string, string | ((properties: Properties) => unknown)>>;

/** Everything that is particular to one kind of object. */
export interface Definition<I extends Fields = Fields, O extends Fields = Fields> {
  /** The name of the resource, as in the type token. */
  readonly type: string;
  readonly inputs: I;
  readonly outputs: O;
  readonly rules?: readonly Rule[];
  /** The properties that make the id, joined with a colon, the parent's first. One that is neither input nor output is told as the id only. */
  readonly identity: readonly string[];
  /** Whether the last part of the identity is one that only some objects have. */
  readonly lastPartOptional?: boolean;
  /** Parameters whose name is not the property's: the property, or the value worked out. */
  readonly wire?: Wire;
  /** The parents: writes under the same one are sent one after the other. Without them writes are serialized per object. */
  readonly lock?: readonly string[];
  /** The name input that gets the resource's name and a random suffix where the program gives none, and its longest length. */
  readonly autoName?: { readonly property: string; readonly max: number };
  /** Whether a replacement must remove the old object first, because both cannot be there at once. */
  readonly deleteFirst?: boolean;
  readonly create: Create;
  readonly read: Read;
  readonly update?: readonly Update[];
  readonly delete: Delete;
  readonly collections?: Readonly<Record<string, Collection>>;
  /** How many resources of this type one program may declare for one parent. */
  readonly limits?: readonly Limit[];
  /** What the gateway must support. */
  readonly needs?: readonly Need[];
  /** Of a gateway: its model and software, from these of its properties. */
  readonly hardware?: { readonly from: readonly string[]; readonly of: (properties: Properties) => Hardware };
  /**
   * What the user must know before the resource is created (`olds` is undefined) or changed, such as an interruption: sentences for the preview.
   */
  readonly notices?: (news: Properties, olds: Properties | undefined) => readonly string[];
  /** How an object was made, for the inputs that no list reports and no call changes; left out where the service does not say. */
  readonly asMade?: {
    readonly operations: readonly OperationName[];
    readonly of: (state: Properties, news: Properties, client: SmartagClient) => Promise<Properties>;
  };
  /** Whether an adopted object is let go of instead of deleted. */
  readonly adoptedStays?: boolean;
  /** Set by {@link setting}: what is there without anybody's doing, put back where what was before is not known. */
  readonly standard?: Properties;
  /** What to do where the service has no such setting; to check what names it by default. */
  readonly absent?: string;
}

/** Declares a resource. */
export function define<
  I extends Fields,
  O extends Fields,
  C extends Definition["collections"] = undefined,
  const W extends Wire = Wire,
>(
  definition: Definition<I, O> & { readonly collections?: C; readonly wire?: W },
): Definition<I, O> & { readonly collections?: C; readonly wire?: W } {
  return definition;
}

/** What every setting tells. */
export interface SettingOutputs extends Fields {
  /**
   * What the inputs were when the program took the setting over. Removing the resource from the program puts that back. Secrets, which
   * the service does not tell, are not in it and stay as they are.
   */
  previous: Field<Record<string, unknown>, "optional">;
}

/**
 * Declares a setting of a device or a gateway: the service always has it, so nothing is made or deleted. Creating the resource notes what
 * is there and sets what the program asks; deleting it puts back what was noted, or takes it away where nothing was. One that is adopted is
 * let go of as it is.
 */
export function setting<I extends Fields, O extends Fields, const W extends Wire = Wire>(
  definition: Omit<Definition<I, O>, "create" | "update" | "delete" | "adoptedStays" | "autoName"> & {
    readonly wire?: W;
    /** The call that sets it, and how. It carries every input unless `carries` says otherwise. */
    readonly set: Omit<Update, "carries"> & Partial<Pick<Update, "carries">> & { readonly operation: OperationName };
    /** What to tell the user where the service refuses what was there before. */
    readonly refused?: string;
    /** The call that takes it away, for a setting that need not be there. */
    readonly unset?: OperationName;
    readonly stays?: Delete["stays"];
  },
): Definition<I, O & SettingOutputs> & { readonly wire?: W } {
  const { set, refused, unset, stays, ...rest } = definition;
  const { operation } = set;
  return {
    standard: {},
    ...rest,
    outputs: { ...rest.outputs, previous: previous().optional() },
    create: { operation },
    update: [{ carries: "all", whole: true, ...set }],
    delete: {
      operation: unset ?? operation,
      ...(refused !== undefined && { refused }),
      ...(stays !== undefined && { stays }),
    },
    adoptedStays: true,
  };
}

/** The values of a resource once it is made. */
export type Attributes<D> = D extends Definition<infer I, infer O> ? Values<I> & Values<O> : never;
