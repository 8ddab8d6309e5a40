import type { Properties } from "../../provider/lifecycle/definition.js";
import type { Field } from "../../provider/lifecycle/fields.js";
import type { Listed } from "../../provider/lifecycle/inventory.js";
import { importedInputs } from "../../provider/lifecycle/read.js";
import { ANY_SECRET } from "../import/secrets.js";
import type { Identified } from "./identify.js";
import { inputOf } from "./mapping.js";
import { HIDDEN, isUnset } from "./vendor-state.js";

/** An input whose value in the state of the other tool is not the live one. */
export interface Difference {
  readonly address: string;
  readonly type: string;
  readonly id: string;
  readonly input: string;
  readonly inState: unknown;
  readonly live: unknown;
}

/** Where the state of the other tool differs from the object. Secrets are not compared. */
export function differences({ resource, mapping }: Identified, live: Listed): Difference[] {
  const { definition, id, properties } = live;
  const { address, properties: given } = resource;
  const inputs = importedInputs(definition, properties);
  return Object.entries(mapping.properties).flatMap(([name, becomes]): Difference[] => {
    const found = inputOf(becomes, given[name]);
    if (!found || found.value === undefined || found.value === null || found.value === HIDDEN) return [];
    const { input, value } = found;
    const field = definition.inputs[input];
    if (!field || !isCompared(field) || definition.identity.includes(input)) return [];
    const now = inputs[input];
    // The service reports it, and no program may give it beside the other values.
    if (now === undefined && properties[input] !== undefined) return [];
    if (typeof becomes === "object" && "ifLive" in becomes && now === undefined) return [];
    if (isSame(field, value, now)) return [];
    return [{ address, type: definition.type, id, input, inState: value, live: now }];
  });
}

/** Whether the service reports the value, and people may read it. */
const isCompared = ({ traits, treatment }: Field): boolean => !traits.secret && treatment.knownFrom === "read";

function isSame(field: Field, inState: unknown, live: unknown): boolean {
  if (isUnset(inState)) return isUnset(live) || field.isSame(live, field.traits.default);
  if (field.isSame(inState, live)) return true;
  // States have numbers and switches as texts, and texts as numbers. Of a list they may have a text.
  if (Array.isArray(live) && typeof inState === "string") return true;
  return isWord(inState) && isWord(live) && wordOf(inState) === wordOf(live);
}

type Word = string | number | boolean;

const isWord = (value: unknown): value is Word => ["string", "number", "boolean"].includes(typeof value);

/** A value as text. ROS writes a switch as `True`, too. */
const wordOf = (value: Word): string => `${value}`.replace(/^(true|false)$/i, (word) => word.toLowerCase());

/** A value in one line, as the report shows it. */
export function shownValue(value: unknown): string {
  return isUnset(value) && value !== 0 ? "nothing" : JSON.stringify(value);
}

/** The secrets that the state has, such as a password. No read reports them, so the program gives them. */
export function secretsIn({ resource, mapping }: Identified): Properties {
  const secrets: Properties = {};
  for (const [name, becomes] of Object.entries(mapping.properties)) {
    const found = inputOf(becomes, resource.properties[name]);
    const traits = found && mapping.definition.inputs[found.input]?.traits;
    // Of a secret, only its place in the config goes into the program.
    if (found && traits?.secret && !isUnset(found.value)) secrets[found.input] = ANY_SECRET;
  }
  return secrets;
}
