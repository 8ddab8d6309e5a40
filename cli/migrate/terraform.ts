import * as v from "valibot";
import type { Properties } from "../../provider/lifecycle/definition.js";
import type { LeftOut } from "../import/object.js";
import { parsed } from "./parsed.js";
import { replacedObject, type VendorResource, type VendorState } from "./vendor-state.js";

const Key = v.union([v.string(), v.number()]);
const Attributes = v.record(v.string(), v.unknown());

const Instance = v.object({
  index_key: v.nullish(Key),
  attributes: v.nullish(Attributes),
  // State of before Terraform 0.12, which its provider has not written since.
  attributes_flat: v.nullish(Attributes),
  deposed: v.nullish(v.string()),
});

/** What `terraform state pull` prints: state of version 4. */
const Pulled = v.object({
  version: v.literal(4),
  resources: v.nullish(
    v.array(
      v.object({
        module: v.nullish(v.string()),
        mode: v.string(),
        type: v.string(),
        name: v.string(),
        instances: v.nullish(v.array(Instance), []),
      }),
    ),
    [],
  ),
});

const Shown = v.object({
  address: v.string(),
  mode: v.string(),
  type: v.string(),
  name: v.string(),
  index: v.nullish(Key),
  values: v.nullish(Attributes),
  deposed_key: v.nullish(v.string()),
});

interface Module {
  readonly address?: string | null | undefined;
  readonly resources: readonly v.InferOutput<typeof Shown>[];
  readonly child_modules: readonly Module[];
}

const Module: v.GenericSchema<unknown, Module> = v.object({
  address: v.nullish(v.string()),
  resources: v.nullish(v.array(Shown), []),
  child_modules: v.nullish(v.array(v.lazy(() => Module)), []),
});

/** What `terraform show -json` prints. An empty state has no values. */
const ShownState = v.object({
  format_version: v.string(),
  values: v.nullish(v.object({ root_module: v.nullish(Module) })),
});

/** One object of a state, whichever command printed it. */
interface Found {
  readonly address: string;
  readonly mode: string;
  readonly type: string;
  readonly path: readonly string[];
  readonly attributes: Properties;
  readonly deposed: boolean;
}

const KIND = "a Terraform state";
/** What only files of Terraform and OpenTofu have. The first versions of states have modules alone. */
const members = ["terraform_version", "format_version", "encrypted_data", "modules"];

/** Whether a file is of Terraform or OpenTofu, in a form that can be read or not. */
export function isTerraform(content: object): boolean {
  return members.some((name) => name in content);
}

/**
 * The resources in a state of Terraform or OpenTofu.
 *
 * @throws Error if it is of another version, encrypted, or a plan.
 */
export function terraformState(file: string, content: object): VendorState {
  const found = foundIn(file, content);
  const managed = found.filter(({ mode }) => mode !== "data");
  const resources: VendorResource[] = [];
  const leftOut: LeftOut[] = [];
  for (const { address, type, path, attributes, deposed } of managed) {
    const { id } = attributes;
    if (typeof id !== "string" || id === "") leftOut.push({ what: address, why: "it has no id in the state" });
    else if (deposed) leftOut.push({ what: address, why: replacedObject("Terraform", id) });
    else resources.push({ address, type, id, properties: attributes, path });
  }
  return { tool: "Terraform", resources, leftOut, dataSources: found.length - managed.length };
}

function foundIn(file: string, content: object): Found[] {
  if ("encrypted_data" in content) {
    throw new Error(`${file} is encrypted. Decrypt it with the tool that wrote it: tofu state pull > state.json`);
  }
  if ("planned_values" in content) {
    throw new Error(`${file} is a plan, not a state. Print the state: terraform show -json > state.json`);
  }
  if ("format_version" in content) {
    const { values } = parsed(file, KIND, ShownState, content);
    return values?.root_module ? [...inModule(values.root_module)] : [];
  }
  const { version } = content as { version?: unknown };
  if (version !== 4) {
    throw new Error(
      `${file} is a Terraform state of version ${JSON.stringify(version)}; version 4 can be read, which Terraform 0.12 and later write. Upgrade it: run terraform apply -refresh-only with such a version, then terraform state pull > state.json`,
    );
  }
  return parsed(file, KIND, Pulled, content).resources.flatMap(({ module, mode, type, name, instances }) =>
    instances.map(({ index_key: key, attributes, attributes_flat, deposed }) => ({
      address: `${module ? `${module}.` : ""}${type}.${name}${keyText(key)}`,
      mode,
      type,
      path: [...moduleWords(module ?? ""), name, ...keyWords(key)],
      attributes: attributes ?? attributes_flat ?? {},
      deposed: deposed !== undefined && deposed !== null && deposed !== "",
    })),
  );
}

function* inModule({ address: module, resources, child_modules }: Module): Generator<Found> {
  for (const { address, mode, type, name, index, values, deposed_key } of resources) {
    yield {
      address,
      mode,
      type,
      path: [...moduleWords(module ?? ""), name, ...keyWords(index)],
      attributes: values ?? {},
      deposed: deposed_key !== undefined && deposed_key !== null,
    };
  }
  for (const child of child_modules) yield* inModule(child);
}

type Index = string | number | null | undefined;

const keyWords = (key: Index): string[] => (key === undefined || key === null ? [] : [String(key)]);

/** A key as Terraform writes it in an address. */
function keyText(key: Index): string {
  if (key === undefined || key === null) return "";
  return `[${typeof key === "number" ? key : JSON.stringify(key).replace(/[$%](?=\{)/g, "$&$&")}]`;
}

/** The names and keys in the address of a module, such as `module.site["hq"].module.acls[0]`. */
function moduleWords(address: string): string[] {
  const steps = address.matchAll(/module\.([^.[\]]+)(?:\[(?:"((?:[^"\\]|\\.)*)"|(\d+))\])?/g);
  return [...steps].flatMap(([, name = "", key, index]) => [
    name,
    ...keyWords(key === undefined ? index : unescaped(key)),
  ]);
}

/** The key that an address has in quotes. */
function unescaped(key: string): string {
  const text = key.replaceAll("$${", "${").replaceAll("%%{", "%{");
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    // HCL has escapes that JSON lacks.
    return text;
  }
}
