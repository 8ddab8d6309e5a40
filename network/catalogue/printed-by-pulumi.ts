import type { NetworkObject } from "../model/index.js";

/** What Pulumi prints in a preview instead of a value of a later time. */
const UNKNOWN_TEXT = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

const resourceOf = ({
  urn,
  id,
  type,
  properties,
  references,
  dependencies,
}: NetworkObject): Record<string, unknown> => ({
  urn,
  id,
  type: `pulumi-nodejs:dynamic/smartag:${type}`,
  custom: true,
  inputs: properties,
  outputs: {},
  propertyDependencies: references ?? {},
  dependencies: [...Object.values(references ?? {}).flat(), ...(dependencies ?? [])],
});

/** What `pulumi stack export` prints of a network. */
export const stateText = (objects: readonly NetworkObject[]): string =>
  JSON.stringify({ version: 3, deployment: { resources: objects.map(resourceOf) } });

/**
 * What `pulumi preview --json --show-sames` prints, with operations by names such as `Gateway hq`. All
 * other resources stay as they are. The id of a resource that is created is unknown to others.
 */
export function previewText(objects: readonly NetworkObject[], operations: Readonly<Record<string, string>>): string {
  const operationOf = ({ type, name }: NetworkObject): string => operations[`${type} ${name ?? ""}`] ?? "same";
  const created = new Set(objects.filter((one) => operationOf(one).startsWith("create")).map(({ id }) => id));
  const steps = objects.map((object) => {
    const op = operationOf(object);
    const old = resourceOf(object);
    const inputs = Object.fromEntries(
      Object.entries(object.properties).map(([name, value]) => [
        name,
        typeof value === "string" && created.has(value) ? UNKNOWN_TEXT : value,
      ]),
    );
    return {
      op,
      urn: object.urn,
      ...(op !== "create" && { oldState: old }),
      ...(op !== "delete" && { newState: { ...old, inputs } }),
    };
  });
  return JSON.stringify({ steps, changeSummary: { same: steps.filter(({ op }) => op === "same").length } });
}
