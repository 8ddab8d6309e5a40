import * as v from "valibot";
import { rosResources, terraformResources } from "../../schema/vendor-resources.js";
import type { Definition, Properties } from "../../provider/lifecycle/definition.js";
import { requiredIdentity } from "../../provider/lifecycle/identity.js";
import type { LeftOut } from "../import/object.js";
import { inputOf, type Mapping } from "./mapping.js";
import { rosMappings } from "./ros-mapping.js";
import { terraformMappings } from "./terraform-mapping.js";
import { HIDDEN, isUnset, type VendorResource, type VendorState } from "./vendor-state.js";

/** A resource of another tool, and what it is here. */
export interface Identified {
  readonly resource: VendorResource;
  readonly mapping: Mapping;
  /** The parts of the id that the state says. */
  readonly parts: Properties;
  /** Whether these are enough to read the object. */
  readonly isComplete: boolean;
}

/** The resources of a state that can be migrated, the others, and how many belong to other services. */
export interface Sorted {
  readonly identified: readonly Identified[];
  readonly leftOut: readonly LeftOut[];
  readonly ofOthers: number;
}

const mappings: ReadonlyMap<string, Mapping> = new Map(Object.entries({ ...terraformMappings, ...rosMappings }));

/** Types of Smart Access Gateway and CCN, which this package may have no resource for yet. */
const OF_THIS_SERVICE =
  /^(alicloud_(sag|smartag|cloud_connect_network)|ALIYUN::SAG::|alicloud:(sag\/|cloudconnect\/|index\/(sag|smartag|cloudConnect)))/;

/** Sorts the resources of a state by what becomes of them. */
export function sorted({ resources, leftOut }: VendorState): Sorted {
  const identified: Identified[] = [];
  const others: LeftOut[] = [...leftOut];
  let ofOthers = 0;
  for (const resource of resources) {
    const mapped = mappings.get(resource.type);
    if (mapped) {
      const reason = refusalOf(mapped, resource);
      if (reason === undefined) identified.push(identifiedAs(mapped, resource));
      else others.push({ what: resource.address, why: reason });
    } else if (OF_THIS_SERVICE.test(resource.type)) {
      others.push({ what: resource.address, why: `this package has no resource for ${resource.type}` });
    } else ofOthers += 1;
  }
  return { identified, leftOut: others, ofOthers };
}

/** Why a resource cannot be migrated although its type can; undefined if it can. */
function refusalOf(mapped: Mapping, resource: VendorResource): string | undefined {
  const { definition, refuses } = mapped;
  const reason = refuses?.(resource.properties);
  if (reason !== undefined) return reason;
  // Otherwise another object with the other parts of the id would be taken for it.
  const wrong = [...partsGiven(mapped, resource)].find(([name, value]) => !isPart(definition, name, value));
  if (wrong) return `${JSON.stringify(wrong[1])} is not the ${wrong[0]} of a ${definition.type}`;
  const hasParts = Object.keys(partsIn(mapped, resource)).length > 0;
  return hasParts ? undefined : unnamed(resource);
}

/** Why it is not known which object a resource is. */
export function unnamed(resource: VendorResource): string {
  return `its id "${resource.id}" does not say which object it is${templateHint(resource)}`;
}

/** What may help to find an object. The properties of a ROS stack are in its template. */
export function templateHint({ properties }: VendorResource): string {
  return Object.keys(properties).length === 0 ? "; the template may do: give --template" : "";
}

function identifiedAs(mapped: Mapping, resource: VendorResource): Identified {
  const parts = partsIn(mapped, resource);
  const isComplete = requiredIdentity(mapped.definition).every((name) => parts[name] !== undefined);
  return { resource, mapping: mapped, parts, isComplete };
}

/** Whether a value has the form of a part of the id. */
function isPart({ inputs, outputs }: Definition, name: string, value: unknown): boolean {
  const field = inputs[name] ?? outputs[name];
  return field ? v.is(field.schema, value) : typeof value === "string" && value !== "";
}

/** The parts of the id that the properties of a resource say. */
function partsGiven(
  { definition, properties: becomes }: Mapping,
  { properties }: VendorResource,
): Map<string, unknown> {
  const given = Object.entries(properties).flatMap(([name, value]) => inputOf(becomes[name], value) ?? []);
  return new Map(
    given
      .filter(({ input, value }) => definition.identity.includes(input) && value !== HIDDEN && !isUnset(value))
      .map(({ input, value }) => [input, value]),
  );
}

/**
 * The parts of the id, from the properties and from the id in the state, whose parts may be in
 * another order. What ROS takes as the id of a binding is documented nowhere.
 */
function partsIn(mapped: Mapping, resource: VendorResource): Properties {
  const { definition } = mapped;
  const { identity, inputs } = definition;
  const parts = new Map(partsGiven(mapped, resource));
  for (const word of resource.id.split(":")) {
    if ([...parts.values()].includes(word)) continue;
    const name = identity.find((one) => !parts.has(one) && isPart(definition, one, word));
    if (name !== undefined) parts.set(name, word);
  }
  return Object.fromEntries(
    identity
      .filter((name) => parts.has(name))
      .map((name) => [name, inputs[name]?.canonical(parts.get(name)) ?? parts.get(name)]),
  );
}

/** Every type that can be migrated, for the documentation. */
export const migrated: readonly (readonly [type: string, mapping: Mapping])[] = [
  ...terraformResources,
  ...rosResources,
].map((type) => [type, mappings.get(type) as Mapping]);
