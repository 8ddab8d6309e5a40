import { createHash } from "node:crypto";
import * as pulumi from "@pulumi/pulumi";

/** What a resource has beside its public face, in every version of Pulumi that this package takes. */
interface Placed {
  readonly __name?: string;
  readonly __pulumiType?: string;
  readonly __parentResource?: Placed;
}

/** The organization of the stack; none in a unit test whose mocks do not name one. */
function organization(): string {
  try {
    return pulumi.getOrganization();
  } catch {
    return "";
  }
}

/** The same for a resource in every run of its stack, and for no other: what its URN is made of. */
export function seedOf(type: string, name: string, opts: pulumi.CustomResourceOptions): string {
  const parents: unknown[] = [];
  for (let parent = opts.parent as Placed | undefined; parent; parent = parent.__parentResource) {
    parents.push([parent.__pulumiType, parent.__name]);
  }
  const path = [organization(), pulumi.getProject(), pulumi.getStack(), parents, type, name];
  return createHash("sha256").update(JSON.stringify(path)).digest("hex").slice(0, 16);
}
