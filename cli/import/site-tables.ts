import { similarSites, LEAST_SITES, type Site } from "./similar-sites.js";
import type { Declaration } from "./declaration.js";
import { type SiteTable, SiteTableMaker } from "./site-table.js";

const resourcesOf = (sites: readonly Site[]): Declaration[] => sites.flatMap(({ members }) => [...members.values()]);

/**
 * The tables of sites that are alike. The names of their resources become those that the function
 * gives them.
 */
export function siteTables(declarations: readonly Declaration[]): SiteTable[] {
  const near = similarSites(declarations);
  // What may become a row has no variable, so nothing else can name it.
  const inTables = new Set(near.flat(2).flatMap((site) => resourcesOf([site])));
  const order = new Map(declarations.map((one, index) => [one, index]));
  const indexOf = ({ gateway }: Site): number => order.get(gateway) ?? 0;
  const tableOf = (alike: readonly Site[]): SiteTable | undefined => {
    const sites = [...alike].sort((one, other) => indexOf(one) - indexOf(other));
    const own = new Set(resourcesOf(sites));
    const others = declarations.filter((one) => !own.has(one));
    const taken = new Set(others.map(({ definition: { type }, name }) => `${type} ${name}`));
    return new SiteTableMaker(sites, (one) => inTables.has(one)).make((type, name) => taken.has(`${type} ${name}`));
  };
  return near.flatMap((groups) => {
    const whole = tableOf(groups.flat());
    if (whole) return [whole];
    return groups.flatMap((sites) => {
      const table = sites.length >= LEAST_SITES ? tableOf(sites) : undefined;
      if (!table) for (const one of resourcesOf(sites)) inTables.delete(one);
      return table ? [table] : [];
    });
  });
}
