import type { Definition, Properties } from "../../provider/lifecycle/definition.js";
import type { Ids } from "../../provider/lifecycle/entries.js";
import { idOf, ofKind } from "../../provider/lifecycle/identity.js";
import type { Listed } from "../../provider/lifecycle/inventory.js";
import { type Managed, managedKeys } from "./managed.js";
import { isStandard } from "./standard.js";

/**
 * - `managed`: a state has it.
 * - `standard`: a setting that nobody has changed.
 * - `extra`: an entry that nobody manages, under a parent whose program lists all entries. It is a
 *   difference of the parent.
 * - `unmanaged`: no state has it.
 */
export type Status = "managed" | "standard" | "extra" | "unmanaged";

/** What the states have in one place. */
export class Possessions {
  readonly #objects: ReadonlySet<string>;
  /** Entries that a parent lists. */
  readonly #entries = new Set<string>();
  /** Parents that list all their entries, as the kind of entry and the id of the parent. */
  readonly #exclusive = new Set<string>();
  readonly #byId: ReadonlyMap<string, Managed>;

  constructor(managed: readonly Managed[]) {
    this.#objects = managedKeys(managed);
    // Settings and others that are named by their gateway have its id.
    const owners = managed.filter(({ definition: { identity, inputs } }) => !((identity.at(-1) ?? "") in inputs));
    this.#byId = new Map(owners.map((one) => [one.id, one]));
    for (const { definition, id, values } of managed.filter((one) => one.definition.collections)) {
      const { known, desired } = values;
      for (const [name, { of, parent, ids }] of Object.entries(definition.collections ?? {})) {
        if (known[name] === undefined) continue;
        const own = Object.values((known[ids] ?? {}) as Ids);
        for (const entry of own) this.#entries.add(ofKind(of, entryId(of, parent, id, entry)));
        if (desired["unmanaged"] !== "keep") this.#exclusive.add(ofKind(of, id));
      }
    }
  }

  /** Whose an object of the service is. */
  status({ definition, id, parts, properties }: Listed): Status {
    const key = ofKind(definition, id);
    if (this.#objects.has(key) || this.#entries.has(key)) return "managed";
    if (isStandard(definition, properties)) return "standard";
    const parent = parts[definition.identity[0] ?? ""];
    return this.#exclusive.has(ofKind(definition, String(parent))) ? "extra" : "unmanaged";
  }

  /** The managed object that an object belongs to: the gateway of a setting, the ACL of a rule. */
  above({ definition, parts }: Listed): Managed | undefined {
    const owners = definition.identity.map((name) => this.#byId.get(String(parts[name])));
    return owners.find((owner) => owner !== undefined);
  }
}

function entryId(child: Definition, parent: string, parentId: string, entry: string): string {
  const parts: Properties = { [parent]: parentId, [child.identity.at(-1) ?? ""]: entry };
  return idOf(child, parts);
}
