import * as v from "valibot";
import { definitions } from "../../provider/definitions.js";
import type { Definition } from "../../provider/lifecycle/definition.js";
import type { Field } from "../../provider/lifecycle/fields.js";
import { isIdOf } from "../../provider/lifecycle/identity.js";
import { isListable, isOfGateway } from "../../provider/lifecycle/inventory.js";
import { isKind, kindsOf } from "../list.js";
import type { SettingChoice } from "./objects.js";

/** What the user asks for. */
export interface Selection {
  /** The kinds to read. */
  readonly kinds: readonly Definition[];
  /** Only these ids; all if there are none. */
  readonly ids: ReadonlySet<string>;
  readonly gateways: readonly string[];
  readonly ccns: readonly string[];
}

/**
 * The selection that words name: types, and ids of objects.
 *
 * @throws Error if a word is neither, or if types do not go with the gateways or CCNs.
 */
export function selectionOf(words: readonly string[], gateways: readonly string[], ccns: readonly string[]): Selection {
  const types = words.filter(isKind);
  const ids = words.filter((word) => !isKind(word));
  if (ids.length > 0 && (types.length > 0 || gateways.length > 0 || ccns.length > 0)) {
    const [id = ""] = ids;
    throw new Error(`"${id}" is no type. Give ids alone, or types, --gateway and --ccn without ids.`);
  }
  if (ids.length > 0) return { kinds: kindsOfIds(ids), ids: new Set(ids), gateways: [], ccns: [] };
  const areOfGateways = gateways.length > 0 && ccns.length === 0;
  return { kinds: kindsOf(types, areOfGateways), ids: new Set(), gateways, ccns };
}

/** The selection without settings, if none are wanted: then no list of them is read. */
export function withSettings(selection: Selection, settings: SettingChoice): Selection {
  if (settings !== "none") return selection;
  return { ...selection, kinds: selection.kinds.filter(({ standard }) => !standard) };
}

/** The kinds whose objects can have one of these ids. */
function kindsOfIds(ids: readonly string[]): Definition[] {
  const kinds = ids.map((id) => {
    const found = [...definitions.values()].filter((definition) => isListable(definition) && hasForm(definition, id));
    if (found.length === 0) throw new Error(`"${id}" is neither a type nor the id of an object; see smartag list.`);
    return found;
  });
  return [...new Set(kinds.flat())];
}

/** Whether an id has the form of those of a kind. */
export function hasForm(definition: Definition, id: string): boolean {
  const parts = id.split(":");
  return (
    isIdOf(definition, id) &&
    parts.every((part, index) => {
      const name = definition.identity[index] ?? "";
      const field = definition.inputs[name] ?? definition.outputs[name] ?? fieldElsewhere(name);
      return field === undefined || v.safeParse(field.schema, part).success;
    })
  );
}

/** A property as another kind has it that names the object, such as `aclId`. */
function fieldElsewhere(name: string): Field | undefined {
  return [...definitions.values()].map(({ inputs }) => inputs[name]).find((field) => field !== undefined);
}

/** The gateways that the ids name, if every one of them belongs to a gateway. */
export function gatewaysOfIds({ ids, kinds }: Selection): string[] {
  if (ids.size === 0 || !kinds.every(isOfGateway)) return [];
  const parts = [...ids].flatMap((id) => id.split(":").filter((part) => part.startsWith("sag-")));
  return [...new Set(parts)];
}
