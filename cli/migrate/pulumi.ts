import * as v from "valibot";
import { SECRET_KEY } from "../../provider/host/secret-outputs.js";
import type { Properties } from "../../provider/lifecycle/definition.js";
import type { LeftOut } from "../import/object.js";
import { parsed } from "./parsed.js";
import { terraformTypeOf } from "./pulumi-tokens.js";
import { HIDDEN, replacedObject, type VendorResource, type VendorState } from "./vendor-state.js";

const Resource = v.object({
  urn: v.string(),
  type: v.string(),
  custom: v.nullish(v.boolean(), false),
  id: v.nullish(v.string(), ""),
  outputs: v.nullish(v.record(v.string(), v.unknown()), {}),
  // The object was only read, with `get`.
  external: v.nullish(v.boolean(), false),
  // It was replaced, and the old object is yet to be deleted.
  delete: v.nullish(v.boolean(), false),
});

const Export = v.object({
  version: v.number(),
  deployment: v.nullish(v.object({ resources: v.nullish(v.array(Resource), []) })),
});

/** Whether a file is what `pulumi stack export` prints. */
export function isPulumi(content: object): boolean {
  return "deployment" in content;
}

/**
 * The resources of pulumi-alicloud in a stack, with their types and properties by the names of
 * Terraform, from which pulumi-alicloud is generated.
 *
 * @throws Error if the file is not what `pulumi stack export` prints.
 */
export function pulumiState(file: string, content: object): VendorState {
  const { deployment } = parsed(file, "a Pulumi stack", Export, content);
  const all = (deployment?.resources ?? []).filter(({ custom, type }) => custom && isAlicloud(type));
  const resources: VendorResource[] = [];
  const leftOut: LeftOut[] = [];
  for (const { urn, type, id, outputs, external, delete: isReplaced } of all) {
    if (external) continue;
    if (id === "") leftOut.push({ what: urn, why: "it has no id in the stack" });
    else if (isReplaced) leftOut.push({ what: urn, why: replacedObject("Pulumi", id) });
    else {
      const properties = Object.entries(outputs).map(([name, value]) => [snake(name), shown(value)] as const);
      resources.push({
        address: urn,
        type: terraformTypeOf(type, id) ?? type,
        id,
        properties: Object.fromEntries(properties),
        path: [nameIn(urn)],
      });
    }
  }
  return { tool: "Pulumi", resources, leftOut, dataSources: all.filter(({ external }) => external).length };
}

const isAlicloud = (type: string): boolean => type.startsWith("alicloud:");

/** The last part of a URN, which may contain colons. */
const nameIn = (urn: string): string => urn.split("::").slice(3).join("::");

/** `sourcePortRange` as `source_port_range`. */
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A value of a stack. A secret is shown only if the stack was exported with `--show-secrets`. */
function shown(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !(SECRET_KEY in value)) return value;
  const { plaintext } = value as Properties;
  try {
    return typeof plaintext === "string" ? (JSON.parse(plaintext) as unknown) : HIDDEN;
  } catch {
    return HIDDEN;
  }
}
