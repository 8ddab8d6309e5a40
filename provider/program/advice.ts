import * as pulumi from "@pulumi/pulumi";

/**
 * The warnings of one resource, one for each subject. Those from before the resource exists are
 * kept until it does, because the engine prints a warning beside its resource.
 */
export class Advice {
  private readonly texts = new Map<string, string>();
  private resource: pulumi.Resource | undefined;

  add(subject: string, text: string): void {
    if (this.texts.has(subject)) return;
    this.texts.set(subject, text);
    if (this.resource) void pulumi.log.warn(text, this.resource);
  }

  give(resource: pulumi.Resource): void {
    this.resource = resource;
    for (const text of this.texts.values()) void pulumi.log.warn(text, resource);
  }
}
