import type { Progress } from "../../provider/lifecycle/inventory.js";
import type { Origin } from "../stack.js";
import { managedIn } from "./managed.js";
import { type Part, partOf } from "./part.js";
import { type Elsewhere, placed } from "./places.js";

/** What the states and the service have. */
export interface Gathered {
  /** The stacks and files. */
  readonly states: readonly string[];
  readonly parts: readonly Part[];
  readonly elsewhere: readonly Elsewhere[];
  readonly isInterrupted: boolean;
}

/**
 * Compares the states, as one picture of their accounts, with the service. Changes neither.
 *
 * @throws Error if a state cannot be read; SmartagError if the service refuses the key or cannot be
 * reached.
 */
export async function gather(origins: readonly Origin[], onProgress?: (progress: Progress) => void): Promise<Gathered> {
  const { at, elsewhere } = await placed(managedIn(origins), origins);
  const progress = new Map<unknown, Progress>();
  const parts = await Promise.all(
    [...at].map(([session, managed]) =>
      partOf(session, managed, (one) => {
        progress.set(session, one);
        onProgress?.(sum([...progress.values()]));
      }),
    ),
  );
  return {
    states: origins.map(({ source }) => source.name),
    parts,
    elsewhere,
    isInterrupted: parts.some((part) => part.isInterrupted),
  };
}

function sum(all: readonly Progress[]): Progress {
  const total = (of: (one: Progress) => number): number => all.reduce((before, one) => before + of(one), 0);
  return { listsRead: total(({ listsRead }) => listsRead), lists: total(({ lists }) => lists) };
}
