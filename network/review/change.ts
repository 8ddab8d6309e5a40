import type { NetworkObject } from "../model/index.js";

/** What an update does with a resource. */
export type Action = "create" | "update" | "replace" | "delete";

/** A resource that an update changes. */
export interface Change {
  readonly action: Action;
  /** The resource as the state has it; missing if it is created. */
  readonly before?: NetworkObject;
  /** The resource as it would be; missing if it is deleted. */
  readonly after?: NetworkObject;
  /** The inputs that differ, and entries of maps such as `rules.web`. */
  readonly paths: readonly string[];
  /** The inputs whose values are known only after the update. */
  readonly unknown: readonly string[];
}

/** A resource, as reports name it. */
export interface Subject {
  readonly type: string;
  readonly name: string;
  /** Where the program declares it, such as `index.ts:12`. */
  readonly position?: string;
}

/** The resource as it would be, or as it was if it is deleted. */
export function objectOf({ before, after }: Change): NetworkObject {
  const object = after ?? before;
  if (!object) throw new Error("A change needs a resource before it or after it.");
  return object;
}

export function subjectOf({ type, name, id, position }: NetworkObject): Subject {
  return { type, name: name ?? id ?? type, ...(position !== undefined && { position }) };
}

/** What a change and the nodes of both networks are recognized by. */
export const keyOf = ({ urn, id, name, type }: NetworkObject): string => urn ?? id ?? `${type} ${name ?? ""}`;

/** Whether an object that exists already comes into the program. What it has now is not in a preview. */
export const isAdopted = ({ action, after }: Change): boolean =>
  action === "create" && after?.properties["adopt"] !== undefined;
