import { type NetworkObject, UNKNOWN } from "./objects.js";

/** What a property leads to: an object among those given, or one elsewhere of which the id is known. */
export type Target = { readonly object: NetworkObject } | { readonly elsewhere: string };

/** Finds objects by the properties that lead to them. */
export class References {
  readonly #byId = new Map<string, NetworkObject>();
  readonly #byUrn = new Map<string, NetworkObject>();

  constructor(objects: readonly NetworkObject[]) {
    for (const object of objects) {
      if (object.id !== undefined) this.#byId.set(`${object.type} ${object.id}`, object);
      if (object.urn !== undefined) this.#byUrn.set(object.urn, object);
    }
  }

  byUrn(urn: string): NetworkObject | undefined {
    return this.#byUrn.get(urn);
  }

  /**
   * What a property of an object leads to. The id of an object that does not exist yet is unknown: it
   * is the one that the value comes from, if the value comes from one object of these types alone.
   */
  follow(from: NetworkObject, property: string, types: readonly string[]): Target | undefined {
    const value = from.properties[property];
    const named = this.#named(from, property, types);
    if (named) return { object: named };
    if (value !== UNKNOWN && typeof value !== "string") return undefined;
    const urns = from.references?.[property] ?? [];
    const found = urns.flatMap((urn) => this.#source(urn, property, types, new Set()));
    const [only] = found;
    const isOne = only !== undefined && new Set(found).size === 1;
    // A policy pack is not told ids.
    if (isOne && (value === UNKNOWN || only.id === undefined)) return { object: only };
    return typeof value === "string" ? { elsewhere: value } : undefined;
  }

  /**
   * The object of these types that a value comes from, also by way of a resource that has the value
   * from there, as in `smartAGId: device.smartAGId`.
   */
  #source(urn: string, property: string, types: readonly string[], seen: Set<string>): NetworkObject[] {
    const object = this.#byUrn.get(urn);
    if (!object || seen.has(urn)) return [];
    seen.add(urn);
    if (types.includes(object.type)) return [object];
    const target = this.#named(object, property, types);
    if (target) return [target];
    return (object.references?.[property] ?? []).flatMap((next) => this.#source(next, property, types, seen));
  }

  /** The object of these types whose id a property is. */
  #named(object: NetworkObject, property: string, types: readonly string[]): NetworkObject | undefined {
    const value = object.properties[property];
    if (typeof value !== "string") return undefined;
    return types.map((type) => this.#byId.get(`${type} ${value}`)).find((one) => one !== undefined);
  }

  /** Whether a resource comes after another one by what the program says, directly or by way of others. */
  dependsOn(from: NetworkObject, on: NetworkObject): boolean {
    const seen = new Set<string>();
    const open = [...(from.dependencies ?? [])];
    for (let urn = open.pop(); urn !== undefined; urn = open.pop()) {
      if (urn === on.urn) return true;
      if (seen.has(urn)) continue;
      seen.add(urn);
      open.push(...(this.#byUrn.get(urn)?.dependencies ?? []));
    }
    return false;
  }
}
