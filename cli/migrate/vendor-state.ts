import type { Properties } from "../../provider/lifecycle/definition.js";
import type { LeftOut } from "../import/object.js";

/** The tools whose state can be migrated. */
export type Tool = "Terraform" | "Pulumi" | "ROS";

/** A resource in the state of another tool. */
export interface VendorResource {
  /** What the tool calls it: the address in Terraform, the URN in Pulumi, the logical id in ROS. */
  readonly address: string;
  /** Its type in the words of the tool, such as `alicloud_sag_acl`. */
  readonly type: string;
  /** Its id in the state. */
  readonly id: string;
  /** Its properties by the names of the tool. A value that the state hides is {@link HIDDEN}. */
  readonly properties: Properties;
  /** The modules, the keys and the name in its address, the outermost first. */
  readonly path: readonly string[];
}

/** The state of another tool. */
export interface VendorState {
  readonly tool: Tool;
  readonly resources: readonly VendorResource[];
  /** What is not migrated, by its address. */
  readonly leftOut: readonly LeftOut[];
  /** How many data sources it has. They only read, so none is migrated. */
  readonly dataSources: number;
}

/** A value that the state has but does not show: an encrypted one, or one that only the tool can compute. */
export const HIDDEN = Symbol("hidden");

/** Whether a value says nothing: states write a missing one in several ways. */
export function isUnset(value: unknown): boolean {
  return (
    value === undefined || value === null || value === "" || value === 0 || (Array.isArray(value) && value.length === 0)
  );
}

/**
 * Why an object that was replaced is not migrated. Its successor has the same address, and with that
 * the tool would forget this object, which nothing would then delete.
 */
export function replacedObject(tool: Tool, id: string): string {
  return `${tool} has yet to delete ${id}, which it replaced. Let it, and migrate again`;
}
