import { createHash } from "node:crypto";

/** The parts of an automatic name. */
export interface Naming {
  /** The name of the resource in the program. */
  readonly name: string;
  /**
   * The same for this resource in every run, and different for every other resource. Otherwise
   * preview and update would find different names.
   */
  readonly seed: string;
}

const SUFFIX = 7;

/**
 * The property with which the program reports what an automatic name is made of. `check` removes
 * it.
 */
export const AUTO_NAME = "__autoName";

/**
 * In state: the automatic name of an object that was renamed elsewhere. The next update restores
 * it.
 */
export const NAMED = "__named";

/** The start of the automatic names of a resource. */
export function stemOf(resourceName: string, max: number): string {
  const base = resourceName
    .replace(/[^\w.\-\u4e00-\u9fff]/g, "-")
    .replace(/^[^A-Za-z\u4e00-\u9fff]+/, "")
    .slice(0, max - SUFFIX - 1);
  return `${base || "smartag"}-`;
}

/** The start of an automatic name; undefined if the name is not automatic. */
export function autoNameStem(name: unknown): string | undefined {
  return typeof name === "string" ? /^(.*-)[0-9a-f]{7}$/.exec(name)?.[1] : undefined;
}

/**
 * The automatic name of a resource. It depends on the resource only, so that an update uses the
 * name that its preview printed. `previous` is the name of the object that this one replaces. The
 * names differ, because both objects exist for a while.
 */
export function autoName({ name, seed }: Naming, max: number, previous = ""): string {
  const digest = createHash("sha256").update(`${seed} ${previous}`).digest("hex");
  return stemOf(name, max) + digest.slice(0, SUFFIX);
}
