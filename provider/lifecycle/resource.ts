import { createHash } from "node:crypto";
import * as pulumi from "@pulumi/pulumi";
import { type Action, actionInputs, actionOutputs } from "./action.js";
import { autoNameRequest } from "./auto-name.js";
import { inputsOf, type collecting, type common } from "./check.js";
import type { Definition } from "./definition.js";
import type { Fields, GivenValues, Values } from "./fields.js";
import { declare } from "./program.js";

/** A value that may be known only after an update, at any depth. */
export type Nested<T> = pulumi.Input<Inner<T>>;
type Inner<T> = T extends readonly (infer E)[] ? Nested<E>[] : T extends object ? { [K in keyof T]: Nested<T[K]> } : T;

/** The arguments for fields, as a program gives them. */
export type FieldArgs<F> = { [K in keyof GivenValues<F>]: Nested<GivenValues<F>[K]> };

/** What a program gives to make a resource; extended by each resource's own `Args` interface. */
export type ArgsOf<D> =
  D extends Definition<infer I>
    ? FieldArgs<I> & CommonArgs & ([D["collections"]] extends [undefined] ? unknown : CollectingArgs)
    : never;

/** What every resource takes. */
export interface CommonArgs extends FieldArgs<typeof common> {}

/** What a resource that lists its entries inline takes too. */
export interface CollectingArgs extends FieldArgs<typeof collecting> {}

type Outs<V> = { readonly [K in keyof V]: pulumi.Output<V[K]> };
/** What a resource tells once it is made. */
export type OutputsOf<D> = D extends Definition<infer I, infer O> ? Outs<Values<I> & Values<O>> : never;

/** The arguments, which may be left out where none is required, and the options. */
type Rest<A> =
  Partial<A> extends A
    ? [args?: A, opts?: pulumi.CustomResourceOptions]
    : [args: A, opts?: pulumi.CustomResourceOptions];

/** Which resource and where to find it again. */
export interface ResourceClass<D extends Definition> {
  new (name: string, ...rest: Rest<ArgsOf<D>>): pulumi.CustomResource & OutputsOf<D>;
  /** What the resource is, to the lifecycle. */
  readonly definition: D;
  /** Reads an existing object by its id without managing it. */
  get<T>(
    this: new (...args: never[]) => T,
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): T;
  /** Whether the value is a resource of this kind, also where it comes from another copy of this package. */
  isInstance<T>(this: new (...args: never[]) => T, value: unknown): value is T;
}

/** What every action takes. */
export interface CommonActionArgs extends FieldArgs<typeof actionInputs> {}

/** What a program gives to run an action; extended by each action's own `Args` interface. */
export type ActionArgsOf<A> = A extends { readonly inputs: infer I } ? FieldArgs<I> & CommonActionArgs : never;

/** The resource that stands for a run of an action. */
export interface ActionClass<A> {
  new (
    name: string,
    args: ActionArgsOf<A>,
    opts?: pulumi.CustomResourceOptions,
  ): pulumi.CustomResource & ActionOutputsOf<A>;
  /** What the action is, to the lifecycle. */
  readonly definition: A;
  /** Whether the value is a resource of this kind, also where it comes from another copy of this package. */
  isInstance<T>(this: new (...args: never[]) => T, value: unknown): value is T;
}

/** What an action tells once it was run. */
export type ActionOutputsOf<A> = A extends { readonly inputs: infer I; readonly outputs: infer O }
  ? Outs<Values<I> & Values<O> & Values<typeof actionOutputs>>
  : never;

/** The text in state that finds the provider of a resource; the same for every version of this package. */
export function providerText(type: string): string {
  // The host evaluates this without a file name, so only a require made for the program's folder finds the package.
  return `exports.handler=()=>require("module").createRequire(process.cwd()+"/")("pulumi-smartag/host").provider(${JSON.stringify(type)})`;
}

/** The type token of a resource. */
export function tokenOf(type: string): string {
  return `pulumi-nodejs:dynamic/smartag:${type}`;
}

function secretNames(fields: Fields): string[] {
  return Object.entries(fields)
    .filter(([, field]) => field.traits.secret)
    .map(([name]) => name);
}

/** A Pulumi class of a type; `prepare` completes the arguments of each resource, and gives what is to be done once it exists. */
function delivered(
  definition: { readonly type: string },
  inputs: Fields,
  outputs: Fields,
  prepare: (
    name: string,
    props: pulumi.Inputs,
    opts: pulumi.CustomResourceOptions,
  ) => ((resource: pulumi.Resource) => void) | undefined,
  defaults: pulumi.CustomResourceOptions = {},
): unknown {
  const token = tokenOf(definition.type);
  const secrets = secretNames({ ...inputs, ...outputs });
  const names = [...Object.keys(inputs), ...Object.keys(outputs)];

  return class Delivered extends pulumi.CustomResource {
    static readonly definition = definition;

    static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Delivered {
      return new this(name, {}, { ...opts, id });
    }

    static override isInstance(value: unknown): value is Delivered {
      return pulumi.CustomResource.isInstance(value) && (value as { __pulumiType?: unknown }).__pulumiType === token;
    }

    constructor(name: string, args: pulumi.Inputs = {}, opts: pulumi.CustomResourceOptions = {}) {
      const props: pulumi.Inputs = Object.fromEntries(names.map((property) => [property, undefined]));
      Object.assign(props, args);
      for (const property of secrets) {
        if (props[property] !== undefined) props[property] = pulumi.secret<unknown>(props[property]);
      }
      const declared = prepare(name, props, opts);
      props["__provider"] = providerText(definition.type);
      super(token, name, props, pulumi.mergeOptions({ ...defaults, ...opts }, { additionalSecretOutputs: secrets }));
      declared?.(this);
    }
  };
}

/** What a resource has beside its public face, in every version of Pulumi that this package takes. */
interface Placed {
  readonly __name?: string;
  readonly __pulumiType?: string;
  readonly __parentResource?: Placed;
}

/** The same for a resource in every run of its stack, and for no other: what its URN is made of. */
function seedOf(type: string, name: string, opts: pulumi.CustomResourceOptions): string {
  const parents: unknown[] = [];
  for (let parent = opts.parent as Placed | undefined; parent; parent = parent.__parentResource) {
    parents.push([parent.__pulumiType, parent.__name]);
  }
  const path = [pulumi.getOrganization(), pulumi.getProject(), pulumi.getStack(), parents, type, name];
  return createHash("sha256").update(JSON.stringify(path)).digest("hex").slice(0, 16);
}

/** The Pulumi class of a definition; extend it, so that it has a name. */
export function resource<D extends Definition>(definition: D): ResourceClass<D> {
  const auto = definition.autoName?.property;
  // With --replace the engine asks for no diff. If the new one came first it would take the program's own values for what was there before.
  const replacing = definition.standard ? { deleteBeforeReplace: true } : {};
  // The properties of the instances are set by Pulumi's registration, from the names in the definition.
  return delivered(
    definition,
    inputsOf(definition),
    definition.outputs,
    (name, props, opts) => {
      if (auto !== undefined && props[auto] === undefined && props["adopt"] === undefined && opts.id === undefined) {
        props[auto] = autoNameRequest({ name, seed: seedOf(definition.type, name, opts) });
      }
      return opts.id === undefined ? declare(definition, name, props) : undefined;
    },
    replacing,
  ) as ResourceClass<D>;
}

/** The Pulumi class of an action; extend it, so that it has a name. */
export function actionResource<I extends Fields, O extends Fields, B>(
  definition: Action<I, O, B>,
): ActionClass<Action<I, O, B>> {
  return delivered(
    definition,
    { ...definition.inputs, ...actionInputs },
    { ...definition.outputs, ...actionOutputs },
    () => undefined,
  ) as ActionClass<Action<I, O, B>>;
}
