import type { Item, Network, Node } from "../model/index.js";

/**
 * - `error`: traffic is not treated as the program says, or the service refuses it
 * - `warning`: allowed, but most often a mistake
 * - `note`: worth knowing
 */
export type Severity = "error" | "warning" | "note";

/** What a rule has found about one resource. */
export interface Observation {
  /** The object or entry that is to be changed, or an object elsewhere of which the id is known. */
  readonly on: Item | Node;
  /** The property, or an entry of one, such as `rules.web`. */
  readonly property?: string;
  /** If it is not that of the rule. */
  readonly severity?: Severity;
  readonly why: string;
  /** A packet, an address or a number for which it is so. */
  readonly example?: string;
  readonly advice: string;
}

/** One thing that can be wrong with a network. */
export interface VerifyRule {
  /** Such as `acl-never-matches`. Suppressions name it. */
  readonly id: string;
  /** That of most findings. */
  readonly severity: Severity;
  /** Another severity that findings may have. */
  readonly also?: Severity;
  /** What is wrong, for the documentation. */
  readonly title: string;
  /** When it is found, and what is not, for the documentation. */
  readonly text: string;
  readonly find: (network: Network) => Iterable<Observation>;
}

/** Names in a sentence; long lists are cut. */
export function listed(names: readonly string[], most = 4): string {
  const rest = names.length - most;
  const shown = rest > 1 ? [...names.slice(0, most), `${rest} more`] : names;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1) ?? ""}`;
}
