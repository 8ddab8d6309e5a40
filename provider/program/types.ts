import type * as pulumi from "@pulumi/pulumi";
import type { actionInputs, actionOutputs } from "../lifecycle/action.js";
import type { collecting, common } from "../lifecycle/common.js";
import type { Definition } from "../lifecycle/definition.js";
import type { GivenValues, Values } from "../lifecycle/fields.js";

/** A value that may be known only after an update, at any depth. */
export type Nested<T> = pulumi.Input<Inner<T>>;
type Inner<T> = T extends readonly (infer E)[] ? Nested<E>[] : T extends object ? { [K in keyof T]: Nested<T[K]> } : T;

/** The arguments for fields, as a program gives them. */
export type FieldArgs<F> = { [K in keyof GivenValues<F>]: Nested<GivenValues<F>[K]> };

/** The arguments that create a resource. Each resource's `Args` interface extends it. */
export type ArgsOf<D> =
  D extends Definition<infer I>
    ? FieldArgs<I> & CommonArgs & ([D["collections"]] extends [undefined] ? unknown : CollectingArgs)
    : never;

/** The arguments of an entry of a parent, without the parent's id. */
export type EntryArgs<D extends { readonly inputs: object }, Parent extends keyof D["inputs"]> = FieldArgs<
  Omit<D["inputs"], Parent>
>;

/** The arguments of every resource. */
export interface CommonArgs extends FieldArgs<typeof common> {}

/** The additional arguments of a resource that lists its entries inline. */
export interface CollectingArgs extends FieldArgs<typeof collecting> {}

type Outs<V> = { readonly [K in keyof V]: pulumi.Output<V[K]> };
/** The outputs of a resource. */
export type OutputsOf<D> = D extends Definition<infer I, infer O> ? Outs<Values<I> & Values<O>> : never;

/** The arguments, which may be left out if none is required, and the options. */
type Rest<A> =
  Partial<A> extends A
    ? [args?: A, opts?: pulumi.CustomResourceOptions]
    : [args: A, opts?: pulumi.CustomResourceOptions];

/** What finds an existing object, besides its id. */
export interface GetState {
  /**
   * The connection of `smartag:connections` (another account or region) that reaches the object.
   * Default: the stack's connection.
   */
  connection?: pulumi.Input<string>;
}

/** The Pulumi class of a resource. */
export interface ResourceClass<D extends Definition> {
  new (name: string, ...rest: Rest<ArgsOf<D>>): pulumi.CustomResource & OutputsOf<D>;
  /** The definition of the resource. */
  readonly definition: D;
  /**
   * Reads an existing object by its id without managing it. It is an error if there is none.
   * Entries of the object have their ids as names.
   */
  get<T>(
    this: new (...args: never[]) => T,
    name: string,
    id: pulumi.Input<pulumi.ID>,
    state?: GetState,
    opts?: pulumi.CustomResourceOptions,
  ): T;
  /**
   * Whether the value is a resource of this kind, even if it comes from another copy of this
   * package.
   */
  isInstance<T>(this: new (...args: never[]) => T, value: unknown): value is T;
}

/** The arguments of every action. */
export interface CommonActionArgs extends FieldArgs<typeof actionInputs> {}

/** The arguments that run an action. Each action's `Args` interface extends it. */
export type ActionArgsOf<A> = A extends { readonly inputs: infer I } ? FieldArgs<I> & CommonActionArgs : never;

/** The Pulumi class of an action. Each resource is one run of it. */
export interface ActionClass<A> {
  new (
    name: string,
    args: ActionArgsOf<A>,
    opts?: pulumi.CustomResourceOptions,
  ): pulumi.CustomResource & ActionOutputsOf<A>;
  /** The definition of the action. */
  readonly definition: A;
  /**
   * Whether the value is a resource of this kind, even if it comes from another copy of this
   * package.
   */
  isInstance<T>(this: new (...args: never[]) => T, value: unknown): value is T;
}

/** The outputs of an action after its run. */
export type ActionOutputsOf<A> = A extends { readonly inputs: infer I; readonly outputs: infer O }
  ? Outs<Values<I> & Values<O> & Values<typeof actionOutputs>>
  : never;
