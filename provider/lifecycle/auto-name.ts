import { createHash } from "node:crypto";

/** What an automatic name is made of. */
export interface Naming {
  /** The name of the resource in the program. */
  readonly name: string;
  /** The same for this resource in every run, and for no other: preview and update have to find the same name. */
  readonly seed: string;
}

const SUFFIX = 7;

/** In state, the automatic name of an object that somebody renamed: the next update gives it that name again. */
export const NAMED = "__named";

/** Marks a name that the program left to this package. */
const MARK = "\u0000auto:";

/** A value that asks for an automatic name, as it stands in the inputs until they are checked. */
export function autoNameRequest({ name, seed }: Naming): string {
  return `${MARK}${seed}:${name}`;
}

/** What a value asks for, if it asks for an automatic name. */
export function autoNameRequested(value: unknown): Naming | undefined {
  if (typeof value !== "string" || !value.startsWith(MARK)) return undefined;
  const [seed = "", ...name] = value.slice(MARK.length).split(":");
  return { seed, name: name.join(":") };
}

/** What the automatic names of a resource begin with. */
export function stemOf(resourceName: string, max: number): string {
  const base = resourceName
    .replace(/[^\w.\-\u4e00-\u9fff]/g, "-")
    .replace(/^[^A-Za-z\u4e00-\u9fff]+/, "")
    .slice(0, max - SUFFIX - 1);
  return `${base || "smartag"}-`;
}

/** What an automatic name begins with; undefined if the name is none. */
export function autoNameStem(name: unknown): string | undefined {
  return typeof name === "string" ? /^(.*-)[0-9a-f]{7}$/.exec(name)?.[1] : undefined;
}

/**
 * The automatic name of a resource. It depends on nothing but the resource, so that an update gives the name that its preview has shown.
 * `previous` is the name of the object that this one replaces: both are there for a while.
 */
export function autoName({ name, seed }: Naming, max: number, previous = ""): string {
  const digest = createHash("sha256").update(`${seed} ${previous}`).digest("hex");
  return stemOf(name, max) + digest.slice(0, SUFFIX);
}
