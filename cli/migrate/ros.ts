import * as v from "valibot";
import type { LeftOut } from "../import/object.js";
import { parsed } from "./parsed.js";
import type { Template } from "./ros-template.js";
import { isUnset, type VendorResource, type VendorState } from "./vendor-state.js";

const Resource = v.object({
  LogicalResourceId: v.string(),
  PhysicalResourceId: v.nullish(v.string(), ""),
  ResourceType: v.string(),
  Status: v.nullish(v.string(), ""),
  ModuleInfo: v.nullish(v.object({ LogicalIdHierarchy: v.nullish(v.string(), "") })),
});

/** What `aliyun ros ListStackResources` prints. */
const Listed = v.object({ Resources: v.array(Resource) });

/** Whether a file is what `aliyun ros ListStackResources` prints. */
export function isRos(content: object): boolean {
  const { Resources } = content as { Resources?: unknown };
  return Array.isArray(Resources);
}

/** Resources of these types only read. */
const READS = /^DATASOURCE::/;

/**
 * The resources of a ROS stack. Their properties come from the template, if there is one, because a
 * stack lists only their ids.
 *
 * @throws Error if the file is not what `aliyun ros ListStackResources` prints.
 */
export function rosState(file: string, content: object, template?: Template): VendorState {
  const { Resources: all } = parsed(file, "the resources of a ROS stack", Listed, content);
  const managed = all.filter(({ ResourceType: type }) => !READS.test(type));
  const ids = new Map(managed.map(({ LogicalResourceId: name, PhysicalResourceId: id }) => [name, id]));
  const resources: VendorResource[] = [];
  const leftOut: LeftOut[] = [];
  for (const {
    LogicalResourceId: address,
    PhysicalResourceId: id,
    ResourceType: type,
    Status,
    ModuleInfo,
  } of managed) {
    if (Status === "DELETE_COMPLETE") continue;
    if (type === "ALIYUN::ROS::Stack") {
      leftOut.push({
        what: address,
        why: `it is a nested stack: migrate it by itself, with --StackId ${id || "of it"}`,
      });
    } else if (id === "") {
      leftOut.push({ what: address, why: `ROS has not created it: its status is ${Status || "unknown"}` });
    } else {
      resources.push({
        address,
        type,
        id,
        properties: template?.properties(address, ids) ?? {},
        path: pathOf(address, ModuleInfo?.LogicalIdHierarchy),
      });
    }
  }
  return { tool: "ROS", resources, leftOut, dataSources: all.length - managed.length };
}

/** The modules and the name of a resource. A template makes several of one name with `Count`: `Rule[0]`. */
function pathOf(address: string, modules: string | null | undefined): string[] {
  const [, name = address, index] = /^(.*?)(?:\[(\d+)\])?$/s.exec(address) ?? [];
  return [...(modules ?? "").split("/"), name, index].filter((word) => !isUnset(word)) as string[];
}
