import type { OperationName, RequestOf, ResponseOf } from "../../schema/index.js";
import type { SmartagClient } from "../client/index.js";
import type { Properties } from "./definition.js";
import type { MemberOf, NoOthers, ParameterOf, Plain } from "./names.js";

/**
 * A list of the service that contains every object of one kind under one parent. Siblings share one
 * read of it. `Item` is the type of its items. `Parent` names the properties that select the list.
 */
export interface Listing<
  K extends OperationName = OperationName,
  Item extends object = object,
  Parent extends string = string,
> {
  readonly operation: K;
  /** The properties that select the list: the parent's id. None for the objects of an account. */
  readonly of?: readonly Parent[];
  /**
   * Where all the parents are found; `whole` if the service lists the objects of all parents at
   * once when no parent is given.
   */
  readonly under?: Parents<Parent> | "whole";
  /**
   * Parameters that split the list, and all their values. If those of an object are unknown, all
   * parts are read and joined.
   */
  readonly sets?: readonly Properties[];
  items(page: ResponseOf<K>): readonly Item[] | undefined;
  /**
   * The property that distinguishes an item from its siblings, or several that do so together, of
   * which one may be missing. Undefined if the response is the single object itself.
   */
  readonly key?: string | readonly string[];
  /** The parameter that narrows an account's list to some ids, and how several are written. */
  readonly only?: { readonly parameter: string; readonly many: "list" | "csv" | "no" };
}

/** A list whose names are those of its operation. */
interface TypedListing<K extends OperationName, Item extends object, Parent extends string> extends Listing<
  K,
  Item,
  Parent
> {
  readonly sets?: readonly { readonly [P in keyof RequestOf<K>]?: RequestOf<K>[P] }[];
  readonly key?: MemberOf<NoInfer<Item>> | readonly MemberOf<NoInfer<Item>>[];
  readonly only?: { readonly parameter: ParameterOf<K>; readonly many: "list" | "csv" | "no" };
}

/**
 * The parents that have a list of a kind, found in the items of another list. `Name` are the names
 * of their properties.
 */
export interface Parents<Name extends string = string> {
  readonly from: Listing;
  /** The parents in one item. `above` are the properties that selected the item's own list. */
  in(item: Properties, above: Properties): readonly Properties[];
  /** Only for type checks: the names of the parents' properties. */
  readonly names?: Name;
}

/** Declares where parents are found. */
export function each<Item extends object, const Parent extends Properties>(
  from: Listing<OperationName, Item>,
  parents: (item: Plain<Item>, above: Properties) => readonly Parent[],
): Parents<keyof Parent & string> {
  return { from, in: parents };
}

/** Declares a list. */
export function listing<K extends OperationName, Item extends object, const Parent extends string = never>(
  list: TypedListing<K, Item, Parent>,
): Listing<NoInfer<K>, NoInfer<Item>, NoInfer<Parent>> {
  return list;
}

/** What the operations of a definition may use. */
export interface Context {
  readonly client: SmartagClient;
  /** Whether a change waits for what it reads. Otherwise it is a refresh. */
  readonly fresh: boolean;
  /** The live item of a list with this key. */
  find(list: Listing, properties: Properties, key: string): Promise<Properties | undefined>;
}

/** An object that a list of the service contains. */
interface ReadFromList<Property extends string, K extends OperationName, Item extends object, Observed> {
  readonly from: Listing<K, Item, Property>;
  /**
   * The property whose value is the key of the item that holds the object. The default is the last
   * part of the identity, or the properties of the same names if the key has several.
   */
  readonly key?: Property;
  /**
   * The object's properties as the item reports them; undefined if the item does not hold the
   * object. The default is the members of the same names.
   */
  observe?(
    item: Plain<Item>,
    properties: Properties,
  ): (Observed & NoOthers<Observed, Property | MemberOf<Item>>) | undefined;
  /**
   * The objects that one item holds, if it holds several or none. An object with its identity is
   * then found among them, so that no `observe` is needed.
   */
  holds?(item: Plain<Item>): readonly (Observed & NoOthers<Observed, Property | MemberOf<Item>>)[];
  /**
   * What only a separate call reports, for objects that need it by their properties or by the item
   * of the list.
   */
  readonly adds?: {
    /** The inputs that it reports if the program gives them. Everything else that it reports are outputs. */
    readonly inputs: readonly Property[];
    readonly read: (properties: Properties, context: Context, item: Properties) => Promise<Properties>;
  };
  /** The operations that `adds` calls. */
  readonly operations?: readonly OperationName[];
  /** The member of the item that holds the time of creation, in milliseconds. */
  readonly born?: MemberOf<Item>;
}

/** An object that takes several calls to find. */
interface ReadByCalls<Property extends string> {
  readonly find: (properties: Properties, context: Context) => Promise<Properties | undefined>;
  /** Where the identities of all objects are found. */
  readonly among: Parents<Property>;
  /** The operations that it calls. */
  readonly operations: readonly OperationName[];
  readonly born?: undefined;
}

/** How an object is found and what it contains. */
export type Read<
  Property extends string = string,
  K extends OperationName = OperationName,
  Item extends object = object,
  Observed = Properties,
> = ReadFromList<Property, K, Item, Observed> | ReadByCalls<Property>;
