import type { OperationName, RequestOf, ResponseOf } from "../../schema/index.js";
import type { SmartagClient } from "../client/index.js";
import type { Properties } from "./definition.js";
import type { MemberOf, NoOthers, ParameterOf, Plain } from "./names.js";

/**
 * A list of the service that serves every object of one kind under one parent; siblings share one
 * reading of it. `Item` is what it lists, `Parent` names the properties that say which list.
 */
export interface Listing<
  K extends OperationName = OperationName,
  Item extends object = object,
  Parent extends string = string,
> {
  readonly operation: K;
  /** The properties that say which list: the parent's id. None for the objects of an account. */
  readonly of?: readonly Parent[];
  /**
   * Parameters that part the list, and all their values: where an object's own are not known, all
   * parts are read and joined.
   */
  readonly sets?: readonly Properties[];
  items(page: ResponseOf<K>): readonly Item[] | undefined;
  /**
   * The item's property that tells it from its siblings, or several that do together, of which one
   * may be missing; left out where the answer is the one object itself.
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

/** Declares a list. */
export function listing<K extends OperationName, Item extends object, const Parent extends string = never>(
  list: TypedListing<K, Item, Parent>,
): Listing<NoInfer<K>, NoInfer<Item>, NoInfer<Parent>> {
  return list;
}

/** What the operations of a definition may use. */
export interface Context {
  readonly client: SmartagClient;
  /** Whether a change is under way and waits for what it reads; otherwise it is a refresh. */
  readonly fresh: boolean;
  /** The item of a list by its key, as it stands now. */
  find(list: Listing, properties: Properties, key: string): Promise<Properties | undefined>;
}

/** An object that a list of the service shows. */
interface ReadFromList<Property extends string, K extends OperationName, Item extends object, Observed> {
  readonly from: Listing<K, Item, Property>;
  /**
   * The property whose value is the key of the item that holds the object; the last part of the
   * identity by default, the same ones where the key is of several.
   */
  readonly key?: Property;
  /**
   * The object's properties as the item reports them, undefined where it does not hold the object.
   * Same names by default.
   */
  observe?(
    item: Plain<Item>,
    properties: Properties,
  ): (Observed & NoOthers<Observed, Property | MemberOf<Item>>) | undefined;
  /**
   * What only a call of its own tells, for the objects whose properties, or what the list says of
   * them, ask for it.
   */
  readonly adds?: (properties: Properties, context: Context, item: Properties) => Promise<Properties>;
  /** The operations that `adds` calls. */
  readonly operations?: readonly OperationName[];
  /** The item's property that says when the object was created, in milliseconds. */
  readonly born?: MemberOf<Item>;
}

/** An object that takes more to find. */
interface ReadByCalls {
  readonly find: (properties: Properties, context: Context) => Promise<Properties | undefined>;
  /** The operations that it calls. */
  readonly operations: readonly OperationName[];
  readonly born?: undefined;
}

/** How an object is found and what it holds. */
export type Read<
  Property extends string = string,
  K extends OperationName = OperationName,
  Item extends object = object,
  Observed = Properties,
> = ReadFromList<Property, K, Item, Observed> | ReadByCalls;
