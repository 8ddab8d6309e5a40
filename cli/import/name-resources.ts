import { compare } from "../../network/order.js";
import { autoNameStem } from "../../provider/lifecycle/auto-name.js";
import { partsOf } from "../../provider/lifecycle/identity.js";
import { groupBy } from "../../network/group-by.js";
import { kebabName, Names } from "./names.js";
import type { ObjectToDeclare } from "./object.js";

/** The property that names the gateway. */
const GATEWAY = "smartAGId";
/** Parts of an id that say what a resource of a gateway is about, and that look alike everywhere. */
const places = ["serialNumber", "portName", "vlan", "versionType"] as const;

/** The name that a person gave to an object; empty if there is none. */
function givenName({ definition: { autoName, type }, inputs }: ObjectToDeclare): string {
  const name = type === "ClientUser" ? inputs["userName"] : inputs[autoName?.property ?? "name"];
  return typeof name === "string" ? kebabName(autoNameStem(name) ?? name) : "";
}

/** The names of the resources of objects, in the order of the objects. */
export function resourceNames(objects: readonly ObjectToDeclare[]): string[] {
  const naming = new Naming();
  // Those on a gateway have its name, so gateways come first.
  const ranks = [isGiven, isGateway, () => true];
  const left = new Set(objects);
  for (const isNext of ranks) {
    const next = [...left].filter(isNext);
    naming.add(next);
    for (const object of next) left.delete(object);
  }
  return objects.map((object) => naming.nameOf(object));
}

const isGiven = ({ name }: ObjectToDeclare): boolean => name !== undefined;
const isGateway = ({ definition }: ObjectToDeclare): boolean => definition.hardware !== undefined;
const isOnGateway = ({ definition, id }: ObjectToDeclare): boolean => GATEWAY in partsOf(definition, id);

class Naming {
  readonly #names = new Map<ObjectToDeclare, string>();
  readonly #taken = new Map<string, Names>();
  /** The names of objects by their ids, for what belongs to them. */
  readonly #byId = new Map<unknown, string>();

  nameOf(object: ObjectToDeclare): string {
    return this.#names.get(object) ?? "";
  }

  /** Names some objects, after those that they belong to. */
  add(objects: readonly ObjectToDeclare[]): void {
    for (const object of objects) {
      // A setting of a gateway, such as its access point, has the id of the gateway.
      if (object.id.includes(":") || isGateway(object) || isOnGateway(object)) continue;
      this.#byId.set(object.id, object.name ?? givenName(object));
    }
    const bases = objects.map((object) => object.name ?? baseName(object, this.#byId));
    const suffixes = suffixesOf(objects, bases);
    for (const [index, object] of objects.entries()) {
      const { type } = object.definition;
      const taken = this.#taken.get(type) ?? new Names();
      this.#taken.set(type, taken);
      const name = taken.take(`${bases[index] ?? ""}${suffixes[index] ?? ""}`, "-");
      this.#names.set(object, name);
      if (isGateway(object)) this.#byId.set(object.id, name);
    }
  }
}

/** What a resource is called if no other one of its type is called so. */
function baseName(object: ObjectToDeclare, byId: ReadonlyMap<unknown, string>): string {
  const { definition, id } = object;
  const own = givenName(object);
  const parts = partsOf(definition, id);
  const gateway = isGateway(object) ? undefined : parts[GATEWAY];
  if (typeof gateway === "string") {
    const name = byId.get(gateway) || kebabName(gateway);
    if (own === "" || own === name) return name;
    return own.startsWith(`${name}-`) ? own : `${name}-${own}`;
  }
  if (own !== "") return own;
  const parent = Object.values(parts)
    .map((part) => byId.get(part))
    .find((name) => name !== undefined && name !== "");
  return parent ?? (kebabName(id.split(":")[0] ?? "") || kebabName(definition.type));
}

/** What sets resources of one type and base name apart: the places on the gateway, else numbers. */
function suffixesOf(objects: readonly ObjectToDeclare[], bases: readonly string[]): string[] {
  const parts = objects.map(({ definition, id }) => partsOf(definition, id));
  const suffixes: string[] = [];
  const groups = groupBy([...objects.keys()], (index) =>
    JSON.stringify([objects[index]?.definition.type, bases[index], parts[index]?.[GATEWAY]]),
  );
  for (const group of groups.values()) {
    const [first = 0] = group;
    // Other objects have names of their own.
    if (group.length === 1 || parts[first]?.[GATEWAY] === undefined || objects[first]?.definition.hardware) continue;
    const partOf = (index: number, name: string): string => {
      const value = parts[index]?.[name] ?? objects[index]?.inputs[name];
      return typeof value === "string" || typeof value === "number" ? kebabName(String(value)) : "";
    };
    const differing = places.filter((name) => new Set(group.map((index) => partOf(index, name))).size > 1);
    const wordsOf = (index: number): string =>
      differing
        .map((name) => partOf(index, name))
        .filter(Boolean)
        .join("-");
    const counts = groupBy(group, wordsOf);
    const sorted = [...group].sort((one, other) => compare(objects[one]?.id ?? "", objects[other]?.id ?? ""));
    for (const [number, index] of sorted.entries()) {
      const words = wordsOf(index);
      suffixes[index] = words !== "" && counts.get(words)?.length === 1 ? `-${words}` : `-${number + 1}`;
    }
  }
  return suffixes;
}
