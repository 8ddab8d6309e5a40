import * as v from "valibot";
import type { Properties } from "../provider/lifecycle/definition.js";
import { SECRET_KEY } from "../provider/host/secret-outputs.js";
import { hasUnknown } from "../provider/lifecycle/unknown.js";
import { textIn } from "./text-file.js";

const Resource = v.object({
  urn: v.string(),
  type: v.string(),
  id: v.optional(v.string()),
  inputs: v.optional(v.record(v.string(), v.unknown()), {}),
  outputs: v.optional(v.record(v.string(), v.unknown()), {}),
  // Read by `X.get`, and managed elsewhere.
  external: v.optional(v.boolean(), false),
  // Replaced, and to be deleted by the next update.
  delete: v.optional(v.boolean(), false),
});
const State = v.object({
  deployment: v.object({
    resources: v.nullish(v.array(Resource), []),
    // The operations that were in progress when an engine was killed.
    pending_operations: v.nullish(v.array(v.object({ resource: Resource })), []),
  }),
});
/** A state whose resources are not checked yet. */
const Unchecked = v.object({ deployment: v.object({ resources: v.nullish(v.array(v.unknown()), []) }) });
const Preview = v.object({
  steps: v.array(v.object({ newState: v.optional(Resource) })),
});

/**
 * A resource in state, or one that an update was creating or changing or would. The latter has no
 * id and no outputs.
 */
export type Known = v.InferOutput<typeof Resource>;

/** What a state is, for messages. */
const EXPORT = "the output of `pulumi stack export`";

/** Where the output of a Pulumi command is. */
export interface Source {
  /** The file, or what else messages call it. */
  readonly name: string;
  readonly text: () => string;
}

/** A file, or standard input for `-`. */
export function fileSource(file: string): Source {
  return file === "-" ? { name: "standard input", text: () => textIn(0) } : { name: file, text: () => textIn(file) };
}

/** @throws Error if the source is not what it is to be. */
export function parsed<T extends v.GenericSchema>(source: Source, schema: T, what: string): v.InferOutput<T> {
  return read(source, what, () => v.parse(schema, JSON.parse(source.text())));
}

function read<T>({ name }: Source, what: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${name} cannot be read as ${what}: ${reason}`, { cause });
  }
}

/** What Pulumi prints in a preview instead of a secret. */
const SECRET_WORD = "[secret]";

/** Whether a state has the value encrypted. */
export const isEncrypted = (value: unknown): boolean =>
  typeof value === "object" && value !== null && SECRET_KEY in value;

/** The values that can be compared. Secrets and unknown values are left out. */
export function comparable(inputs: Properties): Properties {
  return Object.fromEntries(
    Object.entries(inputs).filter(([, value]) => !hasUnknown(value) && value !== SECRET_WORD && !isEncrypted(value)),
  );
}

/**
 * The resources in a state, one after the other: checked copies of thousands would take as much
 * memory again.
 *
 * @throws Error if the source is not what `pulumi stack export` prints.
 */
export function* resourcesIn(source: Source): Generator<Known> {
  for (const one of parsed(source, Unchecked, EXPORT).deployment.resources) {
    yield read(source, EXPORT, () => v.parse(Resource, one));
  }
}

/** The resources in states, and those that an update was creating or would create. */
export function knownIn(states: readonly Source[], previews: readonly Source[]): Known[] {
  // This also holds if the engine has noted the result, because the next update uses the resources
  // in state.
  const toMake = (one: Known): Known => ({ ...one, id: undefined, outputs: {} });
  const inStates = states.flatMap((source) => {
    const { deployment } = parsed(source, State, EXPORT);
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
