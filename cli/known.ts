import { readFileSync } from "node:fs";
import * as v from "valibot";
import type { Properties } from "../provider/lifecycle/definition.js";
import { SECRET_KEY } from "../provider/host/secret-outputs.js";
import { hasUnknown } from "../provider/lifecycle/unknown.js";

const Resource = v.object({
  urn: v.string(),
  type: v.string(),
  id: v.optional(v.string()),
  inputs: v.optional(v.record(v.string(), v.unknown()), {}),
  outputs: v.optional(v.record(v.string(), v.unknown()), {}),
});
const State = v.object({
  deployment: v.object({
    resources: v.nullish(v.array(Resource), []),
    // The operations that were in progress when an engine was killed.
    pending_operations: v.nullish(v.array(v.object({ resource: Resource })), []),
  }),
});
const Preview = v.object({
  steps: v.array(v.object({ newState: v.optional(Resource) })),
});

/**
 * A resource in state, or one that an update was creating or changing or would. The latter has no
 * id and no outputs.
 */
export type Known = v.InferOutput<typeof Resource>;

/** Where the output of a Pulumi command is. */
export interface Source {
  /** The file, or what else messages call it. */
  readonly name: string;
  readonly text: () => string;
}

/** A file, or standard input for `-`. */
export function fileSource(file: string): Source {
  return { name: file, text: () => readFileSync(file === "-" ? 0 : file, "utf8") };
}

/** @throws Error if the source is not the output of the command. */
export function parsed<T extends v.GenericSchema>(
  { name, text }: Source,
  schema: T,
  command: string,
): v.InferOutput<T> {
  try {
    return v.parse(schema, JSON.parse(text()));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${name} cannot be read as ${command}: ${reason}`, { cause });
  }
}

/** What Pulumi prints in a preview instead of a secret. */
const SECRET_WORD = "[secret]";

/** The values that can be compared. Secrets and unknown values are left out. */
export function comparable(inputs: Properties): Properties {
  return Object.fromEntries(
    Object.entries(inputs).filter(
      ([, value]) =>
        !hasUnknown(value) &&
        value !== SECRET_WORD &&
        !(typeof value === "object" && value !== null && SECRET_KEY in value),
    ),
  );
}

/** The resources in states, and those that an update was creating or would create. */
export function knownIn(states: readonly Source[], previews: readonly Source[]): Known[] {
  // This also holds if the engine has noted the result, because the next update uses the resources
  // in state.
  const toMake = (one: Known): Known => ({ ...one, id: undefined, outputs: {} });
  const inStates = states.flatMap((source) => {
    const { deployment } = parsed(source, State, "the output of `pulumi stack export`");
    return [...deployment.resources, ...deployment.pending_operations.map(({ resource }) => toMake(resource))];
  });
  const inPreviews = previews.flatMap((source) =>
    parsed(source, Preview, "the output of `pulumi preview --json`").steps.flatMap(({ newState }) =>
      newState ? [toMake(newState)] : [],
    ),
  );
  return [...inStates, ...inPreviews].map((one) => ({ ...one, inputs: comparable(one.inputs) }));
}

/** The last part of a URN, which may contain colons. */
export const nameOf = ({ urn }: Known): string => urn.split("::").slice(3).join("::");
