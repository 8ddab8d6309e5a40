import { createHash } from "node:crypto";
import * as pulumi from "@pulumi/pulumi";

/** The internal members of a resource, in every version of Pulumi that this package supports. */
interface Placed {
  readonly __name?: string;
  readonly __pulumiType?: string;
  readonly __parentResource?: Placed;
}

/** The organization of the stack; empty in a unit test whose mocks do not name one. */
function organization(): string {
  try {
    return pulumi.getOrganization();
  } catch {
    return "";
  }
}

/**
 * The seed of a resource: the same in every run of its stack, and different for every other
 * resource. It consists of the parts of the URN.
 */
export function seedOf(type: string, name: string, opts: pulumi.CustomResourceOptions): string {
  const parents: unknown[] = [];
  for (let parent = opts.parent as Placed | undefined; parent; parent = parent.__parentResource) {
    parents.push([parent.__pulumiType, parent.__name]);
  }
  const path = [organization(), pulumi.getProject(), pulumi.getStack(), parents, type, name];
  return createHash("sha256").update(JSON.stringify(path)).digest("hex").slice(0, 16);
}
