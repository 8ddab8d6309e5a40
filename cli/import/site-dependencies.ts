import type { Site } from "./similar-sites.js";
import type { Declaration } from "./declaration.js";

/** What a resource of some sites depends on although no argument names it. */
export interface SiteDependencies {
  /** One resource of each site: of the site itself, or one that sites share. */
  readonly always: readonly (readonly (Declaration | undefined)[])[];
  /** Resources of the site, by what they are within it, that only some sites have. */
  readonly sometimes: readonly string[];
}

/**
 * What a resource of some sites depends on; undefined if only some sites depend on something that
 * they share.
 */
export function siteDependencies(key: string, sites: readonly Site[]): SiteDependencies | undefined {
  const slots = sites.map((site) => slotsOf(key, site));
  const names = [...new Set(slots.flatMap((own) => [...own.keys()]))];
  const isAlways = (name: string): boolean =>
    sites.every(({ members }, site) => !members.has(key) || slots[site]?.has(name) === true);
  const sometimes = names.filter((name) => !isAlways(name));
  const areOwn = sometimes.every((name) => sites.some(({ members }) => members.has(name)));
  const isEverywhere = sites.every(({ members }) => members.has(key));
  if (sometimes.length > 0 && !(areOwn && isEverywhere)) return undefined;
  const always = names.filter(isAlways).map((name) => slots.map((own) => own.get(name)));
  return { always, sometimes };
}

/** The resources that a resource of a site depends on: one of the site by what it is there, others by their type. */
function slotsOf(key: string, { members }: Site): ReadonlyMap<string, Declaration> {
  const own = new Map([...members].map(([name, member]) => [member, name]));
  const after = members.get(key)?.after ?? [];
  return new Map(after.map((one, index) => [own.get(one) ?? `shared ${one.definition.type} ${index}`, one]));
}
