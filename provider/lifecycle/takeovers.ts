import { isDeepStrictEqual } from "node:util";
import type { Definition, Properties } from "./definition.js";
import { ofKind } from "./identity.js";

/** In the state of a setting: when the program took it over, in milliseconds. */
export const TAKEN_OVER = "__takenOver";

/** When a program took over a setting, and its previous values; undefined if it was unset. */
export interface Takeover {
  readonly at: number;
  readonly previous: Properties | undefined;
}

/** The takeover in a state. Older versions did not note the time. */
function takeoverIn(state: Properties): Takeover {
  return { at: Number(state[TAKEN_OVER] ?? 0), previous: state["previous"] as Properties | undefined };
}

/**
 * The values of the settings of a run before the program took them over. A resource can be created
 * for a setting that another resource of the program has set already, because it was renamed or is
 * replaced. Without this it would take the program's values for the previous ones.
 */
export class Takeovers {
  private readonly earliest = new Map<string, Takeover>();

  /**
   * Notes the takeover in the state of a setting. An adopted setting is never restored, so its
   * state has none.
   */
  note(definition: Definition, id: string, state: Properties): void {
    if (!definition.standard || state["adopt"] !== undefined) return;
    const takeover = takeoverIn(state);
    const known = this.earliest.get(ofKind(definition, id));
    if (!known || takeover.at < known.at) this.earliest.set(ofKind(definition, id), takeover);
  }

  /** The earliest takeover that this run knows of. */
  first(definition: Definition, id: string): Takeover | undefined {
    return this.earliest.get(ofKind(definition, id));
  }

  /**
   * The takeover of another state of this run, if it came earlier than that of this state, because
   * an earlier run was killed during a rename.
   */
  regained(definition: Definition, id: string, state: Properties): Takeover | undefined {
    this.note(definition, id, state);
    return this.better(definition, id, state);
  }

  /** The first takeover, if the one in a state came later and noted something else. */
  better(definition: Definition, id: string, state: Properties): Takeover | undefined {
    if (state["adopt"] !== undefined) return undefined;
    const [first, own] = [this.first(definition, id), takeoverIn(state)];
    return first && first.at < own.at && !isDeepStrictEqual(first.previous, own.previous) ? first : undefined;
  }
}

/** State with the values of the setting at a takeover. */
export function withTakeover(state: Properties, { at, previous }: Takeover): Properties {
  const after: Properties = { ...state, [TAKEN_OVER]: at, previous };
  if (previous === undefined) Reflect.deleteProperty(after, "previous");
  return after;
}

/** The previous values as a program writes them, without secrets. */
export function previousInWords({ inputs }: Definition, previous: Properties | undefined): string {
  const lines = Object.entries(previous ?? {})
    .filter(([name]) => !inputs[name]?.traits.secret)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return lines.join(", ");
}
