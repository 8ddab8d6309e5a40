import { compare } from "../../network/order.js";
import type { Coverage } from "./finding.js";

/** Counts objects by their type, each once. */
export class Counts {
  readonly #managed = new Map<string, Set<string>>();
  readonly #unmanaged = new Map<string, Set<string>>();
  readonly #ignored = new Set<string>();

  managed(type: string, key: string): void {
    add(this.#managed, type, key);
  }
  unmanaged(type: string, key: string): void {
    add(this.#unmanaged, type, key);
  }
  ignore(key: string): void {
    this.#ignored.add(key);
  }

  /** How many objects have something that is ignored. */
  get ignored(): number {
    return this.#ignored.size;
  }

  get coverage(): Coverage[] {
    const types = [...new Set([...this.#managed.keys(), ...this.#unmanaged.keys()])].sort(compare);
    return types.map((type) => {
      const managed = this.#managed.get(type)?.size ?? 0;
      return { type, ...shareOf(managed, managed + (this.#unmanaged.get(type)?.size ?? 0)) };
    });
  }

  get total(): Omit<Coverage, "type"> {
    const sum = (of: (one: Coverage) => number): number => this.coverage.reduce((before, one) => before + of(one), 0);
    return shareOf(
      sum(({ managed }) => managed),
      sum(({ all }) => all),
    );
  }
}

/** Rounded down, so that 100 means all. */
function shareOf(managed: number, all: number): Omit<Coverage, "type"> {
  return { managed, all, percent: all === 0 ? 100 : Math.floor((managed / all) * 100) };
}

function add(sets: Map<string, Set<string>>, type: string, key: string): void {
  const set = sets.get(type) ?? new Set();
  sets.set(type, set.add(key));
}
