import * as pulumi from "@pulumi/pulumi";
import type { Definition } from "../lifecycle/definition.js";
import { refusedEntry } from "../lifecycle/entries.js";

/**
 * Refuses names of entries that Pulumi's SDK loses or fails on before the provider gets them. Maps
 * that are unknown are refused once they are known.
 *
 * @throws pulumi.RunError naming the resource and the input.
 */
export function expectEntryNames(definition: Definition, name: string, props: pulumi.Inputs): void {
  for (const input of Object.keys(definition.collections ?? {})) {
    const expectNames = (map: unknown): unknown => {
      const reason = typeof map === "object" && map !== null ? refusedEntry(map) : undefined;
      if (reason !== undefined) throw new pulumi.RunError(`${definition.type} "${name}": ${input}: ${reason}`);
      return map;
    };
    const given: unknown = props[input];
    props[input] = pulumi.Output.isInstance(given) ? given.apply(expectNames) : expectNames(given);
  }
}
