import type { Update } from "../lifecycle/definition.js";

/** Moves an object to another resource group. @see MoveResourceGroup */
export function moveResourceGroup(
  resourceType: "smartag" | "smartag_s" | "acl" | "flowlog" | "qos" | "ccn",
  idProperty: string,
): Update<"resourceGroupId", "MoveResourceGroup"> {
  return {
    operation: "MoveResourceGroup",
    carries: ["resourceGroupId"],
    parameters: (properties) => ({
      resourceType,
      resourceId: properties[idProperty],
      newResourceGroupId: properties["resourceGroupId"],
    }),
  };
}
