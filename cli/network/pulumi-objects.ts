import * as v from "valibot";
import type { NetworkObject } from "../../network/model/index.js";
import { networkType, plainProperties } from "../../provider/verify/values.js";
import { parsed, type Source } from "../known.js";

const record = v.optional(v.record(v.string(), v.unknown()), {});
/** A resource as `pulumi stack export` and `pulumi preview --json` print it. */
export const Resource = v.object({
  urn: v.string(),
  type: v.string(),
  id: v.optional(v.string()),
  inputs: record,
  outputs: record,
  parent: v.optional(v.string()),
  dependencies: v.nullish(v.array(v.string()), []),
  propertyDependencies: v.nullish(v.record(v.string(), v.nullable(v.array(v.string()))), {}),
  /** Whether it is the old one of a replacement that has not been deleted yet. */
  delete: v.optional(v.boolean(), false),
  stackTrace: v.nullish(v.array(v.object({ sourcePosition: v.optional(v.string()) })), []),
});
export type Resource = v.InferOutput<typeof Resource>;

const State = v.object({ deployment: v.object({ resources: v.nullish(v.array(Resource), []) }) });
const Preview = v.object({
  steps: v.nullish(
    v.array(
      v.object({ op: v.string(), urn: v.string(), oldState: v.optional(Resource), newState: v.optional(Resource) }),
    ),
    [],
  ),
  changeSummary: v.optional(v.record(v.string(), v.number()), {}),
});

/** Ids of resources that a preview would create are unknown, whatever is printed. */
const withoutId = ["create", "create-replacement", "import", "replace"];

/** The resources in states of stacks. */
export function stateObjects(states: readonly Source[]): NetworkObject[] {
  return [...inStates(states).values()].map(objectOf);
}

/** What an update does to a resource. */
export type PlannedChange = "created" | "changed" | "replaced" | "deleted";

/** Resources as they would be after an update, and what it does. */
export interface Planned {
  readonly objects: readonly NetworkObject[];
  /** The resources that it deletes, as they were. */
  readonly deleted: readonly NetworkObject[];
  /** By URN; an unchanged resource is not among them. */
  readonly changes: ReadonlyMap<string, PlannedChange>;
}

const changeOf: Readonly<Record<string, PlannedChange>> = {
  create: "created",
  import: "created",
  update: "changed",
  replace: "replaced",
  "create-replacement": "replaced",
  "delete-replaced": "replaced",
  "import-replacement": "replaced",
  delete: "deleted",
};

/**
 * The resources as they would be after an update. A preview names the resources that would change,
 * and with `--show-sames` all of them; otherwise the others are those of the states.
 *
 * @throws Error if the preview has unchanged resources that neither it nor a state shows.
 */
export function plannedObjects(preview: Source, states: readonly Source[]): Planned {
  const planned = inStates(states);
  const before = new Map(planned);
  const { steps, changeSummary } = parsed(preview, Preview, "the output of `pulumi preview --json`");
  for (const { op, urn } of steps) if (op.startsWith("delete")) planned.delete(urn);
  for (const { op, newState } of steps) {
    if (newState) planned.set(newState.urn, withoutId.includes(op) ? { ...newState, id: undefined } : newState);
  }
  const shown = steps.filter(({ op }) => op === "same").length;
  const { same = 0 } = changeSummary;
  if (states.length === 0 && shown < same) {
    throw new Error(
      `${preview.name} shows ${shown} of ${same} unchanged resources; give pulumi preview --json the option --show-sames, or give the stack as well, with --stack or --state.`,
    );
  }
  const changes = new Map(
    steps.flatMap(({ op, urn }) => {
      const change = changeOf[op];
      return change ? [[urn, change] as const] : [];
    }),
  );
  const deleted = steps.flatMap(({ op, urn, oldState = before.get(urn) }) =>
    op === "delete" && oldState && !planned.has(urn) ? [objectOf(oldState)] : [],
  );
  return { objects: [...planned.values()].map(objectOf), deleted, changes };
}

const inStates = (states: readonly Source[]): Map<string, Resource> =>
  new Map(resourcesIn(states).map((one) => [one.urn, one]));

/** The resources in states, without the old ones of replacements that have not been deleted yet. */
export function resourcesIn(states: readonly Source[]): Resource[] {
  const resources = states.flatMap(
    (source) => parsed(source, State, "the output of `pulumi stack export`").deployment.resources,
  );
  return resources.filter((one) => !one.delete);
}

/** A resource as an object of the network. Resources of other packages stay, because dependencies may lead by way of them. */
export function objectOf(resource: Resource): NetworkObject {
  const { urn, id, inputs, outputs, parent, dependencies, propertyDependencies, stackTrace } = resource;
  const position = positionIn(stackTrace);
  return {
    type: networkType(resource.type) ?? resource.type,
    urn,
    name: urn.split("::").slice(3).join("::"),
    // What the program leaves out, the service fills in.
    properties: plainProperties({ ...outputs, ...inputs }),
    references: Object.fromEntries(
      Object.entries(propertyDependencies).map(([property, urns]) => [property, urns ?? []]),
    ),
    dependencies: [...dependencies, ...(parent === undefined ? [] : [parent])],
    ...(id !== undefined && id !== "" && { id }),
    ...(position !== undefined && { position }),
  };
}

/** The line of the program, not that of this package, which calls Pulumi: `index.ts:12`. */
function positionIn(frames: readonly { readonly sourcePosition?: string | undefined }[]): string | undefined {
  for (const { sourcePosition = "" } of frames) {
    const [, file = "", line = ""] = /^project:\/\/\/(.+)#(\d+)/.exec(sourcePosition) ?? [];
    if (file !== "" && !/^\.\.|(^|\/)node_modules\//.test(file)) return `${file}:${line}`;
  }
  return undefined;
}
