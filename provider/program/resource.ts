import * as pulumi from "@pulumi/pulumi";
import { type Action, actionInputs, actionOutputs } from "../lifecycle/action.js";
import { AUTO_NAME } from "../lifecycle/auto-name.js";
import { inputsOf } from "../lifecycle/check.js";
import type { Definition } from "../lifecycle/definition.js";
import type { Fields } from "../lifecycle/fields.js";
import { GET } from "../lifecycle/read.js";
import { REPLACE_ON } from "../lifecycle/replace-on.js";
import { SECRETS } from "../lifecycle/secrets.js";
import { declare } from "./declare.js";
import { providerText } from "./dynamic.js";
import { tokenOf } from "./token.js";
import { expectEntryNames } from "./entry-names.js";
import { expectGetState, expectId, refuseExisting } from "./existing.js";
import { isMocked } from "./mocks.js";
import { orElse } from "./outputs.js";
import { wayToPackage } from "./own-package.js";
import { markedSecret } from "./secrets.js";
import { seedOf } from "./seed.js";
import type { ActionClass, GetState, ResourceClass } from "./types.js";

function secretNames(fields: Fields): string[] {
  return Object.entries(fields)
    .filter(([, field]) => field.traits.secret)
    .map(([name]) => name);
}

/** What makes the class of a type particular. */
interface Kind {
  readonly definition: { readonly type: string };
  readonly inputs: Fields;
  readonly outputs: Fields;
  /**
   * Completes the arguments of a resource, and returns a function to call once the resource exists.
   */
  readonly prepare?: (
    name: string,
    props: pulumi.Inputs,
    opts: pulumi.CustomResourceOptions,
  ) => ((resource: pulumi.Resource) => void) | undefined;
  /** What only the provider has to know of a resource, under names that start with `__`. */
  readonly tells?: (name: string, opts: pulumi.CustomResourceOptions) => pulumi.Inputs;
  readonly defaults?: pulumi.CustomResourceOptions;
  /** The resource has an object, which a program can read or adopt. An action has none. */
  readonly adopts?: true;
}

/** The Pulumi class of a type. */
function classOf({ definition, inputs, outputs, prepare, tells, defaults, adopts }: Kind): unknown {
  const { type } = definition;
  const token = tokenOf(type);
  const secrets = secretNames({ ...inputs, ...outputs });
  const names = [...Object.keys(inputs), ...Object.keys(outputs)];

  return class Delivered extends pulumi.CustomResource {
    static readonly definition = definition;

    static get(
      name: string,
      id: pulumi.Input<pulumi.ID>,
      state: GetState = {},
      opts?: pulumi.CustomResourceOptions,
    ): Delivered {
      expectId(type, name, id);
      expectGetState(type, name, state);
      return new this(name, state, { ...opts, id });
    }

    static override isInstance(value: unknown): value is Delivered {
      return pulumi.CustomResource.isInstance(value) && (value as { __pulumiType?: unknown }).__pulumiType === token;
    }

    constructor(name: string, args: pulumi.Inputs = {}, opts: pulumi.CustomResourceOptions = {}) {
      refuseExisting(type, name, opts, adopts === true);
      // Pulumi makes an output of each of these names at once.
      const props: pulumi.Inputs = Object.fromEntries(names.map((property) => [property, undefined]));
      Object.assign(props, args);
      const marked = markedSecret(args);
      for (const property of secrets) {
        if (props[property] !== undefined) props[property] = pulumi.secret<unknown>(props[property]);
      }
      const declared = prepare?.(name, props, opts);
      // Mocks have no provider, so they see nothing but what the program gives.
      if (!isMocked()) {
        // The provider gets all values in clear.
        Object.assign(props, {
          __provider: providerText(type, wayToPackage()),
          [SECRETS]: marked,
          ...tells?.(name, opts),
        });
      }
      super(token, name, props, pulumi.mergeOptions({ ...defaults, ...opts }, { additionalSecretOutputs: secrets }));
      declared?.(this);
    }
  };
}

/** The Pulumi class of a definition. Extend it, so that it has a name. */
export function resource<D extends Definition>(definition: D): ResourceClass<D> {
  // With --replace the engine asks for no diff. If the new setting were created first, it would
  // take the program's values for the previous ones.
  const replacing = definition.standard ? { deleteBeforeReplace: true } : {};
  // The properties of the instances are set by Pulumi's registration, from the names in the
  // definition.
  return classOf({
    definition,
    inputs: inputsOf(definition),
    outputs: definition.outputs,
    prepare: (name, props, opts) => {
      expectEntryNames(definition, name, props);
      const given = { ...props };
      const declared = opts.id === undefined ? declare(definition, name, props) : undefined;
      return (one) => {
        knowParts(definition, given, one);
        declared?.(one);
      };
    },
    tells: (name, opts) => {
      if (opts.id !== undefined) return { [GET]: true };
      const seed = seedOf(definition.type, name, opts);
      return {
        ...(definition.autoName && { [AUTO_NAME]: { name, seed } }),
        ...(opts.replaceOnChanges?.length && { [REPLACE_ON]: opts.replaceOnChanges }),
      };
    },
    defaults: replacing,
    adopts: true,
  }) as ResourceClass<D>;
}

/**
 * Sets the parts of the id that the program does not give. In the preview of an update Pulumi knows
 * the id but no output. Without this everything that uses such a part would seem to change, too.
 */
function knowParts({ identity }: Definition, given: pulumi.Inputs, one: pulumi.Resource): void {
  const outputs = one as unknown as Record<string, pulumi.Output<unknown>> & { readonly id: pulumi.Output<string> };
  for (const [index, name] of identity.entries()) {
    const reported = outputs[name];
    if (!reported || given[name] !== undefined) continue;
    outputs[name] = orElse(reported, outputs.id, (id) => {
      const parts = id.split(":");
      return parts.length === identity.length ? parts[index] : undefined;
    });
  }
}

/** The Pulumi class of an action. Extend it, so that it has a name. */
export function actionResource<I extends Fields, O extends Fields, B>(
  definition: Action<I, O, B>,
): ActionClass<Action<I, O, B>> {
  return classOf({
    definition,
    inputs: { ...definition.inputs, ...actionInputs },
    outputs: { ...definition.outputs, ...actionOutputs },
  }) as ActionClass<Action<I, O, B>>;
}
