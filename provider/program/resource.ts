import * as pulumi from "@pulumi/pulumi";
import { type Action, actionInputs, actionOutputs } from "../lifecycle/action.js";
import { autoNameRequest } from "../lifecycle/auto-name.js";
import { inputsOf } from "../lifecycle/check.js";
import type { Definition } from "../lifecycle/definition.js";
import type { Fields } from "../lifecycle/fields.js";
import { SECRETS } from "../lifecycle/secrets.js";
import { declare } from "./declare.js";
import { providerText, tokenOf } from "./dynamic.js";
import { expectEntryNames } from "./entry-names.js";
import { orElse } from "./outputs.js";
import { wayToPackage } from "./own-package.js";
import { markedSecret } from "./secrets.js";
import { seedOf } from "./seed.js";
import type { ActionClass, ResourceClass } from "./types.js";

function secretNames(fields: Fields): string[] {
  return Object.entries(fields)
    .filter(([, field]) => field.traits.secret)
    .map(([name]) => name);
}

/**
 * A Pulumi class of a type. `prepare` completes the arguments of each resource, and returns a
 * function to call once the resource exists.
 */
function classOf(
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
      const marked = markedSecret(args);
      for (const property of secrets) {
        if (props[property] !== undefined) props[property] = pulumi.secret<unknown>(props[property]);
      }
      const declared = prepare(name, props, opts);
      props["__provider"] = providerText(definition.type, wayToPackage());
      // The provider gets all values in clear.
      props[SECRETS] = marked;
      super(token, name, props, pulumi.mergeOptions({ ...defaults, ...opts }, { additionalSecretOutputs: secrets }));
      declared?.(this);
    }
  };
}

/** The Pulumi class of a definition. Extend it, so that it has a name. */
export function resource<D extends Definition>(definition: D): ResourceClass<D> {
  const auto = definition.autoName?.property;
  // With --replace the engine asks for no diff. If the new setting were created first, it would
  // take the program's values for the previous ones.
  const replacing = definition.standard ? { deleteBeforeReplace: true } : {};
  // The properties of the instances are set by Pulumi's registration, from the names in the
  // definition.
  const prepare = (name: string, props: pulumi.Inputs, opts: pulumi.CustomResourceOptions) => {
    if (auto !== undefined && props[auto] === undefined && props["adopt"] === undefined && opts.id === undefined) {
      props[auto] = autoNameRequest({ name, seed: seedOf(definition.type, name, opts) });
    }
    expectEntryNames(definition, name, props);
    const given = { ...props };
    const declared = opts.id === undefined ? declare(definition, name, props) : undefined;
    return (one: pulumi.Resource): void => {
      knowParts(definition, given, one);
      declared?.(one);
    };
  };
  return classOf(definition, inputsOf(definition), definition.outputs, prepare, replacing) as ResourceClass<D>;
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
  return classOf(
    definition,
    { ...definition.inputs, ...actionInputs },
    { ...definition.outputs, ...actionOutputs },
    () => undefined,
  ) as ActionClass<Action<I, O, B>>;
}
